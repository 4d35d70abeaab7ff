"""Searching the shipped site in a real Chromium, and asking it for addresses that it does not have."""

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page
from served import WIDEST, Served, needs_browser, phone, until

from suluh.roots import stems

pytestmark = [pytest.mark.browser, needs_browser]


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = phone(browser)
    yield page
    page.close()


@pytest.fixture(scope="module")
def searching(shipped: Served, browser: Browser) -> Iterator[Page]:
    """Return the search page, opened once for many questions."""
    page = phone(browser)
    page.goto(f"{shipped.url}cari/")
    yield page
    page.close()


def ask(tab: Page, words: str) -> list[str]:
    """Return the ways to the results, as the page's id and anchor, after the words were typed."""
    tab.get_by_role("searchbox").fill(words)
    until(tab, "document.querySelector('.told').textContent.includes(`“${given}”`)", words)
    return ways(tab)


def ways(tab: Page) -> list[str]:
    addresses = tab.locator(".hits a").evaluate_all("all => all.map(one => one.href)")
    return [address.rsplit("/", 2)[1] + "/" + address.rsplit("/", 1)[1] for address in addresses]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("duit", ["butuh-uang/"]),
        ("mati", ["meninggal/", "jkm/", "klaim-kematian/"]),
        ("kecelakan", ["arti-celaka/", "belum-daftar/", "celaka/", "klaim-celaka/"]),
        ("jatuh", ["celaka/", "jkk/"]),
        ("telat", ["tunggakan/", "bayar/"]),
        ("calo", ["dimintai-uang/"]),
        ("rumah sakit", ["celaka/", "jkk/"]),
        ("anak sekolah", ["klaim-beasiswa/"]),
        ("pembantu", ["prt/"]),
        ("dipecat", ["jkp/"]),
        ("gojek", ["ojek/"]),
        ("batas waktu", ["sakit-kerja/#batas"]),
        ("pendaftarn", ["daftar/"]),
        ("mtai", ["klaim-kematian/", "jkm/", "meninggal/"]),
        ("meningal", ["jkm/", "meninggal/"]),
        ("bayr", ["bayar/"]),
    ],
)
def test_the_likeliest_pages_come_first(searching: Page, words: str, first: list[str]) -> None:
    found = ask(searching, words)
    assert sorted(found[: len(first)]) == sorted(first)


@pytest.mark.parametrize(("words", "found"), [("rampok", "sopir/"), ("begal", "ojek/")])
def test_a_root_that_the_site_never_says_finds_its_forms(searching: Page, words: str, found: str) -> None:
    assert any(way.startswith(found) for way in ask(searching, words))


@pytest.mark.parametrize("words", ["membayar", "pembayaran", "dibayarkan", "mbayar", "bayar iuran"])
def test_a_word_with_affixes_finds_the_page_of_its_root(searching: Page, words: str) -> None:
    assert "bayar/" in ask(searching, words)[:5]


@pytest.mark.parametrize(
    ("words", "first"),
    [("death", "jkm/"), ("scam", "dimintai-uang/"), ("pensions", "jp/"), ("acident at work", "celaka/")],
)
def test_the_other_language_has_its_own_words(shipped: Served, tab: Page, words: str, first: str) -> None:
    tab.goto(f"{shipped.url}en/cari/")
    assert ask(tab, words)[0] == first
    assert tab.locator(".hits a").first.get_attribute("href") == f"{shipped.url}en/{first}"


@pytest.mark.parametrize(
    ("words", "unwanted"), [("tinggal", "meninggal/"), ("kurus", "klaim-jht/"), ("kas", "berkas/"), ("ras", "berkas/")]
)
def test_words_that_only_look_alike_are_not_found(searching: Page, words: str, unwanted: str) -> None:
    assert unwanted not in ask(searching, words)


def test_a_result_shows_picture_title_and_why(shipped: Served, tab: Page) -> None:
    tab.goto(f"{shipped.url}cari/")
    ask(tab, "batas waktu")
    result = tab.locator(".hits a").first
    assert result.locator("b").inner_text() == "Sakit karena kerja"
    assert result.locator("small").inner_text() == "Jangan lewat batas waktu"
    until(tab, "document.querySelector('.hits img').naturalWidth > 0")
    result.click()
    assert tab.url == f"{shipped.url}sakit-kerja/#batas"
    assert tab.locator("#batas").count() == 1


@pytest.mark.parametrize(("language", "words"), [("", "kecelakaan kerja"), ("en/", "accident at work")])
def test_results_fit_a_narrow_phone_in_the_widest_face(
    shipped: Served, browser: Browser, language: str, words: str
) -> None:
    tab = phone(browser, width=320)
    tab.goto(f"{shipped.url}{language}cari/")
    tab.add_style_tag(content=WIDEST)
    assert len(ask(tab, words)) == 10
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    tapped = "a => [a.offsetWidth, a.offsetHeight]"
    sizes = [one.evaluate(tapped) for one in tab.locator(".hits a, .md-header .hb:visible, #q").all()]
    assert min(min(one) for one in sizes) >= 44
    tab.close()


def test_results_come_while_one_types(searching: Page) -> None:
    assert "bayar/" in ask(searching, "pembaya")
    assert ask(searching, "nela")[0] == "nelayan/"


def test_without_a_result_the_page_says_so_and_offers_ways_on(shipped: Served, tab: Page) -> None:
    tab.goto(f"{shipped.url}cari/")
    assert ask(tab, "xyzzy") == []
    assert tab.get_by_role("status").inner_text() == "Tidak ada yang cocok dengan “xyzzy”."
    assert tab.locator(".help a[href='tel:175']").is_visible()
    assert tab.locator(".jobs a").first.is_visible()
    assert ask(tab, "kurus"), "the nearest pages"
    assert "Mungkin yang ini:" in tab.get_by_role("status").inner_text()
    ask(tab, "duit")
    assert not tab.locator(".help").is_visible()


def test_the_keyboard_is_enough(shipped: Served, tab: Page) -> None:
    tab.goto(f"{shipped.url}cari/")
    box = tab.get_by_role("searchbox", name="Apa yang Anda cari?")
    box.focus()
    tab.keyboard.type("duit")
    tab.keyboard.press("Enter")
    until(tab, "document.activeElement.matches('.hits a')")
    assert tab.evaluate("document.activeElement.href") == f"{shipped.url}butuh-uang/"
    box.focus()
    tab.keyboard.press("Escape")
    until(tab, "!document.querySelector('.hits a')")
    assert box.input_value() == ""
    assert tab.url == f"{shipped.url}cari/"
    assert tab.get_by_role("search").count() == 1
    assert tab.locator(".told").get_attribute("role") == "status"


def test_a_search_can_be_shared_and_come_back_to(shipped: Served, tab: Page) -> None:
    tab.goto(f"{shipped.url}cari/")
    ask(tab, "rumah sakit")
    assert tab.url == f"{shipped.url}cari/?q={quote('rumah sakit')}"
    tab.locator(".hits a").first.click()
    tab.go_back()
    until(tab, "document.querySelector('.hits a')")
    assert tab.get_by_role("searchbox").input_value() == "rumah sakit"
    tab.goto(f"{shipped.url}cari/?q=duit")
    until(tab, "document.querySelector('.hits a')")
    assert ways(tab)[0] == "butuh-uang/"


def test_the_index_comes_only_when_it_is_wanted(shipped: Served, tab: Page) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{shipped.url}cari/", wait_until="networkidle")
    assert not any("search-" in url and url.endswith(".json") for url in asked)
    with tab.expect_response(lambda answer: answer.url.endswith(".json")):
        tab.get_by_role("searchbox").focus()


def test_a_search_without_a_connection_says_so_and_works_later(shipped: Served, tab: Page) -> None:
    tab.goto(f"{shipped.url}cari/")
    tab.context.set_offline(True)
    tab.get_by_role("searchbox").fill("duit")
    until(tab, "document.querySelector('.told').textContent.startsWith('Belum tersambung')")
    assert tab.locator(".help").is_visible()
    tab.context.set_offline(False)
    assert ask(tab, "duit")[0] == "butuh-uang/"


def test_the_script_takes_off_affixes_as_the_build_does(shipped: Served, tab: Page) -> None:
    for tag, path in (("id", ""), ("en", "en/")):
        affixes = shipped.library.searches[tag].affixes
        tab.goto(f"{shipped.url}{path}cari/?q=duit")
        until(tab, "document.querySelector('.told').textContent")
        forms = ["mempertanggungjawabkan", "menyapunya", "kesehatan", "paying", "studies", "berkas", "di", "pengurusan"]
        assert json.loads(tab.evaluate("(forms) => JSON.stringify(forms.map(finder.stems))", forms)) == [
            stems(form, affixes) for form in forms
        ]


@pytest.mark.parametrize(
    ("one", "two", "wrong"),
    [("bayar", "bayar", 0), ("byar", "bayar", 1), ("abyar", "bayar", 1), ("bayra", "bayar", 1), ("kurus", "arus", 2)],
)
def test_letters_that_changed_places_count_once(searching: Page, one: str, two: str, wrong: int) -> None:
    assert searching.evaluate("([one, two]) => finder.distance(one, two)", [one, two]) == wrong


def test_without_javascript_all_pages_stand_there(shipped: Served, browser: Browser) -> None:
    tab = phone(browser, script=False)
    tab.goto(f"{shipped.url}cari/")
    assert not tab.get_by_role("searchbox").is_visible()
    shown = tab.locator(".jobs a, .ways a").evaluate_all("all => all.map(one => one.href)")
    assert sorted(shown) == sorted(f"{shipped.url}{page}/" for page in shipped.library.found_ids)
    assert tab.locator(".jobs img").count() == tab.locator(".jobs a").count() > 30
    assert tab.locator(".jobs img:not([width]), .jobs img:not([loading=lazy])").count() == 0
    assert tab.locator(".jobs a").evaluate_all("all => all.every(one => one.offsetHeight >= 44)")
    tab.close()


@pytest.mark.parametrize("language", ["", "en/"])
def test_every_page_leads_to_the_search(shipped: Served, tab: Page, language: str) -> None:
    tab.goto(f"{shipped.url}{language}jkm/")
    name = "Search" if language else "Cari"
    tab.locator(".md-header__inner > a", has_text=name).click()
    assert tab.url == f"{shipped.url}{language}cari/"
    tab.get_by_role("checkbox", name="Menu").check(force=True)
    assert tab.get_by_role("navigation", name="Menu").get_by_role("link", name=name).get_attribute("aria-current")
    tab.goto(shipped.url + language)
    assert tab.locator("main .gos a[href$='cari/']").count() == 1


# --- addresses that do not exist ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "offered", "words"),
    [
        ("jkmm/", "jkm/", "Halaman tidak ada"),
        ("en/jkmm/", "en/jkm/", "Page not found"),
        ("klaim_kematain.html", "klaim-kematian/", "Halaman tidak ada"),
        ("en/guides/pensions/", "en/jp/", "Page not found"),
    ],
)
def test_an_unknown_address_offers_the_nearest_pages_in_its_language(
    shipped: Served, tab: Page, address: str, offered: str, words: str
) -> None:
    tab.goto(shipped.url + address)
    tab.wait_for_selector(".hits a")
    assert tab.locator("h1").inner_text() == words
    assert tab.locator(".hits a").first.get_attribute("href") == shipped.url + offered
    assert tab.locator("html").get_attribute("lang") == ("en" if address.startswith("en/") else "id")


def test_an_unknown_address_is_no_dead_end_without_javascript(shipped: Served, browser: Browser) -> None:
    tab = phone(browser, script=False)
    tab.goto(f"{shipped.url}en/jkmm/")
    ways = tab.locator("main a").evaluate_all("all => all.filter(one => one.offsetParent).map(one => one.href)")
    for way in ("celaka/", "meninggal/", "", "cari/", "en/"):
        assert shipped.url + way in ways
    assert "tel:175" in ways
    tab.close()


def test_a_strange_address_breaks_nothing(shipped: Served, tab: Page) -> None:
    said: list[str] = []
    tab.on("pageerror", lambda error: said.append(str(error)))
    for address in ("%E0%A4%A", "a%20b/c%22%3Cb%3E/", "404.html", "..%2f", "en/404.html?q=%22"):
        tab.goto(shipped.url + address, wait_until="networkidle")
        assert tab.locator("h1").is_visible()
    assert said == []
