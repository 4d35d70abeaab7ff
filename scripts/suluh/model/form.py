"""A sheet to write on, or to hold in the hand: lines, boxes to tick, tables, and parts of its page."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

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
    """Named lines for a pen, two beside each other."""
    sign: bool = False
    """Whether they have room for a signature and a stamp."""
    ticks: dict[Id, Line] = {}
    points: dict[Id, Said] = {}
    columns: dict[Id, Head] = {}
    rows: dict[Id, Label] = {}
    """What stands in the first column."""
    empty: Annotated[int, Field(ge=0, le=30)] = 0
    """Empty rows of the table, or without one empty lines."""
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


class Form(Model):
    large: bool = False
    """Whether it hangs on a wall, so that its letters are large."""
    office: bool = False
    """Whether it is handed in at an office: in the source language, and below what it says in the reader's."""
    copies: Annotated[int, Field(ge=1, le=4)] = 1
    """How often the blocks stand on the sheet, for slips to cut apart."""
    blocks: Annotated[tuple[Block, ...], AfterValidator(unique), Field(min_length=1)]
