"""What is printed of a page: in which layouts, and the words that only paper needs.

A piece is short: headline, picture, amount, steps and papers come from its page wherever it does not say its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from suluh.messages import say
from suluh.model.base import FactRef, Id, Model, PageRef, SceneRef, Translatable, Words
from suluh.model.entry import unique
from suluh.model.form import Form

WORDS_IN_HEADLINE = 7
Layout = Literal[
    "poster",
    "a3",
    "a5",
    "a5x2",
    "card",
    "leaflet",
    "flipchart",
    "calendar",
    "checklist",
    "comic",
    "tent",
    "chart",
    "form",
    "square",
    "story",
]
Need = Literal["entry", "decision", "section", "amount", "steps", "papers"]


SHEETS = {
    "A5": (148, 210),
    "A4": (210, 297),
    "A3": (297, 420),
    "Half Letter": (139.7, 215.9),
    "Letter": (215.9, 279.4),
    "Tabloid": (279.4, 431.8),
}
"""Paper → width and height in mm, upright."""
AMERICAN = {"A5": "Half Letter", "A4": "Letter", "A3": "Tabloid"}
"""Paper → what takes its place where printers take Letter."""


@dataclass(frozen=True)
class Format:
    """What a layout needs of a piece, and what a file of it is."""

    paper: str
    """The size of the sheet that it is drawn for, as printers and people call it."""
    needs: tuple[Need, ...]
    """What it cannot do without; a section is one of the layout's own name."""
    codes: int = 1
    """How many QR codes a file of it has."""
    side: float = 61.5
    """How wide the square of the code is, quiet zone included, in mm."""
    least: float = 1.2
    """The smallest module of the code, in mm, that a phone surely reads from such a sheet."""
    levels: tuple[Literal["Q", "M"], ...] = ("Q",)
    """How much of a code may be lost: Q, and where that does not fit, M.

    On A5, a long address in M on 45 mm is read as often after every damage as in Q on 49 mm (tests/bench/stress.py).
    """
    landscape: bool = False
    pixels: tuple[int, int] | None = None
    """Width and height of a picture for phones, which is no paper and has no code."""
    black: bool = False
    """Whether it is only made in the ink that is saved: a sheet for the photocopier."""

    @property
    def inks(self) -> tuple[Literal["full", "save"], ...]:
        """Return the inks that it is made in."""
        return ("save",) if self.black else ("full",) if self.pixels else ("full", "save")

    def on(self, commonest: str) -> "Format":
        """Return it for a place whose printers mostly take that paper."""
        return replace(self, paper=AMERICAN[self.paper]) if commonest == "Letter" and not self.pixels else self

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height, in mm or for a picture in pixels."""
        if self.pixels:
            return self.pixels
        width, height = SHEETS[self.paper]
        return (height, width) if self.landscape else (width, height)


POSTER: tuple[Need, ...] = ("entry", "amount", "steps")
FORMATS: Mapping[Layout, Format] = {
    "poster": Format("A4", POSTER),
    "a3": Format("A3", POSTER, side=88, least=1.7),
    "a5": Format("A5", POSTER, side=45, least=1.0, levels=("Q", "M")),
    "a5x2": Format("A4", POSTER, codes=2, side=45, least=1.0, levels=("Q", "M"), landscape=True),
    "card": Format("A4", ("entry", "amount", "papers"), codes=10, side=34, least=0.7, levels=("Q", "M")),
    "leaflet": Format("A4", (*POSTER, "papers", "section"), side=50, least=1.0, landscape=True),
    "flipchart": Format("A4", ("entry", "section"), codes=2, landscape=True),
    "calendar": Format("A4", ("entry", "section"), side=59),
    "checklist": Format("A4", ("entry", "papers"), side=59),
    "comic": Format("A4", ("entry", "section", "amount"), side=59, landscape=True),
    "tent": Format("A4", ("entry", "amount"), codes=2, side=64),
    "chart": Format("A3", ("decision",), side=61.5, landscape=True),
    "form": Format("A4", ("entry", "section"), side=34, least=0.7, levels=("Q", "M"), black=True),
    "square": Format("1080 × 1080", ("entry", "amount"), codes=0, pixels=(1080, 1080)),
    "story": Format("1080 × 1920", POSTER, codes=0, pixels=(1080, 1920)),
}
"""Every layout; its template is the file of the same name in templates/print/."""


def _headline(text: str) -> str:
    count = len(text.replace("|", " ").split())
    if count > WORDS_IN_HEADLINE:
        raise ValueError(
            say(
                "a headline has at most {words_in_headline} words, here are {count}",
                words_in_headline=WORDS_IN_HEADLINE,
                count=count,
            )
        )
    return text


Headline = Annotated[Words, AfterValidator(_headline), Translatable(limit=52)]
"""A headline on paper; `|` breaks the line by sense."""
Heading = Annotated[Words, Translatable(limit=24)]
Label = Annotated[Words, Translatable(limit=60)]
Line = Annotated[Words, Translatable(limit=90)]
"""A sentence that stands by itself."""
Few = Annotated[Words, Translatable(limit=125)]
"""Two or three short sentences."""
Caption = Annotated[Words, Translatable(limit=75)]


class PieceStep(Model):
    """One of four steps. What it does not say is taken from the step of the same id on the page."""

    id: Id
    picture: SceneRef | None = None
    head: Annotated[Words, Translatable(limit=26)] | None = None
    text: Few | None = None


class PieceAmount(Model):
    """The amount in the gold board: a fact without a known end, or words."""

    label: Label
    fact: FactRef
    words: Annotated[Words, Translatable(limit=24)] | None = None
    unit: Annotated[Words, Translatable(limit=20)] | None = None
    note: Line | None = None


class ReliefFor(Model):
    """For whom the relief holds how long; left out in its last 30 days."""

    fact: FactRef
    text: Annotated[Words, Translatable(limit=42)]
    """With the slot `{month}`: the last one."""


class Relief(Model):
    """A second, smaller line with its end date; left out in its last 30 days. It takes the note's place."""

    fact: FactRef
    text: Annotated[Words, Translatable(limit=52)]
    """With the slots `{amount}` and `{until}`."""
    each: dict[Id, ReliefFor] = {}
    """Where it ends for some before others: a line for each, and no `{until}` in the text."""


class Flap(Model):
    """The panel that is seen first when the leaflet is opened."""

    title: Heading
    picture: SceneRef
    points: Annotated[dict[Id, Annotated[Words, Translatable(limit=95)]], Field(min_length=2, max_length=5)]
    note: Annotated[Words, Translatable(limit=110)] | None = None


class Inside(Model):
    """The first panel inside the leaflet: a part of the page, with its amounts or its points."""

    part: Id
    title: Heading | None = None
    """Where the part's own is too long."""
    picture: SceneRef
    note: Annotated[Words, Translatable(limit=160)] | None = None


class Leaflet(Model):
    flap: Flap
    inside: Inside


class Objection(Model):
    said: Annotated[Words, Translatable(limit=48)]
    answer: Few


class Flip(Model):
    """A picture for the group, and what the speaker reads behind it."""

    id: Id
    picture: SceneRef
    words: Annotated[Words, Translatable(limit=36)]
    """At most five words under the picture."""
    say: Annotated[dict[Id, Line], Field(min_length=3, max_length=5)]
    ask: Annotated[dict[Id, Annotated[Words, Translatable(limit=60)]], Field(min_length=1, max_length=3)]
    do: Annotated[Words, Translatable(limit=120)]
    objections: Annotated[dict[Id, Objection], Field(min_length=1, max_length=3)]


class Calendar(Model):
    """The price of each of twelve months."""

    fact: FactRef
    """What a month costs; where it is less than `normal`, that month has a relief."""
    normal: FactRef
    who: Annotated[Words, Translatable(limit=70)]
    """Whose price it is."""
    notes: Annotated[dict[Id, Annotated[Words, Translatable(limit=62)]], Field(max_length=2)] = {}


class Checklist(Model):
    """The papers of the page, each with a box to tick."""

    deadlines: Annotated[dict[Id, Annotated[Words, Translatable(limit=70)]], Field(max_length=3)] = {}
    """By when the reader must act."""
    waits: Annotated[dict[Id, Annotated[Words, Translatable(limit=70)]], Field(max_length=1)] = {}
    """By when the office must pay."""


class Piece(Model):
    """What is printed of one page, in which layouts. A section named like a layout is written for that layout."""

    entry: PageRef
    layouts: Annotated[tuple[Layout, ...], Field(min_length=1)]
    title: Headline | None = None
    picture: SceneRef | None = None
    share: Annotated[int, Field(ge=40, le=60)] = 55
    """Per cent of a poster's width that the picture takes beside the amount; fewer where its far side is hidden."""
    amount: PieceAmount | None = None
    strip: Annotated[Words, Translatable(limit=130)] | None = None
    relief: Relief | None = None
    steps: Annotated[tuple[PieceStep, ...], AfterValidator(unique), Field(min_length=4, max_length=4)] | None = None
    leaflet: Leaflet | None = None
    flipchart: Annotated[tuple[Flip, ...], AfterValidator(unique), Field(min_length=2, max_length=4)] | None = None
    """Four at most, so that the file stays small enough to be sent; what is longer is two pieces."""
    calendar: Calendar | None = None
    checklist: Checklist | None = None
    comic: Annotated[dict[Id, Annotated[Words, Translatable(limit=75)]], Field(min_length=4, max_length=6)] | None = (
        None
    )
    """Step of the page → its caption under the picture of that step."""
    form: Form | None = None
    keywords: tuple[Words, ...] = ()


SECTIONS = ("leaflet", "flipchart", "calendar", "checklist", "comic", "form")
"""Fields that are written for the layout of the same name."""
