"""Pages written by hand for those who help: maintainers and translators."""

from dataclasses import dataclass
from pathlib import Path

from suluh import write


@dataclass(frozen=True)
class Sketch:
    """A picture of hand-written pages: plain shapes and words."""

    stem: str
    """The name of its file in the content."""
    size: tuple[int, int]
    shapes: str

    @property
    def svg(self) -> str:
        """Return the picture as a file of its own."""
        width, height = self.size
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{self.shapes}</svg>\n'

    @property
    def name(self) -> str:
        """Return its name on the site, with a mark of what it shows: "pencil-0a1b2c3d"."""
        return write.by_content(f"{self.stem}.svg", self.svg.encode()).removesuffix(".svg")


@dataclass(frozen=True)
class Shown:
    """A picture in its place on a page, with its words for who does not see it."""

    sketch: Sketch
    alt: str


@dataclass(frozen=True)
class Hand:
    """One hand-written page in one language."""

    path: Path
    title: str
    lead: str
    parts: tuple[str | Shown, ...]
    """The whole page, its title and lead among it: Markdown, and the pictures between."""
