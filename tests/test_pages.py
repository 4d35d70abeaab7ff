"""Views of Exampleland become Markdown, and MkDocs makes pages of it."""

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
import yaml
from conftest import Golden
from jinja2 import UndefinedError
from samples import ABOUT, DRAWINGS, MISSING, SITE, WORDS, entry, listing, part, said, shell

from suluh import slim
from suluh.pages import markdown, pages, pictures
from suluh.view.said import NOTHING, Value
from suluh.view.shapes import Page

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates" / "pages"
ADDRESS = "https://torch.example.org/"
HOSTS = {"law.example.org", "send.example.org"}


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
        golden(path, re.sub(r"(?m)^shell: .*\n", "", text.decode()))


def test_every_page_has_its_file() -> None:
    names = "404 about ask ask-map ask-own draft fall index keep look meet more papers print this_file this_page words"
    paths = {f"{name}.md" for name in names.split()}
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


def test_points_in_an_order_bear_numbers() -> None:
    heirs = part("heirs", "Who receives it?", points=(said("The children."), said("The parents.")), numbered=True)
    assert '<ol class="nums"><li>The children.</li><li>The parents.</li></ol>' in made(entry(parts=(heirs,)))


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


ODD = listing("odd", "about", "*Odd* <b>", parts=(part("who", "[a](b) `c` \\ &", text=said("1. *x* <i>")),))
ARABIC = listing("ar", "glossary", "Arabic")


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of Exampleland as MkDocs builds it, before it is slim."""
    folder = tmp_path_factory.mktemp("torch")
    files = pages([*SITE, ODD, ARABIC], DRAWINGS, TEMPLATES) | pictures(DRAWINGS, DRAWINGS)
    names = ("a4.pdf", "a4-save.pdf", "a4.png", "card.pdf", "card-save.pdf", "square.png")
    files |= {f"print/fall-{name}": b"" for name in names} | {"share/torch-en.html": b""}
    files |= {f"assets/page-{tag}.js": b"" for tag in ("en", "ar")} | {"audio/draft.0a1b2c3d.opus": b""}
    for path, content in files.items():
        (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / path).write_bytes(content)
    told = {"SULUH_BUILD": "1", "SULUH_URL": ADDRESS, "SULUH_PAGE_LANGUAGE": "en", "NO_MKDOCS_2_WARNING": "1"}
    told |= {"SULUH_DOCS": str(folder / "docs"), "SULUH_SITE": str(folder / "site")}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(ROOT / "mkdocs.yml")]
    subprocess.run(command, env=os.environ | told, check=True)
    (folder / "site" / "404.html").unlink()
    return folder / "site"


@pytest.fixture(scope="module")
def site(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the slim site."""
    folder = tmp_path_factory.mktemp("slim") / "site"
    shutil.copytree(raw, folder, ignore=shutil.ignore_patterns("images", "javascripts", "stylesheets", "sitemap*"))
    for file in folder.rglob("*.html"):
        file.write_bytes(slim.slim(file.read_text(encoding="utf-8")).encode())
    return folder


def page(site: Path, name: str) -> str:
    return (site / name / "index.html").read_text(encoding="utf-8")


def test_no_word_is_lost_or_read_as_markup(site: Path) -> None:
    assert "Bring *everything* on the list_of_papers." in text_of(page(site, "fall"))
    assert "# not a heading" in text_of(page(site, "fall"))
    odd = text_of(page(site, "odd"))
    assert "*Odd* <b>" in odd
    assert "[a](b) `c` \\ &" in odd
    assert "1. *x* <i>" in odd


def test_every_section_can_be_linked_to(site: Path) -> None:
    fall = page(site, "fall")
    for name in ("steps", "sum", "brackets", "terms", "work", "driver", "questions", "late", "changes", "sources"):
        assert f'id="{name}"' in fall


def test_every_link_leads_somewhere(site: Path) -> None:
    assert slim.links(site, ADDRESS, HOSTS) == []


def test_every_document_arrives_in_the_first_round_trips(site: Path) -> None:
    assert slim.too_heavy(site) == []


def test_every_class_has_a_rule_and_every_rule_a_page(raw: Path) -> None:
    stylesheet = (ROOT / "templates/theme/assets/suluh.css").read_text(encoding="utf-8")
    documents = [path.read_text(encoding="utf-8").replace(stylesheet.strip(), "") for path in raw.rglob("*.html")]
    found = slim.classes([re.sub(r"(?s)<style data-served>.*?</style>", "", one) for one in documents], stylesheet)
    picture = DRAWINGS["fall"].classes
    assert set(found.without_rule) - picture == {"no-js", "md-skip", "md-dialog", "md-dialog__inner"}
    assert found.without_page == ()


def test_a_page_is_right_before_it_is_slim(raw: Path) -> None:
    """`mkdocs serve` shows it like that."""
    html = page(raw, "fall")
    assert "--gold: #f5ba3f" in html
    assert "<script src" not in html
    assert re.findall(r'rel="stylesheet"[^>]*', html) == ['rel="stylesheet" media="print" href="../assets/print.css"']


def test_nothing_is_asked_of_another_host(site: Path) -> None:
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert not re.search(r'(?:src|srcset)="(?:https?:)?//', html)
        assert "url(//" not in html
        assert "@import" not in html


def test_the_head_says_what_the_page_is(site: Path) -> None:
    head = page(site, "fall").split("</head>")[0]
    assert "<title>An injury at work · Torch</title>" in head
    assert '<meta name="description" content="Money while you cannot work.">' in head
    assert '<meta property="og:title" content="An injury at work">' in head
    assert '<link rel="canonical" href="https://torch.example.org/fall/">' in head
    assert '<link rel="icon" href="data:,">' in head
    assert "generator" not in head
    assert "noindex" not in head


def test_a_preview_is_for_no_search_engine_and_says_its_day(site: Path) -> None:
    html = page(site, "draft")
    assert '<meta name="robots" content="noindex">' in html
    assert "As of 1 May 2027." in html
    assert "SAMPLE" in html
    assert 'page-ar.js" data-today="2027-05-01">' in html


def test_a_draft_says_so_in_its_own_language_and_direction(site: Path) -> None:
    html = page(site, "draft")
    assert html.startswith('<!doctype html><html dir="rtl" lang="ar">')
    assert 'class="note draft" role="note"><p><span lang="en">Translated by a machine.</span>' in html
    assert '<a class="beside" id="beside" href="../../fall/" hreflang="en">See English</a>' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<script defer src="../assets/beside.js"></script>' in html
    assert "beside" not in page(site, "fall")


def test_a_picture_that_is_described_in_another_language_says_so(site: Path) -> None:
    assert '<img src="../img/desk.svg" alt="Ein Tisch." lang="de" ' in page(site, "draft")


def test_no_attribute_holds_markup(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert not re.search(r'="[^"<>]*<', path.read_text(encoding="utf-8"))


def test_a_page_loads_one_script_besides_the_lines_that_remember_its_look_and_tongue(site: Path) -> None:
    for name in ("words", "fall", "ask-map"):
        assert re.findall(r"<script[^>]*>", page(site, name)) == [
            "<script>",
            '<script defer src="../assets/page-en.js" data-worker="../sw.js">',
        ]


def test_a_page_is_sent_on_and_heard_without_a_script(site: Path) -> None:
    assert (
        '<a class="go" href="https://send.example.org/?text=An%20injury:%20https://torch.example.org/fall/">'
        in page(site, "fall")
    )
    assert 'Hear a voice, 251 KB</b><audio controls preload="none" src="../audio/draft.0a1b2c3d.opus">' in page(
        site, "draft"
    )


def test_a_messenger_is_told_which_picture_to_show(site: Path) -> None:
    head = page(site, "fall").split("</head>")[0]
    for name, told in (
        ('property="og:image"', "https://torch.example.org/share/fall.png"),
        ('property="og:image:width"', "1200"),
        ('property="og:image:height"', "630"),
    ):
        assert f'<meta {name} content="{told}">' in head
    assert "og:image" not in page(site, "404").split("</head>")[0]


def test_every_head_of_a_row_or_column_says_which(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert not re.search(r"<th(?![^>]* scope=)[\s>]", path.read_text(encoding="utf-8"))


def test_a_download_says_what_it_is_on_which_paper_and_how_large(site: Path) -> None:
    links = re.findall(r'<a class="btn" href="../print/.*?</a>', page(site, "print"))
    assert [text_of(link) for link in links] == [
        "An injury?: colourPDF, A4, 71 KB",
        "An injury?: saves inkPDF, A4, 65 KB",
    ]


def test_the_drawer_of_the_first_page_leaves_out_places_on_it(site: Path) -> None:
    def drawer(name: str) -> str:
        return page(site, name).split('<nav class="md-sidebar--primary"')[1].split("</nav>")[0]

    assert "What happened?" in drawer("fall")
    assert "What happened?" not in drawer("")


def test_the_drawer_has_a_name_and_opens_without_a_script(site: Path) -> None:
    html = page(site, "words")
    assert '<input class="md-toggle" type="checkbox" id="drawer" aria-label="Menu">' in html
    assert html.count('for="drawer"') == 3


def test_a_page_that_is_not_there_leads_home_in_every_language(site: Path) -> None:
    html = page(site, "404")
    assert MISSING.shell.languages[1].href in html
    assert "noindex" in html
    assert "canonical" not in html
    assert "To the first page" in html
