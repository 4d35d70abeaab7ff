"""How plain the source language has to be, and how its words are measured."""

from typing import Annotated

from pydantic import Field

from suluh.model.base import Model, Words


class Limits(Model):
    """The most that a reader with little schooling should meet."""

    mean_words: Annotated[float, Field(gt=0)]
    """Words a sentence, on the mean of a page."""
    longest: Annotated[int, Field(gt=0)]
    """Words in any one sentence."""
    long_percent: Annotated[float, Field(ge=0, le=100)]
    """Long words in a hundred words of a page, names and explained terms apart."""
    syllables: Annotated[int, Field(gt=1)]
    """From how many syllables on a word is long."""


class Readability(Model):
    limits: Limits
    vowels: Words
    diphthongs: tuple[Words, ...] = ()
    """Two vowels that are one syllable before a consonant or at the end of a word."""
    names: tuple[Words, ...] = ()
    """Names that are not counted as long words."""
    plainer: dict[Words, Words] = {}
    """Official language → what people say; allowed where the glossary explains it."""
