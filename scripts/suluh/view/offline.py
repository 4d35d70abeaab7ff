"""Reading without internet: the page that saves, what a phone shows in place of a missing page, files to pass on."""

import re
from decimal import Decimal

from suluh.view.parts import ways
from suluh.view.said import NOTHING, Said
from suluh.view.setting import Setting
from suluh.view.shapes import Link, ListPage, OfflinePage, SharedFile
from suluh.view.shell import ANY, shell

FILE = "this_file"
"""Stands for the page that a whole language becomes in one file."""
SHARE = "share"
"""The folder of the files to pass on, and of what a phone saves."""


def shared_name(at: Setting, ending: str) -> str:
    """Return the name of a language's file to pass on: "suluh-id.html"."""
    site = re.sub(r"[^a-z0-9]+", "-", at.library.site.name.lower()).strip("-")
    return f"{site or 'site'}-{at.language}.{ending}"


def size_in_words(at: Setting, size: int) -> str:
    """Return the size of a file as people say it: "812 KB", "1,3 MB"."""
    if size < 10**6:
        return at.speaker.word("size_kb", size=str(-(-size // 1000)))
    return at.speaker.word("size_mb", size=at.speaker.digits(round(Decimal(size) / 10**6, 1)))


def offline_page(at: Setting, page: str) -> OfflinePage:
    """Return the page that saves; the sizes of its files are slots, since they are made after the pages."""
    speak = at.speaker
    title, lead = speak.ui("offline"), speak.ui("offline_lead")
    files = tuple(
        SharedFile(
            title=speak.ui(f"share_{use}"),
            text=speak.ui(f"share_{use}_how"),
            href=f"{at.to_root(page)}{SHARE}/{shared_name(at, ending)}",
            size=f"{{{shared_name(at, ending)}}}",
        )
        for use, ending in (("phone", "html"), ("laptop", "zip"))
    )
    around = shell(at, page, "ui/words/offline", "ui/words/share")
    return OfflinePage(page, at.address(page), title, str(lead), around, lead, str(_as_of(at)), files, ways(at, page))


def unsaved_page(at: Setting) -> ListPage:
    """Return what a phone without internet shows for a page that it does not have; it is the shell of all pages too."""
    speak, saving = at.speaker, at.library.site.pages.offline
    title, lead = speak.ui("unsaved_title"), speak.ui("unsaved_text")
    newer = Link(speak.ui("offline_update"), NOTHING, at.href(ANY, saving)) if saving else None
    around = shell(at, ANY, "ui/words/unsaved")
    return ListPage(ANY, at.address(ANY), title, str(lead), around, "unsaved", lead, newer=newer)


def file_page(at: Setting) -> ListPage:
    """Return what stands around all pages in the one file of a language."""
    newer = Link(at.speaker.ui("look_newer"), NOTHING, at.address(at.library.site.pages.offline or ""))
    around, description = shell(at, FILE, "ui/words/look_newer"), str(at.speaker.say("home/lead"))
    return ListPage(FILE, at.address(""), _as_of(at), description, around, "file", NOTHING, newer=newer)


def _as_of(at: Setting) -> Said:
    return at.speaker.ui("as_of", day=at.speaker.day_in_words(at.day))
