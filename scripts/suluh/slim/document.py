"""What the checks need of one HTML document."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

LINKS = frozenset({"href", "src", "srcset", "action", "poster", "data", "data-index"})


@dataclass
class Document:
    """Ids, links with their lines, elements, classes and styles of a page."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[tuple[int, str]] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    styles: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self.tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag = tag
        self.document.tags.add(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.document.ids[value] += 1
            elif name == "class":
                self.document.classes.update((value or "").split())
            elif name in LINKS:
                self.document.links += ((self.getpos()[0], one) for one in _addresses(name, value or ""))
        refresh = dict(attrs).get("content") or ""
        if tag == "meta" and "url=" in refresh:
            self.document.links.append((self.getpos()[0], refresh.partition("url=")[2]))

    def handle_data(self, data: str) -> None:
        if self.tag == "style":
            self.document.styles += data

    def handle_endtag(self, tag: str) -> None:
        self.tag = ""


def _addresses(name: str, value: str) -> Iterator[str]:
    if name != "srcset":
        yield value.strip()
    else:
        yield from (one.split()[0] for one in value.split(",") if one.strip())


def read(html: str) -> Document:
    """Return ids, links, classes and styles of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.document
