"""QR codes after a year on the wall: photocopied, blurred, tilted, in bad light, scribbled on, stained, far away."""

import random
from collections.abc import Callable
from math import cos, pi, radians, sin

import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from suluh.model.piece import FORMATS
from suluh.paper import qr

ADDRESS = "https://rights.example.org/suluh/en/jkm/?261122"
DOTS = 6
"""Pixels a millimetre in which the damage is done."""
PAPER = 8
"""Millimetres of white around the code."""
Damage = Callable[[Image.Image, random.Random], Image.Image]


def code(layout: str) -> Image.Image:
    """Return the code of a format on its sheet, in grey."""
    form = FORMATS[layout]  # type: ignore[index]
    made = qr(ADDRESS, form.side, form.least, form.levels)
    side = round(made.side * DOTS)
    image = Image.new("L", (made.modules, made.modules), 255)
    draw = ImageDraw.Draw(image)
    for run in made.svg.split("#000")[1].split("M")[1:]:
        place, _, rest = run.partition("h")
        x, y = map(int, place.split())
        draw.line((x, y, x + int(rest.partition("v")[0]) - 1, y), 0)
    sheet = Image.new("L", (side + 2 * PAPER * DOTS,) * 2, 255)
    sheet.paste(image.resize((side, side), Image.Resampling.NEAREST), (PAPER * DOTS,) * 2)
    return sheet


def grain(image: Image.Image, chance: random.Random, strength: float) -> Image.Image:
    noise = Image.frombytes("L", image.size, chance.randbytes(image.width * image.height))
    return Image.blend(image, noise, strength)


def photocopied(image: Image.Image, chance: random.Random) -> Image.Image:
    """Return a copy as a worn machine makes it: slanted, soft, speckled, hard black and white."""
    turned = image.rotate(chance.uniform(-1, 1), Image.Resampling.BILINEAR, fillcolor=255)
    soft = turned.filter(ImageFilter.GaussianBlur(0.2 * DOTS))
    limit = chance.randint(105, 150)
    return grain(soft, chance, 0.25).point(lambda light: 255 if light > limit else 0)


def photocopied_twice(image: Image.Image, chance: random.Random) -> Image.Image:
    return photocopied(photocopied(image, chance), chance)


def blurred(image: Image.Image, chance: random.Random) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(chance.uniform(0.3, 0.45) * DOTS))


def tilted(image: Image.Image, chance: random.Random) -> Image.Image:
    """Return the sheet as seen from below or above by 40 degrees, and turned."""
    turned = image.rotate(chance.uniform(-15, 15), Image.Resampling.BILINEAR, fillcolor=255)
    angle, middle, away = radians(chance.choice((-40, 40))), image.width / 2, 4 * image.width
    bend = -sin(angle) / (cos(angle) * away)
    rest = 1 - bend * middle
    across = (1, middle * bend, -bend * middle**2)
    down = (0, middle * bend + 1 / cos(angle), middle - bend * middle**2 - middle / cos(angle))
    shape = (*(part / rest for part in (*across, *down)), 0, bend / rest)
    return turned.transform(image.size, Image.Transform.PERSPECTIVE, shape, Image.Resampling.BILINEAR, fillcolor=255)


def dim(image: Image.Image, chance: random.Random) -> Image.Image:
    """Return the sheet in the evening: dark, darker to one side, grainy."""
    shade = Image.linear_gradient("L").rotate(90 * chance.randint(0, 3)).resize(image.size).point(lambda x: 60 + x // 4)
    return grain(ImageChops.multiply(image, shade), chance, 0.1)


def scribbled(image: Image.Image, chance: random.Random) -> Image.Image:
    """Return the sheet with a stroke of a ball pen, three centimetres long."""
    marked = image.copy()
    x, y = (chance.uniform(PAPER * DOTS, image.width - PAPER * DOTS) for _ in range(2))
    turn, half = chance.uniform(0, pi), 15 * DOTS
    ends = (x - half * cos(turn), y - half * sin(turn), x + half * cos(turn), y + half * sin(turn))
    ImageDraw.Draw(marked).line(ends, chance.choice((40, 90)), round(0.5 * DOTS))
    return marked.filter(ImageFilter.GaussianBlur(0.1 * DOTS))


def stained(image: Image.Image, chance: random.Random) -> Image.Image:
    """Return the sheet with a coffee stain and a fold."""
    stain = Image.new("L", image.size, 255)
    x, y, wide = (chance.uniform(0.2, 0.6) * image.width for _ in range(3))
    ImageDraw.Draw(stain).ellipse((x, y, x + wide, y + 0.7 * wide), 150, 90, round(1.5 * DOTS))
    fold = chance.uniform(0.3, 0.7) * image.height
    ImageDraw.Draw(stain).line((0, fold, image.width, fold + 2 * DOTS), 190, round(0.5 * DOTS))
    return ImageChops.multiply(image, stain.filter(ImageFilter.GaussianBlur(0.3 * DOTS)))


def far(image: Image.Image, chance: random.Random) -> Image.Image:
    """Return what a phone sees from about a metre: one and a half pixels a millimetre."""
    return seen(image, chance, 1.5)


def seen(image: Image.Image, chance: random.Random, sharpness: float) -> Image.Image:
    """Return what a phone in a hand sees, so many pixels a millimetre."""
    side = round(image.width / DOTS * sharpness * chance.uniform(1, 1.1))
    turned = image.rotate(chance.uniform(-20, 20), Image.Resampling.BILINEAR, fillcolor=255)
    return grain(turned.resize((side, side), Image.Resampling.BOX), chance, 0.05)


DAMAGES: tuple[Damage, ...] = (photocopied, photocopied_twice, blurred, tilted, dim, scribbled, stained, far)


def rate(layout: str, damage: Damage, tries: int = 20) -> float:
    """Return which part of so many damaged codes is read from one picture each; a phone takes thirty a second."""
    whole, read = code(layout), 0
    for number in range(tries):
        chance = random.Random(f"{damage.__name__} {number}")
        worn = damage(whole, chance)
        view = worn if damage is far else seen(worn, chance, 3)
        read += ADDRESS in [one.text for one in zxingcpp.read_barcodes(view)]
    return read / tries
