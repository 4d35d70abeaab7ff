"""A file becomes a model, or every mistake in it is named."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from yamls import IN_BRACKETS, LINES, LIST, PAGE, Page, Step, Table, problems

from suluh.model.base import FactName, Id, Model, Text
from suluh.model.base import Tag as LanguageTag
from suluh.yamlfile import read, read_located

A_NUMBER = "a number such as 10500 or 5.7"
WHOLE = "a whole number such as 12"
A_DAY = "a day such as 2026-12-31"
AN_ID = "small letters, digits and hyphens, such as 'kartu-tani'"


class Person(Model):
    person: Literal["stand", "sit"]
    colour: str = ""


class Prop(Model):
    prop: Literal["table", "chair"]
    width: int = 1


class Plain(Model):
    """One field of each kind of scalar."""

    day: date | None = None
    number: Decimal | None = None
    whole: Annotated[int, Field(ge=1, le=20)] | None = None
    yes: bool | None = None
    text: str | None = None
    name: Id | None = None
    fact: FactName | None = None
    language: LanguageTag | None = None
    address: Annotated[str, Field(pattern=r"^https?://[^\s]+$")] | None = None
    colour: Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")] | None = None
    unit: Literal["money", "percent"] | None = None
    amount: Decimal | Literal["undated"] | None = None
    place: tuple[int, int] | None = None
    names: Annotated[tuple[Id, ...], Field(min_length=1, max_length=2)] | None = None
    thing: Person | Prop | None = None
    chosen: Annotated[Person | Prop, BeforeValidator(lambda value: _by_own_key(value))] | None = None
    days: dict[date, int] = {}
    aliased: int | None = Field(None, alias="from")

    @model_validator(mode="after")
    def _text_and_name(self) -> "Plain":
        if self.text == self.name == "same":
            raise ValueError("'text' and 'name' must differ")
        return self


def _by_own_key(value: Any) -> Any:
    return Person.model_validate(value) if "person" in value else Prop.model_validate(value)


class Single(Model):
    label: Text


class Many(Model):
    columns: dict[str, int]


Kind = Annotated[
    Annotated[Single, Tag("single")] | Annotated[Many, Tag("many")],
    Discriminator(lambda value: "many" if "columns" in value else "single"),
]


def test_a_file_becomes_a_model(file: Path) -> None:
    file.write_text(PAGE, encoding="utf-8")
    page = read(file, Page)
    assert page.title == "Jaminan Kematian"
    assert [part.id for part in page.parts] == ["cara", "iuran"]
    assert isinstance(page.parts[1], Table)
    assert page.parts[1].rows == [{"from": Decimal(1000)}]


@pytest.mark.parametrize(
    "word", ["no", "1.10", "2026-13-01", "0o17", "1_000", "0x1F", "true", "<<", ".inf", "12:30:45"]
)
def test_only_the_model_says_what_a_word_is(file: Path, word: str) -> None:
    file.write_text(f"{word}: {word}\n")
    assert read(file, dict[str, str]) == {word: word}


def test_only_null_is_resolved(file: Path) -> None:
    file.write_text("a: null\nb: ~\nc:\nd: 'null'\ne: ''\n")
    assert read(file, dict[str, str | None]) == {"a": None, "b": None, "c": None, "d": "null", "e": ""}


def test_the_model_reads_numbers_days_and_yes(file: Path) -> None:
    file.write_text("day: 2026-11-22\nnumber: 1.10\nwhole: 12\nyes: no\nfrom: 3\n")
    plain = read(file, Plain)
    assert (plain.day, str(plain.number), plain.whole, plain.yes) == (date(2026, 11, 22), "1.10", 12, False)
    assert plain.aliased == 3


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: Jam", "titel: Jam", ["1: 'title' is missing", "1: unknown key 'titel'; did you mean 'title'?"]),
        (
            "    id: cara",
            "    idd: cara",
            ["3: parts.#1: 'id' is missing", "4: parts.#1: unknown key 'idd'; did you mean 'id'?"],
        ),
        (
            "  title: Lapor",
            "  title: Lapor\n        txt: x",
            ["10: parts.cara.steps.lapor: unknown key 'txt'; did you mean 'text'?"],
        ),
        (
            "  title: Lapor",
            "  zzz: Lapor\n        title: x",
            ["9: parts.cara.steps.lapor: unknown key 'zzz'; known here: id, title, text"],
        ),
        ("        title: Lapor\n", "", ["8: parts.cara.steps.lapor: 'title' is missing"]),
        ("  title: Lapor", f"  title: {'a' * 41}", ["9: parts.cara.steps.lapor.title: 41 letters; at most 34"]),
        ("id: lapor", "id: Lapor Diri", [f"8: parts.cara.steps.Lapor Diri.id: write {AN_ID}, not 'Lapor Diri'"]),
        (
            "kind: table",
            "kind: tabel",
            ["10: parts.iuran.kind: write 'steps' or 'table', not 'tabel'; did you mean 'table'?"],
        ),
        ("kind: table\n    id", "id", ["10: parts.iuran: 'kind' is missing"]),
        (
            "{from: money}",
            "{from: mony}",
            [f"12: parts.iuran.columns.from: write 'money' or 'count' or {LIST}, not 'mony'; did you mean 'money'?"],
        ),
        (
            "{from: money}",
            "{from: {a: b}}",
            [f"12: parts.iuran.columns.from: write 'money' or 'count' or {LIST}, not {LINES}"],
        ),
        ("{from: money}", "{from: [a, B C]}", [f"12: parts.iuran.columns.from.#2: write {AN_ID}, not 'B C'"]),
        ("{from: 1000}", "{from: Rp1000}", [f"14: parts.iuran.rows.#1.from: write {A_NUMBER}, not 'Rp1000'"]),
        ("- {from: 1000}", "- 1000", [f"14: parts.iuran.rows.#1: write {LINES}, not '1000'"]),
        ("      - {from: 1000}", "      from: 1000", [f"13: parts.iuran.rows: write {LIST}, not {LINES}"]),
        ("title: Jaminan Kematian", "title: {jkm.total}", [f"1: title: write text, not {LINES}{IN_BRACKETS}"]),
        ("title: Jaminan Kematian", "title:\n  - a", ["1: title: write text, not a list"]),
        ("title: Jaminan Kematian", "title:", ["1: title: is empty; write text"]),
        ("title: Jaminan Kematian", "title: ' '", ["1: title: is empty; write text"]),
        ("title: Jaminan Kematian", "title: <b>Jaminan</b>", ["1: title: text holds markup; write plain words"]),
        (
            "parts:",
            "lead: {id: a, titel: b}\nparts:",
            ["2: lead: 'title' is missing", "2: lead: unknown key 'titel'; did you mean 'title'?"],
        ),
        ("parts:", "lead: [a]\nparts:", [f"2: lead: write {LINES}, not a list"]),
    ],
)
def test_mistakes_of_a_page(file: Path, old: str, new: str, said: list[str]) -> None:
    assert PAGE.count(old) == 1
    assert problems(file, PAGE.replace(old, new), Page) == [f"x.yml:{line}" for line in said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("day: 2026-13-01", f"day: write {A_DAY}, not '2026-13-01'"),
        ("day: 1 Januari", f"day: write {A_DAY}, not '1 Januari'"),
        ("number: 1.000.000", f"number: write {A_NUMBER}, not '1.000.000'"),
        ("number: nan", f"number: write {A_NUMBER}, not 'nan'"),
        ("number: [1]", f"number: write {A_NUMBER}, not a list"),
        ("whole: 1.5", f"whole: write {WHOLE}, not '1.5'"),
        ("whole: 0o17", f"whole: write {WHOLE}, not '0o17'"),
        ("whole: 0", "whole: '0' is too small; at least 1"),
        ("whole: 21", "whole: '21' is too large; at most 20"),
        ("yes: maybe", "yes: write yes or no, not 'maybe'"),
        ("name: JKM", f"name: write {AN_ID}, not 'JKM'"),
        (f"name: {'a' * 33}", "name: 33 letters; at most 32"),
        ("fact: jkm", "fact: write small words joined by dots, such as 'jkm.santunan', not 'jkm'"),
        ("language: Jawa", "language: write a language tag such as 'id' or 'jv', not 'Jawa'"),
        ("address: example.org", "address: write an address such as https://example.org/, not 'example.org'"),
        ("colour: red", "colour: write text of the form ^#[0-9a-f]{6}$, not 'red'"),
        ("unit: mony", "unit: write 'money' or 'percent', not 'mony'; did you mean 'money'?"),
        ("amount: undatd", f"amount: write {A_NUMBER} or 'undated', not 'undatd'; did you mean 'undated'?"),
        ("place: [1]", "place: item 2 is missing"),
        ("place: [1, 2, 3]", "place: 3 items; at most 2"),
        ("place: 1, 2", f"place: write {LIST}, not '1, 2'"),
        ("names: []", "names: 0 items; at least 1"),
        ("names: [a, b, c]", "names: 3 items; at most 2"),
        ("thing: {prop: chair, widht: 2}", "thing: unknown key 'widht'; did you mean 'width'?"),
        ("thing: {person: sit, width: 2}", "thing: unknown key 'width'; known here: person, colour"),
        ("thing: {person: [sit]}", "thing.person: write 'stand' or 'sit', not a list"),
        ("thing: 3", f"thing: write {LINES}, not '3'"),
        ("chosen: {prop: chair, widht: 2}", "chosen: unknown key 'widht'; did you mean 'width'?"),
        ("days: {2026-01-32: 1}", f"days.2026-01-32: write {A_DAY}, not '2026-01-32'"),
        ("from: x", f"from: write {WHOLE}, not 'x'"),
        ("form: 1", "unknown key 'form'; did you mean 'from'?"),
        ("text: same\nname: same", "'text' and 'name' must differ"),
        (
            "<<: {a: b}",
            "unknown key '<<'; known here: day, number, whole, yes, text, name, fact, language, address, colour, unit, "
            "amount, place, names, thing, chosen, days, from",
        ),
        ("- a", f"write {LINES}, not a list"),
        ("a", f"write {LINES}, not 'a'"),
        ("whole: " + "x" * 100, f"whole: write {WHOLE}, not '{'x' * 59}…'"),
    ],
)
def test_mistakes_of_a_value(file: Path, text: str, said: str) -> None:
    assert problems(file, text, Plain) == [f"x.yml:1: {said}"]


def test_the_key_and_the_value_of_a_dict(file: Path) -> None:
    assert problems(file, "a.b:\n  titel: x\nA: {id: a, title: b}\n", dict[FactName, Step]) == [
        "x.yml:1: a.b: 'id' is missing",
        "x.yml:1: a.b: 'title' is missing",
        "x.yml:2: a.b: unknown key 'titel'; did you mean 'title'?",
        "x.yml:3: A: write small words joined by dots, such as 'jkm.santunan', not 'A'",
    ]


def test_a_key_of_several_kinds_is_told_once(file: Path) -> None:
    assert problems(file, "a b: 1\n", dict[Id | Literal["x y"], int]) == [
        "x.yml:1: a b: write small letters, digits and hyphens, such as 'kartu-tani' or 'x y', not 'a b'",
    ]


def test_a_union_told_apart_by_a_function(file: Path) -> None:
    assert problems(file, "a: {labl: x}\nb: {columns: {c: x}, colums: 1}\n", dict[str, Kind]) == [
        "x.yml:1: a: 'label' is missing",
        "x.yml:1: a: unknown key 'labl'; did you mean 'label'?",
        "x.yml:2: b.columns.c: write a whole number such as 12, not 'x'",
        "x.yml:2: b: unknown key 'colums'; did you mean 'columns'?",
    ]


def test_all_mistakes_come_at_once(file: Path) -> None:
    text = PAGE.replace("title: Lapor", "titel: Lapor\n        title: x\n        title: y").replace("1000", "seribu")
    assert problems(file, text + "titel: x\n", Page) == [
        "x.yml:9: parts.cara.steps.lapor: unknown key 'titel'; did you mean 'title'?",
        "x.yml:11: parts.cara.steps.lapor: 'title' stands twice; first on line 10",
        "x.yml:16: parts.iuran.rows.#1.from: write a number such as 10500 or 5.7, not 'seribu'",
        "x.yml:17: unknown key 'titel'; did you mean 'title'?",
    ]


def test_a_long_list_of_allowed_words_is_not_repeated(file: Path) -> None:
    shape = Literal["a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8", "i9", "j10", "k11", "l12", "teal"]
    assert problems(file, "a: tael\n", dict[str, shape]) == [
        "x.yml:1: a: 'tael' is not known here; did you mean 'teal'?"
    ]


def test_lines_of_what_was_read(file: Path) -> None:
    file.write_text(PAGE)
    page = read_located(file, Page)
    assert page.value.title == "Jaminan Kematian"
    assert page.line(()) == 1
    assert page.line(("parts", 1, "rows", 0, "from")) == 14
    assert page.line(("parts", "cara", "steps", "lapor", "title")) == 9
    assert page.line(("parts", 0, "steps", "steps", 1)) == 8, "the tag of a union is not in the file"
    assert page.line(("parts", 1, "nothing", "here")) == 10
    assert page.line(("parts", 7)) == 2


def test_days_name_their_line(file: Path) -> None:
    file.write_text("a: {}\ndays:\n  2015-07-01: 1\n  2026-01-01: 2\n")
    assert read_located(file, dict[str, dict[date, int]]).line(("days", date(2026, 1, 1))) == 4


def test_lines_of_a_text(file: Path) -> None:
    file.write_text(PAGE.replace("Siapkan berkas", "Siapkan\n          berkas"))
    page = read_located(file, Page)
    assert page.line_of_text("Siapkan berkas") == 7
    assert page.line_of_text("Lapor") == 10
    assert page.line_of_text("not there") == 1
