"""Words by which translations are checked: names, number words, words that hurt, words that mark a language."""

from suluh.model.base import Model, Tag, Words


class Vocabulary(Model):
    """What the checks know of one language; its lists are words with spaces between."""

    numbers: Words | None = None
    """Words that turn a number into another, besides those for the site's scales."""
    harsh: dict[Words, Words] = {}
    """A word that hurts → what is said instead."""
    markers: Words | None = None
    """Small words that make a page recognisable as of this language."""


class VocabularyFile(Model):
    names: tuple[Words, ...] = ()
    """Names that stay as they are in every language."""
    languages: dict[Tag, Vocabulary] = {}
