"""From a scene to a drawing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from suluh.illustration import svg as writer
from suluh.illustration.backdrop import backdrop
from suluh.illustration.canvas import Mark, fill, place
from suluh.illustration.curves import curved
from suluh.illustration.geometry import Affine, Point, scale, shift, turn
from suluh.illustration.palette import dark
from suluh.illustration.path import ellipse, parse
from suluh.illustration.person import person_marks
from suluh.illustration.props import anchors, prop_marks
from suluh.illustration.skeleton import Skeleton, skeleton
from suluh.model.scene import Item, Person, Prop, Scene, Shape

(WIDE, ABOVE) = (190 / 78, 0.15)
"""A picture that is as wide as a poster: its shape, and how much of what is cut is above."""
TOLERANCE = 1.5
"""Units of the view by which a hand or foot may miss its place unseen."""


@dataclass(frozen=True, eq=False)
class Drawing:
    """A picture that is ready to be written, as a file or into a page; equal to none but itself."""

    marks: tuple[Mark, ...]
    frame: writer.Frame
    unreachable: tuple[str, ...]
    """Hands and feet that miss their place by more than TOLERANCE, as sentences."""
    scene: Scene

    def svg(self, name: str, theme: writer.Theme = "colour", crop: writer.Frame | None = None) -> str:
        """Return a whole SVG file without alternative text; its ids begin with `name`.

        `theme` "line" is black and white for photocopies. `crop` shows another part: x, y, width, height.
        """
        return writer.standalone(self.marks, crop or self.frame, name, theme)

    def curves(self, name: str, theme: writer.Theme = "colour") -> str:
        """Return the same file for paper: without arcs, which typesetters write at three times their length."""
        marks = (replace(mark, path=curved(mark.path)) for mark in self.marks)
        return writer.standalone(marks, self.frame, name, theme)

    def beside_amount(self, share: float = 0.55) -> "Drawing":
        """Return it as wide as a poster, people on a `share` of it; on the rest of its ground stands the amount."""
        x, y, width, height = self.frame
        if width > 2 * height:
            return self
        wide = round(width / share)
        high = min(height, round(wide / WIDE))
        return draw(self.scene.model_copy(update={"crop": (x, y + round(ABOVE * (height - high)), wide, high)}))

    def whole_beside_amount(self, shape: float, free: float) -> "Drawing":
        """Return all of it on a ground of that `shape`, in the middle of the `free` part, where no amount stands."""
        x, y, width, height = self.frame
        wide = round(shape * height)
        people = free * WIDE * height if width > 2 * height else width
        before = max(0, round((free * wide - people) / 2))
        return draw(self.scene.model_copy(update={"crop": (x - before, y, wide, height)}))

    def inline(self, name: str, alt: str, fit: str = "xMidYMax slice") -> str:
        """Return an SVG element for a page that has the `stylesheet` of `classes`; its ids begin with `name`.

        `fit` says how it fills a box of another shape, as `preserveAspectRatio` does.
        """
        return writer.inline(self.marks, self.frame, name, alt, fit)

    def inside(self, name: str) -> str:
        """Return what stands inside the element of `inline`."""
        return writer.inside(self.marks, name)

    @property
    def classes(self) -> frozenset[str]:
        """The classes that `inline` uses."""
        return writer.classes(self.marks)


def draw(scene: Scene) -> Drawing:
    """Return the drawing of a scene."""
    places = {
        f"{item.name}.{spot}": _frame(item)(point)
        for item in scene.items
        if isinstance(item, Prop) and item.name
        for spot, point in anchors(item).items()
    }
    marks = [*backdrop(scene), *_shadows(scene)]
    misses: list[str] = []
    for number, item in enumerate(scene.items, start=1):
        match item:
            case Person():
                bones = skeleton(item, _targets(item, places))
                marks += place(person_marks(item, bones), _frame(item), max(0.7, min(1, item.scale)))
                misses += _misses(item, bones, number)
            case Prop():
                marks += place(prop_marks(item), _frame(item))
            case Shape():
                marks += place([Mark(parse(item.shape), item.colour, item.kind, item.width)], _frame(item))
    return Drawing(tuple(mark for mark in marks if mark.path), scene.frame, tuple(misses), scene)


def _frame(item: Item) -> Affine:
    mirror = -1 if item.facing == "left" else 1
    x, y = item.stretch
    return shift(*item.at) @ turn(item.turn) @ scale(mirror * item.scale * x, item.scale * y)


def _targets(person: Person, places: dict[str, Point]) -> dict[str, Point]:
    """Return where the hands go, in the body's frame."""
    into_body = _frame(person).inverse()
    targets = {}
    for side, arm in (("near", person.near), ("far", person.far)):
        spot = places.get(arm.on) if arm.on else arm.at
        if spot:
            targets[side] = into_body((spot[0] + arm.shift[0], spot[1] + arm.shift[1]))
    return targets


def _misses(person: Person, bones: Skeleton, number: int) -> Iterator[str]:
    for limb, miss in bones.misses:
        if miss * person.scale > TOLERANCE:
            yield f"item {number}: the {limb} misses its place by {miss * person.scale:.0f}"


def _shadows(scene: Scene) -> Iterator[Mark]:
    """All shadows on the ground are one path behind everybody, so that none falls on a neighbour's foot."""
    people = [item for item in scene.items if isinstance(item, Person) and item.shadow]
    if not people or not scene.backdrop.shadow:
        return
    path = "".join(
        ellipse(
            person.at[0] + (-6 if person.facing == "left" else 6) * person.scale,
            person.at[1] - 2,
            person.shadow * person.scale,
            11 * person.scale,
        )
        for person in people
    )
    role = scene.backdrop.shadow
    # the floor of a room is of earth itself
    yield fill(path, dark(role) if (scene.backdrop.kind, role) == ("room", "earth") else role)
