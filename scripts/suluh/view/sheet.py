"""A translation on numbered lines, for a reviewer with a phone."""

from collections.abc import Sequence
from dataclasses import dataclass

from suluh.translation.answers import Line
from suluh.view.setting import Setting


@dataclass(frozen=True)
class SheetRow:
    """One sentence: as the source has it, and as it is translated so far."""

    number: int
    source: str
    text: str
    facts: tuple[str, ...]
    """What stands for each number in braces: "{1} = Rp42.000.000"."""


@dataclass(frozen=True)
class Sheet:
    """What a reviewer gets; its own words are in the source language, which every reviewer reads."""

    language: str
    source_language: str
    direction: str
    title: str
    how: str
    rule: str
    code_label: str
    code: str
    source_name: str
    own_name: str
    rows: tuple[SheetRow, ...]
    font: str


def sheet(at: Setting, code: str, asked: Sequence[Line]) -> Sheet:
    """Return a sheet with every line asked for, in the setting's language."""
    source = at.library.languages[at.library.site.source_language]
    own = at.library.languages[at.language]
    words = at.in_language(at.library.site.source_language).speaker
    return Sheet(
        language=at.language,
        source_language=at.library.site.source_language,
        direction=own.direction,
        title=words.word("sheet_title", language=own.name),
        how=words.word("sheet_how"),
        rule=words.word("sheet_rule", mark="{1}"),
        code_label=words.word("sheet_code"),
        code=code,
        source_name=source.name,
        own_name=own.name,
        rows=tuple(_row(at, number, one) for number, one in enumerate(asked, 1)),
        font=own.font or "",
    )


def _row(at: Setting, number: int, one: Line) -> SheetRow:
    values = (at.speaker.value(*fact.partition(":")[::2]) for fact in one.facts)
    facts = tuple(f"{{{place}}} = {value.now}" for place, value in enumerate(values, 1))
    return SheetRow(number, one.numbered(one.message.text), one.numbered(one.text), facts)
