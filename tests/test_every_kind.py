"""A page of every kind, opened over a weak signal in a real Chromium: still, alone, and open to all (WCAG 2.2 AA).

Indonesian pages are opened on a phone, English ones on a desk.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources
from itertools import pairwise

import pytest
from countries import ROOT
from kinds import KINDS
from playwright.sync_api import Browser, Page
from served import WIDEST, Dripping, Served, hosted, needs_browser, phone, until

pytestmark = [pytest.mark.browser, needs_browser]
VISITED = [("id", "", 360), ("en", "en/", 1280)][: 2 if "SULUH_LONG" in os.environ else 1]
"""The source on a phone; in `make test-long` another language on a laptop, too."""
VISITS = [(language, width, page) for _, language, width in VISITED for page in KINDS.values()]


@dataclass
class Visit:
    """An open page, read to its end, with all that it asked for and said on the way."""

    tab: Page
    home: str
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


READ_TO_THE_END = """async () => {
    for (let at = 0; at < document.body.scrollHeight; at += 500) {
        scrollTo(0, at);
        await new Promise(requestAnimationFrame);
    }
}"""


@pytest.fixture(scope="module")
def address(shipped: Served) -> Iterator[str]:
    with hosted(shipped.folder.parent, Dripping) as address:
        yield address


@pytest.fixture(scope="module", params=VISITS, ids=[f"{tag}-{kind}" for tag, *_ in VISITED for kind in KINDS])
def visit(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visit]:
    language, width, page = request.param
    one = Visit(phone(browser, width=width), address)
    one.tab.on("request", lambda request: one.asked.append(request.url))
    one.tab.on("console", lambda message: one.said.append(message.text))
    one.tab.on("pageerror", lambda error: one.said.append(str(error)))
    one.tab.goto(address + language + page)
    one.tab.evaluate(READ_TO_THE_END)
    until(one.tab, "[...document.images].every(one => one.complete)")
    yield one
    one.tab.close()


def test_it_asks_no_other_host_and_never_complains(visit: Visit) -> None:
    assert [url for url in visit.asked if not url.startswith((visit.home, "data:"))] == []
    assert visit.said == []


MOVED = """() => new Promise(done => {
    const sum = (list) => done(list.getEntries().reduce((sum, one) => sum + one.value, 0));
    new PerformanceObserver(sum).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(0), 50);
})"""


def test_nothing_moves_while_it_arrives_and_is_read(visit: Visit) -> None:
    assert visit.tab.evaluate(MOVED) < 0.001, "an arrow may move a few pixels while its line arrives, nothing else"


def test_it_has_one_title_ordered_headings_and_landmarks(visit: Visit) -> None:
    levels = visit.tab.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(one => +one.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert [visit.tab.locator(f"body {one}").count() for one in ("header", "main", "main article", "footer")] == [1] * 4


SMALL = {
    "id": ["yang", "dan", "untuk", "dengan", "tidak", "dari", "di", "ke", "atau", "bila", "anda"],
    "en": ["the", "and", "for", "with", "not", "of", "in", "to", "or", "if", "you"],
}
"""Small words that tell a language."""
FOREIGN = """small => {
    const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const count = (text, tag) => text.toLowerCase().split(/[^a-z]+/).filter(one => small[tag].includes(one)).length;
    while (walk.nextNode()) {
        const { data, parentElement } = walk.currentNode, { lang } = parentElement.closest("[lang]");
        const other = count(data, lang === "id" ? "en" : "id");
        if (!parentElement.closest("script, style") && other > 1 && other > count(data, lang)) found.push(data);
    }
    return found;
}"""


def test_words_of_another_language_say_so(visit: Visit) -> None:
    assert visit.tab.evaluate(FOREIGN, SMALL) == []


AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
FAULTS = """() => axe.run({ resultTypes: ["violations"] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(one => `${id}: ${one.html}`)))"""


def test_axe_finds_no_fault(visit: Visit) -> None:
    """Day and night, phone and desk: between the two languages, every kind is seen in all four."""
    visit.tab.evaluate(AXE)
    first = "light" if "/en/" in visit.tab.url else "dark"
    for width, colour in ((360, first), (1280, "dark" if first == "light" else "light")):
        visit.tab.set_viewport_size({"width": width, "height": 640})
        visit.tab.emulate_media(color_scheme=colour)  # type: ignore[arg-type]
        assert visit.tab.evaluate(FAULTS) == [], f"{width} px, {colour}"


SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""
"""What a reader may ask for by WCAG 1.4.12."""
LOST = """() => {
    document.body.hidden = true;
    document.body.offsetHeight;
    document.body.hidden = false;
    const lost = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = new Range();
    const cuts = (one) => one === document.body || /hidden|clip/.test(getComputedStyle(one).overflowX);
    const edges = (one) => cuts(one) ? one.getBoundingClientRect() : edges(one.parentElement);
    while (walk.nextNode()) {
        const { data, parentElement } = walk.currentNode;
        if (!data.trim() || parentElement.closest("script, style, svg, .v, .skip")) continue;
        range.selectNodeContents(walk.currentNode);
        const { left, right } = edges(parentElement);
        const parts = [...range.getClientRects()].filter((one) => one.width > 1);
        if (parts.some((one) => one.right > right + 1 || one.left < left - 1)) lost.push(data);
    }
    return lost;
}"""
"""Texts that stand outside of the page, or of a box that cuts off what does not fit."""


@pytest.mark.parametrize(
    ("width", "height", "style"),
    [(640, 512, WIDEST), (640, 512, SPACED), (360, 640, SPACED), (320, 256, WIDEST)],
    ids=["200%-widest", "200%-spaced", "phone-spaced", "400%-widest"],
)
def test_nothing_is_lost_when_it_is_enlarged(visit: Visit, width: int, height: int, style: str) -> None:
    """A window of 1280 × 1024 that is enlarged to 400 % shows 320 × 256 CSS pixels."""
    visit.tab.set_viewport_size({"width": width, "height": height})
    added, menu = visit.tab.add_style_tag(content=style), visit.tab.locator(".md-select")
    menu.evaluate("one => one.open = true")
    lost, wide = visit.tab.evaluate(LOST), visit.tab.evaluate("document.documentElement.scrollWidth")
    menu.evaluate("one => one.open = false")
    added.evaluate("one => one.remove()")
    assert (lost, wide) == ([], width)


def test_no_amount_is_cut(browser: Browser, shipped: Served, address: str) -> None:
    """Every amount of every page, in the widest face on the smallest phone."""
    pages = [path.read_text(encoding="utf-8") for path in sorted(shipped.folder.rglob("index.html"))]
    amounts = {found for page in pages for found in re.findall(r'<div class="amt".*?(<b\b.*?</b>)', page)}
    tab = phone(browser, width=320)
    tab.goto(f"{address}jkm/")
    tab.add_style_tag(path=ROOT / "templates/theme/assets/suluh.css")
    tab.add_style_tag(content=WIDEST)
    slab = tab.locator(".answer .amt")
    cut = []
    for amount in sorted(amounts):
        slab.evaluate("(one, html) => one.innerHTML = html", amount)
        cut += tab.evaluate(LOST)
    assert cut == []
    tab.close()
