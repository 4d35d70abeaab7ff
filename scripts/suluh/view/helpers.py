"""Who helps nearby, as cards on a page and in the contact box on paper."""

import re
from collections.abc import Iterator
from datetime import date

from suluh.content import Library
from suluh.model.helper import Helper
from suluh.view.said import NOTHING, Said
from suluh.view.setting import Setting
from suluh.view.shapes import HelperCard, Link, NearbyRegion

JOINER = "\u2060"
"""Keeps the line from breaking there."""
CHAT = "https://wa.me/"
"""Opens a chat with the number written after it, as it is dialled from abroad and without +."""


def nearby(at: Setting) -> Iterator[NearbyRegion]:
    """Yield every region in which somebody helps on the setting's day."""
    for key, region in at.library.helpers.regions.items():
        cards = tuple(_card(at, one) for one in region.helpers if not _gone(one, at.day))
        if cards:
            yield NearbyRegion(key, region.name, cards)


def nearby_link(at: Setting, page: str) -> tuple[Link, ...]:
    """Return the way from a page to those who help nearby, if anybody does."""
    to = at.library.site.pages.help
    if not to or not any(nearby(at)):
        return ()
    return (Link(at.speaker.ui("near_title"), NOTHING, at.href(page, to, "nearby")),)


def poster_contact(library: Library, region: str, day: date) -> str:
    """Return what the contact box says in a region: its first helper for posters who is there and lately checked.

    It is the name and one number, which fit into every layout; the page behind the code has all.
    """
    known = library.helpers
    for one in known.regions[region].helpers:
        if one.poster and not _gone(one, day) and day < known.recheck(one):
            return contact_box(one.name, one.phone or "", "" if one.phone else one.whatsapp or "", "", "")
    return ""


def contact_box(name: str, phone: str, chat: str, place: str, hours: str) -> str:
    """Return the lines of the contact box; a number for WhatsApp says so, unless it is the phone's."""
    numbers = [phone, f"WA {chat}" if chat and chat != phone else ""]
    return "\n".join(line for line in (name, " · ".join(filter(None, numbers)), place, hours) if line)


def _gone(one: Helper, day: date) -> bool:
    return one.until is not None and one.until < day


def _written(at: Setting, text: str | None) -> Said:
    """Return words that are said in the source language to every reader."""
    return Said((text,), None if at.source else at.library.site.source_language) if text else NOTHING


def _card(at: Setting, one: Helper) -> HelperCard:
    speak, source = at.speaker, at.library.sources.get(one.source or "")
    return HelperCard(
        kind=speak.ui(f"near_{one.kind}"),
        name=one.name,
        place=_written(at, one.place),
        hours=_written(at, re.sub(r"(?<=\d)-(?=\d)", f"-{JOINER}", one.hours or "")),
        languages=_written(at, ", ".join(one.languages)),
        ways=tuple(_ways(at, one)),
        until=speak.ui("near_until", day=speak.day_in_words(one.until)) if one.until else NOTHING,
        checked=_checked(at, one),
        old=at.library.helpers.recheck(one) <= at.day,
        source=_written(at, source.short if source else None),
        source_href=(source.url or "") if source else "",
    )


def _ways(at: Setting, one: Helper) -> Iterator[Link]:
    if one.phone:
        yield Link(
            at.speaker.ui("call", number=_unbroken(one.phone)), NOTHING, "tel:" + re.sub(r"[^\d+]", "", one.phone)
        )
    if one.whatsapp:
        dialled = re.sub(r"\D", "", re.sub(r"^0", at.library.site.calling_code or "", one.whatsapp))
        yield Link(at.speaker.ui("near_chat", number=_unbroken(one.whatsapp)), NOTHING, CHAT + dialled)


def _unbroken(number: str) -> str:
    return number.replace(" ", "\u00a0")


def _checked(at: Setting, one: Helper) -> Said:
    """Return when somebody last called there, and who; where that is long ago, only that."""
    day = at.speaker.day_in_words(one.checked)
    if at.library.helpers.recheck(one) <= at.day:
        return at.speaker.ui("near_unchecked", day=day)
    if one.checked_by:
        return at.speaker.ui("near_checked_by", day=day, name=one.checked_by)
    return at.speaker.ui("near_checked", day=day)
