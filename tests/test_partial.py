"""A language that has only some of the pages: what it has, and how it leads to all else."""

from pathlib import Path

import pytest
from countries import build, change, copy

from suluh import content
from suluh.errors import ContentError


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented country, of which German has only one page besides the home page."""
    home = copy(tmp_path_factory.mktemp("partial"))
    change(home / "content/site.yml", "languages: [en, de]\n", "languages: [en, de]\ncovers:\n  de: [sick]\n")
    build(home)
    return home / "site"


def test_only_its_pages_are_made(made: Path) -> None:
    pages = sorted(path.relative_to(made / "de").as_posix() for path in (made / "de").rglob("*.html"))
    assert pages == ["404.html", "ill/index.html", "index.html", "sick/index.html"]
    assert not (made / "share/de.json").exists()
    assert (made / "share/en.json").exists()


def test_its_other_links_lead_to_the_source_and_say_so(made: Path) -> None:
    html = (made / "de/sick/index.html").read_text(encoding="utf-8")
    assert 'href="../../look/" hreflang="en"' in html
    assert 'href="../look/"' not in html
    assert 'href="../../sick/" hreflang="en" lang="en"' in html


def test_pages_that_it_lacks_lead_to_its_home_page(made: Path) -> None:
    assert 'href="../de/" hreflang="de"' in (made / "look/index.html").read_text(encoding="utf-8")
    assert 'href="../de/sick/" hreflang="de"' in (made / "sick/index.html").read_text(encoding="utf-8")
    assert '"covers":{"de":["sick"]}' in (made / "sw.js").read_text(encoding="utf-8")


def test_the_sitemap_names_what_there_is(made: Path) -> None:
    sitemap = (made / "sitemap.xml").read_text(encoding="utf-8")
    assert "/x/look/" in sitemap
    assert "/x/de/look/" not in sitemap


def test_a_page_or_language_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "site.yml", "languages: [en, de]\n", "languages: [en, de]\ncovers:\n  de: [sik]\n  fr: [sick]\n")
    with pytest.raises(ContentError) as error:
        content.load(folder)
    assert "sik" in str(error.value)
    assert "covers: 'fr' is no language into which this site is translated" in str(error.value)
