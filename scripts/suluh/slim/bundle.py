"""All pages of a language as a folder in a ZIP file, which opens from a disk."""

import io
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from posixpath import dirname, relpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from suluh.slim.policy import unguarded
from suluh.slim.relink import relinked

STYLESHEET = "assets/pages.css"


@dataclass(frozen=True)
class Move:
    """Where pages and files of the site go: what stands in the folder `prefix`, to the top; all else stays."""

    prefix: str
    base_url: str
    moved: Collection[str]
    """What goes along; all else is linked to where it stands on the site."""

    def place(self, path: str) -> str:
        """Return where a page or file of the site is in the folder."""
        place = path.removeprefix(self.prefix)
        return f"{place}index.html" if place.endswith("/") or not place else place

    def way(self, here: str, address: str) -> str:
        """Return the way from a file of the folder to an address of the site."""
        path, sharp, anchor = address.partition("#")
        if path not in self.moved:
            return self.base_url + address
        return _relative(self.place(path), here) + sharp + anchor


def _relative(place: str, here: str) -> str:
    return relpath(f"/{place}", f"/{dirname(here)}")


def folder(move: Move, pages: Mapping[str, str], files: Mapping[str, bytes], css: str, as_of: str) -> dict[str, bytes]:
    """Return path → content below the folder's top; the paths given are those of the site.

    `css`: the rules of all pages; `as_of`: what stands above each page.
    """
    made = {move.place(path): content for path, content in files.items()}
    made |= {move.place(path): _moved(move, path, html, as_of).encode() for path, html in pages.items()}
    return made | {STYLESHEET: css.encode()}


def _moved(move: Move, path: str, html: str, as_of: str) -> str:
    """Return the page as it is in the folder."""
    here = move.place(path)
    link = f'<link rel="stylesheet" href="{_relative(STYLESHEET, here)}">'
    html = relinked(unguarded(html), path, partial(move.way, here))
    html = re.sub(r"<style>.*?</style>", link, html, count=1, flags=re.DOTALL)
    return html.replace('<header class="md-header">', f'{as_of}<header class="md-header">', 1)


def zipped(name: str, files: Mapping[str, bytes], day: date) -> bytes:
    """Return a ZIP file of the folder `name`; every file in it has the day as its date."""
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for path in sorted(files):
            entry = ZipInfo(f"{name}/{path}", (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, files[path], ZIP_DEFLATED, 9)
    return made.getvalue()
