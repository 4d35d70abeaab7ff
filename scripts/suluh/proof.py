"""The proof sheet: every number with its source and article, for the person who compares it with the law."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from itertools import groupby
from typing import Literal

from suluh.content import Library
from suluh.messages import phrase, say
from suluh.model.fact import UNDATED, DatedRows, Fact, Table, Unit

UNITS: Mapping[Unit, str] = {
    "money": "",
    "percent": "%",
    "times": phrase("times"),
    "hours": phrase("hours"),
    "days_of_24_hours": phrase("days of 24 hours"),
    "days": phrase("days"),
    "working_days": phrase("working days"),
    "months": phrase("months"),
    "years": phrase("years"),
    "count": "",
    "rule": phrase("there is such a right"),
}
AGAINST = {
    "law": phrase("the law itself"),
    "official_page": phrase("an official page"),
    "copy": phrase("a copy of the law"),
}


@dataclass(frozen=True)
class Line:
    """One value as our pages have it, with where the law should say so."""

    source: str
    """The law's id in sources.yml."""
    article: str
    name: str
    label: str
    start: str
    value: str
    unit: Unit | Literal[""]
    checked: str
    against: str
    by: str
    confidence: str
    where: str


def proof(library: Library) -> list[Line]:
    """Return every dated value, law by law in the order of sources.yml, and within a law as its articles are named."""
    order = list(library.sources)
    return sorted(
        _lines(library), key=lambda one: (order.index(one.source), _by_number(one.article), one.name, one.start)
    )


def _by_number(article: str) -> list[tuple[int, str]]:
    """Return what sorts article 9 before article 10."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"([0-9]+)", article)]


def _lines(library: Library) -> Iterator[Line]:
    for item in library.items:
        one = item.model
        if not isinstance(one, Fact | Table):
            continue
        for start, dated in one.values.items():
            written = "undated" if start == UNDATED else start.isoformat()
            yield Line(
                source=dated.source,
                article=dated.article or "",
                name=item.key.removeprefix("facts/"),
                label=one.label,
                start=written,
                value=_rows(dated) if isinstance(dated, DatedRows) else _number(dated.value),
                unit=one.unit if isinstance(one, Fact) else "",
                checked=one.checked.on.isoformat(),
                against=one.checked.against,
                by=one.checked.by or "",
                confidence=one.confidence,
                where=f"{item.file.as_posix()}:{item.located.line((*item.place, 'values', written))}",
            )


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def _rows(dated: DatedRows) -> str:
    rows = (", ".join(f"{column} {_number(number)}" for column, number in row.items()) for row in dated.value)
    return "; ".join(rows)


def as_json(lines: Iterable[Line]) -> str:
    """Return the proof sheet as a list of objects."""
    return json.dumps([asdict(one) for one in lines], ensure_ascii=False, indent=1)


def sheet(library: Library, lines: list[Line]) -> str:
    """Return the proof sheet as Markdown, a table for each law, to print or to tick off in an issue."""
    title = say("Numbers to compare with the law")
    parts = [f"# {title}", _how()]
    for source, group in groupby(lines, key=lambda one: one.source):
        law = library.sources[source]
        parts += [
            f"## {_cell(law.short)}",
            "\n\n".join(filter(None, (_cell(law.title), law.url or ""))),
            _table(group, library.site.currency.symbol),
        ]
    return "\n\n".join(parts) + "\n"


def _how() -> str:
    return say(
        "Open each law at the article and tick what is the same there. Mend what differs in the file and line that "
        "stand beside it. What a named person has compared gets `checked: {{on: DAY, against: law, by: NAME}}`."
    )


def _table(lines: Iterable[Line], money: str) -> str:
    heads = ("✓", say("article"), say("what"), say("from"), say("value"), say("last compared"), say("where"))
    rows = [heads, ("---",) * len(heads), *(_row(one, money) for one in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(one: Line, money: str) -> tuple[str, ...]:
    start = say("day unknown") if one.start == "undated" else one.start
    compared = say("{checked}, with {against}", checked=one.checked, against=say(AGAINST[one.against]))
    by = f", {one.by}" if one.by else ""
    cells = (one.article, f"{one.label} ({one.name})", start, _value(one, money), compared + by, one.where)
    return ("☐", *map(_cell, cells))


def _value(one: Line, money: str) -> str:
    """Return the value with its unit, and its thousands apart by a space, which no language reads as a point."""
    if not one.value:
        return say("no longer")
    apart = re.sub(
        r"(?<![.\d])\d{4,}", lambda found: f"{int(found[0]):,}".replace(",", "\N{NO-BREAK SPACE}"), one.value
    )
    unit = say(UNITS[one.unit]) if one.unit and UNITS[one.unit] else ""
    return unit if one.unit == "rule" else f"{money if one.unit == 'money' else ''}{apart} {unit}".rstrip()


def _cell(text: str) -> str:
    """Return a text that stays in its cell and is no Markdown."""
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*").replace("[", "\\[").replace("`", "\\`")
