"""make bench: what pages weigh, how long each stage of a build takes, and how many posters a second."""

import gzip
import json
import re
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from countries import DAY, ROOT

from suluh import content, press, site, slim, view
from suluh.site import Folders
from suluh.view import Setting

KINDS = {"index.html": "home", "jkm/": "benefit", "jkk/": "benefit, longest", "bayar/": "pay", "cetak/": "pieces"}


def main() -> None:
    """Build the shipped site into a passing folder and print three tables."""
    with tempfile.TemporaryDirectory() as passing:
        out, stages = Path(passing) / "site", Stages()
        folders = Folders(ROOT, ROOT / "content", Path(passing) / "docs", ROOT / "templates")
        stages("reading content/")
        library = content.load(folders.content)
        built = site.build(library, DAY, library.site.base_url, out, folders, tell=stages)
        stages("")
        table("Weight per page, bytes as sent (gzip -9)", ("page", *PARTS), weights(out))
        table(
            "Later pages and reading without internet, bytes", ("", "raw", "as sent (gzip -6)"), offline(out, library)
        )
        table("Build", ("stage", "seconds"), stages.rows())
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{built.pages} pages, {built.pieces} PDFs, peak memory {memory} MB\n")
        table("Paper", ("", "value"), paper(library, folders))


class Stages:
    """Takes the messages of a build as its stop-watch."""

    def __init__(self) -> None:
        self.marks: list[tuple[str, float]] = []

    def __call__(self, text: str) -> None:
        self.marks.append((text, time.perf_counter()))

    def rows(self) -> Iterable[tuple[str, str]]:
        for (name, start), (_, end) in zip(self.marks, self.marks[1:], strict=False):
            yield name, f"{end - start:.1f}"
        yield "all", f"{self.marks[-1][1] - self.marks[0][1]:.1f}"


PARTS = ("whole", "without CSS", "CSS", "first picture", "later pictures")


def weights(out: Path) -> Iterable[tuple[str, ...]]:
    """Yield what a page of each kind weighs, and of what."""
    for place, kind in KINDS.items():
        page = out / place / "index.html" if place.endswith("/") else out / place
        html = page.read_text(encoding="utf-8")
        bare = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
        drawn = re.sub(r'<svg[^>]*class="il".*?</svg>', "", html, flags=re.DOTALL)
        later = {(page.parent / one).resolve() for one in re.findall(r'<img[^>]*src="([^"]+)"', html)}
        whole = packed(html)
        pictures = sum(packed(one.read_bytes()) for one in later)
        yield kind, *map(grouped, (whole, packed(bare), whole - packed(bare), whole - packed(drawn), pictures))
    heaviest, most = slim.weights(out)[0]
    yield f"heaviest: {heaviest}", grouped(most), "", "", "", ""


def offline(out: Path, library: content.Library) -> Iterable[tuple[str, ...]]:
    """Yield what a later page costs, and what stands ready for pages without internet."""
    costs = slim.later(out)
    for said, (path, cost) in (("heaviest", costs[0]), ("median", costs[len(costs) // 2])):
        yield f"a later page, {said}: {path.removesuffix(f'/{slim.NAME}')}", _raw(out / path), grouped(cost)
    at = Setting(library, library.site.source_language, DAY, library.site.base_url)
    record = json.loads((out / view.SHARE / f"{at.language}.json").read_text(encoding="utf-8"))
    kept = [("worker", "sw.js"), ("shell of a language", f"assets/shell-{at.language}-*")]
    kept += list(zip(("a language, to save", "its pictures"), record["packs"], strict=True))
    kept += [
        (f"to pass on: {name}", f"{view.SHARE}/{name}")
        for name in (view.shared_name(at, "html"), view.shared_name(at, "zip"))
    ]
    for said, pattern in kept:
        (file,) = out.glob(pattern)
        yield said, _raw(file), grouped(slim.packed(file.read_bytes(), slim.SENT))


def _raw(file: Path) -> str:
    return grouped(file.stat().st_size)


def packed(text: str | bytes) -> int:
    return len(gzip.compress(text.encode() if isinstance(text, str) else text, 9, mtime=0))


def grouped(number: float) -> str:
    return f"{number:,.0f}"


def paper(library: content.Library, folders: Folders) -> Iterable[tuple[str, str]]:
    """Yield how fast posters are typeset and read back, with other texts each time."""
    at = Setting(library, library.site.source_language, DAY, library.site.base_url)
    drawings = site.draw_all(library)
    orders, _ = press.orders(at, inks=("full",))
    rounds: list[Callable[[], object]] = [
        lambda one=one, name=name: press.files(at, [one], drawings, folders.templates, f"Ibu Sri {name}, 0812 3456")  # type: ignore[misc]
        for name in range(6)
        for one in orders
    ]
    rounds[0]()
    start, processor = time.perf_counter(), time.process_time()
    for one in rounds[1:]:
        one()
    wall, spent = time.perf_counter() - start, time.process_time() - processor
    count = len(rounds) - 1
    yield "posters a second (fitted, read back, with preview)", f"{count / wall:.1f}"
    yield "processor time a poster", f"{1000 * spent / count:.0f} ms"


def table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    print(title)
    for first, *rest in lines:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))]
        print("  " + "   ".join(cells))
    print()


if __name__ == "__main__":
    main()
