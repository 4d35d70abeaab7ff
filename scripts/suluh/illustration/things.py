"""Small things that stand or hang by themselves. The origin is the middle of the foot, unless it says otherwise."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, line, outline, place
from suluh.illustration.geometry import Point, turn
from suluh.illustration.path import ellipse, join, rectangle
from suluh.model.scene import Prop


def savings_jar(level: float, sprout: bool) -> Iterator[Mark]:
    """Yield the jar of coins, 84 high; a sprout grows from its lid."""
    yield outline("M-30-66C-40-58-42-50-42-40V-14Q-42 0-28 0H28Q42 0 42-14V-40C42-50 40-58 30-66Z", "white")
    # stacks drawn bottom-up, so that every coin shows its rim: plain yellow does not look like coins
    full = max(1, round(6 * level))
    for x, lower in ((-23, 1), (23, 2), (0, 0)):
        for row in range(max(1, full - lower)):
            yield outline(ellipse(x, -10 - row * 8, 13, 6), "gold", 5)
    yield outline(rectangle(-34, -80, 68, 16, 5), "red")
    if sprout:
        yield line("M0-80V-112", 6)
        leaves = "M0-108C-26-104-40-118-42-136C-20-138-2-128 0-108ZM0-100C2-122 18-134 38-132C38-114 24-98 0-100Z"
        yield outline(leaves, "green")


def jar(prop: Prop) -> Iterator[Mark]:
    return savings_jar(prop.level, prop.sprout)


def coins(prop: Prop) -> Iterator[Mark]:
    """A stack of `count` coins."""
    for row in range(prop.count or 3):
        yield outline(ellipse(0, -8 - row * 9, 22, 8), "gold", 6)


def coin(prop: Prop) -> Iterator[Mark]:
    """The origin is the middle."""
    yield outline(ellipse(0, 0, 20), "gold")
    yield line(ellipse(0, 0, 11), 3)


def shield_marks(colour: str, tick: float) -> Iterator[Mark]:
    """Yield the project's own sign of protection, 116 high around the origin; `tick` is the width of its tick."""
    form = "M0-60C20-46 40-42 54-42C56 4 38 36 0 56C-38 36-56 4-54-42C-40-42-20-46 0-60Z"
    yield outline(form, colour)
    yield line("M-24-2L-6 18L28-22", tick, "white")


def shield(prop: Prop) -> Iterator[Mark]:
    """The origin is the middle."""
    return shield_marks(prop.colour or "teal", 13 * prop.scale)


def tick(prop: Prop) -> Iterator[Mark]:
    """The origin is the middle."""
    yield outline(ellipse(0, 0, 34), "green")
    yield line("M-16 1L-4 14L17-12", 9 * prop.scale, "white")


def bubble(prop: Prop) -> Iterator[Mark]:
    """A balloon for a thought; what is thought of is drawn over it."""
    width, height = prop.width or 150, prop.height or 110
    tail = join("M", prop.tail - 16, -6, "L", prop.tail + 18, -6, "L", prop.tail - 22, 34, "Z")
    yield outline(rectangle(-width / 2, -height, width, height, 26) + tail, "white")


def medallion(middle: Point, radius: float) -> Iterator[Mark]:
    """Yield the round medallion of a banknote; the ring keeps it in line art, where a plain note is a blank box."""
    yield fill(ellipse(*middle, radius), "paper")
    yield line(ellipse(*middle, radius), 3, "green")


def money(prop: Prop) -> Iterator[Mark]:
    """Banknotes, the front one in the middle of the origin."""
    for note in range(prop.count or 2, -1, -1):
        yield outline(rectangle(-44 + note * 5, -24 - note * 7, 88, 46, 4), "leaf")
    yield from medallion((0, -1), 11)
    yield line(rectangle(-37, -17, 74, 32, 2) + "M-26-6V4M26-6V4", 3, "green")


def calendar(prop: Prop) -> Iterator[Mark]:
    yield outline(rectangle(-52, -96, 104, 96, 8), "white")
    yield outline("M-52-68V-88Q-52-96-44-96H44Q52-96 52-88V-68Z", "red", 6)
    yield line("M-24-106V-86M24-106V-86", 7)
    days = "".join(rectangle(-38 + x * 22, -56 + y * 22, 12, 12, 2) for x in range(4) for y in range(2))
    yield fill(days, "silver")


def first_aid(prop: Prop) -> Iterator[Mark]:
    """White cross on green: a red one belongs to its society."""
    yield line("M-14-52V-62H14V-52", 6)
    yield outline(rectangle(-36, -52, 72, 52, 8), "green")
    yield outline("M-7-43h14v10h10v14h-10v10h-14v-10h-10v-14h10z", "white", 4)


def graduation_cap(prop: Prop) -> Iterator[Mark]:
    yield outline("M-34 2V26Q0 44 34 26V2Z", "ink")
    yield outline("M0-26L66 0L0 26L-66 0Z", "navy")
    yield line("M0 0L52 8V34", 4.5, "gold")
    yield fill(ellipse(52, 38, 6), "gold")


def photo(prop: Prop) -> Iterator[Mark]:
    """A framed portrait of a man with a peci: a father who is missed."""
    yield outline(rectangle(-44, -112, 88, 112, 4), "brown")
    yield fill(rectangle(-33, -101, 66, 90, 2), "sky")
    yield outline("M-30-12C-28-40 28-40 30-12Z", "white", 5)
    yield outline(ellipse(0, -56, 19, 22), "s2", 5)
    yield fill("M-21-62L-18-84Q0-90 18-84L21-62Q0-68-21-62Z", "ink")
    yield fill(ellipse(-6, -56, 2.4) + ellipse(7, -56, 2.4), "ink")
    yield line("M-5-45Q1-40 7-45", 3)


def vase(prop: Prop) -> Iterator[Mark]:
    """White flowers."""
    yield line("M0-36L-16-74M0-36L2-84M0-36L20-72", 4, "green")
    blossoms = ((-18, -76), (2, -88), (22, -74), (-4, -64), (12, -60))
    for x, y in blossoms:
        yield outline(ellipse(x, y, 11), "white", 6)
    yield fill("".join(ellipse(x, y, 3.6) for x, y in blossoms), "gold")
    yield outline("M-16-40H16C22-24 18-8 12 0H-12C-18-8-22-24-16-40Z", "teal")


def plant(prop: Prop) -> Iterator[Mark]:
    leaves = "M0-36C-40-60-40-100-20-116C0-90 4-60 0-36ZM0-36C6-80 30-100 48-98C50-66 24-46 0-36Z"
    yield outline(f"{leaves}M-2-40C-30-46-54-40-62-26C-40-22-16-26-2-40Z", "green")
    yield outline("M-26-40H26L20 0H-20Z", "orange")


def jars(prop: Prop) -> Iterator[Mark]:
    """A row of sweet jars, from the origin to the right."""
    for number, colour in enumerate(prop.colours or ("orange", "leaf", "rose")):
        x = number * 52
        yield outline(rectangle(x - 20, -50, 40, 50, 7), "white", 6)
        yield fill(rectangle(x - 16, -32, 32, 28, 4), colour)
        yield outline(rectangle(x - 18, -60, 36, 12, 3), "red", 6)


def sachets(prop: Prop) -> Iterator[Mark]:
    """Strips of small packs, hanging from the origin to the right: what every warung looks like."""
    for number, colour in enumerate(prop.colours or ("orange", "rose", "leaf", "sky")):
        rows = range((prop.count or 3) - number % 2)
        yield outline("".join(rectangle(number * 34, row * 26, 24, 24, 2) for row in rows), colour, 5)


def bottle(prop: Prop) -> Iterator[Mark]:
    yield outline("M-10 0V-34Q-10-44-5-48V-58H5V-48Q10-44 10-34V0Z", "sky")
    yield line("M-8-22H8", 8, "blue")


def vegetables(prop: Prop) -> Iterator[Mark]:
    """A full basket."""
    for x, colour in ((-28, "red"), (28, "orange"), (0, "leaf")):
        yield outline(ellipse(x, -58, 20), colour)
    yield outline("M-44-50H44L34 0H-34Z", "straw")
    yield line("M-40-34H40M-37-17H37", 4, "brown")


def cone(prop: Prop) -> Iterator[Mark]:
    yield outline("M-12-70H12L30 0H-30Z", "orange")
    yield fill("M-19-44H19L24-22H-24Z", "white")
    yield outline(rectangle(-42, -8, 84, 12, 5), "orange")


def back_basket(prop: Prop) -> Iterator[Mark]:
    """A waste picker's basket; put it before the person."""
    yield outline(ellipse(-26, -72, 20) + ellipse(12, -78, 18), "leaf")
    yield from place([outline(rectangle(-16, -104, 18, 46, 6), "sky")], turn(-8))
    yield outline("M-56-66H36L24 40H-40Z", "straw")
    yield line("M-54-40H33M-50-12H30M-45 14H27M-30-66L-24 40M-4-66L-4 40", 3.4, "brown")


def shoulder_sack(prop: Prop) -> Iterator[Mark]:
    """A porter's sack around the origin; put it after the person."""
    form = "M-70-20C-60-48 40-52 66-30C82-6 70 26 50 32C10 42-40 40-62 26C-78 12-80-6-70-20Z"
    yield outline(form, prop.colour or "white")
    yield line("M-58-14Q-44 6-56 22M48-26Q58 0 44 26", 3.4, "brown")
