"""What can be seen to be wrong in a translation without knowing its language: one rule, one small function.

Every rule yields what is wrong as words that "in" and the sentence can follow.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from suluh.model.base import PLACEHOLDER, Message, letters

NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")
ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+"
    r"|(?<![\w.+-])[\w.+-]+@[\w.-]+"
    r"|(?<![\w.-])(?:[\w-]+\.)+(?:id|com|org|net|gov|int|info)\b[^\s<>\"]*"
)
PHONE = re.compile(r"(?<![\d.,])[+0]\d(?:[ -]?\d)*")
MARKUP = re.compile(r"<[a-z/!]|\{\{|\{%|javascript:|\]\(", re.IGNORECASE)
JOINERS = "\u200c\u200d"
"""Seen in the shape of Arabic letters, so not hidden."""

_NUMBER_WORDS = """
belas puluh puluhan seratus ratus ratusan seribu ribu ribuan sejuta juta jutaan semiliar miliar miliaran milyar triliun
hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens
atus satus ewu sewu éwu yuta sayuta triliyun rébu sarébu rebu sarebu saratus sajuta siu ribèe
tausend millionen milliarde milliarden mille milliard milliards millón millones milhão milhões
مئة مائة ألف الف آلاف مليون ملايين مليار مليارات lakh crore
"""
NUMBER_WORDS = frozenset(_NUMBER_WORDS.split())
"""Words that turn a number into another: an amount in words goes out of date unseen."""


def mistakes(message: Message, text: str) -> Iterator[str]:
    """Yield everything that is wrong with `text` as a translation of `message`."""
    for rule in RULES:
        yield from rule(message, text)


def placeholders(message: Message, text: str) -> Iterator[str]:
    """The facts of the source, each as often and in the same format; no brace besides."""
    yield from _differences("placeholder", _placeholders(message.text), _placeholders(text))
    if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        yield "a stray brace stands"


def numbers(message: Message, text: str) -> Iterator[str]:
    """The digits of the source, written as the source writes them, in any script."""
    yield from _differences("number", _numbers(message.text), _numbers(text))


def number_words(message: Message, text: str) -> Iterator[str]:
    """No `million` where the source has no such word."""
    if not NUMBER_WORDS.intersection(_words(message.text)):
        for word in dict.fromkeys(_words(PLACEHOLDER.sub(" ", text))):
            if word in NUMBER_WORDS:
                yield f"the source does not have the number word '{word}' that stands"


def contacts(message: Message, text: str) -> Iterator[str]:
    """The addresses and telephone numbers of the source, letter for letter."""
    yield from _differences("address", _addresses(message.text), _addresses(text))
    yield from _differences("telephone number", _phones(message.text), _phones(text))


def markup(message: Message, text: str) -> Iterator[str]:
    """Plain words only."""
    if found := MARKUP.search(text):
        yield f"the markup '{found[0]}' stands"


def characters(message: Message, text: str) -> Iterator[str]:
    """Only characters that can be seen, each letter in one piece with its accents."""
    if not unicodedata.is_normalized("NFC", text):
        yield "accents are stored apart from their letters (not Unicode NFC)"
    for character in dict.fromkeys(text):
        if character in "\n\t":
            yield f"a {'line break' if character == chr(10) else 'tab'} stands"
        elif unicodedata.category(character) in ("Cc", "Cf") and character not in JOINERS:
            yield f"the hidden character U+{ord(character):04X} stands"


def length(message: Message, text: str) -> Iterator[str]:
    """Short enough for the place on paper or screen."""
    most = message.limit or int(1.8 * letters(message.text) + 10)
    if letters(text) > most:
        yield f"only {most} letters fit, but there are {letters(text)}"


def copies(message: Message, text: str) -> Iterator[str]:
    """A sentence of more than four words is not the same in two languages."""
    if text.strip().casefold() == message.text.strip().casefold() and len(PLACEHOLDER.sub("", text).split()) > 4:
        yield "the source is copied unchanged"


RULES = (placeholders, numbers, number_words, contacts, markup, characters, length, copies)


def _differences(kind: str, source: Iterable[str], text: Iterable[str]) -> Iterator[str]:
    wanted, given = Counter(source), Counter(text)
    for item in wanted - given:
        yield f"the {kind} {item} is missing" + (" once more" if item in given else "")
    for item in given - wanted:
        if item in wanted:
            yield f"the {kind} {item} stands too often"
        else:
            yield f"the source does not have the {kind} {item} that stands"


def _placeholders(text: str) -> list[str]:
    return [f"{{{inside}}}" for inside in PLACEHOLDER.findall(text)]


def _numbers(text: str) -> list[str]:
    plain = PLACEHOLDER.sub(" ", text)
    return NUMBER.findall(plain) + [one for one in plain if unicodedata.category(one) in ("No", "Nl")]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).lower())


def _addresses(text: str) -> list[str]:
    return [found.rstrip(".,;:!?)") for found in ADDRESS.findall(text)]


def _phones(text: str) -> list[str]:
    return [found for found in PHONE.findall(text) if sum(map(str.isdigit, found)) >= 7]
