"""Everything that is said to whoever keeps the content is said in each language that has a catalog of messages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import polib
import pytest
from click.testing import CliRunner
from countries import ROOT, change, copy

from suluh import messages
from suluh.cli import main
from suluh.messages import say

PACKAGE = ROOT / "scripts/suluh"
CATALOGS = [tag for tag in messages.LANGUAGES if tag != messages.WRITTEN_IN]
SAYING = {"Problem", "SuluhError", "FormulaError", "PrintError", "ValueError"}
"""What an author's mistake is told with."""


def calls(*names: str) -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield path, node


def templates() -> dict[str, Path]:
    """Return every template of the code, with the first file that says it."""
    found: dict[str, Path] = {}
    for path, call in calls("say", "phrase"):
        if isinstance(call.args[0], ast.Constant):
            found.setdefault(str(call.args[0].value), path)
    return found


def slots(template: str) -> list[tuple[str, str | None]]:
    return sorted((name, form) for _, name, form, _ in Formatter().parse(template) if name is not None)


@pytest.mark.parametrize("tag", CATALOGS)
def test_every_message_has_its_translation(tag: str, request: pytest.FixtureRequest) -> None:
    path, used = messages.FOLDER / f"{tag}.po", templates()
    if request.config.getoption("--update-golden"):
        update(path, used)
    catalog = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))}
    assert sorted(used.keys() - catalog.keys()) == []
    assert sorted(catalog.keys() - used.keys()) == []
    assert [template for template, said in catalog.items() if not said] == []


def update(path: Path, used: dict[str, Path]) -> None:
    """Bring a catalog in line with the code; what is new in it is empty."""
    old = polib.pofile(str(path), wrapwidth=0)
    said = {entry.msgid: entry.msgstr for entry in old}
    old[:] = [
        polib.POEntry(msgid=template, msgstr=said.get(template, ""), comment=f"in {file.relative_to(PACKAGE)}")
        for template, file in used.items()
    ]
    old.save(str(path), newline="\n")


@pytest.mark.parametrize("tag", CATALOGS)
def test_a_translation_has_the_places_of_its_template(tag: str) -> None:
    wrong = {one: said for one, said in messages.catalog(tag).items() if slots(one) != slots(said)}
    assert wrong == {}


def test_no_mistake_is_told_in_words_that_no_catalog_knows() -> None:
    """A text of two words or more that does not come from `say` would be English for everybody."""
    bare = [
        f"{path.relative_to(PACKAGE)}:{call.lineno}: {text}"
        for path, call in calls(*SAYING)
        for text in map(literal, call.args)
        if re.search(r"[a-z]{2,} [a-z]{2,}", text)
    ]
    assert bare == ["slim/fragment.py:52: no page of the theme"]


def literal(node: ast.expr) -> str:
    """Return what a text says by itself, without what it is given."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return " … ".join(str(part.value) for part in parts if isinstance(part, ast.Constant))


def test_values_are_put_into_the_translated_template() -> None:
    messages.speak("id")
    assert say("unknown key '{key}'{hint}", key="{titel}", hint="") == "kunci '{titel}' tidak dikenal"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("summary: M", "sumary: M", "sick.yml:4: kunci 'sumary' tidak dikenal; mungkin maksud Anda 'summary'?"),
        (
            "{sick.low} a",
            "{sick.lw} a",
            "tidak ada fakta bernama 'sick.lw'; mungkin maksud Anda 'sick.low'?",
        ),
        (
            "Ask for a note.",
            "It is €5 now.",
            "sick.yml:22: ada angka '€5' di dalam kalimat; taruh di facts/",
        ),
        (
            "picture: letter",
            "picture: Ä",
            "tulis huruf kecil, angka, dan tanda hubung, seperti 'kartu-tani'",
        ),
        ("picture: letter", "picture: [", "kurung yang dibuka di sini tidak pernah ditutup"),
    ],
)
def test_an_author_is_told_in_indonesian(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, said: str
) -> None:
    change(copy(tmp_path) / "content/benefits/sick.yml", old, new)
    monkeypatch.chdir(tmp_path)
    assert said in CliRunner().invoke(main, ["--language", "id", "check"]).output


@pytest.mark.parametrize(
    ("site", "computer", "said"),
    [
        ("languages: [id, en]", "en_GB.UTF-8", "tidak dikenal"),
        ("languages:\n  - id\n", "en_GB.UTF-8", "tidak dikenal"),
        ("languages: [en, id]", "id_ID.UTF-8", "unknown key"),
        ("languages: [km]", "id_ID.UTF-8", "tidak dikenal"),
        ("languages: [km]", "fr_FR.UTF-8", "unknown key"),
    ],
)
def test_the_language_is_the_contents_or_the_computers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, site: str, computer: str, said: str
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text(f"nmae: x\n{site}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    computers = {"SULUH_LANGUAGE": None, "LC_ALL": None, "LC_MESSAGES": None, "LANG": computer}
    assert said in CliRunner(env=computers).invoke(main, ["check"]).output


@pytest.fixture(autouse=True)
def in_english_again() -> Iterator[None]:
    yield
    messages.speak("en")
