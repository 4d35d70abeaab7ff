"""What the checks need of one HTML document."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

LINKS = frozenset({"href", "src", "srcset", "action", "poster", "data", "data-index"})
ATTRIBUTES = r"""((?:[^<>"']|"[^"]*"|'[^']*')*)"""
ELEMENT = re.compile(
    rf"<!--.*?-->|<(script|style)\b{ATTRIBUTES}>(.*?)</\1\s*>|<([a-z][^\s/>]*){ATTRIBUTES}>",
    re.DOTALL | re.IGNORECASE,
)
"""A comment, an element whose inside is no HTML, or the start of any other; Python's own parser takes far longer."""
TOLD = re.compile(
    rf"""(?<=\s)({"|".join(("id", "class", "content", *sorted(LINKS)))})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
    r"""|"[^"]*"|'[^']*'""",
    re.IGNORECASE,
)
"""An attribute that is looked at, or the value of another one."""


@dataclass
class Document:
    """Ids, links with their lines, elements, classes and styles of a page."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[tuple[int, str]] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    styles: str = ""


def read(html: str) -> Document:
    """Return ids, links, classes and styles of a page."""
    document, line, end = Document(), 1, 0
    for found in ELEMENT.finditer(html):
        raw, raw_attributes, inside, name, attributes = found.groups("")
        tag = (raw or name).lower()
        if not tag:
            continue
        line, end = line + html.count("\n", end, found.start()), found.start()
        document.tags.add(tag)
        if tag == "style":
            document.styles += inside
        _take(document, line, tag, raw_attributes or attributes)
    return document


def _take(document: Document, line: int, tag: str, attributes: str) -> None:
    """Note what the attributes of an element say."""
    for name, value in _told(attributes):
        if name == "id":
            document.ids[value] += 1
        elif name == "class":
            document.classes.update(value.split())
        elif name in LINKS:
            document.links += ((line, one) for one in _addresses(name, value))
        elif tag == "meta" and "url=" in value:
            document.links.append((line, value.partition("url=")[2]))


@lru_cache(maxsize=50_000)
def _told(attributes: str) -> tuple[tuple[str, str], ...]:
    """Return name and value of the attributes that are looked at; most elements stand on many pages."""
    found = ((name.lower(), unescape("".join(values))) for name, *values in TOLD.findall(attributes) if name)
    return tuple((name, value) for name, value in found if value or name != "id")


def _addresses(name: str, value: str) -> Iterator[str]:
    if name != "srcset":
        yield value.strip()
    else:
        yield from (one.split()[0] for one in value.split(",") if one.strip())
