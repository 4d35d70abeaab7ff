"""What each document of a built site weighs on the way to a phone."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from suluh.errors import Problem
from suluh.messages import say
from suluh.slim.fragment import NAME

LIMIT = 14_000
"""What a phone gets in the first round trips: bytes of a document after gzip -9."""
SENT = 6
"""The level at which hosts compress what they send."""
LATER = 5_000
"""What a later page costs: bytes of its own part after gzip -6, as hosts send it."""


def weights(site: Path, apart: str = "share") -> list[tuple[str, int]]:
    """Return each document below the site with its bytes after gzip -9, the heaviest first.

    Files to pass on, in the folder `apart`, are no pages.
    """
    pages = (file for file in site.rglob("*.html") if file.parent != site / apart)
    return _heaviest_first(site, ((file, packed(file.read_bytes(), 9)) for file in pages))


def later(site: Path) -> list[tuple[str, int]]:
    """Return the own part of each page with its bytes after gzip -6, the heaviest first."""
    return _heaviest_first(site, ((file, packed(file.read_bytes(), SENT)) for file in site.rglob(NAME)))


def _heaviest_first(site: Path, sizes: Iterator[tuple[Path, int]]) -> list[tuple[str, int]]:
    named = [(file.relative_to(site).as_posix(), size) for file, size in sizes]
    return sorted(named, key=lambda one: (-one[1], one[0]))


def packed(content: bytes, level: int) -> int:
    """Return how many bytes are left after gzip."""
    return len(gzip.compress(content, level, mtime=0))


def too_heavy(site: Path, limit: int = LIMIT, later_limit: int = LATER) -> list[Problem]:
    """Return the documents and the own parts of pages that weigh too much."""
    return [
        *_over(say("the page weighs"), weights(site), limit),
        *_over(say("as a later page it weighs"), later(site), later_limit),
    ]


def _over(said: str, sizes: list[tuple[str, int]], limit: int) -> Iterator[Problem]:
    for path, size in sizes:
        if size > limit:
            text = say(
                "{said} {size:,} bytes compressed; the limit is {limit:,}: split the entry in two",
                said=said,
                size=size,
                limit=limit,
            )
            yield Problem(Path(path), 1, text)
