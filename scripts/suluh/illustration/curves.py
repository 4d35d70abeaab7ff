"""Arcs as curves: typesetters turn each arc into curves with long numbers; curves drawn here keep short ones."""

from collections.abc import Iterator
from math import atan2, ceil, cos, hypot, pi, radians, sin, sqrt, tan

from suluh.illustration.geometry import Point
from suluh.illustration.path import Path, Segment


def curved(path: Path) -> Path:
    """Return the path with every arc as cubic curves, each for a quarter of the ellipse at most."""
    segments: list[Segment] = []
    pen = begin = (0.0, 0.0)
    for segment in path:
        segments += _arc(pen, segment.numbers) if segment.command == "A" else [segment]
        if segment.command == "Z":
            pen = begin
            continue
        pen = (segment.numbers[-2], segment.numbers[-1])
        begin = pen if segment.command == "M" else begin
    return tuple(segments)


def _arc(start: Point, numbers: tuple[float, ...]) -> Iterator[Segment]:
    """Yield the curves of one arc, as appendix B.2.4 of SVG 2 finds its centre and angles."""
    rx, ry, turn, large, sweep, x, y = numbers
    c, s = cos(radians(turn)), sin(radians(turn))
    dx, dy = (start[0] - x) / 2, (start[1] - y) / 2
    if not (rx and ry and (dx or dy)):
        yield Segment("L", (x, y))
        return
    px, py = c * dx + s * dy, c * dy - s * dx
    grown = max(1, hypot(px / rx, py / ry))
    rx, ry = rx * grown, ry * grown
    under = max(0, (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1)
    root = sqrt(under) * (-1 if large == sweep else 1)
    ox, oy = root * rx * py / ry, -root * ry * px / rx
    first = atan2((py - oy) / ry, (px - ox) / rx)
    angle = atan2((-py - oy) / ry, (-px - ox) / rx) - first
    angle += 2 * pi * ((sweep and angle < 0) - (not sweep and angle > 0))
    centre = (c * ox - s * oy + (start[0] + x) / 2, s * ox + c * oy + (start[1] + y) / 2)

    def point(a: float, b: float) -> Point:
        return centre[0] + c * rx * a - s * ry * b, centre[1] + s * rx * a + c * ry * b

    count = ceil(abs(angle) / (pi / 2) - 1e-6)
    step = angle / count
    reach = 4 / 3 * tan(step / 4)
    for number in range(count):
        a, b = first + number * step, first + (number + 1) * step
        out = point(cos(a) - reach * sin(a), sin(a) + reach * cos(a))
        into = point(cos(b) + reach * sin(b), sin(b) - reach * cos(b))
        end = (x, y) if number == count - 1 else point(cos(b), sin(b))
        yield Segment("C", (*out, *into, *end))
