"""A picture, described: who stands where, what they do, hold and wear, and what is around them.

A scene is a list of items from back to front. Each item is a person (named by the pose), a prop, or a bare shape.
Distances are units of the view; the y axis points down; a grown-up is 340 units high at scale 1.
"""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, field_validator, model_validator

from suluh.messages import say
from suluh.model.base import Id, Model, Translatable, Words
from suluh.model.scene_words import (
    ANCHORS,
    HELD_OPTIONS,
    PROP_OPTIONS,
    Colour,
    Hair,
    HeadCover,
    HeldName,
    Mood,
    Pose,
    PropName,
    Skin,
)

PATH_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "A": 7, "Z": 0}
"""How many numbers follow each command of a path."""
_NUMBER = re.compile(r"[ ,]*(-?(?:\d+\.?\d*|\.\d+))")
_FLAG = re.compile(r"[ ,]*([01])")


def path_commands(text: str) -> list[tuple[str, list[float]]]:
    """Return SVG path data as commands with their numbers; ValueError if it is anything else."""
    if not re.fullmatch(r"(?:[MLHVCQAZmlhvcqaz][-\d., ]*)+", text) or text[0] not in "Mm":
        raise ValueError(say("a path is made of M L H V C Q A Z and numbers, and starts with M"))
    return [(part[0], _path_numbers(part)) for part in re.findall(r"[A-Za-z][^A-Za-z]*", text)]


def _path_numbers(part: str) -> list[float]:
    """Return the numbers of one command. The two flags of an arc may stick together: `a8 8 0 01-8 8`."""
    letter, size = part[0], PATH_NUMBERS[part[0].upper()]
    numbers: list[float] = []
    position = 1
    while found := (_FLAG if size == 7 and len(numbers) % 7 in (3, 4) else _NUMBER).match(part, position):
        numbers.append(float(found[1]))
        position = found.end()
    if part[position:].strip(" ,"):
        raise ValueError(
            say("'{part}' after {letter} is not a number", part=part[position:].strip()[:30], letter=letter)
        )
    if (len(numbers) % size if size else len(numbers)) or bool(size) > len(numbers):
        raise ValueError(
            say(
                "'{part}' has {count} numbers; {letter} takes {size}",
                part=part[:30],
                count=len(numbers),
                letter=letter,
                size=size,
            )
        )
    return numbers


def _path(text: str) -> str:
    for letter, numbers in path_commands(text):
        if any(abs(number) > 5000 for number in numbers):
            raise ValueError(say("'{letter}' leads too far away; stay within 5000", letter=letter))
    return text


PathData = Annotated[str, StringConstraints(max_length=2000, strip_whitespace=True), AfterValidator(_path)]
Coordinate = Annotated[float, Field(ge=-3000, le=3000)]
Length = Annotated[float, Field(gt=0, le=2000)]
Degrees = Annotated[float, Field(ge=-360, le=360)]
Count = Annotated[int, Field(ge=1, le=20)]
Factor = Annotated[float, Field(ge=0.2, le=4)]
Place = tuple[Coordinate, Coordinate]
Foot = tuple[Coordinate, Coordinate, Degrees]
"""Where a foot stands, in the body's own units, and how far its toes point down."""


def _refuse_foreign(kind: str, given: set[str], allowed: set[str]) -> None:
    if foreign := sorted(given - allowed):
        takes = ", ".join(sorted(allowed)) or say("nothing")
        raise ValueError(
            say(
                "'{kind}' cannot have '{foreign}'; beside its place and size it takes {takes}",
                kind=kind,
                foreign=foreign[0],
                takes=takes,
            )
        )


class Options(Model):
    """What can be chosen for a thing. Which thing takes what: `PROP_OPTIONS` and `HELD_OPTIONS`."""

    colour: Colour | None = None
    accent: Colour | None = None
    """A second colour."""
    colours: Annotated[tuple[Colour, ...], Field(min_length=1, max_length=12)] | None = None
    """One colour for each of several."""
    flat: Colour | None = None
    """Drawn without outline in this one colour, as background."""
    width: Length | None = None
    height: Length | None = None
    count: Count | None = None
    missing: Annotated[tuple[Count, ...], Field(max_length=6)] = ()
    """Which of several are missing, counted from 1."""
    level: Annotated[float, Field(ge=0, le=1)] = 0.6
    """How full."""
    sprout: bool = False
    tick: bool = False
    back: bool = False
    """Seen from behind."""
    door: Coordinate = 0
    windows: Annotated[tuple[Coordinate, ...], Field(max_length=6)] = (-94, 50)
    tail: Coordinate = -30
    tube: PathData = "M-7-222Q-10-140 40-110"


class Held(Options):
    """A thing in a hand; its origin is the palm."""

    item: HeldName
    turn: Degrees = 0
    scale: Factor = 1
    before_hand: bool = False
    """The thing covers the hand; otherwise the thumb lies over the thing."""

    @model_validator(mode="after")
    def _only_own_options(self) -> Self:
        given = self.model_fields_set - {"item", "turn", "scale", "before_hand"}
        _refuse_foreign(self.item, given, HELD_OPTIONS.get(self.item, set()))
        return self


class Arm(Model):
    """Where a hand is and what it does. Without `at`, `on` and `angles` the pose decides."""

    at: Place | None = None
    """The palm, in units of the view."""
    on: Annotated[str, StringConstraints(pattern=r"^(ear|chest|[a-z0-9-]+\.[a-z]+)$")] | None = None
    """`ear`, `chest`, or a place on a named prop: `bike.grip`."""
    shift: Place = (0, 0)
    """Added to the place that `on` names."""
    angles: tuple[Degrees, Degrees] | None = None
    """Upper arm and forearm; 0 hangs down, 90 points forward."""
    elbow: Literal["down", "up"] = "down"
    hand: Literal["open", "fist", "point", "flat", "wave", "stop", "cover"] | None = None
    wrapped: bool = False
    """The hand is wrapped in a white bandage, up to the fingers."""
    holds: Held | None = None

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if sum(place is not None for place in (self.at, self.on, self.angles)) > 1:
            raise ValueError(say("say only one of 'at', 'on' and 'angles'"))
        return self


class Cloth(Model):
    """What a garment is made of."""

    colour: Colour
    pattern: Literal["batik", "check", "dots"] | None = None
    figure: Colour = "gold"
    """The colour of the pattern upon `colour`."""


class Top(Cloth):
    colour: Colour = "teal"
    sleeve: Literal["none", "short", "long"] = "short"
    collar: Literal["none", "round", "shirt", "jacket", "scrub", "coat"] = "none"
    trim: Colour | None = None
    hem: Annotated[float, Field(ge=-20, le=120)] = 12
    """How far it falls below the hip."""
    flare: Annotated[float, Field(ge=0, le=30)] = 0


class Bottom(Cloth):
    colour: Colour = "navy"
    kind: Literal["trousers", "shorts", "rolled", "skirt", "sarong"] = "trousers"
    above_ground: Annotated[float, Field(ge=0, le=120)] = 22
    """Where the hem of a skirt hangs."""


class Shoes(Model):
    kind: Literal["shoe", "sandal", "bare", "boot"] = "shoe"
    colour: Colour = "ink"


class Item(Model):
    """What all items have: a name, for anchors, and a place."""

    name: Id | None = None
    at: Place = (0, 0)
    turn: Degrees = 0
    scale: Factor = 1
    stretch: tuple[Factor, Factor] = (1, 1)
    """Squeezes the width and the height."""
    facing: Literal["right", "left"] = "right"


class Person(Item):
    """Someone; `at` is the ground between the feet."""

    person: Pose
    skin: Skin
    build: Annotated[float, Field(ge=0.85, le=1.2)] = 1
    head: HeadCover = "none"
    head_colour: Colour | None = None
    hair: Hair = "short"
    mood: Mood = "smile"
    tilt: Degrees = 0
    look: Annotated[float, Field(ge=-3, le=3)] = 0
    seen_from: Literal["front", "back"] = "front"
    old: bool = False
    glasses: bool = False
    moustache: bool = False
    bandage: bool = False
    top: Top = Top()
    bottom: Bottom = Bottom()
    shoes: Shoes = Shoes()
    apron: Colour | None = None
    vest: Colour | None = None
    tie: Colour | None = None
    pack: Colour | None = None
    gloves: Colour | None = None
    sling: bool = False
    """The near arm lies in a white sling."""
    prosthesis: bool = False
    """The near leg is artificial below the knee; seen with shorts or a short skirt."""
    near: Arm = Arm()
    far: Arm = Arm()
    near_foot: Foot | None = None
    far_foot: Foot | None = None
    spine: Degrees | None = None
    legs: bool = True
    shadow: Annotated[float, Field(ge=0, le=300)] = 70
    """Half the width of the shadow on the ground; 0 for none."""


class Prop(Item, Options):
    """A thing; `at` is the middle of its foot."""

    prop: PropName

    @model_validator(mode="after")
    def _only_own_options(self) -> Self:
        _refuse_foreign(
            self.prop, self.model_fields_set - set(Item.model_fields) - {"prop"}, PROP_OPTIONS.get(self.prop, set())
        )
        return self


class Shape(Item):
    """A bare shape, for what no prop draws."""

    shape: PathData
    colour: Colour = "ink"
    kind: Literal["outline", "fill", "line", "shine"] = "outline"
    """`shine`: a light line that line art leaves out, as on a road."""
    width: Annotated[float, Field(gt=0, le=40)] | None = None
    """Of the line, or of the outline."""


def _item(value: Any) -> Any:
    """Read an item as what its own key says it is, so that a mistake is told of that kind alone."""
    kinds: dict[str, type[Item]] = {"person": Person, "prop": Prop, "shape": Shape}
    found = [key for key in kinds if isinstance(value, dict) and key in value]
    if isinstance(value, dict) and len(found) != 1:
        raise ValueError(say("an item has exactly one of 'person', 'prop' and 'shape'"))
    return kinds[found[0]].model_validate(value) if found else value


class Backdrop(Model):
    """The plain ground behind everything."""

    kind: Literal["none", "office", "shop", "road", "village", "room", "sea", "city"] = "office"
    horizon: Coordinate = 470
    shadow: Colour | None = None
    """The colour of the shadows under people; none without."""


Side = Annotated[int, Field(ge=50, le=3000)]
Start = Annotated[int, Field(ge=-3000, le=3000)]


class Scene(Model):
    """One picture; the name of its file is its id."""

    alt: Annotated[Words, Translatable(limit=200), Field(max_length=200)]
    """What the picture shows, in a sentence or two."""
    use: Literal["panel", "first", "wide"] = "panel"
    """`first`: inline at the top of a page, so it must be light; `wide`: only printed, so it may be heavier."""
    view: tuple[Side, Side] = (800, 600)
    crop: tuple[Start, Start, Side, Side] | None = None
    """The part that is shown: x, y, width, height. Without it, the whole view."""
    backdrop: Backdrop = Backdrop()
    items: Annotated[tuple[Annotated[Person | Prop | Shape, BeforeValidator(_item)], ...], Field(max_length=60)]

    @property
    def frame(self) -> tuple[int, int, int, int]:
        """What is shown: x, y, width, height."""
        return self.crop or (0, 0, *self.view)

    @field_validator("items", mode="after")
    @classmethod
    def _anchors_exist(cls, items: tuple[Person | Prop | Shape, ...]) -> tuple[Person | Prop | Shape, ...]:
        known = {
            f"{item.name}.{place}"
            for item in items
            if isinstance(item, Prop) and item.name
            for place in ANCHORS.get(item.prop, ())
        }
        for number, item in enumerate(items, start=1):
            for side in ("near", "far"):
                on = getattr(item, side).on if isinstance(item, Person) else None
                if on and on not in known | {"ear", "chest"}:
                    places = ", ".join(["ear", "chest", *sorted(known)])
                    raise ValueError(
                        say(
                            "item {number}: the {side} hand is on '{on}'; there is only: {places}",
                            number=number,
                            side=side,
                            on=on,
                            places=places,
                        )
                    )
        return items
