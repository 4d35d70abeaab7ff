"""Hands seen close. `colour` is the skin, `accent` the sleeve; the origin is the wrist, unless it says otherwise."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, line, outline
from suluh.illustration.path import ellipse, join
from suluh.model.scene import Prop


def open_hand(prop: Prop) -> Iterator[Mark]:
    """A hand that receives, palm up, from the left; the origin is the wrist. `colour`: skin; `accent`: sleeve."""
    skin = prop.colour or "s2"
    palm = "M-16-32C20-34 40-22 66-20C100-18 134-26 160-36C176-40 184-26 172-16C150 6 110 38 60 40C30 42 0 38-16 34Z"
    yield outline("M14-6C20-36 50-66 76-82C92-90 104-76 94-62C80-44 72-20 66-4Z", skin)
    yield outline(palm, skin)
    yield line("M116-6Q146-12 166-22M104 12Q136 4 152-4", 4)
    yield outline("M-150-48L-10-42V44L-150 56Z", prop.accent or "teal")


def money_hand(prop: Prop) -> Iterator[Mark]:
    """A hand that gives banknotes, from the left; the origin is the wrist. `colour` and `accent` as for `open-hand`."""
    skin = prop.colour or "s2"
    yield outline("M-16-30C10-40 50-40 76-26L120 2Q128 22 104 24C84 46 20 46-16 32Z", skin)
    for note in range(prop.count or 3, -1, -1):
        left, top = 48 + note * 9, -44 - note * 15
        yield outline(join("M", left, top, "h", 196, "l", 6, 96, "h", -196, "Z"), "leaf")
    yield outline(ellipse(150, 4, 25), "paper", 5)
    yield line("M62-33h170l5 72H67ZM88-12l2 30M208-12l2 30", 5, "green")
    yield outline("M-16-32C14-40 44-38 64-24L112-8C130-2 126 20 108 20C84 22 60 14 44 6C30 20 10 34-16 34Z", skin)
    yield line("M96 2Q108 4 114 2", 3.4)
    yield outline("M-150-56L-10-42V44L-150 52Z", prop.accent or "teal")


def writing_hand(prop: Prop) -> Iterator[Mark]:
    """A hand with a pen, from the right; the origin is the tip of the pen. `colour` and `accent` as for `open-hand`."""
    skin = prop.colour or "s2"
    yield outline("M58-34C70-8 100 24 146 34L176 10L120-60Z", skin)
    yield outline("M0 0L8-26L80-132Q90-142 102-134Q112-124 106-114L24-12Z", "blue")
    yield outline("M0 0L8-26L24-12Z", "silver", 6)
    hand = "M40-18C24-24 24-40 40-44L84-56C100-84 150-84 178-52L206-10L166 44C120 40 84 26 66-2C56-10 50-14 40-18Z"
    yield outline(hand, skin)
    yield line("M66-2C82-6 96-16 104-30M40-44L62-38M96 24Q112 14 116 2", 4)
    yield outline("M190-50L330 30V160L136 52Z", prop.accent or "teal")


def paper_hand(prop: Prop) -> Iterator[Mark]:
    """A hand from the right that holds a proof of payment; the origin is the middle of the paper's foot."""
    skin = prop.colour or "s2"
    yield outline("M50-178C40-198 56-212 74-206L180-172V-112L96-106Z", skin)
    yield outline("M-76-250L-57-240L-38-250L-19-240L0-250L19-240L38-250L57-240L76-250V0H-76Z", "white")
    yield outline(ellipse(0, -176, 36), "green", 6)
    yield line("M-16-176L-4-162L18-190", 9, "white")
    yield line("M-48-104H30M-48-72H20M-48-40H30", 8, "grey")
    back = (
        "M52-144C36-148 36-170 54-170L112-172C136-190 176-194 204-176L246-142V-82L196-56C156-42 118-52 104-74L92-114Z"
    )
    yield outline(back, skin)
    yield line("M112-172Q124-166 130-156M92-114Q98-130 116-136M96-96Q104-110 122-114M104-74Q112-88 128-90", 4)
    yield outline("M210-194L400-206V-46L222-54Z", prop.accent or "teal")


def reaching_hand(prop: Prop) -> Iterator[Mark]:
    """A hand seen from above that reaches for something on the right."""
    skin = prop.colour or "s2"
    fingers = (
        "M-16-28C12-38 44-38 62-34L104-36C118-36 118-18 104-18L118-14C132-12 132 4 118 6L108 6C124 10 120 26 106 24"
        "L92 22C104 28 98 42 84 38L52 32C30 38 6 34-16 28Z"
    )
    yield outline("M10-20C20-52 44-76 66-84C80-88 90-74 80-64C66-54 62-36 60-20Z", skin)
    yield outline(fingers, skin)
    yield line("M104-18H74M108 6H76M92 22L70 20", 4)
    yield outline("M-190-48L-8-38V38L-190 48Z", prop.accent or "teal")
