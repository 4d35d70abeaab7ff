"""A page is read aloud by a voice of its own language, or not at all. Only the phone's speech is stood in for."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page
from served import Served, needs_browser, phone
from voices import ENGLISH, INDONESIAN, heard, listen, speaking

pytestmark = [pytest.mark.browser, needs_browser]
FAR = {**INDONESIAN, "lang": "id-ID", "localService": False}


def opened(browser: Browser, shipped: Served, page: str, *voices: dict[str, object], **how: object) -> Page:
    tab = speaking(browser, *voices, **how)  # type: ignore[arg-type]
    tab.goto(shipped.url + page)
    return tab


def spoken_now(tab: Page) -> str:
    return str(tab.evaluate("speechSynthesis.now ? speechSynthesis.now.text : ''")).replace("\u00a0", " ")


def tap(tab: Page, number: int) -> None:
    """Tap a button of the bar: pause, stop, back, slower, on."""
    tab.locator("#reader button").nth(number).click()


PAUSE, STOP, BACK, SLOWER, ON = range(5)


# --- the button ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("voices", [(), (ENGLISH,), (FAR,)], ids=["no voice", "another language", "not on the phone"])
def test_without_a_voice_of_the_language_on_the_phone_there_is_no_button(
    browser: Browser, shipped: Served, voices: tuple[dict[str, object], ...]
) -> None:
    tab = opened(browser, shipped, "jkm/", *voices)
    tab.wait_for_load_state("networkidle")
    assert tab.locator("#pass").is_visible()
    assert not tab.locator("#listen").is_visible()
    tab.close()


@pytest.mark.parametrize("code", ["id", "id-ID", "in_ID", "ind-IDN"])
def test_a_voice_is_known_by_every_code_that_phones_use(browser: Browser, shipped: Served, code: str) -> None:
    tab = opened(browser, shipped, "jkm/", ENGLISH, {**INDONESIAN, "lang": code})
    assert tab.locator("#listen").is_visible()
    tab.close()


def test_voices_that_come_late_bring_the_button_and_those_that_go_take_it(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped, "jkm/")
    assert tab.locator("#listen").count() == 0
    tab.evaluate("(voice) => { speechSynthesis.voices = [voice]; speechSynthesis.onvoiceschanged(); }", INDONESIAN)
    assert tab.locator("#listen").is_visible()
    tab.evaluate("() => { speechSynthesis.voices = []; speechSynthesis.onvoiceschanged(); }")
    assert not tab.locator("#listen").is_visible()
    tab.close()


def test_a_browser_without_speech_and_a_page_without_script_lack_only_the_button(
    browser: Browser, shipped: Served
) -> None:
    tab = phone(browser)
    tab.add_init_script(
        "delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', {value: undefined})"
    )
    said: list[str] = []
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(f"{shipped.url}jkm/")
    tab.wait_for_load_state("networkidle")
    assert said == []
    tab.close()
    still = phone(browser, script=False)
    still.goto(f"{shipped.url}jkm/")
    assert still.locator("#pass a").is_visible()
    assert still.locator("#pass button").count() == 0
    still.close()


def test_the_reader_is_loaded_when_it_is_tapped(browser: Browser, shipped: Served) -> None:
    tab = speaking(browser, INDONESIAN)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.removeprefix(shipped.url)))
    tab.goto(f"{shipped.url}jkm/")
    tab.wait_for_load_state("networkidle")
    scripts = [one.partition("-")[0] for one in asked if one.endswith(".js")]
    assert scripts == ["assets/page"]
    listen(tab)
    scripts = [one.partition("-")[0] for one in asked if one.endswith(".js")]
    assert scripts == ["assets/page", "assets/listen"]
    tab.close()


# --- what is said -------------------------------------------------------------------------------------------------


def test_every_part_of_the_page_is_said_in_order_with_the_voice_of_its_language(
    browser: Browser, shipped: Served
) -> None:
    tab = opened(browser, shipped, "jkm/", ENGLISH, INDONESIAN)
    listen(tab)
    texts = heard(tab)
    order = [
        "Pekerja meninggal",
        "42 juta rupiah",
        "KTP peserta",
        "Kumpulkan berkas",
        "Santunan kematian, 20 juta rupiah",
    ]
    order += ["Meninggal karena kecelakaan kerja?", "Apa selanjutnya?"]
    places = [texts.index(one) for one in order]
    assert places == sorted(places)
    assert set(tab.evaluate("said.map((one) => one.lang + one.voice.name)")) == {"in_IDIndonesia"}
    assert not tab.locator("#reader").is_visible(), "at the end the bar goes"
    for silent in ("Sumber", "Di halaman ini", "Kirim lewat WhatsApp"):
        assert silent not in texts
    tab.close()


@pytest.mark.parametrize(
    ("page", "voice", "sentences"),
    [
        ("jkm/", INDONESIAN, ["Iuran belum 3 bulan: 10 juta rupiah", "Telepon 1 7 5."]),
        ("bayar/", INDONESIAN, ["8.400 rupiah", "Mulai iuran Januari 2027: 16.800 rupiah"]),
        ("celaka/", INDONESIAN, ["2 hari", "setelah kejadian (2 kali 24 jam)"]),
        ("en/jkm/", ENGLISH, ["42 million rupiah", "Call 1 7 5"]),
        ("en/bayar/", ENGLISH, ["8,400 rupiah", "From the January 2027 contribution: 16,800 rupiah"]),
        ("en/celaka/", ENGLISH, ["2 days", "after the accident (2 times 24 hours)"]),
    ],
)
def test_figures_are_said_as_a_person_would(
    browser: Browser, shipped: Served, page: str, voice: dict[str, object], sentences: list[str]
) -> None:
    tab = opened(browser, shipped, page, voice)
    listen(tab)
    texts = heard(tab)
    assert [one for one in sentences if one not in texts] == []
    assert [text for text in texts if "Rp" in text or "×" in text] == []
    assert max(map(len, texts)) <= 220
    tab.close()


def test_the_price_that_is_said_follows_the_readers_day(browser: Browser, shipped: Served) -> None:
    tab = speaking(browser, INDONESIAN)
    tab.clock.install(time="2027-02-01T09:00:00")
    tab.goto(f"{shipped.url}bayar/")
    listen(tab)
    assert "16.800 rupiah" in heard(tab)[:6]
    tab.close()


def test_a_sentence_in_another_language_has_its_own_voice_or_none(browser: Browser, shipped: Served) -> None:
    insert = "document.querySelector('.what').insertAdjacentHTML('afterend', '<p lang=\"de\">Guten Tag.</p>')"
    german = {"name": "Deutsch", "lang": "de-DE", "localService": True}
    for voices, languages in (((INDONESIAN,), {"in_ID"}), ((INDONESIAN, german), {"in_ID", "de-DE"})):
        tab = opened(browser, shipped, "jkm/", *voices)
        tab.evaluate(insert)
        listen(tab)
        assert ("Guten Tag." in heard(tab)) == (german in voices)
        assert set(tab.evaluate("said.map((one) => one.lang)")) == languages
        tab.close()


# --- the bar and the mark --------------------------------------------------------------------------------------------


def test_the_sentence_that_is_said_is_marked_and_in_sight(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped, "jkm/", INDONESIAN)
    tab.emulate_media(reduced_motion="reduce")
    listen(tab)
    for _ in range(40):
        marked, top, bottom = tab.evaluate(
            """() => {
                const [range] = CSS.highlights.get("read");
                const box = range.getBoundingClientRect();
                const room = innerHeight - document.getElementById("reader").offsetHeight;
                return [range.toString().replace(/\\s+/g, " ").trim(), box.top, box.bottom - room];
            }"""
        )
        words = marked.replace("Rp", "").split()
        assert words[0].strip("Rp") in spoken_now(tab)
        assert top >= 0
        assert bottom <= 0
        tab.evaluate("ended()")
    tab.close()


@pytest.mark.parametrize(("motion", "behavior"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_scrolling_is_smooth_only_for_those_who_do_not_mind(
    browser: Browser, shipped: Served, motion: str, behavior: str
) -> None:
    tab = opened(browser, shipped, "jkm/", INDONESIAN)
    tab.emulate_media(reduced_motion=motion)  # type: ignore[arg-type]
    tab.evaluate("() => { window.scrollBy = (how) => scrolled.push(how.behavior); }")
    listen(tab)
    heard(tab, 30)
    assert set(tab.evaluate("scrolled")) == {behavior}
    tab.close()


def test_an_older_browser_marks_the_block(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped, "jkm/", INDONESIAN)
    tab.evaluate("delete window.Highlight")
    listen(tab)
    heard(tab, 2)
    assert (
        tab.locator("[data-read]").inner_text()
        == "Uang untuk keluarga peserta yang meninggal bukan karena kecelakaan kerja."
    )
    tap(tab, STOP)
    assert tab.locator("[data-read]").count() == 0
    tab.close()


def test_pause_breaks_off_and_goes_on_with_the_same_sentence(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped, "jkm/", INDONESIAN)
    listen(tab)
    heard(tab, 3)
    before = spoken_now(tab)
    tap(tab, PAUSE)
    assert spoken_now(tab) == ""
    assert tab.locator("#reader button").first.inner_text() == "Lanjut"
    tap(tab, PAUSE)
    assert spoken_now(tab) == before
    assert tab.locator("#reader button").first.inner_text() == "Jeda"
    tab.close()


def test_slower_begins_the_sentence_again_and_stays(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped, "jkm/", INDONESIAN)
    listen(tab)
    before = spoken_now(tab)
    tap(tab, SLOWER)
    assert spoken_now(tab) == before
    tab.evaluate("ended()")
    assert tab.evaluate("said.map((one) => one.rate)") == [1, 0.7, 0.7]
    tap(tab, SLOWER)
    assert tab.evaluate("speechSynthesis.now.rate") == 1
    tab.close()


def test_sections_can_be_skipped_both_ways(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped, "jkm/", INDONESIAN)
    listen(tab)
    sections = []
    for _ in range(3):
        tap(tab, ON)
        sections.append(spoken_now(tab))
    assert sections[1:] == ["Cara mengurus", "Rincian 42 juta rupiah"]
    tab.evaluate("ended()")
    tap(tab, BACK)
    assert spoken_now(tab) == "Rincian 42 juta rupiah"
    tap(tab, BACK)
    assert spoken_now(tab) == "Cara mengurus"
    tab.close()


def test_stop_leaves_the_page_as_it_was(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped, "jkm/", INDONESIAN)
    listen(tab)
    ends: tuple[Callable[[], None], ...] = (lambda: tap(tab, STOP), lambda: tab.keyboard.press("Escape"))
    for end in ends:
        end()
        assert not tab.locator("#reader").is_visible()
        assert spoken_now(tab) == ""
        assert tab.evaluate("CSS.highlights.has('read')") is False
        assert tab.locator("#listen").evaluate("one => one === document.activeElement")
        listen(tab)
        assert spoken_now(tab) == "Jaminan Kematian (JKM)"
    tab.close()


def test_a_folded_answer_opens_when_it_is_read(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped, "jkm/", INDONESIAN)
    listen(tab)
    heard(tab)
    assert tab.locator("details.q:not(.figs):not([open]):not(:has(.log))").count() == 0
    tab.close()


def test_the_bar_can_be_tapped_on_a_small_phone(browser: Browser, shipped: Served) -> None:
    tab = opened(browser, shipped, "jkm/", INDONESIAN, width=320)
    listen(tab)
    boxes = [one.bounding_box() for one in tab.locator("#reader button, #pass button").all()]
    assert len(boxes) == 7
    assert min(box["height"] for box in boxes if box) >= 44
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    tab.close()
