"""Sentences and values as the reader meets them: text on paper, HTML on pages."""

import re
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

ISLAND = re.compile(
    r"https?://[^\s,;]*[^\s,;.]|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/(?:[^\s,;]*[^\s,;.])?"  # an address
    r"|[A-Za-z$€£(+]*\d+(?:(?:[.,/:–×-]|[ \u00a0]?[(+]|\)?[ \u00a0-])\d+)*[)%]?"  # money, a phone number, a date
)


def isolated(text: str) -> str:
    """Return a text for letters that run right to left, in which numbers and addresses keep their own order."""
    return ISLAND.sub(lambda found: f"\u2066{found[0]}\u2069", text)


@dataclass(frozen=True)
class Later:
    """A known later value: from which day, and what it is then."""

    day: date
    phrase: str
    """From when, in words: "mulai iuran Januari 2027"."""
    amount: str


@dataclass(frozen=True)
class Value:
    """A fact's value in words, followed by every known later one."""

    now: str
    later: tuple[Later, ...] = ()

    def __str__(self) -> str:
        if not self.later:
            return self.now
        return f"{self.now} ({'; '.join(f'{one.phrase}: {one.amount}' for one in self.later)})"

    def __html__(self) -> Markup:
        """Return the value as HTML; a script on the page may choose by the reader's day among `data-day`s."""
        now = Markup("<bdi>{}</bdi>").format(self.now)
        if not self.later:
            return now
        after = Markup("; ").join(
            Markup('<span data-day="{}">{}: <bdi>{}</bdi></span>').format(one.day.isoformat(), one.phrase, one.amount)
            for one in self.later
        )
        return Markup("<span data-value>{} ({})</span>").format(now, after)


@dataclass(frozen=True)
class Defined:
    """A word that is explained further down, or on the glossary's own page; or a number to call."""

    text: str
    href: str

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> Markup:
        look = "lk" if self.href.startswith("tel:") else "w"
        return Markup('<a class="{}" href="{}">{}</a>').format(look, self.href, self.text)


@dataclass(frozen=True)
class Said:
    """A sentence as the reader meets it; `language` is set where it is not the page's own."""

    parts: tuple[str | Value | Defined, ...]
    language: str | None = None

    def __str__(self) -> str:
        return "".join(map(str, self.parts))

    def __bool__(self) -> bool:
        return bool(self.parts)

    def __html__(self) -> Markup:
        body = Markup("").join(escape(part) for part in self.parts)
        return body if self.language is None else Markup('<span lang="{}">{}</span>').format(self.language, body)


NOTHING = Said(())
