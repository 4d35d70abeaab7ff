"""The page that writes a name on a poster."""

from dataclasses import dataclass

from suluh.view.said import Said
from suluh.view.shapes.parts import Link
from suluh.view.shapes.prints import Printed
from suluh.view.shapes.shell import Page


@dataclass(frozen=True)
class PosterLanguage:
    """A language that posters are printed in, and the words that the browser adds to them."""

    tag: str
    name: str
    folder: str
    """Where its printed files are, as seen from the page."""
    chat: str


@dataclass(frozen=True)
class Poster:
    """A poster to write a name on, and the languages that it is printed in."""

    name: str
    title: Said
    languages: tuple[str, ...]


@dataclass(frozen=True)
class MakerPage(Page):
    """Writes a name on a poster, in the browser."""

    lead: Said
    posters: tuple[Poster, ...]
    languages: tuple[PosterLanguage, ...]
    papers: tuple[str, ...]
    calling_code: str
    printed: tuple[Printed, ...]
    """The same posters as files, to write on with a pen."""
    next: tuple[Link, ...]
