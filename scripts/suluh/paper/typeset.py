"""A printed piece in one language, laid out by a Typst template."""

import hashlib
import json
import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, Protocol

import typst

from suluh.messages import phrase, say
from suluh.model.piece import FORMATS, Format
from suluh.paper.errors import PrintError
from suluh.paper.qr import qr
from suluh.paper.readback import TextBox
from suluh.paper.words import for_paper
from suluh.view.print_shapes import PrintSheet
from suluh.view.said import Said
from suluh.view.shapes import CoverSheet, Picture

Ink = Literal["full", "save"]
Sheet = PrintSheet | CoverSheet
FONTS = ("fontpkg_plus_jakarta_sans", "fontpkg_noto_sans", "fontpkg_noto_sans_arabic")
TOOLS = ("typst", "pillow", "pypdfium2", "qrcode", *(package.replace("_", "-") for package in FONTS))
"""What a finished file depends on besides the project's own code."""
REMEDIES = {"address": phrase("choose a shorter base_url in site.yml")}
"""What to do about a text that is no sentence of the piece."""
AS_IT_IS = ("name", "layout", "language", "direction", "url", "prefix", "number", "font", "paper", "brand")
"""Fields that are not sentences."""

WITH_AMOUNT_IN_PICTURE = ("poster", "a3")
"""Layouts with the amount on the picture's ground, which show as much of the picture as has room."""
WITH_AMOUNT_BESIDE = {
    "a5": (190 / 64, 0.54),
    "a5x2": (190 / 64, 0.54),
    "square": (216 / 100, 0.62),
    "story": (216 / 76, 0.62),
}
"""Layouts with the amount there too, which show all of the picture: the ground's shape, and the part left free."""

Known = dict[str, Any]
"""What was asked of a box, its words and its room → the size, the lines and the width that were found for it."""


class Drawn(Hashable, Protocol):
    """A picture that can be drawn in colour or as black lines."""

    def curves(self, name: str, theme: Literal["colour", "line"] = "colour") -> str: ...

    def beside_amount(self, share: float) -> "Drawn": ...
    def whole_beside_amount(self, shape: float, free: float) -> "Drawn": ...


def layouts(templates: Path) -> dict[str, Path]:
    """Return name → template of every layout in the folder: one file is one layout."""
    return {path.stem: path for path in sorted(templates.glob("*.typ"))}


def typeset(
    sheet: Sheet, layout: Path, drawings: Mapping[str, Drawn], ink: Ink, day: date, known: Known | None = None
) -> bytes:
    """Return the sheet as a PDF/UA-1 file.

    `day` is the day it was made; the same input gives the same bytes, whatever is `known`. PrintError names piece,
    language and box when a text does not fit at its smallest size, when no font has a letter, or when the layout is at
    fault.
    """
    given, midnight = inputs(sheet, drawings, ink), datetime(day.year, day.month, day.day, tzinfo=UTC)
    given["known"] = json.dumps(known or {})
    return _compiled(sheet, layout, given, pdf_standards=["ua-1"], timestamp=midnight)


def fingerprint(sheet: Sheet, layout: Path, drawings: Mapping[str, Drawn], ink: Ink, day: date) -> str:
    """Return what is the same only for the same file: it changes with words, pictures, layouts, tools and day."""
    parts = (json.dumps(inputs(sheet, drawings, ink)), layout.name, day.isoformat(), _made_by(layout.parent))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def _made_by(templates: Path) -> str:
    """Return what stands for the templates, the code and the tools of this process."""
    files = (*sorted(templates.rglob("*.typ")), *sorted(Path(__file__).parent.glob("*.py")))
    return "\n".join([*_versions(), *(_digest(path, path.stat().st_mtime_ns) for path in files)])


@cache
def _versions() -> tuple[str, ...]:
    return tuple(map(version, TOOLS))


@lru_cache(maxsize=500)
def _digest(path: Path, changed: int) -> str:
    """Return what stands for a file as it was last `changed`."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def sizes(sheet: Sheet, layout: Path, drawings: Mapping[str, Drawn], ink: Ink) -> Known:
    """Return what was found for the boxes of the sheet, with which the same sheet for another contact is set faster."""
    _compiled(sheet, layout, inputs(sheet, drawings, ink))
    return dict(one["value"] for one in json.loads(compiler(layout, sheet.font).query("<found>")))


def text_boxes(sheet: Sheet, layout: Path, drawings: Mapping[str, Drawn], ink: Ink) -> list[TextBox]:
    """Return the boxes that the layout gives to words, with their places on the page and the type size chosen."""
    _compiled(sheet, layout, inputs(sheet, drawings, ink))
    return [TextBox(**one["value"]) for one in json.loads(compiler(layout, sheet.font).query("<text-box>"))]


def paper_data(sheet: Sheet, drawings: Mapping[str, Drawn], ink: Ink, form: Format | None = None) -> dict[str, Any]:
    """Return what the template reads: the sheet's fields under their names, its pictures drawn, and its QR code.

    `form`: what the file is, if that is not the format of the sheet's layout.
    """
    theme: Literal["colour", "line"] = "colour" if ink == "full" else "line"

    def said(value: Any) -> Any:
        match value:
            case Picture(name=name, alt=alt):
                return {"alt": str(alt)} | _svg(_drawn(drawings[name], name, theme))
            case str() | Said():
                return for_paper(str(value), sheet.direction)
            case tuple():
                return [said(item) for item in value]
            case Mapping():
                return {name: said(item) for name, item in value.items()}
            case _ if is_dataclass(value):
                return {field.name: said(getattr(value, field.name)) for field in fields(value)}
            case _:
                return value

    raw = {name: getattr(sheet, name) for name in AS_IT_IS if hasattr(sheet, name)}
    words: dict[str, Any] = said(sheet)
    if isinstance(sheet, PrintSheet) and sheet.picture:
        name = sheet.picture.name
        if sheet.layout in WITH_AMOUNT_IN_PICTURE:
            words["picture"] |= _svg(_wide(drawings[name], name, theme, sheet.share))
        if sheet.layout in WITH_AMOUNT_BESIDE:
            words["picture"] |= _svg(_whole(drawings[name], name, theme, *WITH_AMOUNT_BESIDE[sheet.layout]))
    known = words | raw | {"qr": None}
    return known | _on_paper(sheet, form or FORMATS[sheet.layout]) if isinstance(sheet, PrintSheet) else known


def _on_paper(sheet: PrintSheet, form: Format) -> dict[str, Any]:
    """Return the size that the layout is drawn for, that of the paper, and the code, which may be shown smaller."""
    drawn, given = form.size, form.on(sheet.paper).size
    sizes = {"drawn": drawn, "sheet": given}
    if not form.codes:
        return sizes
    shown = min(given[0] / drawn[0], given[1] / drawn[1], 1)
    code = qr(sheet.url, form.side, form.least / shown, form.levels)
    return sizes | {"qr": {"svg": code.svg, "side": code.side}}


@lru_cache(maxsize=500)
def _drawn(drawing: Drawn, name: str, theme: Literal["colour", "line"]) -> str:
    """Return a picture as it stands on every piece, in every language."""
    return drawing.curves(name, theme)


@lru_cache(maxsize=500)
def _wide(drawing: Drawn, name: str, theme: Literal["colour", "line"], share: float) -> str:
    return drawing.beside_amount(share).curves(name, theme)


@lru_cache(maxsize=500)
def _whole(drawing: Drawn, name: str, theme: Literal["colour", "line"], shape: float, free: float) -> str:
    return drawing.whole_beside_amount(shape, free).curves(name, theme)


def _svg(svg: str) -> dict[str, Any]:
    return {"svg": svg, "shape": _shape(svg)}


def _shape(svg: str) -> float:
    """Return the width of a picture by its height."""
    _, _, width, height = svg.partition('viewBox="')[2].partition('"')[0].split()
    return float(width) / float(height)


def _compiled(sheet: Sheet, layout: Path, given: dict[str, str], **how: Any) -> bytes:
    """Return the file; PrintError for mistakes and warnings."""
    who = f"{sheet.name}, {sheet.layout}, {sheet.language}"
    try:
        made, warnings = compiler(layout, sheet.font).compile_with_warnings(sys_inputs=given, format="pdf", **how)
    except typst.TypstError as error:
        raise PrintError("\n".join(f"{who}: {said}" for said in plain(error, given["data"]))) from error
    if warnings or not isinstance(made, bytes):
        raise PrintError("\n".join(f"{who}: {layout.name}: {warning.message}" for warning in warnings))
    return made


@cache
def compiler(layout: Path, font: str = "") -> typst.Compiler:
    """Return the compiler of a layout, with one more font for a script of its own.

    It is kept: a second poster takes a fraction of the first one's time.
    """
    return typst.Compiler(layout, root=layout.parent, font_paths=_fonts(font))


@cache
def _fonts(font: str) -> typst.Fonts:
    package = f"fontpkg_{font.lower().replace(' ', '_')}"
    try:
        folders = [str(files(one) / "files") for one in (*FONTS, *([package] if font else []))]
    except ModuleNotFoundError as error:
        named = package.replace("_", "-")
        raise PrintError(
            say("the font '{font}' of languages.yml is not installed: pip install {named}", font=font, named=named)
        ) from error
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def inputs(sheet: Sheet, drawings: Mapping[str, Drawn], ink: Ink, form: Format | None = None) -> dict[str, str]:
    """Return what a template is given. An input that is left out would keep the value that it had before."""
    data = json.dumps(paper_data(sheet, drawings, ink, form), ensure_ascii=False)
    return {"data": data, "ink": ink, "blank": "", "known": "{}"}


def plain(error: typst.TypstError, data: str) -> list[str]:
    """Return what is wrong, in words for the author of the texts in `data`, which the template read as JSON."""
    long = re.findall(r"panicked with: too long, (.+?), (\d+), (.+)", error.diagnostic)
    lost = re.findall(r"the text `\"(.+?)\"` could not be displayed", error.diagnostic)
    said = [
        say(
            "the text of the box '{box}' does not fit: {remedy}, it has {n} letters ({text})",
            box=box,
            remedy=say(REMEDIES.get(box, phrase("shorten it"))),
            n=n,
            text=_begin(text),
        )
        for box, n, text in long
    ]
    said += [
        say(
            "no font has the letters '{letters}'{where}: write them in another way, or name a font "
            "for the language in languages.yml",
            letters=letters,
            where=_where(letters, json.loads(data)),
        )
        for letters in lost
    ]
    return list(dict.fromkeys(said)) or [error.diagnostic.strip()]


def _where(letters: str, data: Any) -> str:
    """Return the first sentence that holds the letters, as " in “…”"."""
    found = next((text for text in _texts(data) if letters in text), "")
    return say(" in “{text}”", text=found) if found else ""


def _texts(data: Any) -> Iterator[str]:
    match data:
        case str():
            yield data
        case dict():
            yield from (text for value in data.values() for text in _texts(value))
        case list():
            yield from (text for value in data for text in _texts(value))


def _begin(text: str) -> str:
    return f"“{text}”" if len(text) <= 40 else f"“{text[:40].rpartition(' ')[0]}…”"
