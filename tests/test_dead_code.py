"""Nothing is kept that nobody uses. `make lint` asks this too."""

import re

import pytest
from countries import ROOT

vulture = pytest.importorskip("vulture")

CALLED_BY_OTHERS = ["@*.command*", "@*.group*", "@model_validator*", "@pytest.*", "@*.fixture*"]
METHODS_OF_OTHERS = [
    "handle_*",
    "do_GET",
    "log_message",
    "copyfile",
    "pytestmark",
    "protocol_version",
    "close_connection",
    "pytest_*",
    "on_pre_build",
    "on_serve",
    "model_config",
    "create_system",
    "*ElementHandler",
    "*DeclHandler",
    "*DataHandler",
]
KEPT = {"external_attr"}
SHAPES = ROOT / "scripts/suluh/model"
"""What the content may say, whether or not the pages show it."""


def words() -> dict[str, int]:
    """Return how often each word stands in code and templates; a template or a key may name what Python does not."""
    counts: dict[str, int] = {}
    for folder, kinds in (("scripts", (".py",)), ("templates", (".j2", ".html", ".typ"))):
        for path in (path for path in (ROOT / folder).rglob("*") if path.suffix in kinds):
            for word in re.findall(r"\w+", path.read_text(encoding="utf-8")):
                counts[word] = counts.get(word, 0) + 1
    return counts


def test_nothing_is_left_that_nobody_uses() -> None:
    watch = vulture.Vulture(ignore_names=METHODS_OF_OTHERS, ignore_decorators=CALLED_BY_OTHERS)
    watch.scavenge([str(ROOT / "scripts"), str(ROOT / "tests")])
    count = words()
    dead = [
        f"{one.filename.relative_to(ROOT)}:{one.first_lineno}: {one.typ} {one.name}"
        for one in watch.get_unused_code(min_confidence=60)
        if one.name not in KEPT
        and SHAPES not in one.filename.parents
        and (one.confidence >= 80 or count.get(one.name, 0) < 2)
    ]
    assert "\n".join(dead) == ""
