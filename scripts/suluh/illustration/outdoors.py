"""Houses, stalls, plants and water. The origin is the middle of the foot."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, line, outline, rod
from suluh.illustration.geometry import swing
from suluh.illustration.path import ellipse, join, rectangle
from suluh.model.scene import Prop


def house(prop: Prop) -> Iterator[Mark]:
    """A village house with a hipped limasan roof, 320 wide. `door` and `windows` say where those are."""
    yield outline(rectangle(-120, -120, 240, 120), "paper")
    yield outline("M-160-112L-84-210H84L160-112Z", prop.colour or "orange")
    yield outline("M-84-208L-94-224H94L84-208Z", "brown")
    yield line("M-120-160H120M-138-136H138M-104-184H104", 3, "brown")
    yield outline(rectangle(prop.door - 24, -92, 48, 92), "brown")
    yield fill(ellipse(prop.door + 14, -44, 3.5), "gold")
    yield from _windows(prop.windows, -88, 44, 44)


def school(prop: Prop) -> Iterator[Mark]:
    yield outline(rectangle(-190, -120, 380, 120), "paper")
    yield outline("M-214-112L-170-172H170L214-112Z", "orange")
    yield line("M-192-140H192", 3, "brown")
    yield outline("M-60-120V-168L0-214L60-168V-120Z", "paper")
    yield outline("M-80-158L0-226L80-158L70-148L0-206L-70-148Z", "orange")
    yield outline(ellipse(0, -160, 17), "white", 6)
    yield line("M0-160V-170M0-160L8-155", 3.4)
    yield outline(rectangle(-30, -84, 60, 84), "brown")
    yield line("M0-84V0", 3.4)
    yield from _windows((-168, -110, 66, 124), -84, 42, 46)


def _windows(lefts: tuple[float, ...], top: float, width: float, height: float) -> Iterator[Mark]:
    """Yield a row of windows: all panes in one path, all bars in another."""
    if not lefts:
        return
    yield outline("".join(rectangle(x, top, width, height, 3) for x in lefts), "sky")
    middle = top + height / 2
    bars = (join("M", x + width / 2, top, "v", height, "M", x, middle, "h", width) for x in lefts)
    yield line("".join(bars), 3.4)


def factory(prop: Prop) -> Iterator[Mark]:
    yield outline("M-180 0V-150L-100-200V-150L-20-200V-150L60-200V-150H180V0Z", "silver")
    yield outline(rectangle(104, -270, 36, 120), "orange")
    yield line("M104-246h36M104-222h36", 7, "white")
    yield outline("".join(rectangle(x, -112, 40, 40, 3) for x in (-156, -96, -36)), "sky")
    yield outline(rectangle(60, -90, 70, 90), "brown")


def bricks(prop: Prop) -> Iterator[Mark]:
    """An unfinished wall from the origin to the right, `count` rows high; its top rows are stepped."""
    width, rows = prop.width or 260, prop.count or 5
    brick, course = 52, 30
    steps = ("V", -rows * course, "H", width - 2 * brick, "V", -(rows - 1) * course, "H", width - brick)
    yield outline(join("M", 0, 0, *steps, "V", -(rows - 3) * course, "H", width, "V", 0, "Z"), "orange")
    joints = "".join(
        join("M", 4, -row * course, "H", width - 4 if row <= rows - 3 else width - brick - 4) for row in range(1, rows)
    )
    for row in range(rows):
        end = width - (0 if row < rows - 3 else brick if row < rows - 1 else 2 * brick)
        start = brick if row % 2 else brick // 2
        joints += "".join(join("M", x, -row * course - 4, "v", -22) for x in range(start, int(end) - 6, brick))
    yield line(joints, 3.4)


def scaffold(prop: Prop) -> Iterator[Mark]:
    """A scaffold of tubes, with a plank half way up and another on top."""
    half, height = (prop.width or 220) / 2, prop.height or 300
    braces = join("M", -half, 0, "L", half, -height / 2, "L", -half, 20 - height)
    posts = join("M", -half, 0, "V", -height - 50, "M", half, 0, "V", -height - 50)
    yield from rod(braces + posts + join("M", -half, -height - 36, "H", half), prop.colour or "silver", 15, 7)
    planks = (rectangle(-half - 20, y, 2 * half + 40, 20, 3) for y in (-height / 2, -height))
    yield outline("".join(planks), "brown")


def flag(prop: Prop) -> Iterator[Mark]:
    """Sang Merah Putih: red over white, never turned and never cut."""
    top = -(prop.height or 260)
    yield line(join("M", 0, 0, "V", top), 8)
    yield fill(ellipse(0, top - 5, 7), "gold")
    wave = join("M", 4, top + 6, "Q", 30, top - 2, 52, top + 6, "Q", 76, top + 14, 100, top + 4)
    white = ("V", top + 66, "Q", 74, top + 74, 52, top + 66, "Q", 28, top + 58, 4, top + 68, "Z")
    red = ("V", top + 35, "Q", 76, top + 45, 52, top + 37, "Q", 30, top + 29, 4, top + 37, "Z")
    yield outline(wave + join(*white), "white")
    yield outline(wave + join(*red), "red", 5)


def stall(prop: Prop) -> Iterator[Mark]:
    """The plank counter of a warung; whoever sells stands behind it without legs."""
    width = prop.width or 380
    left, inside = 10 - width / 2, width - 20
    yield outline(rectangle(left, -136, inside, 136), "gold")
    planks = "".join(join("M", round(left + inside / 7 * number), -112, "V", 0) for number in range(1, 7))
    yield line(planks, 3.4, "brown")
    yield outline(rectangle(-width / 2, -150, width, 26, 6), "paper")


def awning(prop: Prop) -> Iterator[Mark]:
    """A scalloped roof of striped cloth; the origin is the middle of its lower edge."""
    return scalloped(
        prop.width or 420, prop.height or 56, prop.count or 8, (prop.colour or "red", prop.accent or "white")
    )


def scalloped(width: float, height: float, count: int, colours: tuple[str, str]) -> Iterator[Mark]:
    """Yield the pieces of an awning, alternating between two colours."""
    step = width / count
    for number in range(count):
        left = number * step - width / 2
        slant_left, slant_right = (18 if number == 0 else 0), (18 if number == count - 1 else 0)
        top = ("M", left + slant_left, -height, "H", left + step - slant_right, "L", left + step, 0)
        yield outline(join(*top, "Q", left + step / 2, step / 2, left, 0, "Z"), colours[number % 2])


def palm(prop: Prop) -> Iterator[Mark]:
    """A coconut palm."""
    height = prop.height or 260
    trunk = (
        *("M", -12, 0, "C", -6, -height * 0.4, 2, -height * 0.7, 8, -height),
        *("L", 22, -height, "C", 18, -height * 0.6, 14, -height * 0.3, 14, 0, "Z"),
    )
    yield _plant(join(*trunk), prop, "brown")
    leaves = ((-82, 92), (-48, 100), (-8, 88), (34, 96), (70, 96), (104, 70), (-116, 68))
    yield _plant("".join(_palm_leaf(-height, angle, length) for angle, length in leaves), prop, "green")


def _palm_leaf(top: float, angle: float, length: float) -> str:
    start = (15, top)
    tip, middle = swing(start, 180 + angle, length), swing(start, 180 + angle * 0.72, length * 0.62)
    x, y = (start[1] - tip[1]) / length * 15, (tip[0] - start[0]) / length * 15
    upper = ("Q", middle[0] - x, middle[1] - y - 8, tip[0], tip[1] + 10)
    return join("M", *start, *upper, "Q", middle[0] + x * 0.8, middle[1] + y * 0.8 + 8, *start, "Z")


def banana(prop: Prop) -> Iterator[Mark]:
    yield _plant("M-10 0L-6-110H8L12 0Z", prop, "green")
    side = "M0-100C-60-150-110-120-124-80C-80-90-40-90 0-100Z"
    rest = "M0-104C-30-190-20-230 6-250C30-210 30-150 4-104ZM2-100C60-150 104-130 122-84C80-96 40-90 2-100Z"
    yield _plant(side + rest, prop, "leaf")
    if not prop.flat:
        yield line("M-8-104Q-70-130-112-90M2-112Q-4-190 6-236M10-104Q70-128 110-92", 3, "green")


def _plant(path: str, prop: Prop, colour: str) -> Mark:
    return fill(path, prop.flat) if prop.flat else outline(path, colour)


def rice(prop: Prop) -> Iterator[Mark]:
    """Ripe ears bend and hang; upright ones look like tulips."""
    yield line("M-3 0Q-4-46-14-60Q-20-68-29-62M0 0Q-2-58 8-76Q14-86 24-78M3 0Q4-26 16-40Q22-48 31-45", 4.5, "green")
    right = ((-8, -4), (2, 0), (9, 10), (12, 22))
    ears = [(24 + x, -76 + y) for x, y in right] + [(31 + x, -43 + y) for x, y in right]
    ears += [(-29 - x, -60 + y) for x, y in right]
    yield outline("".join(ellipse(x, y, 6, 7.5) for x, y in ears), "gold", 5)


def sun(prop: Prop) -> Iterator[Mark]:
    """The origin is the middle."""
    yield fill(ellipse(0, 0, 38), prop.colour or "gold")


def waves(prop: Prop) -> Iterator[Mark]:
    """Water from the origin to the right and down."""
    width, count = prop.width or 800, prop.count or 10
    half = width / count / 2
    crest = join("q", half / 2, -14, half, 0, "q", half / 2, 14, half, 0)
    yield fill("M0 0" + crest * count + join("V", prop.height or 120, "H", 0, "Z"), prop.colour or "bg3")
