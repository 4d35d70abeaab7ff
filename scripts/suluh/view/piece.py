"""A printed piece as a sheet: what it says on one day, in one language, in one layout."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from suluh import facts
from suluh.content import pieces
from suluh.model.base import FactRef, Message
from suluh.model.fact import LAST_DAYS
from suluh.model.piece import FORMATS, Layout, PieceStep, Relief
from suluh.model.site import Contact
from suluh.translation import State
from suluh.view.bodies import BODIES, PHRASES
from suluh.view.form import of_office
from suluh.view.look import on_paper
from suluh.view.parts import picture
from suluh.view.print_shapes import Paper, Pictured, PrintSheet
from suluh.view.said import Said
from suluh.view.setting import Setting
from suluh.view.shapes import Picture
from suluh.view.sources import imprint
from suluh.view.speech import Heard

SOURCES = 4
"""As many sources stand on paper; the page behind the code has all."""
WITH_PICTURE = {"poster", "a3", "a5", "a5x2", "flipchart", "calendar", "tent", "square", "story"}
WITH_CLOSE_PICTURE = {"leaflet", "checklist"}
"""Layouts that show the piece's picture, and those that show the first one of its page."""
UNPRINTABLE = {State.missing, State.stale, State.broken}


def print_sheet(at: Setting, key: str, layout: Layout, contact: str = "") -> PrintSheet:
    """Return one piece as it is printed on the setting's day, in its language and in one layout."""
    heard = Heard()
    said = _said(replace(at, heard=heard), key, layout, contact)
    bad = _unfit(at, heard, drafts=False)
    return replace(
        said,
        imprint=f"{imprint(at, tuple(heard.facts), SOURCES)} {_checked_by_one(at, heard, bad)}".strip(),
        sample=at.speaker.word("sample_band") if at.sample else "",
        state=at.speaker.word("draft_note") if bad or words_are_drafts(at) else "",
    )


def unprintable(at: Setting, key: str, layout: Layout, drafts: bool = False) -> list[Message]:
    """Return the sentences that keep a layout from being printed in this language; none if it may be printed.

    Nothing is printed whose translation is missing, stale or broken, nor a machine draft unless `drafts`.
    """
    if at.source:
        return []
    heard = Heard()
    _said(replace(at, heard=heard), key, layout, "")
    return _unfit(at, heard, drafts)


def words_are_drafts(at: Setting) -> bool:
    """Return whether nobody has read yet what this language calls a million or a day."""
    return not at.source and at.library.languages[at.language].status == "draft"


def _unfit(at: Setting, heard: Heard, drafts: bool) -> list[Message]:
    if at.source:
        return []
    bad = UNPRINTABLE if drafts else UNPRINTABLE | {State.draft}
    catalog = at.library.catalogs[at.language]
    return [message for message in heard.messages.values() if catalog.translate(message).state in bad]


def _said(at: Setting, key: str, layout: Layout, contact: str) -> PrintSheet:
    piece, speak, site = at.library.pieces[key], at.speaker, at.library.site
    needs = FORMATS[layout].needs
    board = _board(at, key) if "amount" in needs else ("", "", "", "", "")
    relief = _relief(at, piece.relief, f"pieces/{key}/relief") if piece.relief and "steps" in needs else ""
    call = site.contacts[site.call]
    certainty = speak.word("certainty", number=call.value)
    return PrintSheet(
        name=key,
        layout=layout,
        language=at.language,
        direction=at.library.languages[at.language].direction,
        url=at.printed_address(piece.entry),
        address=at.address(piece.entry).partition("//")[2].removesuffix("/"),
        title=_title(of_office(at, key), key, layout),
        picture=_picture(at, key) if layout in WITH_PICTURE else None,
        close=_close(at, key) if layout in WITH_CLOSE_PICTURE else None,
        share=piece.share / 100,
        label=board[0],
        prefix=board[1],
        number=board[2],
        unit=board[3],
        note="" if relief else board[4],
        strip=str(speak.maybe(piece.strip, f"pieces/{key}/strip")) if "steps" in needs else "",
        relief=relief,
        steps=tuple(_steps(at, key)) if "steps" in needs else (),
        papers=tuple(_papers(at, piece.entry)) if "papers" in needs else (),
        body=BODIES[layout](at, key) if layout in BODIES else None,
        words={name: speak.word(name) for name in PHRASES.get(layout, ())},
        contact_label=speak.word("contact_label"),
        contact_fields=tuple(speak.word(name) for name in ("contact_name", "contact_phone", "contact_place")),
        contact=contact,
        or_call=_or_call(at, call),
        call=call.value,
        scan=speak.word("scan"),
        qr_alt=speak.word("qr_alt", address=at.address(piece.entry)),
        mark_alt=speak.word("mark_alt", site=site.name),
        site_name=site.name,
        official=f"{speak.say('site/official')} {speak.say('site/free')} {certainty}",
        imprint="",
        sample="",
        state="",
        publisher=site.publisher.name,
        keywords=piece.keywords,
        font=at.library.languages[at.language].font or "",
        brand=on_paper(at),
        paper=site.papers[0],
    )


def print_title(at: Setting, key: str) -> str:
    """Return the headline of a piece as its first layout has it; `|` breaks the line."""
    return _title(at, key, at.library.pieces[key].layouts[0])


def stated_facts(at: Setting, key: str) -> tuple[FactRef, ...]:
    """Return the facts whose present value a piece states. A calendar states that of each month, so none of these."""
    heard = Heard()
    for layout in at.library.pieces[key].layouts:
        if layout != "calendar":
            _said(replace(at, heard=heard), key, layout, "")
    return tuple(heard.facts)


def _title(at: Setting, key: str, layout: Layout) -> str:
    """Return the headline: the piece's own, or what the layout or the page is called."""
    piece, speak = at.library.pieces[key], at.speaker
    if layout == "calendar":
        years = sorted({str(at.day.year), str((at.day.replace(day=1) + timedelta(days=335)).year)})
        return speak.word("calendar_title", years="–".join(years))
    if piece.title:
        return str(speak.say(f"pieces/{key}/title"))
    named = "name" if piece.entry in at.library.decisions else "title"
    return str(speak.say(f"{piece.entry}/{named}"))


def _picture(at: Setting, key: str) -> Picture | None:
    piece = at.library.pieces[key]
    entry = at.library.entries.get(piece.entry)
    name = piece.picture or (entry.picture if entry else None)
    return picture(at, name) if name else None


def _close(at: Setting, key: str) -> Picture | None:
    entry = at.library.entries.get(at.library.pieces[key].entry)
    return picture(at, entry.picture) if entry else None


def _or_call(at: Setting, call: Contact) -> str:
    return f"{at.speaker.word('or_call', number=call.value)} ({at.speaker.word('call_who')})"


# --- amount ------------------------------------------------------------------------------------------------------


def _board(at: Setting, key: str) -> tuple[str, str, str, str, str]:
    """Return label, sign, number, unit and note of the amount, from the piece or else from its page."""
    piece, speak = at.library.pieces[key], at.speaker
    if own := piece.amount:
        place, fact, has_words = f"pieces/{key}/amount", own.fact, own.words
        unit, note = speak.maybe(own.unit, f"{place}/unit"), speak.maybe(own.note, f"{place}/note")
    else:
        amount = at.library.entries[piece.entry].amount
        assert amount is not None
        place, fact, has_words = f"{piece.entry}/amount", amount.fact, amount.words
        unit, note = speak.maybe(amount.per, f"{place}/per"), speak.maybe(amount.chip, f"{place}/chip")
    words = speak.maybe(has_words, f"{place}/words")
    return str(speak.say(f"{place}/label")), *_number(at, fact, words, str(unit)), str(note)


def _number(at: Setting, name: FactRef, words: Said, unit: str) -> tuple[str, str, str]:
    """Return sign, number and unit; words stand in for the number of a right without one."""
    speak, law = at.speaker, at.library.law
    speak.mention(name)
    if words:
        return "", str(words), unit
    value, kind = facts.value(law, name, at.day), facts.unit(law, name)
    if kind != "money" or value is None:
        return "", speak.amount(value, kind), unit
    sign, number, scale = speak.split(value)
    return sign, number, f"{scale} {unit}".strip()


def _relief(at: Setting, one: Relief, key: str) -> str:
    """Return the relief with its end date; empty where it has no end, or in its last 30 days."""
    lines = [
        str(at.speaker.say(f"{key}/each/{name}/text", month=at.speaker.month_in_words(end)))
        for name, each in one.each.items()
        if (end := _lasting(at, each.fact))
    ]
    if not (lines if one.each else _lasting(at, one.fact)):
        return ""
    at.speaker.mention(one.fact)
    value, kind = facts.value(at.library.law, one.fact, at.day), facts.unit(at.library.law, one.fact)
    amount = at.speaker.amount(value, kind, "short")
    text = str(at.speaker.say(f"{key}/text", amount=amount, until=at.speaker.until(one.fact)))
    return "\n".join((text, *lines))


def _lasting(at: Setting, name: FactRef) -> date | None:
    """Return the last day of today's value; none where it has no end, or ends soon."""
    end = facts.last_day(at.library.law, name, at.day)
    return end if end and end - at.day > LAST_DAYS else None


def ending(at: Setting, key: str) -> bool:
    """Return whether a piece's headline amount ends so soon that it should not be printed."""
    name = pieces.headline(at.library, key)
    end = facts.last_day(at.library.law, name, at.day) if name else None
    return end is not None and end - at.day <= LAST_DAYS


def left_out(at: Setting, key: str) -> str:
    """Return the fact of a relief that is left out because it ends soon; empty if nothing is left out."""
    relief = at.library.pieces[key].relief
    names = (relief.fact, *(one.fact for one in relief.each.values())) if relief else ()
    ends = {name: facts.last_day(at.library.law, name, at.day) for name in names}
    return next((name for name, end in ends.items() if end is not None and end - at.day <= LAST_DAYS), "")


# --- steps and papers --------------------------------------------------------------------------------------------


def _steps(at: Setting, key: str) -> Iterator[Pictured]:
    """Yield four steps; what the piece does not say of one is said by the step of the same id on its page."""
    piece, speak = at.library.pieces[key], at.speaker
    known = pieces.steps(at.library.entries[piece.entry])
    for one in piece.steps or [PieceStep(id=name) for name in known][:4]:
        part, step = known.get(one.id, ("", None))
        own, page = f"pieces/{key}/steps/{one.id}", f"{piece.entry}/parts/{part}/steps/{one.id}"
        yield Pictured(
            picture(at, one.picture or (step.picture if step else "")),
            str(speak.say(f"{own}/head" if one.head else f"{page}/title")),
            str(speak.say(f"{own}/text" if one.text else f"{page}/text")),
        )


def _papers(at: Setting, page: str) -> Iterator[Paper]:
    for name in at.library.entries[page].papers:
        yield Paper(*(str(at.speaker.say(f"documents/{name}/{field}")) for field in ("name", "title", "text", "where")))


# --- imprint -----------------------------------------------------------------------------------------------------


def _checked_by_one(at: Setting, heard: Heard, bad: list[Message]) -> str:
    """Return that nobody has checked the translation yet; empty where it is reviewed, or said to be a draft."""
    if at.source or bad:
        return ""
    states = {at.library.catalogs[at.language].translate(one).state for one in heard.messages.values()}
    return at.speaker.word("translated_note") if State.translated in states else ""
