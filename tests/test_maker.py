"""The poster with one's own name, made in the browser."""

from collections.abc import Iterator

import pytest
import qrcode
from countries import ROOT
from playwright.sync_api import Browser, Page
from served import Served, needs_browser, phone

from suluh.model.piece import FORMATS
from suluh.paper import pictures, read_back

pytestmark = [pytest.mark.browser, needs_browser]
ENCODER = (ROOT / "templates/theme/assets/qr.js").read_text(encoding="utf-8")
TEXTS = [
    "HTTPS://WA.ME/6281234567890",
    "HTTPS://WA.ME/" + "1" * 24,
    *("https://lantern.example/" + "x" * (size - 24) for size in (26, 42, 62, 84, 106, 122, 152, 180, 213)),
]
"""One as it is used, one at the limit of capitals in version 2, and one at the limit of each version from 2 to 10."""


def test_the_encoder_makes_the_codes_of_the_python_library(browser: Browser) -> None:
    tab = browser.new_page()
    for at, text in enumerate(["a", *TEXTS]):
        mask = at % 8
        maker = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0, mask_pattern=mask)
        maker.add_data(text, optimize=0)  # all of it in one mode, the tightest
        maker.make()
        assert tab.evaluate(f"([text, mask]) => {{ {ENCODER}; return qrCode(text, mask) }}", [text, mask]) == (
            maker.get_matrix()
        )
    tab.close()


@pytest.fixture
def tab(browser: Browser, shipped: Served) -> Iterator[Page]:
    opened = phone(browser, worker=False)
    opened.goto(f"{shipped.url}poster/#poster-jkm")
    opened.locator("[data-say=ready]").wait_for()
    yield opened
    opened.close()


def printed(tab: Page) -> bytes:
    """Return the PDF that the button makes."""
    tab.evaluate("window.print = () => {}")
    tab.locator("[data-do=print]").click()
    return tab.pdf(prefer_css_page_size=True, print_background=True)


@pytest.mark.parametrize(("typed", "paper"), [("0812-3456-7890", "A3"), ("+62 (0)812 3456 7890", "A4")])
def test_one_clean_page_with_both_codes(tab: Page, shipped: Served, typed: str, paper: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.fill("[name=name]", "Siti")
    tab.fill("[name=chat]", typed)
    tab.select_option("[name=paper]", paper)
    pdf = printed(tab)
    chat, page = sorted(read_back(pdf), key=lambda text: "WA.ME" not in text)
    assert chat == "HTTPS://WA.ME/6281234567890"
    assert page.startswith(f"{shipped.url}jkm/?")
    assert len(pictures(pdf, 20)) == 1
    assert [url for url in asked if not url.startswith((f"{shipped.url}print/", "data:image/svg"))] == []


def test_the_code_of_the_chat_is_as_coarse_as_a_leaflets(tab: Page) -> None:
    tab.fill("[name=chat]", "+62 812 3456 789 012")
    square = tab.evaluate("document.querySelector('#yours g').transform.baseVal[1].matrix.a")
    assert square * 25.4 / 72 >= FORMATS["leaflet"].least


HOSTILE = [
    "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "W" * 60,
    "سيتي نور حليزا، مساعدة اجتماعية في القرية",
    "&amp; \" ' ]]> \N{ZERO WIDTH SPACE}\N{RIGHT-TO-LEFT OVERRIDE}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_typed_stays_text_and_in_its_box(tab: Page, text: str) -> None:
    tab.on("dialog", lambda _: pytest.fail("what was typed was run"))
    for name in ("name", "place", "hours"):
        tab.fill(f"[name={name}]", text)
    tab.fill("[name=chat]", "081234567890")
    within = """() => {
      const [x, y, width, height] = document.querySelector(".paper svg").dataset.room.split(" ").map(Number);
      const code = document.querySelector("#yours path").getBoundingClientRect();
      return [...document.querySelectorAll("#yours text")].every((one) => {
        const box = one.getBBox(), shown = one.getBoundingClientRect();
        return box.x > x - 1 && box.x + box.width < x + width + 1
          && box.y > y - 4 && box.y + box.height < y + height + 4
          && (shown.right < code.left || shown.bottom < code.top);
      });
    }"""
    assert tab.evaluate(within)
    assert tab.locator("#yours text").count() > 2
    assert tab.locator("#yours :not(text, g, path)").count() == 0


def test_what_is_wrong_is_said_beside_its_field(tab: Page) -> None:
    tab.fill("[name=chat]", "12")
    assert tab.locator("#wrong-chat").inner_text() == "Nomor WhatsApp ini belum benar. Periksa lagi angkanya."
    tab.fill("[name=chat]", "081234567890")
    for name in ("name", "place", "hours"):
        tab.fill(f"[name={name}]", "W" * 80)
    assert tab.locator("b", has_text="terlalu panjang").count() == 1


def test_the_phone_remembers_only_if_asked_and_forgets(tab: Page) -> None:
    kept = "() => Object.keys(localStorage).filter((key) => key.endsWith('name')).length"
    tab.fill("[name=name]", "Siti")
    assert tab.evaluate(kept) == 0
    tab.check("[name=keep]")
    tab.reload()
    assert tab.input_value("[name=name]") == "Siti"
    tab.locator("[data-do=forget]").click()
    assert (tab.evaluate(kept), tab.input_value("[name=name]")) == (0, "")


def test_without_javascript_the_plain_posters_are_listed(browser: Browser, shipped: Served) -> None:
    tab = phone(browser, script=False)
    tab.goto(f"{shipped.url}poster/")
    assert not tab.locator("#maker form").is_visible()
    assert tab.locator("a[href$='print/jkm-poster.pdf'].btn").is_visible()
    tab.close()
