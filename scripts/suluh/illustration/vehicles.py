"""What moves on wheels or water. The origin is the middle of the foot."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, line, outline, place, rod
from suluh.illustration.geometry import shift
from suluh.illustration.outdoors import scalloped
from suluh.illustration.path import capsule, ellipse, rectangle
from suluh.model.scene import Prop


def motorbike(prop: Prop) -> Iterator[Mark]:
    """A step-through scooter, 300 wide. A fallen one is squeezed to 0.56 of its height and turned by -12."""
    colour = prop.colour or "teal"
    yield from _wheel(-90)
    yield outline(capsule((-128, -48), 11, (-52, -40), 9), "silver")
    yield from rod("M96-42L70-140", "silver", 17, 9)
    yield from _wheel(96)
    fender = "M46-62C52-92 84-108 112-96C130-90 142-74 144-58L130-62C120-82 92-88 72-66Z"
    yield outline(fender, colour)
    yield outline("M-36-44L-30-64H26L40-44Q40-32 28-32H-24Q-36-32-36-44Z", prop.accent or "dark-teal")
    yield outline("M54-160C66-168 84-166 92-156C96-120 76-74 50-46L22-50C44-80 56-116 54-160Z", colour)
    yield outline("M-26-60C-34-80-30-96-16-106L-140-114C-152-98-138-76-112-70C-80-66-50-62-26-46Z", colour)
    yield line("M-60-84C-86-84-110-88-132-98", 5, "white")
    yield outline("M-8-106C-22-124-60-116-82-122C-104-130-136-132-150-118L-142-108L-16-100Z", "ink")
    yield outline("M-150-112L-136-96L-146-90Q-156-100-150-112Z", "red", 6)
    yield outline("M78-158L96-150L94-128L80-132Z", "paper", 6)
    yield line("M72-158L52-176M62-168L72-178", 9)
    yield fill(capsule((56, -174), 6, (34, -172), 6) + capsule((72, -179), 6, (88, -183), 6), "ink")
    yield line("M62-170L70-204", 5)
    yield outline(ellipse(72, -212, 15, 10), "silver", 6)


def _wheel(x: float) -> Iterator[Mark]:
    yield outline(ellipse(x, -42, 42), "ink")
    yield fill(ellipse(x, -42, 25), "silver")
    yield fill(ellipse(x, -42, 8), "ink")


def food_cart(prop: Prop) -> Iterator[Mark]:
    """A gerobak: glass case, striped roof, two wheels, and a handle on the left."""
    yield from rod("M-120-112L-184-122", "brown", 15, 7)
    yield line("M-104-150V-300M112-150V-300", 11)
    yield outline(rectangle(-96, -244, 200, 90, 4), "sky")
    yield line("M-96-206H104")
    for x in (-74, -40, -6):
        yield outline(ellipse(x, -172, 15, 13), "straw", 5)
    yield outline("M30-154V-190Q60-206 90-190V-154Z", "silver", 6)
    yield line("M26-190H94", 5)
    for x in (-70, -34, 2, 38, 74):
        yield outline(f"M{x - 12}-206v-20h20v20z", "white", 5)
    yield outline(rectangle(-116, -156, 236, 100, 6), prop.colour or "red")
    yield fill(rectangle(-98, -136, 200, 60, 6), "gold")
    yield outline("M-60-92H60L44-80H-44ZM-54-94C-54-128 54-128 54-94Z", "white", 6)
    yield line("M-18-128q-6-6 0-12M4-130q-6-6 0-12", 3.4)
    yield from place(scalloped(300, 48, 6, ("red", "white")), shift(0, -296))
    for x in (-64, 68):
        yield from place(_spoked_wheel(), shift(x, -40))


def _spoked_wheel() -> Iterator[Mark]:
    yield outline(ellipse(0, 0, 40), "ink")
    yield fill(ellipse(0, 0, 27), "silver")
    yield line("M0-28V28M-28 0H28M-20-20L20 20M20-20L-20 20", 3.4)
    yield fill(ellipse(0, 0, 8), "ink")


def boat(prop: Prop) -> Iterator[Mark]:
    """A jukung: upswept ends, two booms and a bamboo float."""
    hull = "M-190-70C-150-30-90-24 0-24C90-24 150-30 190-70C196-40 150 16 90 20H-90C-150 16-196-40-190-70Z"
    yield outline(hull, prop.colour or "teal")
    yield line("M-176-44C-140-8-80-2 0-2C80-2 140-8 176-44", 9, "gold")
    yield from rod("M-96-34Q-104 0-100 26M84-34Q92 0 88 26", "brown", 13, 6)
    yield outline(capsule((-176, 20), 6, (166, 20), 6), "straw")


def ambulance(prop: Prop) -> Iterator[Mark]:
    yield outline("M-160-36V-150Q-160-166-144-166H60Q100-166 118-130L128-104L156-92Q166-86 166-70V-36Z", "white")
    yield fill("M-160-92H128L158-80V-66H-160Z", "red")
    yield outline("M64-148H86Q98-146 106-124L112-104H64Z", "sky", 6)
    yield outline(rectangle(4, -148, 46, 44, 4), "sky", 6)
    yield outline("M-96-150h24v20h20v22h-20v20h-24v-20h-20v-22h20z", "green", 5)
    yield outline(rectangle(20, -182, 40, 16, 6), "blue", 6)
    for x in (-96, 96):
        yield outline(ellipse(x, -34, 34), "ink")
        yield fill(ellipse(x, -34, 15), "silver")
