"""The site's own colours and mark, for pages and for paper."""

import re
from collections.abc import Mapping

from suluh.model.brand import Day, Night, Print, declared
from suluh.model.colour import luminance
from suluh.view.setting import Setting
from suluh.view.shapes import Look

TORCH = "0 0 28 36"


def look(at: Setting) -> Look:
    """Return how pages look."""
    brand, logo = at.library.brand, at.library.logo
    return Look(
        declared(Day()),
        declared(brand.light),
        declared(Night()),
        declared(brand.dark),
        flame=brand.print.amount,
        handle=brand.print.band,
        core=brand.light.card,
        theme=brand.light.foot,
        box=logo.box if logo else TORCH,
        logo=logo.shapes if logo else "",
    )


def on_paper(at: Setting) -> Mapping[str, str]:
    """Return how printed pieces look, as far as they do not look as they come."""
    brand, logo = at.library.brand, at.library.logo
    own = brand.print.model_dump() if brand.print != Print() else {}
    if not logo:
        return own
    drawn = _drawn(logo.box, logo.shapes, brand.print.ink)
    return own | {"logo": drawn, "logo_lines": _lines(logo.box, logo.shapes)}


def _drawn(box: str, shapes: str, ink: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{shapes.replace("currentColor", ink)}</svg>'


def _lines(box: str, shapes: str) -> str:
    """Return the mark in black and white, for a poor printer."""
    plain = re.sub(r"#[0-9a-fA-F]{3,6}", lambda one: "#fff" if luminance(one[0]) > 0.3 else "#000", shapes)
    return _drawn(box, plain, "#000")
