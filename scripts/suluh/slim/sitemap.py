"""The list of all pages, with their languages, for search engines."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""


def sitemap(places: Iterable[Mapping[str, str]], default: str) -> str:
    """Return sitemap.xml for pages given as language → address; `default` is the language for all other readers."""
    rows = (_row(address, tongues, default) for tongues in places for address in tongues.values())
    return HEAD + "".join(rows) + "</urlset>\n"


def _row(address: str, tongues: Mapping[str, str], default: str) -> str:
    named = {**tongues, "x-default": tongues[default]}
    links = "".join(_link(tag, one) for tag, one in named.items())
    return f"<url><loc>{escape(address)}</loc>{links}</url>\n"


def _link(tag: str, address: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(address)}/>'
