"""The words of the glossary, explained on the page where the reader meets them first."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from suluh.view.said import Defined, Said
from suluh.view.setting import Setting
from suluh.view.shapes import EntryPage, Term

Shape = TypeVar("Shape")
BODY = ("summary", "who", "where", "parts")
"""The fields of a page in which words are explained, in the order of the page."""
HEADINGS = (
    "title",
    "kicker",
    "label",
    "chip",
    "alt",
    "caption",
    "head",
    "ways",
    "quizzes",
    "choices",
    "right",
    "source",
)
"""Fields that are not body text, or lead somewhere themselves."""
EXPLAINED = 6
"""How many words a page explains itself."""


def with_terms(at: Setting, page: EntryPage) -> EntryPage:
    """Return the page with each term of the glossary marked where it stands first.

    The first few are explained on the page itself, as many as its weight allows; the others lead to the glossary.
    A term that is a number to call is called.
    """
    calls = {one.value: one.href for one in at.library.site.contacts.values() if one.kind == "phone"}
    finder = Finder(_forms(at), at.href(page.id, at.library.site.pages.glossary), calls)
    marked = replace(page, **{name: finder.mark(getattr(page, name)) for name in BODY})
    return replace(marked, terms=tuple(term(at, key) for key in finder.found[:EXPLAINED]))


def term(at: Setting, key: str) -> Term:
    """Return a word of the glossary; one that is the same in the source language is marked as of that language."""
    name, plain = at.speaker.say(f"glossary/{key}/term"), at.speaker.say(f"glossary/{key}/plain")
    if not at.source and str(name) == at.library.messages[f"glossary/{key}/term"].text:
        name = Said(name.parts, at.library.site.source_language)
    return Term(key, name, plain)


def _forms(at: Setting) -> dict[str, str]:
    """Return each form of each term → the term's key: "JKK (work accident)" has two."""
    forms: dict[str, str] = {}
    for key in at.library.glossary:
        for form in re.split(r"[():/,]", str(at.speaker.say(f"glossary/{key}/term"))):
            if len(form.strip()) > 2:
                forms.setdefault(form.strip(), key)
    return forms


def _pattern(form: str) -> str:
    """Return what finds a form; capitals only match capitals, so that PAK is not found in "Pak Joko"."""
    return re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})"


class Finder:
    """Marks the first place of every term; remembers which it has found, in order."""

    def __init__(self, forms: Mapping[str, str], glossary: str, calls: Mapping[str, str]) -> None:
        self._glossary, self._calls, self._called = glossary, calls, set[str]()
        longest_first = "|".join(map(_pattern, sorted(forms, key=len, reverse=True)))
        self._keys = {form if form.isupper() else form.lower(): key for form, key in forms.items()}
        self._any = re.compile(rf"(?<!\w)(?:{longest_first or '(?!)'})(?!\w)")
        self.found: list[str] = []

    def mark(self, one: Shape) -> Shape:
        """Return a shape with the first place of every term in its sentences marked."""
        if isinstance(one, Said):
            return self._said(one)  # type: ignore[return-value]
        if isinstance(one, tuple):
            return tuple(self.mark(item) for item in one)  # type: ignore[return-value]
        if is_dataclass(one) and not isinstance(one, type):
            kept = {field.name: getattr(one, field.name) for field in fields(one) if field.name not in HEADINGS}
            return replace(one, **{name: self.mark(value) for name, value in kept.items()})
        return one

    def _first(self, form: str) -> str:
        """Return where a form leads at its term's first place; nothing at all others."""
        key = self._keys.get(form) or self._keys[form.lower()]
        if key in self.found or key in self._called:
            return ""
        if form in self._calls:
            self._called.add(key)
            return self._calls[form]
        self.found.append(key)
        number = len(self.found)
        return f"#w{number}" if number <= EXPLAINED else f"{self._glossary}#{key}"

    def _said(self, said: Said) -> Said:
        if said.language:
            return said
        parts: list[Any] = []
        for part in said.parts:
            parts += self._split(part) if isinstance(part, str) else [part]
        return Said(tuple(parts), said.language)

    def _split(self, text: str) -> list[str | Defined]:
        parts: list[str | Defined] = []
        end = 0
        for found in self._any.finditer(text):
            if href := self._first(found[0]):
                parts += [text[end : found.start()], Defined(found[0], href)]
                end = found.end()
        return [part for part in (*parts, text[end:]) if part]
