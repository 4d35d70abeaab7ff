"""Killed at any change of the disk, starved at any size, two at once: minutes of it, for `make test-long`."""

import subprocess
import sys
from pathlib import Path

import pytest
from countries import change, copy
from faults import DAY, OTHER, RUN, digests, environment, killed, leftovers, run

BUILD = ("build", "--language", "en", "--on")
MOMENTS = [*range(1, 50, 6), *range(50, 400, 40), "docs/en/index.md", "docs/en/sick.md", "site"]
"""The changes of the disk before which a build is killed; one of exampleland makes some hundred."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copy(tmp_path / "home")


def present(home: Path) -> dict[str, str]:
    """Return the site that is there, or that the next build will bring back."""
    return digests(home / "site" if (home / "site").exists() else next(home.glob(".site.old-*")))


def test_a_build_killed_at_any_moment(home: Path) -> None:
    assert run(home, *BUILD, OTHER).returncode == 0
    new = digests(home / "site")
    assert run(home, *BUILD, DAY).returncode == 0
    old = digests(home / "site")
    deaths = 0
    for moment in MOMENTS:
        deaths += killed(home, moment, *BUILD, OTHER)
        assert present(home) in (old, new), moment
    assert deaths > 8
    assert run(home, *BUILD, DAY).returncode == 0
    assert digests(home / "site") == old
    assert leftovers(home) == []


def test_printing_killed_at_any_moment_leaves_whole_files(home: Path) -> None:
    for moment in range(1, 40, 2):
        killed(home, moment, "print", "--on", DAY, "--language", "en")
        for path in (home / "print").rglob("[!.]*.pdf"):
            assert path.read_bytes().rstrip().endswith(b"%%EOF"), f"{moment}: {path.name}"
    assert run(home, "print", "--on", DAY, "--language", "en").returncode == 0


def test_a_sync_killed_at_any_moment(home: Path) -> None:
    path = home / "content/locale/de.po"
    change(home / "content/benefits/sick.yml", "title: Ill and cannot work", "title: Ill, and cannot work")
    old = path.read_bytes()
    moment, dead = 1, True
    while dead:
        dead = killed(home, moment, "translate", "sync")
        assert path.read_bytes() == old or b'#| msgid "Ill and cannot work"' in path.read_bytes()
        moment += 1
    assert moment > 2
    assert b'#| msgid "Ill and cannot work"' in path.read_bytes()


@pytest.mark.parametrize("limit", [500, 2000, 9000, 20_000, 60_000, 150_000])
def test_a_build_on_a_full_disk(home: Path, limit: int) -> None:
    said = run(home, *BUILD, DAY, limit=limit)
    if said.returncode:
        assert "File too large; free some space, then run this again" in said.stderr, said.stderr
        assert "Traceback" not in said.stderr
        assert not (home / "site").exists()
    assert run(home, *BUILD, DAY).returncode == 0
    assert leftovers(home) == []


def test_two_builds_at_once_give_what_each_gives_alone(home: Path) -> None:
    alone = {}
    for day in (DAY, OTHER):
        assert run(home, *BUILD, day, "--out", f"alone{day}").returncode == 0
        alone[day] = digests(home / f"alone{day}")
    both = {
        day: subprocess.Popen(
            [sys.executable, "-c", RUN, *BUILD, day, "--out", f"site{day}"], cwd=home, env=environment({})
        )
        for day in alone
    }
    assert [one.wait() for one in both.values()] == [0, 0]
    assert {day: digests(home / f"site{day}") for day in alone} == alone
