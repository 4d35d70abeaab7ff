"""SVG paths: the simple forms as text, reading, mapping, and writing in few bytes."""

from collections.abc import Iterator
from math import acos, atan2, cos, degrees, hypot, pi, radians, sin
from typing import NamedTuple

from suluh.illustration.geometry import Affine, Point
from suluh.model.scene import path_commands


class Segment(NamedTuple):
    """One absolute command M, L, C, Q, A or Z and its numbers."""

    command: str
    numbers: tuple[float, ...]


Path = tuple[Segment, ...]


def join(*parts: str | float) -> str:
    """Return path text from commands and numbers."""
    return " ".join(part if isinstance(part, str) else f"{part:.2f}" for part in parts)


def ellipse(x: float, y: float, rx: float, ry: float | None = None) -> str:
    """Return a closed ellipse around (x, y), clockwise; a circle without `ry`.

    The radii are 7 % too small on purpose: SVG widens such radii to the exact half ellipse, so that rounding can never
    turn the two halves into an "8".
    """
    ry = rx if ry is None else ry
    arc = ("A", rx * 0.93, ry * 0.93, 0, "0 1")
    return join("M", x - rx, y, *arc, x + rx, y, *arc, x - rx, y, "Z")


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0) -> str:
    """Return a rectangle from its top left corner, clockwise, with round corners of `radius`."""
    if not radius:
        return join("M", x, y, "h", width, "v", height, "h", -width, "Z")
    r, w, h = radius, width - 2 * radius, height - 2 * radius
    arc = ("a", r, r, 0, "0 1")
    return join(
        "M", x + r, y, "h", w, *arc, r, r, "v", h, *arc, -r, r, "h", -w, *arc, -r, -r, "v", -h, *arc, r, -r, "Z"
    )


def capsule(start: Point, r1: float, end: Point, r2: float, *, cut_start: bool = False, cut_end: bool = False) -> str:
    """Return the hull of two circles, clockwise; a cut end is square, as a cuff is."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1e-6
    if length <= abs(r1 - r2):
        centre, radius = (start, r1) if r1 > r2 else (end, r2)
        return ellipse(*centre, radius)
    opening = pi / 2 if cut_start or cut_end else acos((r1 - r2) / length)
    left, right = (atan2(dy, dx) + opening, atan2(dy, dx) - opening)

    def rim(centre: Point, radius: float, angle: float) -> Point:
        return centre[0] + cos(angle) * radius, centre[1] + sin(angle) * radius

    # all forms are drawn clockwise: overlapping parts of one path must never cancel out
    large_end, large_start = ("0 1", "1 1") if r1 > r2 else ("1 1", "0 1")
    far = ("L",) if cut_end else ("A", r2, r2, 0, large_end)
    near = () if cut_start else ("A", r1, r1, 0, large_start, *rim(start, r1, right))
    sides = ("M", *rim(start, r1, right), "L", *rim(end, r2, right), *far, *rim(end, r2, left))
    return join(*sides, "L", *rim(start, r1, left), *near, "Z")


def parse(text: str) -> Path:
    """Return path text as absolute segments, none of no text; H and V become L."""
    path: list[Segment] = []
    pen = begin = (0.0, 0.0)
    for letter, numbers in path_commands(text) if text else ():
        command = letter.upper()
        if command == "Z":
            path.append(Segment("Z", ()))
            pen = begin
            continue
        size = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "A": 7}[command]
        for start in range(0, len(numbers), size):
            segment = _absolute(command, numbers[start : start + size], pen, letter.islower())
            path.append(segment)
            pen = segment.numbers[-2:]  # type: ignore[assignment]
            if command == "M":
                begin, command = pen, "L"
                size = 2
    return tuple(path)


def _absolute(command: str, numbers: list[float], pen: Point, relative: bool) -> Segment:
    x, y = pen if relative else (0, 0)
    match command:
        case "H":
            return Segment("L", (x + numbers[0], pen[1]))
        case "V":
            return Segment("L", (pen[0], y + numbers[0]))
        case "A":
            return Segment("A", (*numbers[:5], x + numbers[5], y + numbers[6]))
        case _:
            return Segment(command, tuple(n + (y if i % 2 else x) for i, n in enumerate(numbers)))


def mapped(path: Path, affine: Affine) -> Path:
    """Return the path under an affine map, so that no transform is written and no line is scaled."""
    return tuple(_mapped(segment, affine) for segment in path)


def _mapped(segment: Segment, affine: Affine) -> Segment:
    command, numbers = segment
    if command == "A":
        rx, ry, angle, large, sweep, x, y = numbers
        return Segment("A", (*_arc(affine, rx, ry, angle), large, _sweep(affine, sweep), *affine((x, y))))
    points = zip(numbers[::2], numbers[1::2], strict=True)
    return Segment(command, tuple(number for point in points for number in affine(point)))


def _sweep(affine: Affine, sweep: float) -> float:
    mirrored: bool = affine.a * affine.d < affine.b * affine.c
    return 1 - sweep if mirrored else sweep


def _arc(affine: Affine, rx: float, ry: float, angle: float) -> tuple[float, float, float]:
    """Return radii and rotation of an ellipse under the map: the singular values of the 2 x 2 matrix."""
    c, s = cos(radians(angle)), sin(radians(angle))
    p, q = (affine.a * c + affine.c * s) * rx, (affine.b * c + affine.d * s) * rx
    r, t = (affine.c * c - affine.a * s) * ry, (affine.d * c - affine.b * s) * ry
    e, f, g, h = (p + t) / 2, (p - t) / 2, (q + r) / 2, (q - r) / 2
    outer, inner = hypot(e, h), hypot(f, g)
    long, short = outer + inner, abs(outer - inner)
    rotation = 0 if long - short < 0.05 else degrees(atan2(g, f) + atan2(h, e)) / 2
    upright = abs(abs(rotation) - 90) < 0.5
    return (short, long, 0) if upright else (long, short, rotation)


def span(path: Path) -> float:
    """Return the longer side of the box around all end points."""
    ends = [segment.numbers for segment in path if segment.numbers]
    xs, ys = [end[-2] for end in ends], [end[-1] for end in ends]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def write(path: Path, steps: int) -> str:
    """Return the shortest path text, rounded to 1/`steps` of a unit; rounding errors never add up."""
    text, last = "", ""
    for letter, words in _relative(path, steps):
        text += letter if letter != last else ""
        for number, word in enumerate(words):
            glued = (number == 0 and letter != last) or word[0] == "-"
            text += word if glued else " " + word
        last = letter
    return text


def _relative(path: Path, steps: int) -> Iterator[tuple[str, list[str]]]:
    pen = begin = (0.0, 0.0)
    for command, numbers in path:
        if command == "Z":
            yield "z", []
            pen = begin
            continue
        rounded = [round(number * steps) / steps for number in numbers]
        end = (rounded[-2], rounded[-1])
        match command:
            case "M":
                yield "M", [_word(number) for number in end]
                begin = end
            case "A":
                x, y = _word(end[0] - pen[0]), _word(end[1] - pen[1])
                flags = f"{round(numbers[3])}{round(numbers[4])}"
                yield "a", [_word(rounded[0]), _word(rounded[1]), _word(round(numbers[2])), flags + x, y]
            case "L":
                yield from _straight(end[0] - pen[0], end[1] - pen[1])
            case _:
                yield command.lower(), [_word(n - pen[i % 2]) for i, n in enumerate(rounded)]
        pen = end


def _straight(dx: float, dy: float) -> Iterator[tuple[str, list[str]]]:
    if dx and dy:
        yield "l", [_word(dx), _word(dy)]
    elif dx:
        yield "h", [_word(dx)]
    elif dy:
        yield "v", [_word(dy)]


def _word(number: float) -> str:
    text = f"{number:g}" if number else "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
