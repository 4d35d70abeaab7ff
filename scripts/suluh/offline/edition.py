"""One language of a built site, as of one day."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from suluh import slim, view
from suluh.view import Setting


@dataclass(frozen=True)
class Frames:
    """The slim pages that hold no content of their own: around any page, and around all pages in one file."""

    page: str
    file: str


def take_frames(at: Setting, folder: Path) -> Frames:
    """Return the frames of a language, and take them out of the folder of its pages."""
    return Frames(_taken(folder, view.ANY), _taken(folder, view.FILE) if at.has(at.library.site.pages.offline) else "")


def _taken(folder: Path, name: str) -> str:
    page = folder / name / "index.html"
    html = slim.slim(page.read_text(encoding="utf-8"), frame=True)
    shutil.rmtree(page.parent)
    return html


@dataclass(frozen=True)
class Edition:
    """One language of the built, slim site. Paths are below the site's root: "en/jkm/"."""

    at: Setting
    site: Path
    frames: Frames
    album: slim.Album

    @property
    def day(self) -> str:
        """Return the day in words."""
        return self.at.speaker.day_in_words(self.at.day)

    @cached_property
    def passing(self) -> re.Pattern[str]:
        """Return what changes with a build though nothing new is said: the day, and the sizes of files."""
        sizes = (re.escape(self.at.speaker.word(name, size="0")) for name in ("size_kb", "size_mb"))
        days = map(re.escape, (self.at.edition, self.day))
        return re.compile("|".join((*days, *(one.replace("0", r"[\d.,]+").replace(r"\ ", r"\s") for one in sizes))))

    @property
    def saving(self) -> str:
        """Return the path of the page that saves; empty if the language has none."""
        page = self.at.library.site.pages.offline
        return self.path(page) if page and self.at.has(page) else ""

    def pages(self) -> dict[str, str]:
        """Return path → slim page with its pictures as files; the home page first."""
        paths = map(self.path, ("", *filter(self.at.has, self.at.library.page_ids)))
        names = self.album.names
        return {path: slim.with_files(self.text(f"{path}index.html"), names, "../" * path.count("/")) for path in paths}

    def path(self, page: str) -> str:
        """Return the path of a page, by its id."""
        return f"{self.at.prefix}{page}{'/' if page else ''}"

    def files(self, pages: Mapping[str, str], loaded: bool = False) -> list[str]:
        """Return the path of every file that the pages name, or only of what is loaded with them; scripts and styles.

        A script may load another one, so none is left out.
        """
        paths = {target for path, html in pages.items() for target in slim.linked(html, path, loaded)}
        assets = (path for suffix in ("css", "js") for path in self.site.glob(f"assets/*.{suffix}"))
        paths |= {path.relative_to(self.site).as_posix() for path in assets if not self._foreign(path.name)}
        return sorted(path for path in paths if (self.site / path).is_file())

    def _foreign(self, name: str) -> bool:
        """Return whether a script holds the words of another language: page-en-0a1b2c3d.js."""
        others = (tag for tag in self.at.library.site.languages if tag != self.at.language)
        return any(re.fullmatch(rf"\w+-{tag}-\w+\.js", name) for tag in others)

    def text(self, path: str) -> str:
        """Return a file's text."""
        return (self.site / path).read_text(encoding="utf-8")
