"""The language as files to pass on: one page for phones, a ZIP file for laptops."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from suluh import slim, write
from suluh.errors import Problem
from suluh.messages import say
from suluh.offline.edition import Edition
from suluh.view import FILE, SHARE, shared_name, size_in_words

LIMIT = 2_000_000
"""The most bytes of the file for phones: what a messenger sends at once over a weak signal."""
DISK = "file:///"
SAVING = "-save.pdf"
"""How the file of a piece ends whose ink is saved."""


def write_shared(edition: Edition, pages: Mapping[str, str], hosts: Collection[str]) -> list[Problem]:
    """Write both files, and their sizes into the page that offers them; return what is wrong with them."""
    at, saving = edition.at, edition.saving
    pages = {path: html for path, html in pages.items() if path != saving}
    folder = _folder(edition, pages)
    phone, laptop = shared_name(at, "html"), shared_name(at, "zip")
    made = {
        phone: _one_file(edition, pages).encode(),
        laptop: slim.zipped(laptop.removesuffix(".zip"), folder, at.day),
    }
    offer = edition.text(f"{saving}index.html")
    for name, content in made.items():
        write.atomically(edition.site / SHARE / name, content)
        offer = offer.replace(f"{{{name}}}", size_in_words(at, len(content)))
    write.atomically(edition.site / saving / "index.html", offer.encode())
    return [*_too_large(phone, made[phone]), *_astray(edition, folder, hosts)]


def _one_file(edition: Edition, pages: Mapping[str, str]) -> str:
    """Return the file for phones, without the page of what is to print."""
    printing = edition.path(edition.at.library.site.pages.print)
    read = {path: html for path, html in pages.items() if path != printing}
    return slim.one_file(edition.frames.file, edition.path(FILE), read, edition.at.base_url, edition.album)


def _folder(edition: Edition, pages: Mapping[str, str]) -> dict[str, bytes]:
    """Return what is in the ZIP file: all pages, and every file that they name; each printed piece once, in colour."""
    named = set(edition.files(pages))
    coloured = (path for path in named if not path.endswith(SAVING) or path.replace(SAVING, ".pdf") not in named)
    files = {path: (edition.site / path).read_bytes() for path in sorted(coloured)}
    as_of = re.search(r'<div class="flag" id="as-of">.*?</div>', edition.frames.file)
    move = slim.Move(edition.at.prefix, edition.at.base_url, {*pages, *files})
    return slim.folder(move, pages, files, slim.style(edition.frames.page), as_of[0] if as_of else "")


def _too_large(name: str, content: bytes) -> Iterator[Problem]:
    if len(content) > LIMIT:
        said = say("the file to pass on has {count:,} bytes; the limit is {limit:,}", count=len(content), limit=LIMIT)
        yield Problem(Path(SHARE) / name, 1, said)


def _astray(edition: Edition, folder: Mapping[str, bytes], hosts: Collection[str]) -> list[Problem]:
    """Return the links of the folder that lead nowhere when it is opened from a disk."""
    pages = {path: content.decode() for path, content in folder.items() if path.endswith(".html")}
    known = {*hosts, urlsplit(edition.at.base_url).hostname or ""}
    return slim.astray(pages, folder, DISK, known)
