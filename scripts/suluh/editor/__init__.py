"""The form editor at /admin/: a page with Sveltia CMS, whose forms are made from the models of the content.

Whoever edits signs in with a token of the forge, and no relay stands between. What is saved becomes a pull request,
which `suluh check` guards.
"""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from suluh import write
from suluh.content import Library
from suluh.editor.bundle import fetched
from suluh.editor.forms import config
from suluh.model.site import Admin

__all__ = ["add", "config", "ready"]

FOLDER = "admin"
LOCK = "editor.lock.json"
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="robots" content="noindex"><meta name="viewport" content="width=device-width"><title>{title}</title>
<link rel="icon" href="data:,"></head>
<body>{scripts}</body></html>
"""
POLICY = (
    "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';font-src 'self';"
    "img-src 'self' data: blob: https://avatars.githubusercontent.com;"
    "connect-src 'self' data: blob: https://api.github.com https://www.githubstatus.com"
)
"""The forge is the only other host that this page reaches."""


def ready(templates: Path, store: Path) -> None:
    """Fetch what the editor is made of; SuluhError if it cannot be had."""
    fetched(templates / LOCK, store)


def add(library: Library, admin: Admin, site: Path, templates: Path, store: Path) -> None:
    """Write the editor into a finished site."""
    files = fetched(templates / LOCK, store)
    begin = (templates / "editor.js").read_bytes()
    files |= {write.by_content("forms.js", begin): begin}
    scripts = "".join(f'<script src="{_named(files, name)}"></script>' for name in ("forms", "yaml", "editor"))
    page = PAGE.format(policy=POLICY, title=escape(library.site.name), scripts=scripts)
    files |= {"index.html": page.encode(), "config.json": config(library, admin).encode()}
    for name, content in files.items():
        write.atomically(site / FOLDER / name, content)


def _named(files: Mapping[str, bytes], start: str) -> str:
    """Return the name of the script that begins so."""
    return next(name for name in files if name.startswith(f"{start}-") and name.endswith(".js"))
