"""Sign-offs: a named person's word for single sentences, void as soon as either side of one changes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from suluh import yamlfile
from suluh.errors import SuluhError
from suluh.messages import say
from suluh.model.base import Message
from suluh.model.review import Review, ReviewFile
from suluh.translation.catalog import Catalog, State, digest
from suluh.translation.po import write_bytes

HEAD = """\
# Who has read which translation. A line holds for one sentence exactly as it stood; any later change voids it.
# Written by `suluh translate sign`; never sign for somebody else.
"""


@dataclass(frozen=True)
class Signing:
    """What came of it: the sentences that are signed now, and those that nobody can sign yet, with their states."""

    signed: tuple[Message, ...]
    refused: tuple[tuple[Message, State], ...]


def reviews(path: Path) -> ReviewFile:
    """Return the sign-offs in the file, none if there is no file; ContentError with every mistake in it."""
    return yamlfile.read(path, ReviewFile) if path.exists() else {}


def sign(catalog: Catalog, messages: Iterable[Message], path: Path, by: str, day: str) -> Signing:
    """Add a person's sign-off of every sentence that is translated; return what was signed and what was refused.

    A draft must first be confirmed, a stale, broken or missing sentence translated. What is reviewed stays as it is.
    """
    review = _review(by, day)
    states = [(message, catalog.translate(message).state) for message in messages]
    signed = tuple(message for message, state in states if state is State.translated)
    refused = tuple((message, state) for message, state in states if not state.shown or state is State.draft)
    new = {digest(one.key, one.text, catalog.entries[one.key].text): review for one in signed}
    if new:
        write_bytes(path, rendered({**reviews(path), **new}))
    return Signing(signed, refused)


def _review(by: str, day: str) -> Review:
    try:
        return TypeAdapter(Review).validate_python({"by": by, "date": day})
    except ValidationError as error:
        raise SuluhError(say("--by '{by}': give the name of the person who has read every sentence", by=by)) from error


def rendered(signed: Mapping[str, Review]) -> bytes:
    """Return the file, sorted by digest, so that two people who sign at once seldom touch the same line."""
    lines = (
        f'"{one}":\n  by: {json.dumps(review.by, ensure_ascii=False)}\n  date: {review.date.isoformat()}\n'
        for one, review in sorted(signed.items())
    )
    return (HEAD + "".join(lines)).encode()
