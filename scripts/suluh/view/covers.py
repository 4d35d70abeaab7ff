"""The picture that a messenger shows of a page that is passed on."""

from collections.abc import Iterator

from suluh.content.check import used_facts
from suluh.model.base import Message
from suluh.model.entry import Entry, Home
from suluh.translation import State
from suluh.view.look import on_paper
from suluh.view.parts import amount, picture
from suluh.view.setting import Setting
from suluh.view.shapes import Amount, CoverSheet
from suluh.view.sources import imprint
from suluh.view.speech import capital

COVERS = "share"
"""The folder of these pictures, below a language's own."""
SOURCES = 2
"""As many sources stand on a picture with an amount, and one less without; the page has all."""
SHORT = 14
"""As many letters stand beside a large number."""


def covers(at: Setting) -> Iterator[str]:
    """Yield the pages that have a picture of their own in the setting's language: the home page and the entries."""
    yield from (page for page in ("", *at.library.entries) if _printable(at, page))


def cover(at: Setting, page: str) -> str:
    """Return the address of a page's picture: its own, or else the site's, or else that of the source language."""
    if (not page or page in at.library.entries) and _printable(at, page):
        return f"{at.base_url}{at.prefix}{COVERS}/{cover_name(page)}"
    if page:
        return cover(at, "")
    return cover(at.in_language(at.library.site.source_language), "")


def cover_name(page: str) -> str:
    """Return the file name of a page's picture."""
    return f"{page or 'home'}.png"


def cover_sheet(at: Setting, page: str) -> CoverSheet:
    """Return what stands on the picture of one page: headline, amount with its end, picture, and whose page it is."""
    entry, key, speak, site = _entry(at, page), page or "home", at.speaker, at.library.site
    headline = amount(at, entry.amount, f"{key}/amount") if entry.amount else None
    names = (entry.amount.fact,) if entry.amount else used_facts(entry, key)
    return CoverSheet(
        name=key,
        language=at.language,
        direction=at.library.languages[at.language].direction,
        address=at.address(page).partition("//")[2].removesuffix("/"),
        title=str(speak.say(f"{key}/title")),
        picture=picture(at, entry.picture),
        label=str(headline.label) if headline else "",
        prefix=headline.prefix if headline else "",
        number=headline.number if headline else "",
        unit=_unit(headline) if headline else "",
        note=_note(headline) if headline else "",
        summary=str(speak.say(f"{key}/{_about(entry)}")),
        mark_alt=speak.word("mark_alt", site=site.name),
        site_name=site.name,
        official=str(speak.say("site/official")),
        imprint=imprint(at, names, SOURCES if headline else SOURCES - 1),
        sample=speak.word("sample_band") if at.sample else "",
        publisher=site.publisher.name,
        font=at.library.languages[at.language].font or "",
        brand=on_paper(at),
    )


def _entry(at: Setting, page: str) -> Entry | Home:
    return at.library.entries[page] if page else at.library.home


def _about(entry: Entry | Home) -> str:
    return "lead" if isinstance(entry, Home) else "summary"


def _unit(one: Amount) -> str:
    """Return what stands right after the number: the word of its scale, or what it is for, if that is short."""
    return one.scale or (str(one.per) if len(str(one.per)) <= SHORT else "")


def _note(one: Amount) -> str:
    """Return what the amount is for, until when it holds or that no end is known, and every known later one."""
    what_for = "" if str(one.per) == _unit(one) else str(one.per)
    later = (f"{spell.phrase}: {spell.amount}" for spell in one.later)
    lines = (capital(line).rstrip(".") for line in (what_for, one.until or one.outlook, *later) if line)
    return "".join(f"{line}. " for line in lines).strip()


def _printable(at: Setting, page: str) -> bool:
    """Return whether every sentence on a page's picture is translated by a person; drafts are never shown on one."""
    if at.source:
        return True
    catalog = at.library.catalogs[at.language]
    good = {State.translated, State.reviewed}
    return all(catalog.translate(message).state in good for message in _messages(at, page))


def _messages(at: Setting, page: str) -> Iterator[Message]:
    entry, key = _entry(at, page), page or "home"
    fields = ("amount/label", "amount/per", "amount/words") if entry.amount else (_about(entry),)
    names = [f"{key}/{field}" for field in ("title", *fields)]
    names += [f"scenes/{entry.picture}/alt", "site/official", "ui/words/imprint", "ui/words/mark_alt"]
    yield from (at.library.messages[name] for name in names if name in at.library.messages)
