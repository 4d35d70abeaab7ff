"""Pages of questions and of their answers."""

from dataclasses import dataclass

from suluh.view.said import Said
from suluh.view.shapes.parts import Amount, Link, Picture, Tile
from suluh.view.shapes.prints import Printed
from suluh.view.shapes.shell import Page


@dataclass(frozen=True)
class QuestionPage(Page):
    """A question with large pictures for answers."""

    name: Said
    lead: Said
    answers: tuple[Tile, ...]
    again: Link | None
    chart: Link


@dataclass(frozen=True)
class OutcomePage(Page):
    """What the questions lead to."""

    name: Said
    text: Said
    picture: Picture
    amount: Amount | None
    programmes_title: Said
    programmes: tuple[Link, ...]
    next_title: Said
    next: tuple[Link, ...]
    not_asked_title: Said
    not_asked: Said
    again: Link
    chart: Link


@dataclass(frozen=True)
class Branch:
    """A question or an outcome, with each answer and what follows it."""

    title: Said
    href: str
    is_outcome: bool
    answers: tuple[tuple[Said, "Branch"], ...]


@dataclass(frozen=True)
class ChartPage(Page):
    """All ways through the questions, on one sheet."""

    lead: Said
    root: Branch
    printed: tuple[Printed, ...]
    next: tuple[Link, ...]
