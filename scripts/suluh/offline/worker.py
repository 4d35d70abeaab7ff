"""What the service worker puts together: the own part of each page, the shell of each language, and its script."""

import json
from collections.abc import Mapping
from pathlib import Path

from suluh import slim, write
from suluh.model.site import Site
from suluh.offline.edition import Edition


def write_fragments(edition: Edition, pages: Mapping[str, str]) -> str:
    """Write the own part of every page and the shell around them; return the shell's path."""
    parts = {path: slim.own_part(html) for path, html in pages.items()}
    pieces = slim.common(parts.values(), edition.passing)
    content = slim.shell(slim.guarded(edition.frames.page, pages.values()), pieces)
    shell = write.by_content(f"assets/shell-{edition.at.language}.json", content)
    write.atomically(edition.site / shell, content)
    for path, part in parts.items():
        fragment = slim.fragment(part, pieces, shell, edition.at.edition)
        write.atomically(edition.site / path / slim.NAME, fragment.encode())
    return shell


def write_worker(own: Site, out: Path, script: str, shells: Mapping[str, str]) -> None:
    """Write the service worker to the root of the site in `out`; `shells`: language → path, the source first."""
    covers = {tag: pages for tag, pages in own.covers.items() if tag in shells}
    told = {"languages": list(shells), "shells": shells, "saving": own.pages.offline, "covers": covers}
    text = f"const site = {json.dumps(told, separators=(',', ':'))};\n{slim.tight(script)}\n"
    write.atomically(out / "sw.js", text.encode())
