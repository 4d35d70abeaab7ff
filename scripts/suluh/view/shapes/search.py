"""The page that finds all others."""

from dataclasses import dataclass

from suluh.view.said import Said
from suluh.view.shapes.parts import Picture, Tile
from suluh.view.shapes.shell import Page


@dataclass(frozen=True)
class Place:
    """A section, a question or a word of a list that a search leads to; without an anchor, its page."""

    anchor: str
    title: Said


@dataclass(frozen=True)
class Found:
    """A page as a search finds and shows it."""

    id: str
    kind: str
    """situations, benefits, guides, occupations, stories or others."""
    picture: Picture
    name: Said
    line: Said
    """The page's title; where it is the same as the name, its kicker."""
    headings: tuple[Place, ...]
    questions: tuple[Place, ...]
    texts: tuple[Said, ...]
    """Its key points."""


@dataclass(frozen=True)
class Group:
    """Pages of one kind, with their pictures."""

    kind: str
    title: Said
    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class SearchPage(Page):
    """A box for words, and without a script all pages by their pictures."""

    lead: Said
    groups: tuple[Group, ...]
    found: tuple[Found, ...]
