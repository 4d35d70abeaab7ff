"""What a later page costs where the service worker runs, and what stands ready for reading without internet."""

import json
from collections.abc import Iterable
from pathlib import Path

from countries import DAY

from bench.tables import grouped
from suluh import content, slim, view
from suluh.view import Setting


def offline(out: Path, library: content.Library) -> Iterable[tuple[str, ...]]:
    """Yield name, bytes as they lie on the disk, and bytes as sent."""
    costs = slim.later(out)
    for said, (path, cost) in (("heaviest", costs[0]), ("median", costs[len(costs) // 2])):
        yield f"a later page, {said}: {path.removesuffix(f'/{slim.NAME}')}", _raw(out / path), grouped(cost)
    at = Setting(library, library.site.source_language, DAY, library.site.base_url)
    record = json.loads((out / view.SHARE / f"{at.language}.json").read_text(encoding="utf-8"))
    kept = [("worker", "sw.js"), ("shell of a language", f"assets/shell-{at.language}-*")]
    kept += list(zip(("a language, to save", "its pictures"), record["packs"], strict=True))
    shared = (view.shared_name(at, "html"), view.shared_name(at, "zip"))
    kept += [(f"to pass on: {name}", f"{view.SHARE}/{name}") for name in shared]
    for said, pattern in kept:
        (file,) = out.glob(pattern)
        yield said, _raw(file), grouped(slim.packed(file.read_bytes(), slim.SENT))


def _raw(file: Path) -> str:
    return grouped(file.stat().st_size)
