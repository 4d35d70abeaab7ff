"""How plain the texts are: words a sentence, long words, and official language that nobody explains."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from suluh.content.library import Item, Library, texts
from suluh.errors import Problem
from suluh.messages import say
from suluh.model.base import PLACEHOLDER, Leaf
from suluh.model.readability import Readability

SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\|")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SHARED = ("facts", "documents", "glossary", "pieces", "scenes", "myths", "numbers")
"""Files of many small texts, which are measured together."""


@dataclass(frozen=True)
class Ruler:
    """Measures words by the rules of one language."""

    rules: Readability
    explained: frozenset[str]
    """Words of the glossary's terms, in small letters."""

    @cached_property
    def _syllable(self) -> re.Pattern[str]:
        vowels, pairs = re.escape(self.rules.vowels), map(re.escape, self.rules.diphthongs)
        return re.compile(rf"(?:{'|'.join(pairs) or '(?!)'})(?=$|[^{vowels}])|[{vowels}]")

    @cached_property
    def _known(self) -> frozenset[str]:
        return self.explained | {word for name in self.rules.names for word in words(name)}

    @cached_property
    def _official(self) -> re.Pattern[str]:
        found = sorted(
            (phrase for phrase in self.rules.plainer if not self._is_explained(phrase)), key=len, reverse=True
        )
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found)) or '(?!)'})(?!\w)", re.IGNORECASE)

    def _is_explained(self, phrase: str) -> bool:
        return all(word in self.explained for word in words(phrase))

    def is_long(self, word: str) -> bool:
        """Return whether a word is long; the parts of a doubled word count apart, names and known terms never."""
        if word in self._known:
            return False
        return any(
            len(self._syllable.findall(part)) >= self.rules.limits.syllables for part in re.split(r"[-'’]", word)
        )

    def official(self, sentence: str) -> Iterator[tuple[str, str]]:
        """Yield the official phrases in a sentence, each with what people say."""
        for found in self._official.finditer(sentence):
            yield found[0], self.rules.plainer[found[0].lower()]


def words(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return [word.lower() for word in WORD.findall(text)]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a `{fact}` counts as one word."""
    parts = SENTENCE.split(PLACEHOLDER.sub("angka", text))
    return [part for part in parts if WORD.search(part)]


@dataclass
class Reading:
    """What one page, or one file of small texts, measures."""

    name: str
    lengths: list[int]
    """Words of each sentence."""
    long_words: list[str]

    @property
    def words(self) -> int:
        return sum(self.lengths)

    @property
    def mean(self) -> float:
        return self.words / len(self.lengths) if self.lengths else 0.0

    @property
    def long_percent(self) -> float:
        return 100 * len(self.long_words) / self.words if self.words else 0.0


def ruler(library: Library, rules: Readability) -> Ruler:
    """Return the ruler for a library: its glossary explains words."""
    terms = (term.term for term in library.glossary.values())
    return Ruler(rules, frozenset(word for term in terms for word in words(term)))


def readings(library: Library, rules: Readability) -> list[Reading]:
    """Return the measures of every page and file, in the order of the files."""
    measure = ruler(library, rules)
    found: dict[str, Reading] = {}
    for item, _, message in texts(library.items):
        name = group(item)
        reading = found.setdefault(name, Reading(name, [], []))
        for sentence in sentences(message.text):
            spoken = words(sentence)
            reading.lengths.append(len(spoken))
            reading.long_words += [word for word in spoken if measure.is_long(word)]
    return list(found.values())


def group(item: Item) -> str:
    """Return the page or file that an item's texts are measured with."""
    first = item.key.partition("/")[0]
    return first if first in SHARED else item.key


def faults(library: Library, rules: Readability) -> Iterator[Problem]:
    """Yield sentences that are too long, official language, and pages that are hard on the whole."""
    measure = ruler(library, rules)
    first: dict[str, Item] = {}
    for item, leaf, _ in texts(library.items):
        first.setdefault(group(item), item)
        yield from _sentence_faults(item, leaf, measure)
    for reading in readings(library, rules):
        for said in _page_faults(reading, rules):
            yield Problem(first[reading.name].file, 1, f"{reading.name}: {said}")


def _sentence_faults(item: Item, leaf: Leaf, measure: Ruler) -> Iterator[Problem]:
    most = measure.rules.limits.longest
    for sentence in sentences(leaf.value):
        count = len(words(sentence))
        if count > most:
            yield Problem(
                item.file,
                item.line(leaf),
                say(
                    "{count} words in one sentence, at most {most}: '{sentence}'",
                    count=count,
                    most=most,
                    sentence=sentence,
                ),
            )
        for phrase, plainer in measure.official(sentence):
            said = say(
                "'{phrase}' is official language; say '{plainer}', or explain it in the glossary: '{sentence}'",
                phrase=phrase,
                plainer=plainer,
                sentence=sentence,
            )
            yield Problem(item.file, item.line(leaf), said)


def _page_faults(reading: Reading, rules: Readability) -> Iterator[str]:
    limits = rules.limits
    if reading.mean > limits.mean_words:
        yield say(
            "{mean:.1f} words a sentence on the mean, at most {mean_words:g}",
            mean=reading.mean,
            mean_words=limits.mean_words,
        )
    if reading.long_percent > limits.long_percent:
        counts: dict[str, int] = defaultdict(int)
        for word in reading.long_words:
            counts[word] += 1
        often = ", ".join(sorted(counts, key=lambda word: (-counts[word], word))[:8])
        yield say(
            "{long_percent:.1f}% long words, at most {limits_long_percent:g}%: {often}",
            long_percent=reading.long_percent,
            limits_long_percent=limits.long_percent,
            often=often,
        )


def table(library: Library, rules: Readability) -> str:
    """Return the measures of every page and file as a table."""
    rows = [("", "words", "a sentence", "longest", say("long words"))]
    for one in readings(library, rules):
        longest = str(max(one.lengths, default=0))
        rows.append((one.name, str(one.words), f"{one.mean:.1f}", longest, f"{one.long_percent:.1f}%"))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "\n".join(
        "  ".join(
            (row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)))
        )
        for row in rows
    )
