"""The command in a process of its own, which a test can kill, starve of disk, or set among Windows' files."""

import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from countries import ROOT

DAY, OTHER = "2026-11-22", "2027-01-15"
RUN = "from suluh.cli import main; main()"
KILLED = """
import os, signal, sys
moment, path = sys.argv.pop(1), os.path.realpath(".")
left = [int(moment) if moment.isdigit() else 0]

def watch(event, args):
    if event == "open" and not (isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
        return
    if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"):
        left[0] -= 1
        if left[0] == 0 or event == "os.rename" and os.path.realpath(args[1]) == os.path.join(path, moment):
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
"""
"""Ends a process just before its n-th change of the disk, or just before a file gets a name."""


def run(home: Path, *words: str, limit: int = 0, before: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command under `home` to its end; no file that it writes may have more than `limit` bytes."""
    return subprocess.run(
        [sys.executable, "-c", before + RUN, *words],
        cwd=home,
        env=environment(more),
        capture_output=True,
        encoding="utf-8",
        preexec_fn=(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))) if limit else None,
    )


def killed(home: Path, moment: int | str, *words: str) -> bool:
    """Kill the command at a moment, as in KILLED; return False if it came to its end before."""
    return run(home, str(moment), *words, before=KILLED).returncode == -signal.SIGKILL


def environment(more: dict[str, str]) -> dict[str, str]:
    fixed = {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONDONTWRITEBYTECODE": "1", "SULUH_BASE_URL": ""}
    return {**os.environ, **fixed, **more}


def digests(folder: Path) -> dict[str, str]:
    """Return file → a mark of what it holds."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def leftovers(home: Path) -> list[str]:
    """Return what no finished build leaves beside the site, in docs/ and in content/."""
    beside = [path for path in home.iterdir() if path.name.startswith(".site")]
    inside = [path for name in ("docs", "content") for path in (home / name).rglob(".*.*")]
    return [str(path.relative_to(home)) for path in (*beside, *inside)]


def moved(home: Path, to: Path) -> Path:
    """Move everything to another folder, as from another system: Windows' line ends, and a clock years ahead."""
    shutil.move(home, to)
    for path in (path for path in to.rglob("*") if path.is_file()):
        if path.suffix in (".yml", ".po", ".md", ".txt") and path.is_relative_to(to / "content"):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        os.utime(path, (4_000_000_000, 4_000_000_000))
    return to
