"""Which language a page is in, told by the small words that every language has: sure of a page, never of a line."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from suluh.errors import Problem
from suluh.messages import say
from suluh.model.base import PLACEHOLDER, Message
from suluh.translation.catalog import Catalog, State

Markers = Mapping[str, frozenset[str]]
"""Language → the words that mark it, as `spelled` writes them."""
LEAST = 60
"""Words that a page must have before it is judged: of so many, 99 in 100 pages are told right."""
ENOUGH = 1000
"""Words of reviewed text from which a language's markers are learnt anew."""
LEARNT = 80


def spelled(text: str) -> list[str]:
    """Return the words of a text, small and without accents, since few people type them; doubled words in parts."""
    plain = unicodedata.normalize("NFD", PLACEHOLDER.sub(" ", text).lower().replace("’", "'"))
    return re.findall(r"[^\W\d_]+(?:'[^\W\d_]*)?", re.sub(r"[\u0300-\u036f]", "", plain))


def likeness(words: Iterable[str], markers: Markers) -> dict[str, float]:
    """Return language → how many of the words mark it; a word that marks several counts in part for each."""
    counts, score = Counter(words), dict.fromkeys(markers, 0.0)
    shared = Counter(word for marking in markers.values() for word in marking)
    for language, marking in markers.items():
        score[language] = sum(counts[word] / shared[word] for word in marking)
    return score


def strangers(catalog: Catalog, messages: Iterable[Message], markers: Markers) -> list[Problem]:
    """Return every page whose translation reads like another language, with the sentence that does so most."""
    if not markers.get(catalog.language):
        return []
    found = (_stranger(catalog, page, texts, markers) for page, texts in _pages(catalog, messages).items())
    return [problem for problem in found if problem]


def _pages(catalog: Catalog, messages: Iterable[Message]) -> dict[str, dict[str, str]]:
    """Return page → key → translation, where one is shown; the page is the first part of a key."""
    pages: dict[str, dict[str, str]] = {}
    for message in messages:
        shown = catalog.translate(message)
        if shown.shown:
            pages.setdefault(message.key.partition("/")[0], {})[message.key] = shown.text
    return pages


def _stranger(catalog: Catalog, page: str, texts: Mapping[str, str], markers: Markers) -> Problem | None:
    words = [word for text in texts.values() for word in spelled(text)]
    score = likeness(words, markers)
    best = max(score, key=lambda language: (score[language], language == catalog.language))
    if len(words) < LEAST or best == catalog.language:
        return None
    key = max(texts, key=lambda one: _pull(texts[one], catalog.language, best, markers))
    said = say(
        "the page '{page}' reads like '{best}', above all {key} in \"{texts}\"",
        page=page,
        best=best,
        key=key,
        texts=texts[key],
    )
    return Problem(catalog.path, catalog.entries[key].line, f"{catalog.language}: {said}")


def _pull(text: str, own: str, other: str, markers: Markers) -> float:
    """Return how much more a sentence is like the other language than like its own."""
    score = likeness(spelled(text), markers)
    return score[other] - score[own]


def with_learnt(markers: Markers, catalogs: Iterable[Catalog], messages: Iterable[Message]) -> Markers:
    """Return the markers, and in place of them those that reviewed text shows, where there is enough of it.

    A word marks a language if it is often in that and hardly ever in the same sentences of the others.
    """
    messages = tuple(messages)
    texts = {one.language: Counter(_reviewed(one, messages)) for one in catalogs}
    whole = {language: counts for language, counts in texts.items() if counts.total() >= ENOUGH}
    if len(whole) < 2:
        return markers
    return {**markers, **{language: frozenset(_marking(language, whole)) for language in whole}}


def _reviewed(catalog: Catalog, messages: Iterable[Message]) -> Iterator[str]:
    for message in messages:
        shown = catalog.translate(message)
        if shown.state in (State.source, State.reviewed):
            yield from spelled(shown.text)


def _marking(language: str, texts: Mapping[str, Counter[str]]) -> list[str]:
    def share(word: str, tongue: str) -> float:
        return texts[tongue][word] / texts[tongue].total()

    def marks(word: str) -> bool:
        return all(share(word, language) > 10 * share(word, other) for other in texts if other != language)

    often = (word for word, count in texts[language].most_common() if count > 1)
    return [word for _, word in zip(range(LEARNT), filter(marks, often), strict=False)]
