"""Posters through the real typesetter, read back by a real decoder."""

import random
import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from itertools import product
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
import typst
import zxingcpp
from PIL import Image, ImageChops
from samples_paper import ALL, ARABIC, DAY, DRAWINGS, LAYOUT, LONG_NUMBER, POSTER, WORDS, step

from suluh.paper import (
    Ink,
    PrintError,
    TextBox,
    blank_poster,
    layouts,
    overflowing,
    paper_data,
    picture,
    pictures,
    qr,
    read_back,
    sizes,
    text_boxes,
    typeset,
)
from suluh.paper.blank import blank_inputs
from suluh.paper.typeset import compiler
from suluh.paper.words import for_paper
from suluh.view.print_shapes import PrintSheet

INKS: tuple[Ink, ...] = ("full", "save")
EACH = list(product(ALL, INKS))
MILLIMETRE = 72 / 25.4
"""In points."""
Made = Callable[[str, Ink], bytes]


@pytest.fixture(scope="session")
def made() -> Made:
    """Return a function from sample and ink to PDF; each is typeset once."""
    done: dict[tuple[str, Ink], bytes] = {}

    def make(sample: str, ink: Ink) -> bytes:
        if (sample, ink) not in done:
            done[sample, ink] = pdf(ALL[sample], ink)
        return done[sample, ink]

    return make


def pdf(poster: PrintSheet, ink: Ink = "full") -> bytes:
    return typeset(poster, LAYOUT, DRAWINGS, ink, DAY)


def error_of(poster: PrintSheet) -> str:
    with pytest.raises(PrintError) as raised:
        pdf(poster)
    return str(raised.value)


def words_of(file: bytes) -> str:
    with closing(pypdfium2.PdfDocument(file)) as document:
        text: str = document[0].get_textpage().get_text_range()
        return text


def seen(file: bytes, box: TextBox) -> str:
    """Return the letters in a box as the eye meets them from left to right, line by line."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        page = document[box.page - 1]
        text, height = page.get_textpage(), page.get_height()
        placed = []
        for index in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(index, loose=True)
            if right > left and box.holds((left + right) / 2, height - (top + bottom) / 2):
                placed.append((round(height - bottom), left, text.get_text_range(index, 1)))
        return "".join(letter for _, _, letter in sorted(placed)).replace("\u00a0", " ")


def grey(file: bytes, dots: int = 150) -> tuple[int, list[bytes]]:
    """Return the width in pixels, and the rows of the first page in grey."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        bitmap = document[0].render(scale=dots / 72, grayscale=True)
        pixels, stride = bytes(bitmap.buffer), bitmap.stride
        return bitmap.width, [pixels[y * stride : y * stride + bitmap.width] for y in range(bitmap.height)]


# --- what a camera reads ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("sample", "ink"), EACH)
def test_the_code_leads_to_the_page(made: Made, sample: str, ink: Ink) -> None:
    assert read_back(made(sample, ink)) == [ALL[sample].url]


def test_the_code_survives_a_photocopy(made: Made) -> None:
    """Blurred, speckled, hard black and white, as an office copier leaves it."""
    width, rows = grey(made("full", "save"))
    rows = [row[round(0.62 * width) : round(0.96 * width)] for row in rows[1150:1600]]
    noise = random.Random(3)
    copied = bytearray()
    for above, row, below in zip(rows, rows[1:], rows[2:], strict=False):
        for x in range(1, len(row) - 1):
            light = (above[x] + row[x - 1] + 4 * row[x] + row[x + 1] + below[x]) / 8 + noise.gauss(0, 22)
            copied.append(255 if light > 150 else 0)
    shape = (len(rows) - 2, len(rows[0]) - 2)
    found = zxingcpp.read_barcodes(memoryview(bytes(copied)).cast("B", shape))
    assert [code.text for code in found] == [POSTER.url]


def test_a_code_is_black_on_white_with_four_modules_of_quiet() -> None:
    code = qr("https://rights.example/fall/?261122")
    assert (code.modules, code.side) == (33 + 8, 61.5)
    assert set(re.findall(r'fill="(.+?)"', code.svg)) == {"#fff", "#000"}
    assert min(int(x) for x in re.findall(r"M(\d+) ", code.svg.split("#000")[1])) == 4


def test_an_address_that_needs_too_small_modules_is_refused() -> None:
    assert qr("https://e.example/" + "a" * 56).modules == 49
    with pytest.raises(PrintError) as raised:
        qr("https://e.example/" + "a" * 57)
    assert "has 75 bytes, too many for a QR code of 61.5 mm with squares of at least 1.2 mm" in str(raised.value)
    assert "choose a shorter base_url in site.yml" in str(raised.value)


# --- what a printer and a screen reader get --------------------------------------------------------------------------


def test_the_same_poster_gives_the_same_bytes(made: Made) -> None:
    assert pdf(POSTER) == made("full", "full")
    assert picture(made("full", "full"), 360, 40_000) == picture(made("full", "full"), 360, 40_000)


def test_the_day_stands_in_the_file(made: Made) -> None:
    assert b"D:20261122" in made("full", "full")


@pytest.mark.parametrize(("sample", "ink"), EACH)
def test_a_file_is_small_tagged_and_carries_its_fonts(made: Made, sample: str, ink: Ink) -> None:
    file = made(sample, ink)
    assert len(file) < 150_000
    assert b"pdfuaid:part" in file
    fonts = re.findall(rb"/FontName ?/(\S+?)[\s/>]", file)
    assert fonts
    assert all(re.match(rb"[A-Z]{6}\+", name) for name in fonts), fonts
    assert file.count(b"/FontFile") >= len(set(fonts))


def test_a_screen_reader_finds_headings_paragraphs_and_pictures(made: Made) -> None:
    kinds = re.findall(rb"/S ?/(\w+)", made("full", "full"))
    assert {kind: kinds.count(kind) for kind in (b"H1", b"H2", b"Figure", b"Link")} == {
        b"H1": 1,
        b"H2": len(POSTER.steps) + 1,
        b"Figure": 3 + len(POSTER.steps),
        b"Link": 1,
    }
    assert kinds.count(b"P") > 15


@pytest.mark.parametrize(("sample", "ink"), EACH)
def test_nothing_stands_in_the_margin(made: Made, sample: str, ink: Ink) -> None:
    width, rows = grey(made(sample, ink))
    margin = round(9.8 / 25.4 * 150)
    white = b"\xff" * width
    assert all(row == white for row in (*rows[:margin], *rows[-margin:]))
    assert all(row[:margin] == row[-margin:] == b"\xff" * margin for row in rows)


@pytest.mark.parametrize("sample", ALL)
def test_the_saving_ink_has_no_colour(made: Made, sample: str) -> None:
    with closing(pypdfium2.PdfDocument(made(sample, "save"))) as document:
        pixels = bytes(document[0].render(scale=1, prefer_bgrx=True).buffer)
    assert pixels[::4] == pixels[1::4] == pixels[2::4]


def test_a_png_shows_the_same_page(made: Made) -> None:
    (image,) = pictures(made("full", "full"), dots=100)
    assert image.startswith(b"\x89PNG")
    assert (int.from_bytes(image[16:20]), int.from_bytes(image[20:24])) == (827, 1170)


def test_a_preview_is_small(made: Made) -> None:
    image = picture(made("full", "full"), 480, 40_000)
    assert int.from_bytes(image[16:20]) == 480
    assert len(image) < 40_000


# --- text fits -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("sample", "ink"), EACH)
def test_every_letter_lies_in_its_box(made: Made, sample: str, ink: Ink) -> None:
    assert overflowing(made(sample, ink), text_boxes(ALL[sample], LAYOUT, DRAWINGS, ink)) == []


def test_a_letter_outside_its_box_is_found(made: Made) -> None:
    boxes = [box for box in text_boxes(POSTER, LAYOUT, DRAWINGS, "full") if box.name != "strip"]
    strays = overflowing(made("full", "full"), boxes)
    assert len(strays) == len(POSTER.strip.replace(" ", ""))
    assert strays[0].startswith("page 1: 'T' at ")


def test_a_longer_text_is_set_smaller() -> None:
    longer = replace(
        POSTER,
        steps=tuple(
            replace(one, text=one.text + " Ask for a receipt, keep it in a dry place, and show it.")
            for one in POSTER.steps
        ),
    )
    small, large = (
        next(box.size for box in text_boxes(poster, LAYOUT, DRAWINGS, "full") if box.name == "step 1: text")
        for poster in (longer, POSTER)
    )
    assert 12 <= small < large <= 15


@pytest.mark.parametrize("ink", INKS)
def test_known_sizes_change_nothing(ink: Ink) -> None:
    """Those of the poster with another contact, another strip and another first step."""
    other = replace(POSTER, contact="", strip="Call us.", steps=(step("Bring papers", "All."), *POSTER.steps[1:]))
    known = sizes(other, LAYOUT, DRAWINGS, ink)
    assert typeset(POSTER, LAYOUT, DRAWINGS, ink, DAY, known) == pdf(POSTER, ink)


def test_known_sizes_are_not_sought_again() -> None:
    known = sizes(POSTER, LAYOUT, DRAWINGS, "full")
    (title,) = (asked for asked in known if '"title"' in asked)
    known[title] |= {"size": 20}
    assert typeset(POSTER, LAYOUT, DRAWINGS, "full", DAY, known) != pdf(POSTER)


def test_siblings_share_one_size() -> None:
    boxes = text_boxes(POSTER, LAYOUT, DRAWINGS, "full")
    assert len({box.size for box in boxes if box.name.endswith(": text")}) == 1


def test_a_long_headline_is_refused() -> None:
    title = "When any member dies: how widows, widowers, orphans and parents become owners of my compensation"
    assert len(title) == 96
    assert error_of(replace(POSTER, title=title)) == (
        "fall, poster, en: the text of the box 'title' does not fit: shorten it, it has 96 letters "
        "(“When any member dies: how widows,…”)"
    )


def test_a_long_step_is_refused() -> None:
    text = "Membership card, identity card, and the doctor's letter. " * 3
    steps = (*POSTER.steps[:3], step("Bring papers", text.strip()))
    assert error_of(replace(POSTER, steps=steps)).startswith(
        "fall, poster, en: the text of the box 'step texts' does not fit: shorten it, it has 170 letters"
    )


def test_a_word_that_is_too_wide_is_refused() -> None:
    steps = (step("Donaudampfschifffahrtsgesellschaft", "Go."), *POSTER.steps[1:])
    assert "the text of the box 'step heads' does not fit" in error_of(replace(POSTER, steps=steps))


def test_all_texts_that_are_too_long_are_named_at_once() -> None:
    said = error_of(replace(POSTER, strip="Nobody may ask for more. " * 9, scan="Scan with your phone " * 9))
    assert [re.findall(r"'(.+?)'", line)[0] for line in said.splitlines()] == ["strip", "scan"]


def test_a_letter_that_no_font_has_is_named() -> None:
    assert error_of(replace(POSTER, label="Sick 日")) == (
        "fall, poster, en: no font has the letters '日' in “Sick 日”: write them in another way, "
        "or name a font for the language in languages.yml"
    )


def test_a_contact_takes_the_place_of_the_pen_lines() -> None:
    words = words_of(pdf(replace(POSTER, contact="Mrs Sri Wahyuni Handayani, 0812-3456-7890, Melati Road 12")))
    assert "Mrs Sri Wahyuni Handayani" in " ".join(words.split())
    assert "0812-3456-7890" in words
    assert "Address" not in words


def test_words_may_stand_where_the_number_stands() -> None:
    (amount,) = (box for box in text_boxes(WORDS, LAYOUT, DRAWINGS, "full") if box.name == "amount")
    assert amount.size > 30


def test_a_long_number_is_as_wide_as_the_board_allows() -> None:
    (amount,) = (box for box in text_boxes(LONG_NUMBER, LAYOUT, DRAWINGS, "full") if box.name == "amount")
    assert amount.size > 30


def test_a_product_is_one_number() -> None:
    twice = replace(POSTER, prefix="", number="2 × 24 hours", unit="")
    (amount,) = (box for box in text_boxes(twice, LAYOUT, DRAWINGS, "full") if box.name == "amount")
    lines = [line for line in words_of(pdf(twice)).splitlines() if "24" in line]
    assert ["".join(line.split()) for line in lines] == ["2×24"]
    assert amount.size > 50


def test_a_last_word_is_not_left_alone() -> None:
    note = "after three months of contributions, paid together."
    shown = words_of(pdf(replace(POSTER, note=note, relief="")))
    assert "together." not in [line.strip() for line in shown.splitlines()]


def test_no_line_of_a_sentence_is_a_stump() -> None:
    note = "without a limit, if contributions were paid before the accident. Migrant workers: ask 175."
    shown = words_of(pdf(replace(POSTER, note=note, relief=""))).replace("\u00a0", " ")
    lines = [line.strip() for line in shown.splitlines() if line.strip() and line.strip() in note]
    assert " ".join(lines) == note
    assert min(map(len, lines)) > 0.6 * max(map(len, lines))


def test_a_unit_is_half_as_high_as_its_number() -> None:
    with closing(pypdfium2.PdfDocument(pdf(POSTER))) as document:
        text = document[0].get_textpage()
        shown = text.get_text_range()
        boxes = [text.get_charbox(shown.index("42")), text.get_charbox(shown.index("million") + 2)]
    number, unit = (top - bottom for _, bottom, _, top in boxes)
    assert unit >= number / 2


# --- the layout ------------------------------------------------------------------------------------------------------


def test_a_file_is_a_layout(tmp_path: Path) -> None:
    assert layouts(LAYOUT.parent)["poster"] == LAYOUT
    (tmp_path / "card.typ").touch()
    assert layouts(tmp_path) == {"card": tmp_path / "card.typ"}


def test_a_warning_stops_the_press(tmp_path: Path) -> None:
    layout = tmp_path / "card.typ"
    layout.write_text('#set document(title: "a")\n#set text(font: "Nowhere Sans")\n= Hello')
    with pytest.raises(PrintError) as raised:
        typeset(POSTER, layout, DRAWINGS, "full", DAY)
    assert str(raised.value) == "fall, poster, en: card.typ: unknown font family: nowhere sans"


def test_data_keeps_the_names_of_the_view() -> None:
    data = paper_data(POSTER, DRAWINGS, "save")
    assert set(data) == {*POSTER.__dataclass_fields__, "qr", "sheet", "drawn"}
    assert data["steps"][0]["picture"]["alt"] == "See a doctor: a card."
    assert data["picture"]["svg"] == DRAWINGS["fall"].beside_amount(0.55).curves("fall", "line")
    assert data["close"]["svg"] == DRAWINGS["square"].curves("square", "line")


# --- numbers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("after 3 months", "after 3~months"),
        ("Rp42 juta rupiah", "Rp42~juta rupiah"),
        ("until March 2027 only", "until March~2027 only"),
        ("22 November 2026", "22~November~2026"),
        ("Rp8.400 until March", "Rp8.400 until March"),
        ("within 2 × 24 hours, 2 x 24", "within 2~×~24~hours, 2~x~24"),
        ("within 2\u00a0× 24 hours", "within 2~×~24~hours"),
        ("call 0812 3456", "call 0812~3456"),
        ("she called 175 days later, or 175.", "she called~175 days later, or~175."),
        ("the sum of 100.000", "the sum of 100.000"),
    ],
)
def test_a_number_stays_with_its_unit(text: str, joined: str) -> None:
    assert for_paper(text, "ltr") == joined.replace("~", "\u00a0")


@pytest.mark.parametrize(
    "number", ["0812-3456-7890", "Ex$42.000.000", "22-11-2026", "+62 (812) 3456", "rights.example/fall"]
)
def test_a_number_is_an_island_among_letters_from_right_to_left(number: str) -> None:
    shown = number.replace(" ", "\u00a0")
    assert for_paper(f"اتصل {number}, ثم", "rtl").replace("\u00a0", " ") == f"اتصل \u2066{number}\u2069, ثم"
    assert for_paper(f"Call {number}", "ltr") == f"Call {shown}"


def test_a_poster_from_right_to_left_keeps_its_numbers_and_changes_sides() -> None:
    file = pdf(ARABIC)
    boxes = {box.name: box for box in text_boxes(ARABIC, LAYOUT, DRAWINGS, "full")}
    assert "0812-3456-7890" in seen(file, boxes["strip"])
    assert "0812 3456 7890" in seen(file, boxes["step 2: text"])
    assert "0899-1111-2222" in seen(file, boxes["contact"])
    assert "Ex$42.000.000" in seen(file, boxes["step 4: text"])
    assert seen(file, boxes["address"]) == "rights.example/fall"
    amount = seen(file, boxes["amount"])  # the unit stands left of the number, after which it is read
    assert (amount[:3], amount[-2:]) == ("Ex$", "42")
    left, right = (
        next(box.x for box in text_boxes(poster, LAYOUT, DRAWINGS, "full") if box.name == "contact label")
        for poster in (ARABIC, POSTER)
    )
    assert (round(left / MILLIMETRE), round(right / MILLIMETRE)) == (210 - 136 - 60, 136)


@pytest.mark.parametrize("page", ["fall", "fall-at-work-or-at-home"])
def test_the_address_under_a_code_has_one_size(page: str) -> None:
    poster = replace(POSTER, address=f"rights.example/{page}")
    (size,) = (box.size for box in text_boxes(poster, LAYOUT, DRAWINGS, "full") if box.name == "address")
    assert size == pytest.approx(10.5)


SHOWN = b"#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg))"


@pytest.mark.parametrize(("sample", "ink"), [("full", "full"), ("arabic", "save")])
def test_the_light_drawing_for_a_browser_looks_like_the_page(sample: str, ink: Ink) -> None:
    """No millimetre of the sheet is much lighter or darker: what is drawn once for all sizes stands where it stood."""
    poster = ALL[sample]
    svg = blank_poster(poster, LAYOUT, DRAWINGS, ink).decode()
    given = blank_inputs(poster, DRAWINGS, ink)
    page = compiler(LAYOUT).compile(format="png", ppi=100, sys_inputs=given)
    drawn = typst.compile(SHOWN, format="png", ppi=100, sys_inputs={"svg": svg})
    one, other = (Image.open(BytesIO(png)).convert("L").reduce(4) for png in (page, drawn) if isinstance(png, bytes))
    assert one.size == other.size
    assert max(ImageChops.difference(one, other).tobytes()) < 90
    assert set(re.findall('<use href="#([^"]*)"', svg)) == set(re.findall('<path id="([^"]*)"', svg))
    assert len(svg) < 170_000
