"""A logo: a small drawing of plain shapes, no wider than high."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from suluh.content.drawing import drawing, size
from suluh.errors import ContentError, Problem
from suluh.messages import say

LARGEST = 2_000
"""The most bytes of a logo, since every page carries it."""


@dataclass(frozen=True)
class Logo:
    """A drawing of plain shapes: its view box, and the shapes as SVG."""

    box: str
    shapes: str


def logo(path: Path) -> Logo:
    """Return the drawing, rebuilt from shapes alone; ContentError names the line of everything else in it."""
    made = Logo(*drawing(path))
    if problems := [*_unfit(path, made)]:
        raise ContentError(problems)
    return made


def _unfit(path: Path, made: Logo) -> Iterator[Problem]:
    width, height = size(made.box)
    if width > 1.1 * height:
        yield Problem(path, 1, say("the drawing is wider than high; the name stands beside it, so leave letters out"))
    if len(made.shapes) > LARGEST:
        yield Problem(
            path,
            1,
            say(
                "the drawing has {count:,} bytes, and every page carries it: {largest:,} fit",
                count=len(made.shapes),
                largest=LARGEST,
            ),
        )
