"""All pages of a language in one file, which opens from any place and needs no script: links lead to parts of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from suluh.slim.document import Document
from suluh.slim.fragment import Halves, halves
from suluh.slim.page import minify, purge, style
from suluh.slim.relink import relinked

NAMED = re.compile(r' (id|for|aria-(?:describedby|labelledby|controls))="([^"]+)"')
IMAGE = re.compile(
    r'<img( class="il")? src="[^"]*img/([\w-]+)\.svg" alt=("[^"]*")( lang="[^"]*")? width="(\d+)" height="(\d+)"[^>]*>'
)
NEEDS_SCRIPT = re.compile(
    r"<(script|template)\b.*?</\1>"
    r'|<div class="note" role="note" id="recall" hidden>.*?</div>'
    r'|<a href="[^"]*" tabindex="-1" aria-hidden="true"><img[^>]*></a>|<img src="[^"]*print/[^>]*>',
    re.DOTALL,
)
"""What only a script shows, and previews of printed pieces."""


@dataclass(frozen=True)
class Album:
    """Every picture, drawn once."""

    pictures: Mapping[str, tuple[tuple[int, int, int, int], str]]
    """Name → its frame and what it consists of."""
    rules: str
    """The rules of all pictures."""

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return what a picture consists of → its name."""
        return {inside: name for name, (_, inside) in self.pictures.items()}


def one_file(frame: str, here: str, pages: Mapping[str, str], base_url: str, album: Album) -> str:
    """Return the document: `frame` is the slim page around all, `here` its path; `pages` are path → slim page.

    Paths are below the site's root; the first page is shown first. What is not among the pages is linked to where it
    stands on the site.
    """
    names = {path: path.removesuffix("/").rpartition("/")[2] if at else "" for at, path in enumerate(pages)}

    def to(path: str) -> str:
        page, _, place = path.partition("#")
        return f"#{names[page]}_{place}" if page in names else base_url + path

    around = halves(relinked(frame, here, to))
    head, main, _ = around.own
    leaves = [relinked(_leaf(html, names[path]), path, to) for path, html in pages.items()]
    whole = Halves(around.frame, (f'<meta name="robots" content="noindex">{head}', main + "".join(leaves), "")).html
    used = set(re.findall(r'<use href="#i_([^"]+)"', whole))
    symbols = "".join(_symbol(name, album) for name in sorted(used))
    hidden = f'<svg width="0" height="0" style="position:absolute" aria-hidden="true">{symbols}</svg>'
    return _styled(whole.replace("<body>", f"<body>{hidden}", 1), album.rules)


def _leaf(html: str, name: str) -> str:
    """Return what a page has of its own as a part of the file: its ids begin with its name, its pictures are uses."""
    _, main, _ = halves(html).own
    main = NEEDS_SCRIPT.sub("", main)
    main = IMAGE.sub(_use, main)
    main = NAMED.sub(lambda found: f' {found[1]}="{name}_{found[2]}"', main)
    main = re.sub(' href="#(?!i_)', f' href="#{name}_', main)
    return f'<section class="leaf" id="{name}_">{main}</section>'


def _use(image: re.Match[str]) -> str:
    """Return a picture that is drawn elsewhere in the file, filling its box as the image does."""
    first, name, alt, language, width, height = image.groups("")
    box = f'viewBox="0 0 {width} {height}" preserveAspectRatio="xMid{"YMax" if first else "YMid"} slice"'
    said = f'role="img" aria-label={alt}{language}' if alt != '""' else 'aria-hidden="true"'
    return f'<svg class="il" {box} {said} width="{width}" height="{height}"><use href="#i_{name}"/></svg>'


def _symbol(name: str, album: Album) -> str:
    frame, inside = album.pictures[name]
    return f'<symbol class="il" id="i_{name}" viewBox="{" ".join(map(str, frame))}">{inside}</symbol>'


def _styled(html: str, rules: str) -> str:
    """Return the document with the rules of its pictures, and without those that it does not need."""
    old = style(html)
    css = minify(re.sub(r"\bimg\b(?=[^{}]*\{)", ".il", old) + rules)
    words = (name for names in re.findall(r' class="([^"]*)"', html) for name in names.split())
    document = Document(tags=set(re.findall(r"<([a-z][a-z0-9]*)", html)), classes=set(words))
    return html.replace(old, purge(css, document), 1)
