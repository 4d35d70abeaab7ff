"""Build the whole site: pages, pictures and printed pieces, one run of the site generator for each language."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from pathlib import Path

from suluh import export, illustration, offline, pages, press, search, slim, view, write
from suluh.content import Library
from suluh.errors import ContentError, Problem, SuluhError
from suluh.illustration import Drawing
from suluh.model.search import Search
from suluh.view import Setting

SERVED_FROM_DISK = "http://127.0.0.1:8000/"
WORKER = "sw.js"
"""The service worker's script, which keeps its name and stands at the root, to serve the whole site."""
Tell = Callable[[str], None]
INSTALLED = Path(__file__).parent / "engine"
ENGINE = INSTALLED if INSTALLED.is_dir() else Path(__file__).parents[2]
"""Where mkdocs.yml, templates and the starter lie: in the installed package, or in the repository."""


@dataclass(frozen=True)
class Folders:
    """Where things lie. `engine` holds mkdocs.yml: the site's own one, or the one that comes with Suluh."""

    engine: Path
    content: Path
    docs: Path
    templates: Path

    @classmethod
    def under(cls, home: Path) -> "Folders":
        engine = home if (home / "mkdocs.yml").exists() else ENGINE
        return cls(engine, home / "content", home / "docs", engine / "templates")


@dataclass(frozen=True)
class Built:
    """What a build made: how many pages and printed pieces, and the heaviest documents."""

    pages: int
    pieces: int
    weights: list[tuple[str, int]]
    """Document → bytes as sent, compressed; the heaviest first."""
    skipped: list[str]
    """Printed pieces that a language does not have, with the reason."""


def draw_all(library: Library) -> dict[str, Drawing]:
    """Return every scene of the content, drawn."""
    return {name: illustration.draw(scene) for name, scene in library.scenes.items()}


def documents(at: Setting, drawings: Mapping[str, Drawing], templates: Path) -> dict[str, bytes]:
    """Return the files that the site generator reads for one language: Markdown; with the source, pictures and data."""
    calculator, law = at.library.calculator, at.library.law
    reckoned = export.calculation(law, calculator.facts if calculator else ())
    views = tuple(view.pages(at))
    index = search.index(views, at.library.searches.get(at.language, Search()))
    named = write.by_content("data/search.json", index)
    files = pages.pages(views, drawings, templates / "pages", reckoned, named)
    if index:
        files[named] = index
    if at.source:
        files |= pages.pictures(drawings, at.library.scenes)
        files["data/facts.json"] = export.whole(at.library).encode()
    return files


def write_documents(at: Setting, folders: Folders, drawings: Mapping[str, Drawing] | None = None) -> None:
    """Bring docs/<language>/ up to date; printed pieces in it stay, and pages tell their sizes."""
    pieces = (folders.docs / at.language / view.FOLDER).glob("*.pdf")
    at = replace(at, sizes={path.name: path.stat().st_size for path in pieces})
    files = documents(at, drawings if drawings is not None else draw_all(at.library), folders.templates)
    write.sync(folders.docs / at.language, files, keep=(view.FOLDER,))


def build(
    library: Library,
    day: date,
    base_url: str,
    out: Path,
    folders: Folders,
    languages: Iterable[str] = (),
    fixed: bool = False,
    tell: Tell = lambda _: None,
) -> Built:
    """Build the site into `out`: into a fresh folder first, which is swapped in only when everything is right."""
    source = library.site.source_language
    chosen = [tag for tag in library.site.languages if tag == source or not languages or tag in languages]
    library = replace(library, site=library.site.model_copy(update={"languages": tuple(chosen)}))
    settings = [Setting(library, tag, day, base_url, fixed) for tag in chosen]
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.new-", dir=out.parent) as work:
        fresh = Path(work) / "site"
        tell(f"drawing {len(library.scenes)} pictures")
        drawings = draw_all(library)
        skipped = _write_pieces(settings, folders, drawings, tell)
        for at in settings:
            tell(f"writing pages: {at.language}")
            write_documents(at, folders, drawings)
        _generate(settings, folders, Path(work), fresh, tell)
        tell("slimming pages and checking every link")
        _finish(settings, drawings, fresh)
        built = _report(settings, fresh, skipped)
        write.swap(fresh, out)
    return built


def _write_pieces(settings: list[Setting], folders: Folders, drawings: Mapping[str, Drawing], tell: Tell) -> list[str]:
    """Print every piece that a language may have into docs/<language>/print/; return what was skipped, and why."""
    skipped = []
    for at in settings:
        orders, refused = press.orders(at)
        skipped += refused
        tell(f"printing {len(orders)} pieces and reading every QR back: {at.language}")
        write.sync(folders.docs / at.language / view.FOLDER, press.files(at, orders, drawings, folders.templates))
    return skipped


# --- the site generator ------------------------------------------------------------------------------------------


def _generate(settings: list[Setting], folders: Folders, work: Path, fresh: Path, tell: Tell) -> None:
    """Run the site generator once for each language, side by side, and put the parts together under `fresh`."""
    tell(f"building {len(settings)} languages")
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        list(pool.map(lambda at: _run(at, folders, work / at.language), settings))
    for at in settings:
        shutil.move(work / at.language, fresh / at.prefix)


def _run(at: Setting, folders: Folders, out: Path) -> None:
    told = {
        "SULUH_BUILD": "1",
        "SULUH_LANGUAGE": at.language,
        "SULUH_URL": at.base_url + at.prefix,
        "SULUH_CONTENT": str(folders.content.absolute()),
        "SULUH_DOCS": str(folders.docs / at.language),
        "SULUH_SITE": str(out),
        "SOURCE_DATE_EPOCH": str((at.day - date(1970, 1, 1)).days * 86400),
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(folders.engine / "mkdocs.yml")]
    done = subprocess.run(command, env=os.environ | told, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SuluhError(f"the pages in {at.language} could not be built:\n{done.stdout}{done.stderr}".rstrip())


# --- after the generator -----------------------------------------------------------------------------------------


def _finish(settings: list[Setting], drawings: Mapping[str, Drawing], fresh: Path) -> None:
    """Slim every page, add what a host and a phone need, and check links, weight and printed addresses."""
    library, base_url, hosts = settings[0].library, settings[0].base_url, _external_hosts(settings[0].library)
    scripts = {name: (fresh / "assets" / name).read_text(encoding="utf-8") for name in (*_scripts(library), WORKER)}
    worker = scripts.pop(WORKER)
    for at in settings:
        shutil.rmtree(fresh / at.prefix / "assets", ignore_errors=True)
        for name in ("sitemap.xml", "sitemap.xml.gz"):
            (fresh / at.prefix / name).unlink(missing_ok=True)
        _place_missing_page(at, fresh / at.prefix)
    for name, script in scripts.items():
        _name_by_content(fresh, name, slim.tight(script))
    editions = offline.editions(settings, fresh, drawings)
    for path in sorted(fresh.rglob("*.html")):
        path.write_bytes(slim.slim(path.read_text(encoding="utf-8")).encode())
    _write_stubs(settings, fresh)
    _write_host_files(settings, fresh)
    problems = [
        *offline.add(editions, worker, hosts),
        *slim.links(fresh, base_url, hosts),
        *slim.too_heavy(fresh),
        *_unanswered(library, fresh),
    ]
    if problems:
        raise ContentError(problems)


def _scripts(library: Library) -> tuple[str, ...]:
    """Return the scripts that a page loads as a file of its own."""
    pages = library.site.pages
    wanted = {
        "calculator.js": library.calculator,
        "search.js": pages.search,
        "offline.js": pages.offline,
        "beside.js": len(library.site.languages) > 1,
    }
    return ("start.js", "dated.js", *(name for name, asked in wanted.items() if asked))


def _name_by_content(fresh: Path, name: str, script: str) -> None:
    """Write a script under a name that changes with it, so that no phone keeps an old one, and tell the pages."""
    named = write.by_content(name, script.encode())
    write.atomically(fresh / "assets" / named, script.encode())
    for path in fresh.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        if f'assets/{name}"' in html:
            path.write_bytes(html.replace(f'assets/{name}"', f'assets/{named}"').encode())


def _place_missing_page(at: Setting, folder: Path) -> None:
    """Make 404.html of the page 404/; its links are made absolute, since it is shown at any depth."""
    made = folder / "404" / "index.html"
    path = re.sub(r"^https?://[^/]*", "", at.base_url) + at.prefix + "404/"
    text = re.sub(
        r'((?:href|src|data-index)=")(\.\.?/[^"]*)"',
        lambda found: f'{found[1]}{_resolved(path, found[2])}"',
        made.read_text(encoding="utf-8"),
    )
    (folder / "404.html").write_bytes(text.encode())
    shutil.rmtree(made.parent)


def _resolved(base: str, relative: str) -> str:
    from urllib.parse import urljoin

    return urljoin(base, relative)


STUB = """<!doctype html>
<html lang="{language}"><meta charset="utf-8"><title>{title}</title><meta name="robots" content="noindex">
<link rel="canonical" href="{url}"><meta http-equiv="refresh" content="0;url={href}">
<script>location.replace("{href}"+location.search+location.hash)</script>
<p><a href="{href}">{title}</a></p></html>
"""


def _write_stubs(settings: list[Setting], fresh: Path) -> None:
    """Leave a page at every old address that leads to the new one and keeps the query."""
    for at in settings:
        for old, new in at.library.site.moved.items():
            folder = fresh / at.prefix / old
            folder.mkdir()
            title = str(at.speaker.say(f"{new}/title"))
            text = STUB.format(language=at.language, title=escape(title), url=at.address(new), href=f"../{new}/")
            (folder / "index.html").write_bytes(slim.guarded(text).encode())


def _write_host_files(settings: list[Setting], fresh: Path) -> None:
    (fresh / ".nojekyll").write_bytes(b"")
    (fresh / "robots.txt").write_bytes(
        f"User-agent: *\nAllow: /\nSitemap: {settings[0].address('')}sitemap.xml\n".encode()
    )
    places = {page: _found(settings, page, fresh) for page in ("", *settings[0].library.page_ids)}
    (fresh / "sitemap.xml").write_bytes(slim.sitemap(places.values(), settings[0].language).encode())


def _found(settings: list[Setting], page: str, fresh: Path) -> dict[str, str]:
    """Return language → address of a page for every language in which search engines may find it."""
    return {at.language: at.address(page) for at in settings if at.source or not _passed_over(fresh, at, page)}


def _passed_over(fresh: Path, at: Setting, page: str) -> bool:
    html = (fresh / at.prefix / page / "index.html").read_text(encoding="utf-8")
    return '<meta name="robots" content="noindex">' in html


def _external_hosts(library: Library) -> frozenset[str]:
    """Return the only hosts that pages may link to: those of laws and contacts."""
    urls = [source.url or "" for source in library.sources.values()]
    urls += [contact.value for contact in library.site.contacts.values() if contact.kind == "page"]
    return frozenset(found[1] for url in urls if (found := re.match(r"https?://([^/]+)", url)))


def _unanswered(library: Library, fresh: Path) -> list[Problem]:
    """Return the addresses that were printed once and that no page answers any more."""
    path = library.root / "printed.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    elsewhere = tuple(f"{tag}/" for tag in library.languages if tag not in library.site.languages)
    said = "was printed, but no page answers there; add the old id under 'moved:' in site.yml"
    return [
        Problem(path, number, f"the address '{line}' {said}")
        for number, line in enumerate(lines, 1)
        if line.strip()
        and not line.startswith(("#", *elsewhere))
        and not (fresh / line.strip() / "index.html").exists()
    ]


def _report(settings: list[Setting], fresh: Path, skipped: list[str]) -> Built:
    pieces = sum(1 for _ in fresh.rglob("*.pdf"))
    weights = slim.weights(fresh)
    return Built(len(weights), pieces, weights, skipped)
