"""What the parts of a page show."""

from dataclasses import dataclass
from datetime import date

from suluh.view.said import Later, Said


@dataclass(frozen=True)
class Link:
    title: Said
    text: Said
    href: str


@dataclass(frozen=True)
class Picture:
    """A scene by its name, with what it shows in words."""

    name: str
    alt: Said


@dataclass(frozen=True)
class Sketch:
    """A picture of a hand-written page: its name, width and height, and what it shows in words."""

    name: str
    size: tuple[int, int]
    alt: str


@dataclass(frozen=True)
class Tile:
    """A way on with a picture."""

    picture: Picture
    title: Said
    text: Said
    href: str


@dataclass(frozen=True)
class Amount:
    """What the reader gets or pays, in the gold slab."""

    label: Said
    prefix: str
    """The currency's sign before the number; empty for words."""
    number: str
    """"42" of Rp42 juta, "8.400", or the words of a right without a figure."""
    scale: str
    """"juta" of Rp42 juta; empty for a number written in full."""
    per: Said
    until: str
    """The last month or day of this value; empty where no end is known."""
    outlook: str
    """That no change is known, or that one is announced; empty where an end is known."""
    later: tuple[Later, ...]
    also: Said
    chip: Said


@dataclass(frozen=True)
class Note:
    title: Said
    text: Said


@dataclass(frozen=True)
class Step:
    picture: Picture
    title: Said
    text: Said


@dataclass(frozen=True)
class Question:
    id: str
    title: Said
    text: Said
    link: Link | None


@dataclass(frozen=True)
class Card:
    id: str
    picture: Picture
    title: Said
    text: Said
    amount: Amount


@dataclass(frozen=True)
class Cell:
    text: Said
    bold: bool = False
    later: tuple[Later, ...] = ()
    """Every known later value, each on a line of its own."""


@dataclass(frozen=True)
class Row:
    title: Said
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Payer:
    """Who pays a column's amounts, until when, and the first day on which they do no more."""

    title: Said
    until: str = ""
    gone: date | None = None


@dataclass(frozen=True)
class Column:
    """The head of a column."""

    title: Said
    payers: tuple[Payer, ...] = ()
    gone: date | None = None
    """The day from which nobody pays its amounts any more."""


@dataclass(frozen=True)
class Table:
    caption: Said
    head: tuple[Column, ...]
    """The heads of all columns, or empty for a plain sum."""
    rows: tuple[Row, ...]
    folded_title: Said
    folded: tuple[Row, ...]
    """The long rest, which stands in a fold."""
    total: Row | None
    more: tuple[Said, ...] = ()
    """What the caption says further: for whom the columns are, and until when; each on its own line."""


@dataclass(frozen=True)
class Part:
    id: str
    title: Said
    text: Said
    cards: tuple[Card, ...]
    table: Table | None
    steps: tuple[Step, ...]
    points: tuple[Said, ...]
    questions: tuple[Question, ...]
    note: Note | None
    numbered: bool
    """Whether the points bear numbers."""


@dataclass(frozen=True)
class Evidence:
    """Why a tool is as it is, and who found it."""

    text: Said
    source: str
    href: str
