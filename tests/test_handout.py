"""Any page printed from a browser is a hand-out: A4, black lines, and a code that leads back with its edition."""

from collections import Counter

import pypdfium2  # type: ignore[import-untyped]
import pytest
from countries import DAY
from playwright.sync_api import Browser
from served import Served, needs_browser, phone

from suluh import paper

pytestmark = [pytest.mark.browser, needs_browser]
A4 = (595, 842)
PAGES = ("", "jkm/", "bayar/", "hitung/", "hak-map/", "istilah/", "en/jkk/", "en/bantuan/")
MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), "12mm")


def printed(browser: Browser, shipped: Served, page: str) -> bytes:
    """Return the page as the browser prints it without scripts and without grounds, as it does by default."""
    tab = phone(browser, script=False)
    tab.goto(shipped.url + page)
    pdf = tab.pdf(format="A4", margin=MARGIN)  # type: ignore[arg-type]
    tab.close()
    return pdf


@pytest.mark.parametrize("page", PAGES)
def test_every_page_prints_the_code_of_its_address_and_edition(browser: Browser, shipped: Served, page: str) -> None:
    pdf = printed(browser, shipped, page)
    assert paper.read_back(pdf) == [f"{shipped.url}{page}?{DAY:%y%m%d}"]
    document = pypdfium2.PdfDocument(pdf)
    assert {(int(one.get_width()), int(one.get_height())) for one in document} == {A4}
    words = document[len(document) - 1].get_textpage().get_text_bounded()
    assert f"{shipped.url}{page}" in words
    document.close()


def test_the_pictures_of_a_hand_out_are_black_lines(browser: Browser, shipped: Served) -> None:
    """Of what is neither white nor grey hardly anything is left: the mark, ticks and rules."""
    document = pypdfium2.PdfDocument(printed(browser, shipped, "jkm/"))
    pixels = document[0].render(scale=1).to_pil().convert("RGB").resize((200, 282))
    document.close()
    colourful = Counter(max(pixel) - min(pixel) > 60 for pixel in pixels.get_flattened_data())
    assert colourful[True] < 0.006 * colourful.total()


def test_a_hand_out_holds_the_answer_and_leaves_out_what_only_a_screen_can_do(
    browser: Browser, shipped: Served
) -> None:
    document = pypdfium2.PdfDocument(printed(browser, shipped, "jkm/"))
    words = " ".join(page.get_textpage().get_text_bounded() for page in document)
    assert len(document) <= 5
    document.close()
    for word in ("Pekerja meninggal", "Rp42", "Kumpulkan berkas", "Yang meninggal bukan peserta?", "PP 82/2019"):
        assert word in words
    for word in ("Langsung ke isi", "WhatsApp", "Apa selanjutnya", "Bahan cetak"):
        assert word not in words


def test_the_code_is_loaded_only_for_printing(browser: Browser, shipped: Served) -> None:
    tab = phone(browser)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.removeprefix(shipped.url)))
    tab.goto(f"{shipped.url}jkm/")
    tab.wait_for_load_state("networkidle")
    assert "jkm/qr.svg" not in asked
    assert [one for one in asked if not one.startswith(("img/", "assets/"))] == ["jkm/"]
    tab.close()
