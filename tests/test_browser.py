"""The shipped site opened in a real Chromium, served below a sub-path as project sites are."""

import os

import pytest
from playwright.sync_api import Browser
from served import WIDEST, Served, needs_browser, phone

pytestmark = [pytest.mark.browser, needs_browser]
BESIDE = """([urls, style]) => Promise.all(urls.map((url) => new Promise((done) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: url, width: 320, height: 568 });
    frame.onload = () => {
        const { document: page, innerWidth: width } = frame.contentWindow;
        page.head.append(Object.assign(page.createElement("style"), { textContent: style }));
        const wider = page.documentElement.scrollWidth > width
            || [...page.querySelectorAll(".amt bdi, .now")].some((one) => one.getBoundingClientRect().right > width);
        frame.remove();
        done(wider || page.querySelector("h1") === null ? [url] : []);
    };
    document.body.append(frame);
}))).then((found) => found.flat())"""
"""The addresses that are wider than a small phone when letters are as in `style`, or that are no pages."""


@pytest.fixture(scope="module")
def address(shipped: Served) -> str:
    return shipped.url


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_first_screen_says_everything_in_order_without_javascript(
    browser: Browser, address: str, language: str
) -> None:
    tab = phone(browser, script=False)
    tab.goto(address + language + "jkm/")
    answer = tab.locator(".answer")
    said = answer.inner_text()
    places = [said.index(word) for word in (answer.locator("h1").inner_text(), "Rp42", "Rp10", "KTP", "175")]
    assert places == sorted(places)
    assert answer.locator("dl dt").count() == 3
    assert answer.locator("svg[role=img]").first.get_attribute("aria-label")
    tab.close()


def test_the_language_switch_stays_on_the_page_without_javascript(browser: Browser, address: str) -> None:
    tab = phone(browser, script=False)
    for page in ("bayar/", "jkm/", ""):
        tab.goto(address + page)
        tab.locator("details.md-select summary").click()
        tab.get_by_role("link", name="English").click()
        assert tab.url == f"{address}en/{page}"
        assert tab.locator("html").get_attribute("lang") == "en"
        tab.locator("details.md-select summary").click()
        tab.get_by_role("link", name="Bahasa Indonesia").click()
        assert tab.url == address + page
    tab.close()


def test_drawer_and_questions_open_without_javascript(browser: Browser, address: str) -> None:
    tab = phone(browser, script=False)
    tab.goto(f"{address}jkm/")
    menu = tab.get_by_role("navigation", name="Menu")
    assert not menu.is_visible()
    tab.get_by_role("checkbox", name="Menu").check(force=True)
    assert menu.get_by_role("link").first.is_visible()
    tab.goto(f"{address}jkm/")
    question = tab.locator("details.q").nth(1)
    assert not question.locator("p").first.is_visible()
    question.locator("summary").click()
    assert question.locator("p").first.is_visible()
    tab.close()


def test_the_drawer_closes_by_escape_and_when_the_reader_comes_back(browser: Browser, address: str) -> None:
    tab = phone(browser)
    tab.goto(f"{address}jkm/")
    toggle = tab.get_by_role("checkbox", name="Menu")
    toggle.check(force=True)
    tab.keyboard.press("Escape")
    assert not toggle.is_checked()
    assert toggle.evaluate("one => one === document.activeElement")
    toggle.check(force=True)
    tab.get_by_role("navigation", name="Menu").get_by_role("link", name="Apa yang terjadi?").click()
    tab.wait_for_url(f"{address}#situations")
    tab.go_back()
    tab.wait_for_url(f"{address}jkm/")
    assert not toggle.is_checked()
    tab.close()


@pytest.mark.parametrize(("width", "height"), [(360, 640), (320, 568)])
@pytest.mark.parametrize("language", ["", "en/"])
def test_nothing_covers_the_amount_on_the_first_screen(
    browser: Browser, address: str, language: str, width: int, height: int
) -> None:
    tab = browser.new_page(viewport={"width": width, "height": height})
    for page in ("jkm/", "bayar/"):
        tab.goto(address + language + page)
        tab.evaluate("document.querySelectorAll('.flag').forEach(one => one.remove())")
        figure = tab.locator(".answer .amt b").bounding_box()
        assert figure
        assert figure["y"] + figure["height"] <= height
        point = [figure["x"] + 20, figure["y"] + figure["height"] - 8]
        assert tab.evaluate("([x, y]) => !!document.elementFromPoint(x, y).closest('.amt')", point)
    tab.close()


DRIVERS = "Dengan diskon: ojek, sopir, kurir untuk iuran sampai Maret 2027"
OTHERS = "Dengan diskon: pekerjaan lain untuk iuran sampai Desember 2026"


@pytest.mark.parametrize(
    ("day", "bold", "named"),
    [
        ("2026-11-22", "8.400", [DRIVERS, OTHERS]),
        ("2027-01-15", "8.400", [DRIVERS]),
        ("2027-05-01", "16.800", []),
    ],
)
def test_a_price_with_discount_names_who_pays_it_and_goes_with_the_last_of_them(
    browser: Browser, address: str, day: str, bold: str, named: list[str]
) -> None:
    tab = phone(browser)
    tab.clock.install(time=f"{day}T09:00:00")
    for page, inside in (("bayar", "#tabel"), ("hitung", "#tabel"), ("hitung", "#tabel-jht")):
        tab.goto(f"{address}{page}/")
        table, folded = (tab.locator(f"{inside} ~ {one}").first for one in ("table", "details table"))
        for one in (table, folded):
            assert one.locator("thead th").count() == (3 if named else 2)
            assert [said.strip() for said in one.locator("caption span").all_text_contents()] == named
        if inside == "#tabel":
            assert table.locator("tbody td.now").first.inner_text() == bold
    tab.close()


def test_the_price_follows_the_readers_day(browser: Browser, address: str) -> None:
    tab = phone(browser)
    tab.clock.install(time="2027-02-01T09:00:00")
    tab.goto(f"{address}bayar/")
    assert "16.800" in tab.locator(".answer .amt b").inner_text()
    tab.close()
    still = phone(browser)
    still.clock.install(time="2026-11-22T09:00:00")
    still.goto(f"{address}bayar/")
    assert "8.400" in still.locator(".answer .amt b").inner_text()
    still.close()


@pytest.mark.parametrize(("day", "said"), [("2026-11-22", ["Rp16.400", "Rp32.800"]), ("2027-05-01", ["Rp32.800"])])
def test_a_price_in_a_table_follows_the_readers_day(browser: Browser, address: str, day: str, said: list[str]) -> None:
    tab = phone(browser)
    tab.clock.install(time=f"{day}T09:00:00")
    tab.goto(f"{address}ojek/")
    assert tab.locator("#contoh ~ table").first.locator("td[data-value] bdi").all_inner_texts() == said
    tab.close()


def test_an_old_poster_is_told_what_has_changed_since(browser: Browser, address: str) -> None:
    tab = phone(browser)
    tab.clock.install(time="2027-01-15T09:00:00")
    tab.goto(f"{address}bayar/?261122")
    recall = tab.locator("#recall")
    assert recall.is_visible()
    assert "22 November 2026" in recall.inner_text()
    assert "16.800" in recall.inner_text()
    tab.goto(f"{address}bayar/?270114")
    assert not tab.locator("#recall").is_visible()
    tab.close()


def test_what_can_be_tapped_is_large_enough(browser: Browser, address: str) -> None:
    tab = phone(browser)
    tab.goto(f"{address}jkm/")
    small = tab.evaluate(
        """() => [...document.querySelectorAll('.btn,.go,.tile,summary,.md-footer nav a,.hb')]
        .filter(one => one.offsetParent && one.getBoundingClientRect().height < 44).map(one => one.textContent)"""
    )
    assert small == []
    tab.close()


def test_pictures_keep_their_place_while_they_load(browser: Browser, address: str) -> None:
    tab = phone(browser)
    tab.goto(address)
    assert tab.locator("img:not([width]), img:not([height]), img:not([loading=lazy])").count() == 0
    tab.close()


def test_the_first_picture_is_inside_the_document_and_prints_as_lines(browser: Browser, address: str) -> None:
    tab = phone(browser)
    tab.goto(f"{address}jkk/")
    tab.emulate_media(media="print")
    colours = tab.evaluate(
        """() => [...document.querySelectorAll('.answer svg.il path:not(.l)')]
        .map(one => getComputedStyle(one).fill).filter(fill => !fill.startsWith('url'))"""
    )
    assert set(colours) <= {"rgb(255, 255, 255)", "rgb(0, 0, 0)", "rgb(28, 37, 48)", "rgb(42, 35, 32)", "none"}
    tab.close()


def test_no_page_is_wider_than_a_small_phone(browser: Browser, shipped: Served) -> None:
    """Drafts only in make test-long."""
    spoken = shipped.library.languages
    drafts = {tag for tag in spoken if "SULUH_LONG" not in os.environ and spoken[tag].status == "draft"}
    found = (path.parent.relative_to(shipped.folder) for path in shipped.folder.rglob("index.html"))
    places = sorted(place.as_posix() for place in found if not drafts & set(place.parts[:1]))
    tab = phone(browser, worker=False)
    tab.goto(f"{shipped.url}robots.txt")  # any place of the site: many pages at once are fast beside each other
    wide = []
    for some in (places[first : first + 20] for first in range(0, len(places), 20)):
        wide += tab.evaluate(BESIDE, [[f"{shipped.url}{place}/" for place in some], WIDEST])
    tab.close()
    assert wide == []
