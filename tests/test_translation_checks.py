"""What is checked of every translation."""

from pathlib import Path

import polib
import pytest

from suluh import translation
from suluh.model.base import Message
from suluh.translation import Known, State

SENTENCE = "Uang {jkm.total} untuk 2 anak."


def translated(path: Path, text: str, source: str = SENTENCE) -> translation.Catalog:
    """Return a catalog in which `text` translates `source`."""
    entry = polib.POEntry(msgctxt="jkm/title", msgid=source, msgstr=text)
    file = polib.POFile(wrapwidth=0)
    file.metadata = {"Language": "en"}
    file.append(entry)
    file.save(str(path))
    return translation.load(path, "en", known=KNOWN)


KNOWN = Known(
    numbers=frozenset(["juta", "million", "yuta", "dozen"]),
    harsh=(("kowe", "sampeyan"), ("be'na", "sampeyan"), ("sia", "anjeun")),
    names=("Kartu Keluarga", "Lapak Asik"),
)


def complaints(path: Path, text: str, source: str = SENTENCE, limit: int | None = None) -> list[str]:
    """Return what is said of `text` as a translation of `source`, without the words that all complaints share."""
    catalog, message = translated(path, text, source), Message("jkm/title", source, limit=limit)
    found = translation.problems(catalog, [message])
    state = catalog.translate(message).state
    assert state == (State.broken if found else State.translated)
    end = f' in "{text}"'
    assert all(problem.message.endswith(end) for problem in found)
    return [problem.message.removeprefix("en: jkm/title: ").removesuffix(end) for problem in found]


def test_a_problem_names_file_line_language_key_and_sentence(tmp_path: Path) -> None:
    path = tmp_path / "en.po"
    catalog = translated(path, "The family gets money", "Keluarga mendapat {jkm.total}")
    (problem,) = translation.problems(catalog, [Message("jkm/title", "Keluarga mendapat {jkm.total}")])
    assert str(problem) == (
        f'{path.as_posix()}:5: en: jkm/title: the placeholder {{jkm.total}} is missing in "The family gets money"'
    )


GOOD = "Money {jkm.total} for 2 children."
CHECKED = {
    GOOD: [],
    "For 2 children: {jkm.total}, money!": [],
    "Money for 2 children.": ["the placeholder {jkm.total} is missing"],
    "{jkm.total} money {jkm.total}, 2.": ["the placeholder {jkm.total} stands too often"],
    "Money {jkm.total:juta} for 2.": [
        "the placeholder {jkm.total} is missing",
        "the source does not have the placeholder {jkm.total:juta} that stands",
    ],
    "Money {jkm.total} for 2 } children.": ["a stray brace stands"],
    "Money {jkm.total} for children.": ["the number 2 is missing"],
    "Money {jkm.total} for 2 of 2 children.": ["the number 2 stands too often"],
    "Money {jkm.total} for 2 in 24.": ["the source does not have the number 24 that stands"],
    "مال {jkm.total} لعدد ٢": ["the number 2 is missing", "the source does not have the number ٢ that stands"],
    "Money {jkm.total} for 2½ children.": ["the source does not have the number ½ that stands"],
    "Money {jkm.total} million, 2 children.": [
        "the source does not have the number word 'million' that stands",
    ],
    "Dhuwit {jkm.total} yuta kanggo 2.": ["the source does not have the number word 'yuta' that stands"],
    "Money {jkm.total} for 2-dozen.": ["the source does not have the number word 'dozen' that stands"],
    "Dhuwit {jkm.total} kanggo 2, KOWE.": ["the harsh word 'kowe' (say 'sampeyan') stands"],
    "Pesse {jkm.total} ka be’na 2.": ["the harsh word 'be'na' (say 'sampeyan') stands"],
    "Artos {jkm.total} sia-sia 2, kowerek.": [],
    "Money {jkm.total} for <b>2</b>.": ["the markup '<b' stands"],
    "Money {jkm.total} for [2](javascript:x)": ["the markup '](' stands"],
    "Money {jkm.total}, 2, see www.example.org/x.": [
        "the source does not have the address www.example.org/x that stands",
    ],
    "Money {jkm.total} for 2 cafe\u0301s": ["accents are stored apart from their letters (not Unicode NFC)"],
    "Money\n{jkm.total} for 2.": ["a line break stands"],
    "Money {jkm.total} for 2 children and all their parents and their neighbours.": [
        "only 55 letters fit, but there are 71"
    ],
    "uang {jkm.total} untuk 2 anak.": [],
}


@pytest.mark.parametrize(("text", "said"), CHECKED.items())
def test_each_check_says_what_is_wrong(tmp_path: Path, text: str, said: list[str]) -> None:
    assert complaints(tmp_path / "en.po", text) == said


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Santunan sampai dua juta.", "Up to two million."),
        ("Uang {jkm.total:juta}.", "Money {jkm.total:juta}."),
        ("dalam {day} hari", "within {day} days"),
        ("Buka 08.00-16.00.", "Open from 08.00 to 16.00."),
        ("Lihat jmo.example.id.", "See (jmo.example.id)!"),
        ("Fotokopi KTP dan KK", "Fotokopi KTP dan KK"),
        ("Buku, surat", "می\u200cروم، کتاب"),
    ],
)
def test_what_is_right_passes(tmp_path: Path, source: str, text: str) -> None:
    assert complaints(tmp_path / "en.po", text, source) == []


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("placeholder", "{day}", "{days}"),
        ("placeholder", "{jkm.total}", "{jkm.total:juta}"),
        ("number", "175", "157"),
        ("number", "0,24", "0.24"),
        ("number", "10234567", "10234568"),
        ("telephone number", "0812-3456-7890", "0812-7890-3456"),
        ("address", "https://example.org/a", "https://example.org/b"),
        ("address", "tanya@example.org", "ask@example.org"),
        ("address", "lapor.example.id", "report.example.id"),
    ],
)
def test_what_must_stay_is_named_with_what_replaced_it(tmp_path: Path, kind: str, old: str, new: str) -> None:
    assert complaints(tmp_path / "en.po", f"Here: {new}.", f"Di sini: {old}.") == [
        f"the {kind} {old} is missing",
        f"the source does not have the {kind} {new} that stands",
    ]


def test_an_unchanged_copy_is_named(tmp_path: Path) -> None:
    source = "Datang ke kantor kami {day}"
    assert complaints(tmp_path / "en.po", source.lower(), source) == []
    assert complaints(tmp_path / "en.po", f"{source} ini".lower(), f"{source} ini") == [
        "the source is copied unchanged"
    ]


def test_names_may_be_copied(tmp_path: Path) -> None:
    source = "Kartu Keluarga lewat Lapak Asik dulu."
    assert complaints(tmp_path / "en.po", source, source) == []


def test_the_limit_of_the_place_counts_before_the_general_one(tmp_path: Path) -> None:
    assert complaints(tmp_path / "en.po", GOOD, limit=28) == []
    assert complaints(tmp_path / "en.po", GOOD, limit=27) == ["only 27 letters fit, but there are 28"]
