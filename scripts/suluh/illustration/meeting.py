"""What people meet around: signs, cards and boxes, and what they hold up.

The origin of a prop is the middle of its foot, unless it says otherwise; that of a held thing is the palm.
"""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, line, outline, rod
from suluh.illustration.path import ellipse, rectangle
from suluh.model.scene import Held, Prop

# ---------------------------------------------------------------- props


def question(prop: Prop) -> Iterator[Mark]:
    """A question mark, the sign of what nobody knows yet; the origin is the middle."""
    colour = prop.colour or "gold"
    yield from rod("M-26-34C-26-76 32-76 32-34C32-8 2-6 2 20", colour, 26, 17)
    yield outline(ellipse(2, 52, 11), colour)


def bar_chart(prop: Prop) -> Iterator[Mark]:
    """A sheet of paper with rising bars, one for each of the `colours`."""
    colours = prop.colours or ("gold", "orange", "green", "teal")
    yield outline(rectangle(-100, -170, 200, 170, 4), "white")
    step = 160 / len(colours)
    for number, colour in enumerate(colours):
        height = 30 + 90 * number / max(1, len(colours) - 1)
        yield outline(rectangle(-76 + number * step, -26 - height, step * 0.6, height), colour, 5)
    yield line("M-84-152V-24H86", 6)


def lock_box(prop: Prop) -> Iterator[Mark]:
    """A cash box with two locks, so that no one opens it alone."""
    yield outline("M-78-58V-76Q-78-98-56-98H56Q78-98 78-76V-58Z", prop.colour or "teal")
    yield outline(rectangle(-78, -66, 156, 66, 6), prop.colour or "teal")
    yield outline(rectangle(-18, -92, 36, 8, 4), "ink", 4)
    shackle = "v-16q0-12 11-12q11 0 11 12v16"
    yield line(f"M-53-48{shackle}M31-48{shackle}", 7)
    yield outline(rectangle(-61, -50, 38, 32, 5) + rectangle(23, -50, 38, 32, 5), "gold", 6)
    yield fill(ellipse(-42, -34, 5) + ellipse(42, -34, 5), "ink")


def picture_card(prop: Prop) -> Iterator[Mark]:
    """A blank card for a picture, which is drawn over it; the origin is the middle."""
    yield outline(rectangle(-60, -44, 120, 88, 8), "white")
    yield fill(rectangle(-48, -32, 96, 64, 4), prop.colour or "sky")


# ---------------------------------------------------------------- in a hand


def disc(held: Held) -> Iterator[Mark]:
    """A disc held up as an answer: green with a `tick`, or red with a cross."""
    yield outline(ellipse(0, -32, 36), "green" if held.tick else "red")
    sign = "M-15-32L-5-20L17-46" if held.tick else "M-14-46L14-18M14-46L-14-18"
    yield line(sign, 9 * held.scale, "white")


def note(held: Held) -> Iterator[Mark]:
    """A note with a telephone number, which is only hinted at."""
    yield outline("M-12-70L58-76L62 2L-6 8Z", held.colour or "straw")
    handset = "M2-60Q6-66 12-60L17-53Q19-48 12-44Q14-38 22-35Q26-42 31-39L39-33Q43-27 36-23C20-14-10-40 2-60Z"
    yield outline(handset, "teal", 5)
    yield line("M10-14L20-15M26-16L36-17M42-18L52-19", 7)
