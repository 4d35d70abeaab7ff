"""A drawing that Typst has made, as light as it can be: a phone fetches it, and a site holds many of them."""

import re
from base64 import b64decode
from collections.abc import Mapping
from urllib.parse import quote

PICTURE = re.compile(r"data:image/svg\+xml;base64,([^\"]+)")
SYMBOL = re.compile(r'<symbol id="(\w+)" overflow="visible"><path d="([^"]*)"/></symbol>')
LETTER = re.compile(r'<use xlink:href="#(\w+)" x="([^"]*)" y="([^"]*)" fill="([^"]*)" fill-rule="nonzero"/>')
LONG = re.compile(r"-?\d+\.\d{3,}")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
RUN = re.compile(rf'(<g transform="matrix[^"]*")>((?:{LETTER.pattern})+)</g>')
COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
UNITS = 1000
"""The longest stroke of a letter has so many: in the largest headline one is a hundredth of a millimetre."""
Letters = Mapping[str, tuple[str, float]]
"""Typst's name of a letter → its shape's name, and how large that is shown."""


def light(svg: str) -> str:
    """Return the drawing at less than half its size: letters once, pictures as text, no number finer than a printer."""
    pictures = iter(PICTURE.findall(svg))
    shapes, letters = _letters(svg)
    drawn = LONG.sub(lambda number: _number(number[0]), SYMBOL.sub("", PICTURE.sub("\0", svg)))
    drawn = RUN.sub(lambda found: f'{found[1]} fill="{found[6]}">{_run(letters, found[2])}</g>', drawn)
    kept = "".join(f'<path id="{name}" d="{shape}"/>' for shape, name in shapes.items())
    return re.sub("\0", lambda _: _picture(next(pictures)), drawn.replace("</svg>", f"<defs>{kept}</defs></svg>"))


def _letters(svg: str) -> tuple[dict[str, str], Letters]:
    """Return shape → name, and every letter of the drawing: Typst draws it anew for each size that it is shown in."""
    shapes: dict[str, str] = {}
    letters = {}
    for name, path in SYMBOL.findall(svg):
        reach = max((abs(float(one)) for one in NUMBER.findall(path)), default=0) or 1
        shape = _tight(_enlarged(path, UNITS / reach))
        letters[name] = shapes.setdefault(shape, f"g{len(shapes)}"), reach / UNITS
    return shapes, letters


def _enlarged(path: str, by: float) -> str:
    return NUMBER.sub(lambda number: f"{float(number[0]) * by:.0f}", path)


def _run(letters: Letters, run: str) -> str:
    """Return letters that stand in one line and have one colour."""
    return LETTER.sub(lambda found: _shown(*letters[found[1]], found[2], found[3]), run)


def _shown(shape: str, size: float, x: str, y: str) -> str:
    place = f"{_number(x)} {_number(y)}".removesuffix(" 0")
    move = f"translate({place})" if place != "0" else ""
    return f'<use xlink:href="#{shape}" transform="{move}scale({size:.4g})"/>'


def _tight(path: str) -> str:
    """Return the same path without spaces, and without commands that go without saying."""
    written, last = "", ""
    for command, given in COMMAND.findall(path.replace("M 0 0m", "M", 1)):
        numbers = given.strip().replace(" -", "-")
        between = "" if numbers.startswith("-") else " "
        written += (between if command == last else command) + numbers
        last = command
    return written


def _number(text: str) -> str:
    return f"{float(text):.2f}".rstrip("0").rstrip(".")


def _picture(coded: str) -> str:
    text = b64decode(coded).decode().replace('"', "'")
    return "data:image/svg+xml," + quote(text, safe=" /:=,;()-'>{}")
