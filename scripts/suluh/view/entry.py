"""A benefit or a guide as a reader meets it."""

from collections.abc import Iterator

from suluh import facts
from suluh.content.check import used_facts
from suluh.model import entry as model
from suluh.view import shapes
from suluh.view.changes import changes, single
from suluh.view.helpers import nearby_link
from suluh.view.parts import amount, link, part, picture
from suluh.view.prints import printed
from suluh.view.said import NOTHING
from suluh.view.setting import Setting
from suluh.view.shapes import EntryPage, FactLine, Paper
from suluh.view.shell import shell
from suluh.view.sources import check_sentence, sources
from suluh.view.speech import Speaker


def entry_page(at: Setting, key: str) -> EntryPage:
    """Return one entry's page in the setting's language, as of its day."""
    entry, speak = at.library.entries[key], at.speaker
    names = used_facts(entry, key)
    return EntryPage(
        id=key,
        url=at.address(key),
        title=speak.say(f"{key}/title"),
        description=str(speak.say(f"{key}/summary")),
        shell=shell(at, key),
        kind=at.library.kinds[key],
        name=speak.say(f"{key}/name"),
        kicker=speak.maybe(entry.kicker, f"{key}/kicker"),
        summary=speak.say(f"{key}/summary"),
        picture=picture(at, entry.picture),
        amount=amount(at, entry.amount, f"{key}/amount") if entry.amount else None,
        who=speak.maybe(entry.who, f"{key}/who"),
        papers=tuple(paper(speak, name) for name in entry.papers),
        where=speak.maybe(entry.where, f"{key}/where"),
        call=_call(at, key, entry.call),
        hint=speak.say(f"{key}/call/hint"),
        parts=tuple(part(at, key, one) for one in entry.parts),
        changes=tuple(changes(at, names)),
        sources=tuple(sources(at, names)),
        checked=check_sentence(at, names),
        caution=caution(at, names),
        facts=tuple(_fact_lines(at, names)),
        printed=tuple(printed(at, key, entry=key)),
        next=(*(link(at, key, one, f"{key}/next/{one.id}") for one in entry.next), *_nearby(at, key)),
        papers_href=at.href(key, at.library.site.pages.documents),
    )


def _nearby(at: Setting, key: str) -> tuple[shapes.Link, ...]:
    """Return the way to those who help nearby, from benefits; guides are long enough."""
    return nearby_link(at, key) if at.library.kinds[key] == "benefits" else ()


def _call(at: Setting, key: str, call: model.Call) -> shapes.Link:
    if call.anchor:
        return shapes.Link(at.speaker.maybe(call.title, f"{key}/call/title"), NOTHING, f"#{call.anchor}")
    contact = at.library.site.contacts[at.library.site.call]
    return shapes.Link(at.speaker.ui("call", number=contact.value), NOTHING, contact.href)


def paper(speak: Speaker, name: str) -> Paper:
    """Return one paper: what it is and where to get it."""
    words = (speak.say(f"documents/{name}/{field}") for field in ("name", "title", "text", "where"))
    return Paper(name, *words)


# --- figures ------------------------------------------------------------


def caution(at: Setting, names: tuple[str, ...]) -> str:
    """Return that the reader should make sure, unless every figure is certain."""
    unsure = any(facts.confidence(at.library.law, name) != "high" for name in names)
    return at.speaker.word("confidence_medium") if unsure else ""


def _fact_lines(at: Setting, names: tuple[str, ...]) -> Iterator[FactLine]:
    speak, law = at.speaker, at.library.law
    for name in single(at, names):
        right = facts.unit(law, name) == "rule"
        yield FactLine(
            label=speak.say(f"facts/{name}/label"),
            value="" if right else str(speak.value(name)),
            source=", ".join(line.short for line in sources(at, (name,))),
            caution="" if facts.confidence(law, name) == "high" else speak.word("confidence_medium"),
        )
