"""The invented country as a second pack: other currency, paper, brand and scripts, with every feature of the engine."""

from collections import Counter
from contextlib import closing
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from countries import DAY
from playwright.sync_api import Browser
from served import Served, needs_browser, phone
from test_tongues import ORDER, with_room_below

from suluh import paper, press, site, view
from suluh.content.load import FOLDERS
from suluh.model.piece import FORMATS
from suluh.model.site import Pages
from suluh.paper import text_boxes
from suluh.view import Setting
from suluh.view.print_shapes import PrintSheet

TEMPLATES = Path(__file__).parent.parent / "templates"


def setting(pack: Served, tag: str) -> Setting:
    return Setting(pack.library, tag, DAY, pack.url)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


# --- every feature -----------------------------------------------------------------------------------------------


def test_it_has_each_kind_of_page_and_each_layout(exampleland: Served) -> None:
    library = exampleland.library
    assert set(library.kinds.values()) == set(FOLDERS)
    assert set(Pages.model_fields) == {name for name in Pages.model_fields if getattr(library.site.pages, name)}
    assert all((library.decisions, library.tools, library.calculator, library.myths, library.statistics))
    assert all((library.handbook, library.searches, library.glossary, library.documents, library.brand.logo))
    assert {layout for piece in library.pieces.values() for layout in piece.layouts} == set(FORMATS)


def test_every_page_and_every_piece_is_built_in_every_language_that_has_it(exampleland: Served) -> None:
    for tag in exampleland.library.site.languages:
        at = setting(exampleland, tag)
        home = exampleland.folder / at.prefix
        pages = [page for page in exampleland.library.page_ids if at.has(page)]
        assert [page for page in pages if not (home / page / "index.html").exists()] == []
        wanted = {f"{one.name}{'.png' if FORMATS[one.layout].pixels else '.pdf'}" for one in press.orders(at)[0]}
        assert wanted <= {path.name for path in (home / "print").iterdir()}
        assert wanted


# --- another paper, another currency -----------------------------------------------------------------------------


def test_everything_printed_is_letter_or_of_its_family(exampleland: Served) -> None:
    inches = set()
    for path in exampleland.folder.rglob("print/*.pdf"):
        with closing(pypdfium2.PdfDocument(path)) as document:
            inches |= {tuple(sorted(round(side / 72, 1) for side in page.get_size())) for page in document}
    assert inches == {(5.5, 8.5), (8.5, 11.0), (11.0, 17.0)}
    assert "Letter,\N{NO-BREAK SPACE}" in text_of(exampleland.folder / "papers/index.html")


def test_money_has_its_sign_and_its_cents_in_every_language(exampleland: Served) -> None:
    for tag in ("", "de/", "ar/", "km/"):
        assert "€7,50" in text_of(exampleland.folder / tag / "index.html"), tag


# --- another brand -----------------------------------------------------------------------------------------------


def test_pages_have_its_colours_by_day_and_by_night_its_mark_and_its_licence(exampleland: Served) -> None:
    home = text_of(exampleland.folder / "index.html")
    for said in ("--bg:#f6f4fb", "--bg:#17121f", '<meta name="theme-color" content="#3a1a5c">', 'd="M4 27h20v6H4z"'):
        assert said in home, said
    assert "#fbf5e6" not in home
    assert "#f5ba3f" not in home
    assert "Licence of texts and pictures: CC BY 4.0." in text_of(exampleland.folder / "about/index.html")


def test_paper_has_its_colours_and_its_mark(exampleland: Served) -> None:
    with closing(pypdfium2.PdfDocument(exampleland.folder / "print/sick-poster.pdf")) as document:
        image = document[0].render(scale=2).to_pil().convert("RGB")
    colours = {colour for _, colour in image.getcolors(1 << 24)}
    assert {(0x6B, 0x3F, 0xA0), (0xFF, 0xB0, 0x8A)} <= colours
    assert (0x0F, 0x7F, 0x7D) not in {image.getpixel((x, 110)) for x in range(image.width)}


# --- another direction, and a script without spaces --------------------------------------------------------------


@needs_browser
@pytest.mark.browser
@pytest.mark.parametrize("page", ["", "sick/", "join/", "find/"])
def test_arabic_pages_are_mirrored_and_numbers_keep_their_order(
    browser: Browser, exampleland: Served, page: str
) -> None:
    tab = phone(browser, width=360)
    tab.goto(f"{exampleland.url}ar/{page}")
    assert tab.locator("html").get_attribute("dir") == "rtl"
    logo, language = (tab.locator(f"header {one}").first.bounding_box() for one in (".logo", ".md-select"))
    assert logo
    assert language
    assert logo["x"] > language["x"]
    assert tab.evaluate("document.documentElement.scrollWidth") == 360
    assert tab.evaluate(ORDER) == []
    assert "0800 1" in tab.locator("footer").inner_text()
    tab.close()


def said(sheet: PrintSheet) -> str:
    """Return what a reader of the poster is told, as letters."""
    steps = [word for one in sheet.steps for word in (one.head, one.text)]
    return "".join(
        (*sheet.title, sheet.label, sheet.note, sheet.strip, *map(str, steps), sheet.contact_label, sheet.scan)
    )


@pytest.mark.parametrize("tag", ["ar", "km"])
def test_a_poster_in_another_script_fits_and_every_letter_can_be_read_back(exampleland: Served, tag: str) -> None:
    at = setting(exampleland, tag)
    sheet = view.print_sheet(at, "sick", "poster")
    drawings = site.draw_all(at.library)
    file = (exampleland.folder / f"{tag}/print/sick-poster.pdf").read_bytes()
    boxes = [with_room_below(box) for box in text_boxes(sheet, TEMPLATES / "print/poster.typ", drawings, "full")]
    assert paper.overflowing(file, boxes) == []
    with closing(pypdfium2.PdfDocument(file)) as document:
        found = Counter(document[0].get_textpage().get_text_range())
    asked = Counter(letter for letter in said(sheet) if letter.isalpha())
    assert len(asked) > 20
    assert asked - found == Counter()
