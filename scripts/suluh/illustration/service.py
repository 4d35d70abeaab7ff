"""What is met on the way to a benefit: in an office, a bank, a clinic. The origin is the middle of the foot."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, inlay, line, outline, rod, shine
from suluh.illustration.geometry import Point, between
from suluh.illustration.path import capsule, ellipse, join, rectangle
from suluh.model.scene import Held, Prop

# ---------------------------------------------------------------- in an office


def months(prop: Prop) -> Iterator[Mark]:
    """A calendar of six months, paid with a coin or with a `tick`; those after `count` or `missing` are crossed out."""
    yield outline(rectangle(-84, -156, 168, 156, 8), "white")
    yield outline("M-84-118V-148Q-84-156-76-156H76Q84-156 84-148V-118Z", "red", 6)
    yield line("M-40-168V-142M40-168V-142", 9)
    places = [(x, y) for y in (-80, -30) for x in (-52, 0, 52)]
    missing = prop.missing or range((prop.count or 4) + 1, len(places) + 1)
    paid = [spot for number, spot in enumerate(places, start=1) if number not in missing]
    missed = [spot for spot in places if spot not in paid]
    if prop.tick:
        yield outline("".join(rectangle(x - 20, y - 20, 40, 40, 4) for x, y in paid), "mint", 5)
        yield line("".join(join("M", x - 11, y, "l", 8, 9, 15, -18) for x, y in paid), 7, "green")
    else:
        yield outline("".join(ellipse(x, y, 18) for x, y in paid), "gold", 6)
        yield line("".join(ellipse(x, y, 9) for x, y in paid), 3)
    if missed:
        yield outline("".join(rectangle(x - 20, y - 20, 40, 40, 4) for x, y in missed), "white", 5)
        crosses = (join("M", x - 10, y - 10, "l", 20, 20, "m", 0, -20, "l", -20, 20) for x, y in missed)
        yield line("".join(crosses), 7, "red")


def laptop(prop: Prop) -> Iterator[Mark]:
    """Seen from behind; whoever uses it stands before it in the list."""
    yield outline("M-72-8L-62-92Q-61-98-54-98H54Q61-98 62-92L72-8Z", prop.colour or "silver")
    yield fill(ellipse(0, -54, 9), "grey")
    yield outline(rectangle(-84, -12, 168, 14, 6), "grey")


def photocopier(prop: Prop) -> Iterator[Mark]:
    """Its lid is open, a sheet lies on the glass and a copy comes out on the left."""
    yield outline("M-96-168L-70-256Q-68-264-60-264H104Q112-264 110-256L104-168Z", prop.colour or "slate")
    yield outline("M-150-112L-92-104V-74L-158-84Z", "white")
    yield outline(rectangle(-100, -156, 206, 156, 6), "silver")
    yield fill(rectangle(-100, -110, 60, 22), "ink")
    yield line("M-84-58H90M-84-22H90M-10-40H16M-10-8H16", 4)
    yield outline(rectangle(-110, -176, 226, 26, 6), "paper")
    yield outline("M-56-176L-34-196H62L50-176Z", "white", 6)
    yield fill(ellipse(84, -128, 9) + ellipse(58, -128, 6), "green")


def swap(prop: Prop) -> Iterator[Mark]:
    """Two arrows, the sign of a change; the origin is the middle."""
    arrows = "M-34-8C-26-38 16-42 32-16M34-36V-14H12M34 8C26 38-16 42-32 16M-34 36V14H-12"
    yield line(arrows, 18)
    yield Mark(line(arrows).path, prop.colour or "gold", "core", 9)


def trade_board(prop: Prop) -> Iterator[Mark]:
    """A board with cogwheel and spanner: work, or learning a trade."""
    yield outline(rectangle(-70, -120, 140, 120, 8), "white")
    spokes = "M-24-98V-38M-54-68H6M-45-89L-3-47M-45-47L-3-89"
    yield from rod(spokes, prop.colour or "teal", 20, 12)
    yield outline(ellipse(-24, -68, 22), prop.colour or "teal", 6)
    yield fill(ellipse(-24, -68, 9), "white")
    yield outline("M24-20V-66C4-78 8-102 22-108V-86L33-80L44-86V-108C58-102 62-78 42-66V-20Q33-10 24-20Z", "gold", 6)


def teller_window(prop: Prop) -> Iterator[Mark]:
    """The frame of a pane of glass above a counter, with a gap for the hands; nothing behind it is hidden."""
    width, height = prop.width or 220, prop.height or 300
    yield from rod(rectangle(-width / 2, -height, width, height - 120, 8), "silver", 16, 8)
    gleam = join("M", width / 2 - 54, 40 - height, "l", -24, 40, "M", width / 2 - 28, 40 - height, "l", -44, 74)
    yield shine(gleam, 7)


# ---------------------------------------------------------------- in a clinic


def lung_picture(prop: Prop) -> Iterator[Mark]:
    """An X-ray picture of both lungs."""
    yield outline(rectangle(-66, -124, 132, 124, 8), "ink")
    lungs = "M-9-86C-20-108-50-72-50-28Q-48-14-34-18L-9-28ZM9-86C20-108 50-72 50-28Q48-14 34-18L9-28Z"
    yield inlay(lungs + rectangle(-4, -112, 8, 30, 3), prop.colour or "sky")
    yield line("M-42-62Q-28-70-9-58M-46-40Q-30-50-9-40M42-62Q28-70 9-58M46-40Q30-50 9-40", 4)


def stethoscope(prop: Prop) -> Iterator[Mark]:
    """Around a neck, whose base is the origin; put it after the doctor."""
    yield line("M-19-4C-26 26-18 46 0 52C20 48 28 22 20-6M0 52V72", 7, prop.colour or "ink")
    yield outline(ellipse(0, 82, 11), "silver", 6)


def stretcher(prop: Prop) -> Iterator[Mark]:
    """A stretcher on wheels, 320 long, its raised head on the left; who lies on it is put at (-26, -98)."""
    yield from rod("M-110-64L70-22M110-64L-70-22", "silver", 15, 7)
    for x in (-74, 74):
        yield outline(ellipse(x, -16, 14), "ink")
        yield fill(ellipse(x, -16, 6), "silver")
    yield outline(rectangle(-160, -80, 320, 20, 8), "grey")
    yield outline("M-150-82V-92Q-150-100-142-100H146Q156-100 156-82Z", prop.colour or "orange")
    yield outline(capsule((-60, -104), 15, (-156, -200), 15), prop.colour or "orange")
    yield outline(capsule((-118, -178), 18, (-156, -216), 18), "white")


def rail(prop: Prop) -> Iterator[Mark]:
    """A rail on posts to hold on while walking; put one behind and one before the person."""
    half, height = (prop.width or 300) / 2, prop.height or 150
    posts = join("M", 30 - half, 0, "V", -height, "M", half - 30, 0, "V", -height)
    yield from rod(posts + join("M", -half, -height, "H", half), prop.colour or "silver", 17, 9)


def prosthesis(knee: Point, ankle: Point) -> Iterator[Mark]:
    """Yield an artificial lower leg, in the body's frame: a cup below the knee, and a metal shank."""
    yield from rod(join("M", *between(knee, ankle, 0.4), "L", *ankle), "silver", 19, 11)
    top, bottom = between(knee, ankle, 0.12), between(knee, ankle, 0.56)
    yield outline(capsule(top, 17, bottom, 12, cut_start=True, cut_end=True), "teal")


# ---------------------------------------------------------------- a call with a picture


def video_screen(prop: Prop) -> Iterator[Mark]:
    """The lit screen of a phone held across; who is seen in it comes next, then `video-frame`. Origin: the middle."""
    width, height = prop.width or 420, prop.height or 270
    yield outline(rectangle(-width / 2, -height / 2, width, height, 26), prop.colour or "sky")


def video_frame(prop: Prop) -> Iterator[Mark]:
    """The rim of that phone, with the buttons of a call."""
    x, y = (prop.width or 420) / 2, (prop.height or 270) / 2
    hole = join("M", 18 - x, 18 - y, "V", y - 18, "H", x - 44, "V", 18 - y, "Z")
    yield outline(rectangle(-x, -y, 2 * x, 2 * y, 26) + hole, "ink", 4)
    yield fill(ellipse(x - 22, 0, 12), "red")
    yield fill(ellipse(x - 22, -42, 8) + ellipse(x - 22, -76, 8), "grey")


# ---------------------------------------------------------------- in a hand


def stamp(held: Held) -> Iterator[Mark]:
    """A rubber stamp, its face 44 below the palm."""
    yield outline("M-10-10H10L14 28H-14Z", "red")
    yield outline(rectangle(-28, 24, 56, 20, 4), held.colour or "navy")
    yield outline(ellipse(0, -18, 14), "red")


def pen(held: Held) -> Iterator[Mark]:
    yield outline("M-16 34L-12 18L14-44L26-38L-2 24Z", held.colour or "blue", 6)


def letter(held: Held) -> Iterator[Mark]:
    """A letter with a seal, from a school or an office."""
    yield outline("M-10-74H58V18H-10Z", "white")
    yield line("M4-56H44M4-40H44M4-24H26", 5, "grey")
    yield outline(ellipse(38, -6, 11), held.colour or "gold", 5)


def slip(held: Held) -> Iterator[Mark]:
    """A slip of a queue, without number."""
    yield outline("M-12-50H28V4L18-3L8 4L-2-3L-12 4Z", held.colour or "white")
    yield line("M-2-34H18", 6, "grey")


def bank_book(held: Held) -> Iterator[Mark]:
    """A savings book, open, held by its left corner: a coin on the left page, rows on the right."""
    yield outline("M-14-58L40-50L94-58V6L40 14L-14 6Z", held.colour or "teal")
    yield fill("M-6-50L40-43V5L-6-2ZM86-50L40-43V5L86-2Z", "white")
    yield line("M40-50V14", 4)
    yield outline(ellipse(21, -28, 12), "gold", 5)
    yield line(ellipse(21, -28, 6), 2.6)
    yield line("M52-30L76-34M52-18L76-22M52-6L64-8", 4, "grey")
