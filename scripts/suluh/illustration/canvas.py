"""Marks: what a drawing is made of. Everything that draws yields marks in its own frame; `place` moves them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from suluh.illustration.geometry import Affine
from suluh.illustration.path import Path, mapped, parse

OUTLINE = 8.0
"""Width of an outline. Half of it shows, because the fill lies over the other half."""
LINE = 4.0
"""Width of a line inside a shape."""

Kind = Literal["outline", "fill", "line", "core", "highlight", "shine", "motif", "inlay"]


class Pattern(NamedTuple):
    """A woven or printed cloth, which fills like a colour."""

    motif: str
    ground: str
    figure: str


@dataclass(frozen=True)
class Mark:
    """One path, the role of its colour, and how it is painted.

    outline    filled, with an ink outline
    fill       filled only; a ground colour is left out of line art
    line       a line; black in line art
    core       the coloured middle of a rod, over a wider ink line; white in line art
    highlight  a light line on ink; white in line art
    shine      a light line on a colour; left out of line art
    motif      the figure of a pattern; black in line art
    inlay      filled only, and never left out: a screen, the ground of a pattern
    """

    path: Path
    paint: str | Pattern
    kind: Kind
    width: float | None = None


def outline(path: str, paint: str | Pattern, width: float | None = None) -> Mark:
    """Return a filled shape with an ink outline."""
    return Mark(parse(path), paint, "outline", width)


def fill(path: str, paint: str | Pattern) -> Mark:
    """Return a filled shape without outline."""
    return Mark(parse(path), paint, "fill")


def inlay(path: str, paint: str) -> Mark:
    """Return a filled shape upon a dark thing, which line art keeps."""
    return Mark(parse(path), paint, "inlay")


def line(path: str, width: float | None = None, paint: str = "ink") -> Mark:
    """Return a line inside a shape."""
    return Mark(parse(path), paint, "line", width)


def rod(path: str, paint: str, thickness: float, core: float) -> Iterator[Mark]:
    """Yield a rod along a path: an ink line, and a thinner coloured one over it."""
    yield line(path, thickness)
    yield Mark(parse(path), paint, "core", core)


def highlight(path: str, paint: str, width: float) -> Mark:
    """Return a light line on ink."""
    return Mark(parse(path), paint, "highlight", width)


def shine(path: str, width: float) -> Mark:
    """Return a white gleam on a coloured thing."""
    return Mark(parse(path), "white", "shine", width)


def place(marks: Iterable[Mark], affine: Affine, line_scale: float = 1) -> Iterator[Mark]:
    """Yield the marks under an affine map.

    Outlines keep their width, so that everything in a picture has one line weight; lines inside a small figure are
    thinned by `line_scale`.
    """
    for mark in marks:
        width = mark.width
        if mark.kind in ("line", "highlight", "shine") and line_scale != 1:
            width = round((width or LINE) * line_scale, 1)
        yield replace(mark, path=mapped(mark.path, affine), width=width)


def merged(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks with neighbouring lines of one look joined into one path, which saves bytes."""
    result: list[Mark] = []
    for mark in marks:
        last = result[-1] if result else None
        if last and mark.kind not in ("outline", "fill", "inlay") and replace(last, path=mark.path) == mark:
            result[-1] = replace(mark, path=last.path + mark.path)
        else:
            result.append(mark)
    return tuple(result)
