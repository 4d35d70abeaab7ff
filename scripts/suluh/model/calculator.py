"""A page on which the reader answers a few questions and sees what to pay and what each right would be."""

from typing import Annotated

from pydantic import AfterValidator, Field

from suluh.model.base import EntryId, FactRef, Id, Model, SceneRef, TableRef, Text
from suluh.model.entry import Chip, Link, Part, unique


class Choice(Model):
    """One answer; its id is the word that the formulas know."""

    id: Id
    title: Text
    text: Text | None = None


class Work(Model):
    """The question for a word, such as the kind of work."""

    input: Id
    """The formulas' input that the answer gives."""
    title: Text
    choices: Annotated[tuple[Choice, ...], AfterValidator(unique), Field(min_length=2)]


class Income(Model):
    """The question for the income: one row of a table."""

    input: Id
    table: TableRef
    title: Text
    text: Text
    below: Text
    """The first row, with the slot `{amount}`."""
    between: Text
    """A row in the middle, with the slots `{first}` and `{last}`, the latter without the currency's sign."""
    above: Text
    """The last row, with the slot `{amount}`."""
    basis: FactRef
    """The amount that the formulas reckon with."""
    said: Text
    """What it is, with the slot `{amount}`."""


class Programme(Model):
    """What the reader may pay for, with and without relief."""

    id: Id
    title: Text
    text: Text | None = None
    formula: FactRef
    full: FactRef
    shares: tuple[Id, ...]
    """Which of the `shares` it is made of."""


class Programmes(Model):
    title: Text
    choices: Annotated[tuple[Programme, ...], AfterValidator(unique), Field(min_length=1)]


class Month(Model):
    """The question for the month, from the reader's own month on."""

    title: Text
    text: Text
    ahead: Annotated[int, Field(ge=0, le=36)] = 18


class Months(Model):
    """The question for how many months to pay at once."""

    title: Text
    most: Annotated[int, Field(ge=1, le=24)] = 12


class Sum(Model):
    """A line of the result: a formula, shown with its figures."""

    id: Id
    title: Text
    text: Text | None = None
    fact: FactRef


class Phrases(Model):
    """What the result says around its amounts."""

    contribution: Text
    """With the slot `{month}`."""
    until: Text
    """That a relief is in the amount, with its last month in the slot `{month}`."""
    open: Text
    """That a relief is in the amount, and that nobody knows its end."""
    later: Text
    """What it will be, with the slots `{month}` and `{amount}`."""
    sum: Text
    """What several months cost, with the slots `{count}`, `{first}`, `{last}` and `{amount}`."""


class Calculator(Model):
    """The page; without a script it shows the answers to the first choice of each question, and tables."""

    page: EntryId
    name: Text
    """What menus and links call it."""
    kicker: Text | None = None
    title: Text
    lead: Text
    picture: SceneRef
    chip: Chip | None = None
    """The one caution on the result."""
    work: Work
    income: Income
    programmes: Programmes
    month: Month
    months: Months
    phrases: Phrases
    shares_title: Text
    shares: Annotated[tuple[Sum, ...], AfterValidator(unique)]
    rights_title: Text
    rights_text: Text
    rights: Annotated[tuple[Sum, ...], AfterValidator(unique)]
    samples: tuple[Annotated[int, Field(ge=1, le=10**12)], ...]
    """The rows of the table of incomes that stand on the page without a script, besides the first."""
    parts: Annotated[tuple[Part, ...], AfterValidator(unique)] = ()
    data: Text
    """The link to all figures as data."""
    next: Annotated[tuple[Link, ...], AfterValidator(unique)] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """Return the names of all facts, tables and formulas that the result is made of."""
        contributions = (name for one in self.programmes.choices for name in (one.formula, one.full))
        sums = (one.fact for one in (*self.shares, *self.rights))
        return tuple(dict.fromkeys((*contributions, *sums, self.income.basis, self.income.table)))
