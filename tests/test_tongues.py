"""Drafts in other scripts, whole: beside their source, right to left, without spaces; on pages and on paper."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel import Locale
from countries import DAY, change, copy, invented, speak
from playwright.sync_api import Browser, Page
from served import Served, needs_browser, phone, serve

from suluh import content, paper, press, site, view
from suluh.errors import SuluhError
from suluh.paper import TextBox, text_boxes
from suluh.site import Folders
from suluh.view import Setting

PAGES = ("", "sick/", "about/", "words/", "find/", "find-sick/")


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The invented country with drafts in Arabic and Khmer letters, served."""
    home = copy(tmp_path_factory.mktemp("country"))
    for tag in ("ar", "km"):
        speak(home, tag)
    yield from serve(Folders.under(home), tmp_path_factory.mktemp("host"))


def opened(browser: Browser, address: str, **how: object) -> Page:
    tab = phone(browser, **how)  # type: ignore[arg-type]
    tab.goto(address)
    return tab


# --- what a draft says of itself ---------------------------------------------------------------------------------


def html(country: Served, page: str) -> str:
    return (country.folder / page / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_a_draft_says_so_leads_to_its_source_and_hides_from_search_engines(country: Served, page: str) -> None:
    said = html(country, f"ar/{page}")
    assert invented("ar", "Translated by a machine, checked by nobody.") in said
    source = re.search(r'<a class="beside" id="beside" href="([^"]*)" hreflang="en">', said)
    assert source
    assert (country.folder / "ar" / page / source[1] / "index.html").resolve() == country.folder / page / "index.html"
    assert '<meta name="robots" content="noindex">' in said
    assert '<meta name="robots"' not in html(country, page)


def test_the_sitemap_leaves_drafts_out(country: Served) -> None:
    sitemap = (country.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert 'hreflang="de"' in sitemap
    assert "/ar/" not in sitemap
    assert "/km/" not in sitemap


# --- beside its source -------------------------------------------------------------------------------------------

BESIDE = """() => [...document.querySelectorAll("span.beside")].map((line) => {
    const own = line.parentNode.cloneNode(true);
    own.querySelectorAll(":scope > span.beside").forEach((one) => one.remove());
    const plain = (text) => text.replace(/[\\u2066\\u2069\\s]+/g, " ").trim();
    const texts = (one) => [...one.childNodes].map((node) => node.data || texts(node)).join(" ");
    return [texts(own), texts(line), line.lang].map(plain);
})"""


def beside(tab: Page) -> list[tuple[str, str, str]]:
    """Tap the control; return each text of the page with what stands under it, and in which language."""
    tab.locator("#beside").click()
    tab.locator("#beside[aria-pressed=true]").wait_for()
    return [(own, under, language) for own, under, language in tab.evaluate(BESIDE)]


FACTS = {
    "en": rf"\d[\d.,]*|\b(days?|thousand|Act|CC BY|{'|'.join(Locale('en').months['format']['wide'].values())})\b",
    "ar": rf"\d[\d.,]*|\b(أيام|يومان|يوم|ألف|Act|CC BY|{'|'.join(Locale('ar').months['format']['wide'].values())})\b",
}
"""What stands for a fact: its digits are alike, its words follow the language."""


def without_facts(text: str, language: str) -> str:
    return re.sub(FACTS[language], "", text)


def letters(text: str) -> str:
    return re.sub(r"\W+", "", text)


@needs_browser
@pytest.mark.browser
@pytest.mark.parametrize("page", PAGES)
def test_under_each_text_stands_what_its_source_says(browser: Browser, country: Served, page: str) -> None:
    tab = opened(browser, f"{country.url}ar/{page}")
    texts = tab.locator("#content :is(h1, h2, h3, p, li, dd, summary)").count()
    found = beside(tab)
    assert len(found) > texts / 3
    assert {language for _, _, language in found} == {"en"}
    pairs = [(without_facts(own, "ar"), invented("ar", without_facts(under, "en"))) for own, under, _ in found]
    assert [pair for pair in pairs if letters(pair[0]) != letters(pair[1])] == []
    tab.close()


@needs_browser
@pytest.mark.browser
def test_a_second_tap_hides_the_source_again(browser: Browser, country: Served) -> None:
    tab = opened(browser, f"{country.url}ar/sick/")
    count = len(beside(tab))
    tab.locator("#beside").press(" ")
    assert tab.locator("#beside").get_attribute("aria-pressed") == "false"
    assert tab.locator("span.beside:visible").count() == 0
    assert tab.locator("span.beside").count() == count
    tab.close()


@needs_browser
@pytest.mark.browser
def test_without_a_script_or_a_connection_the_control_is_a_link_to_the_source(
    browser: Browser, country: Served
) -> None:
    tab = opened(browser, f"{country.url}ar/sick/", script=False)
    tab.locator("#beside").click()
    assert tab.url == f"{country.url}sick/"
    tab.close()
    tab = opened(browser, f"{country.url}ar/sick/", worker=False)
    tab.route("**/sick/", lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_())
    tab.locator("#beside").click()
    tab.wait_for_url(f"{country.url}sick/")
    tab.close()


# --- the language that was chosen --------------------------------------------------------------------------------


@needs_browser
@pytest.mark.browser
def test_the_language_chosen_is_offered_elsewhere_and_never_forced(browser: Browser, country: Served) -> None:
    tab = opened(browser, f"{country.url}sick/")
    hint = tab.locator("#tongue")
    assert not hint.is_visible()
    tab.locator(".md-select summary").click()
    tab.locator(".md-select [hreflang=de]").click()
    assert tab.url == f"{country.url}de/sick/"
    assert not hint.is_visible()
    tab.goto(f"{country.url}sick/?261122")
    assert tab.url == f"{country.url}sick/?261122"
    assert hint.inner_text().split() == ["Read", "in:", "Deutsch"]
    box = hint.locator("a").bounding_box()
    assert box
    assert box["height"] >= 44
    hint.locator("a").click()
    assert tab.url == f"{country.url}de/sick/?261122"
    tab.close()


# --- right to left -----------------------------------------------------------------------------------------------


@needs_browser
@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_mirrored_page_does_not_scroll_sideways_and_reads_from_the_right(
    browser: Browser, country: Served, width: int
) -> None:
    for page in PAGES:
        tab = opened(browser, f"{country.url}ar/{page}", width=width)
        if page == "sick/":
            beside(tab)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, f"/{page} is wider than the screen"
        logo, language = (tab.locator(f"header {one}").first.bounding_box() for one in (".logo", ".md-select"))
        assert logo
        assert language
        assert logo["x"] > language["x"]
        tab.close()


ORDER = """() => {
  const walker = document.createTreeWalker(document.body, 4), turned = [];
  const place = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const found of node.data.matchAll(/[+\\d][\\d ,.:–-]*\\d/g)) {
      const places = [...found[0]].map((_, at) => place(node, found.index + at)).filter((one) => one.width);
      const follows = (one, before) => !before || one.top > before.top + 5 || one.left >= before.left;
      const ordered = places.every((one, at) => follows(one, places[at - 1]));
      if (!ordered) turned.push(found[0]);
    }
  }
  return turned;
}"""


@needs_browser
@pytest.mark.browser
@pytest.mark.parametrize("page", PAGES)
def test_numbers_keep_their_order_among_letters_from_the_right(browser: Browser, country: Served, page: str) -> None:
    tab = opened(browser, f"{country.url}ar/{page}", width=1280)
    tab.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert tab.evaluate(ORDER) == []
    assert "0800 1" in tab.locator("body").inner_text()
    tab.close()


@needs_browser
@pytest.mark.browser
def test_the_measure_of_order_sees_a_number_that_is_turned(browser: Browser, country: Served) -> None:
    tab = opened(browser, f"{country.url}ar/", width=1280)
    tab.evaluate("document.body.append('ابجد 0800 1 ابجد')")
    assert tab.evaluate(ORDER) == ["0800 1"]
    tab.close()


# --- on paper ----------------------------------------------------------------------------------------------------


def poster(tag: str) -> tuple[view.PrintSheet, Setting]:
    home = Path("content")
    library = content.load(home)
    at = Setting(library, tag, DAY, "https://rights.example/x/")
    return view.print_sheet(at, "sick", "poster"), at


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of the invented country."""
    folder = copy(tmp_path)
    monkeypatch.chdir(folder)
    return folder


def test_a_sentence_that_does_not_fit_is_named_with_its_box_and_letters(home: Path) -> None:
    speak(home, "ar", draft=False)
    change(home / "content/locale/ar.po", invented("ar", "Ill?|This is your right."), 2 * "مستشفىالطوارئالعامالكبير")
    _, at = poster("ar")
    with pytest.raises(
        SuluhError, match=r"sick, poster, ar: the text of the box 'title' does not fit: shorten it, it has"
    ):
        press.files(at, press.orders(at)[0], site.draw_all(at.library), Folders.under(home).templates, home / ".cache")


def with_room_below(box: TextBox) -> TextBox:
    """Return the box with what lies between it and its frame: letters that are stacked hang into that."""
    return replace(box, height=box.height + 0.25 * box.size)


@pytest.mark.parametrize("tag", ["ar", "km"])
def test_a_draft_is_printed_only_when_asked_for_and_says_what_it_is(home: Path, tag: str) -> None:
    speak(home, tag)
    made, at = poster(tag)
    orders, refused = press.orders(at)
    assert orders == []
    assert re.search(r" is draft and \d+ more$", refused[0])
    orders, refused = press.orders(at, drafts=True)
    assert refused == []
    drawings, templates = site.draw_all(at.library), Folders.under(home).templates
    files = press.files(at, orders, drawings, templates, home / ".cache")
    assert {name for name in files if name.endswith(".pdf")} == {"sick-poster.pdf", "sick-poster-save.pdf"}
    assert made.state == invented(tag, "Translated by a machine, checked by nobody.")
    boxes = [with_room_below(box) for box in text_boxes(made, templates / "print/poster.typ", drawings, "full")]
    assert [box.name for box in boxes if box.name == "state"], "the line is not on the poster"
    assert paper.overflowing(files["sick-poster.pdf"], boxes) == []


@pytest.mark.parametrize("tag", ["ar", "km"])
def test_what_a_person_has_translated_is_printed(home: Path, tag: str) -> None:
    speak(home, tag, draft=False)
    made, at = poster(tag)
    assert len(press.orders(at)[0]) == 2
    assert made.state == ""


def test_nothing_is_printed_while_the_small_words_are_a_draft(home: Path) -> None:
    speak(home, "ar", draft=False)
    path = home / "content/languages.yml"
    change(path, "locale: ar\n  status: translated", "locale: ar\n  status: draft")
    made, at = poster("ar")
    refused = "ar: nothing is printed, its words in languages.yml are a draft; see status there"
    assert press.orders(at) == ([], [refused])
    assert made.state == invented("ar", "Translated by a machine, checked by nobody.")
    assert len(press.orders(at, drafts=True)[0]) == 2


def test_a_letter_that_no_font_has_is_named_with_language_and_sentence(home: Path) -> None:
    speak(home, "km", draft=False)
    change(home / "content/languages.yml", "  font: Noto Sans Khmer\n", "")
    _, at = poster("km")
    (order, *_), _ = press.orders(at)
    with pytest.raises(SuluhError) as error:
        press.files(at, [order], site.draw_all(at.library), Folders.under(home).templates, home / ".cache")
    assert "sick, poster, km: no font has the letters '" in str(error.value)
    assert f"in “{invented('km', 'Ask for a note.')}”: write them in another way, or name a font for" in str(
        error.value
    )


def test_a_font_that_is_not_installed_is_named(home: Path) -> None:
    speak(home, "km", draft=False)
    change(home / "content/languages.yml", "Noto Sans Khmer", "Noto Sans Lao")
    _, at = poster("km")
    with pytest.raises(
        SuluhError, match=r"'Noto Sans Lao' of languages\.yml is not installed: pip install fontpkg-noto-"
    ):
        press.files(at, press.orders(at)[0], site.draw_all(at.library), Folders.under(home).templates, home / ".cache")
