"""Scripts say the reader's words, and know how the reader's language is read aloud."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from countries import ADDRESS, DAY, EXAMPLELAND, ROOT, change, copy

from suluh.content import load
from suluh.errors import SuluhError
from suluh.scripts import scripts
from suluh.slim import tight
from suluh.view import Setting

SOURCES = ROOT / "templates/theme/assets"


def made(content: Path, language: str) -> dict[str, str]:
    files = scripts(Setting(load(content), language, DAY, ADDRESS), SOURCES)
    return {name: script.decode() for name, script in files.items()}


def given(script: str, name: str) -> Any:
    """Return what a script is given under a name."""
    (found,) = re.findall(rf"^const {name} = (.*);$", script, re.MULTILINE)
    return json.loads(found)


def test_a_language_has_what_every_page_loads_and_what_is_loaded_when_used() -> None:
    files = made(EXAMPLELAND / "content", "de")
    assert set(files) == {"page-de.js", "listen-de.js", "comfort-de.js"}
    assert 'load("listen-de.js")' in files["page-de.js"]


def test_a_script_has_only_the_phrases_that_it_says() -> None:
    words = given(made(EXAMPLELAND / "content", "de")["comfort-de.js"], "words")
    assert set(words) == {f"letters{end}" for end in ("", "_normal", "_large", "_largest")} | {
        "colours",
        "colours_plain",
    }
    assert words["letters_large"] == "Groß"
    assert words["colours_plain"] == '<span lang="en">Black and white</span>', "not translated, so it says its language"


def test_figures_are_read_by_the_habits_of_the_language() -> None:
    english, german = (given(made(EXAMPLELAND / "content", tag)[f"listen-{tag}.js"], "voice") for tag in ("en", "de"))
    assert (english["group"], english["point"], english["own"]) == (".", ",", [",", "."])
    assert german["own"] == [".", ","]
    assert (english["symbol"], english["currency"], german["currency"]) == ("€", "euros", "Euro")
    assert english["codes"] == ["en", "eng"]
    assert english["phones"] == ["0800 1"]
    assert (english["aloud"], german["aloud"]) == ({"GP": "G P"}, {})


def test_a_phrase_that_is_missing_is_named(tmp_path: Path) -> None:
    home = copy(tmp_path)
    change(home / "content/ui.yml", "listen_stop: Stop\n", "")
    change(home / "content/locale/de.po", 'msgctxt "ui/words/listen_stop"\nmsgid "Stop"\nmsgstr "Beenden"\n\n', "")
    with pytest.raises(SuluhError, match=r"ui\.yml: the phrase 'listen_stop' is missing"):
        made(home / "content", "en")


def test_what_every_page_loads_is_small() -> None:
    """Compressed; a phone keeps it, as its name changes with its content."""
    for name, limit in (("page-id.js", 2_300), ("listen-id.js", 3_600), ("comfort-id.js", 1_200)):
        script = made(ROOT / "content", "id")[name]
        assert len(gzip.compress(tight(script).encode(), 9)) <= limit, name
