"""What has to be checked, reprinted and translated again."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import Golden
from countries import DAY, change, copy
from test_cli import git, run

from suluh import due
from suluh.content import load
from suluh.model.fact import Fact, Table


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of the invented country."""
    folder = copy(tmp_path)
    monkeypatch.chdir(folder)
    return folder


def test_a_change_to_come_is_told_with_what_it_touches(home: Path) -> None:
    assert run("due", "--on", "2026-11-22").output.splitlines() == [
        "Numbers that change",
        "  2027-01-01  sick.relief: a new value by act-7 (content/facts/sick.yml:32); touches sick, sick (paper)",
        "",
        "Translations gone stale",
        "  2026-11-22  de: 1 sentences, first sick/where (content/locale/de.po); touches sick",
    ]
    assert "Numbers that change" not in run("due", "--on", "2026-11-22", "--within", "30").output


def test_an_old_check_and_a_stale_translation_are_due(home: Path) -> None:
    change(home / "content/benefits/sick.yml", "kicker: Sickness insurance", "kicker: Money when ill")
    found = due.due(load(home / "content", strict_translations=False), date(2027, 9, 1), timedelta(days=1))
    assert {one.kind for one in found} == {"check", "helper", "translation"}
    (stale,) = (one for one in found if one.kind == "translation")
    assert (stale.name, stale.text, stale.touches) == ("de", "2 sentences, first sick/kicker", ("sick",))


def test_each_thing_due_can_become_an_issue(home: Path) -> None:
    one, _ = json.loads(run("due", "--on", "2026-11-22", "--json").output)
    assert one["title"] == "sick.relief: numbers that change, 2027-01-01"
    assert "- [ ] sick (paper)\n" in one["body"]


def test_all_numbers_come_as_a_sheet_to_compare_with_the_law(home: Path, golden: Golden) -> None:
    golden("proof.md", run("due", "--proof").output)
    lines = json.loads(run("due", "--proof", "--json").output)
    assert [(one["article"], one["value"], one["unit"], one["by"]) for one in lines if one["name"] == "sick.grant"] == [
        ("art. 3", "1500", "money", "A. Checker"),
        ("art. 3", "2000", "money", "A. Checker"),
    ]
    law = load(home / "content").law
    assert {one["name"] for one in lines} == {name for name, one in law.facts.items() if isinstance(one, Fact | Table)}


def test_a_piece_is_recalled_on_the_day_its_number_changes(home: Path) -> None:
    assert run("recall", "--on", str(DAY)).output.splitlines()[0].startswith("2027-01-01  sick: ")
    notice = run("recall", "--on", str(DAY), "--notice").output.replace("\N{NO-BREAK SPACE}", " ")
    assert notice.startswith("The poster “")
    assert "printed before 1 January 2027 no longer holds. What changes:\n• " in notice
    assert "/sick/" in notice
    assert "no piece printed since 2027-06-01 becomes wrong" in run("recall", "--on", "2027-06-01").output


def test_an_unknown_language_is_named(home: Path) -> None:
    said = run("recall", "--language", "xx")
    assert said.exit_code == 1
    assert "no such language here" in said.output


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-22", ""),
        ("2026-12-01", "the first of the month\nsick.relief: left out of paper from today\n"),
        ("2027-01-01", "the first of the month\nsick.relief: a new value from today\n"),
    ],
)
def test_the_workflow_asks_whether_there_is_something_new_today(home: Path, day: str, said: str) -> None:
    assert run("due", "--today", "--on", day).output == said


def test_the_daily_run_that_stops_soon_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, "2026-10-01T12:00:00Z")
    git("init", "--quiet")
    git("add", "content")
    git("commit", "--quiet", "--message", "as it was")
    assert "2026-11-30  daily run: stops 60 days after the last commit" in run("due", "--on", "2026-11-22").output
    assert "daily run" not in run("due", "--on", "2026-11-10").output
