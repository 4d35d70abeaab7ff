"""What all models share: strictness, and the kinds of word that content is made of."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from suluh.letters import hidden
from suluh.messages import say


class Model(BaseModel):
    """Immutable, and strict about unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


@dataclass(frozen=True)
class Message:
    """A sentence of the source language that translators work on."""

    key: str
    """Where it stands, by ids and never by position: `jkm/steps/lapor/text`."""
    text: str
    note: str = ""
    """What a translator should know."""
    limit: int | None = None
    """The most letters that its place on paper or screen holds."""


@dataclass(frozen=True)
class Translatable:
    """Marks a text that is said to the reader, so that it is translated."""

    limit: int | None = None
    """The most letters that its place holds."""


Kind = Literal["fact", "table", "scene", "page", "document", "source", "contact", "term", "piece", "region"]


@dataclass(frozen=True)
class Refers:
    """Marks a name of something that is described elsewhere."""

    to: Kind


Mark = Translatable | Refers


@dataclass(frozen=True)
class Leaf:
    """A marked text or name in a model."""

    mark: Mark
    value: str
    key: str
    """By ids: `jkm/parts/cara/steps/lapor/text`."""
    place: tuple[str | int, ...]
    """By keys and positions, as it stands in the file."""


def _plain(text: str) -> str:
    """Return `text` in NFC without line breaks; ValueError for markup or hidden characters."""
    if re.search(r"<[a-zA-Z/!?]|\{\{|\{%|\{#|(?i:javascript:)", text):
        raise ValueError(say("text holds markup; write plain words"))
    if hidden(text):
        raise ValueError(say("text holds a hidden character; type the sentence again"))
    return unicodedata.normalize("NFC", " ".join(text.split()))


PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def letters(text: str) -> int:
    """Return how many letters a text takes on paper or screen, reckoning six for a `{fact}`."""
    return len(PLACEHOLDER.sub("000000", text))


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000), AfterValidator(_plain)]
Text = Annotated[Words, Translatable()]
"""A sentence said to the reader. `{fact}` in it is replaced by the fact's value."""

RESERVED = {
    *("con", "nul", "aux", "prn", "404"),
    *("admin", "img", "print", "assets", "search", "share", "sitemap", "data", "audio"),
    *("ui", "home", "site", "facts", "documents", "glossary", "pieces", "scenes", "sources", "helpers"),
}
"""Windows device names, the site's own folders, and the first words of translation keys."""


def _address(text: str) -> str:
    if text in RESERVED or re.fullmatch(r"(com|lpt)\d", text):
        raise ValueError(say("'{text}' is taken by the site or by some computers; choose another id", text=text))
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=32)]
"""A name within one file or folder: small letters, digits and hyphens."""
Locale = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(_[A-Za-z0-9]{2,8})*$", max_length=20)]
"""A CLDR locale."""
Font = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9 ]*$", max_length=60)]
EntryId = Annotated[Id, StringConstraints(max_length=16), AfterValidator(_address)]
"""A page's id, which is its address and is printed on paper: at most 16 letters."""
FactName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$", max_length=64)]
"""Dotted words: `jkm.santunan`."""
Tag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=20)]
"""A BCP 47 language tag."""


def _written_day(text: Any) -> Any:
    if isinstance(text, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise ValueError(say("'{text}' is not a day; write it as 2027-01-15", text=text))
    if isinstance(text, str) and not "1900" <= text[:4] < "2200":
        raise ValueError(say("'{text}' is no day of our time", text=text))
    return text


Day = Annotated[date, BeforeValidator(_written_day)]
"""A day as 2027-01-15; a bare number is not one."""
FactRef = Annotated[FactName, Refers("fact")]
TableRef = Annotated[FactName, Refers("table")]
PageRef = Annotated[EntryId, Refers("page")]
SceneRef = Annotated[Id, Refers("scene")]
DocumentRef = Annotated[Id, Refers("document")]
SourceRef = Annotated[Id, Refers("source")]
ContactRef = Annotated[Id, Refers("contact")]
PieceRef = Annotated[Id, Refers("piece")]
RegionRef = Annotated[Id, Refers("region")]


@cache
def _mark(model: type[Model], name: str) -> Mark | None:
    """Return the mark of a field, also inside `X | None`, `tuple[X, ...]` or `dict[…, X]`."""
    field = model.model_fields[name]
    return _first_mark((*field.metadata, field.annotation))


def _first_mark(items: tuple[Any, ...]) -> Mark | None:
    for item in items:
        found = item if isinstance(item, Translatable | Refers) else _first_mark((*get_args(item),))
        if found:
            return found
    return None


def leaves(model: Model, key: str, place: tuple[str | int, ...] = ()) -> Iterator[Leaf]:
    """Yield every text that is said to the reader and every name of something else, in the order of the fields.

    The items of a list are named by their `id`, so a key never depends on a position.
    """
    for name in type(model).model_fields:
        mark = _mark(type(model), name)
        yield from _leaves(getattr(model, name), f"{key}/{name}", (*place, name), mark)


def _leaves(value: Any, key: str, place: tuple[str | int, ...], mark: Mark | None) -> Iterator[Leaf]:
    match value:
        case str() if mark and value:
            yield Leaf(mark, value, key, place)
        case BaseModel():
            yield from leaves(value, key, place)  # type: ignore[arg-type]
        case dict():
            for name, item in value.items():
                yield from _leaves(item, f"{key}/{name}", (*place, str(name)), mark)
        case list() | tuple():
            for index, item in enumerate(value):
                yield from _leaves(item, f"{key}/{getattr(item, 'id', index)}", (*place, index), mark)
