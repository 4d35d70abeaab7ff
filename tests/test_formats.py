"""Every printed format, with short texts, with texts at their limits, with long words, and from right to left."""

import io
import random
import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from countries import DAY, ROOT
from PIL import Image, ImageFilter
from samples_pieces import ORDERS, country, drawings, sheet

from suluh.illustration import Drawing
from suluh.model.piece import FORMATS, Layout
from suluh.paper import Ink, TextBox, layouts, overflowing, paper_data, picture, qr, read_back, text_boxes, typeset
from suluh.view import Setting
from suluh.view.print_shapes import Flipchart

TEMPLATES = layouts(ROOT / "templates/print")
MILLIMETRE = 72 / 25.4
"""In points."""
Made = Callable[[str, Ink, Layout], bytes]
PAPER: list[Layout] = [layout for layout, form in FORMATS.items() if not form.pixels]
PHONE: list[Layout] = [layout for layout, form in FORMATS.items() if form.pixels]
FOR_SCISSORS = {"card", "a5x2", "leaflet", "tent"}
"""Layouts with marks in the margin, where to cut or to fold."""


@pytest.fixture(scope="session")
def at(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    return country(tmp_path_factory.mktemp("pieces") / "country")


@pytest.fixture(scope="session")
def drawn(at: Setting) -> dict[str, Drawing]:
    return drawings(at)


@pytest.fixture(scope="session")
def made(at: Setting, drawn: dict[str, Drawing]) -> Made:
    """Return a function from texts, ink and layout to PDF; each is typeset once."""
    done: dict[tuple[str, Ink, Layout], bytes] = {}

    def make(variant: str, ink: Ink, layout: Layout) -> bytes:
        order = (variant, ink, layout)
        if order not in done:
            done[order] = typeset(sheet(at, variant, layout), TEMPLATES[layout], drawn, ink, DAY)
        return done[order]

    return make


@pytest.fixture
def boxes(at: Setting, drawn: dict[str, Drawing]) -> Callable[[str, Ink, Layout], list[TextBox]]:
    return lambda variant, ink, layout: text_boxes(sheet(at, variant, layout), TEMPLATES[layout], drawn, ink)


def pages(file: bytes, dots: int = 150) -> list[Image.Image]:
    """Return each page in grey."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        return [page.render(scale=dots / 72, grayscale=True).to_pil().convert("L") for page in document]


def letters(file: bytes) -> list[str]:
    """Return what stands on each page."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


# --- in every language, with every length of text ---------------------------------------------------------------------


@pytest.mark.parametrize(("variant", "ink", "layout"), ORDERS)
def test_no_letter_is_cut_or_outside_its_box(
    made: Made, boxes: Callable[[str, Ink, Layout], list[TextBox]], variant: str, ink: Ink, layout: Layout
) -> None:
    assert overflowing(made(variant, ink, layout), boxes(variant, ink, layout)) == []


@pytest.mark.parametrize(("variant", "ink", "layout"), ORDERS)
def test_every_code_leads_to_the_page(made: Made, at: Setting, variant: str, ink: Ink, layout: Layout) -> None:
    right = at.printed_address("find" if layout == "chart" else "whole")
    assert read_back(made(variant, ink, layout)) == [right] * FORMATS[layout].codes


@pytest.mark.parametrize(("variant", "ink", "layout"), ORDERS)
def test_a_file_is_small_tagged_and_carries_its_fonts(made: Made, variant: str, ink: Ink, layout: Layout) -> None:
    file = made(variant, ink, layout)
    dots_apart = variant == "arabic" and layout == "flipchart"  # each dot of an Arabic letter is a span of its own
    assert len(file) < (180_000 if dots_apart else 150_000)
    assert b"pdfuaid:part" in file
    assert all(re.match(rb"[A-Z]{6}\+", name) for name in re.findall(rb"/FontName ?/(\S+?)[\s/>]", file))


@pytest.mark.parametrize(("variant", "ink", "layout"), [order for order in ORDERS if order[2] in PAPER])
def test_the_margin_holds_nothing_but_marks_for_scissors(made: Made, variant: str, ink: Ink, layout: Layout) -> None:
    for page in pages(made(variant, ink, layout), 100):
        edge = round(9.7 / 25.4 * 100)
        page.paste(255, (edge, edge, page.width - edge, page.height - edge))
        dark = sum(page.histogram()[:200])
        assert dark <= (1000 if layout in FOR_SCISSORS else 0)


@pytest.mark.parametrize("layout", FORMATS)
def test_the_saving_ink_has_no_colour(made: Made, layout: Layout) -> None:
    with closing(pypdfium2.PdfDocument(made("short", "save", layout))) as document:
        for page in document:
            pixels = bytes(page.render(scale=0.7, prefer_bgrx=True).buffer)
            assert pixels[::4] == pixels[1::4] == pixels[2::4]


@pytest.mark.parametrize("layout", FORMATS)
def test_the_same_piece_gives_the_same_bytes(
    made: Made, at: Setting, drawn: dict[str, Drawing], layout: Layout
) -> None:
    again = typeset(sheet(at, "full", layout), TEMPLATES[layout], drawn, "full", DAY)
    assert again == made("full", "full", layout)


# --- sheets -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", FORMATS)
def test_a_sheet_has_its_size_and_pages(made: Made, layout: Layout) -> None:
    with closing(pypdfium2.PdfDocument(made("short", "full", layout))) as document:
        scale = 1 if FORMATS[layout].pixels else MILLIMETRE
        sizes = {tuple(round(side / scale) for side in page.get_size()) for page in document}
        assert sizes == {FORMATS[layout].size}
        assert len(document) == {"card": 2, "leaflet": 2, "flipchart": 6}.get(layout, 1)


@pytest.mark.parametrize("layout", ["poster", "card", "leaflet", "form"])
def test_where_printers_take_letter_the_same_fits_on_letter(
    at: Setting, drawn: dict[str, Drawing], layout: Layout
) -> None:
    one = replace(sheet(at, "full", layout), paper="Letter")
    file = typeset(one, TEMPLATES[layout], drawn, "save", DAY)
    with closing(pypdfium2.PdfDocument(file)) as document:
        inches = {tuple(sorted(round(side / 72, 1) for side in page.get_size())) for page in document}
    assert inches == {(8.5, 11)}
    assert overflowing(file, text_boxes(one, TEMPLATES[layout], drawn, "save")) == []
    assert read_back(file) == [one.url] * FORMATS[layout].codes
    code = paper_data(one, drawn, "save")["qr"]
    assert code["side"] / (qr(one.url).modules) * 279.4 / 297 >= FORMATS[layout].least


def test_every_layout_has_a_template() -> None:
    assert set(FORMATS) <= set(TEMPLATES)


@pytest.mark.parametrize(
    "layout", ["poster", "a3", "a5x2", "flipchart", "calendar", "checklist", "comic", "tent", "chart"]
)
def test_a_headline_is_read_from_afar(
    boxes: Callable[[str, Ink, Layout], list[TextBox]], at: Setting, layout: Layout
) -> None:
    """Capitals of 9 mm are 36 points high on A4; a handbill is held in the hand."""
    (title, *_) = (box for box in boxes("full", "full", layout) if box.name == "title")
    assert title.size >= {"a5x2": 24}.get(layout, 36)


def test_a_handbill_is_read_in_the_hand(boxes: Callable[[str, Ink, Layout], list[TextBox]]) -> None:
    """Even where every text is as long as it may be."""
    all_boxes = boxes("full", "full", "a5x2")
    steps = {box.size for box in all_boxes if box.name.endswith(": text")}
    assert len(steps) == 1
    assert min(steps | {box.size for box in all_boxes if box.name in ("label", "note", "relief", "strip")}) >= 9


def test_a_chart_says_beside_each_answer_what_follows(boxes: Callable[[str, Ink, Layout], list[TextBox]]) -> None:
    def middles(*kinds: str) -> set[int]:
        named = [box for box in column if box.name.startswith(kinds) and not box.name.endswith("number")]
        return {round(box.y + box.height / 2) for box in named}

    shown = boxes("short", "full", "chart")
    first = next(box for box in shown if box.name.startswith("question") and not box.name.endswith("number"))
    column = [box for box in shown if box.x < first.x + first.width]
    assert middles("answer") == middles("to ", "end ")
    assert len(middles("answer")) == 2


def test_the_speaker_reads_behind_each_picture_what_the_group_sees(made: Made, at: Setting) -> None:
    said = letters(made("short", "full", "flipchart"))
    body = sheet(at, "short", "flipchart").body
    assert isinstance(body, Flipchart)
    for number, flip in enumerate(body.flips, start=1):
        behind, picture_side = said[2 * number - 1], said[2 * number]
        assert f"Page for the speaker {number}" in behind
        assert flip.say[0] in behind
        assert flip.words in picture_side
        assert flip.say[0] not in picture_side
    assert "Before you start" in said[-1]


def test_a_tent_has_one_face_for_each_side(boxes: Callable[[str, Ink, Layout], list[TextBox]]) -> None:
    first, second = (box for box in boxes("short", "full", "tent") if box.name == "title")
    sheet_width, sheet_height = (side * MILLIMETRE for side in FORMATS["tent"].size)
    turned = (sheet_width - first.x - first.width, sheet_height - first.y - first.height)
    assert (round(second.x, 1), round(second.y, 1)) == tuple(round(place, 1) for place in turned)


@pytest.mark.parametrize("layout", ["card", "a5x2", "tent"])
def test_a_copy_for_the_eye_is_not_read_aloud(made: Made, layout: Layout) -> None:
    file = made("short", "full", layout)
    assert len(re.findall(rb"/S ?/H1", file)) == 1
    assert len(re.findall(rb"/S ?/Link", file)) == 1


# --- pictures for phones ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", PHONE)
@pytest.mark.parametrize("variant", ["short", "full", "arabic"])
def test_a_picture_for_phones_is_light(made: Made, variant: str, layout: Layout) -> None:
    form = FORMATS[layout]
    assert form.pixels
    image = picture(made(variant, "full", layout), form.pixels[0], 60_000)
    assert Image.open(io.BytesIO(image)).size == form.pixels
    assert len(image) <= 60_000


def test_a_status_leaves_room_for_the_app(boxes: Callable[[str, Ink, Layout], list[TextBox]]) -> None:
    for variant in ("short", "full", "arabic"):
        for box in boxes(variant, "full", "story"):
            assert box.y >= 250, box.name
            assert box.y + box.height <= 1920 - 340, box.name


# --- on a bad photocopier ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", [layout for layout in PAPER if FORMATS[layout].codes])
def test_the_codes_survive_a_harsh_photocopy(made: Made, at: Setting, layout: Layout) -> None:
    """Blurred, speckled, hard black and white, as an office copier leaves it."""
    right = at.printed_address("find" if layout == "chart" else "whole")
    noise = random.Random(3)
    found = []
    for page in pages(made("short", "save", layout)):
        soft = page.filter(ImageFilter.GaussianBlur(0.7))
        speckles = Image.frombytes("L", soft.size, noise.randbytes(soft.width * soft.height))
        grainy = Image.blend(soft, speckles, 0.12)
        copied = grainy.point(lambda light: 255 if light > 142 else 0)
        found += [code.text for code in zxingcpp.read_barcodes(copied)]
    assert found == [right] * FORMATS[layout].codes


# --- how fine a code may be -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("layout", "least"),
    [("poster", 1.2), ("a3", 1.7), ("a5", 1.0), ("card", 0.7), ("leaflet", 1.0), ("calendar", 1.2), ("chart", 1.2)],
)
def test_no_module_is_finer_than_its_sheet_allows(layout: Layout, least: float) -> None:
    form = FORMATS[layout]
    assert form.least == least
    longest = "https://rights.example.org/suluh/jv/" + "a" * 16 + "/?261122"
    code = qr(longest, form.side, form.least, form.levels)
    assert code.side / code.modules >= least


def test_a_card_takes_a_coarser_level_where_the_better_one_is_too_fine() -> None:
    form = FORMATS["card"]
    url = "https://rights.example.org/" + "a" * 36
    assert qr(url, form.side, form.least, ("Q", "M")).modules < qr(url, 99, form.least, ("Q",)).modules


def test_every_format_states_its_limit() -> None:
    limits = {"A3": 1.2, "A4": 0.7, "A5": 1.0}
    assert all(form.least >= limits[form.paper] for form in FORMATS.values() if form.codes)
    assert [name for name, form in FORMATS.items() if form.levels != ("Q",)] == [
        "a5",
        "a5x2",
        "card",
        "form",
    ]


def test_templates_name_no_layout_that_nobody_can_ask_for() -> None:
    known = {Path(path).stem for path in TEMPLATES.values()}
    assert known >= set(FORMATS)
