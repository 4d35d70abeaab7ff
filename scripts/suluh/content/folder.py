"""What may lie in the content folder: ordinary small files that can be read, and nothing that leads out of it."""

import os
from collections.abc import Iterator
from pathlib import Path

from suluh.errors import Problem
from suluh.letters import hidden
from suluh.messages import say

LARGEST = {"po": 8_000_000, **dict.fromkeys(("mp3", "opus", "ogg", "m4a"), 10_000_000)}
"""Ending → the most bytes of one file. 1,200 pages have translations of 4 MB."""
ELSE = 1_000_000
READ_AS_TEXT = (".md", ".txt")
"""Other files are looked at by those that read them."""


def strangers(root: Path) -> Iterator[Problem]:
    """Yield every file under `root` that must not be read, and why; nothing but texts is opened for that."""
    inside = os.path.realpath(root)
    for path in sorted(root.rglob("*")):
        fault = _fault(path, inside)
        if fault:
            yield Problem(path, 1, fault)
        elif path.is_file() and path.suffix in READ_AS_TEXT:
            yield from _unreadable(path)


def _fault(path: Path, inside: str) -> str:
    # a loop of links resolves to itself, so only a look at the file tells it from one that is there
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(inside):
        return say("is a link to a place outside the content; put the file itself here")
    if path.is_symlink() and not path.exists():
        return say("is a link to nothing; put the file itself here")
    if path.is_dir():
        return ""
    if not path.is_file():
        return say("is not an ordinary file; take it away")
    size, most = path.stat().st_size, LARGEST.get(path.suffix.removeprefix("."), ELSE)
    return say("the file has {size:,} bytes; at most {most:,}", size=size, most=most) if size > most else ""


def _unreadable(path: Path) -> Iterator[Problem]:
    """Yield the lines of a text that hold a hidden character, or that it is no text."""
    try:
        lines = path.read_text(encoding="utf-8").removeprefix("\ufeff").split("\n")
    except UnicodeDecodeError:
        yield Problem(path, 1, say("is not UTF-8; save the file as UTF-8"))
        return
    for number, line in enumerate(lines, 1):
        if unseen := hidden(line):
            yield Problem(
                path, number, say("a hidden character ({unseen}) stands here; type the line again", unseen=unseen)
            )
