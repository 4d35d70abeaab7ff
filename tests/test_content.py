"""Mistakes in content are named by file, line and likely word, all at once."""

from pathlib import Path

import pytest
from suluh import content
from suluh.errors import ContentError

from countries import DAY, EXAMPLELAND, change, copy


def told(folder: Path) -> str:
    """Return what is said of the content in `folder`, with paths below it; empty if it is right."""
    try:
        library = content.load(folder)
        problems = list(content.dated_problems(library, DAY))
    except ContentError as error:
        problems = error.problems
    return "\n".join(str(one).removeprefix(f"{folder.as_posix()}/") for one in problems)


def test_the_invented_country_is_right() -> None:
    assert told(EXAMPLELAND / "content") == ""


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("benefits/sick.yml", "summary: M", "sumary: M", "benefits/sick.yml:4: unknown key 'sumary'; did you mean 'summary'?"),
        ("benefits/sick.yml", "{sick.low} a", "{sick.lw} a", "benefits/sick.yml:10: no fact named 'sick.lw'; did you mean 'sick.low'?"),
        ("benefits/sick.yml", "[card, note]", "[card, nota]", "benefits/sick.yml:11: no document named 'nota'; did you mean 'note'?"),
        ("benefits/sick.yml", "picture: letter", "picture: leter", "benefits/sick.yml:24: no scene named 'leter'; did you mean 'letter'?"),
        ("benefits/sick.yml", "Ask for a note.", "It is €500 now.", "benefits/sick.yml:22: the number '€500' stands in a sentence; put it into facts/ and name it"),
        ("benefits/sick.yml", "Ask for a note.", "It is 12.500 now.", "benefits/sick.yml:22: the number '12.500' stands in a sentence; put it into facts/ and name it"),
        ("benefits/sick.yml", "Ask for a note.", "Ask {sick.grant:milion}", "benefits/sick.yml:22: '{sick.grant:milion}': no form 'milion'"),
        ("benefits/sick.yml", "Ask for a note.", "Ask {sick.pay}", "benefits/sick.yml:22: 'sick.pay' asks for income, relief; make a derived fact with these given"),
        ("benefits/sick.yml", "table: sick.steps", "table: sick.low", "benefits/sick.yml:33: no table named 'sick.low'"),
        ("guides/join.yml", "anchor: steps", "anchor: stps", "guides/join.yml:6: the page 'join' has no part 'stps'; did you mean 'steps'?"),
        ("home.yml", "anchor: sum", "anchor: som", "home.yml:24: the page 'sick' has no part 'som'; did you mean 'sum'?"),
        ("home.yml", "page: join", "page: jion", "home.yml:29: no page named 'jion'; did you mean 'join'?"),
        ("facts/sick.yml", "formula: lookup(sick.steps", "formula: lookup(sick.stps", "facts/sick.yml:78: sick.pay: no fact named 'sick.stps'; did you mean 'sick.steps'?"),
        ("facts/sick.yml", "value: 1500", "value: 1.500", "facts/sick.yml:12: sick.grant: the amount 1.500 has too many decimals; write ten thousand as 10000, without a point"),
        ("facts/sick.yml", "    2024-01-01:", "    2024-13-01:", "facts/sick.yml:15: sick.grant.values.2024-13-01: "),
        ("facts/sick.yml", "against: law", "against: lore", "facts/sick.yml:8: sick.grant.checked.against: write 'law', 'official_page' or 'copy', not 'lore'"),
        ("facts/sick.yml", "article: annex", "artikel: annex", "facts/sick.yml:71: sick.steps.values.2020-01-01: unknown key 'artikel'; did you mean 'article'?"),
        ("site.yml", "call: line", "call: lime", "site.yml:25: no contact named 'lime'; did you mean 'line'?"),
        ("site.yml", "time_zone: Europe/Vienna", "time_zone: Europe/Viena", "site.yml:9: time_zone: no time zone named 'Europe/Viena'; for example Asia/Jakarta"),
        ("site.yml", "languages: [en, de]", "languages: [en, df]", "site.yml:1: no language named 'df' in languages.yml"),
        ("pieces/sick.yml", "fact: sick.low", "fact: sick.lov", "pieces/sick.yml:11: no fact named 'sick.lov'; did you mean 'sick.low'?"),
        ("pieces/sick.yml", "head: Wait\n", "head: Wait until somebody calls you\n", "pieces/sick.yml:24: 'Wait until somebody calls you' has 29 letters; its place holds 26"),
    ],
)  # fmt: skip
def test_mistakes_are_named(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / file, old, new)
    assert said in told(folder)


def test_all_mistakes_in_all_files_come_at_once(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "benefits/sick.yml", "kicker:", "kiker:")
    change(folder / "home.yml", "lead:", "led:")
    change(folder / "facts/sick.yml", "unit: percent\n  decided_by: contribution_month\n  confidence: medium", "unit: percents\n  decided_by: contribution_month\n  confidence: medium")
    files = [line.partition(":")[0] for line in told(folder).splitlines()]
    assert set(files) == {"benefits/sick.yml", "home.yml", "facts/sick.yml"}


def test_a_fact_that_stands_twice(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    (folder / "facts/zz.yml").write_text((folder / "facts/sick.yml").read_text())
    assert "facts/zz.yml:1: the fact 'sick.grant' stands in sick.yml too; keep one" in told(folder)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Sick.yml", "guides/Sick.yml:1: the file name 'Sick' cannot be an id"),
        ("con.yml", "guides/con.yml:1: the file name 'con' cannot be an id: 'con' is taken by the site or by some computers"),
        ("print.yml", "'print' is taken by the site or by some computers; choose another id"),
        ("a-name-that-is-too-long.yml", "guides/a-name-that-is-too-long.yml:1: the file name"),
        ("sick.yml", "guides/sick.yml:1: the id 'sick' stands in benefits/ too; choose another"),
        ("de.yml", "site.yml:1: the language 'de' has the address of a page; rename the page"),
        ("about.yml", "site.yml:1: two pages have the address 'about'; rename one"),
    ],
)
def test_ids_that_cannot_be_addresses(tmp_path: Path, name: str, said: str) -> None:
    folder = copy(tmp_path) / "content"
    (folder / "guides" / name).write_text((folder / "guides/join.yml").read_text())
    assert said in told(folder)


def test_a_fact_without_a_value_on_the_day(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "facts/sick.yml", "    2020-01-01:\n      value: 1500\n      source: act-7\n      article: art. 3\n    2024-01-01:", "    2030-01-01:")
    assert "benefits/sick.yml:8: 'sick.grant' has no value on 2026-11-22; the first starts on 2030-01-01" in told(folder)


def test_a_right_that_has_ended(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "facts/sick.yml", "value: 2000", "value: null")
    assert "benefits/sick.yml:8: 'sick.grant' gives no right on 2026-11-22; take it out of the text" in told(folder)


@pytest.mark.parametrize(("sure", "shown"), [("low", "pieces/sick.yml:7"), ("unverified", "benefits/sick.yml:8")])
def test_what_is_not_sure_is_not_shown(tmp_path: Path, sure: str, shown: str) -> None:
    folder = copy(tmp_path) / "content"
    path = folder / "facts/sick.yml"
    path.write_text(path.read_text().replace("confidence: high", f"confidence: {sure}", 1))
    assert f"{shown}: 'sick.grant' rests on a fact that is {sure}; it may not be shown here" in told(folder)


def test_the_calendar_warns_of_what_will_change_and_which_pages_it_touches() -> None:
    library = content.load(EXAMPLELAND / "content")
    said = [str(one).rpartition("/")[2] for one in content.dated_warnings(library, DAY)]
    assert said == ["sick.yml:32: sick.relief: changes on 2027-01-01; touches sick, sick (paper)"]


def test_an_old_check_is_a_warning_only(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "facts/sick.yml", "on: 2026-11-01", "on: 2025-11-01")
    library = content.load(folder)
    said = "\n".join(map(str, content.dated_warnings(library, DAY)))
    assert "facts/sick.yml:1: sick.grant: last checked 386 days ago; check it again" in said


def test_a_headline_that_will_end_is_a_warning(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "pieces/sick.yml", "  fact: sick.grant\n", "  fact: sick.low\n")
    said = "\n".join(map(str, content.dated_warnings(content.load(folder), DAY)))
    assert "pieces/sick.yml:7: the headline amount 'sick.low' ends on 2026-12-31" in said


def test_without_a_content_folder(tmp_path: Path) -> None:
    assert "there is no content folder here; run suluh where content/ lies" in told(tmp_path / "content")
