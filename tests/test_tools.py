"""Tools: what is written stays on the phone only if it shall, and last days are counted right."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from countries import copy
from playwright.sync_api import Browser, Page
from served import Served, needs_browser, phone, until
from test_content import told

pytestmark = [pytest.mark.browser, needs_browser]


@pytest.fixture
def tab(browser: Browser, exampleland: Served) -> Iterator[Page]:
    tab = phone(browser)
    tab.goto(f"{exampleland.url}track/")
    yield tab
    tab.close()


@pytest.mark.parametrize(
    ("unit", "count", "day", "last"),
    [
        ("days_of_24_hours", 2, "2028-02-28", "2028-03-01"),
        ("days", 30, "2026-12-15", "2027-01-14"),
        ("months", 1, "2027-01-31", "2027-02-28"),
        ("months", 6, "2027-08-31", "2028-02-29"),
        ("years", 5, "2028-02-29", "2033-02-28"),
        ("working_days", 3, "2026-11-26", "2026-12-01"),
    ],
)
def test_a_last_day_is_counted_across_months_and_leap_years(
    tab: Page, unit: str, count: int, day: str, last: str
) -> None:
    one = {"unit": unit, "values": {"0001-01-01": count}}
    assert tab.evaluate("([one, day]) => tool.lastDay(one, day)", [one, day]) == last


def test_the_law_of_the_day_it_happened_counts(tab: Page) -> None:
    one = {"unit": "years", "values": {"2015-07-01": 2, "2019-12-02": 5}}
    days = ["2014-01-01", "2019-12-01", "2019-12-02"]
    found = tab.evaluate("([one, days]) => days.map(day => tool.lastDay(one, day) || '')", [one, days])
    assert found == ["", "2021-12-01", "2024-12-02"]


def test_answers_outlive_a_reload_only_if_they_are_kept_until_they_are_deleted(tab: Page) -> None:
    tab.fill("#in-name", "Ana")
    tab.reload()
    assert tab.input_value("#in-name") == ""
    tab.fill("#in-name", "Ana")
    tab.check("#keep-here")
    tab.reload()
    assert tab.input_value("#in-name") == "Ana"
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.click("[data-do=delete]")
    assert (tab.input_value("#in-name"), tab.evaluate("localStorage.length")) == ("", 0)


def test_a_file_brings_all_back_and_a_table_holds_no_formula(tab: Page, tmp_path: Path) -> None:
    tab.fill("#in-name", "=1+1")
    tab.fill("[name='scores.before'] >> nth=0", "3")
    tab.fill("[name='scores.after'] >> nth=0", "5")
    files = {}
    for deed in ("export", "table"):
        with tab.expect_download() as got:
            tab.click(f"[data-do={deed}]")
        files[deed] = tmp_path / got.value.suggested_filename
        got.value.save_as(files[deed])
    assert '''"name","'=1+1"''' in files["table"].read_text(encoding="utf-8")
    tab.reload()
    tab.set_input_files("[type=file]", files["export"])
    until(tab, "document.getElementById('in-name').value === '=1+1'")
    assert "5" in tab.inner_text("[data-change]")
    assert json.loads(files["export"].read_text(encoding="utf-8"))["tool"] == "track"


def test_a_missing_day_is_told_once_and_a_given_one_said_in_words(tab: Page) -> None:
    tab.check("[name=kind]")
    assert tab.inner_text(".made").count("Give the day first.") == 1
    tab.fill("#in-day", "2026-11-29")
    assert "Give the day first." not in tab.inner_text(".made")
    assert tab.inner_text("#in-day + output") == "29\u00a0November\u00a02026"


def test_a_row_of_a_table_can_be_written_in_on_a_small_phone(tab: Page) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    boxes = [one.bounding_box() for one in tab.locator("[name^='scores.']").all()]
    assert [box for box in boxes if not box or box["width"] < 240 or box["x"] + box["width"] > 320] == []
    assert tab.evaluate("document.documentElement.scrollWidth") == 320


def test_a_printed_letter_is_the_letter_alone(tab: Page) -> None:
    tab.fill("#in-name", "Ana")
    tab.fill("#in-day", "2026-11-29")
    tab.emulate_media(media="print")
    assert tab.inner_text(".letter").startswith("I am Ana and ask for sick pay from ")
    assert not tab.is_visible("form .ask")
    assert not tab.is_visible(".store")


def test_mistakes_in_a_tool_are_told_with_their_line(tmp_path: Path) -> None:
    root = copy(tmp_path) / "content"
    path = root / "tools/track.yml"
    text = path.read_text(encoding="utf-8").replace("after: day", "after: dya").replace("{name}", "{nmae}")
    path.write_text(text, encoding="utf-8")
    assert [line for line in told(root).splitlines() if "question" in line] == [
        "tools/track.yml:41: no question named 'dya'; did you mean 'day'?",
        "tools/track.yml:48: no question named 'nmae'; did you mean 'name'?",
    ]
