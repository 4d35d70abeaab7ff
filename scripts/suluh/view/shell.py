"""What stands around every page: header, menu, languages, footer, and what the reader must know of the page."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from urllib.parse import quote

from suluh.content import Library
from suluh.model.fact import Recorded
from suluh.view.look import look
from suluh.view.said import Said
from suluh.view.setting import Setting
from suluh.view.shapes import LanguageLink, MenuLink, Shell, Standing
from suluh.view.speech import Speaker
from suluh.view.standing import link, standing_of

ANY = "this_page"
"""Stands for the id of whichever page the worker composes; no id of the content has an underscore."""
ANY_DAY = "this_day"
"""Stands for the day of such a page's edition."""
SLOT = re.compile(r"\{([a-z]+)\}")


def shell(at: Setting, page: str, *prefixes: str, standing: Standing | None = None) -> Shell:
    """Return the shell of one page; `page` is its id, empty for the home page.

    `prefixes` begin the translation keys of its texts, where they do not begin with the page's id. `standing` is given
    for a page whose texts have no keys.
    """
    site, speak = at.library.site, at.speaker
    call = site.contacts[site.call]
    return Shell(
        site_name=site.name,
        look=look(at),
        language=at.language,
        source_language=site.source_language,
        direction=at.library.languages[at.language].direction,
        words=words(at),
        home_href=at.href(page, ""),
        search_href=at.href(page, site.pages.search) if site.pages.search else "",
        root_href=at.to_root(page),
        menu=tuple(_menu(at, page)),
        languages=tuple(_languages(at, page)),
        official=speak.say("site/official"),
        free=speak.say("site/free"),
        call=speak.ui("call", number=call.value),
        call_href=call.href,
        certainty=speak.word("certainty", number=call.value),
        published_by=speak.word("published_by", publisher=site.publisher.name),
        checked=speak.word("numbers_checked", day=speak.day_in_words(_last_check(at))),
        footer=tuple(_footer(at, page)),
        wrong_href=wrong_href(at, page),
        standing=standing or standing_of(at, page, *prefixes or (f"{page or 'home'}/",)),
        preview=speak.word("preview_band", day=speak.day_in_words(at.day)) if at.fixed else "",
        today=at.day.isoformat(),
        fixed_day=at.day.isoformat() if at.fixed else "",
        sample=speak.word("sample_band") if at.sample else "",
    )


def words(at: Setting) -> Mapping[str, Said]:
    """Return the interface's phrases; a slot stays as it stands, for scripts to fill in."""
    return _words(at.library, at.language, at.day)


@lru_cache(maxsize=16)
def _words(library: Library, language: str, day: date) -> Mapping[str, Said]:
    """Return the same, for all pages of a language at once."""
    speak, phrases = Speaker(library, language, day), library.interface.items()
    return {name: speak.ui(name, **{slot: f"{{{slot}}}" for slot in SLOT.findall(text)}) for name, text in phrases}


def _menu(at: Setting, page: str) -> Iterator[MenuLink]:
    for row in at.library.site.menu:
        text = at.speaker.say(f"site/menu/{row.id}/text")
        yield MenuLink(text, at.href(page, row.page, row.anchor), row.top)


def _languages(at: Setting, page: str) -> Iterator[LanguageLink]:
    for tag in at.library.site.languages:
        yield link(at, page, tag)


def _footer(at: Setting, page: str) -> Iterator[MenuLink]:
    pages, speak = at.library.site.pages, at.speaker
    yield MenuLink(speak.ui("about"), at.href(page, pages.about), False)
    yield MenuLink(speak.ui("glossary"), at.href(page, pages.glossary), False)
    yield MenuLink(speak.ui("documents"), at.href(page, pages.documents), False)
    yield MenuLink(speak.ui("print_pieces"), at.href(page, pages.print), False)
    for phrase, to in (
        ("myths", pages.myths),
        ("changes_all", pages.changes),
        ("numbers", pages.numbers),
        ("offline_short", pages.offline),
    ):
        if to:
            yield MenuLink(speak.ui(phrase), at.href(page, to), False)
    yield MenuLink(speak.ui("wrong"), wrong_href(at, page), False)


def wrong_href(at: Setting, page: str) -> str:
    """Return a message to the publisher, prepared with page, language and edition."""
    email = at.library.site.publisher.email
    edition = ANY_DAY if page == ANY else at.edition
    subject = at.speaker.word("wrong_subject", page=f"/{page}", language=at.language, edition=edition)
    return f"mailto:{email}?subject={quote(subject)}"


def _last_check(at: Setting) -> date:
    days = (fact.checked.on for fact in at.library.law.facts.values() if isinstance(fact, Recorded))
    return max(days, default=at.day)
