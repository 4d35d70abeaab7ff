"""A drawing that Typst has made, as light as it can be: a phone fetches it, and a site holds many of them."""

import re
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

PICTURE = re.compile(r"data:image/svg\+xml;base64,([^\"]+)")
SYMBOL = re.compile(r'<symbol id="(\w+)" overflow="visible"><path d="([^"]*)"/></symbol>')
LETTER = re.compile(r'<use xlink:href="#(\w+)" x="([^"]*)" y="([^"]*)" fill="([^"]*)" fill-rule="nonzero"/>')
LONG = re.compile(r"-?\d+\.\d{3,}")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
RUN = re.compile(rf'<g transform="matrix\(1 0 0 -1 ([^)]*)\)">((?:{LETTER.pattern})+)</g>')
COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
REACH = 10_000
"""The longest stroke of a letter has so many units where letters are compared."""
POINT = 50
"""And a point where they are drawn: in the largest headline a unit is a twenty-fifth of a millimetre."""


@dataclass(frozen=True)
class Letter:
    """A letter in one size: its shape in any size, and how long its longest stroke is, in points."""

    shape: str
    reach: float


def light(svg: str) -> str:
    """Return the drawing at less than half its size: letters once, pictures as text, no number finer than a printer."""
    pictures = iter(PICTURE.findall(svg))
    drawn = LONG.sub(lambda number: _number(float(number[0])), SYMBOL.sub("", PICTURE.sub("\0", svg)))
    drawn = _letters_once(drawn, {name: _letter(path) for name, path in SYMBOL.findall(svg)})
    drawn = drawn.replace(' fill-rule="nonzero"', "")
    return re.sub("\0", lambda _: _picture(next(pictures)), drawn)


def _letters_once(svg: str, letters: Mapping[str, Letter]) -> str:
    """Return the drawing with each letter drawn in the size in which it stands first."""
    runs = [[letters[one[0]] for one in LETTER.findall(run[0])] for run in RUN.finditer(svg)]
    first, found = _sizes(runs)
    sizes, names = iter(found), {shape: f"g{at}" for at, shape in enumerate(first)}

    def letter(size: float, name: str, x: str, y: str) -> str:
        shape, own = letters[name].shape, letters[name].reach / first[letters[name].shape]
        apart = f' transform="scale({own / size:.6g})"' if abs(own / size - 1) > 0.0001 else ""
        by = POINT / (own if apart else size)
        up = f' y="{float(y) * by:.0f}"' if float(y) else ""
        return f'<use href="#{names[shape]}" x="{float(x) * by:.0f}"{up}{apart}/>'

    def run(written: re.Match[str]) -> str:
        size = next(sizes)
        inside, unit = LETTER.sub(lambda one: letter(size, *one.groups()[:3]), written[2]), f"{size / POINT:.6g}"
        return f'<g fill="{written[6]}" transform="matrix({unit} 0 0 -{unit} {written[1]})">{inside}</g>'

    kept = "".join(f'<path id="{names[shape]}" d="{_path(shape, reach)}"/>' for shape, reach in first.items())
    return RUN.sub(run, svg).replace("</svg>", f"<defs>{kept}</defs></svg>")


def _sizes(runs: Iterable[Sequence[Letter]]) -> tuple[dict[str, float], list[float]]:
    """Return shape → its reach where it stands first, and how much larger than that each run is set.

    Typst does not tell a run's size: its first known letter does. A letter that has its first place in another size
    than its neighbours is at odds with them later, and has a scale of its own.
    """
    first: dict[str, float] = {}
    sizes = []
    for run in runs:
        size = next((one.reach / first[one.shape] for one in run if one.shape in first), 1.0)
        first = {one.shape: one.reach / size for one in run} | first
        sizes.append(size)
    return first, sizes


@lru_cache(maxsize=10_000)
def _letter(path: str) -> Letter:
    reach = max((abs(float(one)) for one in NUMBER.findall(path)), default=0) or 1
    return Letter(_enlarged(path, REACH / reach), reach)


@lru_cache(maxsize=10_000)
def _path(shape: str, reach: float) -> str:
    return _tight(_enlarged(shape, reach * POINT / REACH))


def _enlarged(path: str, by: float) -> str:
    return NUMBER.sub(lambda number: f"{float(number[0]) * by:.0f}", path)


def _tight(path: str) -> str:
    """Return the same path without spaces, and without commands that go without saying."""
    written, last = "", ""
    for command, given in COMMAND.findall(path.replace("M 0 0m", "M", 1)):
        numbers = given.strip().replace(" -", "-")
        between = "" if numbers.startswith("-") else " "
        written += (between if command == last else command) + numbers
        last = command
    return written


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _picture(coded: str) -> str:
    text = b64decode(coded).decode().replace('"', "'")
    return "data:image/svg+xml," + quote(text, safe=" /:=,;()-'>{}")
