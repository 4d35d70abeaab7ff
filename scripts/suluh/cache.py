"""What takes long to make is kept on disk, under a name that changes with everything that goes into it."""

import os
from collections.abc import Callable
from pathlib import Path

from suluh import write

AN_HOUR = 3600 * 10**9
"""Nanoseconds after which nobody writes any more to a file that was begun."""
MOST = 3000
"""As many files are kept, some 850 for each address of the flagship; those not used for the longest time go first."""


def kept(folder: Path, name: str, make: Callable[[], bytes]) -> bytes:
    """Return what is kept under `name`, or else what `make` gives, and keep that. Several builds may share a folder."""
    path = folder / name
    try:
        found = path.read_bytes()
        os.utime(path)
    except FileNotFoundError:
        found = make()
        write.atomically(path, found)
    return found


def tidy(folder: Path, most: int = MOST) -> None:
    """Remove what was not used for the longest time."""
    used = sorted((path.stat().st_mtime_ns, path) for path in folder.glob("*.*") if not path.name.startswith("."))
    for _, path in used[:-most]:
        path.unlink(missing_ok=True)
    for path in folder.glob(".*") if used else ():
        if write.LEFT.fullmatch(path.name) and path.stat().st_mtime_ns < used[-1][0] - AN_HOUR:
            path.unlink(missing_ok=True)
