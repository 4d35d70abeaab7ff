"""Can the brand's colours be read?"""

from collections.abc import Iterator
from pathlib import Path

from suluh.errors import Problem
from suluh.model.brand import LETTERS_ON_AMOUNT, LETTERS_ON_FOOT, Brand
from suluh.model.colour import contrast, nearest
from suluh.yamlfile import Located

LETTERS, EDGES = 4.5, 3
"""What WCAG 2.2 AA asks for."""
GROUNDS = ("page", "card", "tint", "notice")
LOOK = {
    **dict.fromkeys(("ink", "soft", "link"), (LETTERS, GROUNDS)),
    "on_button": (LETTERS, ("button", "link")),
    "edge": (EDGES, ("page", "card", "tint")),
    "amount": (LETTERS, (LETTERS_ON_AMOUNT,)),
    "foot": (LETTERS, (LETTERS_ON_FOOT,)),
}
"""Colour of pages → the contrast that it needs, and to which others; those that are fixed stand as they are."""
PRINT = {
    "ink": (LETTERS, ("#ffffff", "amount", "ground")),
    "band": (LETTERS, ("#ffffff",)),
}
PAIRS = {"light": LOOK, "dark": LOOK, "print": PRINT}


def contrasts(path: Path, located: Located[Brand]) -> Iterator[Problem]:
    """Yield each pair of colours that cannot be told apart well enough, with the nearest colour that can."""
    for section, pairs in PAIRS.items():
        colours = getattr(located.value, section)
        for name, (least, others) in pairs.items():
            if value := getattr(colours, name, ""):
                grounds = [getattr(colours, other, other) for other in others]
                near = nearest(value, grounds, least)
                remedy = f"{near} would do" if near else "change the other one"
                for other, ground in zip(others, grounds, strict=True):
                    if (ratio := contrast(value, ground)) < least:
                        pair = f"{section}.{name} {value} and {_named(section, other, ground)}"
                        said = f"the contrast of {pair} is {_down(ratio)}, it must be {least}; {remedy}"
                        told = name if name in colours.model_fields_set else other
                        yield Problem(path, located.line((section, told)), said)


def _named(section: str, other: str, ground: str) -> str:
    return f"the letters {ground} on it" if other == ground else f"{section}.{other} {ground}"


def _down(ratio: float) -> str:
    """Return a ratio rounded down, so that it never looks sufficient."""
    return f"{int(ratio * 100) / 100:g}"
