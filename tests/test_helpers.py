"""Who helps nearby: on the page of contacts, on the way there, on posters, and among what is due."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from countries import ADDRESS, DAY, EXAMPLELAND, ROOT, change, copy
from test_cli import run

from suluh import content, pages, view
from suluh.content import Library
from suluh.model.helper import Helpers
from suluh.view import Setting

OLD = date(2027, 2, 15)
"""The first day on which the check of the carriers' union is old."""


@pytest.fixture(scope="module")
def library() -> Library:
    return content.load(EXAMPLELAND / "content")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of the invented country."""
    folder = copy(tmp_path)
    monkeypatch.chdir(folder)
    return folder


def asking(library: Library, day: date = DAY, language: str = "en") -> str:
    """Return the page of contacts as Markdown, with plain spaces."""
    at = Setting(library, language, day, ADDRESS)
    (page,) = (one for one in view.pages(at) if one.id == "ask")
    (text,) = pages.pages([page], {}, ROOT / "templates/pages").values()
    return text.decode().split("\n---\n", 1)[1].replace("\N{NO-BREAK SPACE}", " ")


def test_the_page_shows_every_region_with_numbers_to_tap(library: Library) -> None:
    said = asking(library)
    assert '<a class="hop" href="#north">The North</a><a class="hop" href="#south">The South</a>' in said
    assert said.index('id="north"') < said.index("Law for All") < said.index('id="south"') < said.index("Carriers")
    assert '<a class="btn" href="tel:+4315550100">Call +43 1 555 0100</a>' in said
    assert '<a class="btn" href="https://wa.me/436605550101">WhatsApp 0660 555 0101</a>' in said
    assert "Open: Tuesdays, 9 to 12" in said
    assert "Languages: English, Deutsch" in said
    assert "Checked on 2 November 2026 by Ada Example." in said
    assert 'Checked on 1 October 2026. <a href="https://law.example/7">Act 7/2020</a>' in said
    assert '<a class="lk" href="../helping/">How to add them</a>' in said


def test_an_old_check_is_marked_and_who_is_gone_is_left_out(library: Library) -> None:
    assert "<b>Not checked again since 15 August 2026.</b> There until 31 March 2027." in asking(library, OLD)
    assert "The South" not in asking(library, date(2027, 4, 1))


def test_what_is_written_in_the_source_language_says_so_in_others(library: Library) -> None:
    assert '<span lang="en">Tuesdays, 9 to 12</span>' in asking(library, language="de")


def test_without_regions_only_the_national_contacts_are_shown(library: Library) -> None:
    for known in (Helpers(), Helpers(national=("line",))):
        said = asking(replace(library, helpers=known))
        assert 'href="tel:0800 1"' in said
        assert "Help near you" not in said


def test_more_than_a_page_holds_is_refused(home: Path) -> None:
    path = home / "content/helpers.yml"
    head, _, tail = path.read_text(encoding="utf-8").partition("  south:\n")
    name, _, one = tail.partition("    helpers:\n")
    path.write_text(f"{head}  south:\n{name}    helpers:\n{one * 39}", encoding="utf-8")
    said = run("check").output
    assert "content/helpers.yml:2: has 41 helpers; one page holds 40: keep those near your readers" in said


def test_benefits_lead_to_who_helps_where_there_is_anybody(library: Library) -> None:
    def ways(known: Library) -> list[str]:
        (page,) = (one for one in view.pages(Setting(known, "en", DAY, ADDRESS)) if one.id == "sick")
        return [one.href for one in getattr(page, "next", ())]

    assert ways(library) == ["../join/", "../ask/#nearby"]
    assert ways(replace(library, helpers=Helpers())) == ["../join/"]


def test_a_search_finds_who_helps(library: Library) -> None:
    at = Setting(library, "en", DAY, ADDRESS)
    (index,) = (one for one in view.pages(at) if one.id == "look")
    (found,) = (one for one in getattr(index, "found", ()) if one.id == "ask")
    assert ("south", "Union of Carriers") in [(one.anchor, str(one.title)) for one in found.questions]


# --- paper -------------------------------------------------------------------------------------------------------


PRINT = ("print", "sick", "--language", "en", "--ink", "save", "--on", "2026-11-22", "--out", "out")


def words_of(path: Path) -> str:
    with closing(pypdfium2.PdfDocument(path)) as document:
        return " ".join(str(document[0].get_textpage().get_text_range()).split())


def test_a_poster_names_the_helper_of_its_region(home: Path) -> None:
    said = run(*PRINT, "--region", "north")
    assert said.exit_code == 0, said.output
    poster = words_of(home / "out/en/sick-poster-save.pdf")
    assert "Law for All" in poster
    assert "+43 1 555 0100" in poster


def test_the_sites_own_region_needs_no_option(home: Path) -> None:
    change(home / "content/site.yml", "call: line", "call: line\nregion: north")
    assert view.poster_contact(content.load(home / "content"), "north", DAY) == "Law for All\n+43 1 555 0100"
    assert run(*PRINT).exit_code == 0
    assert "Law for All" in words_of(home / "out/en/sick-poster-save.pdf")


def test_a_region_without_a_helper_for_posters_leaves_room_for_a_pen(home: Path) -> None:
    said = run(*PRINT, "--region", "south")
    assert "left out: south has no helper with 'poster: true' who was checked of late" in said.output
    assert "Phone" in words_of(home / "out/en/sick-poster-save.pdf")


def test_nobody_is_printed_whose_check_is_old(library: Library) -> None:
    assert view.poster_contact(library, "north", date(2027, 5, 2)) == ""


def test_an_unknown_region_is_named(home: Path) -> None:
    for command in ("print", "build"):
        said = run(command, "--region", "nroth")
        assert said.exit_code == 1
        assert "--region nroth: no such region in content/helpers.yml; did you mean 'north'?" in said.output


# --- upkeep ------------------------------------------------------------------------------------------------------


def test_an_old_check_warns_and_is_due(home: Path) -> None:
    place = "content/helpers.yml:29"
    said = f"{place}: Union of Carriers: last checked on 2026-08-15; call again and renew 'checked' (warning)"
    assert said not in run("check", "--on", "2027-02-14").output
    assert said in run("check", "--on", str(OLD)).output
    assert f"2027-02-15  Union of Carriers: last checked on 2026-08-15 ({place}); touches ask" in due("2027-02-01")
    assert run("due", "--today", "--on", str(OLD)).output == "Union of Carriers: to be checked again\n"


def test_who_is_gone_is_to_be_taken_out(home: Path) -> None:
    gone = run("check", "--on", "2027-04-01").output
    assert "content/helpers.yml:29: Union of Carriers: was there until 2027-03-31; take it out (warning)" in gone
    assert "2027-03-31  Union of Carriers: is there until this day; then take it out" in due("2027-03-20")
    assert "Union of Carriers: not there any more\n" in run("due", "--today", "--on", "2027-04-01").output


def due(day: str) -> str:
    return run("due", "--on", day).output
