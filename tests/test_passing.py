"""A page that is passed on says what matters most, and shows a picture of it."""

import re
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from countries import DAY, EXAMPLELAND, ROOT, change, copy
from PIL import Image
from playwright.sync_api import Browser
from served import Served, needs_browser, phone
from voices import speaking

from suluh import content, press, site, view
from suluh.view import Setting
from suluh.view.covers import cover

SHIPPED = content.load(ROOT / "content")
ADDRESS = "https://rights.example/suluh/"


def at(language: str) -> Setting:
    return Setting(SHIPPED, language, DAY, ADDRESS)


@cache
def pages(language: str) -> dict[str, view.Page]:
    return {page.id: page for page in view.pages(at(language)) if page.id != "404"}


def message(page: view.Page) -> str:
    """Return what the messenger is given to send."""
    (text,) = parse_qs(urlsplit(page.send_href).query)["text"]
    return text


# --- the message -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "page", "said"),
    [
        ("id", "jkm", f"Pekerja meninggal. Keluarga menerima: Rp42 juta. Selengkapnya: {ADDRESS}jkm/"),
        ("en", "jkm", f"A worker has died. The family receives: Rp42 million. More: {ADDRESS}en/jkm/"),
        (
            "id",
            "bayar",
            "Berapa iuran saya? Iuran paling rendah: Rp8.400 sebulan, untuk iuran sampai Desember 2026. "
            f"Selengkapnya: {ADDRESS}bayar/",
        ),
        ("id", "ubah-data", f"Selengkapnya: {ADDRESS}ubah-data/"),
    ],
)
def test_a_message_holds_title_amount_end_and_address(language: str, page: str, said: str) -> None:
    assert message(pages(language)[page]).endswith(said)


def test_every_page_has_a_message_that_fits_a_screen() -> None:
    for language in SHIPPED.site.languages:
        for page in filter(lambda page: page.send_href, pages(language).values()):
            text = message(page)
            assert page.url in text
            assert text.startswith(str(page.title).replace("\u00a0", " "))
            assert len(text) <= 420, text


@needs_browser
def test_the_link_is_plain_and_needs_no_script(browser: Browser, shipped: Served) -> None:
    tab = phone(browser, script=False)
    tab.goto(f"{shipped.url}en/jkm/")
    href = tab.get_by_role("link", name="Send on WhatsApp").get_attribute("href") or ""
    assert href.startswith("https://wa.me/?text=A%20worker%20has%20died.%20")
    assert not re.search(r"[\s\"<>\\^`{|}]", href)
    tab.close()


@needs_browser
def test_the_phones_own_sheet_is_offered_where_there_is_one(browser: Browser, shipped: Served) -> None:
    tab = speaking(browser)
    tab.goto(f"{shipped.url}jkm/")
    tab.get_by_role("button", name="Cara kirim lain").click()
    (shared,) = tab.evaluate("shared")
    assert shared == {"text": f"Pekerja meninggal. Keluarga menerima: Rp42 juta. Selengkapnya: {shipped.url}jkm/"}
    tab.close()
    without = speaking(browser, script="")
    without.goto(f"{shipped.url}jkm/")
    without.wait_for_load_state("networkidle")
    assert without.locator("#pass button").count() == 0
    without.close()


# --- the picture -----------------------------------------------------------------------------------------------------


def head(page: Path) -> dict[str, str]:
    """Return what a page tells messengers."""
    html = page.read_text(encoding="utf-8").split("</head>")[0]
    found = re.findall(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)">', html)
    return {name: unescape(said) for name, said in found}


def test_every_page_names_a_picture_that_the_site_has(shipped: Served) -> None:
    for path in shipped.folder.rglob("index.html"):
        told = head(path)
        assert told["og:title"]
        assert (shipped.folder / told["og:image"].removeprefix(shipped.url)).is_file()


def test_each_entry_has_its_own_picture_in_each_language(shipped: Served) -> None:
    for folder in (shipped.folder, shipped.folder / "en"):
        names = {path.stem for path in (folder / "share").glob("*.png")}
        assert names == {"home", *shipped.library.entries}


def test_pictures_are_of_the_size_that_messengers_ask_for_and_light(shipped: Served) -> None:
    pictures = sorted(shipped.folder.rglob("share/*.png"))
    assert len(pictures) > 100
    for path in pictures:
        with Image.open(path) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630))
        assert path.stat().st_size <= 100_000, path.name


def test_a_picture_names_the_end_of_an_amount_and_every_later_one() -> None:
    sheet = view.cover_sheet(at("id"), "bayar")
    assert (sheet.prefix, sheet.number, sheet.unit) == ("Rp", "8.400", "sebulan")
    assert sheet.note.replace("\u00a0", " ") == "Untuk iuran sampai Desember 2026. Mulai iuran Januari 2027: Rp16.800."
    assert sheet.address == "rights.example/suluh/bayar"
    assert "PP 50/2025" in sheet.imprint.replace("\u00a0", " ")


def test_a_page_whose_words_are_not_translated_shows_the_sites_picture() -> None:
    setting = Setting(content.load(EXAMPLELAND / "content"), "de", DAY, ADDRESS)
    assert list(view.covers(setting)) == ["sick"]
    assert cover(setting, "sick") == f"{ADDRESS}de/share/sick.png"
    for page in ("", "join", "about"):
        assert cover(setting, page) == f"{ADDRESS}share/home.png", "not translated whole: the source language's"
    assert cover(setting.in_language("en"), "join") == f"{ADDRESS}share/join.png"


# --- what is kept for the next build ---------------------------------------------------------------------------------


def test_what_was_made_once_is_taken_from_the_store_until_a_word_changes(tmp_path: Path) -> None:
    home = copy(tmp_path)
    folders = site.Folders.under(home)

    def covers() -> dict[str, bytes]:
        library = content.load(home / "content")
        setting = Setting(library, "en", DAY, ADDRESS)
        return press.covers(setting, site.draw_all(library), folders.templates, folders.store)

    first = covers()
    for path in folders.store.iterdir():
        path.write_bytes(b"kept")
    assert covers() == dict.fromkeys(first, b"kept")
    change(home / "content/benefits/sick.yml", "label: You receive", "label: You get")
    again = covers()
    assert again["join.png"] == b"kept"
    assert Image.open(BytesIO(again["sick.png"])).size == (1200, 630)
    change(home / "templates/print/share.typ", "#let column = 107", "#let column = 106")
    assert b"kept" not in covers().values()


def test_another_day_keeps_the_pictures_but_not_the_posters(tmp_path: Path) -> None:
    home = copy(tmp_path)
    folders, library = site.Folders.under(home), content.load(home / "content")
    drawings = site.draw_all(library)
    for day in (DAY, DAY.replace(day=23)):
        setting = Setting(library, "en", day, ADDRESS)
        press.covers(setting, drawings, folders.templates, folders.store)
        wanted, _ = press.orders(setting)
        press.files(setting, wanted, drawings, folders.templates, folders.store)
    kinds = [path.suffix for path in folders.store.iterdir()]
    assert (kinds.count(".pdf"), kinds.count(".png")) == (4, 3 + 2)
