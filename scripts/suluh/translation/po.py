"""One PO file, read strictly and written the same way every time; the only place that knows polib.

polib takes a file on trust: it drops the last letter of a line whose closing quote is missing, and the last entry of a
file that ends with an empty comment. So every line is looked at first, and what passes cannot surprise it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path

import polib

from suluh import write
from suluh.errors import ContentError, Problem, did_you_mean
from suluh.letters import hidden
from suluh.messages import say

MACHINE = "The translation below is a machine draft of an older sentence."
"""Comment on a stale entry, so that a machine draft is still one when its source comes back."""
MOST_TOLD = 1000
"""As many mistakes of one file are told at once."""
KEPT_METADATA = ("Last-Translator", "Language-Team", "Plural-Forms")

COMMENT = re.compile(r"#(?:[ \t].*|[.:,](?:[ \t].*)?|#.*)?")
QUOTED = re.compile(
    r"(?:(?P<mark>#~\||#\||#~)[ \t]+)?(?:(?P<word>msgctxt|msgid|msgstr)[ \t]+)?"
    r'"(?:[^"\\]|\\[\\ntrvbf"])*"'
)
FOLLOWS = {"msgctxt": ("", "msgstr"), "msgid": ("", "msgctxt", "msgstr"), "msgstr": ("msgid",)}


@dataclass(frozen=True)
class Entry:
    """One sentence and its translation, as they stand in the file."""

    key: str
    source: str
    text: str = ""
    fuzzy: bool = False
    previous: str | None = None
    """The older source sentence that `text` translates."""
    note: str = ""
    """From the content to the translator."""
    comment: str = ""
    """From translator to translator."""
    obsolete: bool = False
    line: int = 1

    @property
    def stale(self) -> bool:
        """True while nobody has looked at the translation since its source changed."""
        return self.fuzzy and self.previous is not None

    @property
    def translates(self) -> str:
        """The source sentence that `text` was written for."""
        return self.previous if self.fuzzy and self.previous is not None else self.source

    @property
    def draft(self) -> bool:
        """True for the work of a machine that nobody has confirmed."""
        return self.fuzzy and (self.obsolete or not self.stale or MACHINE in self.note.splitlines())


@dataclass(frozen=True)
class PoFile:
    """All entries of a language, in the order of the file."""

    language: str
    entries: tuple[Entry, ...] = ()
    comment: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)


def read(path: Path, language: str) -> PoFile:
    """Return the file, empty if there is none; ContentError with every bad line of it."""
    return _read(path, _text(path), language)


@lru_cache(maxsize=50)
def _read(path: Path, text: str, language: str) -> PoFile:
    """Return the same of its text, which stays known while one writes."""
    if not text.strip():
        return PoFile(language)
    if found := [Problem(path, line, said) for line, said in islice(_bad_lines(text.split("\n")), MOST_TOLD)]:
        raise ContentError(found)
    parsed = _parse(path, text)
    entries = tuple(_entry(entry) for entry in parsed)
    if found := [
        Problem(path, line, said) for line, said in islice(_bad_entries(parsed, entries, language), MOST_TOLD)
    ]:
        raise ContentError(found)
    comment = re.sub(r"(?m)^[,:]+", "", parsed.header)
    return PoFile(language, entries, comment, {name: parsed.metadata.get(name, "") for name in KEPT_METADATA})


def render(file: PoFile) -> bytes:
    """Return the file as UTF-8 with line ends of Unix: no dates, no line numbers, no wrapped lines."""
    written = polib.POFile(wrapwidth=0)
    written.header = file.comment
    written.metadata = {
        "Language": file.language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        **{name: value for name, value in file.metadata.items() if value},
    }
    written.extend(map(_polib_entry, file.entries))
    return str(written).encode()


def write_bytes(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step; leave a file alone that already holds it."""
    if not path.exists() or path.read_bytes() != content:
        write.atomically(path, content)


def _text(path: Path) -> str:
    """Return the text of the file with plain line ends, nothing if there is no file."""
    try:
        data = path.read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ContentError([Problem(path, 1, say("cannot be read: {strerror}", strerror=error.strerror))]) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError([Problem(path, line, say("is not UTF-8 text; save the file as UTF-8"))]) from error


def _parse(path: Path, text: str) -> polib.POFile:
    # polib skips these comments, and with them the last entry of a file that they end
    text = re.sub(r"(?m)^[ \t]*#[.:,][ \t]*$", "", text)
    # polib skips the old source of an obsolete entry, but reads the same lines without the mark
    text = re.sub(r"(?m)^([ \t]*)#~\|", r"\1#|", text)
    try:
        return polib.pofile(text + "\n", encoding="utf-8", wrapwidth=0)
    except OSError as error:
        line = re.search(r"line (\d+)", str(error))
        raise ContentError([Problem(path, int(line[1]) if line else 1, say("is not a line of a PO file"))]) from error


def _bad_lines(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield what keeps `lines` from being msgctxt, msgid, msgstr, again and again, with comments between."""
    word, mark, continues = "", "", False
    for number, line in enumerate(map(str.strip, lines), 1):
        kind, now = _kind(line)
        if kind == "unknown":
            yield number, _why(line)
        if kind == "more" and (now != mark or not continues):
            yield number, say("this text belongs to nothing: {line}", line=_short(line))
        if kind in ("comment", "previous"):
            if word not in ("", "msgstr"):
                yield number, say("a comment stands inside an entry, after {word}", word=word)
            mark, continues = now, kind == "previous"
        if kind in FOLLOWS:
            if word not in FOLLOWS[kind] or (word in ("msgctxt", "msgid") and now != mark):
                yield (
                    number,
                    say("{kind} cannot follow {word}", kind=kind, word=word or say("the beginning of the file")),
                )
            word, mark, continues = kind, now, True
        elif begun := re.match(r"(#~)?\s*(msgctxt|msgid|msgstr)\b", line):
            # a bad line still says where the entry is, so that the next line is not called bad for it
            word, mark, continues = begun[2], begun[1] or "", True
    if word not in ("", "msgstr"):
        yield len(lines), say("the file ends inside an entry, after {word}", word=word)


def _kind(line: str) -> tuple[str, str]:
    """Return what `line` is, and its mark of an old (`#|`) or obsolete (`#~`) text."""
    if not line:
        return "blank", ""
    if hidden(line):
        return "unknown", ""
    if COMMENT.fullmatch(line):
        return "comment", ""
    if not (quoted := QUOTED.fullmatch(line)):
        return "unknown", ""
    mark, word = quoted["mark"] or "", quoted["word"]
    if not word:
        return "more", mark
    if mark in ("", "#~"):
        return word, mark
    return ("unknown" if word == "msgstr" else "previous"), mark


def _why(line: str) -> str:
    """Return in plain words why `line` is not a line of a PO file."""
    if unseen := hidden(line):
        return say("holds the hidden character {unseen}", unseen=unseen)
    word, _, rest = re.sub(r"^#[~|]+\s*", "", line).partition(" ")
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        return say("a merge conflict is not settled yet: {line}", line=_short(line))
    if word.startswith(("msgid_plural", "msgstr[")):
        return say("plural forms are not used here: {line}", line=_short(line))
    if word in FOLLOWS or word.startswith('"'):
        text = rest.strip() if word in FOLLOWS else f"{word} {rest}".strip()
        if not text.startswith('"'):
            return say("the opening quote is missing: {line}", line=_short(line))
        if len(text) == 1 or re.search(r'(?<!\\)(?:\\\\)*"$', text[1:]) is None:
            return say("the closing quote is missing: {line}", line=_short(line))
        return say('a quote inside the text is written \\", a backslash \\\\: {line}', line=_short(line))
    return say("unknown word '{word}'{hint}", word=_short(word), hint=did_you_mean(word, FOLLOWS))


def _short(line: str) -> str:
    return line if len(line) <= 60 else f"{line[:59]}…"


def _bad_entries(parsed: polib.POFile, entries: tuple[Entry, ...], language: str) -> Iterator[tuple[int, str]]:
    """Yield a wrong language, and entries that cannot be told apart."""
    said = parsed.metadata.get("Language", "")
    if said.replace("_", "-") != language:
        yield (
            1,
            say("the header says 'Language: {said}', expected 'Language: {language}'", said=said, language=language),
        )
    lines: dict[str, int] = {}
    for entry in entries:
        if not entry.key:
            yield entry.line, say('msgctxt is missing for "{source}"', source=_short(entry.source))
        elif not entry.source:
            yield entry.line, say("{key}: the source text (msgid) is empty", key=entry.key)
        elif not entry.obsolete and entry.key in lines:
            yield entry.line, say("{key} stands twice, first on line {lines}", key=entry.key, lines=lines[entry.key])
        elif not entry.obsolete:
            lines[entry.key] = entry.line


def _entry(entry: polib.POEntry) -> Entry:
    return Entry(
        key=entry.msgctxt or "",
        source=entry.msgid,
        text=entry.msgstr if entry.msgstr.strip() else "",
        fuzzy=entry.fuzzy,
        previous=entry.previous_msgid,
        note=entry.comment,
        comment=entry.tcomment,
        obsolete=bool(entry.obsolete),
        line=entry.linenum or 1,
    )


def _polib_entry(entry: Entry) -> polib.POEntry:
    flags = {"fuzzy": entry.fuzzy, "python-brace-format": "{" in entry.source and not entry.obsolete}
    return polib.POEntry(
        msgctxt=entry.key,
        msgid=entry.source,
        msgstr=entry.text,
        flags=[name for name, holds in flags.items() if holds],
        previous_msgid=entry.previous,
        comment=entry.note,
        tcomment=entry.comment,
        obsolete=entry.obsolete,
    )
