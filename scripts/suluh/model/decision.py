"""A way from a few questions with pictures to the rights that a reader may have."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from suluh.model.base import Id, Model, PageRef, SceneRef, Text
from suluh.model.entry import Amount, Link, unique

NodeId = Annotated[Id, StringConstraints(max_length=10)]


class Answer(Model):
    """A large picture that leads to the next question or to an outcome."""

    id: Id
    picture: SceneRef
    title: Text
    text: Text | None = None
    to: NodeId


class Asked(Model):
    """One question, on a page of its own."""

    id: NodeId
    title: Text
    text: Text | None = None
    answers: Annotated[tuple[Answer, ...], AfterValidator(unique), Field(min_length=2, max_length=8)]


class Outcome(Model):
    """Where the questions lead: programmes, cost, the next step, and what was not asked."""

    id: NodeId
    picture: SceneRef
    title: Text
    text: Text
    programmes: tuple[PageRef, ...] = ()
    cost: Amount | None = None
    next: Annotated[tuple[Link, ...], AfterValidator(unique), Field(min_length=1)]
    not_asked: Text


class Words(Model):
    """What stands on every page of the way."""

    back: Text
    again: Text
    programmes: Text
    next: Text
    not_asked: Text
    chart: Text
    chart_lead: Text


class Decision(Model):
    """The first question stands at the file's own address, the others at `<file>-<id>`, the chart at `<file>-map`."""

    name: Text
    lead: Text
    words: Words
    questions: Annotated[tuple[Asked, ...], AfterValidator(unique), Field(min_length=1)]
    outcomes: Annotated[tuple[Outcome, ...], AfterValidator(unique), Field(min_length=1)]

    def address(self, own: str, node: str) -> str:
        """Return the page id of a question or outcome; `own` is the file's."""
        return own if node == self.questions[0].id else f"{own}-{node}"

    def addresses(self, own: str) -> tuple[str, ...]:
        """Return the page ids of all questions, all outcomes and the chart."""
        nodes = (*(one.id for one in self.questions), *(one.id for one in self.outcomes))
        return (*(self.address(own, node) for node in nodes), f"{own}-map")
