"""A recorded voice is offered as long as the page says what was read."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import Golden
from countries import build, change, copy

from suluh.cli import main
from suluh.content import load
from suluh.errors import ContentError

SOUND = b"OggS" + bytes(12_000)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of the invented country, with a new recording beside it."""
    folder = copy(tmp_path)
    monkeypatch.chdir(folder)
    (folder / "ann.opus").write_bytes(SOUND)
    return folder


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def read(page: str, *more: str) -> str:
    said = run("read", page, "--on", "2026-11-22", *more)
    assert said.exit_code == 0, said.output
    return said.output


def test_the_text_to_read_is_the_page_without_its_sources(home: Path, golden: Golden) -> None:
    golden("sick.txt", read("sick"))
    assert "Sie erhalten: " in read("sick", "--language", "de")


def test_every_page_has_a_text(home: Path) -> None:
    for page in ("home", *load(home / "content").page_ids):
        assert len(read(page).splitlines()) >= 3, page


def test_a_recording_is_put_in_place_offered_with_its_size_and_left_out_when_the_page_changes(home: Path) -> None:
    said = read("sick", "--recorded", "ann.opus")
    (path,) = (home / "content/audio/en").iterdir()
    assert path.name in said
    build(home)
    page = (home / "site/sick/index.html").read_text(encoding="utf-8")
    assert f'Hear a voice, 13 KB</b><audio controls preload="none" src="../audio/{path.name}"></audio>' in page
    assert (home / f"site/audio/{path.name}").read_bytes() == SOUND
    assert "<audio" not in (home / "site/de/sick/index.html").read_text(encoding="utf-8")

    change(home / "content/benefits/sick.yml", "title: See a doctor", "title: Go to a doctor")
    build(home)
    assert "<audio" not in (home / "site/sick/index.html").read_text(encoding="utf-8")
    assert not (home / "site/audio").exists()
    assert (
        f"content/audio/en/{path.name}:1: left out: the page says something else by now; `suluh read sick --language "
        "en` prints the text, and with --recorded FILE puts a new recording in its place (warning)"
    ) in run("check", "--on", "2026-11-22").output


def test_a_change_that_nobody_hears_keeps_the_recording(home: Path) -> None:
    read("sick", "--recorded", "ann.opus")
    change(home / "content/sources.yml", "title: Sickness Insurance Act", "title: Act on Sickness Insurance")
    assert "left out" not in run("check", "--on", "2026-11-22").output


def test_a_new_price_outdates_a_recording(home: Path) -> None:
    read("sick", "--recorded", "ann.opus")
    assert "left out" not in run("check", "--on", "2026-12-31").output
    assert "left out" in run("check", "--on", "2027-01-15").output


def test_a_new_recording_takes_the_place_of_the_old_one(home: Path) -> None:
    for name in ("ann.opus", "ann.mp3"):
        (home / name).write_bytes(SOUND)
        read("home", "--recorded", name)
    assert [path.suffix for path in (home / "content/audio/en").iterdir()] == [".mp3"]


def test_a_recording_that_was_only_dropped_in_is_not_trusted(home: Path) -> None:
    (home / "content/audio/de").mkdir(parents=True)
    (home / "content/audio/de/join.m4a").write_bytes(SOUND)
    said = run("check", "--on", "2026-11-22")
    assert said.exit_code == 0
    assert (
        "left out: it does not say which text was read; `suluh read join --language de` prints the text" in said.output
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("audio/en/sik.mp3", "audio/en/sik.mp3:1: no page named 'sik'; did you mean 'sick'?"),
        ("audio/en/sick.wav", "a recording is named by its page and ends in mp3, opus, ogg, m4a: fall.mp3"),
        ("audio/fr/sick.mp3", "recordings stand in audio/ in a folder for each language: en, de"),
        ("audio/sick.mp3", "recordings stand in audio/ in a folder for each language: en, de"),
    ],
)
def test_a_sound_that_no_page_can_play_is_told(home: Path, name: str, message: str) -> None:
    (home / "content" / name).parent.mkdir(parents=True, exist_ok=True)
    (home / "content" / name).write_bytes(SOUND)
    with pytest.raises(ContentError) as raised:
        load(home / "content")
    assert message in str(raised.value)


def test_two_recordings_of_one_page_are_one_too_many(home: Path) -> None:
    (home / "content/audio/en").mkdir(parents=True)
    for kind in ("mp3", "ogg"):
        (home / f"content/audio/en/sick.{kind}").write_bytes(SOUND)
    with pytest.raises(ContentError, match="the page 'sick' has several recordings; keep one"):
        load(home / "content")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("sik",), "no page named 'sik'; did you mean 'sick'?"),
        (("sick", "--language", "fr"), "--language fr: no such language here; there are en, de"),
        (("sick", "--recorded", "ann.wav"), "ann.wav: a recording ends in mp3, opus, ogg, m4a, not in '.wav'"),
    ],
)
def test_a_mistake_is_told_plainly(home: Path, words: tuple[str, ...], message: str) -> None:
    (home / "ann.wav").write_bytes(SOUND)
    said = run("read", *words)
    assert said.exit_code == 1
    assert message in said.output
    assert "Traceback" not in said.output
