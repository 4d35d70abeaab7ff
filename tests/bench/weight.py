"""What a page of each kind weighs as it is sent, and of what."""

import gzip
import re
from collections.abc import Iterable
from pathlib import Path

from kinds import KINDS

from bench.tables import grouped
from suluh import slim

PARTS = ("whole", "without CSS", "CSS", "first picture", "later pictures")


def weights(out: Path) -> Iterable[tuple[str, ...]]:
    """Yield the bytes of a page of each kind, and of the heaviest."""
    for kind, place in KINDS.items():
        page = out / place
        yield kind, *map(grouped, _parts(page / "index.html" if page.is_dir() else page, out.parent))
    heaviest, most = slim.weights(out)[0]
    yield f"heaviest: {heaviest}", grouped(most), *[""] * 4
    yield "limit", grouped(slim.LIMIT), *[""] * 4


def _parts(page: Path, host: Path) -> tuple[int, ...]:
    """Return the parts of a page; a way that begins with a slash begins at the host."""
    html = page.read_text(encoding="utf-8")
    bare = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    drawn = re.sub(r'<svg[^>]*class="il".*?</svg>', "", html, flags=re.DOTALL)
    later = {
        (host / one[1:] if one[0] == "/" else page.parent / one).resolve()
        for one in re.findall(r'<img[^>]*src="([^"]+)"', html)
    }
    whole, pictures = packed(html), sum(packed(one.read_bytes()) for one in later)
    return whole, packed(bare), whole - packed(bare), whole - packed(drawn), pictures


def packed(text: str | bytes) -> int:
    return len(gzip.compress(text.encode() if isinstance(text, str) else text, 9, mtime=0))
