"""Bring a folder in line with the files that should be in it, and swap finished folders in."""

import hashlib
import os
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path


def sync(folder: Path, files: Mapping[str, bytes], keep: Collection[str] = ()) -> list[Path]:
    """Write what changed, remove what no longer belongs; return the paths touched.

    `keep`: names of sub-folders that are somebody else's. Hidden files stay.
    """
    wanted = {folder / name: content for name, content in files.items()}
    present = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    stale = [path for path in present if path not in wanted and path.relative_to(folder).parts[0] not in keep]
    changed = [path for path, content in wanted.items() if not path.exists() or path.read_bytes() != content]
    for path in stale:
        path.unlink()
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
