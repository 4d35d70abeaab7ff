"""A poster as a drawing in which a browser writes a name."""

import json
import re
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import typst

from suluh.paper.errors import PrintError
from suluh.paper.typeset import Drawn, Ink, compiler, inputs, plain
from suluh.view.print_shapes import PrintSheet

ROOM = "yours"
"""The box that the layout leaves empty."""
LONG = re.compile(r"-?\d+\.\d{3,}")


def blank_poster(sheet: PrintSheet, layout: Path, drawings: Mapping[str, Drawn], ink: Ink) -> bytes:
    """Return the sheet as SVG, in points; its root says in `data-room` where there is room: x, y, width, height."""
    given = inputs(sheet, drawings, ink) | {"blank": "yes"}
    try:
        svg = compiler(layout, sheet.font).compile(format="svg", sys_inputs=given)
        boxes = json.loads(compiler(layout, sheet.font).query("<text-box>"))
    except typst.TypstError as error:
        said = plain(error, given["data"])
        raise PrintError("\n".join(f"{sheet.name}, {sheet.layout}, {sheet.language}: {one}" for one in said)) from error
    assert isinstance(svg, bytes)
    room = next(box["value"] for box in boxes if box["value"]["name"] == ROOM)
    place = " ".join(f"{room[side]:.1f}" for side in ("x", "y", "width", "height"))
    return (
        _light(svg.decode()).replace("<svg", f'<svg data-room="{place}" data-direction="{sheet.direction}"', 1).encode()
    )


def _light(svg: str) -> str:
    """Return the drawing with its pictures as text and no number finer than a printer: half of it when compressed."""
    pictures = re.compile(r"data:image/svg\+xml;base64,([^\"]+)")
    short = pictures.sub("\0", svg)
    short = LONG.sub(lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), short)
    texts = iter(pictures.findall(svg))
    return re.sub("\0", lambda _: "data:image/svg+xml," + quote(b64decode(next(texts)), safe=" /:=',;()-"), short)
