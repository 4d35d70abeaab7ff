"""A page that works as a form: what it asks, and what a script makes of the answers on the reader's own phone."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from suluh.model.base import FactRef, Id, Model, SceneRef, Text
from suluh.model.entry import Evidence, Link, unique

Slot = Annotated[Id, Field(pattern=r"^[a-z]+$")]
"""A question's name, by which letters put in the answer."""


class Choice(Model):
    id: Id
    text: Text


class Column(Model):
    id: Slot
    title: Text
    kind: Literal["text", "number", "date"] = "text"


class Asked(Model):
    """One question: `many` choices may be ticked together, a text of several `rows` is a box."""

    id: Slot
    title: Text
    text: Text | None = None
    kind: Literal["text", "choice", "date", "number", "table"] = "text"
    choices: Annotated[tuple[Choice, ...], AfterValidator(unique)] = ()
    many: bool = False
    columns: Annotated[tuple[Column, ...], AfterValidator(unique)] = ()
    rows: Annotated[int, Field(ge=1, le=40)] = 1
    cases: tuple[Id, ...] = ()
    """The choices of the tool's `case` for which it is asked; all without any."""


class Section(Model):
    id: Id
    title: Text
    text: Text | None = None
    fields: Annotated[tuple[Asked, ...], AfterValidator(unique), Field(min_length=1)]


class Deadline(Model):
    """A last day: as many days, months or years after an asked day as a fact says."""

    id: Id
    title: Text
    text: Text | None = None
    after: Slot
    fact: FactRef
    cases: tuple[Id, ...] = ()


class Line(Model):
    id: Id
    text: Text
    """With answers as `{slots}`; it stays in the source language, the translation stands beside it."""


class Letter(Model):
    """The letter of one choice of the tool's `case`, which has the same id."""

    id: Id
    lines: Annotated[tuple[Line, ...], AfterValidator(unique), Field(min_length=1)]


class Change(Model):
    """Two columns of numbers, of the same people before and after."""

    table: Slot
    before: Slot
    after: Slot


class Chart(Model):
    """Bars, one for each number asked."""

    id: Id
    title: Text
    fields: Annotated[tuple[Slot, ...], Field(min_length=2)]


class Tool(Model):
    """The page; without a script it is an empty form to print."""

    name: Text
    kicker: Text | None = None
    title: Text
    lead: Text
    picture: SceneRef
    case: Slot | None = None
    """The question whose answer decides what else is asked and shown."""
    sections: Annotated[tuple[Section, ...], AfterValidator(unique), Field(min_length=1)]
    deadlines: Annotated[tuple[Deadline, ...], AfterValidator(unique)] = ()
    letters: Annotated[tuple[Letter, ...], AfterValidator(unique)] = ()
    change: Change | None = None
    charts: Annotated[tuple[Chart, ...], AfterValidator(unique)] = ()
    evidence: Annotated[tuple[Evidence, ...], AfterValidator(unique)] = ()
    next: Annotated[tuple[Link, ...], AfterValidator(unique)] = ()

    @property
    def fields(self) -> dict[str, Asked]:
        """Return every question by its name."""
        return {one.id: one for section in self.sections for one in section.fields}
