"""The words by which translations are checked, gathered from the content."""

from collections.abc import Iterator, Mapping

from suluh.model.site import Forms, Language, Site
from suluh.model.vocabulary import Vocabulary, VocabularyFile
from suluh.translation import Known, Markers, spelled

NO_WORDS = Vocabulary()


def known(site: Site, languages: Mapping[str, Language], words: VocabularyFile, tag: str) -> Known:
    """Return what the checks know of a language: its number words and the source's, its harsh words, and names."""
    numbers = {word for one in (tag, site.source_language) for word in _numbers(site, languages, words, one)}
    harsh = words.languages.get(tag, NO_WORDS).harsh
    return Known(frozenset(numbers), tuple(harsh.items()), words.names)


def markers(words: VocabularyFile) -> Markers:
    """Return language → the words that mark it."""
    return {tag: frozenset(spelled(one.markers)) for tag, one in words.languages.items() if one.markers}


def _numbers(site: Site, languages: Mapping[str, Language], words: VocabularyFile, tag: str) -> Iterator[str]:
    yield from (words.languages.get(tag, NO_WORDS).numbers or "").split()
    for scale in site.scales:
        word = languages[tag].words.get(scale) if tag in languages else None
        yield from (one.lower() for one in _forms(word) if one)


def _forms(word: str | tuple[str, ...] | Forms | None) -> tuple[str | None, ...]:
    match word:
        case None | str():
            return (word,)
        case Forms():
            return tuple(word.model_dump().values())
        case _:
            return word
