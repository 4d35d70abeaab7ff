"""Translators' work from the command line: a language begun, a sheet asked and answered, sentences signed, badges."""

import csv
import json
import re
import shutil
import subprocess
from pathlib import Path

import polib
import pypdfium2  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner, Result
from countries import DAY, change, copy, speak
from markupsafe import escape

from suluh import content, press
from suluh.cli import main
from suluh.translation import State
from suluh.view import Setting

PO = Path("content/locale/de.po")
SHEET = Path("sheets/de-sick.csv")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of the invented country."""
    folder = copy(tmp_path)
    monkeypatch.chdir(folder)
    return folder


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["translate", *words])


def states(beginning: str) -> list[State]:
    library = content.load(Path("content"), strict_translations=False)
    wanted = (one for key, one in library.messages.items() if key.startswith(beginning))
    return [library.catalogs["de"].translate(one).state for one in wanted]


def state(key: str) -> State:
    (only,) = states(key)
    return only


# --- a new language ----------------------------------------------------------------------------------------------

SPANISH = "es:\n  name: Español\n  short: ES\n  locale: es\n  words:\n    thousand: mil\n"


def test_a_language_begins_with_a_file_its_place_in_the_site_and_the_next_steps() -> None:
    with Path("content/languages.yml").open("a", encoding="utf-8") as languages:
        languages.write(SPANISH)
    said = run("start", "es")
    assert said.exit_code == 0
    assert "content/locale/es.po: 483 sentences to translate into Español" in said.output
    assert "content/site.yml: languages: [en, de, es]" in said.output
    assert "es: status draft" in said.output
    assert "suluh check --fix" in said.output
    assert content.load(Path("content")).site.languages == ("en", "de", "es")
    assert '"Language: es\\n"' in Path("content/locale/es.po").read_text()


def test_a_list_of_languages_that_is_written_otherwise_is_left_to_a_person() -> None:
    with Path("content/languages.yml").open("a", encoding="utf-8") as languages:
        languages.write(SPANISH)
    change(Path("content/site.yml"), "languages: [en, de]", "languages:\n  - en\n  - de")
    assert "content/site.yml: add 'es' to 'languages:' by hand" in run("start", "es").output


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("sick", "'sick' is the address of a page; rename that page before the language can have it"),
        ("de", "'de' has begun already: content/locale/de.po"),
        ("dde", "no language named 'dde' in content/languages.yml; did you mean 'de'?; describe it there first"),
    ],
)
def test_a_language_that_cannot_begin_is_told_why(tag: str, said: str) -> None:
    result = run("start", tag)
    assert result.exit_code == 1
    assert said in result.output
    assert "es" not in Path("content/site.yml").read_text().partition("languages:")[2].partition("\n")[0]


# --- sign-offs ---------------------------------------------------------------------------------------------------


def test_a_named_person_signs_what_is_translated_and_is_told_what_is_not() -> None:
    said = run("sign", "de", "--by", "Anna Huber", "--entry", "sick")
    assert said.exit_code == 1
    assert "de: 16 sentences signed by Anna Huber, 15 not" in said.output
    assert "not signed, stale: sick/where: At any office of the insurance." in said.output
    assert states("sick/").count(State.reviewed) == 16
    assert states("ui/").count(State.reviewed) == 0
    assert run("sign", "de", "--by", "Anna Huber", "--entry", "sick/title").output == (
        "de: 0 sentences signed by Anna Huber, 0 not\n"
    )


def test_a_signature_is_void_once_either_side_changes() -> None:
    assert run("sign", "de", "--by", "Anna Huber", "--entry", "sick/title").exit_code == 0
    assert state("sick/title") is State.reviewed
    text = PO.read_text(encoding="utf-8")
    change(PO, "Krank und arbeitsunfähig", "Krank")
    assert state("sick/title") is State.translated
    PO.write_text(text, encoding="utf-8")
    assert state("sick/title") is State.reviewed
    change(Path("content/benefits/sick.yml"), "title: Ill and cannot work", "title: Ill, and cannot work")
    assert state("sick/title") is State.stale


def test_the_file_of_signatures_says_what_it_is_and_keeps_earlier_ones() -> None:
    for name, key in (("Anna Huber", "sick/title"), ('Bo "B" Öz', "sick/summary")):
        run("sign", "de", "--by", name, "--entry", key)
    lines = Path("content/locale/de.reviews.yml").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# Who has read which translation.")
    assert sorted(line for line in lines if "by:" in line) == ['  by: "Anna Huber"', '  by: "Bo \\"B\\" Öz"']
    digests = [line for line in lines if line.startswith('"')]
    assert digests == sorted(digests)
    assert len(digests) == 2
    assert states("sick/").count(State.reviewed) == 2


def test_a_draft_is_never_signed() -> None:
    change(PO, 'msgctxt "sick/title"', '#, fuzzy\nmsgctxt "sick/title"')
    said = run("sign", "de", "--by", "Anna Huber", "--entry", "sick/title")
    assert "not signed, draft: sick/title" in said.output
    assert not Path("content/locale/de.reviews.yml").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["sign", "de", "--by", " 1 "], "--by ' 1 ': give the name of the person who has read every sentence"),
        (["sign", "de"], "Missing option '--by'"),
        (["sign", "fr", "--by", "Anna"], "no translation into 'fr'; there are de. Begin one: suluh translate start fr"),
        (["sign", "de", "--by", "Anna", "--entry", "sik"], "no sentence belongs to 'sik'; did you mean 'sick'?"),
        (["sheet", "de", "sick/titel"], "no sentence belongs to 'sick/titel'; did you mean 'sick/title'?"),
    ],
)
def test_wrong_words_are_answered_plainly(words: list[str], said: str) -> None:
    result = run(*words)
    assert result.exit_code != 0
    assert said in result.output


# --- sheets and answers ------------------------------------------------------------------------------------------


def asked() -> list[list[str]]:
    assert run("sheet", "de", "sick").exit_code == 0
    with SHEET.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def answer(rows: list[list[str]], delimiter: str = ",") -> Result:
    with SHEET.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return run("answers", "de", str(SHEET))


def number(rows: list[list[str]], source: str) -> str:
    """Return the number that a sentence has on the sheet."""
    (found,) = (row[0] for row in rows[2:] if row[3].startswith(source))
    return found


def test_a_sheet_shows_every_sentence_with_numbers_for_its_facts() -> None:
    rows = asked()
    assert re.fullmatch(r"de sick [0-9a-f]{8}", rows[0][1])
    assert rows[1] == ["number", "answer", "translation", "source"]
    assert [row[0] for row in rows[2:]] == [str(at) for at in range(1, 32)]
    (row,) = (row for row in rows[2:] if "Wartezeit" in row[2])
    assert row[2:] == ["Nach {1} Wartezeit", "After {1} of waiting"]
    document = pypdfium2.PdfDocument(SHEET.with_suffix(".pdf").read_bytes())
    letters = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    for said in ("Sheet to check: Deutsch", rows[0][1], "Nach {1} Wartezeit", "{1} ="):
        assert said in re.sub(r"\s+", " ", letters)


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_answers_come_back_by_number(delimiter: str) -> None:
    change(PO, 'msgctxt "sick/title"', '#, fuzzy\nmsgctxt "sick/title"')
    rows = asked()
    title, chip = number(rows, "Ill and cannot work"), number(rows, "After {1} of waiting")
    stale = number(rows, "At any office")
    wanted = [[title, "OK"], [chip, "Erst nach {1}"], [stale, "In jedem Büro."], ["1", ""]]
    said = answer([*rows[:2], *wanted], delimiter)
    assert said.output == "de: 3 answers taken\n"
    library = content.load(Path("content"))
    shown = {key: library.catalogs["de"].translate(library.messages[key]) for key in library.messages}
    assert shown["sick/title"].state is State.translated
    assert shown["sick/amount/chip"].text == "Erst nach {sick.wait}"
    assert (shown["sick/where"].text, shown["sick/where"].state) == ("In jedem Büro.", State.translated)
    assert run("sync").output == "de: Counts(kept=483, moved=0, stale=0, new=0, removed=0)\n"


def test_every_bad_row_is_named_and_none_is_taken_while_one_is_bad() -> None:
    before = PO.read_bytes()
    rows = asked()
    chip, stale = number(rows, "After {1} of waiting"), number(rows, "At any office")
    missing = next(row[0] for row in rows[2:] if not row[2])
    given = [
        [chip, "Nach 3 Tagen"],
        ["99", "Ja"],
        ["x", "Nein"],
        [stale, "ok"],
        [missing, "ok"],
        ["2", "Gut"],
        ["2", "Ja"],
    ]
    said = answer([*rows[:2], *given])
    assert said.exit_code == 1
    lines = [line.removeprefix(f"{SHEET.as_posix()}:") for line in said.output.splitlines()]
    assert f'3: de: number {chip}: the placeholder {{sick.wait}} is missing in "Nach 3 Tagen"' in lines
    assert "4: '99' is no number of this sheet: 1 to 31" in lines
    assert "5: 'x' is no number of this sheet: 1 to 31" in lines
    assert (
        f"6: de: number {stale}: the translation is stale, so it cannot be ok; write the sentence: At any"
        in said.output
    )
    assert f"7: de: number {missing}: the translation is missing" in said.output
    assert "9: number 2 stands twice" in lines
    assert PO.read_bytes() == before


def test_answers_to_another_sheet_are_refused() -> None:
    rows = asked()
    change(PO, "Krank und arbeitsunfähig", "Krank")
    said = answer([*rows[:2], ["1", "ok"]])
    assert said.exit_code == 1
    assert f"{SHEET.as_posix()}:1: these answers belong to the sheet '{rows[0][1]}', but it is 'de sick " in said.output
    assert "make a new sheet" in said.output


def test_answers_for_content_that_has_moved_on_wait_for_a_sync() -> None:
    change(Path("content/benefits/sick.yml"), "title: Ill and cannot work", "title: Ill, and cannot work")
    rows = asked()
    assert (
        "content/locale/de.po: is behind the content; run `suluh translate sync` first"
        in answer([*rows[:2], ["1", "ok"]]).output
    )


@pytest.mark.parametrize("text", ["", "number,answer\n1,ok\n", "sheet,de sick\nno,answer\n"])
def test_a_table_of_another_kind_is_refused(text: str) -> None:
    Path("x.csv").write_text(text)
    assert "x.csv: the first two lines must be 'sheet,CODE' and 'number,answer'" in run("answers", "de", "x.csv").output


def test_what_is_signed_is_not_asked_again() -> None:
    before = len(asked())
    run("sign", "de", "--by", "Anna Huber", "--entry", "sick")
    assert len(asked()) == before - 16


# --- badges ------------------------------------------------------------------------------------------------------


def test_a_badge_says_how_far_a_language_is_in_its_own_name() -> None:
    assert run("report", "--badges", "badges").exit_code == 0
    badge = Path("badges/de.svg").read_text(encoding="utf-8")
    assert badge.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert re.search(r"<title>Deutsch: \d+ %, 0 % reviewed</title>", badge)
    assert [path.name for path in Path("badges").iterdir()] == ["de.svg"]


# --- the tools that translators use ------------------------------------------------------------------------------


def synced() -> bytes:
    run("sync")
    return PO.read_bytes()


def as_weblate_writes() -> None:
    """Wrap long lines, and leave the editor's name and a date in the header."""
    file = polib.pofile(str(PO), wrapwidth=77)
    file.metadata |= {"X-Generator": "Weblate 5.15", "PO-Revision-Date": "2026-12-03 10:00+0000"}
    file.save(newline="\n")


def as_poedit_writes() -> None:
    as_weblate_writes()
    PO.write_bytes(PO.read_bytes().replace(b"\n", b"\r\n"))


def as_gettext_writes() -> None:
    subprocess.run(["msgcat", "--output-file", PO, PO], check=True)


@pytest.mark.parametrize("tool", [as_weblate_writes, as_poedit_writes, as_gettext_writes])
def test_what_editors_do_to_a_file_changes_no_state_and_sync_undoes_it(tool: object) -> None:
    if tool is as_gettext_writes and not shutil.which("msgcat"):
        pytest.skip("gettext is not installed")
    change(PO, 'msgctxt "sick/title"', '#, fuzzy\nmsgctxt "sick/title"')
    before, known = synced(), states("")
    tool()  # type: ignore[operator]
    assert PO.read_bytes() != before
    assert states("") == known
    assert synced() == before


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
def test_gettext_finds_nothing_wrong_with_a_file() -> None:
    synced()
    done = subprocess.run(["msgfmt", "-c", "-o", "-", PO], capture_output=True, check=False)
    assert (done.returncode, [line for line in done.stderr.splitlines() if b"header field" not in line]) == (0, [])


def test_a_note_says_what_stands_in_braces_and_never_how_much() -> None:
    synced()
    (entry,) = (one for one in polib.pofile(str(PO)) if one.msgctxt == "sick/amount/chip")
    assert entry.comment == "{sick.wait}: Waiting time, days\nAt most 34 letters."


# --- what one edit does ------------------------------------------------------------------------------------------


def shown(tag: str, key: str) -> str:
    """Return a sentence as a page says it in a language."""
    said = Setting(content.load(Path("content")), tag, DAY, "https://rights.example/x/").speaker.say(key)
    return str(escape(said))


def refused(tag: str) -> list[str]:
    """Return why pieces are not printed in a language."""
    return press.orders(Setting(content.load(Path("content")), tag, DAY, "https://rights.example/x/"))[1]


def test_one_word_changed_in_a_file_is_on_the_page_at_once() -> None:
    change(PO, "Krank und arbeitsunfähig", "Krank und schwach")
    assert shown("de", "sick/title") == "Krank und schwach"


def test_one_source_sentence_changed_falls_back_alone_in_every_language_and_stops_its_posters(home: Path) -> None:
    speak(home, "ar", draft=False)
    before = json.loads(run("report", "--json").output)
    assert (refused("de"), refused("ar")) == ([], [])
    change(Path("content/pieces/sick.yml"), "text: Ask for a note.", "text: Ask for two notes.")
    key = "pieces/sick/steps/doctor/text"
    for tag in ("de", "ar"):
        assert shown(tag, key) == '<span lang="en">Ask for two notes.</span>'
        assert 'lang="en"' not in shown(tag, "pieces/sick/steps/doctor/head")
        assert refused(tag) == [
            f"sick, poster, {tag}: not printed, the translation of 'Ask for two notes.' ({key}) is stale"
        ]
    after = json.loads(run("report", "--json").output)
    for tag in ("de", "ar"):
        translated = before[tag]["pieces"]["translated"]
        assert after[tag].pop("pieces") == {"translated": translated - 1, "stale": 1}
        assert after[tag] == {page: counts for page, counts in before[tag].items() if page != "pieces"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "Nach {sick.wait} Wartezeit",
            "Nach Wartezeit",
            ": de: sick/amount/chip: the placeholder {sick.wait} is missing in ",
        ),
        (
            'msgstr "Krank und arbeitsunfähig"',
            'msgstr "Krank und arbeitsunfähig',
            ": the closing quote is missing: msgstr",
        ),
        (
            "Krank und arbeitsunfähig",
            "Krank und 3",
            "de: sick/title: the source does not have the number 3 that stands in ",
        ),
        ("Krank und arbeitsunfähig", "Krepieren", "the harsh word 'krepieren' (say 'sterben') stands in \"Krepieren\""),
        ("Krank und arbeitsunfähig", "tausend krank", "source does not have the number word 'tausend' that stands in"),
    ],
)
def test_what_a_translator_must_not_lose_is_named_by_check(old: str, new: str, said: str) -> None:
    change(PO, old, new)
    result = CliRunner().invoke(main, ["check", "--on", "2026-11-22"])
    assert result.exit_code == 1
    assert "content/locale/de.po:" in result.output
    assert said in result.output
