"""A page and a piece of it in every format, with texts as long as their places hold; and made-up languages for them."""

import json
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import Any

from countries import ADDRESS, DAY, copy

from suluh import content, view
from suluh.illustration import Drawing, draw
from suluh.model.piece import FORMATS, Layout
from suluh.paper import Ink
from suluh.view import Setting
from suluh.view.print_shapes import PrintSheet
from suluh.view.said import Said

WORDS = "when somebody in your family becomes unwell ask the nearest office which of the papers they need before you go"


def text(letters: int, tail: str = ".") -> str:
    """Return a sentence of so many letters at most, as near as whole words come to it."""
    said = ""
    for word in cycle(WORDS.split()):
        if len(f"{said} {word}{tail}") > letters:
            return said.strip().capitalize() + tail
        said += f" {word}"
    raise AssertionError


def texts(count: int, letters: int) -> dict[str, str]:
    return {f"t{number}": text(letters - number) for number in range(count)}


STEPS = [
    {"id": f"s{number}", "picture": picture, "title": f"Step number {number}", "text": text(110)}
    for number, picture in enumerate(("sofa", "letter", "sofa", "letter", "sofa", "letter"))
]
PAPERS = {
    f"paper-{number}": {"name": text(17, ""), "title": text(46, ""), "text": text(96), "where": text(88)}
    for number in range(8)
}
PAGE: dict[str, Any] = {
    "name": "Whole",
    "title": "All that can be printed",
    "summary": "A page of which everything is printed.",
    "picture": "sofa",
    "amount": {"label": "Everybody receives", "fact": "sick.grant", "chip": "After {sick.wait} of waiting"},
    "papers": list(PAPERS),
    "call": {"hint": "Ask first."},
    "parts": [
        {"id": "how", "title": "How to do it", "steps": STEPS},
        {
            "id": "sum",
            "title": "What you get",
            "table": {
                "caption": "At once.",
                "rows": [
                    {"id": "a", "title": "First grant", "fact": "sick.grant"},
                    {"id": "b", "title": "And what it costs to travel", "fact": "sick.normal"},
                ],
                "total": {"id": "all", "title": "Together", "fact": "sick.grant"},
            },
        },
        {"id": "rules", "title": "Rules", "points": [{"id": f"p{n}", "text": text(80)} for n in range(6)]},
    ],
}
FLIP = {
    "picture": "sofa",
    "words": text(34, ""),
    "say": texts(5, 90),
    "ask": texts(3, 60),
    "do": text(120),
    "objections": {name: {"said": text(48), "answer": text(125)} for name in ("one", "two", "three")},
}
SHORT: dict[str, Any] = {
    "entry": "whole",
    "layouts": [name for name in FORMATS if name != "chart"],
    "title": "Ill?|This is your right.",
    "leaflet": {
        "flap": {"title": "Who may ask?", "picture": "letter", "points": {"a": "Anybody.", "b": "Any family."}},
        "inside": {"part": "sum", "picture": "sofa"},
    },
    "flipchart": [
        {
            "id": name,
            "picture": name,
            "words": f"See the {name}",
            "do": "Wait.",
            "say": {"a": "It is here.", "b": "It is yours.", "c": "Take it."},
            "ask": {"a": "What is it?"},
            "objections": {"no": {"said": "“No.”", "answer": "Yes."}},
        }
        for name in ("sofa", "letter")
    ],
    "calendar": {"fact": "sick.low", "normal": "sick.normal", "who": "Everybody."},
    "comic": {"s0": "She fell.", "s1": "She rose.", "s2": "She wrote.", "s3": "She was paid."},
    "form": {"blocks": [{"id": "notes", "title": "Notes", "fields": {"a": "Name", "b": "Day"}, "empty": 3}]},
}
FULL: dict[str, Any] = {
    **SHORT,
    "title": "Somebody in the family|no longer works?",
    "picture": "wide",
    "amount": {
        "label": text(60),
        "fact": "sick.grant",
        "unit": "for every half year",
        "note": text(90),
    },
    "strip": text(130),
    "relief": {"fact": "sick.low", "text": text(26, ":") + " {amount}, {until}."},
    "steps": [{"id": f"s{number}", "head": text(25, ""), "text": text(125)} for number in range(4)],
    "leaflet": {
        "flap": {"title": text(24, ""), "picture": "letter", "points": texts(3, 95), "note": text(110)},
        "inside": {"part": "sum", "title": text(24, ""), "picture": "sofa", "note": text(160)},
    },
    "flipchart": [{"id": f"f{number}", **FLIP} for number in range(2)],
    "calendar": {"fact": "sick.low", "normal": "sick.normal", "who": text(70), "notes": texts(2, 62)},
    "checklist": {"deadlines": texts(3, 70), "waits": texts(1, 70)},
    "comic": {f"s{number}": text(75) for number in range(6)},
    "form": {
        "blocks": [
            {"id": "rules", "part": "rules", "title": text(60, ""), "text": text(320), "cut": True},
            {"id": "ticks", "ticks": texts(5, 150), "points": texts(2, 320), "fields": texts(4, 48), "frame": 30},
            {
                "id": "table",
                "columns": {name: text(40, "") for name in ("a", "b", "c", "d")},
                "rows": texts(3, 48),
                "empty": 2,
            },
            {
                "id": "cards",
                "cards": [{"id": name, "picture": name, "text": text(60, "")} for name in ("sofa", "letter")],
            },
        ]
    },
}
PIECES = {"short": SHORT, "full": FULL, "find": {"entry": "find", "layouts": ["chart"]}}


def country(home: Path) -> Setting:
    """Return the invented country with the page and its pieces, in its source language, on the paper of most places."""
    folder = copy(home) / "content"
    site = folder / "site.yml"
    site.write_text(site.read_text(encoding="utf-8").replace("papers: [Letter, A4]", "papers: [A4]"), encoding="utf-8")
    (folder / "guides/whole.yml").write_text(json.dumps(PAGE), encoding="utf-8")
    with (folder / "documents.yml").open("a", encoding="utf-8") as documents:
        documents.write("".join(f"{name}: {json.dumps(paper)}\n" for name, paper in PAPERS.items()))
    for name, piece in PIECES.items():
        (folder / f"pieces/{name}.yml").write_text(json.dumps(piece), encoding="utf-8")
    return Setting(content.load(folder), "en", DAY, ADDRESS)


def drawings(at: Setting) -> dict[str, Drawing]:
    return {name: draw(scene) for name, scene in at.library.scenes.items()}


# --- made-up languages ------------------------------------------------------------------------------------------------

ARABIC = dict(zip("etaoinsrhldcumfpgwybvkxjqz", "اليمنروهبدتعقفحكجسخشطغزصضظ", strict=True))
"""The most frequent letters of English to those of Arabic."""


def arabic(words: str) -> str:
    """Return the words in Arabic letters."""
    return "".join(ARABIC.get(letter, letter) for letter in words.lower())


def compound(words: str) -> str:
    """Return the words two and two together, as a language of long words has them."""
    return re.sub(r"\b([a-z]{3,6}) ([a-z]{3,7})\b", r"\1\2", words)


def spoken(value: Any, language: Callable[[str], str]) -> Any:
    """Return a sheet with every sentence in a made-up language; addresses and numbers stay."""
    match value:
        case Said():
            return Said((language(str(value)),))
        case str():
            return language(value)
        case tuple():
            return tuple(spoken(one, language) for one in value)
        case dict():
            return {name: spoken(one, language) for name, one in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            kept = {"name", "id", "layout", "language", "direction", "url", "address", "prefix", "number"}
            kept |= {"paper", "brand"}
            kept = kept | {"keywords", "publisher"} if isinstance(value, PrintSheet) else kept & {"id"}
            kept = kept | {"name"} if type(value).__name__ == "Picture" else kept
            changed = {one.name: getattr(value, one.name) for one in fields(value) if one.name not in kept}
            return replace(value, **{name: spoken(one, language) for name, one in changed.items()})
    return value


VARIANTS: tuple[tuple[str, Ink], ...] = (
    ("short", "full"),
    ("short", "save"),
    ("full", "full"),
    ("busy", "save"),
    ("long words", "full"),
    ("arabic", "full"),
)
"""How a piece is tried: with which texts, in which ink."""


def sheet(at: Setting, variant: str, layout: Layout) -> PrintSheet:
    """Return a piece in one format, with short texts, with texts at their limits, or in a made-up language."""
    key = "find" if layout == "chart" else "short" if variant == "short" else "full"
    made = view.print_sheet(at, key, layout)
    match variant:
        case "busy":
            made = replace(made, sample="SAMPLE — the address is not set", state="A machine's draft, not checked")
            contact = "Mrs Sri Wahyuni Handayani, 0812-3456-7890, Melati Road 12"
            return replace(made, contact=contact, address="our-rights.github.io/rights/en/accident-at-work")
        case "long words":
            changed: PrintSheet = spoken(made, compound)
            return replace(changed, language="de")
        case "arabic":
            changed = spoken(made, arabic)
            return replace(changed, language="ar", direction="rtl")
    return made


ORDERS: list[tuple[str, Ink, Layout]] = [(variant, ink, layout) for variant, ink in VARIANTS for layout in FORMATS]
