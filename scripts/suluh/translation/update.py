"""Bring a PO file in line with the source: by key and by exact sentence, never by likeness."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from suluh.errors import SuluhError, did_you_mean
from suluh.messages import say
from suluh.model.base import Message
from suluh.translation import po
from suluh.translation.po import Entry


@dataclass(frozen=True)
class Counts:
    """How many sentences met which fate."""

    kept: int = 0
    moved: int = 0
    """Took over the translation of the same sentence from another key, or from a deleted one."""
    stale: int = 0
    """Have changed, and now wait for the translator."""
    new: int = 0
    removed: int = 0
    """Keys that the source no longer has; their translations stay at the end of the file, as comments."""


def sync(path: Path, language: str, messages: Iterable[Message], cosmetic: Collection[str] = ()) -> Counts:
    """Bring the PO file at `path` in line with `messages`, in their order; return what became of them.

    The file is replaced in one step, and only if it changes. `cosmetic` names the keys whose source changed without a
    change of meaning: their translation stays valid.
    """
    wanted = {message.key: message for message in messages}
    for key in cosmetic:
        if key not in wanted:
            raise SuluhError(say("no sentence has the key '{key}'{hint}", key=key, hint=did_you_mean(key, wanted)))
    file = po.read(path, language)
    old = [_mended(entry, wanted[entry.key].text) if entry.key in cosmetic else entry for entry in file.entries]
    entries, counts = _updated(old, wanted)
    po.write_bytes(path, po.render(replace(file, entries=tuple(entries))))
    return counts


def _mended(entry: Entry, source: str) -> Entry:
    """Return `entry` under its mended source; if it had fallen behind before, it still has."""
    return entry if entry.obsolete else replace(entry, source=source)


def _updated(old: list[Entry], wanted: Mapping[str, Message]) -> tuple[list[Entry], Counts]:
    """Return the entries for `wanted`, then the obsolete ones, and what became of each."""
    live = {entry.key: entry for entry in old if not entry.obsolete}
    memory = _memory(old, wanted)
    latest = {entry.key: entry for entry in sorted(old, key=lambda one: not one.obsolete) if entry.text}
    fates, entries, used = Counter[str](), list[Entry](), set[Entry]()
    for key, message in wanted.items():
        own = live.get(key)
        fate, found = _fate(message, own, memory.get(message.text), latest.get(key))
        fates[fate] += 1
        entries.append(_entry(message, own, found))
        used.update([found] if found else [])
    fates["removed"] = sum(key not in wanted and entry not in used for key, entry in live.items())
    present = {(entry.key, entry.source) for entry in entries}
    return entries + list(_obsolete((entry for entry in old if entry not in used), present)), Counts(**fates)


def _memory(old: Iterable[Entry], wanted: Collection[str]) -> dict[str, Entry]:
    """Return source sentence → the entry that translates it: a person's work first, then one whose key is gone."""
    ranked = sorted(
        (entry for entry in old if entry.text), key=lambda one: (one.draft, one.key in wanted, one.obsolete)
    )
    return {entry.translates: entry for entry in reversed(ranked)}


def _fate(message: Message, own: Entry | None, same: Entry | None, latest: Entry | None) -> tuple[str, Entry | None]:
    """Return what becomes of `message`, and the entry whose translation it takes.

    `own` has its key, `same` its exact sentence, `latest` is the last translation under its key.
    """
    if own and own.text and own.translates == message.text:
        return "kept", own
    if same:
        return "moved", same
    known = own is not None and own.source == message.text
    if latest:
        return "kept" if known else "stale", latest
    return "kept" if known else "new", None


def _entry(message: Message, own: Entry | None, found: Entry | None) -> Entry:
    """Return the entry of `message` with the translation of `found`, marked stale if that is of another sentence."""
    comment = (found and found.comment) or (own and own.comment) or ""
    if found is None:
        return Entry(message.key, message.text, note=_note(message), comment=comment)
    stale = found.translates != message.text
    return Entry(
        message.key,
        message.text,
        found.text,
        fuzzy=stale or found.draft,
        previous=found.translates if stale else None,
        note=_note(message, machine=stale and found.draft),
        comment=comment,
    )


def _note(message: Message, machine: bool = False) -> str:
    lines = [" ".join(line.split()) for line in message.note.splitlines()]
    limit = f"At most {message.limit} letters." if message.limit else ""
    return "\n".join(filter(None, [*lines, limit, po.MACHINE if machine else ""]))


def _obsolete(unused: Iterable[Entry], live: Collection[tuple[str, str]]) -> Iterator[Entry]:
    """Yield every unused translation once, beside the sentence that it translates, sorted by key."""
    kept = {(entry.key, entry.translates): entry for entry in unused if entry.text}
    for (key, source), entry in sorted(kept.items(), key=lambda pair: pair[0]):
        if (key, source) not in live:
            yield Entry(key, source, entry.text, entry.draft, comment=entry.comment, obsolete=True)
