"""Sentences, numbers and dates in the reader's language.

Digits, separators and currency follow the programme's country; words follow the reader.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_decimal_symbol

from suluh import facts
from suluh.content import Library
from suluh.errors import SuluhError
from suluh.formula import Input
from suluh.messages import say
from suluh.model.base import PLACEHOLDER, Message
from suluh.model.fact import UNDATED, DecidedBy, Unit
from suluh.model.site import Forms
from suluh.view.said import Later, Said, Value, isolated

Slots = Mapping[str, str]


@dataclass
class Heard:
    """What was said to whom it listens: every sentence and every fact, each once, in order."""

    messages: dict[str, Message] = field(default_factory=dict)
    facts: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True)
class Speaker:
    """Says what the library holds, in one language, as of one day."""

    library: Library
    language: str
    day: date
    heard: Heard | None = field(default=None, hash=False, compare=False)

    # --- sentences ---------------------------------------------------------------------------------------------------

    def say(self, key: str, /, **slots: str) -> Said:
        """Return the sentence under `key` with its facts and slots filled in.

        Where there is no translation fit to be shown, it is the source sentence, marked with its language.
        """
        message = self.library.messages[key]
        if self.heard:
            self.heard.messages[key] = message
        source = self.library.site.source_language
        if self.language == source:
            return self._fill(message.text, slots)
        translation = self.library.catalogs[self.language].translate(message)
        if translation.shown:
            return self._fill(translation.text, slots)
        return Said(self._in(source)._fill(message.text, slots).parts, source)

    def maybe(self, present: object, key: str) -> Said:
        """Return the sentence under `key`, or nothing if the content has none there."""
        return self.say(key) if present else Said(())

    def word(self, phrase: str, /, **slots: str) -> str:
        """Return one of the interface's own phrases as plain text."""
        return str(self.ui(phrase, **slots))

    def ui(self, phrase: str, /, **slots: str) -> Said:
        """Return one of the interface's own phrases; SuluhError if `ui.yml` does not have it."""
        key = f"ui/words/{phrase}"
        if key not in self.library.messages:
            raise SuluhError(
                say("{root}/ui.yml: the phrase '{phrase}' is missing", root=self.library.root.as_posix(), phrase=phrase)
            )
        return self.say(key, **slots)

    def of_source(self) -> "Speaker":
        """Return who says the same in the source language."""
        return self._in(self.library.site.source_language)

    def _in(self, language: str) -> "Speaker":
        return Speaker(self.library, language, self.day, self.heard)

    def _fill(self, text: str, slots: Slots) -> Said:
        parts: list[str | Value] = []
        end = 0
        for found in PLACEHOLDER.finditer(text):
            parts += [text[end : found.start()], self._filled(found[1], slots)]
            end = found.end()
        kept = (part for part in (*parts, text[end:]) if part)
        if self.library.languages[self.language].direction == "rtl":
            return Said(tuple(isolated(part) if isinstance(part, str) else part for part in kept))
        return Said(tuple(kept))

    def _filled(self, inside: str, slots: Slots) -> str | Value:
        name, _, form = inside.partition(":")
        if "." in name:
            return self.value(name, form)
        if name not in slots:
            raise SuluhError(
                say(
                    "a sentence has the slot '{{{name}}}', but here it can only have {slots}",
                    name=name,
                    slots=sorted(slots),
                )
            )
        return slots[name]

    # --- facts -------------------------------------------------------------------------------------------------------

    def value(self, name: str, form: str = "", given: Mapping[str, Input] | None = None) -> Value:
        """Return a fact's value in words, with every known later one. `form`: nothing, `short`, or a scale."""
        self.mention(name)
        law = self.library.law
        kind = facts.unit(law, name)
        now = facts.value(law, name, self.day, given)
        return Value(self.amount(now, kind, form), self.later(name, form, given))

    def mention(self, name: str) -> None:
        """Let whoever listens know that something rests on a fact."""
        if self.heard:
            self.heard.facts[name] = None

    def later(self, name: str, form: str = "", given: Mapping[str, Input] | None = None) -> tuple[Later, ...]:
        """Return every known later value of a fact, in words."""
        kind = facts.unit(self.library.law, name)
        spells = facts.later(self.library.law, name, self.day, given)
        return tuple(
            Later(spell.start, self.since(name, spell.start), self.amount(spell.value, kind, form)) for spell in spells
        )

    def since(self, name: str, start: date) -> str:
        """Return from when a value holds: "mulai iuran Januari 2027"."""
        decided = facts.decided_by(self.library.law, name, start)
        return self.word(f"from_{decided}", **self._when(decided, start))

    def until(self, name: str) -> str:
        """Return until when today's value holds: "sampai iuran Desember 2026"; empty if no end is known."""
        last = facts.last_day(self.library.law, name, self.day)
        return self.until_day(name, last) if last else ""

    def until_day(self, name: str, last: date) -> str:
        """Return until when a value holds whose last day is known."""
        decided = facts.decided_by(self.library.law, name, last + timedelta(days=1))
        return self.word(f"until_{decided}", **self._when(decided, last))

    def _when(self, decided: DecidedBy, day: date) -> dict[str, str]:
        """Return the slot that a phrase of time has: contributions and statistics count by months, all else by days."""
        if decided in ("contribution_month", "measured"):
            return {"month": self.month_in_words(day)}
        return {"day": self.day_in_words(day)}

    def amount(self, value: Decimal | None, kind: Unit, form: str = "") -> str:
        """Return a value with its unit: "Rp42.000.000", "42 million", "50%", "3 hari kerja"."""
        if value is None:
            return "–"
        match kind:
            case "money" if form == "short":
                prefix, number, scale = self.split(value)
                return f"{prefix}{number}\u00a0{scale}" if scale else f"{prefix}{number}"
            case "money":
                return self._scaled(value, form) if form else self.money(value)
            case "percent":
                return f"{self.digits(value)}%"
            case "count" | "rule":
                return self.digits(value)
        return f"{self.digits(value)}\u00a0{self.counted(kind, value)}"

    def money(self, value: Decimal) -> str:
        """Return an amount in full, as on a bank slip."""
        currency = self.library.site.currency
        whole = value == value.to_integral_value() or not currency.decimals
        return f"{currency.symbol}{self.digits(value, 0 if whole else currency.decimals)}"

    def split(self, value: Decimal) -> tuple[str, str, str]:
        """Return an amount in three: sign, number, and the word for a large scale that gives it one decimal at most.

        No decimal where the reader's language marks it otherwise than the country: in English, "2,5 million" misleads,
        and "2.5 million" beside "Rp2.950.000" does too.
        """
        site = self.library.site
        step = Decimal("0.1") if self._decimal_mark() == get_decimal_symbol(site.digits) else Decimal(1)
        for name in site.short_scales:
            scaled = value / site.scales[name].value
            if 1 <= scaled < 1000 and scaled % step == 0:
                return site.currency.symbol, self.digits(scaled), self.counted(name, scaled)
        return site.currency.symbol, self.money(value).removeprefix(site.currency.symbol), ""

    def _scaled(self, value: Decimal, scale: str) -> str:
        scaled = value / self.library.site.scales[scale].value
        if scaled != scaled.to_integral_value():
            return self.money(value)
        currency = self.library.site.currency.name
        return f"{self.digits(scaled)}\u00a0{self.counted(scale, scaled)} {self.counted(currency, value) or currency}"

    def digits(self, value: Decimal, decimals: int = 0) -> str:
        """Return a number with the separators of the programme's country, and at least so many decimals."""
        pattern = "#,##0." + "0" * decimals + "#" * (4 - decimals)
        return str(format_decimal(value, format=pattern, locale=self.library.site.digits))

    def _decimal_mark(self) -> str:
        return str(get_decimal_symbol(self.library.languages[self.language].locale or self.library.site.digits))

    def counted(self, name: str, number: Decimal) -> str:
        """Return the word for a unit or scale, in the number that the language wants; empty if there is none."""
        words = self.library.languages[self.language].words
        source = self.library.languages[self.library.site.source_language].words
        return self._in_number(words.get(name) or source.get(name) or "", number)

    def _in_number(self, word: str | tuple[str, str] | Forms, number: Decimal) -> str:
        if isinstance(word, Forms):
            locale = Locale.parse(self.library.languages[self.language].locale or "root")
            return str(getattr(word, locale.plural_form(number)) or word.other)
        return word if isinstance(word, str) else word[0 if number == 1 else 1]

    # --- dates -------------------------------------------------------------------------------------------------------

    def day_in_words(self, day: date) -> str:
        """Return a date in words: "22 November 2026"; empty for a start that nobody knows."""
        return "" if day == UNDATED else f"{day.day}\u00a0{self.month_in_words(day)}"

    def month_in_words(self, day: date) -> str:
        """Return a month with its year: "Januari 2027"."""
        language = self.library.languages[self.language]
        if language.locale:
            return str(format_date(day, "MMMM\u00a0y", locale=language.locale))
        return f"{language.months[day.month - 1]}\u00a0{day.year}"


def capital(text: str) -> str:
    """Return the text with a capital first letter, as a sentence begins."""
    return text[:1].upper() + text[1:]
