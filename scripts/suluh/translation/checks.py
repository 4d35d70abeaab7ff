"""What can be seen to be wrong in a translation without knowing its language: one rule, one small function.

Every rule yields what is wrong as words that "in" and the sentence can follow.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from suluh.messages import say
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


@dataclass(frozen=True)
class Known:
    """What is known of a language's words, in small letters."""

    numbers: frozenset[str] = frozenset()
    """Words that turn a number into another, the source's too: what they count goes out of date unseen."""
    harsh: tuple[tuple[str, str], ...] = ()
    """A word that hurts, and what is said instead."""
    names: tuple[str, ...] = ()
    """Names that are the same in every language."""


NOTHING = Known()


@cache
def mistakes(message: Message, text: str, known: Known = NOTHING) -> tuple[str, ...]:
    """Return everything that is wrong with `text` as a translation of `message`."""
    return tuple(said for rule in RULES for said in rule(message, text, known))


def placeholders(message: Message, text: str, _: Known) -> Iterator[str]:
    """The facts of the source, each as often and in the same format; no brace besides."""
    yield from _differences(say("placeholder"), _placeholders(message.text), _placeholders(text))
    if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        yield say("a stray brace stands")


def numbers(message: Message, text: str, _: Known) -> Iterator[str]:
    """The digits of the source, written as the source writes them, in any script."""
    yield from _differences(say("number"), _numbers(message.text), _numbers(text))


def number_words(message: Message, text: str, known: Known) -> Iterator[str]:
    """No `million` where the source has no such word."""
    if not known.numbers.intersection(_words(message.text)):
        for word in dict.fromkeys(part for one in _words(text) for part in one.split("-")):
            if word in known.numbers:
                yield say("the source does not have the number word '{word}' that stands", word=word)


def harsh_words(_: Message, text: str, known: Known) -> Iterator[str]:
    """No word that hurts a reader who has just lost somebody, or that one does not say to a stranger."""
    said = _words(text)
    for harsh, instead in known.harsh:
        if harsh in said:
            yield say("the harsh word '{harsh}' (say '{instead}') stands", harsh=harsh, instead=instead)


def contacts(message: Message, text: str, _: Known) -> Iterator[str]:
    """The addresses and telephone numbers of the source, letter for letter."""
    yield from _differences(say("address"), _addresses(message.text), _addresses(text))
    yield from _differences(say("telephone number"), _phones(message.text), _phones(text))


def markup(message: Message, text: str, _: Known) -> Iterator[str]:
    """Plain words only."""
    if found := MARKUP.search(text):
        yield say("the markup '{found}' stands", found=found[0])


def characters(message: Message, text: str, _: Known) -> Iterator[str]:
    """Only characters that can be seen, each letter in one piece with its accents."""
    if not unicodedata.is_normalized("NFC", text):
        yield say("accents are stored apart from their letters (not Unicode NFC)")
    for character in dict.fromkeys(text):
        if character in "\n\t":
            yield say("a {sign} stands", sign=say("line break") if character == chr(10) else say("tab"))
        elif unicodedata.category(character) in ("Cc", "Cf") and character not in JOINERS:
            yield say("the hidden character U+{ord:04X} stands", ord=ord(character))


def length(message: Message, text: str, _: Known) -> Iterator[str]:
    """Short enough for the place on paper or screen."""
    most = message.limit or int(1.8 * letters(message.text) + 10)
    if letters(text) > most:
        yield say("only {most} letters fit, but there are {letters}", most=most, letters=letters(text))


def copies(message: Message, text: str, known: Known) -> Iterator[str]:
    """A sentence of more than four words, names apart, is not the same in two languages."""
    own = PLACEHOLDER.sub(" ", text).casefold()
    for name in known.names:
        own = own.replace(name.casefold(), " ")
    if text.strip().casefold() == message.text.strip().casefold() and len(own.split()) > 4:
        yield say("the source is copied unchanged")


RULES = (placeholders, numbers, number_words, harsh_words, contacts, markup, characters, length, copies)


def within(what: str, text: str) -> str:
    """Return what is wrong, with the sentence in which it stands."""
    return say('{what} in "{text}"', what=what, text=text)


def _differences(kind: str, source: Iterable[str], text: Iterable[str]) -> Iterator[str]:
    wanted, given = Counter(source), Counter(text)
    for item in wanted - given:
        yield say("the {kind} {item} is missing", kind=kind, item=item) + (say(" once more") if item in given else "")
    for item in given - wanted:
        if item in wanted:
            yield say("the {kind} {item} stands too often", kind=kind, item=item)
        else:
            yield say("the source does not have the {kind} {item} that stands", kind=kind, item=item)


def _placeholders(text: str) -> list[str]:
    return [f"{{{inside}}}" for inside in PLACEHOLDER.findall(text)]


def _numbers(text: str) -> list[str]:
    plain = PLACEHOLDER.sub(" ", text)
    return NUMBER.findall(plain) + [one for one in plain if unicodedata.category(one) in ("No", "Nl")]


def _words(text: str) -> list[str]:
    """Return the words of a text in small letters, placeholders apart; a doubled word is one."""
    plain = unicodedata.normalize("NFC", PLACEHOLDER.sub(" ", text)).lower().replace("’", "'")
    return re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", plain)


def _addresses(text: str) -> list[str]:
    return [found.rstrip(".,;:!?)") for found in ADDRESS.findall(text)]


def _phones(text: str) -> list[str]:
    return [found for found in PHONE.findall(text) if sum(map(str.isdigit, found)) >= 7]
