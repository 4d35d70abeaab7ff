"""Who helps nearby: can they be reached and linked to, and has somebody looked of late?"""

from collections.abc import Iterator
from datetime import date

from suluh.content.library import Item, Library
from suluh.errors import Problem
from suluh.messages import say
from suluh.model.helper import Helper, Helpers


def each(library: Library) -> Iterator[tuple[Item, int, Helper]]:
    """Yield every helper with its file's item and its line there."""
    for item in library.items:
        if isinstance(item.model, Helpers):
            for region, one in item.model.regions.items():
                for number, helper in enumerate(one.helpers):
                    yield item, item.located.line(("regions", region, "helpers", number)), helper


def problems(library: Library, taken: frozenset[str]) -> Iterator[Problem]:
    """Yield regions named like another place on their page, and numbers that no chat can be opened with."""
    taken = taken.union(one.id for one in library.site.places)
    for item in (item for item in library.items if isinstance(item.model, Helpers)):
        for region in taken.intersection(library.helpers.regions):
            line = item.located.line(("regions", region))
            yield Problem(
                item.file, line, say("the id '{region}' stands already on this page; choose another", region=region)
            )
    for item, line, one in each(library):
        if (one.whatsapp or "").startswith("0") and not library.site.calling_code:
            said = say("begin the whatsapp number with + and the country, or set calling_code in site.yml")
            yield Problem(item.file, line, f"{one.name}: {said}")


def warnings(library: Library, day: date) -> Iterator[Problem]:
    """Yield helpers whom nobody has called for long, and those who are not there any more."""
    for item, line, one in each(library):
        if one.until and one.until < day:
            yield Problem(
                item.file, line, say("{name}: was there until {until}; take it out", name=one.name, until=one.until)
            )
        elif library.helpers.recheck(one) <= day:
            yield Problem(
                item.file,
                line,
                say(
                    "{name}: last checked on {checked}; call again and renew 'checked'",
                    name=one.name,
                    checked=one.checked,
                ),
            )
        elif one.checked > day:
            yield Problem(
                item.file,
                line,
                say("{name}: checked on {checked}, which is still to come", name=one.name, checked=one.checked),
            )
