"""The calculator: its own script, run in a real Chromium, gives to the last digit what the law gives in Python."""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from countries import DAY, ROOT, change, copy
from playwright.sync_api import Browser, Page
from served import Served, needs_browser, phone, serve
from test_content import told

from suluh import content, export, facts
from suluh.content import Library
from suluh.formula import FormulaError, Input
from suluh.site import Folders
from suluh.view.speech import Speaker
from suluh.view.workings import workings

VECTORS = yaml.safe_load((ROOT / "tests/vectors/bpjs.yml").read_text(encoding="utf-8"))
EXAMPLE = """
page: reckon
name: Reckon
title: What do I pay?
lead: See it here.
picture: letter
work:
  input: relief
  title: Are you new?
  choices:
    - id: yes
      title: I am new
    - id: no
      title: I am not
income:
  input: income
  table: sick.steps
  title: What do you earn?
  text: In a month.
  below: Less than {amount}
  between: "{first} to {last}"
  above: "{amount} or more"
  basis: sick.basis
  said: You earn {amount}.
programmes:
  title: What do you want?
  choices:
    - id: sickness
      title: Sick pay
      formula: sick.pay
      full: sick.full
      shares: [pay]
month:
  title: Which month?
  text: The month counts.
months:
  title: How many months?
phrases:
  contribution: Contribution {month}
  until: With relief until {month}.
  open: With relief.
  later: "From {month}: {amount}."
  sum: "{count}, {first} to {last}: {amount}."
shares_title: What it is made of
shares:
  - id: pay
    title: Sickness
    fact: sick.pay
rights_title: What you get
rights_text: When you are ill.
rights:
  - id: grant
    title: Grant
    fact: sick.grant
  - id: odd
    title: Odd sums
    fact: sick.odd
samples: [2, 3]
data: All figures
"""
ODD = """
sick.basis:
  label: Basis
  unit: money
  formula: lookup(sick.steps, income, basis)
  inputs:
    income: money
sick.full:
  label: Contribution without relief
  unit: money
  formula: sick.pay
  inputs:
    income: money
  given:
    relief: no
sick.odd:
  label: Odd sums
  unit: money
  formula: -(income - 1.005) / (3 * (2 + 5)) + min(sick.grant, income) * 0.07 - max(1, 2.5, sick.rate)
  inputs:
    income: money
"""


def example(folder: Path) -> Path:
    """Return the invented country with a calculator, under `folder`."""
    home = copy(folder)
    (home / "content/calculator.yml").write_text(EXAMPLE)
    with (home / "content/facts/sick.yml").open("a") as law:
        law.write(ODD)
    change(home / "content/languages.yml", "days: [day, days]", "days: [day, days]\n    months: [month, months]")
    return home


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve the invented country, whose money has cents, as a preview of a day before the relief."""
    folders = Folders.under(example(tmp_path_factory.mktemp("country")))
    yield from serve(folders, tmp_path_factory.mktemp("host"), date(2026, 3, 31), fixed=True)


def opened(browser: Browser, served: Served, day: str = "2026-11-22", script: bool = True, width: int = 360) -> Page:
    """Return the calculator's page on a phone whose clock shows `day`."""
    assert served.library.calculator
    tab = phone(browser, script, width)
    if script:
        tab.clock.install(time=f"{day}T09:00:00")
    tab.goto(f"{served.url}{served.library.calculator.page}/")
    return tab


# --- the same numbers in the browser -----------------------------------------------------------------------------

Case = tuple[str, date, dict[str, Input]]


def agree(tab: Page, library: Library, cases: list[Case]) -> None:
    """Compare amount and workings of the page's own script with those of Python, for every case."""
    asked = [[name, day.isoformat(), {one: str(word) for one, word in given.items()}] for name, day, given in cases]
    said = tab.evaluate("cases => cases.map(one => [calculator.value(...one), calculator.workings(...one)])", asked)
    speak = Speaker(library, library.site.source_language, DAY)
    assert [(Decimal(amount), text) for amount, text in said] == [
        (facts.value(library.law, name, day, given), workings(speak, name, day, given)) for name, day, given in cases
    ]


def vectors() -> Iterator[tuple[str, date, dict[str, Input], int]]:
    """Yield formula, month, answers and the amount that was computed by hand."""
    for one in VECTORS["contributions"]:
        given: dict[str, Input] = {"income": Decimal(one["income"]), "sector": one["sector"]}
        yield "iuran.dasar", one["month"], given, one["basis"]
        yield "iuran.jkk", one["month"], given, one["jkk"]
        yield "iuran.jkm", one["month"], given, one["jkm"]
        yield "iuran.tiga" if one["jht"] else "iuran.dua", one["month"], given, one["total"]
        if one["jht"]:
            yield "iuran.jht", one["month"], given, one["jht_amount"]
    for one in VECTORS["benefits"]:
        income: dict[str, Input] = {"income": Decimal(one["basis"])}
        yield "jkk.stmb", DAY, income, one["stmb_month"]
        yield "jkk.cacat_total_jumlah", DAY, income, one["total_disability_plus_periodic"]
        yield "jkk.kematian_jumlah", DAY, income, one["death_by_accident_with_funeral_periodic"]


@needs_browser
def test_every_vector_computed_by_hand_comes_out_in_the_browser(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped)
    asked = [
        [name, day.isoformat(), {key: str(word) for key, word in given.items()}] for name, day, given, _ in vectors()
    ]
    said = tab.evaluate("cases => cases.map(one => calculator.value(...one))", asked)
    assert said == [str(amount) for *_, amount in vectors()]
    tab.close()


@needs_browser
def test_every_bracket_sector_and_month_is_the_same_in_the_browser(browser: Browser, shipped: Served) -> None:
    law, calculator = shipped.library.law, shipped.library.calculator
    assert calculator
    incomes = [row["from"] for row in facts.rows(law, calculator.income.table, DAY)]
    sectors = [choice.id for choice in calculator.work.choices]
    months = (date(2026, 11, 1), date(2027, 1, 1), date(2027, 4, 1))
    cases: list[Case] = [
        (name, month, {"income": income, "sector": sector})
        for income, sector, month, name in product(incomes, sectors, months, calculator.facts)
        if name != calculator.income.table
    ]
    assert len(cases) == 33 * 3 * 3 * (len(calculator.facts) - 1)
    tab = opened(browser, shipped)
    agree(tab, shipped.library, cases)
    tab.close()


@needs_browser
def test_cents_fractions_and_every_sign_are_the_same_in_the_browser(browser: Browser, invented: Served) -> None:
    incomes = [Decimal(text) for text in ("0", "0.005", "0.99", "1999.99", "2000", "3456.78", "98765432.1")]
    names = ("sick.pay", "sick.full", "sick.odd", "sick.grant", "sick.basis")
    days = (date(2026, 3, 31), date(2026, 4, 1), date(2027, 1, 1))
    cases: list[Case] = [
        (name, day, {"income": income, "relief": relief})
        for name, day, income, relief in product(names, days, incomes, ("yes", "no"))
    ]
    tab = opened(browser, invented)
    agree(tab, invented.library, cases)
    with pytest.raises(Exception, match=r"'sick\.grant' has no value on 2019-12-31"):
        tab.evaluate("calculator.value('sick.grant', '2019-12-31', {})")
    tab.close()


def test_what_has_no_value_has_no_workings(invented: Served) -> None:
    speak = Speaker(invented.library, "en", DAY)
    with pytest.raises(FormulaError, match=r"'sick\.grant' has no value on 2019-12-31"):
        workings(speak, "sick.grant", date(2019, 12, 31), {})


# --- the page ----------------------------------------------------------------------------------------------------


@needs_browser
def test_the_result_follows_every_answer(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped)
    tab.get_by_label("Ojek, sopir, kurir").check()
    tab.get_by_label("JKK, JKM, dan JHT").check()
    tab.get_by_label("Berapa penghasilan sebulan?").select_option("3200000")
    tab.get_by_label("Bayar berapa bulan?").select_option("6")
    slab = re.sub(r"\s+", " ", tab.locator(".calc").inner_text())
    for said in (
        "Iuran November 2026, sebulan Rp89.650 Diskon sampai iuran Maret 2027",
        "Mulai iuran April 2027: Rp110.300.",
        "Untuk 6 bulan, iuran November 2026 sampai April 2027: Rp558.550. 5 × Rp89.650 + 1 × Rp110.300",
        "Ojek, sopir, kurir · JKK, JKM, dan JHT",
    ):
        assert said in slab
    rows = re.sub(r"\s+", " ", tab.locator("[data-sums=shares]").inner_text())
    assert "JKK, kecelakaan kerja Rp17.250 Rp3.450.000 × 1% × (1 − 50%)" in rows
    assert "JHT, hari tua Rp69.000" in rows
    tab.get_by_label("Iuran bulan apa?").select_option("2027-04-01")
    tab.get_by_label("Bayar berapa bulan?").select_option("1")
    assert tab.locator(".bar [data-say=amount]").inner_text() == "Rp110.300"
    assert "iskon sampai" not in tab.locator(".calc .amt.bar").inner_text()
    assert "Rp3.450.000 × 1%\n" in tab.locator("[data-sums=shares]").inner_text()
    tab.close()


@needs_browser
def test_no_relief_is_shown_without_its_last_month(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped)
    speak = Speaker(shipped.library, "id", DAY)
    for work, month in product(("other", "transport", "government"), range(19)):
        tab.locator(f"input[value={work}]").check()
        tab.locator("#ask-month").select_option(index=month)
        first = tab.locator("#ask-month").input_value()
        given: dict[str, Input] = {"income": Decimal(0), "sector": work}
        day = date.fromisoformat(first)
        now, full = (facts.value(shipped.library.law, name, day, given) for name in ("iuran.dua", "iuran.dua_penuh"))
        last = facts.last_day(shipped.library.law, "iuran.dua", day, given)
        until = f"Diskon sampai iuran {speak.month_in_words(last)}" if last and now != full else ""
        assert tab.locator("[data-say=until]").text_content() == until
    tab.close()


@needs_browser
def test_the_amounts_follow_the_readers_day(browser: Browser, shipped: Served) -> None:
    for day, amount in (("2026-12-31", "Rp8.400"), ("2027-01-01", "Rp16.800"), ("2028-05-20", "Rp16.800")):
        tab = opened(browser, shipped, day)
        assert tab.locator(".bar [data-say=amount]").inner_text() == amount
        assert tab.locator("#ask-month option").count() == 19
        assert tab.locator("#ask-month").input_value() == f"{day[:7]}-01"
        tab.close()


@needs_browser
def test_a_preview_takes_its_day_for_today_and_counts_in_cents(browser: Browser, invented: Served) -> None:
    tab = opened(browser, invented, "2030-01-01")
    assert tab.locator("#ask-month").input_value() == "2026-03-01"
    tab.locator("#ask-months").select_option("3")
    said = re.sub(r"\s+", " ", tab.locator(".calc .amt.rest").inner_text())
    assert "From April 2026: €7,50. 3 months, March 2026 to May 2026: €30. 1 × €15 + 2 × €7,50" in said
    tab.close()


@needs_browser
def test_without_a_script_the_page_says_the_same_as_with_it(browser: Browser, shipped: Served) -> None:
    still, live = opened(browser, shipped, script=False), opened(browser, shipped)
    for part in (".calc .amt.bar", ".calc .amt.rest", "[data-sums=shares]", "[data-sums=rights]"):
        assert still.locator(part).inner_text() == live.locator(part).inner_text()
    assert not still.locator(".calc form").is_visible()
    assert live.locator(".calc form").is_visible()
    still.close()
    live.close()


@needs_browser
def test_the_tables_without_a_script_are_the_law(browser: Browser, shipped: Served) -> None:
    law, calculator = shipped.library.law, shipped.library.calculator
    assert calculator
    tab = opened(browser, shipped, script=False)
    incomes = [row["from"] for row in facts.rows(law, calculator.income.table, DAY)]
    rows = tab.locator("table:has(thead) tbody tr").all()
    cells = [row.locator("td").all_text_contents() for row in rows]
    wanted = [
        [str(facts.value(law, name, DAY, {"income": income, "sector": "transport"})) for name in names]
        for names in (("iuran.dua", "iuran.dua_penuh"), ("iuran.tiga", "iuran.tiga_penuh"))
        for income in incomes
    ]
    assert [[cell.replace(".", "") for cell in row] for row in cells] == wanted
    samples = tab.locator("[data-still] td").all_text_contents()
    assert [cell.removeprefix("Rp").replace(".", "") for cell in samples] == [
        str(facts.value(law, right.fact, DAY, {"income": incomes[number - 1]}))
        for number in calculator.samples
        for right in calculator.rights
    ]
    assert tab.locator("details.q summary").count() == 2
    tab.close()


@needs_browser
def test_the_page_is_light_asks_nobody_else_and_fits_a_small_phone(browser: Browser, shipped: Served) -> None:
    asked: list[str] = []
    said: list[str] = []
    tab = phone(browser, width=320)
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(f"{shipped.url}hitung/")
    tab.wait_for_load_state("networkidle")
    (script,) = (shipped.folder / "assets").glob("calculator-*")
    (page,) = (shipped.folder / "assets").glob("page-id-*")
    (paper,) = (shipped.folder / "assets").glob("print-*")
    files = ("hitung/", *(f"assets/{one.name}" for one in (paper, page, script)))
    assert asked == [f"{shipped.url}{one}" for one in files]
    assert said == []
    assert len(gzip.compress(script.read_bytes(), 9)) <= 4000
    assert len(gzip.compress((shipped.folder / "hitung/index.html").read_bytes(), 9)) <= 14_000
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    heights = tab.evaluate("[...document.querySelectorAll('.pick, .calc select')].map(one => one.offsetHeight)")
    assert len(heights) == 8
    assert min(heights) >= 48
    tab.close()


@needs_browser
def test_a_script_that_does_not_arrive_leaves_no_dead_form(browser: Browser, shipped: Served) -> None:
    tab = phone(browser)
    tab.route("**/calculator-*.js", lambda route: route.abort())
    tab.goto(f"{shipped.url}hitung/")
    assert not tab.locator(".calc form").is_visible()
    assert tab.locator("[data-still]").is_visible()
    tab.close()


@needs_browser
def test_once_open_it_needs_no_network(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped)
    tab.context.set_offline(True)
    tab.get_by_label("JKK, JKM, dan JHT").check()
    assert tab.locator(".bar [data-say=amount]").inner_text() == "Rp28.400"
    tab.close()


# --- what an author may get wrong --------------------------------------------------------------------------------


def test_a_site_with_a_calculator_is_right(tmp_path: Path) -> None:
    assert told(example(tmp_path) / "content") == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "formula: sick.pay",
            "formula: sick.pai",
            "calculator.yml:30: no fact named 'sick.pai'; did you mean 'sick.pay'?",
        ),
        ("input: relief", "input: reliev", "'sick.pay' asks for 'relief'; the questions give reliev and income"),
        ("    - id: no\n", "    - id: non\n", "'sick.pay' does not know the relief 'non'; did you mean 'no'?"),
        ("shares: [pay]", "shares: [pai]", "calculator.yml:32: no share named 'pai'; did you mean 'pay'?"),
        ("fact: sick.grant", "fact: sick.rate", "the calculator adds up money; 'sick.rate' counts percent"),
        ("samples: [2, 3]", "samples: [2, 9]", "there is no row 9; the table 'sick.steps' has 3"),
        ("page: reckon", "page: sick", "site.yml:1: two pages have the address 'sick'; rename one"),
        ("page: reckon", "page: data", "'data' is taken by the site or by some computers"),
        ("picture: letter", "picture: lettr", "calculator.yml:6: no scene named 'lettr'; did you mean 'letter'?"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    folder = example(tmp_path) / "content"
    change(folder / "calculator.yml", old, new)
    assert said in told(folder)


# --- the law as data ---------------------------------------------------------------------------------------------


def test_a_formula_becomes_a_tree() -> None:
    assert export.tree("lookup(a.rows, income, basis) * (1 - choose(who, x=a.low, y=0.50))") == [
        "*",
        ["lookup", "a.rows", "income", "basis"],
        ["-", "1", ["choose", "who", {"x": "a.low", "y": "0.5"}]],
    ]
    assert export.tree("-max(a.b, 2, income) / 3") == ["/", ["-", ["max", "a.b", "2", "income"]], "3"]


def test_a_script_gets_only_what_it_needs(invented: Served) -> None:
    law = json.loads(export.calculation(invented.library.law, ["sick.low"]))
    assert list(law) == ["sick.low", "sick.pay", "sick.rate", "sick.relief", "sick.steps"]
    assert law["sick.low"]["given"] == {"income": "0", "relief": "yes"}
    assert law["sick.steps"]["values"]["2020-01-01"] == [["0", "1000"], ["2000", "2000"], ["3000", "3000"]]
    assert law["sick.relief"]["values"] == {"2020-01-01": "0", "2026-04-01": "50", "2027-01-01": "0"}
    assert json.loads(export.calculation(invented.library.law, ["sick.wait"]))["sick.wait"]["values"] == {
        "0001-01-01": "3"
    }


def test_all_figures_are_there_for_others_with_their_sources(shipped: Served) -> None:
    written = (shipped.folder / "data/facts.json").read_text(encoding="utf-8")
    assert written == export.whole(shipped.library)
    data: dict[str, Any] = json.loads(written)
    for name, one in data["facts"].items():
        assert facts.confidence(shipped.library.law, name) != "unverified"
        for start, dated in one.get("values", {}).items():
            assert start == "undated" or date.fromisoformat(start)
            assert dated["source"] in data["sources"]
    assert data["facts"]["bpu.jkm_flat"]["values"]["2015-07-01"]["value"] == "6800"
    assert data["facts"]["iuran.jkk"]["tree"][0] == "*"


def test_what_is_not_verified_is_not_given_away(tmp_path: Path) -> None:
    home = example(tmp_path)
    change(home / "content/facts/sick.yml", "confidence: medium", "confidence: unverified")
    data = json.loads(export.whole(content.load(home / "content")))
    assert "sick.rate" not in data["facts"]
    assert "sick.pay" not in data["facts"]
    assert "sick.grant" in data["facts"]
