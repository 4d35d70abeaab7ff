"""The shipped site with a keyboard alone: everything is reached in order, is seen when it is reached, and works."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from served import Served, needs_browser, phone

pytestmark = [pytest.mark.browser, needs_browser]

FOCUSED = """() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const ringed = one.id === "drawer" ? one.nextElementSibling : one.closest(".box") || one;
    const style = getComputedStyle(ringed);
    const box = ringed.getClientRects()[0], inSentence = (one) => getComputedStyle(one).display === "inline";
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
        name: (one.labels && one.labels[0] || one).innerText.trim().replace(/\\s+/g, " "),
        ringed: style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 3,
        seen: ringed.contains(top) || top.contains(ringed) || inSentence(top) && top.parentElement.contains(ringed),
    };
}"""


def walk(tab: Page, most: int = 200) -> Iterator[dict[str, str | bool]]:
    """Press Tab until the page ends; yield what has the focus each time."""
    for _ in range(most):
        tab.keyboard.press("Tab")
        focused = tab.evaluate(FOCUSED)
        if focused is None:
            return
        yield focused


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    tab = phone(browser)
    yield tab
    tab.close()


@pytest.mark.parametrize("page", ["", "jkm/", "hak/", "hitung/", "berkas/", "cari/", "404.html"])
@pytest.mark.parametrize("height", [640, 256], ids=["phone", "400%"])
def test_whatever_has_the_focus_is_ringed_and_in_sight(tab: Page, shipped: Served, page: str, height: int) -> None:
    tab.set_viewport_size({"width": 360 if height == 640 else 320, "height": height})
    tab.goto(shipped.url + page)
    found = list(walk(tab))
    assert len(found) > 10
    assert [one["name"] for one in found if not (one["ringed"] and one["seen"])] == []


def test_the_skip_link_comes_first_and_leads_into_the_text(tab: Page, shipped: Served) -> None:
    tab.goto(f"{shipped.url}jkm/")
    first = ["Langsung ke isi", "Suluh", "Bahasa: ID", "Menu", "peserta"]
    assert [one["name"] for one in walk(tab, 9) if one["name"] in first] == first
    tab.goto(f"{shipped.url}jkm/")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("!!document.activeElement.closest('#content')")


def test_the_drawer_opens_by_space_and_closes_when_the_focus_leaves_it(tab: Page, shipped: Served) -> None:
    tab.goto(f"{shipped.url}jkm/")
    drawer, menu = tab.get_by_role("checkbox", name="Menu"), tab.get_by_role("navigation", name="Menu")
    drawer.focus()
    tab.keyboard.press("Space")
    links = [link.inner_text() for link in menu.get_by_role("link").all()]
    assert [one["name"] for one in walk(tab, len(links))] == links
    for _ in menu.get_by_role("button").all():  # those of the letters' size and of contrast
        tab.keyboard.press("Tab")
        assert drawer.is_checked()
    tab.keyboard.press("Tab")
    assert not drawer.is_checked()


def test_the_language_menu_opens_by_enter_and_closes_by_escape_and_when_the_focus_leaves_it(
    tab: Page, shipped: Served
) -> None:
    tab.goto(f"{shipped.url}jkm/")
    menu, summary = tab.locator("details.md-select"), tab.locator("details.md-select summary")
    summary.focus()
    tab.keyboard.press("Enter")
    assert [one["name"] for one in walk(tab, 6)] == menu.locator("a").all_inner_texts()
    assert [one["name"] for one in walk(tab, 2)] == ["Menu", "peserta"]
    assert menu.get_attribute("open") is None
    summary.focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    assert summary.evaluate("one => one === document.activeElement")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{shipped.url}en/jkm/")


def test_questions_lead_to_an_outcome(tab: Page, shipped: Served) -> None:
    tab.goto(f"{shipped.url}hak/")
    while (tiles := tab.locator("article .tile")).count():
        tiles.first.focus()
        before = tab.url
        tab.keyboard.press("Enter")
        tab.wait_for_url(lambda url, before=before: url != before)  # type: ignore[misc]
    assert tab.locator(".answer h1").count() == 1


def test_a_folded_question_opens_by_space(tab: Page, shipped: Served) -> None:
    tab.goto(f"{shipped.url}jkm/")
    question = tab.locator("details.q").nth(1)
    assert question.get_attribute("open") is None
    question.locator("summary").focus()
    tab.keyboard.press("Space")
    assert question.get_attribute("open") is not None


def test_the_calculator_answers_the_arrow_keys(tab: Page, shipped: Served) -> None:
    tab.goto(f"{shipped.url}hitung/")
    amount = tab.locator(".bar [data-say=amount]")
    work, income = tab.locator("[name=work]").first, tab.locator("[name=income]")
    work.focus()
    assert next(one["name"] for one in walk(tab, 1)) == tab.locator("[for=ask-income]").inner_text()
    before = amount.inner_text()
    income.focus()
    for _ in range(5):
        tab.keyboard.press("ArrowDown")
    assert amount.inner_text() != before
    work.focus()
    tab.keyboard.press("ArrowDown")
    assert tab.locator("[name=work]:checked").get_attribute("value") != work.get_attribute("value")
