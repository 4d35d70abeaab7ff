"""Words as a search knows them, and the roots of words that carry affixes.

The page's script finds the stems of a reader's word by the same rules.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from suluh.model.search import Affixes

SHORTEST = 3
"""The fewest letters of a root."""


def words(text: str) -> list[str]:
    """Return the words of a text in small letters without accents."""
    plain = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", text.lower()))
    return re.findall(r"[^\W_]+", plain)


def stems(word: str, affixes: Affixes) -> list[str]:
    """Return the word itself, then everything that may be left when affixes are taken off."""
    found = [word]
    for one in found:
        if one not in affixes.whole:
            found += [shorter for shorter in dict.fromkeys(_shorter(one, affixes)) if shorter not in found]
    return found


def _shorter(word: str, affixes: Affixes) -> Iterator[str]:
    """Yield what is left of a word without one affix."""
    cut = [word.removeprefix(prefix) for prefix in affixes.prefixes]
    cut += [word.removesuffix(suffix) for suffix in affixes.suffixes]
    for prefix, letter in affixes.initials.items():
        rest = word.removeprefix(prefix)
        cut += [letter + rest] if rest != word and rest[:1] in str(affixes.vowels) else []
    cut += [word.removesuffix(end) + letter for end, letter in affixes.finals.items() if word.endswith(end)]
    return (one for one in cut if len(one) >= SHORTEST and one != word)


def roots(forms: Iterable[str], known: Collection[str], affixes: Affixes) -> dict[str, str]:
    """Return form → root for each form that has one among the words that are `known`: the shortest of its stems."""
    found = {}
    for form in forms:
        left = [stem for stem in stems(form, affixes)[1:] if stem in known]
        if left:
            found[form] = min(left, key=len)
    return found
