"""Texts and edges stand out from every ground that they may stand on, by day and by night (WCAG 1.4.3, 1.4.11)."""

import re

import pytest
from countries import ROOT

from suluh.model.brand import Day, Night, declared
from suluh.model.colour import contrast as ratio

CSS = (ROOT / "templates/theme/assets/suluh.css").read_text(encoding="utf-8")
ROOTS = re.findall(r":root \{([^}]*)\}", CSS)[:2]
DAY, NIGHT = (dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})", one)) for one in ROOTS)
LOOKS = {"day": DAY, "night": DAY | NIGHT}
FIXED = {"letters on gold": "#1c2530", "letters on foot": "#f6eedc"}
TEXTS = [(text, ground) for text in ("ink", "soft", "link") for ground in ("bg", "card", "tint", "sand")]
TEXTS += [("ont", "teal"), ("letters on gold", "gold"), ("letters on foot", "foot")]
EDGES = [("edge", "bg"), ("edge", "card"), ("edge", "tint"), ("link", "tint")]


def contrast(look: str, front: str, ground: str) -> float:
    colours = LOOKS[look] | FIXED
    return ratio(colours[front], colours[ground])


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_texts_can_be_read(look: str, text: str, ground: str) -> None:
    assert contrast(look, text, ground) >= 4.5


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_can_be_seen(look: str, edge: str, ground: str) -> None:
    assert contrast(look, edge, ground) >= 3


def test_the_stylesheet_comes_with_the_colours_of_a_brand_that_says_none() -> None:
    """Those of another brand take exactly their place."""
    assert [CSS.count(declared(look)) for look in (Day(), Night())] == [1, 1]
