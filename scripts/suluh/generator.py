"""The site generator: the Markdown of one language becomes its pages, by a tool that is called as a command."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from suluh import write
from suluh.errors import SuluhError
from suluh.messages import say
from suluh.view import Setting

GENERATORS = ("mkdocs", "zensical")
CONFIG = """# `mkdocs build` (pip install mkdocs-material) or `zensical build` makes site/ of the pages in docs/.
# The source language's site is the root; that of another language is put into it, as the folder en/ or whichever.
site_name: {name}
site_url: {url}
docs_dir: docs
site_dir: site
theme:
  name: material
  language: {language}
  custom_dir: ../theme
  font: false
plugins: []
markdown_extensions:
  - attr_list
"""


def ready(generator: str) -> None:
    """Raise SuluhError if the generator is not installed."""
    if not find_spec(generator):
        raise SuluhError(
            say("--generator {generator}: it is not installed; pip install 'suluh[{generator}]'", generator=generator)
        )


def generate(generator: str, at: Setting, docs: Path, engine: Path, out: Path) -> None:
    """Make the pages of one language in the folder `out`; their Markdown is in its folder in `docs`."""
    run = {"mkdocs": _mkdocs, "zensical": _zensical}[generator]
    run(at, docs, engine, out)


def lay_out(settings: Iterable[Setting], docs: Path, templates: Path, to: Path) -> None:
    """Put into the folder `to` what generators need to build the site by themselves: the theme, and each language."""
    shutil.copytree(templates / "theme", to / "theme")
    for at in settings:
        laid = to / at.language / "docs"
        shutil.copytree(docs / at.language, laid, ignore=shutil.ignore_patterns(".*"))
        # where a page stands as its address says, its links are right for generators that read them in files, too
        for page in laid.glob("*.md"):
            if page.stem != "index":
                (laid / page.stem).mkdir(exist_ok=True)
                page.replace(laid / page.stem / "index.md")
        said = {"name": at.library.site.name, "url": at.base_url + at.prefix, "language": at.language}
        config = CONFIG.format(**{name: json.dumps(value, ensure_ascii=False) for name, value in said.items()})
        write.atomically(to / at.language / "mkdocs.yml", config.encode())


def _mkdocs(at: Setting, docs: Path, engine: Path, out: Path) -> None:
    told = {
        "SULUH_BUILD": "1",
        "SULUH_PAGE_LANGUAGE": at.language,
        "SULUH_URL": at.base_url + at.prefix,
        "SULUH_CONTENT": str(at.library.root.absolute()),
        "SULUH_DOCS": str(docs / at.language),
        "SULUH_SITE": str(out),
        "SOURCE_DATE_EPOCH": str((at.day - date(1970, 1, 1)).days * 86400),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }
    _call(at, ["mkdocs", "build", "--strict", "--quiet", "-f", str(engine / "mkdocs.yml")], told)


def _zensical(at: Setting, docs: Path, engine: Path, out: Path) -> None:
    """Do the same with Zensical, which keeps notes beside its configuration, adds a search, writes `/` as an entity."""
    home = out.with_name(f"{out.name}.zensical")
    lay_out([at], docs, engine / "templates", home)
    _call(at, ["zensical", "build", "--strict", "-f", str(home / at.language / "mkdocs.yml")], {})
    shutil.move(home / at.language / "site", out)
    (out / "search.json").unlink()
    for path in out.rglob("*.html"):
        path.write_bytes(path.read_bytes().replace(b"&#x2f;", b"/"))


def _call(at: Setting, command: list[str], told: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env=os.environ | told,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise _failure(at.language, done.stdout + done.stderr)


def _failure(language: str, said: str) -> Exception:
    """Return why the generator stopped; of a traceback, the last line is enough."""
    if found := re.search(r"OSError: \[Errno (\d+)\] ([^:\n]+)(?:: '(.*)')?", said):
        return OSError(int(found[1]), found[2], found[3])
    before, trace, rest = said.partition("Traceback (most recent call last)")
    last = rest.rstrip().rpartition("\n")[2] if trace else ""
    return SuluhError(
        say(
            "the pages in {language} could not be built:\n{before}{last}", language=language, before=before, last=last
        ).rstrip()
    )
