"""The invented country built whole: real MkDocs, real Typst, every QR code read back."""

import hashlib
import re
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from countries import ADDRESS, DAY, build, change, copy

from suluh import paper, site, slim
from suluh.content import load
from suluh.errors import SuluhError
from suluh.site import Folders


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the invented country, built for today and, in preview/, for a day of next year."""
    folder = copy(tmp_path_factory.mktemp("country"))
    build(folder)
    build(folder, date(2027, 1, 15), fixed=True, out="preview")
    return folder


def text(page: Path) -> str:
    """Return what a page says, without markup."""
    html = re.sub(r"<(style|script|svg)\b.*?</\1>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html).replace("\u00a0", " "))


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_every_page_stands_at_its_address_in_both_languages(home: Path) -> None:
    pages = {str(path.parent.relative_to(home / "site")) for path in (home / "site").rglob("index.html")}
    names = {"sick", "join", "about", "papers", "words", "forms", "helping", "look", "ill", "keep", "ask"}
    names |= {"find", "find-ill", "find-sick", "find-later", "find-map"}
    names |= {"poster", "track"}
    assert pages == {".", "de"} | names | {f"de/{name}" for name in names}


def test_one_build_twice_gives_the_same_bytes(home: Path) -> None:
    build(home, out="again")
    assert digests(home / "again") == digests(home / "site")


def test_a_page_names_the_later_price_beside_the_present_one(home: Path) -> None:
    said = text(home / "site/sick/index.html")
    assert "Everybody who pays €7,50 ( from the January 2027 contribution: €15 ) a month." in said
    assert "Everybody who pays €15 a month." in text(home / "preview/sick/index.html")


def test_another_day_shows_other_amounts_on_pages_and_paper(home: Path) -> None:
    assert "Preview for 15 January 2027" in text(home / "preview/index.html")
    assert "Preview" not in text(home / "site/index.html")
    before, after = (_letters(home / one / "print/sick-poster.pdf") for one in ("site", "preview"))
    assert "With relief: €7,50 until the December 2026 contribution." in before
    assert "With relief" not in after


def _letters(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    found = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return re.sub(r"\s+", " ", found)


def test_a_hand_written_page_stands_in_every_language_and_says_where_it_is_not_translated(home: Path) -> None:
    own = (home / "site/helping/index.html").read_text(encoding="utf-8")
    assert "<h1" in own
    assert "<code>{sick.wait}</code>" in own
    assert "<pre><code>suluh translate report" in own
    assert 'name="robots"' not in own
    other = (home / "site/de/helping/index.html").read_text(encoding="utf-8")
    assert '<article class="md-content md-typeset hand" id="content" lang="en" dir="auto">' in other
    assert "This page is not written in this language yet." in text(home / "site/de/helping/index.html")
    assert '<meta name="robots" content="noindex">' in other
    assert '<a class="go" href="../helping/"><span>How to help</span></a>' in (
        (home / "site/about/index.html").read_text(encoding="utf-8")
    )


def test_a_picture_of_a_hand_written_page_is_one_file_for_all_languages(home: Path) -> None:
    own, other = ((home / f"site/{one}/index.html").read_text(encoding="utf-8") for one in ("helping", "de/helping"))
    alt = "Press the folder &#34;locale&#34;, then the file &#34;de.po&#34;"
    (name,) = [path.name for path in (home / "site/img").glob("file-*.svg")]
    assert f'<img src="../img/{name}" alt="{alt}" width="320" height="90" loading="lazy">' in own
    assert f'<img src="../../img/{name}" alt="{alt}" width="320" height="90" loading="lazy">' in other
    drawn = (home / "site/img" / name).read_bytes()
    assert name == f"file-{hashlib.sha256(drawn).hexdigest()[:8]}.svg"
    assert b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 90"><g stroke="none">' in drawn


def test_every_qr_code_leads_to_a_page_of_the_site(home: Path) -> None:
    pieces = sorted((home / "site").rglob("*.pdf"))
    assert [str(one.relative_to(home / "site")) for one in pieces] == [
        "de/print/sick-poster-save.pdf",
        "de/print/sick-poster.pdf",
        "print/sick-poster-save.pdf",
        "print/sick-poster.pdf",
    ]
    for piece in pieces:
        (code,) = paper.read_back(piece.read_bytes())
        address, _, edition = code.partition("?")
        assert edition == "261122"
        assert (home / "site" / address.removeprefix(ADDRESS) / "index.html").exists()


def test_a_translation_that_nobody_has_checked_says_so_on_pages_and_paper(home: Path) -> None:
    assert "Von keiner zweiten Person geprüft." in _letters(home / "site/de/print/sick-poster.pdf")
    assert "second person" not in _letters(home / "site/print/sick-poster.pdf")
    for page in ("", "join", "words", "forms", "papers", "about", "find-map"):
        html = (home / "site/de" / page / "index.html").read_text(encoding="utf-8")
        assert '<div class="note draft"' in html, page


def test_a_sentence_without_translation_stays_in_the_source_language_and_says_so(home: Path) -> None:
    page = (home / "site/de/sick/index.html").read_text(encoding="utf-8")
    assert "Krank und arbeitsunfähig" in page
    assert '<span lang="en">At any office of the insurance.</span>' in page, "a stale translation must not be shown"
    assert "Bei der Versicherung." not in page
    assert "Markierte Teile sind noch nicht übersetzt." in page


def test_the_old_address_of_a_renamed_page_leads_on_and_keeps_the_query(home: Path) -> None:
    stub = (home / "site/ill/index.html").read_text(encoding="utf-8")
    assert 'location.replace("../sick/"+location.search+location.hash)' in stub
    assert 'http-equiv="refresh" content="0;url=../sick/"' in stub


def test_documents_are_light_and_links_lead_somewhere(home: Path) -> None:
    assert slim.too_heavy(home / "site") == []
    assert slim.links(home / "site", ADDRESS, {"law.example", "send.example", "wa.me"}) == []


def test_the_search_and_the_missing_page_know_the_index_of_their_language(home: Path) -> None:
    for language in ("", "de/"):
        page = (home / "site" / language / "look/index.html").read_text(encoding="utf-8")
        (way,) = re.findall(r'data-index="\.\./(data/search-[0-9a-f]{8}\.json)"', page)
        index = (home / "site" / language / way).read_bytes()
        assert way == f"data/search-{hashlib.sha256(index).hexdigest()[:8]}.json"
        missing = (home / "site" / language / "404.html").read_text(encoding="utf-8")
        assert f'data-index="/x/{language}{way}"' in missing
        assert re.search(r'src="/x/assets/search-[0-9a-f]{8}\.js"', missing)


def test_the_sitemap_names_each_page_in_each_language(home: Path) -> None:
    sitemap = (home / "site/sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{ADDRESS}de/sick/</loc>" in sitemap
    assert f'hreflang="x-default" href="{ADDRESS}sick/"' in sitemap
    assert "404" not in sitemap


def test_what_is_broken_leaves_the_old_site_whole(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    build(folder)
    before = digests(folder / "site")
    with (folder / "content/printed.txt").open("a") as listed:
        listed.write("gone/\n")
    with pytest.raises(SuluhError, match=r"printed\.txt:5: the address 'gone/' was printed, but no page answers there"):
        build(folder)
    assert digests(folder / "site") == before
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == [".cache"]


def test_a_broken_translation_is_refused_by_name(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    change(folder / "content/locale/de.po", "Nach {sick.wait} Wartezeit", "Nach 3 Tagen Wartezeit")
    with pytest.raises(SuluhError, match=r"de: sick/amount/chip: the placeholder \{sick\.wait\} is missing"):
        load(folder / "content")


def test_no_language_is_printed_whose_translation_is_not_complete(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    change(folder / "content/locale/de.po", "Warten", "")
    build(folder)
    assert not list((folder / "site/de/print").glob("*.pdf"))
    assert list((folder / "site/print").glob("*.pdf"))


def test_a_sentence_that_does_not_fit_names_box_and_language(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    change(
        folder / "content/pieces/sick.yml",
        "Ill?|This is your right.",
        "Supercalifragilisticexpialidociousness-is-your-right",
    )
    with pytest.raises(SuluhError, match=r"sick, poster, en: the text of the box 'title' does not fit"):
        build(folder)


def test_an_address_that_makes_the_code_too_fine_is_refused(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    library = load(folder / "content")
    with pytest.raises(SuluhError, match="address"):
        site.build(library, DAY, f"https://rights.example/{'x' * 80}/", folder / "site", Folders.under(folder))


def test_an_old_relief_leaves_the_poster_in_its_last_thirty_days(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    build(folder, date(2026, 12, 2))
    assert "With relief" not in _letters(folder / "site/print/sick-poster.pdf")
