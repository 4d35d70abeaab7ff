"""Heads: face, hair, and what is worn. The frame has the middle of the skull at its origin and the chin at y = 39."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, highlight, line, outline, shine
from suluh.illustration.palette import dark
from suluh.illustration.path import capsule, ellipse
from suluh.model.scene import Person
from suluh.model.scene_words import HeadCover, Mood

FACE = "M-30-6C-31-46 32-47 33-8C34 6 32 18 27 26C21 35 13 40 4 40C-11 40-28 30-30 12Z"
SKULL_FROM_BEHIND = "M-32-4C-33-46 33-46 32-4C32 20 18 38 0 38C-18 38-32 20-32-4Z"
NEAR_EYE, FAR_EYE, EYES_Y = -5, 19, 2

# women's fringes end above the brows, or else everybody looks angry
FRINGE = "M-34 8C-44-56 44-60 36 0C34-12 30-20 24-29C14-19-6-16-20-15C-24-8-25 0-25 8Q-30 14-34 8Z"
HAIR = {
    "short": "M-34 4C-42-56 42-60 35-6C32-14 29-20 23-25C8-18-10-18-19-21C-23-14-24-4-25 6Q-30 10-34 4Z",
    "side": "M-34 6C-44-54 30-66 36-4C34-12 30-18 26-22C12-20-2-26-10-32C-12-22-20-14-25-10L-26 8Q-31 12-34 6Z",
    "boy": "M-34 2C-42-54 42-58 35-4L28-18L22-12L14-21L6-13L-3-21L-11-13L-20-19L-25 6Q-30 8-34 2Z",
    "curly": (
        "M-33 8C-46 2-44-16-36-20C-40-34-26-46-16-42C-8-54 12-54 18-44C32-46 42-34 35-22C42-16 40-6 35-4"
        "C32-14 26-20 20-22C6-16-10-18-18-20C-22-12-24-2-25 6Q-29 12-33 8Z"
    ),
    "bald": "M-33 8C-38-8-36-22-29-26C-26-18-23-4-24 8Q-29 12-33 8Z",
    "bun": FRINGE,
    "bob": FRINGE,
    "tail": FRINGE,
}
HAIR_BEHIND = {
    "bun": ellipse(-30, -26, 16),
    "bob": "M-34-8C-34-54 40-54 38-6C40 14 38 26 34 34L-34 38C-40 24-40 8-34-8Z",
    "tail": "M-26-22C-52-26-58 6-48 40C-40 42-34 36-34 30C-36 10-34 0-26-6Z",
}
BROWS: dict[Mood, tuple[int, int]] = {
    "neutral": (1, -2),
    "smile": (0, -1),
    "happy": (0, -2),
    "sad": (3, -4),
    "worry": (3, -4),
    "pain": (-3, 3),
    "closed": (0, -1),
    "pray": (2, -2),
    "stern": (-3, 3),
}
"""How far the outer and the inner end of a brow sink: they rise to the nose in sorrow, and fall to it in pain."""

MOUTHS: dict[Mood, str] = {
    "neutral": "M1 25Q8 27 16 24",
    "smile": "M-1 23Q8 31 18 22",
    "pray": "M-1 23Q8 31 18 22",
    "happy": "M-3 21Q8 24 19 21Q16 33 8 33Q-1 33-3 21Z",
    "pain": "M-1 30Q0 19 9 20Q18 19 17 30Q8 27-1 30Z",
    "sad": "M1 27Q8 22 15 27",
    "worry": "M1 27Q8 22 15 27",
    "stern": "M0 26Q8 24 16 26",
}
"""Lips; a closed form is an open mouth. A sad mouth is small, because a big frown looks like a mask."""
CLOSED_EYES: dict[Mood, str] = {
    "pain": "M-11-1L-1 3L-11 7M24-1L15 3L24 7",
    "closed": "M-11 2q6 5 12 0M13 2q6 5 11 0",
    "pray": "M-11 2q6 5 12 0M13 2q6 5 11 0",
}

CROWN = "M0-48C32-48 46-24 43 2C42 16 38 26 36 34C50 46 58 60 56 82C44 92 28 "
NAPE = "C-58 60-50 44-38 34C-44 20-48 4-44-14C-38-38-22-48 0-48Z"
HIJAB = f"{CROWN}96 10 96C-16 98-40 94-56 82{NAPE}"
HIJAB_FROM_BEHIND = f"{CROWN}96 0 98C-28 96-44 92-56 82{NAPE}"
DRAPE = "M33 30C24 52-6 58-38 44C-52 54-57 64-56 82C-40 94-16 98 10 96C28 96 44 92 56 82C58 60 50 46 36 34Z"
"""What hangs below the fold at the chin."""
LOW_FOLD = "M26 58C16 72-4 78-26 76"
CAP = "M-36-8C-40-56 40-58 36-12Q2-26-36-8Z"
PEAK = "M4-19Q26-26 37-14Q56-12 58-4Q36-10 6-10Z"


def neck(person: Person) -> Iterator[Mark]:
    """Yield the neck, which the shirt covers from below."""
    yield outline(capsule((1, 20), 13, (0, 56), 14, cut_end=True), person.skin)
    yield fill("M-12 34Q4 48 14 36V43Q4 54-12 45Z", dark(person.skin))


def head(person: Person) -> Iterator[Mark]:
    """Yield the head above the neck. A hijab covers neck and shoulders too."""
    if person.head == "hijab":
        yield from _hijab(person)
    elif person.seen_from == "back":
        yield from _from_behind(person)
    else:
        yield from _bare_head(person)
        yield from _cover(person.head, person.head_colour)


def _bare_head(person: Person) -> Iterator[Mark]:
    hair = "grey-hair" if person.old else "hair"
    if person.hair in HAIR_BEHIND:
        yield outline(HAIR_BEHIND[person.hair], hair)
    yield outline(FACE, person.skin)
    yield from _face(person)
    if person.hair != "none":
        yield outline(HAIR[person.hair], hair)
    if person.head != "helmet" and person.hair != "bob":
        yield outline(ellipse(-27, 6, 6.5, 8.5), person.skin)
    if person.bandage:
        yield outline("M-33-14Q4-26 34-14L34-24Q4-38-33-26Z", "white", 6)


def _hijab(person: Person) -> Iterator[Mark]:
    cloth = person.head_colour or "rose"
    if person.seen_from == "back":
        yield outline(HIJAB_FROM_BEHIND, cloth)
        yield line("M-26 30Q0 44 26 30M-16 58Q2 66 18 56")
        return
    yield outline(HIJAB, cloth)
    yield line(f"M33 30C24 52-6 58-36 46{LOW_FOLD}", 3)
    yield outline("M-18-2C-19-36 33-36 32-4C33 12 25 34 5 36C-11 34-17 14-18-2Z", person.skin)
    if cloth != "white":
        yield fill("M-16-12C-11-33 25-33 30-13Q7-28-16-12Z", "white")
    yield from _face(person)


def drape(person: Person) -> Iterator[Mark]:
    """Yield the cloth of a hijab upon the shoulder of a raised arm."""
    yield outline(DRAPE, person.head_colour or "rose")
    yield line(LOW_FOLD, 3)


def _face(person: Person) -> Iterator[Mark]:
    """Yield soft tones first, then the eyes, then all ink lines, so that the writer can join them."""
    small = person.scale < 0.8
    shade = dark(person.skin)
    if person.mood in ("smile", "happy") and not small:
        yield fill(ellipse(NEAR_EYE - 3, 14, 6.5, 4) + ellipse(FAR_EYE + 3, 14, 5.5, 4), shade)
    yield line("M10 5q7 8-2 10" + _wrinkles(person), 3, shade)
    if person.moustache:
        yield fill("M-6 21Q1 13 8 16Q14 13 21 21Q8 19-6 21Z", "grey" if person.old else "hair")
    mouth = MOUTHS.get(person.mood, MOUTHS["neutral"])
    if mouth.endswith("Z"):
        yield fill(mouth, "white")
    eyes = CLOSED_EYES.get(person.mood, "")
    lashes = person.head == "hijab" or person.hair in HAIR_BEHIND
    if not eyes:
        near, far = NEAR_EYE + person.look, FAR_EYE + person.look
        yield fill(ellipse(near, EYES_Y, 3.7, 4.6) + ellipse(far, EYES_Y, 3.6, 4.6), "ink")
        if lashes and not small:
            eyes = f"M{near - 4} {EYES_Y - 2}l-3-2M{far + 4} {EYES_Y - 2}l3-2"
    grey_brows = person.old and person.head != "hijab"
    brows = _brows(person.mood)
    if grey_brows:
        yield line(brows, 3.4, "grey")
    yield line(mouth + eyes + ("" if grey_brows else brows) + (_glasses() if person.glasses else ""), 3.2)


def _wrinkles(person: Person) -> str:
    if not person.old:
        return ""
    if person.head == "hijab":
        return "M-8 14q-3 4-3 8M21 14q3 4 3 7"
    x, y = NEAR_EYE - 11, EYES_Y
    return f"M{x} {y + 3}l-5 3M{x} {y - 3}l-5-2M-6 13q-4 5-4 10M21 13q3 5 2 9"


def _brows(mood: Mood) -> str:
    outer, inner = BROWS.get(mood, (0, 0))
    y = EYES_Y - 13
    top = y - 4 + (outer + inner) / 2
    near = f"M{NEAR_EYE - 7} {y + outer}Q{NEAR_EYE} {top} {NEAR_EYE + 7} {y + inner}"
    return near + f"M{FAR_EYE - 6} {y + inner}Q{FAR_EYE} {top} {FAR_EYE + 7} {y + outer}"


def _glasses() -> str:
    near, far, y = NEAR_EYE, FAR_EYE, EYES_Y
    lenses = ellipse(near, y, 10, 9) + ellipse(far, y, 9.5, 9)
    return lenses + f"M{near + 10} {y}L{far - 9} {y}M{near - 10} {y}L{near - 12} {y - 1}"


def _cover(kind: HeadCover, chosen: str | None) -> Iterator[Mark]:
    match kind:
        case "peci":
            yield outline("M-32-12L-30-44Q2-54 32-44L35-12Q4-24-32-12Z", chosen or "ink")
            yield highlight("M-23-40Q2-48 25-40", "grey", 3)
        case "caping":
            yield line("M-27-12Q-22 28 2 41M34-14Q32 22 6 41", 3)
            yield from _caping(chosen)
        case "helmet":
            yield from helmet(chosen or "teal")
            yield line("M-24 20Q-16 38 2 41")
        case "hardhat":
            yield outline("M-38-10C-42-62 44-62 40-12Z", chosen or "gold")
            yield outline("M-40-16Q4-28 44-18Q56-14 54-8Q4-16-40-6Q-46-10-40-16Z", chosen or "gold")
            yield line("M-10-45Q0-40-4-26M15-45Q22-38 20-27", 3)
        case "cap" | "pupil-cap":
            yield outline(CAP, chosen or "red")
            yield outline(PEAK, "white" if kind == "pupil-cap" else chosen or "red")
        case "scarf":
            yield outline("M-34 2C-44-58 46-62 37-8C26-20 4-24-14-20C-22-14-26-6-34 2Z", chosen or "orange")
            yield outline("M-30-10Q-52-4-50 14Q-38 10-28 0Z", chosen or "orange")
        case "nurse-cap":
            yield outline("M-22-34L-18-54Q4-60 28-52L28-34Q4-44-22-34Z", "white")


def _caping(chosen: str | None) -> Iterator[Mark]:
    """Yield the farmer's hat of woven bamboo; a brim any lower would hide the eyes."""
    yield outline("M-74-16Q-36-44-8-70Q2-76 12-70Q40-44 78-16Q2-2-74-16Z", chosen or "straw")
    ribs = "M-4-68Q-22-34-40-13M2-70V-9M8-68Q26-34 44-13"
    yield line(f"{ribs}M-54-29Q2-17 58-29M-30-50Q2-40 34-50", 2.6, "brown")


def helmet(colour: str) -> Iterator[Mark]:
    """Yield a rider's open helmet without its strap."""
    yield outline("M-41 10C-48-62 50-64 43-8L38-5C22-12-8-12-20-6C-22 4-22 12-25 20C-34 22-40 18-41 10Z", colour)
    yield outline("M-12-8C-10-30 36-34 44-8C24-16 2-16-12-8Z", "sky", 5)
    yield shine("M-29-26Q-22-44-4-47", 5)


def _from_behind(person: Person) -> Iterator[Mark]:
    hair = "grey-hair" if person.old else "hair"
    yield outline(ellipse(-32, 4, 7, 9) + ellipse(32, 4, 7, 9), person.skin)
    yield outline(SKULL_FROM_BEHIND, hair)
    if person.hair == "bun":
        yield outline(ellipse(0, 4, 17), hair)
    chosen = person.head_colour
    match person.head:
        case "peci":
            yield outline("M-34-8L-31-44Q0-54 31-44L34-8Q0 0-34-8Z", chosen or "ink")
            yield line("M-24-38Q0-46 24-38", 3, "grey")
        case "helmet":
            yield outline("M-42 16C-50-62 50-62 42 16Q0 34-42 16Z", chosen or "teal")
            yield line("M-36 6Q0 18 36 6", 6, "white")
        case "hardhat":
            yield outline("M-40 0C-44-62 44-62 40 0Z", chosen or "gold")
            yield line("M-46-2Q0 10 46-2", 9, chosen or "gold")
            yield line("M-46 3Q0 15 46 3M-10-45Q-14-20-12 0M10-45Q14-20 12 0", 3.4)
        case "scarf":
            yield outline("M-36 4C-46-60 46-60 36 4Q0 16-36 4Z", chosen or "orange")
            yield outline("M0 8L-14 34L0 26L14 34Z", chosen or "orange")
        case "caping":
            yield from _caping(chosen)
        case kind:
            yield from _cover(kind, chosen)
