"""What stands in a room, a clinic or a yard. The origin is the middle of the foot."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, line, outline, place, rod
from suluh.illustration.geometry import scale, shift
from suluh.illustration.path import capsule, ellipse, join, rectangle
from suluh.illustration.things import shield_marks
from suluh.model.scene import Prop


def counter(prop: Prop) -> Iterator[Mark]:
    width, height, panels = prop.width or 300, prop.height or 150, prop.count or 3
    left, inside = 14 - width / 2, width - 28
    yield outline(rectangle(left, -height, inside, height), prop.colour or "teal")
    step = (inside - 12) / panels
    for panel in range(panels):
        yield fill(
            rectangle(left + 18 + panel * step, 38 - height, step - 24, height - 62, 6), prop.accent or "dark-teal"
        )
    yield outline(rectangle(-width / 2, -height - 12, width, 24, 6), "paper")


def table(prop: Prop) -> Iterator[Mark]:
    width, height = prop.width or 160, prop.height or 96
    leg = width / 2 - 16
    yield from rod(join("M", -leg, -height, "V", 0, "M", leg, -height, "V", 0), "brown", 15, 7)
    yield outline(rectangle(-width / 2, -height - 10, width, 20, 6), "brown")


def chair(prop: Prop) -> Iterator[Mark]:
    colour = prop.colour or "orange"
    yield line("M-40-86L-52 0M34-86L44 0", 11)
    yield outline("M-44-180Q-54-190-40-194L-30-90H-44Z", colour)
    yield outline(rectangle(-48, -96, 92, 18, 8), colour)


def bench(prop: Prop) -> Iterator[Mark]:
    half = (prop.width or 260) / 2
    yield from rod(join("M", 26 - half, -70, "V", 0, "M", half - 26, -70, "V", 0), "brown", 16, 8)
    yield from rod(join("M", -half, -150, "H", half), "brown", 22, 14)
    yield line(join("M", 20 - half, -150, "V", -80, "M", half - 20, -150, "V", -80), 10, "brown")
    yield outline(rectangle(-half - 6, -90, 2 * half + 12, 20, 8), "brown")


def mat(prop: Prop) -> Iterator[Mark]:
    half, height = (prop.width or 600) / 2, prop.height or 60
    yield outline(join("M", 50 - half, -height, "H", half - 50, "L", half, 0, "H", -half, "Z"), "straw")
    low, high = -round(height * 0.35), -round(height * 0.68)
    yield line(join("M", 30 - half, low, "H", half - 30, "M", 44 - half, high, "H", half - 44), 4, "orange")


def monitor(prop: Prop) -> Iterator[Mark]:
    """Seen from behind, as it stands before an officer."""
    yield outline("M-10 0V-24H10V0Z", "grey")
    yield outline(rectangle(-32, -6, 64, 10, 4), "grey")
    yield outline(rectangle(-56, -96, 112, 74, 8), "ink")
    yield fill(ellipse(0, -60, 9), "grey")


def bed(prop: Prop) -> Iterator[Mark]:
    """A hospital bed, 392 long, its raised head on the left."""
    yield line("M-176-40V0M170-40V0", 12)
    yield fill(ellipse(-176, -6, 10) + ellipse(170, -6, 10), "ink")
    yield outline(rectangle(-196, -66, 392, 28, 8), "grey")
    yield outline("M-196-70L-190-92Q-188-100-180-100H196V-66H-196Z", "white")
    yield outline(capsule((-100, -104), 17, (-206, -210), 17), "white")
    yield outline(capsule((-160, -186), 20, (-204, -230), 20), "mint")
    yield outline(rectangle(182, -150, 16, 112, 7), "silver")


def blanket(prop: Prop) -> Iterator[Mark]:
    """Over hips and feet of someone in bed; the origin is on the mattress at the hips."""
    width = prop.width or 250
    end = ("C", 140, -48, width - 60, -44, width - 40, -66, "Q", width - 26, -76, width - 14, -60)
    yield outline(
        "M0 8C10-46 60-56 100-52" + join(*end, "V", 22, "Q", width / 2, 30, 4, 26, "Z"), prop.colour or "teal"
    )
    yield outline("M0 10C8-40 30-48 46-50L56-50C36-40 26-10 30 26L4 26Z", "white")
    yield line("M110-30Q120-6 108 14" + join("M", width - 70, -34, "Q", width - 60, -10, width - 76, 14), 3)


def drip(prop: Prop) -> Iterator[Mark]:
    yield line("M0 0V-290M-34 0H34M-26-290H26", 7)
    yield outline(rectangle(-24, -276, 34, 52, 9), "sky")
    yield fill("M-20-246H6V-236Q6-228-2-228H-14Q-20-228-20-236Z", "blue")
    yield line(prop.tube, 3.5, "blue")


def flipchart(prop: Prop) -> Iterator[Mark]:
    """A board on a tripod with shield, coin, house and heart."""
    yield line("M-50-150L-84 0M50-150L84 0M0-150V-6", 10)
    yield outline(rectangle(-92, -330, 184, 208, 6), "white")
    yield outline(rectangle(-98, -344, 196, 20, 8), "brown")
    yield from place(shield_marks("teal", 13 * 0.86), shift(0, -254) @ scale(0.86))
    yield outline(ellipse(-54, -162, 17), "gold", 6)
    yield line(ellipse(-54, -162, 8), 3)
    yield outline("M-20-160L0-182L20-160H14V-144H-14V-160Z", "orange", 6)
    yield outline("M56-142C30-160 36-182 50-178Q55-176 56-170Q58-176 63-178C77-182 82-160 56-142Z", "red", 6)


def sewing_machine(prop: Prop) -> Iterator[Mark]:
    yield outline(rectangle(-76, -16, 152, 16, 5), "silver")
    yield line("M-54-58V-14", 3)
    yield outline("M-46-58V-32H-34L-30-24H-68V-32H-58V-28H-52V-58Z", "silver", 5)
    yield outline(rectangle(-62, -80, 24, 22, 3), "silver", 6)
    body = "M34-16V-78H-50Q-66-78-66-92Q-66-106-50-106H50Q72-106 72-84V-16Z"
    yield outline(body, prop.colour or "ink")
    yield outline(ellipse(80, -80, 20), "silver")
    yield fill(ellipse(80, -80, 6), "ink")
    yield outline(rectangle(10, -130, 16, 24, 3), "red", 6)


def ladder(prop: Prop) -> Iterator[Mark]:
    height = prop.height or 300
    rungs = [(32 - 1.6 * rung, -36 - 44 * rung) for rung in range(int((height - 30) / 44))]
    sides = join("M", -34, 0, "L", -20, -height, "M", 34, 0, "L", 20, -height)
    return rod(sides + "".join(join("M", -x, y, "H", x) for x, y in rungs), "gold", 15, 8)


def sink(prop: Prop) -> Iterator[Mark]:
    """A sink of brick with a running tap, whose water falls at the origin; a hand in it is drawn later."""
    width, height = prop.width or 170, prop.height or 120
    half, rim = width / 2, -height
    yield outline(rectangle(-9, rim - 96, 18, 104, 6), "sky", 5)
    pipe = join("M", half - 20, rim, "v", -116, "H", 14, "q", -14, 0, -14, 16)
    yield from rod(pipe, "silver", 24, 15)
    yield from rod(join("M", half - 34, rim - 146, "h", 34, "m", -17, 0, "v", 20), prop.colour or "red", 16, 8)
    yield outline(rectangle(10 - half, rim, width - 20, height), "paper")
    yield outline(rectangle(-half, rim - 12, width, 26, 6), "silver")


def window_frame(prop: Prop) -> Iterator[Mark]:
    """A wooden frame without glass, as a carpenter makes it."""
    half, height = (prop.width or 130) / 2, prop.height or 150
    hole = half - 18
    panes = "".join(
        join("M", x, top, "v", height / 2 - 25, "h", hole - 6, "v", 25 - height / 2, "Z")
        for x in (-hole, 6)
        for top in (18 - height, 7 - height / 2)
    )
    yield outline(rectangle(-half, -height, 2 * half, height, 3) + panes, "straw")
    corners = ("M", -half, -height, "l", 18, 18, "M", half, -height, "l", -18, 18)
    yield line(join(*corners, "M", -half, 0, "l", 18, -18, "M", half, 0, "l", -18, -18), 3, "brown")
