"""make bench, or with --quick only Suluh's own pages."""

import resource
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from countries import DAY, ROOT
from kinds import KINDS
from playwright.sync_api import Browser
from served import CHROMIUM

from bench import building, phone
from bench.host import host
from bench.offline import offline
from bench.peers import peers
from bench.phone import Visit
from bench.tables import grouped, table
from bench.weight import PARTS, weights
from bench.wire import wire
from suluh import content, site, slim
from suluh.site import Folders
from suluh.view import Setting

FIRST, SECOND = KINDS["programme"], KINDS["price"]
TIMED = ("home", "programme", "guide", "price", "question", "calculator", "pieces", "glossary")
COSTS = ("document", "requests", "all bytes", "first paint", "largest paint", "blocked", "moved")
LIMITS = ("limit", grouped(slim.LIMIT), "", "", "", "1.50 s", "50 ms", "0.000")
SLOW = """Slow 3G (400 kbit/s, 400 ms), processor six times as slow; medians of five first visits without scrolling.
  Blocked: how long taps had to wait. Other work on this machine shows in the times, not in the bytes."""
WIRE = """400 kbit/s and 200 ms each way for every byte, TLS 1.3 with a new connection, processor six times as slow."""
PEERS = """The same Markdown and pictures of one language. Material, Zensical: stock theme with search, without the
  web font that they ask of another host. Hugo: no theme; a menu of all pages, the text, nothing else. Second page: what
  is sent when the reader goes on to it. Build: from the Markdown to the finished site."""


def main() -> None:
    """Build the shipped site into a passing folder and print tables."""
    quick = "--quick" in sys.argv[1:]
    with tempfile.TemporaryDirectory() as passing:
        home, stages = Path(passing), building.Stages()
        folders = Folders(ROOT, ROOT / "content", home / "docs", ROOT / "templates")
        stages("reading content/")
        library = content.load(folders.content)
        built = site.build(library, DAY, library.site.base_url, home / "Suluh/suluh", folders, tell=stages)
        stages("")
        table("Weight of a page, bytes as sent (gzip -9)", ("page", *PARTS), weights(home / "Suluh/suluh"))
        later = ("", "raw", "as sent (gzip -6)")
        table("Later pages and reading without internet, bytes", later, offline(home / "Suluh/suluh", library))
        if CHROMIUM:
            with phone.chromium() as browser:
                table("Pages on a cheap phone", ("page", *COSTS), timed(browser, home / "Suluh"), SLOW)
                if shutil.which("openssl"):
                    table("The same over TCP and TLS", ("page", *COSTS), secured(browser, home / "Suluh", home), WIRE)
                if not quick:
                    compare(browser, library, folders, home)
        else:
            print("No Chromium here: nothing is timed on a phone.\n")
        if not quick:
            table("Build", ("stage", "seconds"), stages.rows())
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{built.pages} pages, {built.pieces} PDFs, peak memory {memory} MB\n")
            table("While one writes", ("", "seconds"), building.waits(home / "writing"))
            at = Setting(library, library.site.source_language, DAY, library.site.base_url)
            head = ("file", "a second", "ms processor", "bytes")
            table("Paper, read back and with preview", head, building.paper(at, folders, home / "store"))
            table("QR codes read after one damage", ("damage", "A4", "A5", "card"), building.worn())


def timed(browser: Browser, folder: Path) -> Iterable[tuple[str, ...]]:
    """Yield what a first visit to a page of each kind costs."""
    with host(folder) as served:
        for kind in TIMED:
            (visit,) = phone.visits(browser, served, (KINDS[kind],))
            yield kind, *costs(visit)
    yield LIMITS


def secured(browser: Browser, folder: Path, passing: Path) -> Iterable[tuple[str, ...]]:
    """Yield what a first visit costs with the handshakes of TCP and TLS."""
    with host(folder) as served, wire(served, passing) as line:
        for kind in ("home", "programme"):
            (visit,) = phone.visits(browser, line, (KINDS[kind],))
            yield kind, *costs(visit)
    yield ("limit", grouped(slim.LIMIT), "", "", "", "2.70 s", "50 ms", "0.000")


def costs(visit: Visit) -> tuple[str, ...]:
    first, largest = (f"{time / 1000:.2f} s" for time in (visit.first_paint, visit.largest_paint))
    sent = map(grouped, (visit.document, visit.requests, visit.bytes))
    return (*sent, first, largest, f"{visit.blocked:.0f} ms", f"{visit.moved:.3f}")


def compare(browser: Browser, library: content.Library, folders: Folders, home: Path) -> None:
    """Print what the same page costs that other generators have built."""
    stages, source = building.Stages(), library.site.source_language
    site.build(library, DAY, library.site.base_url, home / "one", folders, languages=[source], tell=stages)
    stages("")
    built = {"Suluh": (home / "Suluh", stages.generator())}
    built |= {one.name: (one.folder, one.seconds) for one in peers(folders.docs / source, home)}
    rows = []
    for name, (folder, seconds) in built.items():
        with host(folder) as served:
            first, second = phone.visits(browser, served, (FIRST, SECOND))
        later = (grouped(second.bytes), f"{second.largest_paint / 1000:.2f} s", f"{seconds:.1f} s")
        rows.append((name, *costs(first), *later))
    head = ("", *COSTS, "second page", "its largest paint", "build")
    table(f"The page /{FIRST} built by others", head, [*rows, (*LIMITS, "", "", "")], PEERS)


if __name__ == "__main__":
    main()
