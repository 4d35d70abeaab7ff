"""Turn views into the Markdown pages that a static-site generator reads."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from suluh.illustration import Drawing, stylesheet
from suluh.illustration.palette import colour
from suluh.model.handbook import Sketch
from suluh.view.said import Said
from suluh.view.shapes import (
    CalculatorPage,
    ChartPage,
    EntryPage,
    HandPage,
    HomePage,
    ListPage,
    MakerPage,
    OfflinePage,
    OutcomePage,
    OutreachPage,
    Page,
    Picture,
    QuestionPage,
    SearchPage,
    ToolPage,
)

TEMPLATES = {
    CalculatorPage: "calculator.md.j2",
    ChartPage: "chart.md.j2",
    EntryPage: "entry.md.j2",
    HandPage: "hand.md.j2",
    HomePage: "home.md.j2",
    ListPage: "list.md.j2",
    MakerPage: "maker.md.j2",
    OfflinePage: "offline.md.j2",
    OutcomePage: "outcome.md.j2",
    OutreachPage: "outreach.md.j2",
    QuestionPage: "question.md.j2",
    SearchPage: "search.md.j2",
    ToolPage: "tool.md.j2",
}


def pages(
    views: Iterable[Page], drawings: Mapping[str, Drawing], templates: Path, law: str = "{}", index: str = ""
) -> dict[str, bytes]:
    """Return path → Markdown for every view; paths are below one language's folder: `index.md`, `jkm.md`, `404.md`.

    `law` is what the calculator's script reckons with, as JSON; `index` is the path of what a search knows.
    """
    environment = _environment(templates)
    spoken = theme_words(templates.parent / "theme")
    environment.globals.update(
        law=_in_script(law),
        index=index,
        picture=lambda one: _inline(drawings[one.name], one),
        ground=lambda one: _ground(drawings[one.name]),
        size=lambda one: drawings[one.name].frame[2:],
    )
    files = {}
    for page in views:
        template = environment.get_template(TEMPLATES[type(page)])
        files[path(page)] = _tidy(_render(template, page, spoken)).encode()
    return files


def pictures(drawings: Mapping[str, Drawing], names: Iterable[str]) -> dict[str, bytes]:
    """Return path → SVG for the pictures that pages load when they come into sight."""
    return {f"img/{name}.svg": _svg(drawings[name], name).encode() for name in sorted(set(names))}


_svg = lru_cache(maxsize=1000)(Drawing.svg)
"""While one writes, what did not change is not drawn again."""


def sketches(known: Mapping[str, Sketch]) -> dict[str, bytes]:
    """Return path → SVG for the pictures of hand-written pages, by their names."""
    return {f"img/{name}.svg": sketch.svg.encode() for name, sketch in known.items()}


def path(page: Page) -> str:
    """Return where a page's Markdown stands."""
    return "404.md" if _is(page, "missing") else f"{page.id or 'index'}.md"


def code_path(page: Page) -> str:
    """Return where the QR code stands that a page prints: beside the page, under one name for all."""
    return f"{page.id}/qr.svg" if page.id else "qr.svg"


def _is(page: Page, *kinds: str) -> bool:
    return isinstance(page, ListPage) and page.kind in kinds


@cache
def _environment(templates: Path) -> Environment:
    """Return what renders the templates; those that did not change stay compiled while one writes."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["md"] = markdown
    environment.filters["plain"] = str
    environment.filters["json"] = lambda value: _in_script(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return environment


@lru_cache(maxsize=1000)
def _inline(drawing: Drawing, picture: Picture) -> Markup:
    """Return a picture inside a page, with the styles that it needs."""
    style = Markup("<style>{}</style>").format(Markup(stylesheet(drawing.classes)))
    return style + Markup(drawing.inline(picture.name, str(picture.alt), "xMidYMax slice"))


def _in_script(text: str) -> Markup:
    """Return JSON as it may stand between script tags."""
    return Markup(text.replace("<", "\\u003c"))


def _ground(drawing: Drawing) -> str:
    """Return the colour behind everything else in a picture, for the room that its frame leaves."""
    first = drawing.marks[0].paint
    return colour(first if isinstance(first, str) else first.ground)


def _render(template: Template, page: Page, spoken: Collection[str]) -> str:
    return template.render(
        page=page,
        shell=page.shell,
        words=page.shell.words,
        places=tuple(_places(page)),
        front=partial(front_matter, page, spoken),
    )


def _places(page: Page) -> Iterator[tuple[str, Said]]:
    """Yield id and title of every section that the side column leads to."""
    words = page.shell.words
    if isinstance(page, CalculatorPage):
        yield "shares", page.shares_title
        yield "rights", page.rights_title
    materials = [("print", words["print_first"])] if getattr(page, "materials", ()) else []
    parts = [(part.id, part.title) for part in getattr(page, "parts", ())]
    yield from parts + materials if getattr(page, "quiz", False) else materials + parts
    if getattr(page, "printed", ()):
        yield "print", words["print_pieces"]
    if getattr(page, "terms", ()) and isinstance(page, EntryPage):
        yield "words", words["glossary"]
    if getattr(page, "changes", ()):
        yield "changes", words["changes"]
    if getattr(page, "sources", ()):
        yield "sources", words["sources"]
    if getattr(page, "corrections", ()):
        yield "corrections", words["corrections"]
    if getattr(page, "hands", ()):
        yield "hands", words["handbook"]


def theme_words(theme: Path) -> frozenset[str]:
    """Return the names of the phrases that the theme's templates say."""
    said = (path.read_text(encoding="utf-8") for path in theme.rglob("*.html"))
    return frozenset(name for text in said for name in re.findall(r"\bwords\.(\w+)", text))


def front_matter(page: Page, spoken: Collection[str], layout: str = "") -> Markup:
    """Return what the theme needs of a page, as YAML that is JSON line by line; of the phrases, those it speaks.

    A site generator reads this anew for every page, which takes longer than the page itself if there is much of it.
    """
    words = {name: phrase for name, phrase in page.shell.words.items() if name in spoken}
    rows = {
        "title": str(page.title),
        "description": page.description,
        "canonical": "" if _is(page, "missing") else page.url,
        "cover": page.cover,
        "layout": layout,
        "missing": _is(page, "missing"),
        "shell": _plain(replace(page.shell, words=words)),
    }
    if _is(page, "unsaved", "file"):
        rows |= {"frame": True, "template": "file.html" if _is(page, "file") else "main.html"}
    if isinstance(page, HandPage):
        rows |= {"hand": True, "language": page.language}
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in rows.items())
    return Markup("\n".join(["---", *lines, "---"]))


def _plain(value: Any) -> Any:
    """Return a shape as JSON knows it; a `Said` as the HTML to show and the text for attributes."""
    if isinstance(value, Said):
        return {"html": str(escape(value)), "text": str(value)}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def markdown(value: object) -> Markup:
    """Return HTML-escaped text in which no character means anything to Markdown, on one line."""
    html = re.sub(r"[ \t\r\n]+", " ", str(escape(value))).strip(" ")
    pieces = re.split(r"(<[^>]*>)", html)
    quiet = (piece if piece.startswith("<") else re.sub(r"([\\`*_{}\[\]])", r"\\\1", piece) for piece in pieces)
    return Markup(re.sub(r"^(\d*)([-+#.])", r"\1\\\2", "".join(quiet)))


def _tidy(text: str) -> str:
    """Return the text without runs of empty lines, which templates leave where a part is absent."""
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
