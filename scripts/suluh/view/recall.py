"""Printed pieces that a change or a correction makes wrong, with a notice to pass on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from suluh.view.changes import changes
from suluh.view.piece import print_title, stated_facts
from suluh.view.setting import Setting


@dataclass(frozen=True)
class Recall:
    """A piece that is wrong from `day` on if it was printed before, what changes, and the notice as one message."""

    piece: str
    day: date
    lines: tuple[str, ...]
    notice: str


def recalls(at: Setting, since: date) -> Iterator[Recall]:
    """Yield what becomes wrong after `since` of each piece printed until then, the earliest day first."""
    for key, piece in at.library.pieces.items():
        groups = [one for one in changes(at, stated_facts(at, key)) if one.day > since]
        for group in reversed(groups):
            yield Recall(key, group.day, group.lines, _notice(at, piece.entry, key, group.day, group.lines))


def _notice(at: Setting, entry: str, key: str, day: date, lines: tuple[str, ...]) -> str:
    speak = at.speaker
    title = print_title(at, key).replace("|", " ")
    said = speak.word("recall_notice", title=title, day=speak.day_in_words(day))
    return "\n".join((said, *(f"• {line}" for line in lines), speak.word("recall_reprint", address=at.address(entry))))
