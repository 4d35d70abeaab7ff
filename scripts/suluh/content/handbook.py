"""Read the hand-written pages, one Markdown file a page and language: `handbook/<language>/<page>.md`."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from suluh.errors import Problem, did_you_mean
from suluh.model.base import EntryId
from suluh.model.handbook import Hand

Handbook = Mapping[str, Mapping[str, Hand]]
"""Page → language → what is written; every page is there in the source language."""
BEGINNING = re.compile(r"# (?P<title>[^\n]+)\n+(?P<lead>[^\n#>*|`-][^\n]*(?:\n[^\n]+)*)\n")
HTML = re.compile(r"<[a-z/!]|javascript:", re.IGNORECASE)
CODE = re.compile(r"(?s)```.*?```|`[^`\n]*`")


def handbook(root: Path, languages: tuple[str, ...]) -> tuple[Handbook, list[Problem]]:
    """Return all hand-written pages in the site's languages, the source first, and what is wrong with them."""
    pages: dict[str, dict[str, Hand]] = {}
    problems: list[Problem] = []
    for tag in languages:
        for path in sorted((root / "handbook" / tag).glob("*.md"), key=lambda path: path.stem):
            found = [*_name_faults(path, tag == languages[0], tuple(pages)), *_text_faults(path)]
            problems += found
            if not found:
                pages.setdefault(path.stem, {})[tag] = _hand(path)
    return pages, problems


def _hand(path: Path) -> Hand:
    text = path.read_text(encoding="utf-8")
    begun = BEGINNING.match(text)
    title, lead = (begun["title"], begun["lead"]) if begun else ("", "")
    return Hand(path, title.strip(), " ".join(lead.split()), text)


def _name_faults(path: Path, source: bool, known: tuple[str, ...]) -> Iterator[Problem]:
    try:
        TypeAdapter(EntryId).validate_python(path.stem)
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        yield Problem(path, 1, f"the file name '{path.stem}' cannot be an id: {reason}")
        return
    if not source and path.stem not in known:
        said = f"the source language has no page '{path.stem}'{did_you_mean(path.stem, known)}"
        yield Problem(path, 1, said)


def _text_faults(path: Path) -> Iterator[Problem]:
    text = path.read_text(encoding="utf-8")
    if not BEGINNING.match(text):
        yield Problem(path, 1, "begin with '# Title', an empty line, and one paragraph that says what the page is for")
    bare = CODE.sub(lambda code: "\n" * code[0].count("\n"), text)
    for number, line in enumerate(bare.split("\n"), 1):
        if found := HTML.search(line):
            yield Problem(path, number, f"'{found[0]}' is HTML; write plain Markdown")
