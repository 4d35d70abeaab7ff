"""A poster as a drawing in which a browser writes a name."""

import json
from collections.abc import Mapping
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
FORM = replace(FORMATS["poster"], side=54, levels=("Q", "M"))
"""Its code is smaller than on other posters, so that there is room for a second one, the chat's."""


def blank_poster(sheet: PrintSheet, layout: Path, drawings: Mapping[str, Drawn], ink: Ink) -> bytes:
    """Return the sheet as SVG, in points; its root says in `data-room` where there is room: x, y, width, height."""
    given = inputs(sheet, drawings, ink, FORM) | {"blank": "yes"}
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
