"""What is due: facts to check again, changes to come with the pages and papers they touch, translations gone stale."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Literal

from suluh.content import Library, each_helper, last_commit, touched
from suluh.content.library import Item
from suluh.messages import phrase, say
from suluh.model.fact import LAST_DAYS, Fact, Table
from suluh.translation import State

Kind = Literal["change", "announced", "check", "helper", "translation", "schedule"]
TITLES: Mapping[Kind, str] = {
    "change": phrase("Numbers that change"),
    "announced": phrase("Changes announced, whose value is not known yet"),
    "check": phrase("Facts to check again"),
    "helper": phrase("Helpers to call again"),
    "translation": phrase("Translations gone stale"),
    "schedule": phrase("The daily run on GitHub"),
}
STOPPED = timedelta(days=60)
"""GitHub stops the daily run of a repository so long after its last commit."""
IN_GOOD_TIME = timedelta(days=15)
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """One thing to do: of which kind, by which day, on what, in which file and line, and which pages show it."""

    kind: Kind
    day: date
    name: str
    text: str
    where: str
    touches: tuple[str, ...] = ()


def due(library: Library, day: date, within: timedelta) -> list[Due]:
    """Return what has to be done from `day` on within a time, the most urgent first in each kind."""
    last = day + within
    found = [one for item in library.items for one in _of_fact(library, item, day, last)]
    found += [*_helpers(library, last), *_stale(library, day), *_sleeping(library, day)]
    return sorted(found, key=lambda one: (list(TITLES).index(one.kind), one.day, one.name))


def _of_fact(library: Library, item: Item, day: date, last: date) -> Iterator[Due]:
    if not isinstance(item.model, Fact | Table):
        return
    one, name = item.model, item.key.removeprefix("facts/")
    where = f"{item.file}:{item.located.line(item.place)}"
    pages = tuple(touched(library, name))
    again = one.checked.on + timedelta(days=library.site.review_days)
    if again <= last:
        yield Due(
            "check",
            again,
            name,
            say("last checked on {on} against {against}", on=one.checked.on, against=one.checked.against),
            where,
            pages,
        )
    if one.review_on and day < one.review_on <= last:
        yield Due("announced", one.review_on, name, say("a new value is announced; look it up"), where, pages)
    for start, dated in one.values.items():
        if day < start <= last:
            yield Due("change", start, name, say("a new value by {source}", source=dated.source), where, pages)


def _helpers(library: Library, last: date) -> Iterator[Due]:
    page = library.site.pages.help
    pages = (page,) if page else ()
    for item, line, one in each_helper(library):
        where, again = f"{item.file}:{line}", library.helpers.recheck(one)
        if one.until and one.until <= last:
            yield Due("helper", one.until, one.name, say("is there until this day; then take it out"), where, pages)
        if again <= last and again <= (one.until or last):
            yield Due("helper", again, one.name, say("last checked on {checked}", checked=one.checked), where, pages)


def _stale(library: Library, day: date) -> Iterator[Due]:
    for tag, catalog in library.catalogs.items():
        if tag == library.site.source_language:
            continue
        stale = [one.key for one in library.messages.values() if catalog.translate(one).state is State.stale]
        if stale:
            pages = tuple(dict.fromkeys(key.partition("/")[0] for key in stale))
            yield Due(
                "translation",
                day,
                tag,
                say("{count} sentences, first {stale}", count=len(stale), stale=stale[0]),
                str(catalog.path),
                pages,
            )


def _sleeping(library: Library, day: date) -> Iterator[Due]:
    """Warn in good time before the daily run stops."""
    last = last_commit(library)
    if last and last + STOPPED - IN_GOOD_TIME <= day:
        said = say(
            "stops {days} days after the last commit, which was on {last}; commit a change, however small",
            days=STOPPED.days,
            last=last,
        )
        yield Due("schedule", last + STOPPED, say("daily run"), said, ".github/workflows/pages.yml")


def new_today(library: Library, day: date) -> list[str]:
    """Return why the site says something else on this day than on the day before; one line a reason."""
    reasons = [say("the first of the month")] if day.day == 1 else []
    for item in library.items:
        if isinstance(item.model, Fact | Table):
            name = item.key.removeprefix("facts/")
            reasons += [f"{name}: {said}" for said in _said_today(item.model, day)]
    for _, _, helper in each_helper(library):
        if helper.until and helper.until + A_DAY == day:
            reasons.append(say("{name}: not there any more", name=helper.name))
        elif library.helpers.recheck(helper) == day:
            reasons.append(say("{name}: to be checked again", name=helper.name))
    return reasons


def _said_today(one: Fact | Table, day: date) -> Iterator[str]:
    if day in one.values:
        yield say("a new value from today")
    if day + LAST_DAYS + A_DAY in one.values:
        yield say("left out of paper from today")
    if one.review_on == day:
        yield say("a change was announced for today")


def text(found: Iterable[Due]) -> str:
    """Return what is due as plain lines under a heading for each kind."""
    lines: list[str] = []
    kind = None
    for one in found:
        if one.kind != kind:
            kind = one.kind
            lines += ["", say(TITLES[kind])]
        touches = say("; touches {touches}", touches=", ".join(one.touches)) if one.touches else ""
        lines.append(f"  {one.day}  {one.name}: {one.text} ({one.where}){touches}")
    return "\n".join(lines).lstrip("\n") or say("nothing is due")


def as_json(found: Iterable[Due]) -> str:
    """Return what is due as a list of objects, each with the title and body that an issue about it would have."""
    return json.dumps([_issue(one) for one in found], ensure_ascii=False, indent=1)


def _issue(one: Due) -> dict[str, object]:
    pages = "".join(f"- [ ] {page}\n" for page in one.touches)
    body = f"{say(TITLES[one.kind])}: {one.text}.\n\n{one.where}\n" + (
        say("\nPages and papers:\n{pages}", pages=pages) if pages else ""
    )
    plain = {**asdict(one), "day": one.day.isoformat(), "touches": list(one.touches)}
    return {**plain, "title": f"{one.name}: {say(TITLES[one.kind]).lower()}, {one.day}", "body": body}
