"""What people have around them at the turns of their lives: illness, old age, work far away, an empty purse.

The origin of a prop is the middle of its foot, that of a held thing is the palm.
"""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, line, outline, place, rod
from suluh.illustration.geometry import shift, turn
from suluh.illustration.head import helmet
from suluh.illustration.palette import dark
from suluh.illustration.path import capsule, ellipse, join, rectangle
from suluh.model.scene import Held, Prop

# ---------------------------------------------------------------- props


def wheelchair(prop: Prop) -> Iterator[Mark]:
    """The near side of a wheelchair; put it after a person who sits 92 high at the same place."""
    yield from rod("M-44-118L-54-176M-54-176H-74M40-86L66-86L84-26H112", "silver", 13, 5)
    yield outline(ellipse(66, -16, 16), "ink")
    yield fill(ellipse(66, -16, 7), "silver")
    yield outline(rectangle(-46, -120, 92, 16, 7), prop.colour or "teal")
    yield from rod(ellipse(-16, -58, 56), "silver", 15, 5)
    yield line("M-16-112V-4M-70-58H38M-54-96L22-20M22-96L-54-20", 3)
    yield outline(ellipse(-16, -58, 9), "silver")


def calendar_sheet(prop: Prop) -> Iterator[Mark]:
    """A month on the wall: boxes to be ticked, the first `count` of them ticked."""
    width, height = prop.width or 150, prop.height or 130
    yield outline(rectangle(-width / 2, -height, width, height, 6), "white")
    yield outline(join("M", 3 - width / 2, 4 - height, "h", width - 6, "v", 20, "h", 6 - width, "Z"), "red", 4)
    yield line(join("M", -width / 4, -height - 9, "v", 18, "M", width / 4, -height - 9, "v", 18), 7)
    step, row = (width - 20) / 4, (height - 34) / 3
    corners = [(10 - width / 2 + x * step, 30 - height + y * row) for y in range(3) for x in range(4)]
    yield line("".join(rectangle(x + 3, y + 3, step - 6, row - 6) for x, y in corners), 3)
    for x, y in corners[: prop.count or 0]:
        yield line(
            join("M", x + step * 0.25, y + row * 0.5, "l", step * 0.18, row * 0.2, "L", x + step * 0.78, y + 7),
            5,
            "green",
        )


def gate(prop: Prop) -> Iterator[Mark]:
    """The closed gate of a works, with a post on either side."""
    width, height = prop.width or 220, prop.height or 200
    half, count = width / 2, prop.count or 6
    xs = [width / (count + 1) * number - half for number in range(1, count + 1)]
    bars = "".join(join("M", x, -height + 12, "V", 0) for x in xs)
    yield line(
        bars + join("M", -half, -height + 34, "h", width, "M", -half, -30, "h", width), 8, prop.colour or "slate"
    )
    posts = (rectangle(x - 15, -height, 30, height) for x in (-half, half))
    yield outline("".join(posts), "orange")
    yield outline("".join(rectangle(x - 21, -height - 14, 42, 18, 4) for x in (-half, half)), "paper")


def door(prop: Prop) -> Iterator[Mark]:
    """An open door; one looks into the `accent` of the room behind it, and its leaf stands to the right."""
    width, height = prop.width or 120, prop.height or 240
    half = width / 2
    yield outline(rectangle(-half - 10, -height - 10, width + 20, height + 10), "brown")
    yield outline(rectangle(-half, -height, width, height), prop.accent or "paper", 5)
    leaf = ("M", half, -height, "l", 52, -16, "V", 18, "L", half, 0, "Z")
    yield outline(join(*leaf), prop.colour or "teal")
    yield outline(ellipse(half + 40, -height * 0.44, 6), "gold", 5)


def window(prop: Prop) -> Iterator[Mark]:
    """The origin is the middle of its sill."""
    width, height = prop.width or 110, prop.height or 100
    yield outline(rectangle(-width / 2, -height, width, height, 3), "brown")
    panes = (rectangle(x, 9 - height, width / 2 - 13, height - 18) for x in (9 - width / 2, 4))
    yield outline("".join(panes), prop.colour or "sky", 5)


def sacks(prop: Prop) -> Iterator[Mark]:
    """A pile of `count` full sacks, each as wide as the pile."""
    half, colour = (prop.width or 150) / 2, prop.colour or "sand"
    for number in range(prop.count or 3):
        y, x = -number * 50, (number % 2) * 14 - 7
        sides = ("C", x + half + 12, y - 18, x + half + 8, y - 46, x + half - 6, y - 50)
        back = ("C", x - half - 8, y - 46, x - half - 12, y - 18, x - half, y)
        yield outline(join("M", x - half, y, "H", x + half, *sides, "H", x + 6 - half, *back, "Z"), colour)
        yield line(
            join("M", x - half + 16, y - 40, "q", -8, 16, 0, 30, "M", x + half - 16, y - 40, "q", 8, 16, 0, 30),
            3,
            "brown",
        )


def dust(prop: Prop) -> Iterator[Mark]:
    """Clouds of fine dust around the origin."""
    puffs = ((-34, 4, 17), (-8, -8, 22), (20, 2, 18), (46, -26, 12), (-44, -34, 10))
    yield outline("".join(ellipse(x, y, r) for x, y, r in puffs), prop.colour or "paper", 5)
    specks = ((66, -2), (6, -46), (-68, -12), (40, 32), (-16, 30))
    yield fill("".join(ellipse(x, y, 4) for x, y in specks), "grey")


def bills(prop: Prop) -> Iterator[Mark]:
    """Bills of a household, for light and for water; they lie before the viewer."""
    yield outline("M-96-4L-88-78L-14-70L-22 4Z", "white")
    yield outline("M-62-70L-78-42H-66L-74-20L-50-50H-62Z", "gold", 4)
    yield line("M-42-58H-26M-46-40H-30M-48-22H-32", 3.5, "grey")
    yield outline("M-6 0L-14-76L60-82L68-8Z", "white")
    yield outline("M10-62C22-48 26-40 24-34C20-22 0-22-2-36C-2-44 4-50 10-62Z", "blue", 4)
    yield line("M34-60L50-62M36-42L52-44M38-24L54-26", 3.5, "grey")


def suitcase(prop: Prop) -> Iterator[Mark]:
    """A suitcase on wheels, 190 high with its handle."""
    yield from rod("M-22-130V-186H22V-130", "silver", 13, 5)
    yield fill(ellipse(-34, -4, 9) + ellipse(34, -4, 9), "ink")
    yield outline(rectangle(-58, -134, 116, 128, 12), prop.colour or "red")
    yield line("M-34-134V-6M34-134V-6", 7, prop.accent or "gold")


def aeroplane(prop: Prop) -> Iterator[Mark]:
    """An aeroplane that climbs to the right, far away; the origin is its middle."""
    body = "M-92-8C-40-30 40-30 78-20C98-14 98 4 76 8C30 14-50 14-84 4Z"
    wings = "M-84-4L-112-50H-92L-60-14ZM-18-2L34 2L-36 56H-62ZM-4-22L-34-62H-14L34-24Z"
    yield fill(body + wings, prop.flat or "white")


def helmet_on_peg(prop: Prop) -> Iterator[Mark]:
    """A rider's helmet that hangs on the wall by its strap; the origin is the peg."""
    yield outline(rectangle(-50, -12, 100, 16, 5), "brown")
    yield line("M0-4L-24 70M0-4L30 60", 4)
    yield outline("M-34 76Q6 100 38 60Q10 40-34 60Z", "slate")
    yield from place(helmet(prop.colour or "blue"), shift(0, 62))


def fish_basket(prop: Prop) -> Iterator[Mark]:
    """The catch of the day."""
    for x, y, angle in ((22, -84, 16), (-14, -70, -14), (20, -56, 4)):
        fish = (
            outline("M-50 0Q-14-32 28-4L52-22Q44 0 52 20L28 6Q-14 28-50 0Z", "silver", 6),
            line("M-24-13Q-14 0-24 11", 3),
            fill(ellipse(-34, -3, 3.6), "ink"),
        )
        yield from place(fish, shift(x, y) @ turn(angle))
    yield outline("M-70-50H70L56 0H-56Z", prop.colour or "straw")
    yield line("M-64-34H64M-60-17H60", 4, "brown")


def resting_crutch(prop: Prop) -> Iterator[Mark]:
    """A crutch that leans on something."""
    return place(crutch(prop), shift(0, -170))


def workpiece(prop: Prop) -> Iterator[Mark]:
    """A board on a bench with a vice, seen from the front."""
    width = prop.width or 300
    half = width / 2
    yield outline(rectangle(-half, -26, width, 26, 4), "brown")
    yield outline(rectangle(-half * 0.6, -50, width * 0.72, 22, 3), "straw")
    yield line(join("M", -half * 0.45, -42, "h", width * 0.3, "m", 16, 6, "h", width * 0.2), 3, "brown")


# ---------------------------------------------------------------- in a hand


def crutch(thing: Held | Prop) -> Iterator[Mark]:
    """A crutch under the arm, held at its grip; its pad is `height` above the hand."""
    top = -(thing.height or 80)
    sides = join("M", -19, top, "V", 20, "Q", -19, 60, 0, 84, "V", 170, "M", 19, top, "V", 20, "Q", 19, 60, 0, 84)
    yield from rod(f"{sides}M-19 0H19", "straw", 13, 6)
    yield outline(rectangle(-30, top - 12, 60, 20, 9), thing.colour or "slate")


def purse(held: Held) -> Iterator[Mark]:
    """A purse that gapes, with nothing in it."""
    cloth = held.colour or "red"
    yield outline("M-36-26C-32-66 48-66 52-26Z", "gold", 6)
    yield fill("M-26-27C-20-55 36-55 42-27Z", dark(cloth))
    yield outline("M-36-28Q8-8 52-28C72 10 62 40 8 40C-46 40-56 10-36-28Z", cloth)
    yield line("M-34-22Q8-2 50-22", 6, "gold")
    yield outline(ellipse(2, -60, 6) + ellipse(14, -60, 6), "gold", 5)


def few_coins(held: Held) -> Iterator[Mark]:
    """Three coins upon an open hand."""
    for x, y in ((12, -27), (0, -16), (25, -14)):
        yield outline(ellipse(x, y, 13, 8), "gold", 6)


def baby(held: Held) -> Iterator[Mark]:
    """A sleeping baby, upright in a carrying cloth, on the hand. `colour` is the skin, `accent` the cloth."""
    skin, cloth = held.colour or "s2", held.accent or "gold"
    yield outline(capsule((-2, -42), 24, (-6, -6), 32), cloth)
    yield outline(ellipse(0, -74, 27, 28), skin)
    yield fill("M-27-78C-30-112 30-112 27-78C10-94-10-92-27-78Z", "hair")
    yield line("M-8-72q5 5 10 0M10-72q4 5 8 0M0-60q5 4 10 0", 3)
    yield outline("M-26-48Q0-34 22-50L26-34Q0-18-30-30Z", cloth, 6)


def school_bag(held: Held) -> Iterator[Mark]:
    """A school bag that hangs by its loop."""
    yield line("M-10 4Q0-14 10 4", 6)
    yield outline("M-34 18Q-34 2-18 2H18Q34 2 34 18V72Q34 80 26 80H-26Q-34 80-34 72Z", held.colour or "red")
    yield outline(rectangle(-22, 42, 44, 26, 5), held.accent or "gold", 5)
    yield line("M-32 26H32", 3.5)


def glass(held: Held) -> Iterator[Mark]:
    """A glass of water, held out to someone."""
    yield outline("M-14-36H18L14 14H-10Z", "sky", 6)
    yield line("M-11-20H15", 3.5, "blue")
