"""Pages that work with the reader's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from suluh.view.said import Said
from suluh.view.shapes.calculator import Option
from suluh.view.shapes.lists import SourceLine
from suluh.view.shapes.parts import Evidence, Link, Picture
from suluh.view.shapes.shell import Page


@dataclass(frozen=True)
class Field:
    """One question of a form, with its kind; `cases` are the choices for which it is asked."""

    id: str
    kind: str
    title: Said
    text: Said
    choices: tuple[Option, ...]
    many: bool
    columns: tuple[tuple[str, str, Said], ...]
    """Name, kind and title of each column of a table."""
    rows: int
    cases: str


@dataclass(frozen=True)
class FieldGroup:
    id: str
    title: Said
    text: Said
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class LastDay:
    """A last day that a script computes; without one, how long the time is."""

    id: str
    title: Said
    text: Said
    span: str
    cases: str


@dataclass(frozen=True)
class LetterLine:
    """A line of a letter: with slots for a script, with gaps for a pen, and what it says in the page's language."""

    text: str
    empty: Said
    meaning: Said


@dataclass(frozen=True)
class LetterText:
    id: str
    lines: tuple[LetterLine, ...]


@dataclass(frozen=True)
class ToolPage(Page):
    """A form that a script reckons with, saves and prints; without one, an empty form to print."""

    name: Said
    kicker: Said
    lead: Said
    picture: Picture
    groups: tuple[FieldGroup, ...]
    deadlines: tuple[LastDay, ...]
    letters: tuple[LetterText, ...]
    change: bool
    charts: tuple[tuple[str, Said], ...]
    settings: Mapping[str, Any]
    """What the script must know: spans of time, columns, phrases and months."""
    sources: tuple[SourceLine, ...]
    checked: str
    caution: str
    evidence: tuple[Evidence, ...]
    next: tuple[Link, ...]
