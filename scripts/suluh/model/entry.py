"""What a page says."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from suluh.messages import say
from suluh.model.base import (
    DocumentRef,
    FactRef,
    Id,
    Model,
    PageRef,
    SceneRef,
    SourceRef,
    TableRef,
    Text,
    Translatable,
    Words,
)

Chip = Annotated[Words, Translatable(limit=34)]
Short = Annotated[Words, Translatable(limit=24)]


def unique(items: tuple["Model", ...]) -> tuple["Model", ...]:
    """Return the items; ValueError if two have one id."""
    ids = [getattr(item, "id") for item in items]
    double = next((name for name in ids if ids.count(name) > 1), None)
    if double:
        raise ValueError(say("the id '{double}' stands twice", double=double))
    return items


class Amount(Model):
    """What the reader gets or pays: a fact's value, or words while a right without a figure exists."""

    label: Text
    fact: FactRef
    words: Text | None = None
    per: Text | None = None
    """What the amount is for: "sebulan"."""
    also: Text | None = None
    chip: Chip | None = None
    """The one caution that changes the amount."""


class Link(Model):
    """A way on to another page."""

    id: Id
    page: PageRef
    anchor: Id | None = None
    title: Text
    text: Text | None = None


class Note(Model):
    title: Text
    text: Text


class Step(Model):
    id: Id
    picture: SceneRef
    title: Short
    text: Text


class Point(Model):
    id: Id
    text: Text


class Question(Model):
    id: Id
    title: Text
    text: Text
    link: Link | None = None


class Card(Model):
    """An amount for one group of people, with their picture."""

    id: Id
    picture: SceneRef
    title: Text
    text: Text
    amount: Amount


class Row(Model):
    """One line of a sum: a label and a fact."""

    id: Id
    title: Text
    fact: FactRef
    text: Text | None = None


class Payer(Model):
    """A group of people who pay what a column says, as long as the formula gives them the same."""

    id: Id
    title: Text
    given: dict[str, Id]


class Column(Model):
    """One column of a table by income: a formula with some inputs given; the row gives the last."""

    id: Id
    title: Text
    formula: FactRef
    given: dict[str, Id] = {}
    bold: bool = False
    payers: Annotated[tuple[Payer, ...], AfterValidator(unique)] = ()
    """Whom the head names, each with its own last day; without any, the head has the day of `given`."""


class Brackets(Model):
    """A table by the rows of a table fact: the first column is `from`, the others are computed."""

    table: TableRef
    input: Id
    """The formula's input that each row fills in with its `from`."""
    first: Text
    columns: Annotated[tuple[Column, ...], AfterValidator(unique)]
    fold_after: Annotated[int, Field(ge=0, le=1000)] = 12
    fold: Text


class Amounts(Model):
    """Amounts in a table: rows of facts, with an optional sum."""

    caption: Text
    rows: Annotated[tuple[Row, ...], AfterValidator(unique)] = ()
    total: Row | None = None
    brackets: Brackets | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> "Amounts":
        if bool(self.rows) == bool(self.brackets):
            raise ValueError(say("give either 'rows' or 'brackets'"))
        return self


class Part(Model):
    """One section of a page; what it holds is shown in the order of the fields here."""

    id: Id
    title: Text
    text: Text | None = None
    cards: Annotated[tuple[Card, ...], AfterValidator(unique)] = ()
    table: Amounts | None = None
    steps: Annotated[tuple[Step, ...], AfterValidator(unique)] = ()
    points: Annotated[tuple[Point, ...], AfterValidator(unique)] = ()
    numbered: bool = False
    """Whether the points have an order, so that each bears its number."""
    questions: Annotated[tuple[Question, ...], AfterValidator(unique)] = ()
    note: Note | None = None


class Call(Model):
    """The button of the first screen: a contact to call, or a place on the page."""

    anchor: Id | None = None
    title: Text | None = None
    hint: Text


class Evidence(Model):
    """Why this tool: what was found, and who says so."""

    id: Id
    text: Text
    source: SourceRef | None = None


class Entry(Model):
    """One page: first one screen with the answer, then its parts."""

    name: Text
    """What menus and links call it."""
    kicker: Text | None = None
    title: Text
    summary: Text
    picture: SceneRef
    """The picture of the first screen."""
    amount: Amount | None = None
    who: Text | None = None
    papers: tuple[DocumentRef, ...] = ()
    where: Text | None = None
    call: Call
    parts: Annotated[tuple[Part, ...], AfterValidator(unique)]
    facts: tuple[FactRef, ...] = ()
    """Facts that the page rests on without naming their value."""
    next: Annotated[tuple[Link, ...], AfterValidator(unique)] = ()


class Tile(Model):
    """A large picture on the home page that leads to a situation's page."""

    id: Id
    page: PageRef
    anchor: Id | None = None
    picture: SceneRef
    title: Text
    text: Text


class Job(Model):
    """A kind of work on the home page."""

    id: Id
    page: PageRef
    anchor: Id | None = None
    picture: SceneRef
    title: Text


class Home(Model):
    """The first page."""

    title: Text
    lead: Text
    picture: SceneRef
    buttons: Annotated[tuple[Link, ...], AfterValidator(unique)]
    situations: Text
    """The heading over the tiles."""
    tiles: Annotated[tuple[Tile, ...], AfterValidator(unique)]
    price: Text
    amount: Amount
    price_text: Text
    price_link: Link
    jobs_title: Text
    jobs: Annotated[tuple[Job, ...], AfterValidator(unique)]
    helpers: Note
    helpers_picture: SceneRef
    helpers_link: Text
    helpers_page: PageRef | None = None
    """Where that leads; without one, to the printed pieces."""


class Document(Model):
    """A paper that a claim needs: described once, used everywhere."""

    name: Annotated[Words, Translatable(limit=22)]
    title: Text
    text: Text
    """What it is."""
    where: Text
    """Where to get it."""


DocumentFile = dict[Id, Document]


class Term(Model):
    """A word that the reader will meet on forms."""

    term: Text
    plain: Text


TermFile = dict[Id, Term]


class Myth(Model):
    """What people say, and what is true."""

    belief: Text
    truth: Text
    page: PageRef | None = None


MythFile = dict[Id, Myth]


class Statistic(Model):
    """A figure that shows why the matter is important; its month is the start of the fact."""

    title: Text
    text: Text
    fact: FactRef
    when: Text | None = None
    """Instead of the month, where nobody knows it: "Tahun 2015"."""


StatisticFile = dict[Id, Statistic]
