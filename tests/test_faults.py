"""Whatever stops a run, what was finished before stays whole, and the next run puts the rest right."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from countries import change, copy

from suluh import write
from suluh.cli import main

if sys.platform == "win32":
    pytest.skip("needs the signals and limits of POSIX", allow_module_level=True)
from faults import DAY, KILLED, OTHER, RUN, digests, environment, killed, leftovers, moved, run

BUILD = ("build", "--language", "en", "--on")
WAITING = "another build of this content is running; waiting for its end"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copy(tmp_path / "home")


def test_a_build_that_is_killed_leaves_the_old_site_and_the_next_one_gives_the_same_bytes(home: Path) -> None:
    assert run(home, *BUILD, DAY).returncode == 0
    whole = digests(home / "site")
    with write.alone(home / ".cache", lambda: None):
        command = [sys.executable, "-c", KILLED + RUN, "site", *BUILD, OTHER]
        other = subprocess.Popen(command, cwd=home, env=environment({}), stderr=subprocess.PIPE, encoding="utf-8")
        assert other.stderr
        assert any(WAITING in line for line in other.stderr)
    other.communicate()
    assert other.returncode == -9
    (old,) = home.glob(".site.old-*")
    assert digests(old) == whole
    there = moved(home, home.with_name("Rumah «kita» 日本"))
    made = run(there, *BUILD, DAY, PYTHONHASHSEED="1", LC_ALL="C", TZ="Asia/Tokyo")
    assert made.returncode == 0, made.stderr
    assert digests(there / "site") == whole
    assert leftovers(there) == []


def test_a_sync_that_is_killed_leaves_the_old_file_or_the_new_one(home: Path) -> None:
    path = home / "content/locale/de.po"
    change(home / "content/benefits/sick.yml", "title: Ill and cannot work", "title: Ill, and cannot work")
    old = path.read_bytes()
    assert killed(home, "content/locale/de.po", "translate", "sync")
    assert path.read_bytes() == old
    assert run(home, "translate", "sync").returncode == 0
    assert b'#| msgid "Ill and cannot work"' in path.read_bytes()


def test_a_full_disk_is_named_and_changes_nothing(home: Path) -> None:
    change(home / "content/benefits/sick.yml", "title: Ill and cannot work", "title: Ill, and cannot work")
    before = digests(home)
    said = run(home, "translate", "sync", limit=2000)
    assert said.returncode == 1
    what = "File too large; free some space, then run this again. What was finished before is whole."
    assert said.stderr.splitlines() == [f"content/locale/de.po: {what}"]
    assert digests(home) == before


def test_a_folder_that_cannot_be_written_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    said = CliRunner().invoke(main, [*BUILD, DAY, "--out", "/proc/1/suluh/site"])
    assert said.exit_code == 1
    assert "/proc/1/suluh: " in said.output
    assert "Traceback" not in said.output


def test_a_clock_that_is_behind_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    change(home / "content/facts/sick.yml", "on: 2026-11-01", "on: 2199-11-01")
    said = CliRunner().invoke(main, ["check"])
    assert said.exit_code == 1
    assert "but facts were checked on 2199-11-01; set the clock, or correct 'checked' in content/facts/" in said.output
