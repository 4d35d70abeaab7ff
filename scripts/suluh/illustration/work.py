"""What people work with, and what they work in: tools, loads, rain and heat.

Props have their origin in the middle of the foot, unless they say otherwise; held things in the palm.
"""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, inlay, line, outline, place, rod
from suluh.illustration.geometry import shift
from suluh.illustration.path import ellipse, join, rectangle
from suluh.model.scene import Held, Prop

# ---------------------------------------------------------------- weather, heat and weight


def rain(prop: Prop) -> Iterator[Mark]:
    """Slanting streaks, spread evenly from the origin to the right and down."""
    width, height = prop.width or 440, prop.height or 300
    # steps of the golden ratio never fall into rows
    spots = ((number * 0.618 % 1 * width, number * 0.382 * 1.37 % 1 * height) for number in range(prop.count or 20))
    yield line("".join(join("M", x, y, "l", -8, 26) for x, y in spots), 4, prop.colour or "grey")


def cloud(prop: Prop) -> Iterator[Mark]:
    """Flat, as background."""
    form = "M-84 0C-112 0-112-42-78-42C-74-80-20-86-8-58C12-84 60-72 60-42C100-46 104 0 74 0Z"
    yield fill(form, prop.colour or "white")


def breaker(prop: Prop) -> Iterator[Mark]:
    """A high wave that is about to break to the right."""
    form = "M-190 0C-170-70-120-160-30-176C34-186 88-154 90-100C66-128 34-118 30-92C26-58 70-40 150-30L190 0Z"
    foam = "M-78-150C-30-190 84-190 92-98C80-108 74-116 66-112C62-126 44-130 38-116C26-134 8-130 6-116"
    yield outline(form, prop.colour or "teal")
    yield outline(foam + "C-8-136-32-130-34-120C-48-138-66-140-78-150Z", "white")
    yield line("M-120-76C-90-120-50-120-24-84M-70-30C-50-64-20-66-4-40", 5, "white")


def steam(prop: Prop) -> Iterator[Mark]:
    """Three curls that rise from the origin."""
    curl = "q-12-14 0-28q12-14 0-28"
    yield line(f"M-26-6{curl}M0 0{curl}q-8-8-2-18M26-6{curl}", 5, prop.colour or "grey")


def sweat(prop: Prop) -> Iterator[Mark]:
    """Three drops beside a face; the origin is the middle."""
    drop = "c7 8 8 12 8 15a8 8 0 01-16 0c0-3 1-7 8-15Z"
    yield outline(f"M0-20{drop}M22-4{drop}M-2 14{drop}", "sky", 5)


# ---------------------------------------------------------------- on the road


def parcels(prop: Prop) -> Iterator[Mark]:
    """A stack of boxes, `count` high, tied with a strap."""
    bottom = 0
    for number in range(prop.count or 3):
        width, height = (126, 104, 116, 88)[number % 4], (62, 52, 46, 40)[number % 4]
        left = -width / 2 + (0, 8, -6, 4)[number % 4]
        yield outline(rectangle(left, bottom - height, width, height, 4), ("straw", "brown", "gold")[number % 3])
        tape = rectangle(left + width / 2 - 11, bottom - height + 3, 22, 20)
        yield fill(tape, "paper")
        bottom -= height
    yield line(join("M", -42, 2, "V", bottom - 1, "M", 42, 2, "V", bottom - 1), 5, prop.colour or "ink")


def steering_wheel(prop: Prop) -> Iterator[Mark]:
    """Seen obliquely; the origin is its hub."""
    yield line("M0 0L58 34", 16)
    yield from rod(ellipse(0, 0, 27, 76), prop.colour or "slate", 19, 10)
    yield line("M-24 14L24-10M0 0L6 70", 9)
    yield outline(ellipse(1, 2, 12, 18), prop.colour or "slate", 6)


def airliner(prop: Prop) -> Iterator[Mark]:
    """It climbs to the right; the origin is its middle."""
    body = "M-150-6L-176-66H-146L-110-20H96C140-20 164-2 166 10C166 22 130 32 90 32H-96C-130 32-146 18-150-6Z"
    yield outline("M-30-18L-66-74H-40L30-18Z", "silver")
    yield outline(body, "white")
    yield fill("M-149-10L-170-62H-148L-114-14Z", prop.colour or "teal")
    yield outline("M-8 12L-86 84H-48L66 12Z", "silver")
    yield fill("".join(ellipse(x, -2, 6) for x in range(-80, 100, 30)) + "M112-8H136L148 4H112Z", "blue")


# ---------------------------------------------------------------- kitchens and houses


def wok(prop: Prop) -> Iterator[Mark]:
    """Hot oil over a gas flame."""
    yield outline(rectangle(-82, -34, 164, 34, 6), "silver")
    yield fill(ellipse(-46, -16, 8) + ellipse(46, -16, 8), "ink")
    flame = "M-52-34Q-62-54-42-74Q-40-56-28-52Q-24-70-6-76Q-6-56 6-52Q12-70 28-76Q26-58 34-54Q40-62 48-70Q60-52 50-34Z"
    yield outline(flame, "orange", 6)
    yield fill("M-32-34Q-34-46-24-52Q-18-44-8-48Q0-40 10-48Q16-44 24-50Q34-42 30-34Z", "gold")
    yield line("M-92-116Q-116-128-114-104Q-110-92-92-98M92-116Q116-128 114-104Q110-92 92-98", 8)
    yield outline("M-96-114H96C92-78 54-56 0-56C-54-56-92-78-96-114Z", "slate")
    yield outline(ellipse(0, -114, 96, 22), "slate")
    yield fill(ellipse(0, -111, 82, 15), "gold")
    for x, y in ((-44, -114), (6, -106), (46, -116)):
        yield outline(ellipse(x, y, 17, 10), "straw", 5)


def ironing_board(prop: Prop) -> Iterator[Mark]:
    """Its pointed end is on the right."""
    top = -(prop.height or 150)
    yield line(join("M", -90, top, "L", 80, 0, "M", 80, top, "L", -90, 0), 10, "grey")
    board = ("H", 120, "Q", 168, top - 22, 186, top - 6, "Q", 168, top + 8, 120, top + 8)
    yield outline(join("M", -180, top - 22, *board, "H", -180, "Z"), prop.colour or "mint")


def mop_bucket(prop: Prop) -> Iterator[Mark]:
    """A bucket with the mop standing in it."""
    yield from rod("M12-40L40-250", "brown", 13, 6)
    yield outline("M-30-50Q-26-92 10-90Q34-88 32-50Z", "white")
    yield line("M-10-54Q-8-74 4-86M14-54V-86", 3, "grey")
    yield outline("M-46-64H46L36 0H-36Z", prop.colour or "blue")
    yield line("M-44-48Q0-14 44-48", 4)


def folded_clothes(prop: Prop) -> Iterator[Mark]:
    """A pile, one colour for each piece, the lowest first."""
    for number, colour in enumerate(prop.colours or ("rose", "white", "violet", "gold")):
        yield outline(rectangle(-52 + number % 2 * 4, -22 - number * 22, 104, 22, 9), colour, 6)


def open_laptop(prop: Prop) -> Iterator[Mark]:
    """Open to the left, its screen seen obliquely."""
    yield outline("M36-10L62-122Q64-130 72-130H136Q144-130 142-122L116-4H40Z", "ink")
    yield inlay("M50-18L72-118H130L108-18Z", prop.colour or "sky")
    yield line("M78-98H112M74-80H100M70-62H104", 5, "teal")
    yield outline("M-76 0L-54-16H66L116-6V2Q116 6 110 6H-70Q-76 6-76 0Z", "silver")
    yield line("M-44-8H44", 4, "slate")


# ---------------------------------------------------------------- fields and sea


def sprayer(prop: Prop) -> Iterator[Mark]:
    """The lid, foot and lever of a sprayer whose tank is the person's `pack`; put it before the person."""
    yield line("M-40-4H-84L-96 34", 8)
    yield outline(rectangle(-58, -116, 36, 26, 6), "ink")
    yield outline(rectangle(-80, -26, 62, 24, 6), prop.colour or "ink")


def spray(prop: Prop) -> Iterator[Mark]:
    """A mist that widens from the origin to the right."""
    rays = ((9, -9), (11, -4), (12, 1), (11, 6), (9, 11))
    drops = ((x * at, y * at) for x, y in rays for at in (1.2, 3.4, 5.6))
    yield line("".join(join("M", x, y, "l", x / 9, y / 9) for x, y in drops), 7, prop.colour or "blue")


# ---------------------------------------------------------------- loads


def trolley(prop: Prop) -> Iterator[Mark]:
    """A hand truck with its load, leaning to nobody; its handles are on the left."""
    yield outline(rectangle(-22, -84, 116, 74, 4), "straw")
    yield outline(rectangle(-22, -146, 96, 62, 4), prop.colour or "brown")
    yield fill(rectangle(26, -80, 22, 24) + rectangle(16, -142, 22, 22), "paper")
    yield from rod("M-62-234L-34-224V-6H100", "silver", 15, 7)
    yield outline(ellipse(-28, -22, 24), "ink")
    yield fill(ellipse(-28, -22, 9), "silver")


def waste_heap(prop: Prop) -> Iterator[Mark]:
    """Bottles, a can, a carton and broken glass."""
    yield outline("M-150 0C-150-40-118-66-84-62C-60-104 6-110 30-76C60-96 104-80 110-50C140-46 156-22 154 0Z", "grey")
    yield outline("M-104-20L-92-78L-40-66L-52-8Z", "straw")
    yield outline("M8-46L30-118L50-52ZM50-48L80-100L84-42Z", "sky", 6)
    yield line("M26-62L32-84M70-60L76-74", 4, "white")
    yield outline(rectangle(88, -58, 40, 56, 6), "red")
    yield line("M90-42H126M90-18H126", 5, "white")
    yield outline("M-34-6V-44Q-34-56-26-60V-74H-8V-60Q0-56 0-44V-6Z", "leaf")
    yield outline(rectangle(-29, -82, 24, 12, 3), "blue", 6)


# ---------------------------------------------------------------- in the hand


def basket(held: Held) -> Iterator[Mark]:
    """A full basket, carried before the belly; the palm is at its near rim."""
    for x, y, colour in ((-26, -22, "red"), (78, -20, "orange"), (4, -32, "leaf"), (52, -32, "gold"), (28, -40, "red")):
        yield outline(ellipse(x, y, 23), colour)
    yield outline("M-58-14H108L90 62H-40Z", held.colour or "straw")
    yield line("M-54 8H103M-48 34H97M-14-12L-4 60M26-12V60M66-12L54 60", 4, "brown")


def iron(held: Held) -> Iterator[Mark]:
    """The palm holds the bar on top; its point is on the right."""
    yield line("M-34 30L-28-2H22L34 26", 14)
    yield outline("M-50 52C-50 28-40 20-20 20H8C36 20 58 34 66 52Z", held.colour or "teal")
    yield outline(rectangle(-54, 52, 124, 11, 4), "silver", 6)


def lance(held: Held) -> Iterator[Mark]:
    """The rod of a sprayer; it points to the right."""
    yield from rod("M-60 0H116", "gold", 11, 4)
    yield outline("M112-6H124L132-9V9L124 6H112Z", "ink", 4)


def hook(held: Held) -> Iterator[Mark]:
    """A waste picker's iron hook."""
    yield line("M0 0V92Q0 120 24 116Q40 110 36 90", 8)
    yield from rod("M0-22V22", "brown", 16, 8)


def catch(held: Held) -> Iterator[Mark]:
    """A net full of fish, hauled in hand over hand."""
    yield outline("M-12-4L-26-46L-8-36L4-56L12-2C70 14 118 70 122 132C84 164-44 164-72 130C-70 80-46 30-12-4Z", "white")
    for x, y in ((-16, 104), (48, 116), (34, 62), (84, 86)):
        fish = "M-26 0Q-4-20 18 0L32-12V12L18 0Q-4 20-26 0Z"
        yield from place([outline(fish, "silver", 5), fill(ellipse(-14, -2, 3), "ink")], shift(x, y))
    yield line("M-36 32Q10 16 56 26M-60 78Q20 44 100 68M-70 122Q20 80 116 106M-20 150Q40 116 112 138", 3, "blue")
    yield line("M-8 0Q-44 60-44 142M0 0Q-6 70 4 152M4 0Q40 60 50 152M8 2Q78 60 96 142", 3, "blue")


def bucket(held: Held) -> Iterator[Mark]:
    """Hanging from the hand, full of cement."""
    yield line("M-30 44Q-28 0 0 0Q28 0 30 44", 5)
    yield outline(ellipse(0, 44, 34, 9), "grey")
    yield outline("M-34 44Q0 60 34 44L26 102Q0 110-26 102Z", held.colour or "ink")


def scissors(held: Held) -> Iterator[Mark]:
    """Open; the points are up."""
    yield outline("M-9-14L20-70L5-12ZM9-14L-12-74L-5-12Z", "silver", 5)
    yield from rod(ellipse(-12, 2, 9, 12) + ellipse(12, 2, 9, 12), held.colour or "red", 10, 4)


def comb(held: Held) -> Iterator[Mark]:
    yield line("M-30-6V8M-22-6V8M-14-6V8M-6-6V8M2-6V8M10-6V8M18-6V8M26-6V8", 4)
    yield outline(rectangle(-36, -14, 70, 11, 4), held.colour or "ink", 4)


def passport(held: Held) -> Iterator[Mark]:
    """A small book with a round sign, and the ticket in it."""
    yield outline("M-2-66L38-72L44-20L4-14Z", "white", 6)
    yield outline(rectangle(-14, -56, 50, 66, 6), held.colour or "green")
    yield line(ellipse(11, -28, 12), 4, "gold")
    yield line("M-2-4H24", 4, "gold")
