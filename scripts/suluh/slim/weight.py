"""What each document of a built site weighs on the way to a phone."""

import gzip
from pathlib import Path

from suluh.errors import Problem

LIMIT = 14_000
"""What a phone gets in the first round trips: bytes of a document after gzip -9."""


def weights(site: Path) -> list[tuple[str, int]]:
    """Return each document below the site with its bytes after gzip -9, the heaviest first."""
    sizes = [
        (file.relative_to(site).as_posix(), len(gzip.compress(file.read_bytes(), 9, mtime=0)))
        for file in site.rglob("*.html")
    ]
    return sorted(sizes, key=lambda one: (-one[1], one[0]))


def too_heavy(site: Path, limit: int = LIMIT) -> list[Problem]:
    """Return the documents of more than `limit` bytes after gzip -9."""
    return [
        Problem(
            Path(page), 1, f"the page weighs {size:,} bytes compressed; the limit is {limit:,}: split the entry in two"
        )
        for page, size in weights(site)
        if size > limit
    ]
