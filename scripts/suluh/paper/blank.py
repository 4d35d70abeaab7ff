"""A poster as a drawing in which a browser writes a name."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import typst

from suluh.model.piece import FORMATS
from suluh.paper.errors import PrintError
from suluh.paper.light import light
from suluh.paper.typeset import Drawn, Ink, compiler, inputs, plain
from suluh.view.print_shapes import PrintSheet

ROOM = "yours"
"""The box that the layout leaves empty."""
SIDES = (50, 54, 58)
"""How wide the page's code may be, in mm: smaller than on other posters, so that the chat's finds room beside it."""


def blank_poster(sheet: PrintSheet, layout: Path, drawings: Mapping[str, Drawn], ink: Ink) -> bytes:
    """Return the sheet as SVG, in points; its root says in `data-room` where there is room: x, y, width, height."""
    given = blank_inputs(sheet, drawings, ink)
    try:
        svg = compiler(layout, sheet.font).compile(format="svg", sys_inputs=given)
        boxes = json.loads(compiler(layout, sheet.font).query("<text-box>"))
    except typst.TypstError as error:
        said = plain(error, given["data"])
        raise PrintError("\n".join(f"{sheet.name}, {sheet.layout}, {sheet.language}: {one}" for one in said)) from error
    assert isinstance(svg, bytes)
    room = next(box["value"] for box in boxes if box["value"]["name"] == ROOM)
    place = " ".join(f"{room[side]:.1f}" for side in ("x", "y", "width", "height"))
    root = f'<svg data-room="{place}" data-direction="{sheet.direction}"'
    return light(svg.decode()).replace("<svg", root, 1).encode()


def blank_inputs(sheet: PrintSheet, drawings: Mapping[str, Drawn], ink: Ink) -> dict[str, str]:
    """Return what the template is given, with the smallest code that a phone reads from a poster."""
    for side in SIDES:
        with suppress(PrintError):
            form = replace(FORMATS[sheet.layout], side=side, levels=("Q", "M"))
            return inputs(sheet, drawings, ink, form) | {"blank": "yes"}
    return inputs(sheet, drawings, ink) | {"blank": "yes"}
