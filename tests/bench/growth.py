"""make bench-growth: how time, memory and size grow with pages in four languages, and with posters that bear a name.

make bench-growth PAGES="30 120" POSTERS="100 1000"     only these sizes
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log
from pathlib import Path
from time import perf_counter

from countries import DAY, ROOT, change, copy, speak

from bench.peers import in_languages
from bench.tables import grouped, table
from suluh.content import load

PAGES, POSTERS = (30, 120, 480, 1200), (100, 1000, 10000)
HEAD = ("", "seconds", "of processor", "largest process, MB", "output, MB", "grows as n to the power")
NOTE = """The invented country, its benefit as often as it takes, from nothing: no finished file is kept.
  The power is that of the processor's seconds between this size and the one before; 1 is a straight line."""
BESIDE = ("", "Material with static-i18n", "Zensical", "Hugo")
OTHERS = """Seconds of processor, from the finished Markdown to a site: nothing is printed, no link is checked, no page
  is made lighter, and every picture lies there already. None: it cannot be installed here, or takes over 8 GB."""
SUNDRY = ("  search: look\n", "  offline: keep\n", "  maker: poster\n")
MENU = "  - id: keep\n    page: keep\n    text: Read without internet\n"


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds, seconds of processor, bytes of its largest process and of what it made."""

    size: int
    seconds: float
    processor: float
    memory: int
    output: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", nargs="*", type=int, default=PAGES)
    parser.add_argument("--posters", nargs="*", type=int, default=POSTERS)
    asked = parser.parse_args()
    print(f"Load of the machine: {', '.join(f'{one:.1f}' for one in os.getloadavg())} on {os.cpu_count()} cores\n")
    if asked.pages:
        table("Pages × 4 languages", HEAD, rows(map(built, asked.pages)), NOTE)
        table("The same by other generators", BESIDE, map(beside, asked.pages), OTHERS)
    if asked.posters:
        table("Posters with a name, every code read back", HEAD, rows(map(printed, asked.posters)))


def rows(costs: Iterable[Cost]) -> Iterator[tuple[str, ...]]:
    last: Cost | None = None
    for cost in costs:
        power = log(cost.processor / last.processor) / log(cost.size / last.size) if last else None
        figures = (
            f"{cost.seconds:.1f}",
            f"{cost.processor:.1f}",
            grouped(cost.memory / 1e6),
            f"{cost.output / 1e6:.1f}",
        )
        yield grouped(cost.size), *figures, f"{power:.2f}" if power else ""
        last = cost


def built(pages: int) -> Cost:
    """Return what a whole build of so many pages in each of four languages takes."""
    with tempfile.TemporaryDirectory() as passing:
        home = grown(Path(passing), pages)
        return cost(pages, home, "build", "--on", DAY.isoformat(), "--out", "site")


def beside(pages: int) -> tuple[str, ...]:
    """Return what other generators take for the pages of `built`."""
    with tempfile.TemporaryDirectory() as passing:
        home = grown(Path(passing) / "home", pages)
        cost(pages, home, "build", "--on", DAY.isoformat(), "--generator", "none", "--out", "site")
        made = {peer.name: f"{peer.processor:.1f}" for peer in in_languages(home / "site", Path(passing) / "peers")}
    return grouped(pages), *(made.get(name, "none") for name in BESIDE[1:])


def grown(home: Path, pages: int) -> Path:
    """Put the invented country under `home` with so many pages; without those that hold all others at once."""
    copy(home)
    site = home / "content/site.yml"
    for line in (*SUNDRY, MENU):
        change(site, line, "")
    benefit = (home / "content/benefits/sick.yml").read_text(encoding="utf-8")
    for number in range(pages - 1 - len(load(home / "content").page_ids)):
        (home / f"content/benefits/sick-{number}.yml").write_text(benefit, encoding="utf-8")
    for tag in ("ar", "km"):
        speak(home, tag, draft=False)
    return home


def printed(posters: int) -> Cost:
    """Return what a poster for each of so many people takes."""
    with tempfile.TemporaryDirectory() as passing:
        home = copy(Path(passing))
        people = "".join(f"Ani {number},0812 {number:08}\n" for number in range(posters))
        (home / "people.csv").write_text(f"name,phone\n{people}", encoding="utf-8")
        told = ("sick", "--layout", "poster", "--ink", "full", "--language", "en", "--contacts", "people.csv")
        return cost(posters, home, "print", *told, "--on", DAY.isoformat(), "--out", "site")


def cost(size: int, home: Path, *command: str) -> Cost:
    """Run a command where content/ lies; it makes the folder site/."""
    start, told = perf_counter(), os.environ | {"PYTHONPATH": str(ROOT / "scripts")}
    call = [sys.executable, "-c", "from suluh.cli import main; main()", *command]
    running = subprocess.Popen(call, cwd=home, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = running.stderr.read() if running.stderr else ""
    _, status, used = os.wait4(running.pid, 0)
    if status:
        sys.exit(said)
    output = sum(path.stat().st_size for path in (home / "site").rglob("*") if path.is_file())
    took, processor = perf_counter() - start, used.ru_utime + used.ru_stime
    print(f"{command[0]}, {size}: {took:.0f} s", file=sys.stderr)
    return Cost(size, took, processor, used.ru_maxrss * 1024, output)


if __name__ == "__main__":
    main()
