"""Read the hand-written pages, one Markdown file a page and language: `handbook/<language>/<page>.md`."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from suluh.content.sketches import PICTURE, Sketches, picture_fault, sketches
from suluh.errors import Problem, did_you_mean
from suluh.messages import phrase, say
from suluh.model.base import EntryId
from suluh.model.handbook import Hand, Shown

Handbook = Mapping[str, Mapping[str, Hand]]
"""Page → language → what is written; every page is there in the source language."""
BEGINNING = re.compile(r"# (?P<title>[^\n]+)\n+(?P<lead>[^\n#>*|`!-][^\n]*(?:\n(?!\s*!\[)[^\n]+)*)\n")
HTML = re.compile(r"<[a-z/!?]|javascript:", re.IGNORECASE)
FENCE = re.compile(r"```\w*")
CODE = phrase("code stands as `code` within one line, or between lines of three such marks at their beginning")


def handbook(root: Path, languages: tuple[str, ...]) -> tuple[Handbook, list[Problem]]:
    """Return all hand-written pages in the site's languages, the source first, and what is wrong with them."""
    pages: dict[str, dict[str, Hand]] = {}
    pictures, problems = sketches(root / "handbook")
    for tag in languages:
        for path in sorted((root / "handbook" / tag).glob("*.md"), key=lambda path: path.stem):
            found = [*_name_faults(path, tag == languages[0], tuple(pages)), *_text_faults(path, pictures)]
            problems += found
            if not found:
                pages.setdefault(path.stem, {})[tag] = _hand(path, pictures)
    return pages, problems


def _hand(path: Path, pictures: Sketches) -> Hand:
    text = path.read_text(encoding="utf-8-sig")
    begun = BEGINNING.match(text)
    title, lead = (begun["title"], begun["lead"]) if begun else ("", "")
    return Hand(path, title.strip(), " ".join(lead.split()), tuple(_parts(text, pictures)))


def _parts(text: str, pictures: Sketches) -> Iterator[str | Shown]:
    """Yield the pictures, and the Markdown around them with no letter, outside code, that begins HTML or attributes."""
    held = ""
    for line, code in _lines(text):
        found = None if code else PICTURE.fullmatch(line)
        if found and (sketch := pictures[found["name"]]):
            yield held + found["before"]
            yield Shown(sketch, found["alt"].strip())
            held = "\n"
        else:
            held += (line if code else _without_code(line, _harmless)) + "\n"
    yield held.removesuffix("\n")


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each line, and whether it is of a block of code; a block's first and last lines are, too."""
    inside = False
    for line in text.split("\n"):
        if inside:
            yield line, True
            inside = line.rstrip(" \t") != "```"
        else:
            inside = bool(FENCE.fullmatch(line))
            yield line, inside


def _without_code(line: str, change: Callable[[str], str]) -> str:
    """Return a line whose parts outside of `code` are changed."""
    parts = line.split("`")
    parts[::2] = map(change, parts[::2])
    return "`".join(parts)


def _harmless(text: str) -> str:
    return text.replace("<", "&lt;").replace("{", "&#123;")


def _name_faults(path: Path, source: bool, known: tuple[str, ...]) -> Iterator[Problem]:
    try:
        TypeAdapter(EntryId).validate_python(path.stem)
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        yield Problem(path, 1, say("the file name '{stem}' cannot be an id: {reason}", stem=path.stem, reason=reason))
        return
    if not source and path.stem not in known:
        said = say(
            "the source language has no page '{stem}'{hint}", stem=path.stem, hint=did_you_mean(path.stem, known)
        )
        yield Problem(path, 1, said)


def _text_faults(path: Path, pictures: Sketches) -> Iterator[Problem]:
    text = path.read_text(encoding="utf-8-sig")
    if not BEGINNING.match(text):
        yield Problem(
            path, 1, say("begin with '# Title', an empty line, and one paragraph that says what the page is for")
        )
    lines = list(_lines(text))
    for number, (line, code) in enumerate(lines, 1):
        if not code and (line.count("`") % 2 or re.search(r"``|\\`|^\s*~~~", line)):
            yield Problem(path, number, say(CODE))
        elif not code and (found := HTML.search("".join(line.split("`")[::2]))):
            yield Problem(path, number, say("'{found}' is HTML; write plain Markdown", found=found[0]))
        elif not code and "![" in "".join(line.split("`")[::2]) and (fault := picture_fault(line, pictures)):
            yield Problem(path, number, fault)
    if lines[-1][1] and lines[-1][0].rstrip() != "```":
        yield Problem(path, len(lines), say(CODE))
