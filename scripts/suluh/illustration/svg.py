"""Marks as SVG: a file of its own in colour or as line art, or a part of a page that has the stylesheet."""

import gzip
from collections.abc import Callable, Iterable
from html import escape
from string import ascii_letters
from typing import Literal

from suluh.illustration import palette
from suluh.illustration.canvas import LINE, OUTLINE, Kind, Mark, Pattern, merged
from suluh.illustration.path import parse, span, write

Theme = Literal["colour", "line"]
Frame = tuple[int, int, int, int]

STROKES: set[Kind] = {"line", "core", "highlight", "shine"}
SUFFIX: dict[Kind, str] = {
    "fill": "f",
    "inlay": "f",
    "motif": "f p",
    "line": "l",
    "core": "l t",
    "highlight": "l h",
    "shine": "l x",
}
LETTERS = tuple(one for one in ascii_letters if one not in "fl")
LETTERS += tuple(f"{letter}{number}" for number in range(9) for letter in ascii_letters)
"""Names of a file's classes; `f` and `l` have a meaning of their own."""
ROOT = f'stroke="%s" stroke-width="{OUTLINE:g}" stroke-linejoin="round" stroke-linecap="round" paint-order="stroke"'


def standalone(marks: Iterable[Mark], frame: Frame, name: str, theme: Theme) -> str:
    """Return a whole SVG file. Ids in it begin with `name`."""
    shown = [mark for mark in merged(marks) if theme == "colour" or not _left_out(mark)]
    names: dict[str, str] = {}
    cloths = _cloths(shown)
    tiles = "".join(_pattern(name, cloth, lambda mark: _file_row(mark, name, theme, names)) for cloth in cloths)
    rows = "".join(_file_row(mark, name, theme, names) for mark in shown)
    rules = "".join(f".{letter}{{{rule}}}" for rule, letter in names.items())
    ink = palette.colour("ink") if theme == "colour" else "#000"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_numbers(frame)}" {ROOT % ink}>'
        f"<style>.f{{stroke:none}}.l{{fill:none;stroke-width:{LINE:g}}}{rules}</style>"
        f"{_defs(tiles)}{rows}</svg>"
    )


def inline(marks: Iterable[Mark], frame: Frame, name: str, alt: str, fit: str) -> str:
    """Return an SVG element for a page. Its classes are those that `classes` lists; ids in it begin with `name`."""
    return (
        f'<svg viewBox="{_numbers(frame)}" class="il" role="img" aria-label="{escape(alt)}" '
        f'preserveAspectRatio="{escape(fit)}" width="{frame[2]}" height="{frame[3]}">{inside(marks, name)}</svg>'
    )


def inside(marks: Iterable[Mark], name: str) -> str:
    """Return what stands inside the element of `inline`."""
    shown = merged(marks)
    tiles = "".join(_pattern(name, cloth, lambda mark: _page_row(mark, name)) for cloth in _cloths(shown))
    return _defs(tiles) + "".join(_page_row(mark, name) for mark in shown)


def classes(marks: Iterable[Mark]) -> frozenset[str]:
    """Return the classes that `inline` gives to the parts of the picture."""
    shown = merged(marks)
    tiles = [tile for cloth in _cloths(shown) for tile in _tile(cloth)]
    return frozenset(word for mark in (*shown, *tiles) for word in _page_class(mark).split())


def weight(svg: str) -> int:
    """Return how many bytes the text has after gzip -9."""
    return len(gzip.compress(svg.encode(), 9, mtime=0))


def _numbers(frame: Frame) -> str:
    return " ".join(map(str, frame))


def _left_out(mark: Mark) -> bool:
    return mark.kind == "shine" or (mark.kind == "fill" and mark.paint in palette.GROUND)


def _cloths(marks: Iterable[Mark]) -> list[Pattern]:
    return sorted({mark.paint for mark in marks if isinstance(mark.paint, Pattern)})


def _defs(tiles: str) -> str:
    return f"<defs>{tiles}</defs>" if tiles else ""


def _geometry(mark: Mark) -> str:
    """Return the `d` attribute: halves of a unit for small shapes and lines, whole units for the rest."""
    large = span(mark.path) > (26 if mark.kind == "outline" else 60)
    return f'd="{write(mark.path, 1 if large else 2)}"'


def _width(mark: Mark) -> float | None:
    """Return the width in half units where it differs from the usual one: few widths, so that the text packs well."""
    usual = LINE if mark.kind in STROKES else OUTLINE
    width = round(mark.width * 2) / 2 if mark.width else usual
    return None if width == usual else width


def _cloth_id(name: str, cloth: Pattern) -> str:
    return f"{name}-{'-'.join(cloth)}"


def _file_row(mark: Mark, name: str, theme: Theme, names: dict[str, str]) -> str:
    """Return one path of a file; `names` collects a class letter for each rule."""
    if isinstance(mark.paint, Pattern):
        return _cloth_row(mark, mark.paint, name)
    rule = _rule(mark, mark.paint, theme)
    if rule not in names:
        names[rule] = LETTERS[len(names)]
    suffix = SUFFIX.get(mark.kind, "")[:1]
    width = _width(mark)
    if theme == "line" and mark.kind == "line" and width and mark.paint != "ink":
        width = min(width, 9 if mark.paint == "white" else LINE)
    style = f' style="stroke-width:{width:g}"' if width else ""
    return f'<path class="{f"{names[rule]} {suffix}".strip()}" {_geometry(mark)}{style}/>'


def _rule(mark: Mark, role: str, theme: Theme) -> str:
    what = "stroke" if mark.kind in STROKES else "fill"
    if theme == "colour":
        return f"{what}:{palette.colour(role)}"
    black = mark.kind in ("line", "motif") or (what == "fill" and role in palette.BLACK)
    return f"{what}:{'#000' if black else '#fff'}"


def _page_row(mark: Mark, name: str) -> str:
    if isinstance(mark.paint, Pattern):
        return _cloth_row(mark, mark.paint, name)
    return f'<path class="{_page_class(mark)}" {_geometry(mark)}/>'


def _page_class(mark: Mark) -> str:
    if isinstance(mark.paint, Pattern):
        return SUFFIX.get(mark.kind, "")
    role = f"s-{mark.paint}" if mark.kind in STROKES else mark.paint
    ground = "bg" if mark.kind == "fill" and mark.paint in palette.GROUND else ""
    width = f"w{_width(mark):g}".replace(".", "-") if _width(mark) else ""
    return " ".join(word for word in (role, ground, SUFFIX.get(mark.kind, ""), width) if word)


def _cloth_row(mark: Mark, cloth: Pattern, name: str) -> str:
    # a fill attribute would lose against any rule of the page, so the reference stands in a style
    plain = "" if mark.kind == "outline" else ' class="f"'
    return f'<path{plain} style="fill:url(#{_cloth_id(name, cloth)})" {_geometry(mark)}/>'


TILES = {"batik": 18, "check": 26, "dots": 16}
"""The side of the square that a pattern repeats."""
KAWUNG = (
    "M9 1c4 3 4 5 0 7-4-2-4-4 0-7zM9 10c4 2 4 5 0 7-4-2-4-5 0-7z"
    "M1 9c3-4 5-4 7 0-2 4-4 4-7 0zM10 9c2-4 5-4 7 0-2 4-5 4-7 0z"
)


def _tile(cloth: Pattern) -> list[Mark]:
    """Return the marks of one repeat: its own ground, so that a patterned garment is one path, and the figure."""
    side = TILES[cloth.motif]
    ground = Mark(parse(f"M0 0h{side}v{side}H0z"), cloth.ground, "inlay")
    match cloth.motif:
        case "batik":
            return [ground, Mark(parse(KAWUNG), cloth.figure, "motif")]
        case "check":
            broad = Mark(parse("M0 8h26M8 0v26"), cloth.figure, "line", 3)
            return [ground, broad, Mark(parse("M0 18h26M18 0v26"), cloth.figure, "line", 1.5)]
        case _:
            return [ground, Mark(parse("M5 8a3 3 0 1 1 6 0a3 3 0 0 1-6 0z"), cloth.figure, "motif")]


def _pattern(name: str, cloth: Pattern, row: Callable[[Mark], str]) -> str:
    side = TILES[cloth.motif]
    turned = "" if cloth.motif == "check" else ' patternTransform="rotate(45)"'
    art = "".join(row(mark) for mark in _tile(cloth))
    return (
        f'<pattern id="{_cloth_id(name, cloth)}" width="{side}" height="{side}" patternUnits="userSpaceOnUse"{turned}>'
        f"{art}</pattern>"
    )
