"""The rules that inline pictures need on a page: colours on screen, line art on paper."""

import re
from collections.abc import Iterable

from suluh.illustration.canvas import LINE, OUTLINE
from suluh.illustration.palette import BLACK, colour

FLAGS = {"f": "stroke:none", "l": f"fill:none;stroke-width:{LINE:g}", "bg": "", "t": "", "h": "", "x": "", "p": ""}
"""Classes that say how a part is painted; all others are roles, strokes in a role (`s-teal`) or widths (`w3-4`)."""
WIDTH = re.compile(r"w\d+(-\d+)?")


def stylesheet(classes: Iterable[str]) -> str:
    """Return the minified CSS for exactly these classes."""
    used = sorted(set(classes))
    rules = [
        f".il{{stroke:{colour('ink')};stroke-width:{OUTLINE:g};stroke-linejoin:round;stroke-linecap:round;"
        "paint-order:stroke}"
    ]
    rules += [f".il .{name}{{fill:{colour(name)}}}" for name in used if _is_role(name)]
    rules += [f".il .{name}{{{FLAGS[name]}}}" for name in used if FLAGS.get(name)]
    rules += [f".il .{name}{{stroke:{colour(name[2:])}}}" for name in used if name.startswith("s-")]
    rules += [f".il .{name}{{stroke-width:{name[1:].replace('-', '.')}}}" for name in used if WIDTH.fullmatch(name)]
    return "".join(rules) + f"@media print{{{''.join(_on_paper(used))}}}"


def _is_role(name: str) -> bool:
    return name not in FLAGS and not name.startswith("s-") and not WIDTH.fullmatch(name)


def _on_paper(used: list[str]) -> list[str]:
    black = [name for name in used if name in BLACK]
    # a rule for `.il path` alone would lose against `.il .teal`, so it names what it spares
    spared = "".join(f":not(.{name})" for name in [*black, *(["l"] if "l" in used else [])])
    rules = [".il{stroke:#000}", f".il path{spared}{{fill:#fff}}"]
    rules += [f".il .{name}{{fill:#000}}" for name in black]
    if "l" in used:
        rules.append(".il path.l{stroke:#000}")
    rules += [f".il path.{name}{{stroke:#fff}}" for name in ("t", "h") if name in used]
    rules += [f".il path.{name}{{display:none}}" for name in ("bg", "x") if name in used]
    if "p" in used:
        rules.append(".il .p{fill:#000!important}")
    return rules
