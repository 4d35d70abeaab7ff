"""A logo that is nothing but a drawing: plain shapes, rebuilt from a list of what may stand in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from suluh.errors import ContentError, Problem
from suluh.messages import say

SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
PAINTS = {"fill", "stroke"}
GEOMETRY = "viewBox d points x y x1 y1 x2 y2 cx cy r rx ry width height transform"
LINES = "stroke-width stroke-linecap stroke-linejoin stroke-miterlimit fill-rule clip-rule"
ATTRIBUTES = {*PAINTS, *GEOMETRY.split(), *LINES.split(), "opacity", "fill-opacity", "stroke-opacity"}
PLAIN_VALUE = re.compile(r"[\w\s.,()#+-]*")
PAINT = re.compile(r"#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?|none|currentColor|white|black")
UNSEEN = {"metadata", "title", "desc", "sodipodi:namedview"}
"""What drawing programs write and nobody sees; it is left out."""
LARGEST = 2_000
"""The most bytes of a logo, since every page carries it."""


@dataclass(frozen=True)
class Logo:
    """A drawing of plain shapes: its view box, and the shapes as SVG."""

    box: str
    shapes: str


def logo(path: Path) -> Logo:
    """Return the drawing, rebuilt from shapes alone; ContentError names the line of everything else in it."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ContentError([Problem(path, 1, say("there is no such drawing; the logo is an SVG file here"))]) from None
    reader = _Drawing(path)
    reader.read(text)
    made = Logo(reader.box, "".join(reader.shapes))
    if not reader.problems:
        reader.problems += _unfit(path, made)
    if reader.problems:
        raise ContentError(reader.problems)
    return made


def _unfit(path: Path, made: Logo) -> Iterator[Problem]:
    box = re.fullmatch(r"(-?[\d.]+)[\s,]+(-?[\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)", made.box)
    if not box or not float(box[3]) or not float(box[4]):
        yield Problem(path, 1, say('the drawing has no size; write viewBox="0 0 WIDTH HEIGHT" on its first element'))
    elif float(box[3]) > 1.1 * float(box[4]):
        yield Problem(path, 1, say("the drawing is wider than high; the name stands beside it, so leave letters out"))
    if len(made.shapes) > LARGEST:
        yield Problem(
            path,
            1,
            say(
                "the drawing has {count:,} bytes, and every page carries it: {largest:,} fit",
                count=len(made.shapes),
                largest=LARGEST,
            ),
        )


class _Drawing:
    """Collects the shapes of a file while it is read, and what is none."""

    def __init__(self, path: Path) -> None:
        self.path, self.box = path, ""
        self.shapes: list[str] = []
        self.problems: list[Problem] = []
        self.unseen = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = self.doctype

    def read(self, text: str) -> None:
        try:
            self.parser.Parse(text, True)
        except expat.ExpatError as error:
            self.refuse(say("not valid SVG: {errorstring}", errorstring=expat.ErrorString(error.code)))

    def refuse(self, said: str) -> None:
        self.problems.append(Problem(self.path, self.parser.CurrentLineNumber, said))

    def doctype(self, *_: Any) -> None:
        self.refuse(say("a logo has no <!DOCTYPE>; take that away"))
        self.parser.StartElementHandler = None

    def start(self, name: str, given: dict[str, str]) -> None:
        if self.unseen or name in UNSEEN or (name == "defs" and not given.keys() - {"id"}):
            self.unseen += 1
            return
        if name not in SHAPES:
            self.refuse(
                say(
                    "<{name}> is no plain shape; a logo is made of {shapes}",
                    name=name,
                    shapes=", ".join(sorted(SHAPES - {"svg"})),
                )
            )
            return
        kept = {key: value for key, value in given.items() if self.keeps(key, value)}
        if name == "svg":
            self.box = self.box or kept.get("viewBox", "")
            name, kept = "g", {key: kept[key] for key in PAINTS & kept.keys()}
        self.shapes.append(f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in kept.items())}>")

    def keeps(self, key: str, value: str) -> bool:
        """Return whether an attribute belongs to the drawing; what could act or fetch is refused."""
        if key == "style" or key.startswith("on") or key.endswith("href"):
            self.refuse(
                say("'{key}' is not used in a logo; write colours as fill=\"#rrggbb\" (save as plain SVG)", key=key)
            )
        elif key in PAINTS and not PAINT.fullmatch(value):
            self.refuse(
                say('{key}="{value}" is no plain colour; write #rrggbb, none or currentColor', key=key, value=value)
            )
        elif key in ATTRIBUTES and not PLAIN_VALUE.fullmatch(value):
            self.refuse(say("the value of '{key}' holds more than numbers and words", key=key))
        return key in ATTRIBUTES

    def end(self, name: str) -> None:
        if self.unseen:
            self.unseen -= 1
        elif name in SHAPES:
            self.shapes.append(f"</{'g' if name == 'svg' else name}>")
