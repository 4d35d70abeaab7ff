"""Things in a hand. Each is drawn upright around the palm, which is the origin."""

from collections.abc import Callable, Iterator

from suluh.illustration import life, meeting, service, work
from suluh.illustration.canvas import Mark, fill, inlay, line, outline, place, rod
from suluh.illustration.geometry import scale, shift
from suluh.illustration.head import helmet
from suluh.illustration.path import ellipse, join, parse, rectangle
from suluh.illustration.things import medallion, savings_jar
from suluh.model.scene import Held
from suluh.model.scene_words import HeldName

TICKED: dict[HeldName, float] = {"phone": 0, "receipt": 14, "disc": 0}
"""Things with a tick, and the middle between their left and right edge."""


def held_thing(held: Held, mirrored: bool = False) -> Iterator[Mark]:
    """Yield the thing in the frame of the palm; in a `mirrored` frame a tick still looks like a tick."""
    marks = HELD[held.item](held)
    if mirrored and held.item in TICKED:
        return place(marks, shift(2 * TICKED[held.item], 0) @ scale(-1, 1))
    return marks


def _phone(held: Held) -> Iterator[Mark]:
    yield outline(rectangle(-17, -50, 34, 60, 6), "ink")
    if held.back:
        yield fill(ellipse(-8, -40, 4), "grey")
        return
    yield inlay(rectangle(-12, -43, 24, 44, 2), held.colour or "sky")
    if held.tick:
        yield outline(ellipse(0, -27, 10), "green", 4)
        yield line("M-5-27L-1-23L5-31", 4 * held.scale, "white")


def _card(held: Held) -> Iterator[Mark]:
    """An identity card: no letters, only a portrait and three bars."""
    card = (
        outline(rectangle(-6, -34, 58, 38, 5), held.colour or "sky"),
        outline(rectangle(30, -28, 16, 22, 2), "paper", 4),
        Mark(parse(ellipse(38, -20, 4.5) + "M31-6C32-14 44-14 45-6Z"), "teal", "motif"),
        line("M1-25H22M1-17H22M1-9H14", 3.4),
    )
    yield from place(card, scale(1.2))


def _paper(held: Held) -> Iterator[Mark]:
    yield outline("M-8-50L36-54L40 2L-4 6Z", "white")
    yield line("M2-40L28-42M3-30L30-32M4-20L30-22M5-10L20-11", 3.4, "grey")


def _receipt(held: Held) -> Iterator[Mark]:
    """A proof of payment: a long slip with torn edge and a tick."""
    yield outline("M-10-86H38V4L30-4L22 4L14-4L6 4L-2-4L-10 4Z", "white")
    yield outline(ellipse(14, -62, 13), "green", 4)
    yield line("M8-62L13-57L21-67", 5 * held.scale, "white")
    yield line("M0-38H28M0-26H28M0-14H16", 3.5, "grey")


def _money(held: Held) -> Iterator[Mark]:
    for x, y in ((-2, -40), (-8, -32)):
        yield outline(rectangle(x, y, 76, 40, 4), "leaf")
    yield from medallion((30, -12), 10)
    yield line(rectangle(-2, -26, 64, 28, 2) + "M9-16V-8M51-16V-8", 3, "green")


def _envelope(held: Held) -> Iterator[Mark]:
    yield outline(rectangle(-10, -34, 70, 46, 3), held.colour or "gold")
    yield line("M-9-32L25-6L59-32", 3.4)


def _clipboard(held: Held) -> Iterator[Mark]:
    yield outline("M-8-58L40-62L46 4L-2 8Z", "brown")
    yield fill("M-2-50L35-53L40-2L3 1Z", "white")
    yield line("M6-38L30-40M7-28L32-30M8-18L24-19", 3.4, "grey")
    yield outline("M8-60L26-62L27-52L9-50Z", "silver", 5)


def _coin(held: Held) -> Iterator[Mark]:
    yield outline(ellipse(14, -6, 11), "gold")
    yield line(ellipse(14, -6, 5), 2.6)


def _cane(held: Held) -> Iterator[Mark]:
    return rod(f"M0 {held.height or 130}V0Q0-14-12-14Q-22-14-22-4", "brown", 13, 6)


def _broom(held: Held) -> Iterator[Mark]:
    yield from rod("M0 110L0-70", "brown", 13, 6)
    yield outline("M-12 96H12L30 160Q0 170-30 160Z", "straw")
    yield line("M-8 108L-16 156M0 108V160M8 108L16 156", 3, "brown")


def _hoe(held: Held) -> Iterator[Mark]:
    yield from rod("M-24-50L54 106", "brown", 13, 6)
    yield outline("M60 96L22 122Q40 134 62 118Z", "grey")


def _bag(held: Held) -> Iterator[Mark]:
    yield line("M-14 8Q0-26 14 8", 6)
    yield outline("M-30 8H30L36 70Q0 80-36 70Z", held.colour or "orange")
    yield line("M-32 30H32", 8, held.accent or "white")


def _helmet(held: Held) -> Iterator[Mark]:
    """Hung below the hand: at the hip, with its middle in the palm, it looked like a banana."""
    return place(helmet(held.colour or "gold"), shift(4, 58))


def _book(held: Held) -> Iterator[Mark]:
    yield outline("M-4-36L30-42L36 6L2 12Z", held.colour or "red")


def _sack(held: Held) -> Iterator[Mark]:
    form = "M-40-34C-20-50 40-50 56-30C70 0 60 24 44 30C10 40-30 36-44 24C-60 4-54-24-40-34Z"
    yield outline(form, held.colour or "sand")
    yield line("M-30-20Q-20 4-32 20M20-34Q30-10 22 20", 3, "brown")


def _box(held: Held) -> Iterator[Mark]:
    width, height = held.width or 84, held.height or 64
    yield outline(rectangle(-width / 4, 10 - height, width, height, 3), held.colour or "straw")
    yield line(join("M", width / 4 - 8, 10 - height, "v", 24, "h", 16, "v", -24), 3.4, "brown")


def _jar(held: Held) -> Iterator[Mark]:
    return place(savings_jar(held.level, held.sprout), shift(0, 34))


def _rod(held: Held) -> Iterator[Mark]:
    yield line("M-20 20Q60-60 130-110", 6)
    yield line("M130-110V30", 2.4)


def _flowers(held: Held) -> Iterator[Mark]:
    yield line("M0 20L-8-16M0 20L6-20M0 20L18-14", 4, "green")
    blossoms = ((-8, -20), (6, -26), (20, -18))
    for x, y in blossoms:
        yield outline(ellipse(x, y, 9), "white", 6)
    yield fill("".join(ellipse(x, y, 3) for x, y in blossoms), "gold")


def _ladle(held: Held) -> Iterator[Mark]:
    yield line("M0 20L18-40", 8)
    yield outline(ellipse(20, -46, 11, 9), "silver")


def _hammer(held: Held) -> Iterator[Mark]:
    yield from rod("M0 24V-40", "brown", 12, 5)
    yield outline(rectangle(-20, -56, 42, 18, 4), "grey")


def _trowel(held: Held) -> Iterator[Mark]:
    yield line("M-6 4L14-8", 10)
    yield outline("M10-16L52-36L24 4Z", "silver")


def _net(held: Held) -> Iterator[Mark]:
    yield outline("M-10-6C20-30 60-10 70 60C40 80 0 70-20 50Z", "white")
    yield line("M-8 10Q30 0 58 20M-14 30Q24 24 66 44M10-12Q14 30 4 66M36-14Q46 30 36 72", 3, "blue")


def _tongs(held: Held) -> Iterator[Mark]:
    yield line("M0 0L10 60M0 0L-2 60", 6)


HELD: dict[HeldName, Callable[[Held], Iterator[Mark]]] = {
    "bag": _bag,
    "book": _book,
    "box": _box,
    "broom": _broom,
    "cane": _cane,
    "card": _card,
    "clipboard": _clipboard,
    "coin": _coin,
    "envelope": _envelope,
    "flowers": _flowers,
    "hammer": _hammer,
    "helmet": _helmet,
    "hoe": _hoe,
    "jar": _jar,
    "ladle": _ladle,
    "money": _money,
    "net": _net,
    "paper": _paper,
    "phone": _phone,
    "receipt": _receipt,
    "rod": _rod,
    "sack": _sack,
    "tongs": _tongs,
    "trowel": _trowel,
    "baby": life.baby,
    "crutch": life.crutch,
    "few-coins": life.few_coins,
    "glass": life.glass,
    "purse": life.purse,
    "school-bag": life.school_bag,
    "bank-book": service.bank_book,
    "letter": service.letter,
    "pen": service.pen,
    "slip": service.slip,
    "stamp": service.stamp,
    "basket": work.basket,
    "bucket": work.bucket,
    "catch": work.catch,
    "comb": work.comb,
    "hook": work.hook,
    "iron": work.iron,
    "lance": work.lance,
    "passport": work.passport,
    "scissors": work.scissors,
    "disc": meeting.disc,
    "note": meeting.note,
}
