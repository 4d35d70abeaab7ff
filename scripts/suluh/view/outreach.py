"""A page for those who go out to people: sessions, cases, rights, groups, and quizzes."""

from collections.abc import Iterator
from dataclasses import replace

from suluh.model import outreach as model
from suluh.model.entry import Link as Way
from suluh.model.piece import FORMATS
from suluh.view import shapes
from suluh.view.entry import entry_page
from suluh.view.parts import evidence, link, page_picture, part, picture
from suluh.view.prints import printed_file
from suluh.view.said import NOTHING, Said
from suluh.view.setting import Setting
from suluh.view.shapes import Cell, Column, DutyPart, OutreachPage, Row, Table, Tile
from suluh.view.sources import sources


def outreach_page(at: Setting, key: str, entry: model.Outreach) -> OutreachPage:
    """Return one such page in the setting's language, as of its day."""
    plain, speak = entry_page(at, key), at.speaker
    return OutreachPage(
        **vars(replace(plain, parts=tuple(duty(at, key, one) for one in entry.parts), printed=())),
        aim=speak.maybe(entry.aim, f"{key}/aim"),
        time=speak.maybe(entry.time, f"{key}/time"),
        materials=tuple(_materials(at, key, entry)),
        evidence=evidence(at, key, entry.evidence),
    )


def duty(at: Setting, page: str, one: model.Duty) -> DutyPart:
    """Return one section with the blocks that only such pages have."""
    key = f"{page}/parts/{one.id}"
    return DutyPart(
        **vars(part(at, page, one)),
        suggested=one.suggested,
        minutes=_minutes(at, one.turns, f"{key}/turns") if one.turns else None,
        turns=tuple(_turn(at, turn, f"{key}/turns/{turn.id}") for turn in one.turns),
        rungs=tuple(_rung(at, rung, f"{key}/rungs/{rung.id}") for rung in one.rungs),
        law=tuple(_article(at, article, f"{key}/law/{article.id}") for article in one.law),
        riddles=tuple(_riddle(at, riddle, f"{key}/riddles/{riddle.id}") for riddle in one.riddles),
        ways=tuple(_way(at, page, way, f"{key}/links/{way.id}") for way in one.links if not _is_quiz(at, way)),
        quizzes=tuple(link(at, page, way, f"{key}/links/{way.id}") for way in one.links if _is_quiz(at, way)),
    )


def _is_quiz(at: Setting, way: Way) -> bool:
    return at.library.kinds.get(way.page) == "quizzes"


def _way(at: Setting, page: str, way: Way, key: str) -> Tile:
    """Return a way on with the picture of the page that it leads to; where it says no more itself, with its title."""
    plain, known = link(at, page, way, key), (*at.library.entries, *at.library.tools)
    title = at.speaker.say(f"{way.page}/title") if way.page in known else NOTHING
    again = str(title) == str(plain.title)
    return Tile(page_picture(at, way.page), plain.title, plain.text or (NOTHING if again else title), plain.href)


def _minutes(at: Setting, turns: tuple[model.Turn, ...], key: str) -> Table | None:
    """Return a line for each step and a column for each length; empty where the step drops out."""
    speak = at.speaker
    lengths = sorted({length for turn in turns for length in turn.minutes})
    if not lengths:
        return None
    heads = (Column(speak.ui("session_length", minutes=str(length))) for length in lengths)
    rows = (
        Row(
            speak.say(f"{key}/{turn.id}/title"),
            tuple(Cell(Said((str(turn.minutes.get(length, "–")),))) for length in lengths),
        )
        for turn in turns
    )
    head = (Column(speak.ui("session_step")), *heads)
    return Table(speak.ui("session_minutes"), head, tuple(rows), NOTHING, (), None)


def _turn(at: Setting, one: model.Turn, key: str) -> shapes.Turn:
    speak = at.speaker
    return shapes.Turn(
        speak.say(f"{key}/title"),
        _takes(at, one),
        tuple(speak.say(f"{key}/say/{name}") for name in one.say),
        tuple(speak.say(f"{key}/ask/{name}") for name in one.ask),
        speak.maybe(one.do, f"{key}/do"),
    )


def _takes(at: Setting, one: model.Turn) -> Said:
    times = dict.fromkeys((min(one.minutes.values()), max(one.minutes.values()))) if one.minutes else ()
    return at.speaker.ui("session_length", minutes="–".join(map(str, times))) if times else NOTHING


def _rung(at: Setting, one: model.Rung, key: str) -> shapes.Rung:
    speak = at.speaker
    contact = at.library.site.contacts[one.contact] if one.contact else None
    shown = contact.value.removeprefix("https://").removesuffix("/") if contact else ""
    way = shapes.Link(Said((shown,)), NOTHING, contact.href) if contact else None
    return shapes.Rung(speak.say(f"{key}/title"), speak.say(f"{key}/text"), way)


def _article(at: Setting, one: model.Article, key: str) -> shapes.Article:
    (source, *_) = sources(at, (one.fact,))
    return shapes.Article(source, at.speaker.say(f"{key}/text"))


def _riddle(at: Setting, one: model.Riddle, key: str) -> shapes.Riddle:
    speak = at.speaker
    return shapes.Riddle(
        one.id,
        picture(at, one.picture),
        speak.say(f"{key}/title"),
        tuple(speak.say(f"{key}/choices/{choice.id}/text") for choice in one.choices),
        speak.say(f"{key}/choices/{one.right}/text"),
        speak.say(f"{key}/why"),
    )


def _materials(at: Setting, key: str, entry: model.Outreach) -> Iterator[shapes.Link]:
    """Yield the way to the file of each piece."""
    for one in entry.materials:
        title, file = printed_file(at, key, one.piece, one.layout)
        said = at.speaker.maybe(one.text, f"{key}/materials/{one.id}/text")
        text = Said((*said.parts, " · ", file.paper), said.language) if said else Said((file.paper,))
        named = title if FORMATS[one.layout].black else replace(title, parts=(*file.layout.parts, ": ", *title.parts))
        yield shapes.Link(named, text, file.href)
