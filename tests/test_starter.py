"""A site of one's own: begun in an empty folder, built by the installed package, kept in shape by `upgrade`."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from countries import ROOT, change
from test_cli import run

WISHES = ("--name", "Haki: yako", "--country", "Kenya", "--time-zone", "Africa/Nairobi", "--currency", "KSh")
SUBPATH = "https://haki.example/yako/"


def begin(folder: Path, *more: str) -> None:
    said = run("new", str(folder), *WISHES, "--url", SUBPATH, *more)
    assert said.exit_code == 0, said.output


def test_a_new_site_has_no_mistake_and_says_whose_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(tmp_path / "site", "--language", "en", "--language", "ar")
    monkeypatch.chdir(tmp_path / "site")
    said = run("check", "--on", "2026-11-22")
    assert said.exit_code == 0, said.output
    assert "18 pages, 8 facts" in said.output
    assert 'name: "Haki: yako"' in Path("content/brand.yml").read_text(encoding="utf-8")


def test_a_new_site_may_begin_with_every_feature_and_another_paper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(tmp_path / "site", "--language", "en", "--language", "ar", "--whole", "--paper", "Letter")
    monkeypatch.chdir(tmp_path / "site")
    said = run("check", "--on", "2026-11-22")
    assert said.exit_code == 0, said.output
    assert "29 pages, 11 facts" in said.output
    assert Path("content/quizzes/quiz.yml").exists()
    assert "papers: [Letter]\n" in Path("content/site.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("full",), "full: is not empty; name a new folder"),
        (("new", "--language", "idd"), "--language idd: no such language; did you mean 'id'?"),
        (("new", "--time-zone", "Mars"), "content/site.yml:8: time_zone: no time zone named 'Mars'"),
        (("new", "--email", "x"), "publisher.email: write an e-mail address such as desk@example.org, not 'x'"),
    ],
)
def test_what_cannot_be_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine.txt").write_text("kept")
    done = run("new", *words)
    assert done.exit_code == 1
    assert said in done.output
    assert not (tmp_path / "new").exists()


def test_the_wheel_alone_builds_a_new_site(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    begin(tmp_path / "site")
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "installed")}
    build = "from suluh.cli import main; main(['build', '--on', '2026-11-22'])"
    done = subprocess.run(
        [sys.executable, "-c", build], cwd=tmp_path / "site", env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    home = (tmp_path / "site/site/index.html").read_text(encoding="utf-8")
    assert "Haki: yako" in home
    assert f'<link rel="canonical" href="{SUBPATH}">' in home
    assert not (tmp_path / "site/templates").exists()


def test_upgrade_adds_the_words_that_are_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    change(Path("content/ui.yml"), "skip_to_content: Skip to the content\n", "")
    said = run("upgrade")
    assert said.output.splitlines() == [
        "content/ui.yml: new word skip_to_content: Skip to the content",
        "The content has the shape that this engine asks for.",
    ]
    assert Path("content/ui.yml").read_text(encoding="utf-8").endswith('\nskip_to_content: "Skip to the content"\n')
    assert run("upgrade").output.splitlines() == said.output.splitlines()[1:]
    change(Path("content/site.yml"), "tagline:", "tagloin:")
    broken = run("upgrade")
    assert broken.exit_code == 1
    assert "unknown key 'tagloin'; did you mean 'tagline'?" in broken.output
