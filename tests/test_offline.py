"""Later pages, pages without internet, and files to pass on, in a real Chromium."""

import gzip
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from countries import DAY, change, copy
from playwright.sync_api import Browser, BrowserContext, Page, expect
from served import Served, needs_browser, serve, until

from suluh import content, site, slim
from suluh.site import Folders

pytestmark = [pytest.mark.browser, needs_browser]
COMPOSED = (Path(__file__).parent / "composed.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy(tmp_path_factory.mktemp("country"))


@pytest.fixture(scope="module")
def served(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve the invented country."""
    yield from serve(Folders.under(home), tmp_path_factory.mktemp("host"))


@pytest.fixture
def phone(browser: Browser, served: Served) -> Iterator[BrowserContext]:
    """Return a phone on which the first page has been opened and its worker is ready."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(served.url)
    page.evaluate("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller)")
    until(page, "navigator.serviceWorker.controller")
    until(page, "caches.match(location.href)")
    page.close()
    yield context
    context.close()


def sent(served: Served, path: str) -> int:
    """Return how many bytes a host sends for a path."""
    file = served.folder.parent / path.lstrip("/").partition("?")[0]
    return len(gzip.compress((file / "index.html" if file.is_dir() else file).read_bytes(), 6))


def save(page: Page, served: Served, language: str = "", prints: bool = False) -> None:
    """Save a language on the phone."""
    page.goto(f"{served.url}{language}keep/")
    if prints:
        page.get_by_role("checkbox", name="posters").check()
    page.locator("[data-do=save]").click()
    page.locator("[data-do=delete]").wait_for()


# --- later pages -------------------------------------------------------------------------------------------------


def test_a_later_page_costs_only_what_is_its_own(phone: BrowserContext, served: Served) -> None:
    tab = phone.new_page()
    served.asked.clear()
    tab.goto(f"{served.url}find/")
    tab.wait_for_load_state("networkidle")
    assert served.asked[0] == "/suluh/find/fragment.txt"
    # what is named by its content came with the first page, and hosts let phones keep it
    own = [path for path in served.asked if not re.search(r"-[0-9a-f]{8}\.(js|css)$", path)]
    assert sum(sent(served, path) for path in own) <= slim.LATER
    assert tab.get_by_role("heading", level=1).inner_text() == "Do you work?"


def test_a_composed_page_shows_what_the_page_itself_shows(browser: Browser, served: Served, shipped: Served) -> None:
    for one in (served, shipped):
        files = sorted(one.folder.rglob(slim.NAME))
        paths = [file.parent.relative_to(one.folder).as_posix().removeprefix(".") for file in files]
        tab = browser.new_page()
        tab.goto(f"{one.url}robots.txt")
        pages = ("", *one.library.page_ids)
        assert len(paths) == sum(one.library.has(tag, page) for tag in one.library.site.languages for page in pages)
        assert tab.evaluate(COMPOSED, [one.url, [path and f"{path}/" for path in paths]]) == []
        tab.close()


# --- without internet --------------------------------------------------------------------------------------------


def test_a_page_that_was_read_opens_again_with_its_poster_and_all(phone: BrowserContext, served: Served) -> None:
    tab = phone.new_page()
    tab.clock.install(time="2027-01-15T09:00:00")
    tab.goto(f"{served.url}sick/?261122")
    tab.wait_for_load_state("networkidle")
    phone.set_offline(True)
    for address in ("sick/?261122", "sick/index.html?261122"):
        tab.goto(served.url + address)
        assert "22 November 2026" in tab.locator("#recall").inner_text()
        assert tab.locator(".answer img").evaluate("one => one.naturalWidth") > 0
    tab.goto(served.url)
    assert tab.locator("h1").inner_text() == "Work for yourself? You can be insured."


def test_a_page_that_is_not_there_says_so_in_the_readers_language_and_lists_what_is(
    phone: BrowserContext, served: Served
) -> None:
    tab = phone.new_page()
    tab.goto(f"{served.url}de/sick/")
    tab.wait_for_load_state("networkidle")
    phone.set_offline(True)
    answer = tab.goto(f"{served.url}de/join/")
    assert answer
    assert answer.status == 503
    assert tab.locator("html").get_attribute("lang") == "de"
    assert tab.locator("h1").inner_text() == "Diese Seite ist nicht auf Ihrem Telefon"
    there = ["Krank und arbeitsunfähig", "Work for yourself? You can be insured."]
    assert tab.locator("#there a").all_inner_texts() == there
    tab.locator("#there a").first.click()
    assert tab.url == f"{served.url}de/sick/"


def test_an_error_is_never_kept(phone: BrowserContext, served: Served) -> None:
    tab = phone.new_page()
    answer = tab.goto(f"{served.url}nowhere/")
    assert answer
    assert answer.status == 404
    phone.set_offline(True)
    tab.goto(f"{served.url}nowhere/")
    assert tab.locator("h1").inner_text() == "This page is not on your phone"
    assert "nowhere" not in tab.locator("#there").inner_html()


# --- saved by the reader -----------------------------------------------------------------------------------------


def test_a_saved_language_opens_whole_and_only_that_language(phone: BrowserContext, served: Served) -> None:
    tab = phone.new_page()
    save(tab, served)
    said = tab.locator("#keep").inner_text()
    record = json.loads((served.folder / "share/en.json").read_text(encoding="utf-8"))
    assert f"Saved, as of 22\u00a0November\u00a02026 ({record['size']})." in said
    assert "18 pages, 3 pictures." in said
    phone.set_offline(True)
    for page in served.library.page_ids:
        answer = tab.goto(f"{served.url}{page}/")
        assert answer
        assert answer.status == 200
    tab.goto(f"{served.url}ill/?261122")
    tab.wait_for_url(f"{served.url}sick/?261122")
    assert tab.goto(f"{served.url}de/join/").status == 503  # type: ignore[union-attr]
    assert tab.goto(f"{served.url}print/sick-poster.pdf").status == 503  # type: ignore[union-attr]


def test_printed_pieces_are_saved_when_the_reader_wants_them(phone: BrowserContext, served: Served) -> None:
    tab = phone.new_page()
    save(tab, served, prints=True)
    assert "With 2 files to print." in tab.locator("#keep").inner_text()
    phone.set_offline(True)
    tab.goto(f"{served.url}papers/")
    tab.wait_for_load_state("networkidle")
    assert tab.locator(".po img").evaluate("one => one.naturalWidth") > 0
    assert tab.evaluate("fetch('../print/sick-poster.pdf').then((one) => one.status)") == 200


def test_what_is_deleted_is_gone(phone: BrowserContext, served: Served) -> None:
    tab = phone.new_page()
    save(tab, served)
    tab.locator("[data-do=delete]").click()
    expect(tab.get_by_text("Deleted.")).to_be_visible()
    phone.set_offline(True)
    assert tab.goto(f"{served.url}join/").status == 503  # type: ignore[union-attr]


def test_what_could_not_be_saved_leaves_the_phone_as_it_was(phone: BrowserContext, served: Served) -> None:
    tab = phone.new_page()
    tab.goto(f"{served.url}keep/")
    (pictures,) = (served.folder / "share").glob("pictures-*")
    away = pictures.rename(served.folder / "away")
    tab.locator("[data-do=save]").click()
    expect(tab.get_by_text("Not saved. Try again.")).to_be_visible()
    away.rename(pictures)
    assert tab.evaluate("async () => (await caches.keys()).filter((name) => name.includes('saved en'))") == []
    phone.set_offline(True)
    assert tab.goto(f"{served.url}join/").status == 503  # type: ignore[union-attr]


# --- files to pass on --------------------------------------------------------------------------------------------


def test_one_file_holds_all_pages_without_a_script(browser: Browser, served: Served) -> None:
    asked: list[str] = []
    tab = browser.new_page(viewport={"width": 360, "height": 640}, java_script_enabled=False)
    tab.on("request", lambda request: asked.append(request.url))
    file = served.folder / "share/lantern-en.html"
    tab.goto(file.as_uri())
    heading = tab.locator("h1:visible")
    assert tab.locator(".flag:visible").first.inner_text().startswith("As of 22\u00a0November\u00a02026")
    assert heading.all_inner_texts() == ["Work for yourself? You can be insured."]
    tab.get_by_role("link", name="I am ill").click()
    assert heading.all_inner_texts() == ["Ill and cannot work"]
    assert "€2 thousand" in tab.locator(".amt b:visible").first.inner_text()
    tab.get_by_role("link", name="How to join").first.click()
    assert heading.all_inner_texts() == ["How to join"]
    tab.get_by_role("link", name="Menu").click()
    tab.locator("#menu").get_by_role("link", name="What happened?").click()
    assert heading.all_inner_texts() == ["Work for yourself? You can be insured."]
    tab.get_by_role("link", name="See yours").click()
    assert tab.url.endswith("#sick_sum")
    assert tab.locator("#sick_sum").is_visible()
    assert tab.get_by_role("link", name="Look for a newer one").get_attribute("href") == f"{served.url}keep/"
    assert {url.partition("#")[0] for url in asked} == {file.as_uri()}
    assert "<script" not in file.read_text(encoding="utf-8")
    tab.close()


def test_one_file_draws_every_picture_once(served: Served) -> None:
    html = (served.folder / "share/lantern-en.html").read_text(encoding="utf-8")
    drawn, used = re.findall(r'<symbol class="il" id="([^"]*)"', html), re.findall(r'<use href="#(i_[^"]*)"', html)
    assert sorted(drawn) == sorted(set(used))
    assert len(used) > len(drawn)
    assert [name for name in drawn if name.startswith("i_file-")], "the picture of a hand-written page"
    assert "<img" not in html


def test_the_folder_opens_from_a_disk(browser: Browser, served: Served, tmp_path: Path) -> None:
    said: list[str] = []
    asked: list[str] = []
    with zipfile.ZipFile(served.folder / "share/lantern-de.zip") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 22, 0, 0, 0)}
        archive.extractall(tmp_path)
    tab = browser.new_page()
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((tmp_path / "lantern-de/index.html").as_uri())
    tab.locator(".tile").click()
    assert tab.url == (tmp_path / "lantern-de/sick/index.html").as_uri()
    assert "Stand" in tab.locator("#as-of").inner_text()
    assert tab.locator(".answer img").evaluate("one => one.naturalWidth") > 0
    poster = tab.locator("main a[href$='.pdf']").first.get_attribute("href") or ""
    assert (tmp_path / "lantern-de/sick" / poster).is_file()
    saving = tab.locator("main a[href$='-save.pdf']").first.get_attribute("href") or ""
    assert saving.startswith(served.url)
    for page in tmp_path.rglob("*.html"):
        assert not re.search(r'href="(?![a-z]+:)[^"#]*/(#[^"]*)?"', page.read_text(encoding="utf-8"))
    assert said == []
    assert [url for url in asked if not url.startswith("file:")] == []
    tab.close()


def test_the_files_are_offered_with_their_sizes_without_a_script(browser: Browser, served: Served) -> None:
    tab = browser.new_page(java_script_enabled=False)
    tab.goto(f"{served.url}keep/")
    assert tab.locator("#keep > :visible").all_inner_texts() == [
        "On this phone",
        "This browser cannot keep pages. Take the file below.",
    ]
    for ending in ("html", "zip"):
        size = (served.folder / f"share/lantern-en.{ending}").stat().st_size
        link = tab.locator(f"a[href$='lantern-en.{ending}']")
        assert f"{-(-size // 1000)} KB" in link.inner_text()
        assert link.get_attribute("download") == ""
    tab.close()


# --- a newer edition: these build anew, so they come last ----------------------------------------------------------


def rebuilt(home: Path, served: Served, days: int) -> dict[str, object]:
    """Build the site again some days later; return the record of what a phone can save."""
    library = content.load(home / "content")
    site.build(library, DAY + timedelta(days=days), served.url, served.folder, Folders.under(home))
    return json.loads((served.folder / "share/en.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_another_day_alone_is_no_newer_edition(home: Path, served: Served) -> None:
    shells = sorted(path.name for path in (served.folder / "assets").glob("shell-*"))
    before = json.loads((served.folder / "share/en.json").read_text(encoding="utf-8"))
    after = rebuilt(home, served, 1)
    assert before["day"] != after["day"]
    assert before["edition"] == after["edition"]
    assert sorted(path.name for path in (served.folder / "assets").glob("shell-*")) == shells


def test_a_newer_edition_is_announced_and_never_forced(phone: BrowserContext, home: Path, served: Served) -> None:
    tab = phone.new_page()
    save(tab, served)
    change(home / "content/guides/join.yml", "title: How to join", "title: How to join in")
    rebuilt(home, served, 2)
    tab.goto(f"{served.url}sick/")
    until(tab, "caches.match('../en/latest').then((one) => one && one.text())")
    for page in ("join/", "sick/", ""):
        tab.goto(served.url + page)
        assert "This is the copy of 23\u00a0November\u00a02026." in tab.locator("#newer").inner_text()
        assert "24\u00a0November" not in tab.locator("body").inner_text()
    tab.goto(f"{served.url}join/")
    assert tab.locator("h1").inner_text() == "How to join"
    tab.get_by_role("link", name="Update").click()
    expect(tab.locator("#keep")).to_contain_text("There is a newer one: as of 24\u00a0November\u00a02026.")
    tab.locator("[data-do=update]").click()
    expect(tab.locator("#keep")).to_contain_text("Saved, as of 24\u00a0November\u00a02026")
    tab.goto(f"{served.url}join/")
    assert tab.locator("h1").inner_text() == "How to join in"
    assert tab.locator("#newer").count() == 0
    assert len([name for name in tab.evaluate("caches.keys()") if "saved en" in name]) == 1
