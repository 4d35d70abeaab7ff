"""The content as a reader meets it: in one language, on one day, every number and date already words."""

from collections.abc import Iterator

from suluh.model.outreach import Outreach
from suluh.view.calculator import calculator_page
from suluh.view.covers import COVERS, cover_name, cover_sheet, covers
from suluh.view.decision import decision_pages
from suluh.view.entry import entry_page
from suluh.view.handbook import hand_pages
from suluh.view.helpers import CHAT, contact_box, poster_contact
from suluh.view.lists import (
    about_page,
    changes_page,
    documents_page,
    entries_page,
    glossary_page,
    help_page,
    home_page,
    missing_page,
    myths_page,
    numbers_page,
    print_page,
)
from suluh.view.maker import maker_page
from suluh.view.offline import FILE, SHARE, file_page, offline_page, shared_name, size_in_words, unsaved_page
from suluh.view.outreach import outreach_page
from suluh.view.passing import AUDIO, passed_on
from suluh.view.piece import ending, left_out, print_sheet, unprintable, words_are_drafts
from suluh.view.print_shapes import PrintSheet
from suluh.view.prints import FOLDER, PREVIEW, TO_NAME, file_name
from suluh.view.reading import digest, outdated, reading, recorded
from suluh.view.recall import Recall, recalls
from suluh.view.search import search_page
from suluh.view.setting import Setting
from suluh.view.shapes import CoverSheet, Page
from suluh.view.shell import ANY, ANY_DAY, words
from suluh.view.terms import with_terms
from suluh.view.tool import tool_page
from suluh.view.voice import voice

__all__ = [
    "ANY",
    "ANY_DAY",
    "AUDIO",
    "CHAT",
    "COVERS",
    "FILE",
    "FOLDER",
    "PREVIEW",
    "SHARE",
    "TO_NAME",
    "CoverSheet",
    "Page",
    "PrintSheet",
    "Recall",
    "Setting",
    "contact_box",
    "cover_name",
    "cover_sheet",
    "covers",
    "digest",
    "ending",
    "file_name",
    "left_out",
    "outdated",
    "pages",
    "poster_contact",
    "print_sheet",
    "reading",
    "recalls",
    "recorded",
    "shared_name",
    "size_in_words",
    "unprintable",
    "voice",
    "words",
    "words_are_drafts",
]


def pages(at: Setting) -> Iterator[Page]:
    """Yield every page of one language: home, entries, and those made from the whole content."""
    yield from (passed_on(at, page) for page in _pages(at))


def _pages(at: Setting) -> Iterator[Page]:
    yield home_page(at)
    made = tuple(page for page in _made_pages(at) if at.has(page.id))
    yield from made
    searching = at.library.site.pages.search
    if searching and at.has(searching):
        yield search_page(at, searching, made)
    yield missing_page(at)
    yield unsaved_page(at)
    if at.has(at.library.site.pages.offline):
        yield file_page(at)


def _made_pages(at: Setting) -> Iterator[Page]:
    """Yield every page that a search may find, and those that only their neighbours lead to."""
    for key in filter(at.has, at.library.entries):
        entry = at.library.entries[key]
        page = outreach_page(at, key, entry) if isinstance(entry, Outreach) else entry_page(at, key)
        yield with_terms(at, page)
    for key in at.library.decisions:
        yield from decision_pages(at, key)
    if at.library.calculator:
        yield calculator_page(at, at.library.calculator)
    for key in at.library.tools:
        yield tool_page(at, key)
    yield about_page(at)
    yield glossary_page(at)
    yield documents_page(at)
    yield print_page(at)
    yield from _optional_pages(at)
    yield from hand_pages(at)


def _optional_pages(at: Setting) -> Iterator[Page]:
    """Yield the pages that only some sites have."""
    chosen = at.library.site.pages
    if chosen.occupations:
        yield entries_page(at, chosen.occupations, "occupations")
    if chosen.stories:
        yield entries_page(at, chosen.stories, "stories")
    if chosen.myths:
        yield myths_page(at, chosen.myths)
    if chosen.help:
        yield help_page(at, chosen.help)
    if chosen.changes:
        yield changes_page(at, chosen.changes)
    if chosen.numbers:
        yield numbers_page(at, chosen.numbers)
    if chosen.offline:
        yield offline_page(at, chosen.offline)
    if chosen.maker:
        yield maker_page(at, chosen.maker)
