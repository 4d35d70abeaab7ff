"""A file that is nothing but a drawing: plain shapes, rebuilt from a list of what may stand in them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from suluh.errors import ContentError, Problem
from suluh.letters import hidden
from suluh.messages import say

SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
PAINTS = {"fill", "stroke"}
GEOMETRY = "viewBox d points x y x1 y1 x2 y2 cx cy r rx ry width height transform"
LINES = "stroke-width stroke-linecap stroke-linejoin stroke-miterlimit fill-rule clip-rule"
ATTRIBUTES = {*PAINTS, *GEOMETRY.split(), *LINES.split(), "opacity", "fill-opacity", "stroke-opacity"}
LETTERS = {"font-family", "font-size", "font-weight", "text-anchor"}
"""How words are set, where a drawing may hold words."""
PLAIN_VALUE = re.compile(r"[\w\s.,()#+-]*")
PAINT = re.compile(r"#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?|none|currentColor|white|black")
BOX = re.compile(r"(-?{0})[\s,]+(-?{0})[\s,]+({0})[\s,]+({0})".format(r"\d{1,5}(?:\.\d+)?"))
UNSEEN = {"metadata", "title", "desc", "sodipodi:namedview"}
"""What drawing programs write and nobody sees; it is left out."""


def drawing(path: Path, words: bool = False) -> tuple[str, str]:
    """Return the view box and the shapes as SVG, rebuilt; ContentError names the line of everything else in it.

    With `words`, <text> may stand among the shapes.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ContentError([Problem(path, 1, say("there is no such drawing; a drawing is an SVG file"))]) from None
    reader = _Reader(path, words)
    reader.read(text)
    if problems := reader.problems or [*_unfit(path, reader.box)]:
        raise ContentError(problems)
    return reader.box, "".join(reader.shapes)


def size(box: str) -> tuple[float, float]:
    """Return how wide and how high a view box is; nothing by nothing if it says no size."""
    found = BOX.fullmatch(box)
    return (float(found[3]), float(found[4])) if found else (0, 0)


def _unfit(path: Path, box: str) -> Iterator[Problem]:
    if not all(size(box)):
        yield Problem(path, 1, say('the drawing has no size; write viewBox="0 0 WIDTH HEIGHT" on its first element'))


class _Reader:
    """Collects the shapes of a file while it is read, and what is none."""

    def __init__(self, path: Path, words: bool) -> None:
        self.path, self.box = path, ""
        self.known = SHAPES | {"text"} if words else SHAPES
        self.attributes = ATTRIBUTES | LETTERS if words else ATTRIBUTES
        self.shapes: list[str] = []
        self.problems: list[Problem] = []
        self.unseen = self.spoken = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.say
        self.parser.StartDoctypeDeclHandler = self.doctype

    def read(self, text: str) -> None:
        try:
            self.parser.Parse(text, True)
        except expat.ExpatError as error:
            self.refuse(say("not valid SVG: {errorstring}", errorstring=expat.ErrorString(error.code)))

    def refuse(self, said: str) -> None:
        self.problems.append(Problem(self.path, self.parser.CurrentLineNumber, said))

    def doctype(self, *_: Any) -> None:
        self.refuse(say("a drawing has no <!DOCTYPE>; take that away"))
        self.parser.StartElementHandler = None

    def start(self, name: str, given: dict[str, str]) -> None:
        if self.unseen or name in UNSEEN or (name == "defs" and not given.keys() - {"id"}):
            self.unseen += 1
            return
        if name not in self.known:
            self.refuse(
                say(
                    "<{name}> is no plain shape; this drawing may be made of {shapes}",
                    name=name,
                    shapes=", ".join(sorted(self.known - {"svg"})),
                )
            )
            return
        kept = {key: value for key, value in given.items() if self.keeps(key, value)}
        if name == "svg":
            self.box = self.box or kept.get("viewBox", "")
            name, kept = "g", {key: kept[key] for key in PAINTS & kept.keys()}
        self.spoken += name == "text"
        self.shapes.append(f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in kept.items())}>")

    def keeps(self, key: str, value: str) -> bool:
        """Return whether an attribute belongs to the drawing; what could act or fetch is refused."""
        if key == "style" or key.startswith("on") or key.endswith("href"):
            self.refuse(
                say("'{key}' is not used in a drawing; write colours as fill=\"#rrggbb\" (save as plain SVG)", key=key)
            )
        elif key in PAINTS and not PAINT.fullmatch(value):
            self.refuse(
                say('{key}="{value}" is no plain colour; write #rrggbb, none or currentColor', key=key, value=value)
            )
        elif key in self.attributes and not PLAIN_VALUE.fullmatch(value):
            self.refuse(say("the value of '{key}' holds more than numbers and words", key=key))
        return key in self.attributes

    def say(self, text: str) -> None:
        if self.unseen or not self.spoken:
            return
        if unseen := hidden(text):
            self.refuse(say("a hidden character ({unseen}) stands here; type the line again", unseen=unseen))
        self.shapes.append(escape(text))

    def end(self, name: str) -> None:
        if self.unseen:
            self.unseen -= 1
        elif name in self.known:
            self.spoken -= name == "text"
            self.shapes.append(f"</{'g' if name == 'svg' else name}>")
