"""Content from strangers: nothing in it runs or leaves its place. It is refused by name, or shown as it is."""

from html.parser import HTMLParser
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml
from countries import build, copy

from suluh.content import load
from suluh.errors import ContentError

PAYLOADS = (
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style><b>x", "<!-- x -->", "<svg/onload=x>"),
    *("{{ 7 * 7 }}", "{% raw %} x {% endraw %}", "{# x #}", "{sick.lo}", "{..}", "{", "}", "{0}"),
    *("[x](javascript:alert(1))", "[x](https://evil.example)", "![x](https://evil.example/x.png)", "[x][y]", "[x]: y"),
    *("<https://evil.example>", "https://evil.example/x", "evil.example", "a@evil.example", "bpjs-ketenagakerjaan.co"),
    *(
        "# head",
        "## head {#x}",
        "- item",
        "* item",
        "1. item",
        "> quote",
        "| a | b |",
        "~~~",
        "```",
        "---",
        "***",
        "===",
    ),
    *(
        "*em*",
        "_em_",
        "**strong**",
        "`code`",
        "a\\b",
        "\\",
        "&lt;b&gt;",
        "&amp;",
        "&#60;script&#62;",
        "a &nbsp; b",
        "&",
    ),
    *("{: .x onclick=alert(1) }", "{ .x }", "!!! note", "??? q", "[TOC]", "*[JKK]: x", "[^1]", ":::x", "--8<-- 'x'"),
    *(
        "#set text(red)",
        '#read("/etc/passwd")',
        "#import",
        "$ x^2 $",
        "@ref",
        "<label>",
        "#{1}",
        "= Head",
        "/ a: b",
        "_",
    ),
    *(
        '" onclick="alert(1)',
        "' onclick='alert(1)",
        '">x',
        "';alert(1)//",
        "*/ x /*",
        "//",
        "\\u003cscript",
        "%3Cscript",
    ),
    *(
        "javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "../../etc/passwd",
        "file:///etc/passwd",
        "C:\\x",
        "~/x",
    ),
    *(
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "a\u202eb",
        "a\u200bb",
        "a\u0000b",
        "a\ufeffb",
        "Ａ",
        "e\u0301",
        "\u2028",
    ),
    *(
        "a" * 80,
        "x " * 60,
        "日本語",
        "١٢٣",
        "😀",
        "ﷺ",
        "null",
        "~",
        "no",
        "1.10",
        "0x10",
        "1e9",
        "2026-13-01",
        "NaN",
        "0",
    ),
)


def entry(payload: str) -> dict[str, object]:
    """Return an entry that says the payload wherever an entry may say something."""
    step = {"id": "one", "picture": "sofa", "title": payload, "text": payload}
    question = {"id": "ask", "title": payload, "text": payload}
    part = {
        "id": "one",
        "title": payload,
        "text": payload,
        "steps": [step],
        "points": [{"id": "one", "text": payload}],
        "questions": [question],
        "note": {"title": payload, "text": payload},
    }
    said = dict.fromkeys(("name", "title", "summary", "who", "where"), payload)
    return {**said, "picture": "sofa", "call": {"hint": payload}, "parts": [part]}


def written(content: Path, name: str, payload: str) -> Path:
    path = content / f"guides/{name}.yml"
    path.write_text(yaml.safe_dump(entry(payload), allow_unicode=True), encoding="utf-8")
    return path


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


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, Shape]]:
    """Build a page of each payload that is not refused; return payload → the page's shape, that of plain words too."""
    home = copy(tmp_path_factory.mktemp("strangers"))
    names = {"plain": "Word"} | {f"x{number}": payload for number, payload in enumerate(PAYLOADS)}
    paths = {written(home / "content", name, payload): name for name, payload in names.items()}
    with pytest.raises(ContentError) as refused:
        load(home / "content")
    for path in {one.path for one in refused.value.problems}:
        path.unlink()
        del names[paths[path]]
    build(home)
    return {
        said: (name, Shape((home / "site" / name / "index.html").read_text(encoding="utf-8")))
        for name, said in names.items()
    }


def test_what_is_not_refused_is_shown_as_it_is(strangers: dict[str, tuple[str, Shape]]) -> None:
    _, plain = strangers["Word"]
    assert len(strangers) > len(PAYLOADS) / 2
    for payload, (name, shape) in strangers.items():
        assert shape.elements == plain.elements, f"{name}: {payload}"
        if "{" not in payload:
            assert " ".join(normalize("NFC", payload).split()) in " ".join(shape.words.split()), f"{name}: {payload}"
