"""Reviewers' answers, by number: "ok", or the sentence as it should be."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from suluh import table
from suluh.errors import ContentError, Problem, SuluhError
from suluh.messages import say
from suluh.model.base import PLACEHOLDER, Message
from suluh.translation import po
from suluh.translation.catalog import Catalog, State
from suluh.translation.checks import mistakes, within

OK = re.compile(r"ok(?:e|ay)?[.!]?", re.IGNORECASE)
COLUMNS = ("number", "answer")


@dataclass(frozen=True)
class Line:
    """One sentence of a sheet, as the reviewer sees it."""

    message: Message
    text: str
    state: State

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts of the sentence; on the sheet each stands as its number in braces."""
        inside = PLACEHOLDER.findall(self.message.text)
        return tuple(dict.fromkeys(one for one in inside if "." in one))

    def numbered(self, text: str) -> str:
        """Return a text with numbers in place of its facts: "{1} goes to the account"."""
        for number, fact in enumerate(self.facts, 1):
            text = text.replace(f"{{{fact}}}", f"{{{number}}}")
        return text

    def named(self, text: str) -> str:
        """Return a text with the facts in place of their numbers."""
        for number, fact in enumerate(self.facts, 1):
            text = text.replace(f"{{{number}}}", f"{{{fact}}}")
        return text


def lines(catalog: Catalog, messages: Sequence[Message]) -> tuple[Line, ...]:
    """Return what a sheet asks for: every sentence that no named person has signed, with its translation so far."""
    states = ((message, catalog.translate(message).state) for message in messages)
    return tuple(
        Line(message, catalog.entries[message.key].text if message.key in catalog.entries else "", state)
        for message, state in states
        if state is not State.reviewed
    )


def code(language: str, chosen: Sequence[str], asked: Sequence[Line]) -> str:
    """Return what names a sheet: its language, the pages it was made for, and a digest of every sentence on it."""
    whole = "\0".join(part for line in asked for part in (line.message.key, line.message.text, line.text))
    return " ".join([language, *chosen, sha256(whole.encode()).hexdigest()[:8]])


def form(sheet: str, asked: Sequence[Line]) -> bytes:
    """Return the table that answers are written into, as CSV that spreadsheets open."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["sheet", sheet])
    writer.writerow([*COLUMNS, "translation", "source"])
    writer.writerows(
        [number, "", *map(table.harmless, (one.numbered(one.text), one.numbered(one.message.text)))]
        for number, one in enumerate(asked, 1)
    )
    return out.getvalue().encode("utf-8-sig")


@dataclass(frozen=True)
class Answered:
    """A file of answers: which sheet it belongs to, and row → number and answer."""

    path: Path
    sheet: str
    rows: Mapping[int, tuple[str, str]]

    @property
    def chosen(self) -> tuple[str, ...]:
        """The pages that the sheet was made for."""
        return tuple(self.sheet.split()[1:-1])


def read(path: Path) -> Answered:
    """Return the answers in a CSV file, with commas or semicolons; SuluhError if it is no such file."""
    rows = table.rows(path)
    if len(rows) < 2 or rows[0][1][:1] != ["sheet"] or len(rows[0][1]) < 2 or tuple(rows[1][1][:2]) != COLUMNS:
        raise SuluhError(
            say(
                "{path}: the first two lines must be 'sheet,CODE' and 'number,answer', as the sheet has them",
                path=path.as_posix(),
            )
        )
    answers = {line: (row[0].strip(), row[1].strip()) for line, row in rows[2:] if len(row) > 1}
    return Answered(path, " ".join(rows[0][1][1].split()), {line: row for line, row in answers.items() if row[1]})


def apply(catalog: Catalog, answered: Answered, asked: Sequence[Line]) -> int:
    """Write the answers into the PO file and return how many; ContentError with every row that cannot be taken.

    All or none, so that the same file can be mended and given again.
    """
    entries = catalog.entries
    if any(one.message.key not in entries or entries[one.message.key].source != one.message.text for one in asked):
        raise SuluhError(
            say("{path}: is behind the content; run `suluh translate sync` first", path=catalog.path.as_posix())
        )
    texts, problems = {}, []
    for row, (number, answer) in answered.rows.items():
        for line in _asked(number, asked):
            faults = list(_faults(catalog, line, answer))
            problems += [
                Problem(
                    answered.path,
                    row,
                    say("{language}: number {number}: {one}", language=catalog.language, number=number, one=one),
                )
                for one in faults
            ]
            if line.message.key in texts:
                problems.append(Problem(answered.path, row, say("number {number} stands twice", number=number)))
            texts[line.message.key] = _text(line, answer)
        if not _asked(number, asked):
            problems.append(
                Problem(
                    answered.path,
                    row,
                    say("'{number}' is no number of this sheet: 1 to {count}", number=number, count=len(asked)),
                )
            )
    if problems:
        raise ContentError(problems)
    file = po.read(catalog.path, catalog.language)
    settled = tuple(_settled(one, texts) for one in file.entries)
    po.write_bytes(catalog.path, po.render(replace(file, entries=settled)))
    return len(texts)


def _asked(number: str, asked: Sequence[Line]) -> Sequence[Line]:
    """Return the line that a number names, or nothing."""
    return asked[int(number) - 1 : int(number)] if re.fullmatch(r"[1-9]\d{0,4}", number) else ()


def _text(line: Line, answer: str) -> str:
    return line.text if OK.fullmatch(answer) else line.named(answer)


def _faults(catalog: Catalog, line: Line, answer: str) -> Iterator[str]:
    if OK.fullmatch(answer) and line.state in (State.missing, State.stale):
        yield say(
            "the translation is {state}, so it cannot be ok; write the sentence: {text}",
            state=say(line.state),
            text=line.message.text,
        )
    else:
        text = _text(line, answer)
        yield from (within(what, text) for what in mistakes(line.message, text, catalog.known))


def _settled(entry: po.Entry, texts: Mapping[str, str]) -> po.Entry:
    """Return the entry as a person has confirmed it."""
    if entry.obsolete or entry.key not in texts:
        return entry
    note = "\n".join(line for line in entry.note.splitlines() if line != po.MACHINE)
    return replace(entry, text=texts[entry.key], fuzzy=False, previous=None, note=note)
