"""What a printed piece may show: every number and date is already words. Print templates see nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from suluh.model.base import Id
from suluh.model.piece import Layout
from suluh.view.shapes import Picture


@dataclass(frozen=True)
class Pictured:
    """A step or an answer: a picture with its words."""

    picture: Picture
    head: str
    text: str


@dataclass(frozen=True)
class Paper:
    """A paper to bring: its short name, what it is, and where to get it."""

    name: str
    title: str
    text: str
    where: str


@dataclass(frozen=True)
class Row:
    """An amount and what it is for."""

    amount: str
    title: str
    total: bool = False


@dataclass(frozen=True)
class Panel:
    """A heading with a picture, and below it either a sum or points; a note ends it."""

    title: str
    picture: Picture
    rows: tuple[Row, ...]
    points: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class Leaflet:
    flap: Panel
    inside: Panel


@dataclass(frozen=True)
class Answered:
    """What people object, and what to answer."""

    said: str
    answer: str


@dataclass(frozen=True)
class Flip:
    """A picture for the group with few words, and what the speaker reads behind it."""

    picture: Picture
    words: str
    say: tuple[str, ...]
    ask: tuple[str, ...]
    do: str
    objections: tuple[Answered, ...]


@dataclass(frozen=True)
class Flipchart:
    flips: tuple[Flip, ...]


@dataclass(frozen=True)
class Month:
    """A month of the calendar; the amount is empty where nobody knows it yet."""

    name: str
    amount: str
    relief: bool


@dataclass(frozen=True)
class Calendar:
    who: str
    months: tuple[Month, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Checklist:
    deadlines: tuple[str, ...]
    """By when the reader must act."""
    waits: tuple[str, ...]
    """By when the office must pay."""


@dataclass(frozen=True)
class Captioned:
    """A picture of the comic strip and its words."""

    picture: Picture
    text: str


@dataclass(frozen=True)
class Comic:
    panels: tuple[Captioned, ...]
    caution: str
    """That the people in it are an example."""


@dataclass(frozen=True)
class Field:
    """A named line for a pen; what follows `|` in the label stands on it."""

    label: str
    across: int = 0
    """As how many lines it is as wide as the sheet; none beside another field."""
    sign: bool = False
    """Whether it has room for a signature and a stamp."""
    height: int = 12
    """With its name, in mm."""


@dataclass(frozen=True)
class Grid:
    """A table; an empty cell is for the pen."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    narrow: int = 0
    """How many columns at the end hold no more than a number."""
    shares: tuple[int, ...] = ()
    """How wide the others are to each other; all alike without it."""
    boxes: tuple[int, ...] = ()
    """Columns whose empty cells have a box to tick."""
    height: int = 10
    """Height of an empty row, in mm."""


@dataclass(frozen=True)
class Asked:
    """A question of a quiz; the answers are ticked."""

    picture: Picture
    title: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Block:
    """What stands one below the other on a form."""

    title: str
    texts: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    stub: tuple[Field, ...] = ()
    """Named lines on a part at the side, to be cut off and kept."""
    ticks: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    numbered: bool = False
    """Whether the points have numbers."""
    grids: tuple[Grid, ...] = ()
    asked: tuple[Asked, ...] = ()
    key: str = ""
    """Which answers are right, in one line to fold away."""
    lines: int = 0
    cards: tuple[Captioned, ...] = ()
    frame: int = 0
    cut: bool = False
    apart: bool = False
    """Whether it starts a new page."""


@dataclass(frozen=True)
class Form:
    large: bool
    letter: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Way:
    """Answers that lead to the same next question or outcome."""

    answers: tuple[Pictured, ...]
    to: "Node"


@dataclass(frozen=True)
class Node:
    """A question with the ways that lead on, or an outcome. One that stands elsewhere too has no ways a second time."""

    id: Id
    title: str
    text: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Chart:
    root: Node


Body = Leaflet | Flipchart | Calendar | Checklist | Comic | Chart | Form


@dataclass(frozen=True)
class PrintSheet:
    """A printed piece in one language; `|` in the title breaks the line by sense."""

    name: str
    layout: Layout
    language: str
    direction: str
    url: str
    """What its QR code says, with the edition."""
    address: str
    """The same in letters, short enough to type."""
    title: str
    picture: Picture | None
    close: Picture | None
    """The first picture of its page, half figures on a nearly square ground: for narrow places."""
    share: float
    """How much of a poster's width the picture takes, beside the amount."""
    label: str
    prefix: str
    number: str
    unit: str
    note: str
    strip: str
    relief: str
    steps: tuple[Pictured, ...]
    papers: tuple[Paper, ...]
    body: Body | None
    """What only this layout shows."""
    words: Mapping[str, str]
    """The interface's phrases that only this layout shows."""
    contact_label: str
    contact_fields: tuple[str, ...]
    contact: str
    or_call: str
    """Whom else to call, on a picture for phones: "or call 175 (the insurance)"."""
    call: str
    """The number to call, by itself."""
    scan: str
    qr_alt: str
    mark_alt: str
    site_name: str
    official: str
    imprint: str
    sample: str
    state: str
    """That the translation is a draft, where it is printed all the same."""
    publisher: str
    keywords: tuple[str, ...]
    font: str = ""
    """A font for a script that Latin and Arabic fonts do not have."""
    brand: Mapping[str, str] = field(default_factory=dict)
    """Colours and mark; where it is empty, those of Suluh."""
    paper: str = "A4"
    """The commonest paper of the place."""
