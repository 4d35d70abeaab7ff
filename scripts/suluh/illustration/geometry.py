"""Points, affine maps, and limbs of two bones. The y axis points down, so 0 degrees hangs down and 90 is forward."""

from dataclasses import dataclass
from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

Point = tuple[float, float]


@dataclass(frozen=True)
class Affine:
    """The map x' = ax + cy + e, y' = bx + dy + f; `outer @ inner` does the inner one first."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def __call__(self, point: Point) -> Point:
        x, y = point
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def __matmul__(self, inner: "Affine") -> "Affine":
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            *self((inner.e, inner.f)),
        )

    def inverse(self) -> "Affine":
        """Return the map that undoes this one."""
        area = self.a * self.d - self.b * self.c
        linear = Affine(self.d / area, -self.b / area, -self.c / area, self.a / area)
        x, y = linear((self.e, self.f))
        return Affine(linear.a, linear.b, linear.c, linear.d, -x, -y)


def shift(x: float, y: float) -> Affine:
    """Return the map that moves by x and y."""
    return Affine(e=x, f=y)


def turn(angle: float) -> Affine:
    """Return the map that turns clockwise by `angle` degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return Affine(c, s, -s, c)


def scale(x: float, y: float | None = None) -> Affine:
    """Return the map that scales by x and y, or by x both ways."""
    return Affine(a=x, d=x if y is None else y)


def between(start: Point, end: Point, part: float) -> Point:
    """Return the point at `part` of the way: 0 is the start, 1 the end."""
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def swing(start: Point, angle: float, length: float) -> Point:
    """Return the end of a bone of `length` that hangs from `start` at `angle` degrees."""
    return start[0] + sin(radians(angle)) * length, start[1] + cos(radians(angle)) * length


def direction(start: Point, end: Point) -> float:
    """Return the angle in degrees at which a bone from `start` to `end` hangs."""
    return degrees(atan2(end[0] - start[0], end[1] - start[1]))


class Reach(NamedTuple):
    """A limb that was stretched towards a target."""

    joint: Point
    end: Point
    miss: float
    """How far the target lies beyond the end, in units; 0 if the limb reaches it."""


def reach(start: Point, target: Point, upper: float, lower: float, bend: int) -> Reach:
    """Return elbow (or knee) and end of a limb whose bones are `upper` and `lower` long.

    `bend` 1 puts an elbow below and behind an arm that reaches forward, -1 puts a knee before the leg.
    A limb never stretches to more than 99.5 % of its length, which would look stiff.
    """
    dx, dy = target[0] - start[0], target[1] - start[1]
    wanted = hypot(dx, dy) or 1e-6
    length = min(max(wanted, abs(upper - lower) + 1), (upper + lower) * 0.995)
    opening = acos(max(-1, min(1, (upper**2 + length**2 - lower**2) / (2 * upper * length))))
    angle = atan2(dy, dx) + opening * bend
    joint = (start[0] + cos(angle) * upper, start[1] + sin(angle) * upper)
    end = (start[0] + dx / wanted * length, start[1] + dy / wanted * length)
    return Reach(joint, end, abs(wanted - length))
