"""Bring a folder in line with the files that should be in it, and swap finished folders in.

Whatever stops it, a reader finds the old file or the new one, and the next run takes away what was left half-done.
"""

import hashlib
import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from glob import escape
from pathlib import Path
from typing import BinaryIO

LEFT = re.compile(r"\..+\.\d+")
"""The name of a file that is not finished yet: its own, and the number of the process."""


def sync(folder: Path, files: Mapping[str, bytes], keep: Collection[str] = ()) -> list[Path]:
    """Write what changed, remove what no longer belongs; return the paths touched.

    `keep`: names of sub-folders that are somebody else's. Hidden files stay.
    """
    wanted = {folder / name: content for name, content in files.items()}
    present = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    stale = [path for path in present if path not in wanted and path.relative_to(folder).parts[0] not in keep]
    stale += [path for path in folder.rglob(".*") if LEFT.fullmatch(path.name)]
    changed = [path for path, content in wanted.items() if not path.exists() or path.read_bytes() != content]
    for path in stale:
        path.unlink(missing_ok=True)
    for path in changed:
        atomically(path, wanted[path])
    return stale + changed


def atomically(path: Path, content: bytes) -> None:
    """Write a file so that readers see the old one or the new one, never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        fresh.unlink(missing_ok=True)


def by_content(path: str, content: bytes) -> str:
    """Return the path with a mark of the content before its ending, so that no phone keeps an old file."""
    stem, _, ending = path.rpartition(".")
    return f"{stem}-{hashlib.sha256(content).hexdigest()[:8]}.{ending}"


def swap(fresh: Path, target: Path) -> None:
    """Put the finished folder `fresh` in the place of `target`; if that fails, `target` stays as it was."""
    old = target.with_name(f".{target.name}.old-{os.getpid()}")
    if target.exists():
        target.replace(old)
    try:
        fresh.replace(target)
    except OSError:
        if old.exists():
            old.replace(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def recover(target: Path) -> None:
    """Put right what a run left that was killed: the folder that it had moved away comes back, its own goes."""
    name = escape(target.name)
    olds = sorted(target.parent.glob(f".{name}.old-*"))
    if olds and not target.exists():
        olds.pop().replace(target)
    for left in (*olds, *target.parent.glob(f".{name}.new-*")):
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def alone(folder: Path, wait: Callable[[], None]) -> Iterator[None]:
    """Keep every other process out that asks for the same folder; `wait` is called once if one is in there.

    The system lets go of the folder however the process ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("ab") as file:
        if not _taken(file):
            wait()
            while not _taken(file):
                time.sleep(0.1)
        yield


if sys.platform == "win32":
    import msvcrt

    def _taken(file: BinaryIO) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
