"""Logical properties as top, right, bottom and left, which browsers of any age know."""

import re

PROPERTY = r"(?<=[{;])((?:scroll-)?(?:margin|padding)|border|inset)"
SIDE = re.compile(rf"{PROPERTY}-(block|inline)-(start|end)(?=[-:])")
BOTH = re.compile(rf"{PROPERTY}-(block|inline):([^;}}]+)")
ALL = re.compile(r"(?<=[{;])inset:([^;}]+)")
CORNER = re.compile(r"(?<=[{;])border-(start|end)-(start|end)-radius")


def sided(css: str, direction: str) -> str:
    """Return a minified stylesheet with the sides that a page of this direction means by start and end."""
    across = ("left", "right") if direction == "ltr" else ("right", "left")
    sides = {
        ("block", "start"): "top",
        ("block", "end"): "bottom",
        ("inline", "start"): across[0],
        ("inline", "end"): across[1],
    }

    def named(what: str, side: str) -> str:
        return side if what == "inset" else f"{what}-{side}"

    def both(found: re.Match[str]) -> str:
        what, axis, values = found.groups()
        first, *rest = re.split(r" (?![^(]*\))", values)
        return ";".join(
            f"{named(what, sides[axis, end])}:{value}"
            for end, value in (("start", first), ("end", rest[0] if rest else first))
        )

    css = SIDE.sub(lambda found: named(found[1], sides[found[2], found[3]]), css)
    css = BOTH.sub(both, css)
    css = ALL.sub(lambda found: ";".join(f"{side}:{found[1]}" for side in ("top", "right", "bottom", "left")), css)
    return CORNER.sub(lambda found: f"border-{sides['block', found[1]]}-{sides['inline', found[2]]}-radius", css)
