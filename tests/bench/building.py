"""How long each stage of a build takes, when a change shows, how many sheets a second, and what their codes endure."""

import shutil
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from statistics import median

from countries import ROOT, change
from writing import writing

from bench import stress
from suluh import press, site
from suluh.site import Folders
from suluh.view import Setting


class Stages:
    """Takes the messages of a build as its stop-watch."""

    def __init__(self) -> None:
        self.marks: list[tuple[str, float]] = []

    def __call__(self, text: str) -> None:
        self.marks.append((text, time.perf_counter()))

    def seconds(self) -> Iterable[tuple[str, float]]:
        for (name, start), (_, end) in zip(self.marks, self.marks[1:], strict=False):
            yield name, end - start

    def rows(self) -> Iterable[tuple[str, str]]:
        yield from ((name, f"{spent:.1f}") for name, spent in self.seconds())
        yield "all", f"{self.marks[-1][1] - self.marks[0][1]:.1f}"

    def generator(self) -> float:
        """Return the seconds from the Markdown to the finished site."""
        return sum(spent for name, spent in self.seconds() if name.startswith(("building", "slimming")))


def waits(passing: Path) -> Iterable[tuple[str, str]]:
    """Yield how long one who writes waits for the first page, and for a change to show in the source language."""
    shutil.copytree(ROOT / "content", passing / "content")
    path, title = passing / "content/guides/cek.yml", "Apakah saya masih terdaftar?"
    with writing(passing, passing) as shown:
        yield "first page", f"{shown.until('cek/', '</html>'):.1f}"
        spent = []
        for number in range(5):
            # what watches files looks at them twice a second
            time.sleep(2)
            change(path, f"title: {title}", f"title: {number} {title}")
            title = f"{number} {title}"
            spent.append(shown.until("cek/", title))
        yield "a changed entry, median of five", f"{median(spent):.1f}"


NAMES = [f"Ibu Sri {number}, 0812 3456" for number in range(3)]


def paper(at: Setting, folders: Folders, store: Path) -> Iterable[tuple[str, ...]]:
    """Yield how long each format takes to be typeset, read back and shown small, with another name on it each time."""
    drawings = site.draw_all(at.library)
    orders, _ = press.orders(at, inks=("full",))
    for layout in dict.fromkeys(one.layout for one in orders):
        order = next(one for one in orders if one.layout == layout)
        files = partial(press.files, at, [order], drawings, folders.templates, store)
        files()
        start, processor = time.perf_counter(), time.process_time()
        made = [files(name) for name in NAMES]
        wall, spent = time.perf_counter() - start, time.process_time() - processor
        weight = max(map(len, made[0].values()))
        yield order.name, f"{len(made) / wall:.1f}", f"{1000 * spent / len(made):.0f}", f"{weight:,}"


def worn() -> Iterable[tuple[str, ...]]:
    """Yield which part of the codes is still read after each damage, on three sizes of sheet."""
    for damage in stress.DAMAGES:
        rates = (stress.rate(layout, damage) for layout in ("poster", "a5", "card"))
        yield damage.__name__.replace("_", " "), *(f"{one:.0%}" for one in rates)
