"""A page that works as a form: its questions, and what its script must know."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from suluh import facts
from suluh.content.check import used_facts
from suluh.model import tool as model
from suluh.model.fact import Fact
from suluh.view.entry import caution
from suluh.view.parts import evidence, link, picture
from suluh.view.said import NOTHING, Said
from suluh.view.setting import Setting
from suluh.view.shapes import Field, FieldGroup, LastDay, LetterLine, LetterText, Option, ToolPage
from suluh.view.shell import shell
from suluh.view.sources import check_sentence, sources
from suluh.view.speech import Speaker

GAP = "……………"
PHRASES = (
    *("delete_sure", "deleted", "wrong_file", "kept", "full", "by", "hours", "work", "unknown", "past", "left"),
    *("people", "mean", "better", "few", "before", "after", "no_pairs"),
)


def tool_page(at: Setting, key: str) -> ToolPage:
    """Return a tool's page, as an empty form."""
    one, speak = at.library.tools[key], at.speaker
    names = used_facts(one, key)
    return ToolPage(
        id=key,
        url=at.address(key),
        title=speak.say(f"{key}/title"),
        description=str(speak.say(f"{key}/lead")),
        shell=shell(at, key),
        name=speak.say(f"{key}/name"),
        kicker=speak.maybe(one.kicker, f"{key}/kicker"),
        lead=speak.say(f"{key}/lead"),
        picture=picture(at, one.picture),
        groups=tuple(_group(at, key, section) for section in one.sections),
        deadlines=tuple(_last_day(at, key, deadline) for deadline in one.deadlines),
        letters=tuple(_letter(at, key, letter) for letter in one.letters),
        change=one.change is not None,
        charts=tuple((chart.id, speak.say(f"{key}/charts/{chart.id}/title")) for chart in one.charts),
        settings=_settings(at, key, one),
        sources=tuple(sources(at, names)),
        checked=check_sentence(at, names),
        caution=caution(at, names),
        evidence=evidence(at, key, one.evidence),
        next=tuple(link(at, key, way, f"{key}/next/{way.id}") for way in one.next),
    )


def _group(at: Setting, key: str, one: model.Section) -> FieldGroup:
    place, speak = f"{key}/sections/{one.id}", at.speaker
    fields = tuple(_field(at, f"{place}/fields/{asked.id}", asked) for asked in one.fields)
    return FieldGroup(one.id, speak.say(f"{place}/title"), speak.maybe(one.text, f"{place}/text"), fields)


def _field(at: Setting, place: str, one: model.Asked) -> Field:
    speak = at.speaker
    return Field(
        id=one.id,
        kind=one.kind,
        title=speak.say(f"{place}/title"),
        text=speak.maybe(one.text, f"{place}/text"),
        choices=tuple(Option(way.id, speak.say(f"{place}/choices/{way.id}/text"), NOTHING) for way in one.choices),
        many=one.many,
        columns=tuple((way.id, way.kind, speak.say(f"{place}/columns/{way.id}/title")) for way in one.columns),
        rows=one.rows,
        cases=" ".join(one.cases),
    )


def _last_day(at: Setting, key: str, one: model.Deadline) -> LastDay:
    place, speak = f"{key}/deadlines/{one.id}", at.speaker
    span = speak.amount(facts.value(at.library.law, one.fact, at.day), facts.unit(at.library.law, one.fact))
    text = speak.maybe(one.text, f"{place}/text")
    return LastDay(one.id, speak.say(f"{place}/title"), text, span, " ".join(one.cases))


def _letter(at: Setting, key: str, one: model.Letter) -> LetterText:
    return LetterText(one.id, tuple(_lines(at, key, one)))


def _lines(at: Setting, key: str, letter: model.Letter) -> Iterator[LetterLine]:
    """Yield the letter in the source language, as a form to fill in, with what it says in the page's language."""
    asked, speak = at.library.tools[key].fields, at.speaker
    slots, gaps = {name: f"{{{name}}}" for name in asked}, dict.fromkeys(asked, GAP)
    source = speak.of_source()
    for line in letter.lines:
        place = f"{key}/letters/{letter.id}/lines/{line.id}/text"
        meaning = NOTHING if at.source else speak.say(place, **gaps)
        shown = meaning if meaning and meaning.language is None else NOTHING
        text = str(source.say(place, **slots))
        empty = Said((str(source.say(place, **gaps)),), None if at.source else at.library.site.source_language)
        yield LetterLine(text, empty, shown)


def _settings(at: Setting, key: str, one: model.Tool) -> dict[str, Any]:
    speak, words = at.speaker, shell(at, key).words
    return {
        "tool": key,
        "case": one.case,
        "deadlines": [
            {"id": last.id, "after": last.after, **_span(at.library.law.facts[last.fact])} for last in one.deadlines
        ],
        "change": one.change.model_dump() if one.change else None,
        "charts": {chart.id: chart.fields for chart in one.charts},
        "months": [_day(speak, month) for month in range(1, 13)],
        "letter_months": [_day(speak.of_source(), month) for month in range(1, 13)],
        "point": speak.digits(Decimal("1.5"))[1],
        "phrases": {name: str(words[f"tool_{name}"]) for name in PHRASES},
    }


def _span(fact: Any) -> dict[str, Any]:
    assert isinstance(fact, Fact)
    values = {start.isoformat(): int(dated.value) for start, dated in fact.values.items() if dated.value is not None}
    return {"unit": fact.unit, "values": values}


def _day(speak: Speaker, month: int) -> str:
    """Return a day of a month in words, for a script to put in the day and the year."""
    return str(speak.day_in_words(date(2000, month, 22))).replace("2000", "{year}").replace("22", "{day}")
