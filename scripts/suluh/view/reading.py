"""The text of a page as a person reads it aloud, and whether a recorded voice still says what the page says."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from suluh.content import Recording
from suluh.errors import Problem
from suluh.messages import say
from suluh.view.said import Later, Said
from suluh.view.setting import Setting
from suluh.view.shapes import Amount, EntryPage, Myth, Page, Row

SILENT = {
    *("id", "url", "description", "shell", "send_href", "cover", "recording", "kind", "href", "papers_href", "picture"),
    *(
        "changes",
        "sources",
        "checked",
        "caution",
        "facts",
        "printed",
        "shelves",
        "bins",
        "terms",
        "corrections",
        "settings",
        "data",
    ),
    *("source", "source_href", "again", "chart", "fact", "workings", "folded_title", "folded", "next_title"),
}
"""What stands on a page but is not read: addresses, pictures, sources, and what only repeats."""
APART = ("title", "parts", "next")
"""What begins or ends a page, or makes passages of its own."""


def reading(page: Page) -> str:
    """Return what a page says, one sentence or heading a line, an empty line before each of its parts."""
    own = [line for field in fields(page) if field.name not in {*SILENT, *APART} for line in _field(page, field.name)]
    passages = [[_plain(page.title), *own], *([*_lines(part)] for part in getattr(page, "parts", ()))]
    on = [*_lines(getattr(page, "next", ()))]
    if on:
        passages.append([_plain(page.shell.words["next"]), *on])
    return "\n\n".join("\n".join(passage) for passage in passages) + "\n"


def digest(page: Page) -> str:
    """Return what changes with every word that is read."""
    return hashlib.sha256(reading(page).encode()).hexdigest()[:8]


def recorded(at: Setting, page: Page) -> Recording | None:
    """Return the recorded voice of a page, if it says what the page says today."""
    found = at.library.recordings.get((at.language, page.id))
    return found if found and found.digest == digest(page) else None


def outdated(at: Setting, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield each recording that does not say what its page says today, with the way to a new one."""
    for page in pages:
        found = at.library.recordings.get((at.language, page.id))
        if found and found.digest != digest(page):
            command = f"suluh read {page.id or 'home'} --language {at.language}"
            said = (
                say("the page says something else by now")
                if found.digest
                else say("it does not say which text was read")
            )
            how = say(
                "`{command}` prints the text, and with --recorded FILE puts a new recording in its place",
                command=command,
            )
            yield Problem(found.path, 1, say("left out: {said}; {how}", said=said, how=how))


def _field(page: Page, name: str) -> Iterator[str]:
    """Yield the lines of one field, with the heading that it has on the page."""
    value, words = getattr(page, name), page.shell.words
    if isinstance(page, EntryPage) and name in ("who", "papers", "where") and value:
        told = value if name != "papers" else ", ".join(_plain(paper.name) for paper in value) + "."
        yield f"{_plain(words[name])}: {_plain(told)}"
    elif name == "myths":
        for myth in value:
            yield from _myth(myth, _plain(words["myth_belief"]), _plain(words["myth_truth"]))
    else:
        yield from _lines(value)


def _myth(one: Myth, belief: str, truth: str) -> Iterator[str]:
    yield f"{belief}: {_plain(one.belief)}"
    yield f"{truth} {' '.join(map(_plain, one.truth))}"


def _lines(value: object) -> Iterator[str]:
    """Yield the lines of any piece of a page, in the order in which they stand."""
    match value:
        case Said() | str():
            yield from filter(None, [_plain(value)])
        case Amount():
            yield from _amount(value)
        case Later(phrase=phrase, amount=amount):
            yield _plain(f"{phrase}: {amount}.")
        case Row(title=title, cells=cells):
            yield ", ".join(_plain(one) for one in (title, *(cell.text for cell in cells)))
        case tuple():
            for one in value:
                yield from _lines(one)
        case _ if is_dataclass(value):
            for field in fields(value):
                if field.name not in SILENT:
                    yield from _lines(getattr(value, field.name))


def _amount(one: Amount) -> Iterator[str]:
    """Yield an amount with its end and all later ones; not the day of a check, which would outdate every recording."""
    figure = _plain(f"{one.prefix}{one.number} {one.scale} {one.per}")
    yield ", ".join(part for part in (_plain(f"{one.label}: {figure}") if one.label else figure, one.until) if part)
    yield from _lines((one.later, one.also, one.chip))


def _plain(text: object) -> str:
    """Return words with single plain spaces."""
    return " ".join(str(text).split())
