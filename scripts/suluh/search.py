"""What the script of the search page knows: every page's names, headings and questions, and the roots of their words.

The texts stand as readers see them, so that a result can show why it fits; the script cuts them into words itself.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from suluh.model.search import Search
from suluh.roots import roots, words
from suluh.view.said import Said
from suluh.view.search import FOR_HELPERS
from suluh.view.shapes import Found, Page, Place, SearchPage

COMMON = 4
"""A heading that more pages have leads nowhere."""
LONG = 4
"""A root of so many letters is found by the beginning of a word, too."""
Roots = Mapping[str, str]
"""Word → its root, for words that have one."""


def index(views: Sequence[Page], language: Search) -> bytes:
    """Return the index of one language as JSON; empty if no page has a search.

    `pages` are rows of id, name, line, picture, headings, questions, and the words of the key points that no other page
    has; headings and questions are texts, each after its anchor. The rows from `helpers` on are for those who help
    others. `synonyms` lead to the numbers of rows, `roots` to words that have them.
    """
    found = _telling([one for page in views if isinstance(page, SearchPage) for one in page.found])
    if not found:
        return b""
    texts = (*language.words, *(text for view in views for text in _texts(view)))
    known = {word for text in texts for word in words(text)}
    root = roots(known, known, language.affixes)
    numbers = {one.id: number for number, one in enumerate(found)}
    shown = (*language.words, *(text for one in found for text in _shown(one)))
    document = {
        "helpers": sum(one.kind not in FOR_HELPERS for one in found),
        "affixes": language.affixes.model_dump(),
        "synonyms": {word: [numbers[to] for to in pages] for word, pages in language.words.items()},
        "roots": _families({word for text in shown for word in words(text)}, root),
        "pages": [_row(one, own) for one, own in zip(found, _own_words(found, root), strict=True)],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _telling(found: Sequence[Found]) -> list[Found]:
    """Return the pages without the headings that many of them have."""
    counts = Counter(str(place.title) for one in found for place in one.headings)
    return [
        replace(one, headings=tuple(place for place in one.headings if counts[str(place.title)] <= COMMON))
        for one in found
    ]


def _shown(one: Found) -> Iterator[str]:
    """Yield what a result may show of a page."""
    yield from map(str, (one.name, one.line, *(place.title for place in (*one.headings, *one.questions))))


def _own_words(found: Iterable[Found], root: Roots) -> list[str]:
    """Return for each page the roots that stand in its key points alone."""
    named = [_rooted(_shown(one), root) for one in found]
    points = [_rooted(map(str, one.texts), root) for one in found]
    counts = Counter(word for bag in points for word in bag)
    return [
        " ".join(sorted(word for word in bag - names if counts[word] == 1 and word.isalpha() and len(word) > 2))
        for bag, names in zip(points, named, strict=True)
    ]


def _rooted(texts: Iterable[str], root: Roots) -> set[str]:
    return {root.get(word, word) for text in texts for word in words(text)}


def _families(forms: Iterable[str], root: Roots) -> dict[str, str]:
    """Return root → the forms that have it, but for those that begin with it."""
    families: dict[str, list[str]] = {}
    for form in sorted(forms):
        if form in root and (len(root[form]) < LONG or not form.startswith(root[form])):
            families.setdefault(root[form], []).append(form)
    return {one: " ".join(families[one]) for one in sorted(families)}


def _row(one: Found, own: str) -> list[Any]:
    return [one.id, str(one.name), str(one.line), one.picture.name, _flat(one.headings), _flat(one.questions), own]


def _flat(places: Iterable[Place]) -> list[str]:
    return [part for place in places for part in (place.anchor, str(place.title))]


def _texts(value: Any) -> Iterator[str]:
    """Yield every sentence of a page."""
    if isinstance(value, Said):
        yield str(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "shell":
                yield from _texts(getattr(value, field.name))
