"""The two contents that tests build: the shipped one, and a tiny invented country."""

import shutil
from datetime import date
from pathlib import Path

from suluh import site
from suluh.content import Library, load
from suluh.site import Folders

ROOT = Path(__file__).parent.parent
EXAMPLELAND = Path(__file__).parent / "exampleland"
DAY = date(2026, 11, 22)
ADDRESS = "https://rights.example/x/"


def copy(home: Path) -> Path:
    """Put the invented country under `home`, with what the site generator needs; return `home`."""
    shutil.copytree(EXAMPLELAND / "content", home / "content")
    shutil.copytree(ROOT / "templates", home / "templates")
    for name in ("mkdocs.yml", "scripts/mkdocs_hook.py"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, home / name)
    (home / "docs/en").mkdir(parents=True)
    return home


def change(path: Path, old: str, new: str) -> None:
    """Replace the only `old` in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def build(home: Path, day: date = DAY, fixed: bool = False, out: str = "site") -> Library:
    """Build the country under `home` into `home / out`."""
    library = load(home / "content")
    site.build(library, day, ADDRESS, home / out, Folders.under(home), fixed=fixed)
    return library
