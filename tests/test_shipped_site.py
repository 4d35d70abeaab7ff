"""The shipped site as a whole: everything is near, light, and says the same in every language."""

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from countries import DAY, ROOT
from served import Served

from suluh import paper, press, slim, view
from suluh.illustration import draw, weight
from suluh.model.piece import FORMATS
from suluh.slim.document import read
from suluh.view import Setting


def rupiah(page: Path) -> Counter[int]:
    """Return how often each amount of money stands on a page, in short or in full, scripts and data apart."""
    html = re.sub(r"<(script|style)\b.*?</\1>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = unescape(re.sub(r"<[^>]+>", "", html))
    found = re.findall(r"Rp([\d.]*\d)(?:,(\d))?(\s(?:juta|yuta|million))?", text)
    return Counter(
        int(whole.replace(".", "")) * (1_000_000 if scale else 1) + int(tenth or 0) * 100_000
        for whole, tenth, scale in found
    )


def test_every_page_is_three_taps_from_home_at_most(shipped: Served) -> None:
    pages = {"", *(f"{page}/" for page in shipped.library.page_ids)}
    reached, edge = {""}, {""}
    for _ in range(3):
        edge = {to for page in edge for to in _ways(shipped, page) if to in pages} - reached
        reached |= edge
    assert sorted(pages - reached) == []


def _ways(shipped: Served, page: str) -> set[str]:
    """Return the pages that a page leads to, by their addresses below the root."""
    document = read((shipped.folder / page / "index.html").read_text(encoding="utf-8"))
    ways = set()
    for _, link in document.links:
        if not re.match(r"[a-z]+:", link):
            target = (shipped.folder / page / link.partition("#")[0].partition("?")[0]).resolve()
            ways.add("" if target == shipped.folder.resolve() else f"{target.relative_to(shipped.folder.resolve())}/")
    return ways


def test_amounts_are_the_same_in_every_language(shipped: Served) -> None:
    source, *others = shipped.library.site.languages
    for page in ("", *shipped.library.page_ids):
        for tag in (one for one in others if shipped.library.has(one, page)):
            here, there = shipped.folder / page / "index.html", shipped.folder / tag / page / "index.html"
            assert rupiah(here) == rupiah(there), f"{source} and {tag} differ on /{page}"


def test_a_statistic_without_a_month_says_its_year(shipped: Served) -> None:
    html = (shipped.folder / "angka/index.html").read_text(encoding="utf-8")
    times = re.findall(r'class="small soft">([^·<]+) ·', html)
    assert {"November 2025", "Tahun 2015"} <= {unescape(one).replace("\u00a0", " ") for one in times}
    assert all(re.search(r"\d{4}$", one) for one in times)


def test_offices_without_an_address_stand_with_the_contacts(shipped: Served) -> None:
    html = (shipped.folder / "bantuan/index.html").read_text(encoding="utf-8")
    assert html.index("ombudsman.go.id") < html.index('<h2 id="dinas">') < html.index("posbakum")


def test_every_document_is_one_light_request(shipped: Served) -> None:
    assert slim.too_heavy(shipped.folder) == []


def test_later_pictures_are_light(shipped: Served) -> None:
    heavy = [
        path.name for path in (shipped.folder / "img").glob("*.svg") if weight(path.read_text(encoding="utf-8")) > 4096
    ]
    wide = {name for name, scene in shipped.library.scenes.items() if scene.use == "wide"}
    assert [name for name in heavy if name.removesuffix(".svg") not in wide] == []


def test_every_piece_leads_back_to_its_page_in_its_language(shipped: Served) -> None:
    pieces = sorted(shipped.folder.rglob("*.pdf"))
    settings = [Setting(shipped.library, tag, DAY, shipped.url) for tag in shipped.library.site.languages]
    orders = [one for at in settings for one in press.orders(at)[0]]
    assert len(pieces) == sum(FORMATS[one.layout].codes > 0 for one in orders)
    for piece in pieces:
        (code,) = set(paper.read_back(piece.read_bytes()))
        address = code.removeprefix(shipped.url).partition("?")[0]
        assert (shipped.folder / address / "index.html").exists()
        assert Path(address).parent == piece.relative_to(shipped.folder).parent.parent


@pytest.mark.parametrize("tag", ["id", "en"])
def test_no_letter_of_a_piece_is_cut(shipped: Served, tag: str) -> None:
    """Inks take turns: both have the same boxes, so that one of them shows what does not fit."""
    at, known = Setting(shipped.library, tag, DAY, shipped.url), paper.layouts(ROOT / "templates/print")
    drawings = {name: draw(scene) for name, scene in shipped.library.scenes.items()}
    seen = 0
    for number, order in enumerate(press.orders(at)[0]):
        file = shipped.folder / at.prefix / f"print/{order.name}.pdf"
        if number % 8 in (1, 6) and FORMATS[order.layout].codes:
            sheet = view.print_sheet(at, order.piece, order.layout)
            boxes = paper.text_boxes(sheet, known[order.layout], drawings, order.ink)
            assert paper.overflowing(file.read_bytes(), boxes) == [], order.name
            assert file.stat().st_size < 150_000, order.name
            seen += 1
    assert seen > 40


def test_every_page_says_what_to_do_next_and_can_call(shipped: Served) -> None:
    """The home page, the questions and the search are nothing but ways on."""
    phone = shipped.library.site.contacts[shipped.library.site.call].href
    for path in shipped.folder.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        assert f'href="{phone}"' in html, path
        assert any(one in html for one in ('id="next"', 'class="tiles', 'role="search"')), path
