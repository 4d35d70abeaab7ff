"""Whether pages and their stylesheet fit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from suluh.slim.document import read

BONES = frozenset({"md-main__inner"})
"""Classes of Material's structure that need no rule."""


@dataclass(frozen=True)
class Classes:
    """How the pages and their stylesheet fit: both are empty when they fit."""

    without_rule: tuple[str, ...]
    without_page: tuple[str, ...]


def classes(pages: Iterable[str], stylesheet: str) -> Classes:
    """Return the classes that pages use and no rule knows, and those that the stylesheet knows and no page uses.

    Rules of pictures stand in the pages themselves.
    """
    documents = [read(page) for page in pages]
    used = {name for document in documents for name in document.classes}
    pictured = {name for document in documents for name in _ruled(document.styles)}
    known = _ruled(stylesheet)
    return Classes(tuple(sorted(used - known - pictured - BONES)), tuple(sorted(known - used)))


def _ruled(css: str) -> set[str]:
    """Return the classes that selectors name."""
    selectors = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", css, flags=re.DOTALL)
    return set(re.findall(r"\.(-?[A-Za-z_][\w-]*)", selectors))
