"""How a reader's own words lead to pages: everyday words, and what a language adds to its words."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from suluh.messages import say
from suluh.model.base import Model, PageRef, Words


def _letters(text: str) -> str:
    if not text.isalpha() or text != text.lower():
        raise ValueError(say("'{text}' is not written in small letters only", text=text))
    return text


Letters = Annotated[str, Field(min_length=1, max_length=20), AfterValidator(_letters)]


class Affixes(Model):
    """What a word of the language may begin and end with."""

    prefixes: tuple[Letters, ...] = ()
    initials: dict[Letters, Letters] = {}
    """Prefix → the first letter of the word, whose place it takes before a vowel: with `mem: p`, memukul is pukul."""
    vowels: Letters | None = None
    """All of them, written as one word."""
    suffixes: tuple[Letters, ...] = ()
    finals: dict[Letters, Letters] = {}
    """Ending → the last letter of the word, whose place it takes: with `ies: y`, studies is study."""
    whole: tuple[Letters, ...] = ()
    """Words that only look as if they had a prefix or suffix."""

    @model_validator(mode="after")
    def _shorter(self) -> "Affixes":
        """Each step away from a word must make it shorter, or the steps would never end."""
        if self.initials and not self.vowels:
            raise ValueError(say("'vowels' is missing; 'initials' hold only before them"))
        for affix, letter in (*self.initials.items(), *self.finals.items()):
            if len(letter) >= len(affix):
                raise ValueError(
                    say(
                        "'{affix}: {letter}': the letter must be shorter than what takes its place",
                        affix=affix,
                        letter=letter,
                    )
                )
        return self


class Search(Model):
    """One language's file: `content/search/<tag>.yml`."""

    affixes: Affixes = Affixes()
    words: dict[Words, Annotated[tuple[PageRef, ...], Field(min_length=1)]] = {}
    """What people type → the pages that they want, the likeliest first."""
