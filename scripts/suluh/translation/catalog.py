"""The translations of one language, and how far each of them can be trusted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from suluh.errors import Problem
from suluh.messages import phrase
from suluh.model.base import Message
from suluh.model.review import Review, ReviewFile
from suluh.translation import po
from suluh.translation.checks import NOTHING, Known, mistakes, within


class State(StrEnum):
    """How far a translation can be trusted; the first three are not shown."""

    missing = phrase("missing")
    stale = phrase("stale")
    """The source sentence has changed since."""
    broken = phrase("broken")
    """A check fails."""
    draft = phrase("draft")
    """Made by a machine, confirmed by nobody."""
    translated = phrase("translated")
    reviewed = phrase("reviewed")
    """Signed by a named person, exactly as it stands."""
    source = phrase("source")
    """The sentence itself, in the language it was written in."""

    @property
    def shown(self) -> bool:
        """True if the reader gets the text in this state, False if the source sentence in its place."""
        return self not in (State.missing, State.stale, State.broken)


@dataclass(frozen=True)
class Translation:
    """What the reader is shown: the translation, or the source sentence where there is none that can be shown."""

    text: str
    state: State

    @property
    def shown(self) -> bool:
        """True if `text` is in the reader's language, False if it is the source sentence in place of a translation."""
        return self.state.shown


@dataclass(frozen=True)
class Catalog:
    """All translations into one language, by key."""

    path: Path
    language: str
    entries: Mapping[str, po.Entry] = field(default_factory=dict)
    signed: ReviewFile = field(default_factory=dict)
    """What named persons have signed, by its digest."""
    known: Known = NOTHING
    """The words by which it is checked."""
    is_source: bool = False

    def translate(self, message: Message) -> Translation:
        """Return what is shown for `message`, and how far it can be trusted."""
        state = self._state(message)
        foreign = state.shown and state is not State.source
        return Translation(self.entries[message.key].text if foreign else message.text, state)

    def _state(self, message: Message) -> State:
        if self.is_source:
            return State.source
        entry = self.entries.get(message.key)
        if entry is None or not entry.text:
            return State.missing
        if entry.stale or entry.source != message.text:
            return State.stale
        if mistakes(message, entry.text, self.known):
            return State.broken
        if entry.fuzzy:
            return State.draft
        return State.reviewed if self.review(message) else State.translated

    def review(self, message: Message) -> Review | None:
        """Return who has signed the translation exactly as it stands."""
        entry = self.entries.get(message.key)
        return self.signed.get(digest(message.key, message.text, entry.text)) if entry else None


def load(path: Path, language: str, signed: ReviewFile | None = None, known: Known = NOTHING) -> Catalog:
    """Return the translations in the PO file `path`, none if there is no file; ContentError with every bad line.

    `signed` holds the reviewed sentences by their digests.
    """
    entries = po.read(path, language).entries
    return Catalog(path, language, {entry.key: entry for entry in entries if not entry.obsolete}, signed or {}, known)


def source_catalog(language: str) -> Catalog:
    """Return the catalog of the source language, in which every sentence stands for itself."""
    return Catalog(Path(), language, is_source=True)


def digest(key: str, source: str, translation: str) -> str:
    """Return the 16 letters by which a sign-off names what was signed; a change of any part voids it."""
    return sha256(f"{key}\0{source}\0{translation}".encode()).hexdigest()[:16]


def problems(catalog: Catalog, messages: Iterable[Message]) -> list[Problem]:
    """Return every failed check of every translation that is up to date, with its line."""
    return [
        Problem(catalog.path, entry.line, f"{catalog.language}: {message.key}: {within(what, entry.text)}")
        for message in messages
        if (entry := catalog.entries.get(message.key)) and entry.text
        if not entry.stale and entry.source == message.text
        for what in mistakes(message, entry.text, catalog.known)
    ]
