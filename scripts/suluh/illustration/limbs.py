"""Arms and legs with what covers them: two tapered tubes in one path, so that a limb has one outline."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, Pattern, fill, highlight, line, outline, place, rod
from suluh.illustration.geometry import Affine, Point, between, scale, shift, swing, turn
from suluh.illustration.palette import dark
from suluh.illustration.path import capsule, ellipse, join
from suluh.illustration.service import prosthesis
from suluh.illustration.skeleton import ArmBones, LegBones
from suluh.model.scene import Cloth, Person

SHOULDER, ELBOW, WRIST = 16.5, 14.0, 10.5
HIP, KNEE, ANKLE = 22.5, 18.0, 13.5
FOOT = "M-11-4C-14 6-14 12-11 13H30C34 8 26 2 14-1L9-6Z"


def paint(cloth: Cloth, far: bool = False) -> str | Pattern:
    """Return what a garment is filled with; plain cloth on the far side is a shade darker."""
    if cloth.pattern:
        return Pattern(cloth.pattern, cloth.colour, cloth.figure)
    return dark(cloth.colour) if far else cloth.colour


def hand(bones: ArmBones, form: str, skin: str) -> Iterator[Mark]:
    """Yield a hand; in its frame x runs along the forearm and the thumb is on the -y side."""
    frame = shift(*bones.wrist) @ turn(90 - bones.angle)
    yield from place(_hand(form, skin), frame)


def _hand(form: str, skin: str) -> Iterator[Mark]:
    match form:
        case "hidden":
            return
        case "point":
            finger, thumb = capsule((12, -4), 5, (32, -6), 4.4), capsule((4, -6), 5, (11, -15), 4.4)
            yield outline(ellipse(9, 1, 11.5) + finger + thumb, skin)
            yield line("M13 4q6 0 7-3M11 9q6 1 8-2", 2.4)
        case "fist":
            yield outline(ellipse(9, 0, 12), skin)
            yield line("M19-4h-7M20 2h-7M18 7h-6", 2.4)
        case "wave":
            spread = ((-24, 17, -7), (-8, 21, -2.5), (8, 20, 2.5), (24, 16, 7))
            fingers = "".join(capsule((8, y), 4.4, swing((8, y), 90 - angle, length), 4) for angle, length, y in spread)
            yield outline(ellipse(9, 0, 11.5) + fingers + capsule((2, -7), 4.6, (8, -19), 4), skin)
        case "stop":
            closed = ((-7, 20, -9.5), (-2, 24, -3.2), (3, 23, 3.2), (9, 18, 9.5))
            fingers = "".join(capsule((11, y), 5, swing((11, y), 90 - lean, long), 4.6) for lean, long, y in closed)
            yield outline(ellipse(9, 0, 13) + fingers + capsule((2, -8), 5, (14, -21), 4.4), skin)
            yield line("M21-6.5L33-7.5M21 0H35M21 6.5L32 8", 2.4)
        case "fingers":
            together = ((-5, 17, -7.5), (-2, 21, -2.5), (2, 20, 2.5), (6, 16, 7.5))
            fingers = "".join(capsule((10, y), 4.6, swing((10, y), 90 - lean, long), 4.2) for lean, long, y in together)
            yield outline(ellipse(7, 0, 12) + fingers + capsule((2, -7), 4.8, (15, -17), 4.2), skin)
            yield line("M17-5H27M18 0H30M17 5H27", 2.4)
        case "cover":
            fingers = "M6-13C18-18 30-18 40-15C46-14 48-10 44-6C52-6 52 3 45 4C50 6 48 13 41 12C44 16 40 20 34 18L8 13Z"
            yield outline(ellipse(9, 0, 12.5) + fingers + capsule((2, -6), 5, (14, -19), 4.4), skin)
            yield line("M44-6H28M45 4H28M41 12H28", 2.6)
        case "flat":
            yield outline(capsule((4, 1), 9.5, (21, 1), 7) + capsule((4, -5), 5, (12, -13), 4.2), skin)
        case _:
            yield outline(ellipse(9, 1, 12) + capsule((4, -5), 5, (13, -14), 4.6), skin)


def arm(person: Person, bones: ArmBones, form: str, far: bool) -> Iterator[Mark]:
    """Yield an arm in its sleeve, and its hand."""
    shoulder, elbow, wrist = bones.shoulder, bones.elbow, bones.wrist
    cloth = paint(person.top, far)
    yoke = SHOULDER * person.build
    if person.top.sleeve == "long":
        yield from hand(bones, form, person.gloves or person.skin)
        cuff = between(elbow, wrist, 0.97)
        sleeve = capsule(elbow, ELBOW + 1.5, cuff, WRIST + 3, cut_end=True)
        yield outline(capsule(shoulder, yoke, elbow, ELBOW + 1.5) + sleeve, cloth)
        return
    bare = capsule(shoulder, SHOULDER - 3, elbow, ELBOW - 1.5) + capsule(elbow, ELBOW - 1.5, wrist, WRIST - 1)
    yield outline(bare, person.skin)
    yield from hand(bones, form, person.gloves or person.skin)
    # hides the seam between forearm and hand
    yield fill(capsule(between(elbow, wrist, 0.7), WRIST - 0.4, wrist, WRIST - 1.5), person.skin)
    length = 0.70 if person.top.sleeve == "short" else 0.05
    hem = between(shoulder, elbow, length)
    yield outline(capsule(shoulder, yoke, hem, ELBOW + 4.5, cut_end=True), cloth)
    if person.top.trim:
        start = between(shoulder, elbow, length - 0.12)
        yield fill(capsule(start, ELBOW + 4.5, hem, ELBOW + 4.5, cut_start=True, cut_end=True), person.top.trim)


def glove_cuff(person: Person, bones: ArmBones) -> Iterator[Mark]:
    """Yield the cuff of a working glove, over the end of the sleeve."""
    if person.gloves:
        start, end = between(bones.elbow, bones.wrist, 0.82), between(bones.elbow, bones.wrist, 1.04)
        yield outline(capsule(start, WRIST + 4.5, end, WRIST + 1, cut_start=True, cut_end=True), person.gloves)


def wrapping(bones: ArmBones) -> Iterator[Mark]:
    """Yield the bandage of a hand that has been treated; the fingers look out of it."""
    frame = shift(*bones.wrist) @ turn(90 - bones.angle)
    cloth = outline(capsule((-18, 0), WRIST + 2.5, (9, 0), 13.5, cut_start=True), "white")
    yield from place([cloth, line("M-18-11L-8 11M-6-12L6 13M6-13L17 10", 3)], frame)


def sling(bones: ArmBones, neck: Point) -> tuple[list[Mark], list[Mark]]:
    """Return what lies under and over an arm in a white sling: the band around the neck, and the cloth."""
    elbow, wrist = bones.elbow, bones.wrist
    edge = between(elbow, wrist, 0.98)
    band = list(rod(join("M", *edge, "L", *neck, "L", *between(elbow, wrist, 0.1)), "white", 15, 7))
    return band, [outline(capsule(elbow, ELBOW + 5, edge, WRIST + 5, cut_end=True), "white")]


def foot(person: Person, ankle: Point, toes: float) -> Iterator[Mark]:
    """Yield a foot in its shoe."""
    yield from place(_foot(person.shoes.kind, person.shoes.colour, person.skin), shift(*ankle) @ turn(toes))


def bare_foot(person: Person, ankle: Point, toes: float) -> Iterator[Mark]:
    """Yield a foot without shoe, as on a mat."""
    yield from place(_foot("bare", "ink", person.skin), shift(*ankle) @ turn(toes))


def _foot(kind: str, colour: str, skin: str) -> Iterator[Mark]:
    match kind:
        case "bare":
            yield outline(FOOT, skin)
        case "sandal":
            yield outline(FOOT, skin)
            yield line("M-14 12H32", 5)
            yield line("M6 0L16 10", 5, colour)
        case "boot":
            yield outline("M-14-22L-14 13H32C34 4 26-2 14-4L14-22Z", colour)
        case _:
            yield outline("M-13-5C-16 4-16 11-14 13H33C36 5 27-1 15-3L11-7Z", colour)
            yield highlight("M-13 11H32", "white", 3)


def leg(person: Person, bones: LegBones, far: bool) -> Iterator[Mark]:
    """Yield one leg with its foot: trousers of any length, or the tube of a seated skirt."""
    hip, knee, ankle = bones.hip, bones.knee, bones.ankle
    cloth = paint(person.bottom, far)
    seat = HIP * person.build
    yield from foot(person, ankle, bones.toes)
    if person.prosthesis and not far:
        yield outline(capsule(hip, HIP - 4, knee, KNEE - 2), person.skin)
        yield from prosthesis(knee, ankle)
        yield outline(capsule(hip, seat, between(hip, knee, 0.68), KNEE + 5, cut_end=True), cloth)
        return
    match person.bottom.kind:
        case "shorts":
            yield outline(_two(hip, HIP - 4, knee, KNEE - 4, ankle, ANKLE - 3), person.skin)
            yield outline(capsule(hip, seat, between(hip, knee, 0.82), KNEE + 4, cut_end=True), cloth)
        case "rolled":
            yield outline(_two(hip, HIP - 4, knee, KNEE - 3, ankle, ANKLE - 3), person.skin)
            yield outline(_two(hip, seat, knee, KNEE, between(knee, ankle, 0.42), ANKLE + 5, cut=True), cloth)
        case "skirt" | "sarong":
            hem = between(knee, ankle, 0.86)
            yield outline(_two(hip, seat + 2, knee, KNEE + 5, hem, ANKLE + 10, cut=True), cloth)
        case _:
            yield outline(_two(hip, seat, knee, KNEE, between(knee, ankle, 0.93), ANKLE + 2.5, cut=True), cloth)


def _two(a: Point, ra: float, b: Point, rb: float, c: Point, rc: float, cut: bool = False) -> str:
    return capsule(a, ra, b, rb) + capsule(b, rb, c, rc, cut_end=cut)


def standing_skirt(person: Person, pelvis: Point, near: LegBones, far: LegBones) -> Iterator[Mark]:
    """Yield a skirt or sarong with the feet, and the shins if it is short."""
    skirt = person.bottom
    if skirt.above_ground > 40:
        for bones in (far, near):
            yield outline(capsule(bones.knee, 13, bones.ankle, 10.5), person.skin)
    for bones in (far, near):
        yield from foot(person, bones.ankle, bones.toes)
    narrow = 6 if skirt.kind == "sarong" else 0
    left = min(near.ankle[0], far.ankle[0]) - 30 + narrow
    right = max(near.ankle[0], far.ankle[0]) + 26 - narrow * 2 / 3
    x, y = pelvis
    hem = -skirt.above_ground
    form = (
        *("M", x - 33, y - 8, "C", x - 38, y + 40, left, hem - 50, left, hem),
        *("Q", (left + right) / 2, hem + 12, right, hem - 2),
        *("C", right, hem - 50, x + 38, y + 40, x + 33, y - 8, "Z"),
    )
    yield outline(join(*form), paint(skirt))
    if skirt.kind == "sarong":
        yield line(join("M", x + 10, y + 10, "Q", x + 20, y + 80, right - 22, hem), 3)
    else:
        folds = ("M", x - 12, y + 60, "L", x - 16, hem - 8, "M", x + 16, y + 50, "L", x + 22, hem - 10)
        yield line(join(*folds), 3)


def crossed_legs(person: Person, pelvis: Point) -> Iterator[Mark]:
    """Yield the legs of someone who sits on a mat."""
    x, y = pelvis
    colour = person.bottom.colour
    if person.bottom.kind in ("skirt", "sarong"):
        yield from bare_foot(person, (26, -12), 0)
        thighs = capsule((x + 12, y + 2), 26, (x + 66, -20), 20) + capsule((x - 12, y + 2), 26, (x - 64, -20), 20)
        yield outline(thighs + capsule((x - 60, -16), 16, (x + 60, -16), 16), colour)
        yield line("M-40-24Q-10-8 30-20", 3)
        return
    yield from bare_foot(person, (-20, -11), 176)
    yield outline(_two((x + 12, y + 2), 23, (x + 64, -22), 18, (x - 6, -13), 13), colour)
    yield from bare_foot(person, (22, -12), 8)
    yield outline(_two((x - 12, y + 2), 23, (x - 64, -22), 18, (x + 14, -12), 13), colour)


def palm_frame(bones: ArmBones, angle: float, size: float) -> Affine:
    """Return the frame of a held thing: its origin in the palm, upright but for `angle`."""
    return shift(*bones.palm) @ turn(angle) @ scale(size)
