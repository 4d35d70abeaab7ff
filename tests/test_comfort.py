"""Letters as large and colours as plain as a reader wants them, on this page and on the next."""

import pytest
from kinds import KINDS
from playwright.sync_api import Browser, Page
from served import WIDEST, Served, needs_browser, phone

pytestmark = [pytest.mark.browser, needs_browser]
CONTRAST = """
(selector) => {
    const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3)
        .map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const ground = (one) => {
        const colour = getComputedStyle(one).backgroundColor;
        return colour === "rgba(0, 0, 0, 0)" ? ground(one.parentElement) : colour;
    };
    return Math.min(...[...document.querySelectorAll(selector)].filter((one) => one.offsetParent).map((one) => {
        const [dark, bright] = [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => a - b);
        return (bright + 0.05) / (dark + 0.05);
    }));
}
"""


def drawer(tab: Page) -> None:
    tab.get_by_role("checkbox", name="Menu").check(force=True)
    tab.locator(".comfort").first.wait_for()


def letters(tab: Page) -> float:
    return float(tab.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))


def pressed(tab: Page) -> list[str]:
    return [one.inner_text().removesuffix(" ✓") for one in tab.locator(".comfort [aria-pressed=true]").all()]


def test_what_is_chosen_holds_here_and_on_the_next_page(browser: Browser, shipped: Served) -> None:
    tab = phone(browser)
    tab.goto(f"{shipped.url}jkm/")
    drawer(tab)
    assert pressed(tab) == ["Biasa"]
    sizes = []
    for name in ("Biasa", "Besar", "Besar sekali"):
        tab.get_by_role("button", name=name, exact=True).click()
        sizes.append(letters(tab))
    assert sizes == [18, 22.5, 27]
    tab.get_by_role("button", name="Hitam putih yang tegas").click()
    assert pressed(tab) == ["Besar sekali", "Hitam putih yang tegas"]
    tab.goto(f"{shipped.url}en/bayar/")
    assert letters(tab) == 27
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    drawer(tab)
    assert pressed(tab) == ["Largest", "Strong black and white"]
    tab.get_by_role("button", name="Normal", exact=True).click()
    tab.get_by_role("button", name="Strong black and white").click()
    assert pressed(tab) == ["Normal"]
    assert letters(tab) == 18
    tab.close()


def test_the_choice_is_heeded_before_the_page_is_drawn(browser: Browser, shipped: Served) -> None:
    """Nothing jumps: the size is set in the header, before there is anything to read."""
    tab = phone(browser)
    tab.goto(shipped.url)
    tab.evaluate("localStorage.look = 'large plain'")
    tab.add_init_script(
        """new MutationObserver((_, watch) => {
            if (!document.querySelector("main")) return;
            window.first = document.documentElement.dataset.look;
            watch.disconnect();
        }).observe(document, { childList: true, subtree: true });"""
    )
    tab.goto(f"{shipped.url}jkm/")
    assert tab.evaluate("first") == "large plain"
    tab.close()


def test_a_browser_that_keeps_nothing_still_does_what_is_asked(browser: Browser, shipped: Served) -> None:
    tab = phone(browser)
    said: list[str] = []
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })")
    tab.goto(f"{shipped.url}jkm/")
    drawer(tab)
    tab.get_by_role("button", name="Besar", exact=True).click()
    assert letters(tab) == 22.5
    assert said == []
    tab.close()


def test_without_a_script_there_are_no_dead_buttons(browser: Browser, shipped: Served) -> None:
    tab = phone(browser, script=False)
    tab.goto(f"{shipped.url}jkm/")
    tab.get_by_role("checkbox", name="Menu").check(force=True)
    assert tab.locator("button").count() == 0
    tab.close()


def test_the_choices_are_loaded_with_the_drawer_and_can_be_tapped(browser: Browser, shipped: Served) -> None:
    tab = phone(browser, width=320)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{shipped.url}jkm/")
    tab.wait_for_load_state("networkidle")
    assert not [url for url in asked if "comfort" in url]
    drawer(tab)
    heights = tab.evaluate("[...document.querySelectorAll('.comfort button')].map((one) => one.offsetHeight)")
    assert len(heights) == 4
    assert min(heights) >= 48
    tab.close()


@pytest.mark.parametrize("colour", ["light", "dark"])
@pytest.mark.parametrize("way", ["chosen on the page", "asked of the phone"])
def test_strong_contrast_is_strong_however_it_is_asked_for(
    browser: Browser, shipped: Served, way: str, colour: str
) -> None:
    tab = phone(browser, colour=colour)
    if way == "asked of the phone":
        tab.emulate_media(contrast="more")
    else:
        tab.add_init_script("localStorage.look = 'plain'")
    tab.goto(f"{shipped.url}jkm/")
    assert tab.evaluate(CONTRAST, "main p, main li, main dt, main dd, main h1, main h2, main h3, main a, main td") >= 7
    tab.close()


@pytest.mark.parametrize("size", [150, 200])
def test_letters_of_twice_the_size_fit_a_small_phone(browser: Browser, shipped: Served, size: int) -> None:
    tab = phone(browser, width=320)
    wide = []
    for page in KINDS.values():
        tab.goto(shipped.url + page)
        tab.add_style_tag(content=f"{WIDEST} html {{ font-size: {size}% !important }}")
        if tab.evaluate("document.documentElement.scrollWidth") != 320:
            wide.append(page)
    assert wide == []
    tab.close()


def test_colours_forced_by_the_phone_leave_the_amount_a_frame(browser: Browser, shipped: Served) -> None:
    tab = phone(browser)
    tab.emulate_media(forced_colors="active")
    tab.goto(f"{shipped.url}jkm/")
    assert tab.locator(".amt").first.evaluate("one => getComputedStyle(one).borderTopWidth") == "2px"
    tab.close()


def test_nothing_moves_by_itself(shipped: Served) -> None:
    for path in shipped.folder.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        assert "animation" not in html
        assert "transition" not in html
