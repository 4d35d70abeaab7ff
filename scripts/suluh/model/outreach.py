"""What a page for those who go out to people says: a session to hold, a family to go along with, a right to argue for.

It is a page like all others; its parts have a few more kinds of block.
"""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from suluh.messages import say
from suluh.model.base import ContactRef, FactRef, Id, Model, PieceRef, SceneRef, Text
from suluh.model.entry import Entry, Evidence, Link, Part, unique
from suluh.model.piece import Layout

Minutes = Annotated[int, Field(ge=1, le=240)]


class Turn(Model):
    """One step of a session: what is said, asked and done, and how long it takes."""

    id: Id
    title: Text
    minutes: dict[Minutes, Minutes] = {}
    """Length of the whole session → minutes of this step; in a length that is not named the step drops out."""
    say: dict[Id, Text] = {}
    ask: dict[Id, Text] = {}
    do: Text | None = None


class Rung(Model):
    """Whom to turn to, when, and what to bring; those above are tried first."""

    id: Id
    title: Text
    text: Text
    contact: ContactRef | None = None


class Article(Model):
    """What the law says, as a recorded fact has it; the fact knows the law and the article."""

    id: Id
    fact: FactRef
    text: Text


class Choice(Model):
    id: Id
    text: Text


class Riddle(Model):
    """A question of a quiz, with a picture; one answer is right, and it is said why."""

    id: Id
    picture: SceneRef
    title: Text
    choices: Annotated[tuple[Choice, ...], AfterValidator(unique), Field(min_length=2, max_length=4)]
    right: Id
    why: Text

    @model_validator(mode="after")
    def _right_is_a_choice(self) -> "Riddle":
        if self.right not in [one.id for one in self.choices]:
            raise ValueError(say("right: no choice has the id '{right}'", right=self.right))
        return self


class Duty(Part):
    """One section of such a page; its own blocks stand below those of every page, in the order of the fields."""

    suggested: bool = False
    """Whether it is what the publisher suggests, and no law says so."""
    turns: Annotated[tuple[Turn, ...], AfterValidator(unique)] = ()
    """The steps of a session. What people object stands in `questions`, with an honest answer."""
    rungs: Annotated[tuple[Rung, ...], AfterValidator(unique)] = ()
    law: Annotated[tuple[Article, ...], AfterValidator(unique)] = ()
    riddles: Annotated[tuple[Riddle, ...], AfterValidator(unique)] = ()
    links: Annotated[tuple[Link, ...], AfterValidator(unique)] = ()

    @model_validator(mode="after")
    def _minutes_add_up(self) -> "Duty":
        for length in sorted({length for turn in self.turns for length in turn.minutes}):
            total = sum(turn.minutes.get(length, 0) for turn in self.turns)
            if total != length:
                raise ValueError(
                    say(
                        "turns: the steps of a session of {length} minutes take {total} minutes",
                        length=length,
                        total=total,
                    )
                )
        return self


class Material(Model):
    """A printed piece that is needed, in one of its layouts, and what for or how many."""

    id: Id
    piece: PieceRef
    layout: Layout
    text: Text | None = None


class Outreach(Entry):
    """A page for those who go out to people."""

    aim: Text | None = None
    time: Text | None = None
    materials: Annotated[tuple[Material, ...], AfterValidator(unique)] = ()
    parts: Annotated[tuple[Duty, ...], AfterValidator(unique)]
    evidence: Annotated[tuple[Evidence, ...], AfterValidator(unique)] = ()
