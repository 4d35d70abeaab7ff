"""Content from strangers: nothing in it runs or leaves its place. It is refused by name, or shown as it is."""

import os
import re
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import normalize

import pypdfium2  # type: ignore[import-untyped]
import pytest
import yaml
from countries import ADDRESS, DAY, EXAMPLELAND, ROOT, copy
from samples import SQUARE
from strangers import PLACES, page, part, put, told

from suluh import finish, generator, paper, site, slim
from suluh.content import load
from suluh.errors import ContentError
from suluh.letters import hidden
from suluh.model.base import Message
from suluh.site import Folders
from suluh.translation import State, answers
from suluh.view import Setting
from suluh.view.sheet import Sheet, SheetRow

ATTACKS = Path(__file__).parent / "hostile"
TEXTS = {text: kind for kind, texts in yaml.safe_load((ATTACKS / "texts.yml").read_text()).items() for text in texts}
FILES = yaml.safe_load((ATTACKS / "files.yml").read_text(encoding="utf-8"))
LARGEST = 20


# --- a text in any place, and a file in any shape, is refused by name or taken -----------------------------------


@pytest.mark.parametrize("place", PLACES)
def test_a_text_is_taken_or_refused_with_file_and_line(tmp_path: Path, place: str) -> None:
    for text, kind in TEXTS.items():
        said = told(tmp_path, put(tmp_path / place, PLACES[place](text)))
        assert all(re.match(rf"{place}:\d+: .", line) for line in said), said
        assert not any(map(hidden, said)), said
        assert said or kind != "hidden", text


def hostile(root: Path, case: dict[str, str]) -> Path:
    """Put a stranger's file into the content below `root`, whole or as a change of the file that is there."""
    path, text = root / case["file"], case.get("text", case.get("formula", "")) * int(case.get("times", 1))
    old = case.get("old", "lookup(sick.steps, income, basis) * sick.rate * (1 - choose(relief, yes=sick.relief, no=0))")
    if "old" in case or "formula" in case:
        before = (EXAMPLELAND / "content" / case["file"]).read_text(encoding="utf-8")
        assert old in before
        text = before.replace(old, f'"{text}"' if "formula" in case else text, 1)
    return put(path, text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("name", sorted({case["file"] for case in FILES}))
def test_a_file_is_refused_with_file_and_line(tmp_path: Path, name: str) -> None:
    for case in FILES:
        if case["file"] == name:
            said = told(tmp_path, hostile(tmp_path, case))
            meant = ("sick.pay: " if "formula" in case else "") + case["said"]
            assert any(re.match(rf"{re.escape(name)}:(\d+:)? {re.escape(meant)}", one) for one in said), (
                case,
                said[:3],
            )
            assert len(said) <= 1001


def test_what_leads_out_of_the_folder_is_not_opened(tmp_path: Path) -> None:
    home = copy(tmp_path) / "content"
    (tmp_path / "secret.mp3").write_bytes(b"x")
    links = {"guides/out.yml": "/etc/passwd", "audio/en/sick.mp3": "../../../secret.mp3", "stories": "/etc"}
    for name, target in (links | {"handbook/en/away.md": "/dev/zero", "quizzes/no.yml": "none.yml"}).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).symlink_to(target)
    os.mkfifo(home / "guides/pipe.yml")
    (home / "guides/round.yml").symlink_to("round.yml")
    outside = "is a link to a place outside the content; put the file itself here"
    with pytest.raises(ContentError) as refused:
        load(home)
    assert [str(one).removeprefix(f"{home.as_posix()}/") for one in refused.value.problems] == [
        f"audio/en/sick.mp3:1: {outside}",
        f"guides/out.yml:1: {outside}",
        "guides/pipe.yml:1: is not an ordinary file; take it away",
        "guides/round.yml:1: is a link to nothing; put the file itself here",
        f"handbook/en/away.md:1: {outside}",
        "quizzes/no.yml:1: is a link to nothing; put the file itself here",
        f"stories:1: {outside}",
    ]


def test_the_name_of_a_file_cannot_command_a_terminal(tmp_path: Path) -> None:
    home = copy(tmp_path) / "content"
    for name in (b"\x1b[2J.yml", b"a\nb.yml", b"\xff.yml", b"\xe2\x80\xae.yml", b"-rf.yml", b"$(ls).yml"):
        Path(os.fsdecode(os.fsencode(home / "guides") + b"/" + name)).write_bytes(b"a: b\n")
    with pytest.raises(ContentError) as refused:
        load(home)
    assert len(refused.value.problems) == 6
    assert all(not hidden(str(one)) and "cannot be an id" in str(one) for one in refused.value.problems)


@pytest.mark.parametrize("raw", [b"\xef", b"\xff\xfe#\x00", b"# X\n\nLead \xc3"])
def test_a_page_that_is_not_utf8_is_named(tmp_path: Path, raw: bytes) -> None:
    path = put(tmp_path / "handbook/en/x.md", raw)
    assert told(tmp_path, path) == ["handbook/en/x.md:1: is not UTF-8; save the file as UTF-8"]


def test_formulas_that_double_each_other_are_not_computed(tmp_path: Path) -> None:
    one = "a.f{}:\n  label: a\n  unit: money\n  formula: a.f{} + a.f{} * a.f{}\n"
    base = "a.f0:\n  label: a\n  unit: money\n  formula: 1 + 1\n"
    path = put(tmp_path / "facts/x.yml", (base + "".join(one.format(n, *[n - 1] * 3) for n in range(1, 18))).encode())
    assert "facts/x.yml:1: a.f8: the formula reads more than 2,000 values; make it simpler" in told(tmp_path, path)
    one = "a.f{}:\n  label: a\n  unit: money\n  formula: a.f{}\n"
    path.write_text(base + "".join(one.format(n, n - 1) for n in range(500, 0, -1)), encoding="utf-8")
    said = "facts/x.yml:1: a.f500: more than 20 formulas rest one upon the other"
    assert said in told(tmp_path, path)


# --- what is taken is shown as it is -----------------------------------------------------------------------------


class Shape(HTMLParser):
    """The elements of a page in their order, each with the names of its attributes, and what is said in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


HAND = """\
# By hand {onclick=alert(1)}

Lead {: onclick=alert(1) } < b

## Head { #own onclick=alert(1) }

Code `<img src=x onerror=alert(1)>` and `{{ 7 * 7 }}`{: onclick=alert(1) } | `a | <b>`

```
<b>{{ 7 * 7 }}</b>

<img src=x onerror=alert(1)>
```

    <&#105;mg src=x onerror=alert(1)>

> `<img src=x onerror=alert(1)>`

[a](https://evil.example/a) [b](java&#115;cript:alert(1)) [d][e]
[f](https://law.example@evil.example/) [g](https://law.example.evil.example/) [h](https://l&#1072;w.example/)

![Press " onerror="alert(1) {: onclick=alert(1) } *now* {{ 7 * 7 }}](../img/file.svg)

[e]: data&#58;text/html,x 'x" onclick="alert(1)'
"""
MARKDOWN = {"h1", "h2", "p", "a", "img", "code", "pre", "blockquote"}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built pages of all texts that are not refused, some to a page, and of the same pages in plain words.

    They come from the site generator as in any build; only what is printed is left out.
    """
    home = copy(tmp_path_factory.mktemp("shown"))
    taken = [
        text
        for text in TEXTS
        if not told(home / "content", put(home / "content/guides/x.yml", PLACES["guides/x.yml"](text)))
    ]
    (home / "content/guides/x.yml").unlink()
    taken = [text for text in taken if not re.search(r"[{}]|\d{5}", text)]
    for start in range(0, len(taken), LARGEST):
        some = taken[start : start + LARGEST]
        for name, texts in ((f"x{start}", some), (f"plain{start}", ["Word"] * len(some))):
            parts = [part(text, f"p{at}") for at, text in enumerate(texts)]
            put(
                home / f"content/guides/{name}.yml",
                yaml.safe_dump({**page(texts[0]), "parts": parts}, allow_unicode=True).encode(),
            )
            put(home / f"texts/{name}", "\0".join(texts).encode())
    put(home / "content/handbook/en/hand.md", HAND.encode())
    at = Setting(load(home / "content"), "en", DAY, ADDRESS)
    site.write_documents(at, Folders.under(home))
    generator.generate("mkdocs", at, home / "docs", home, home / "site")
    return home


def html(home: Path, name: str) -> str:
    return slim.slim((home / f"site/{name}/index.html").read_text(encoding="utf-8"))


def test_a_text_that_is_taken_is_read_letter_for_letter(shown: Path) -> None:
    names = [path.name for path in (shown / "texts").glob("x*")]
    assert len(names) >= 4
    for name in names:
        strange, plain = Shape(html(shown, name)), Shape(html(shown, name.replace("x", "plain")))
        assert strange.elements == plain.elements, name
        for text in (shown / "texts" / name).read_text(encoding="utf-8").split("\0"):
            assert " ".join(normalize("NFC", text).split()) in " ".join(strange.words.split()), f"{name}: {text}"


def test_a_hand_written_page_brings_no_element_and_no_attribute(shown: Path) -> None:
    made = html(shown, "hand")
    body = made[made.index("<h1") : made.index('<h2 id="next"')]
    assert {tag for tag, _ in Shape(body).elements} <= MARKDOWN
    assert {name for _, names in Shape(body).elements for name in names} <= {
        "id",
        "class",
        "href",
        "src",
        "alt",
        "title",
        "width",
        "height",
        "loading",
    }
    assert Shape(body).words.count("<img src=x onerror=alert(1)>") == 3
    assert "<b>{{ 7 * 7 }}</b>" in Shape(body).words
    assert 'alt="Press &#34; onerror=&#34;alert(1) {: onclick=alert(1) } *now* {{ 7 * 7 }}"' in body


def test_only_declared_hosts_are_linked(shown: Path) -> None:
    hosts = finish.external_hosts(load(shown / "content"))
    found = slim.astray({"hand/index.html": html(shown, "hand")}, frozenset(), ADDRESS, hosts)
    strange = {str(one).split("'")[1] for one in found if "leads to nothing" not in str(one)}
    assert strange == {
        "https://evil.example/a",
        "javascript:alert(1)",
        "https://law.example@evil.example/",
        "https://law.example.evil.example/",
        "https://lаw.example/",
    }


def test_paper_shows_a_text_letter_for_letter() -> None:
    texts = [
        text
        for text, kind in TEXTS.items()
        if kind in ("html", "jinja", "markdown", "typst", "links", "paths", "sheets")
    ]
    rows = tuple(SheetRow(at, text, text, (text,)) for at, text in enumerate(texts, 1))
    words = dict.fromkeys(("title", "how", "rule", "code_label", "code", "source_name", "own_name"), texts[0])
    sheet = Sheet(language="en", source_language="en", direction="ltr", rows=rows, font="", **words)
    pdf = pypdfium2.PdfDocument(paper.typeset_sheet(sheet, ROOT / "templates/translators/sheet.typ", DAY))
    read = "".join("".join(one.get_textpage().get_text_range().split()) for one in pdf)
    assert [text for text in texts if "".join(text.split()) not in read] == []


def test_the_description_of_a_picture_stays_a_description() -> None:
    for text in TEXTS:
        assert Shape(SQUARE.inline("x", text)).elements == Shape(SQUARE.inline("x", "Word")).elements


def test_a_sheet_for_reviewers_holds_no_formula() -> None:
    texts = [text for text, kind in TEXTS.items() if kind == "sheets"]
    made = answers.form("de", [answers.Line(Message("a", text), text, State.missing) for text in texts])
    cells = re.findall(r'(?:^|,)"?([^,\n]*)', made.decode("utf-8-sig").replace("\r", ""), re.MULTILINE)
    assert [cell for cell in cells if re.match(r"\s*[=+@-]", cell)] == []
