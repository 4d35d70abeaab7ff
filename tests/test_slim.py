"""What is taken out of built pages, and which faults of a built site are told."""

import re
from pathlib import Path

import pytest
from countries import ROOT

from suluh import slim
from suluh.slim import Classes
from suluh.slim.document import read
from suluh.slim.fragment import halves
from suluh.slim.page import purge
from suluh.slim.relink import relinked
from suluh.slim.sides import sided

ADDRESS = "https://torch.example.org/site/"


@pytest.mark.parametrize(
    ("built", "slimmed"),
    [
        ("<p> One\n  two </p>\n\n<p>three</p>", "<p>One two<p>three</p>"),
        ("<p>keep <b>these</b> <i>words</i> apart</p>", "<p>keep <b>these</b> <i>words</i> apart</p>"),
        ("<p>one <!-- note --> two</p>", "<p>one two</p>"),
        ("<li>one</li> <li>two</li>", "<li>one<li>two</li>"),
        ("<ul><li>one</li> <li><p>two</p></li></ul><p>three", "<ul><li>one<li><p>two</ul><p>three"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<dl><div><dt>a<dd>b</div></dl>"),
        (
            '<table><tr><th scope="row">a</th><td>b</td></tr><tr><td>c</td></tr></table>',
            '<table><tr><th scope="row">a<td>b<tr><td>c</table>',
        ),
        ("<a><p>one</p></a><p>two</p><b>three</b>", "<a><p>one</p></a><p>two</p><b>three</b>"),
        ("<pre>a\n  b</pre>", "<pre>a\n  b</pre>"),
        ('<a title="a > b">c</a> <b>d</b>', '<a title="a > b">c</a> <b>d</b>'),
        ("<p>Rp42\N{NO-BREAK SPACE}juta </p>", "<p>Rp42\N{NO-BREAK SPACE}juta</p>"),
        ('<html lang="ar" class="no-js"><body dir="rtl">', '<html dir="rtl" lang="ar"><body>'),
        ('<main class="md-main" data-md-component="main"></main>', '<main class="md-main"></main>'),
        ('<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">', ""),
        ('<div data-md-component="skip">\n<a class="md-skip" href="#a">x</a></div>', ""),
        ('<div class="md-dialog" data-md-component="dialog"> <div class="x"></div>\n </div>', ""),
        ("<style data-served>p{}</style>", ""),
        ("<script>\n  let a = 1;\n\n  a++;\n</script>", "<script>let a = 1;\na++;</script>"),
    ],
)
def test_slim(built: str, slimmed: str) -> None:
    assert slim.slim(built).strip() == slimmed


def test_all_styles_stand_in_one_place() -> None:
    html = "<head><style>a { color: red; }</style></head><p><style>b{top:0}</style><a>text</a><b></b></p>"
    styled = "<head><style>a{color:red}b{top:0}</style></head>"
    assert slim.slim(html).strip() == f"{styled}<p><a>text</a><b></b></p>"


def test_slim_twice_is_slim_once() -> None:
    html = slim.slim("<head><style>a { color: red }</style></head> <p> a <b>b</b> </p>")
    assert slim.slim(html) == html


@pytest.mark.parametrize(
    ("css", "minified"),
    [
        ("a { color: red; }\n\n/* why */\nb { top: 0 }", "a{color:red}b{top:0}"),
        ("a > b, c + d { margin: 0 auto }", "a>b,c + d{margin:0 auto}"),
        ("a { width: calc(1px + 2px) }", "a{width:calc(1px + 2px)}"),
        ("nav :hover { top: 0 }", "nav :hover{top:0}"),
        ("@media (min-width: 9px) { a { top: 0 } }", "@media (min-width:9px){a{top:0}}"),
        ('a::before { content: "" }', 'a::before{content:""}'),
    ],
)
def test_minify(css: str, minified: str) -> None:
    assert slim.minify(css) == minified


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{top:0}.b{top:1}p{top:2}", ".a{top:0}p{top:2}"),
        (".a,.b{top:0}", ".a{top:0}"),
        (".a .b{top:0}", ""),
        ("b,i,.a>i,.a b{top:0}", "b,.a b{top:0}"),
        ('a[href^="#i"]{top:0}p[id="i"]::before,:is(i,p) b{top:0}', 'p[id="i"]::before,:is(i,p) b{top:0}'),
        ("p:not(.b){top:0}", "p:not(.b){top:0}"),
        (":is(.a,p){top:0}", ":is(.a,p){top:0}"),
        ("@media print{.b{top:0}}", ""),
        ("@media print{.a{top:0}.b{top:0}}", "@media print{.a{top:0}}"),
        (".a{width:.5em}", ".a{width:.5em}"),
    ],
)
def test_rules_for_classes_that_a_page_lacks_are_left_out(css: str, kept: str) -> None:
    assert purge(css, read('<p class="a"><b></b></p>')) == kept


@pytest.mark.parametrize(
    ("css", "leftward", "rightward"),
    [
        ("a{margin-inline-start:4px}", "a{margin-left:4px}", "a{margin-right:4px}"),
        ("a{padding-block:0 14px}", "a{padding-top:0;padding-bottom:14px}", "a{padding-top:0;padding-bottom:14px}"),
        ("a{margin-inline:auto}", "a{margin-left:auto;margin-right:auto}", "a{margin-right:auto;margin-left:auto}"),
        ("a{inset-inline-end:-9px;top:0}", "a{right:-9px;top:0}", "a{left:-9px;top:0}"),
        ("a{inset:0}", "a{top:0;right:0;bottom:0;left:0}", "a{top:0;right:0;bottom:0;left:0}"),
        ("a{border-block-end-width:4px}", "a{border-bottom-width:4px}", "a{border-bottom-width:4px}"),
        ("a{border-start-end-radius:9px}", "a{border-top-right-radius:9px}", "a{border-top-left-radius:9px}"),
        ("a{scroll-margin-block:6px 9px}", *["a{scroll-margin-top:6px;scroll-margin-bottom:9px}"] * 2),
    ],
)
def test_every_browser_knows_top_right_bottom_and_left(css: str, leftward: str, rightward: str) -> None:
    assert sided(css, "ltr") == leftward
    assert sided(css, "rtl") == rightward


def test_a_page_has_the_sides_of_its_direction() -> None:
    css = "<style>a { margin-inline-start: 4px }</style><a></a>"
    assert "margin-right:4px" in slim.slim(f'<html lang="ar"><body dir="rtl">{css}')
    assert "margin-left:4px" in slim.slim(f'<html lang="en"><body dir="ltr">{css}')


# --- links -------------------------------------------------------------------------------------------------------

PAGES = {
    "index.html": '<a href="fall/">a</a><a href="./#top">b</a><p id="top"></p>',
    "fall/index.html": '<p id="steps"><a href="../">home</a><a href="#steps">here</a><a href="?261122">poster</a>'
    '<img src="../img/a.svg" srcset="../img/a.svg 1x, ../img/a.svg 2x"><a href="tel:100">call</a>'
    '<link rel="canonical" href="https://torch.example.org/site/fall/"><a href="https://law.example.org/7">law</a>',
    "404.html": '<a href="/site/fall/#steps">fall</a>',
}


def site_of(folder: Path, **changed: str) -> Path:
    """Return a small site with some pages changed."""
    for path, html in {**PAGES, "img/a.svg": "<svg/>", **changed}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(html.encode())
    return folder


def test_a_right_site_has_no_problem(tmp_path: Path) -> None:
    assert slim.links(site_of(tmp_path), ADDRESS, {"law.example.org"}) == []


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<a href="fal/">', "index.html:1: 'fal/' leads to nothing; did you mean 'fall/'?"),
        ('<a href="fall">', "index.html:1: 'fall' needs a '/' at its end"),
        (
            '\n<a href="fall/#step">',
            "index.html:2: 'fall/#step' leads to a place that 'fall/index.html' does not have; did you mean 'steps'?",
        ),
        ('<img src="img/b.svg">', "index.html:1: 'img/b.svg' leads to nothing"),
        ('<img srcset="img/a.svg 1x, img/b.svg 2x">', "index.html:1: 'img/b.svg' leads to nothing"),
        ('<a href="/other/">', "index.html:1: '/other/' leaves the site's folder, https://torch.example.org/site/"),
        (
            '<a href="https://ads.example">',
            "index.html:1: 'https://ads.example' leads to 'ads.example', a host that no source or contact names",
        ),
        (
            '<a href="javascript:x()">',
            "index.html:1: 'javascript:x()' is no address that a phone can open: 'javascript:'",
        ),
        (
            '<meta http-equiv="refresh" content="0; url=x/">',
            "index.html:1: 'x/' leads to nothing",
        ),
        ('<p id="a"></p><p id="a"></p>', "index.html:1: the id 'a' stands 2 times"),
    ],
)
def test_a_fault_is_told_with_its_page_and_link(tmp_path: Path, html: str, message: str) -> None:
    found = slim.links(site_of(tmp_path, **{"index.html": html}), ADDRESS, {"law.example.org"})
    assert [str(one) for one in found] == [message]


# --- a page in two: what is its own, and what all share ------------------------------------------------------------

PAGE = (
    '<html><head><meta name="description" content="a"><meta property="og:title" content="b"><title>b</title><style>'
    '</style></head><body><header></header><div class="md-main__inner md-grid"><article>text</article></div></main>'
    "<footer></footer></div><script src></script><script>own</script></body></html>\n"
)


def test_what_is_a_pages_own_stands_between_the_parts_of_its_frame() -> None:
    cut = halves(PAGE)
    assert cut.html == PAGE
    assert slim.own_part(PAGE) == (
        '<meta name="description" content="a"><title>b</title><!----><article>text</article><!----><script>own</script>'
    )


def test_what_many_pages_say_stands_once_in_the_shell() -> None:
    same, late = "<p>Call the insurance first.", "<p>No news as of 22 November."
    parts = [f"<p>Page {name}{same}{late}<p>End" for name in "abc"]
    pieces = slim.common(parts, re.compile("22 November"))
    assert pieces == [same]
    assert slim.fragment(parts[0], pieces, "assets/shell.json", "261122") == (
        f"assets/shell.json 261122\n<p>Page a\ue000{late}<p>End"
    )


@pytest.mark.parametrize(
    ("link", "led"),
    [
        ('<a href="../fall/#sum">', '<a href="[en/fall/#sum]">'),
        ('<a href="./">', '<a href="[en/here/]">'),
        ('<img src="../../img/a.svg">', '<img src="[img/a.svg]">'),
        ('<a href="#sum">', '<a href="#sum">'),
        ('<a href="tel:100">', '<a href="tel:100">'),
        ('<a href="https://law.example.org/7">', '<a href="https://law.example.org/7">'),
    ],
)
def test_links_of_a_page_that_leaves_its_place_are_led_anew(link: str, led: str) -> None:
    assert relinked(link, "en/here/", lambda path: f"[{path}]") == led


# --- weight, classes, sitemap ------------------------------------------------------------------------------------


def test_the_heaviest_document_comes_first(tmp_path: Path) -> None:
    assert [path for path, _ in slim.weights(site_of(tmp_path))] == ["fall/index.html", "index.html", "404.html"]


def test_a_page_over_the_limit_is_told(tmp_path: Path) -> None:
    ((heaviest, size), *_) = slim.weights(site_of(tmp_path))
    (problem,) = slim.too_heavy(tmp_path, limit=size - 1)
    message = f"the page weighs {size:,} bytes compressed; the limit is {size - 1:,}: split the entry in two"
    assert str(problem) == f"{heaviest}:1: {message}"
    assert slim.too_heavy(tmp_path, limit=size) == []


def test_a_later_page_over_the_limit_is_told(tmp_path: Path) -> None:
    (site_of(tmp_path) / "fall/fragment.txt").write_bytes(b"text")
    ((_, size),) = slim.later(tmp_path)
    (problem,) = slim.too_heavy(tmp_path, later_limit=size - 1)
    message = f"as a later page it weighs {size:,} bytes compressed; the limit is {size - 1:,}: split the entry in two"
    assert str(problem) == f"fall/fragment.txt:1: {message}"


def test_files_to_pass_on_are_no_pages(tmp_path: Path) -> None:
    (site_of(tmp_path) / "share").mkdir()
    (tmp_path / "share/torch-en.html").write_bytes(bytes(range(256)) * 100)
    assert "share/torch-en.html" not in dict(slim.weights(tmp_path))
    assert slim.too_heavy(tmp_path) == []


def test_classes_without_rule_and_rules_without_page() -> None:
    page = '<style>.il .sky{fill:#fff}</style><p class="a il">x</p><path class="sky"><b class="stray"></b>'
    assert slim.classes([page], ".a{top:0}.il{top:0}.b{width:.5em}/* .c */") == Classes(("stray",), ("b",))


def test_rules_of_hand_written_pages_touch_no_other_page() -> None:
    """Later pages stand in a frame that holds the rules of all."""
    text = re.sub(r"/\*.*?\*/", "", (ROOT / "templates/theme/assets/hand.css").read_text(encoding="utf-8"), flags=re.S)
    selectors = [one.strip() for rule in re.findall(r"([^{}]+)\{", text) for one in rule.split(",")]
    assert selectors
    assert [one for one in selectors if not one.startswith(".hand ")] == []


def test_the_sitemap_names_every_language_of_a_page() -> None:
    text = slim.sitemap([{"id": "https://a.org/?a&b", "en": "https://a.org/en/"}], "id")
    links = (
        '<xhtml:link rel="alternate" hreflang="id" href="https://a.org/?a&amp;b"/>'
        '<xhtml:link rel="alternate" hreflang="en" href="https://a.org/en/"/>'
        '<xhtml:link rel="alternate" hreflang="x-default" href="https://a.org/?a&amp;b"/>'
    )
    assert f"<url><loc>https://a.org/?a&amp;b</loc>{links}</url>\n" in text
    assert f"<url><loc>https://a.org/en/</loc>{links}</url>\n" in text


def test_only_scripts_that_the_build_put_there_run() -> None:
    page = '<meta charset="utf-8"><script>let x</script><script src="a.js"></script><script type="x">no</script>'
    guarded = slim.guarded(page)
    assert guarded.count("script-src 'self' 'sha256-") == 1
    assert slim.guarded(guarded) == guarded
    assert slim.unguarded(guarded) == page
    assert guarded.count("sha256-") == 1
    assert slim.guarded(page, ["<script>let y</script>"]).count("sha256-") == 2
