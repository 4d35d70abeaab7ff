"""Pages in browsers that know less: no grid, no custom properties, no script; and scripts for a browser of 2018."""

import re
from collections.abc import Iterator

import pytest
from aged import NEVER, NOT_IN_2018, aged
from countries import ROOT
from playwright.sync_api import Browser, Page
from served import Served, needs_browser, phone

from suluh import scripts

SCRIPTS = [ROOT / f"templates/theme/assets/{name}.js" for name in (*scripts.PAGE, *scripts.LATER)]
"""What any page loads, at once or on a tap. The calculator's page asks for whole numbers of any size before its own."""
NEWER_THAN_2018 = {
    "optional chaining": r"\?\.(?!\d)",
    "nullish": r"\?\?",
    "logical assignment": r"(?:\|\||&&)=",
    "private field": r"#[a-z_]\w*\s*(?:=(?!=)|\()|this\.#",
    "at()": r"\.at\(",
    "replaceAll": r"\.replaceAll\(",
    "flat": r"\.flat(?:Map)?\(",
    "fromEntries": r"Object\.fromEntries\(",
    "matchAll": r"\.matchAll\(",
    "globalThis": r"\bglobalThis\b",
    "BigInt literal": r"\b\d+n\b",
    "catch without a name": r"\bcatch\s*\{",
    "numeric separator": r"\b\d+_\d+\b",
    "lookbehind": r"\(\?<[=!]",
    "allSettled": r"\.allSettled\(",
    "import": r"\bimport\b\s*[({*\w]",
    "replaceChildren": r"\.replaceChildren\(",
    "top-level await": r"(?m)^await\b",
}
"""What Chrome 66 cannot read or does not have."""


def code(script: str) -> str:
    """Return a script without comments."""
    return re.sub(r"(?m)^\s*//.*$", "", script)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_browser_of_2018_reads_every_script(path: "object") -> None:
    text = code(path.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    assert [name for name, pattern in NEWER_THAN_2018.items() if re.search(pattern, text)] == []


@pytest.mark.parametrize(
    "newer",
    [
        *(
            "a?.b",
            "a ?? b",
            "a ||= b",
            "class A { #b = 1; }",
            "a.at(-1)",
            "a.replaceAll('b', 'c')",
            "try { } catch { }",
        ),
        *("10n", "1_000", "/(?<=a)b/", "import('a')", "await a;", "a.flat()", "Object.fromEntries(a)", "globalThis.a"),
    ],
)
def test_what_is_newer_is_found(newer: str) -> None:
    assert [name for name, pattern in NEWER_THAN_2018.items() if re.search(pattern, newer)] != []


@pytest.mark.parametrize(
    "fine", ["a ? .5 : 1", "a || b", "document.querySelector('#reader .ic')", "`#reader button {`"]
)
def test_what_is_old_is_let_be(fine: str) -> None:
    assert [name for name, pattern in NEWER_THAN_2018.items() if re.search(pattern, fine)] == []


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ("a{font-size:9px;font-size:clamp(1px,2vw,3px)}", "a{font-size:9px}"),
        ("a{color:var(--ink)}b{top:0}", "a{}b{top:0}"),
        ("a:focus-visible,b{top:0}c{left:0}", "c{left:0}"),
        ("a{display:grid;gap:1px;padding-left:2px}", "a{padding-left:2px}"),
        ("@media (min-width:9px){a{display:grid}b{top:0}}", "@media (min-width:9px){a{}b{top:0}}"),
    ],
)
def test_an_old_browser_drops_what_it_does_not_know(css: str, left: str) -> None:
    assert aged(f"<style>{css}</style>", NEVER) == f"<style>{left}</style>"


# --- pages ------------------------------------------------------------------------------------------------------------

PAGES = (
    "",
    "jkm/",
    "bayar/",
    "hitung/",
    "hak/",
    "istilah/",
    "berkas/",
    "cetak/",
    "mitos/",
    "bantuan/",
    "en/klaim-cacat/",
)
OVERLAPS = """
() => {
    const boxes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const own = node.parentElement;
        if (!node.data.trim() || own.closest("script, style, svg, .v, .skip, [hidden]")) continue;
        if (own.closest("details:not([open]) > :not(summary)")) continue;
        if (getComputedStyle(own).visibility === "hidden" || !own.getClientRects().length) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            const shrunk = { left: box.left + 1, right: box.right - 1, top: box.top + 5, bottom: box.bottom - 5 };
            boxes.push({ ...shrunk, text: node.data.trim() });
        }
    }
    const found = [];
    for (const [at, one] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) {
            const beside = one.right <= other.left || other.right <= one.left;
            const apart = one.bottom <= other.top || other.bottom <= one.top;
            if (!beside && !apart) found.push(`${one.text} / ${other.text}`);
        }
    }
    return found;
}
"""
CONTRAST = """
() => {
    const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3)
        .map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const ground = (one) => {
        if (!one) return "rgb(255, 255, 255)";
        const colour = getComputedStyle(one).backgroundColor;
        return colour === "rgba(0, 0, 0, 0)" ? ground(one.parentElement) : colour;
    };
    return [...document.querySelectorAll("p, li, a, b, dt, dd, h1, h2, h3, td, th, small, label")]
        .filter((one) => one.getClientRects().length && one.textContent.trim()).filter((one) => {
            const [dark, bright] = [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => a - b);
            return (bright + 0.05) / (dark + 0.05) < 4.5;
        }).map((one) => one.textContent.trim().slice(0, 40));
}
"""


@pytest.fixture(params=["2018", "without grid, colours by name and script"])
def old(request: pytest.FixtureRequest, browser: Browser, shipped: Served) -> Iterator[Page]:
    """Return a small phone whose browser drops what it does not know from every page."""
    recent = request.param == "2018"
    tab = phone(browser, script=recent, width=320)

    def served(route: "object") -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        html = aged(answer.text(), NOT_IN_2018 if recent else NEVER, details=recent)
        route.fulfill(response=answer, body=html)  # type: ignore[attr-defined]

    tab.add_init_script("delete window.BigInt")
    tab.route(re.compile(r"/$|\.html$"), served)
    yield tab
    tab.close()


@needs_browser
@pytest.mark.parametrize("page", PAGES)
def test_an_old_browser_shows_everything_in_dark_letters_on_a_light_ground_and_nothing_twice_in_one_place(
    old: Page, shipped: Served, page: str
) -> None:
    old.goto(shipped.url + page)
    assert old.evaluate(OVERLAPS) == []
    assert old.evaluate(CONTRAST) == []
    assert old.evaluate("document.documentElement.scrollWidth") == 320


@needs_browser
def test_what_an_old_browser_shows_is_all_there(old: Page, shipped: Served) -> None:
    old.goto(f"{shipped.url}jkm/")
    text = old.locator("body").inner_text()
    for word in (
        "Pekerja meninggal",
        "Rp42",
        "KTP ahli waris",
        "Kumpulkan berkas",
        "Telepon 175",
        "Kirim lewat WhatsApp",
    ):
        assert word in text
    assert float(old.locator(".amt b").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")) >= 48
