"""Can the brand's colours be read?"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from suluh.errors import Problem
from suluh.messages import say
from suluh.model.brand import LETTERS_ON_AMOUNT, LETTERS_ON_FOOT, Brand, Night, Print
from suluh.model.colour import contrast, nearest
from suluh.yamlfile import Located

LETTERS, EDGES = 4.5, 3
"""What WCAG 2.2 AA asks for."""
GROUNDS = ("page", "card", "tint", "notice")
Pair = tuple[float, tuple[str, ...]]
LOOK: dict[str, Pair] = {
    **dict.fromkeys(("ink", "soft", "link"), (LETTERS, GROUNDS)),
    "on_button": (LETTERS, ("button", "link")),
    "edge": (EDGES, ("page", "card", "tint")),
    "amount": (LETTERS, (LETTERS_ON_AMOUNT,)),
    "foot": (LETTERS, (LETTERS_ON_FOOT,)),
}
"""Colour of pages → the contrast that it needs, and to which others; those that are fixed stand as they are."""
PRINT: dict[str, Pair] = {
    "ink": (LETTERS, ("#ffffff", "amount", "ground")),
    "band": (LETTERS, ("#ffffff",)),
}
PAIRS = {"light": LOOK, "dark": LOOK, "print": PRINT}


def contrasts(path: Path, located: Located[Brand]) -> Iterator[Problem]:
    """Yield each pair of colours that cannot be told apart well enough, with the nearest colour that can."""
    for section, pairs in PAIRS.items():
        colours = getattr(located.value, section)
        for name, other in ((name, other) for name, (_, others) in pairs.items() for other in others):
            value, ground, least = getattr(colours, name, ""), getattr(colours, other, other), pairs[name][0]
            if value and (ratio := contrast(value, ground)) < least:
                changed = name if name in colours.model_fields_set or other == ground else other
                pair = say(
                    "{section}.{name} {value} and {other}",
                    section=section,
                    name=name,
                    value=value,
                    other=_named(section, other, ground),
                )
                said = say(
                    "the contrast of {pair} is {ratio}, it must be {least}; {remedy}",
                    pair=pair,
                    ratio=_down(ratio),
                    least=least,
                    remedy=_remedy(colours, pairs, changed),
                )
                yield Problem(path, located.line((section, changed)), said)


def _remedy(colours: Night | Print, pairs: Mapping[str, Pair], changed: str) -> str:
    """Return the nearest colour that stands out from all that meet the changed one, if there is any."""
    met = list(pairs[changed][1]) if changed in pairs else []
    met += [name for name, (_, others) in pairs.items() if changed in others]
    near = nearest(getattr(colours, changed), [getattr(colours, one, one) for one in met], LETTERS)
    return (
        say("{changed} {near} would do", changed=changed, near=near)
        if near
        else say("no {changed} suits them all, so change the others", changed=changed)
    )


def _named(section: str, other: str, ground: str) -> str:
    return say("the letters {ground} on it", ground=ground) if other == ground else f"{section}.{other} {ground}"


def _down(ratio: float) -> str:
    """Return a ratio rounded down, so that it never looks sufficient."""
    return f"{int(ratio * 100) / 100:g}"
