"""The trunk of the body with collar, tie, vest and apron; its frame has the pelvis at the origin."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, line, outline
from suluh.illustration.limbs import paint
from suluh.illustration.path import ellipse, join
from suluh.model.scene import Person

# The base of the neck is at y = -102 in every path below.
NEAR_FLAP = "M-15-108L2-96L-6-82L-20-100Z"
STAND_UP_COLLAR = "M-16-110Q2-94 19-110L20-98Q2-82-18-100Z"
LAPELS = "M-14-106L4-68L16-106L8-100L-6-100Z"


def torso(person: Person) -> Iterator[Mark]:
    """Yield the shirt and what is worn over it."""
    yield outline(_trunk(person), paint(person.top))
    yield from _collar(person)
    if person.tie:
        yield outline("M2-96L10-90L12-50L5-42L-2-50L-2-90Z", person.tie, 5)
    if person.vest:
        yield outline("M-15-106C-24-102-34-102-38-86L-32-38L-35 10Q-18 15 0 14L1-58L-15-106Z", person.vest, 6)
        yield outline("M17-106C26-102 34-102 37-86L33-38L36 8Q24 13 14 13L9-58L17-106Z", person.vest, 6)
        yield line("M-32-46H0M11-46H33M-32-20H0M13-20H33", 8, "white")
    if person.apron:
        bib = "M-10-97Q3-86 15-97C17-82 20-76 26-70V-30L33-22V34Q2 42-33 34L-30-22L-22-30V-70C-16-76-12-82-10-97Z"
        yield outline(bib, person.apron, 6)
        yield line("M-16-6Q2 0 22-6L20 16Q2 20-14 16Z", 3)


def _trunk(person: Person) -> str:
    chest, waist, hip = 39 * person.build, 31 * person.build, 34 * person.build
    hem, flare = person.top.hem, person.top.flare
    form = (
        *("M", -14, -106, "C", -24, -102, 3 - chest, -101, -chest, -84, "L", -waist, -38, "L", -hip - flare, hem),
        *("Q", 2, hem + 8, hip + flare, hem - 2, "C", waist + 3, -28, waist + 4, -50, chest - 1, -84),
        *("C", chest - 2, -101, 26, -102, 16, -106, "Q", 2, -94, -14, -106, "Z"),
    )
    return join(*form)


def _collar(person: Person) -> Iterator[Mark]:
    top = person.top
    hem = f"{top.hem:g}"
    match top.collar:
        case "shirt":
            yield outline(NEAR_FLAP, top.colour, 6)
            yield outline("M17-108L2-96L14-82L23-100Z", top.colour, 6)
            yield line(f"M5-90L7 {hem}", 3)
        case "round":
            yield line("M-15-107Q2-90 17-107", 5, top.trim or "ink")
        case "jacket":
            yield line(f"M5-98L7 {hem}", 3.5)
            yield outline(STAND_UP_COLLAR, top.trim or top.colour, 6)
            if top.trim:
                yield line("M-33-50L36-50", 9, top.trim)
        case "scrub":
            yield line("M-14-106L3-80L16-106", 5, "white")
        case "coat":
            yield outline(LAPELS, "mint", 5)
            yield line(f"M4-68L6 {hem}M14-30h12", 3)


def shoulder_patch(person: Person) -> Iterator[Mark]:
    """Yield the patch, in the frame of the near shoulder, that melts the sleeve's top into a plain shirt."""
    if has_patch(person):
        yield fill(ellipse(6, 0, 15, 17.5), person.top.colour)


def has_patch(person: Person) -> bool:
    """Return whether the shirt is plain; a pattern would show the edge of the patch."""
    return not person.top.pattern and not person.vest


def collar_over_patch(person: Person) -> Iterator[Mark]:
    """Yield the part of a collar that the shoulder patch has covered."""
    if has_patch(person) and person.top.collar == "shirt":
        yield outline(NEAR_FLAP, person.top.colour, 6)
    elif has_patch(person) and person.top.collar == "jacket":
        yield outline(STAND_UP_COLLAR, person.top.trim or person.top.colour, 6)
    elif has_patch(person) and person.top.collar == "coat":
        yield outline(LAPELS, "mint", 5)
        yield line("M-16-108C-25-105-31-104-35-101")


def backpack(colour: str) -> Iterator[Mark]:
    """Yield the bag behind the back."""
    yield outline("M-28-94C-60-100-74-76-74-56L-72-22C-68-10-40-8-26-12Z", colour)
    yield line("M-72-52Q-54-46-34-50", 3)


def backpack_strap(colour: str) -> Iterator[Mark]:
    """Yield the strap over the near shoulder."""
    yield line("M-22-100Q-30-60-30-36", 9, colour)
