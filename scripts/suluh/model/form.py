"""A sheet to write on, or to hold in the hand: lines, boxes to tick, tables, and parts of its page."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from suluh.errors import did_you_mean
from suluh.messages import say
from suluh.model.base import Id, Model, SceneRef, Translatable, Words
from suluh.model.entry import unique

Title = Annotated[Words, Translatable(limit=60)]
Said = Annotated[Words, Translatable(limit=320)]
Label = Annotated[Words, Translatable(limit=48)]
Line = Annotated[Words, Translatable(limit=150)]
Head = Annotated[Words, Translatable(limit=40)]


class Card(Model):
    """A picture to cut out, with a few words."""

    id: Id
    picture: SceneRef
    text: Annotated[Words, Translatable(limit=60)]


class Block(Model):
    """What stands one below the other on the sheet; what a block holds is shown in the order of the fields."""

    id: Id
    title: Title | None = None
    text: Said | None = None
    part: Id | None = None
    """A section of the page, with its points, what people object, its steps, questions, or articles of the law."""
    fields: dict[Id, Label] = {}
    """Named lines for a pen, two beside each other. What follows `|` stands on the line: a currency's sign."""
    across: dict[Id, Annotated[int, Field(ge=1, le=4)]] = {}
    """Field as wide as the sheet → its number of lines."""
    sign: tuple[Id, ...] = ()
    """Fields with room for a signature and a stamp."""
    stub: dict[Id, Label] = {}
    """Named lines on a part at the side, to be cut off and kept."""
    ticks: dict[Id, Line] = {}
    points: dict[Id, Said] = {}
    """One that begins with a sign, as in a map's key, has it instead of a dot."""
    numbered: bool = False
    """Whether its points, and those of the section, have numbers."""
    columns: dict[Id, Head] = {}
    shares: dict[Id, Annotated[int, Field(ge=2, le=12)]] = {}
    """Column → how many times as wide as a plain one it is."""
    boxes: tuple[Id, ...] = ()
    """Columns whose empty cells have a box to tick."""
    rows: dict[Id, Label] = {}
    """What stands in the first column."""
    empty: Annotated[int, Field(ge=0, le=30)] = 0
    """Empty rows of the table, or without one empty lines."""
    height: Annotated[int, Field(ge=8, le=30)] | None = None
    """Height of an empty row or a named line, in mm."""
    cards: Annotated[tuple[Card, ...], AfterValidator(unique)] = ()
    frame: Annotated[int, Field(ge=0, le=200)] = 0
    """Height of an empty frame to draw in, in mm."""
    cut: bool = False
    """Whether a line to cut along follows."""
    apart: bool = False
    """Whether it starts a new page."""

    @model_validator(mode="after")
    def _rows_have_columns(self) -> "Block":
        if self.rows and not self.columns:
            raise ValueError(say("rows: a table needs 'columns' too"))
        return self

    @model_validator(mode="after")
    def _names_stand_in_the_block(self) -> "Block":
        for key, names, known in (
            ("across", self.across, self.fields),
            ("sign", self.sign, self.fields),
            ("shares", self.shares, self.columns),
            ("boxes", self.boxes, self.columns),
        ):
            for name in names:
                if name not in known:
                    hint = did_you_mean(name, known)
                    raise ValueError(say("{key}: the block has no '{name}'{hint}", key=key, name=name, hint=hint))
        return self


class Form(Model):
    large: bool = False
    """Whether it hangs on a wall, so that its letters are large."""
    office: bool = False
    """Whether it is handed in at an office: in the source language, and below what it says in the reader's."""
    letter: bool = False
    """Whether it is the sender's own letter: whose form it is stands at the foot only."""
    copies: Annotated[int, Field(ge=1, le=4)] = 1
    """How often the blocks stand on the sheet, for slips to cut apart."""
    blocks: Annotated[tuple[Block, ...], AfterValidator(unique), Field(min_length=1)]
