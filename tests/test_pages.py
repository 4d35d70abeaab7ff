"""Views of Exampleland become Markdown, and MkDocs makes pages of it."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
import yaml
from conftest import Golden
from jinja2 import UndefinedError
from samples import ABOUT, DRAWINGS, MISSING, SITE, WORDS, entry, home, listing, part, said, shell

from suluh import slim
from suluh.pages import markdown, pages, pictures
from suluh.view.shapes import NOTHING, EntryPage, Page, Value

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates" / "pages"
ADDRESS = "https://torch.example.org/"
HOSTS = {"law.example.org"}


def made(page: Page) -> str:
    """Return the page's Markdown without its front matter."""
    (text,) = pages([page], DRAWINGS, TEMPLATES).values()
    return text.decode().split("\n---\n", 1)[1]


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


# --- Markdown ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", SITE, ids=lambda page: page.id or "index")
def test_markdown_is_as_agreed(page: Page, golden: Golden) -> None:
    for path, text in pages([page], DRAWINGS, TEMPLATES).items():
        golden(path, text.decode())


def test_every_page_has_its_file() -> None:
    paths = {"fall.md", "draft.md", "index.md", "about.md", "words.md", "papers.md", "print.md", "404.md"}
    assert set(pages(SITE, DRAWINGS, TEMPLATES)) == paths


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words", "plain words"),
        ("2 * 3 * 4", r"2 \* 3 \* 4"),
        ("snake_case and `code`", r"snake\_case and \`code\`"),
        ("[not](a-link)", r"\[not\](a-link)"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("# no heading", r"\# no heading"),
        ("- no point", r"\- no point"),
        ("2. no number", r"2\. no number"),
        ("on\ntwo  lines", "on two lines"),
        ("Rp42\N{NO-BREAK SPACE}juta", "Rp42\N{NO-BREAK SPACE}juta"),
        (said("von *Hand*", language="de"), r'<span lang="de">von \*Hand\*</span>'),
        (said("up to ", Value("E20")), "up to <bdi>E20</bdi>"),
    ],
)
def test_no_character_means_anything_to_markdown(text: object, written: str) -> None:
    assert markdown(text) == written


def test_the_first_screen_answers_in_fixed_order() -> None:
    first = made(entry()).split("</section>")[0]
    answers = ("An injury at work", "Money while you", "E8.400", "Everybody", "Card", "At any desk", "Call 100")
    places = [first.index(answer) for answer in answers]
    assert places == sorted(places)


def test_an_amount_stands_beside_every_known_later_one() -> None:
    assert '<p class="then" data-day="2027-01-01">From January 2027: <bdi>E16.800</bdi></p>' in made(entry())


def test_a_page_without_an_amount_has_no_slab() -> None:
    assert 'class="amt"' not in made(entry(amount=None, parts=()))


def test_what_is_not_there_leaves_no_heading() -> None:
    text = made(entry(who=NOTHING, papers=(), where=NOTHING, changes=(), facts=(), printed=(), next=()))
    for word in ("who", "papers", "changes", "facts_used", "print_pieces", "next"):
        assert WORDS[word] not in text


def test_a_message_to_the_publisher_ends_every_page_that_has_content() -> None:
    for page in (entry(), ABOUT):
        assert 'href="mailto:us@example.org?subject=Torch%20/fall/%20en%20261122"' in made(page)


def test_the_front_matter_is_all_that_the_theme_needs() -> None:
    (text,) = pages([entry()], DRAWINGS, TEMPLATES).values()
    front = yaml.safe_load(text.decode().split("---\n")[1])
    assert front["title"] == "An injury at work"
    assert front["canonical"] == "https://torch.example.org/fall/"
    assert front["shell"]["languages"][1]["name"] == "العربية"
    assert front["shell"]["words"]["menu"] == {"html": "Menu", "text": "Menu"}


def test_a_word_in_another_language_says_so() -> None:
    words = {**shell().words, "menu": said("Menü", language="de")}
    (text,) = pages([entry(shell=shell(words=words))], DRAWINGS, TEMPLATES).values()
    front = yaml.safe_load(text.decode().split("---\n")[1])
    assert front["shell"]["words"]["menu"] == {"html": '<span lang="de">Menü</span>', "text": "Menü"}


def test_a_missing_phrase_is_named() -> None:
    words = {name: text for name, text in shell().words.items() if name != "who"}
    with pytest.raises(UndefinedError, match="'who'"):
        made(entry(shell=shell(words=words)))


def test_pictures_are_files_of_their_own() -> None:
    files = pictures(DRAWINGS, ["desk", "desk", "fall"])
    assert list(files) == ["img/desk.svg", "img/fall.svg"]
    assert files["img/desk.svg"].startswith(b"<svg")


# --- what MkDocs makes of it -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of Exampleland as MkDocs builds it, before it is slim."""
    folder = tmp_path_factory.mktemp("torch")
    strange = listing("odd", "about", "*Odd* <b>", parts=(part("who", "[a](b) `c` \\ &", text=said("1. *x* <i>")),))
    arabic = replace(home(), id="ar", url=f"{ADDRESS}ar/", shell=shell("../"))
    for path, text in pages([*SITE, strange, arabic], DRAWINGS, TEMPLATES).items():
        (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / path).write_bytes(text)
    (folder / "docs" / "ar").mkdir()
    for page in ("fall", "draft", "about", "words", "papers", "print", "odd"):
        (folder / "docs" / "ar" / f"{page}.md").write_bytes((folder / "docs" / f"{page}.md").read_bytes())
    (folder / "docs" / "print").mkdir()
    for path, content in pictures(DRAWINGS, DRAWINGS).items():
        (folder / "docs" / path).parent.mkdir(exist_ok=True)
        (folder / "docs" / path).write_bytes(content)
    run_mkdocs(folder)
    return folder / "site"
