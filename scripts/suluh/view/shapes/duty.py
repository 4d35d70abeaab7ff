"""What pages show to those who go out to people."""

from dataclasses import dataclass

from suluh.view.said import Said
from suluh.view.shapes.lists import SourceLine
from suluh.view.shapes.parts import Link, Part, Picture, Table, Tile


@dataclass(frozen=True)
class Turn:
    """One step of a session."""

    title: Said
    minutes: Said
    """How long it takes, in the shortest and the longest session."""
    say: tuple[Said, ...]
    ask: tuple[Said, ...]
    do: Said


@dataclass(frozen=True)
class Rung:
    """Whom to turn to; without an address of its own it has no link."""

    title: Said
    text: Said
    link: Link | None


@dataclass(frozen=True)
class Article:
    """What a law says, and where it stands."""

    source: "SourceLine"
    text: Said


@dataclass(frozen=True)
class Riddle:
    """A question of a quiz."""

    id: str
    picture: Picture
    title: Said
    choices: tuple[Said, ...]
    right: Said
    why: Said


@dataclass(frozen=True)
class DutyPart(Part):
    """A section of a page for those who go out to people."""

    suggested: bool
    minutes: Table | None
    """How many minutes each step takes, in each length of the session."""
    turns: tuple[Turn, ...]
    rungs: tuple[Rung, ...]
    law: tuple[Article, ...]
    riddles: tuple[Riddle, ...]
    ways: tuple[Tile, ...]
    quizzes: tuple[Link, ...]
    """The ways that lead to a quiz."""
