"""The `suluh` command as its users meet it."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from countries import change, copy

from suluh.cli import main


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of the invented country."""
    folder = copy(tmp_path)
    monkeypatch.chdir(folder)
    return folder


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.mark.parametrize("command", ["check", "build", "serve", "print", "translate", "scene", "due", "recall"])
def test_help_teaches(command: str) -> None:
    said = run(command, "--help")
    assert said.exit_code == 0
    assert len(said.output.split()) > 20


def test_check_counts_and_warns_but_does_not_fail(home: Path) -> None:
    said = run("check", "--on", "2026-11-22")
    assert said.exit_code == 0
    assert said.output.splitlines() == [
        "content/facts/sick.yml:32: sick.relief: changes on 2027-01-01; touches sick, sick (paper) (warning)",
        "18 pages, 8 facts, 483 sentences, 2 languages: 0 problems, 1 warnings",
    ]
    assert run("check", "--on", "2026-11-22", "--strict-dates").exit_code == 1


def test_check_names_every_mistake_and_fails(home: Path) -> None:
    change(home / "content/benefits/sick.yml", "kicker:", "kiker:")
    change(home / "content/home.yml", "page: join", "page: joyn")
    said = run("check")
    assert said.exit_code == 1
    assert "content/benefits/sick.yml:2: unknown key 'kiker'; did you mean 'kicker'?" in said.output
    assert "Traceback" not in said.output


def test_check_fix_appends_printed_addresses_and_takes_none_away(home: Path) -> None:
    change(home / "content/printed.txt", "\nsick/", "")
    assert "the address 'sick/' may be printed, but is not listed here; run `suluh check --fix`" in run("check").output
    assert run("check", "--fix").exit_code == 0
    assert (home / "content/printed.txt").read_text().splitlines()[1:] == ["de/sick/", "ill/", "sick/"]


def test_a_number_edited_in_place_asks_for_a_correction(home: Path) -> None:
    git("init", "--quiet")
    git("add", "content")
    git("commit", "--quiet", "--message", "as it was")
    change(home / "content/facts/sick.yml", "value: 2000", "value: 2500")
    said = run("check", "--on", "2026-11-22")
    assert said.exit_code == 1
    assert (
        "content/facts/sick.yml:15: sick.grant: 2000 stood here in the last commit, now 2500; if the old" in said.output
    )
    correction = (
        "corrections:\n    - on: 2026-11-22\n      said: 2000\n      right: 2500\n      text: A slip.\n  values:"
    )
    path = home / "content/facts/sick.yml"
    path.write_text(path.read_text().replace("values:", correction, 1))
    assert run("check", "--on", "2026-11-22").exit_code == 0


def git(*words: str) -> None:
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@b.example", *words], check=True)


def test_build_says_what_it_made(home: Path) -> None:
    said = run("build", "--on", "2026-11-22", "--language", "en")
    assert said.exit_code == 0, said.output
    assert "done: 20 pages, 2 PDFs" in said.output
    assert not (home / "site/de").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["build", "--on", "2027-13-01"], "'2027-13-01' is not a day; write it as 2027-01-15"),
        (["build", "--language", "dd"], "--language dd: no such language here; there are en, de"),
        (["build", "--url", "rights.example"], "--url rights.example: the address must begin with https://"),
        (["print", "sik"], "no piece named 'sik' in content/pieces/; did you mean 'sick'?"),
        (["print", "--layout", "cart"], "--layout cart: none of these pieces has it; there is poster"),
        (["scene", "sofaa"], "no scene named 'sofaa'; did you mean 'sofa'?"),
        (["translate", "sync", "dd"], "--language dd: no such language"),
        (["build", "--on", "2019-01-01"], "'sick.grant' has no value on 2019-01-01; the first starts on 2020-01-01"),
    ],
)
def test_wrong_words_are_answered_plainly(home: Path, words: list[str], said: str) -> None:
    result = run(*words)
    assert result.exit_code != 0
    assert said in result.output
    assert "Traceback" not in result.output


def test_outside_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = run("check")
    assert said.exit_code == 1
    assert "content:1: there is no content folder here; run suluh where content/ lies" in said.output


def test_print_puts_a_name_on_a_piece(home: Path) -> None:
    said = run("print", "sick", "--language", "en", "--ink", "save", "--contact", "Mrs Sri, 0812 3456", "--out", "out")
    assert said.exit_code == 0, said.output
    assert [path.name for path in (home / "out/en").iterdir()] == ["sick-poster-save.pdf"]


def test_print_gives_one_layout_as_pictures(home: Path) -> None:
    change(home / "content/pieces/sick.yml", "[poster]", "[poster, card]")
    said = run("print", "sick", "--layout", "card", "--as", "png", "--ink", "full", "--language", "en", "--out", "out")
    assert said.exit_code == 0, said.output
    assert sorted(path.name for path in (home / "out/en").iterdir()) == ["sick-card-1.png", "sick-card-2.png"]


def test_print_refuses_a_headline_that_ends_soon(home: Path) -> None:
    change(home / "content/pieces/sick.yml", "  fact: sick.grant\n", "  fact: sick.low\n")
    said = run("print", "--on", "2026-12-10", "--language", "en", "--out", "out")
    assert "left out: sick: its headline amount ends within 30 days; print it with --anyway" in said.output
    assert not (home / "out").exists()
    assert run("print", "--on", "2026-12-10", "--language", "en", "--out", "out", "--anyway").exit_code == 0


def test_print_says_which_line_it_left_out(home: Path) -> None:
    said = run("print", "--on", "2026-12-10", "--language", "en", "--ink", "full", "--out", "out")
    assert "sick, en: without the line on sick.low, which ends soon" in said.output


def test_translate_sync_marks_a_changed_sentence_stale(home: Path) -> None:
    change(home / "content/benefits/sick.yml", "title: Ill and cannot work", "title: Ill, and cannot work")
    assert "stale=1" in run("translate", "sync").output
    assert '#| msgid "Ill and cannot work"' in (home / "content/locale/de.po").read_text()
    report = run("translate", "report").output
    assert [line.split()[2] for line in report.splitlines() if line.startswith("sick")] == ["2"]


def test_scene_draws_a_picture(home: Path) -> None:
    assert run("scene", "sofa", "--theme", "line").exit_code == 0
    assert (home / "sofa.svg").read_text().startswith("<svg")
