"""Printed pieces: what stands on them, which of them a language may have, and how pages offer them."""

import re
from collections.abc import Iterator
from datetime import timedelta

from suluh import facts
from suluh.content.check import used_facts
from suluh.model.base import Message
from suluh.model.entry import Piece, Relief
from suluh.model.site import Contact
from suluh.translation import State
from suluh.view.setting import Setting
from suluh.view.shapes import Picture, Poster, PosterStep, Printed
from suluh.view.sources import check_sentence, sources

FOLDER = "print"
LAST_DAYS = timedelta(days=30)
"""A relief is left out, and a headline refused, when it ends within this time."""
PAPER = "A4"
"""The size of every layout's sheet."""
SOURCES = 4
"""As many sources stand on paper; the page behind the code has all."""
UNPRINTABLE = {State.missing, State.stale, State.broken}


def file_name(piece: str, layout: str, ink: str) -> str:
    """Return a piece's file name without its ending: `jkm-poster`, `jkm-poster-save`."""
    return f"{piece}-{layout}" + ("-save" if ink == "save" else "")


def printable(at: Setting, key: str, drafts: bool = False) -> list[Message]:
    """Return the sentences that keep a piece from being printed in this language; none if it may be printed.

    Nothing is printed whose translation is missing, stale or broken, nor a machine draft unless `drafts`.
    """
    if at.source:
        return []
    bad = UNPRINTABLE if drafts else UNPRINTABLE | {State.draft}
    catalog = at.library.catalogs[at.language]
    return [message for message in piece_messages(at, key) if catalog.translate(message).state in bad]


def words_are_drafts(at: Setting) -> bool:
    """Return whether nobody has read yet what this language calls a million or a day."""
    return not at.source and at.library.languages[at.language].status == "draft"


def piece_messages(at: Setting, key: str) -> Iterator[Message]:
    """Yield every sentence that stands on a piece."""
    piece = at.library.pieces[key]
    scenes = {f"scenes/{name}/alt" for name in (piece.picture, *(step.picture for step in piece.steps))}
    common = {f"ui/words/{name}" for name in WORDS} | {"site/official", "site/free"}
    for name, message in at.library.messages.items():
        if name.startswith(f"pieces/{key}/") or name in scenes or name in common:
            yield message


WORDS = (
    "contact_label",
    "contact_name",
    "contact_phone",
    "contact_place",
    "or_call",
    "call_who",
    "scan",
    "qr_alt",
    "mark_alt",
    "imprint",
    "certainty",
)
"""The interface's phrases that stand on every piece."""


def printed(at: Setting, page: str, entry: str | None = None) -> Iterator[Printed]:
    """Yield the printed pieces that a page offers: all, or those of one entry."""
    for key, piece in at.library.pieces.items():
        if (entry and piece.entry != entry) or printable(at, key) or words_are_drafts(at):
            continue
        for layout in piece.layouts:
            folder = f"{at.to_root(page)}{at.prefix}{FOLDER}/"
            name, saving = (file_name(key, layout, ink) for ink in ("full", "save"))
            yield Printed(
                name=name,
                title=at.speaker.say(f"{piece.entry}/name"),
                href=f"{folder}{name}.pdf",
                save_href=f"{folder}{saving}.pdf",
                preview_href=f"{folder}{name}.png",
                paper=_paper(at, f"{name}.pdf"),
                save_paper=_paper(at, f"{saving}.pdf"),
            )


def _paper(at: Setting, name: str) -> str:
    """Return the paper of a file, and its size if it is made: "A4, 71 KB"."""
    size = at.sizes.get(name)
    return f"{PAPER}, {at.speaker.word('size_kb', size=str(-(-size // 1000)))}" if size else PAPER


def poster(at: Setting, key: str, contact: str = "") -> Poster:
    """Return one piece as it is printed on the setting's day, in its language."""
    piece, speak, site = at.library.pieces[key], at.speaker, at.library.site
    prefix = f"pieces/{key}"
    board, number, unit = _amount(at, piece, prefix)
    call = site.contacts[site.call]
    official = f"{speak.say('site/official')} {speak.say('site/free')} {_certainty(at, call)}"
    return Poster(
        name=key,
        language=at.language,
        direction=at.library.languages[at.language].direction,
        url=at.printed_address(piece.entry),
        address=at.address(piece.entry).partition("//")[2].removesuffix("/"),
        title=str(speak.say(f"{prefix}/title")),
        picture=_picture(at, piece.picture),
        label=str(speak.say(f"{prefix}/amount/label")),
        prefix=board,
        number=number,
        unit=unit,
        note=str(speak.maybe(piece.amount.note, f"{prefix}/amount/note")),
        strip=str(speak.maybe(piece.strip, f"{prefix}/strip")),
        relief=_relief(at, piece.relief, f"{prefix}/relief") if piece.relief else "",
        steps=tuple(
            PosterStep(
                _picture(at, step.picture),
                str(speak.say(f"{prefix}/steps/{step.id}/head")),
                str(speak.say(f"{prefix}/steps/{step.id}/text")),
            )
            for step in piece.steps
        ),
        contact_label=speak.word("contact_label"),
        contact_fields=tuple(speak.word(name) for name in ("contact_name", "contact_phone", "contact_place")),
        contact=contact,
        or_call=_or_call(at, call),
        scan=speak.word("scan"),
        qr_alt=speak.word("qr_alt", address=at.address(piece.entry)),
        mark_alt=speak.word("mark_alt", site=site.name),
        site_name=site.name,
        official=official,
        imprint=f"{_imprint(at, piece, key)} {_checked_by_one(at, key)}".strip(),
        sample=speak.word("sample_band") if at.sample else "",
        state=speak.word("draft_note") if printable(at, key) or words_are_drafts(at) else "",
        publisher=site.publisher.name,
        keywords=piece.keywords,
        font=at.library.languages[at.language].font or "",
    )


def _or_call(at: Setting, call: Contact) -> str:
    return f"{at.speaker.word('or_call', number=call.value)} ({at.speaker.word('call_who')})"


def _checked_by_one(at: Setting, key: str) -> str:
    """Return that nobody has checked the translation yet; empty where it is reviewed, or said to be a draft."""
    if at.source or printable(at, key):
        return ""
    states = {at.library.catalogs[at.language].translate(one).state for one in piece_messages(at, key)}
    return at.speaker.word("translated_note") if State.translated in states else ""


def _picture(at: Setting, name: str) -> Picture:
    return Picture(name, at.speaker.say(f"scenes/{name}/alt"))


def _certainty(at: Setting, call: Contact) -> str:
    return at.speaker.word("certainty", number=call.value)


def _amount(at: Setting, piece: Piece, prefix: str) -> tuple[str, str, str]:
    """Return sign, number and unit of the headline amount; words stand in for the number of a right without one."""
    speak, one = at.speaker, piece.amount
    unit = str(speak.maybe(one.unit, f"{prefix}/amount/unit"))
    if one.words:
        return "", str(speak.say(f"{prefix}/amount/words")), unit
    value = facts.value(at.library.law, one.fact, at.day)
    kind = facts.unit(at.library.law, one.fact)
    if kind != "money" or value is None:
        return "", speak.amount(value, kind), unit
    sign, number, scale = speak.split(value)
    return sign, number, f"{scale} {unit}".strip()


def _relief(at: Setting, one: Relief, key: str) -> str:
    """Return the relief with its end date; empty where it has no end, or in its last 30 days."""
    end = facts.last_day(at.library.law, one.fact, at.day)
    if end is None or end - at.day <= LAST_DAYS:
        return ""
    value, kind = facts.value(at.library.law, one.fact, at.day), facts.unit(at.library.law, one.fact)
    amount = at.speaker.amount(value, kind, "short")
    return str(at.speaker.say(f"{key}/text", amount=amount, until=at.speaker.until(one.fact)))


def ending(at: Setting, key: str) -> bool:
    """Return whether a piece's headline amount ends so soon that it should not be printed."""
    end = facts.last_day(at.library.law, at.library.pieces[key].amount.fact, at.day)
    return end is not None and end - at.day <= LAST_DAYS


def left_out(at: Setting, key: str) -> str:
    """Return the fact of a relief that is left out because it ends soon; empty if nothing is left out."""
    relief = at.library.pieces[key].relief
    end = facts.last_day(at.library.law, relief.fact, at.day) if relief else None
    return relief.fact if relief and end is not None and end - at.day <= LAST_DAYS else ""


def _imprint(at: Setting, piece: Piece, key: str) -> str:
    """Return who publishes the piece and what it rests on: at most four sources, those with the most articles."""
    names = used_facts(piece, f"pieces/{key}")
    rests_on = tuple(sources(at, names))
    chief = sorted(rests_on, key=lambda line: -len(str(line.articles)))[:SOURCES]
    return at.speaker.word(
        "imprint",
        publisher=at.library.site.publisher.name,
        checked=check_sentence(at, names, short=True),
        sources=", ".join(re.sub(r" (?=\d)", "\N{NO-BREAK SPACE}", line.short) for line in rests_on if line in chief),
    )
