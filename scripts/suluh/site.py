"""Build the whole site: pages, pictures and printed pieces, one run of the site generator for each language."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from pathlib import Path

from suluh import cache, export, illustration, offline, pages, paper, press, scripts, search, slim, view, write
from suluh.content import Library
from suluh.errors import ContentError, Problem, SuluhError
from suluh.illustration import Drawing
from suluh.model.search import Search
from suluh.view import Setting

PAPER = "print.css"
"""What pages look like on paper: a file beside them."""
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

    @property
    def store(self) -> Path:
        """Return where finished files are kept for the next build."""
        return self.content.parent / ".cache"


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
    named = write.by_content("data/search.json", index) if index else ""
    files = pages.pages(views, drawings, templates / "pages", reckoned, named)
    if index:
        files[named] = index
    files |= {pages.code_path(page): paper.qr_file(at.printed_address(page.id)) for page in views if page.cover}
    voices = (found for page in views if (found := view.recorded(at, page)))
    files |= {f"{view.AUDIO}/{found.path.name}": found.path.read_bytes() for found in voices}
    if at.source:
        files |= pages.pictures(drawings, at.library.scenes)
        files["data/facts.json"] = export.whole(at.library).encode()
        for tag in at.library.site.languages:
            made = scripts.scripts(at.in_language(tag), templates / "theme/assets")
            files |= {f"assets/{name}": script for name, script in made.items()}
    return files


def write_documents(at: Setting, folders: Folders, drawings: Mapping[str, Drawing] | None = None) -> None:
    """Bring docs/<language>/ up to date; printed pieces in it stay, and pages tell their sizes."""
    pieces = (folders.docs / at.language / view.FOLDER).glob("*.pdf")
    at = replace(at, sizes={path.name: path.stat().st_size for path in pieces})
    files = documents(at, drawings if drawings is not None else draw_all(at.library), folders.templates)
    write.sync(folders.docs / at.language, files, keep=(view.FOLDER, view.COVERS))


def build(
    library: Library,
    day: date,
    base_url: str,
    out: Path,
    folders: Folders,
    languages: Iterable[str] = (),
    fixed: bool = False,
    tell: Tell = lambda _: None,
    contact: str = "",
) -> Built:
    """Build the site into `out`: into a fresh folder first, which is swapped in only when everything is right.

    `contact` stands in the contact box of every printed piece.
    """
    source = library.site.source_language
    chosen = [tag for tag in library.site.languages if tag == source or not languages or tag in languages]
    library = replace(library, site=library.site.model_copy(update={"languages": tuple(chosen)}))
    settings = [Setting(library, tag, day, base_url, fixed) for tag in chosen]
    out.parent.mkdir(parents=True, exist_ok=True)
    with (
        write.alone(folders.store, lambda: tell("another build of this content is running; waiting for its end")),
        _workshop(out) as work,
    ):
        fresh = Path(work) / "site"
        tell(f"drawing {len(library.scenes)} pictures")
        drawings = draw_all(library)
        skipped = _write_pieces(settings, folders, drawings, tell, contact)
        for at in settings:
            tell(f"writing pages: {at.language}")
            write_documents(at, folders, drawings)
        _generate(settings, folders, Path(work), fresh, tell)
        tell("slimming pages and checking every link")
        _finish(settings, drawings, fresh)
        built = _report(settings, fresh, skipped)
        write.swap(fresh, out)
    return built


@contextmanager
def _workshop(out: Path) -> Iterator[str]:
    """Give a fresh folder beside `out`, after putting right what a build left there that was killed."""
    write.recover(out)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.new-", dir=out.parent) as work:
        yield work


def _write_pieces(
    settings: list[Setting], folders: Folders, drawings: Mapping[str, Drawing], tell: Tell, contact: str
) -> list[str]:
    """Print every piece that a language may have, and the pictures of pages; return what was skipped, and why."""
    skipped = []
    for at in settings:
        orders, refused = press.orders(at)
        skipped += refused
        tell(f"printing {len(orders)} pieces and reading every QR back: {at.language}")
        docs, places = folders.docs / at.language, (drawings, folders.templates, folders.store)
        write.sync(docs / view.FOLDER, press.files(at, orders, *places, contact))
        tell(f"drawing what messengers show of a page: {at.language}")
        write.sync(docs / view.COVERS, press.covers(at, *places))
    cache.tidy(folders.store)
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
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(folders.engine / "mkdocs.yml")]
    done = subprocess.run(
        command, env=os.environ | told, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        raise _failure(at.language, done.stdout + done.stderr)


def _failure(language: str, said: str) -> Exception:
    """Return why the site generator stopped; of a traceback, the last line is enough."""
    if found := re.search(r"OSError: \[Errno (\d+)\] ([^:\n]+)(?:: '(.*)')?", said):
        return OSError(int(found[1]), found[2], found[3])
    before, trace, rest = said.partition("Traceback (most recent call last)")
    last = rest.rstrip().rpartition("\n")[2] if trace else ""
    return SuluhError(f"the pages in {language} could not be built:\n{before}{last}".rstrip())


# --- after the generator -----------------------------------------------------------------------------------------


def _finish(settings: list[Setting], drawings: Mapping[str, Drawing], fresh: Path) -> None:
    """Slim every page, add what a host and a phone need, and check links, weight and printed addresses."""
    library, base_url, hosts = settings[0].library, settings[0].base_url, _external_hosts(settings[0].library)
    assets = fresh / "assets"
    named = {name: slim.tight((assets / name).read_text(encoding="utf-8")) for name in _scripts(settings)}
    named[PAPER] = slim.minify((assets / PAPER).read_text(encoding="utf-8"))
    worker = (assets / WORKER).read_text(encoding="utf-8")
    for at in settings:
        shutil.rmtree(fresh / at.prefix / "assets", ignore_errors=True)
        for name in ("sitemap.xml", "sitemap.xml.gz"):
            (fresh / at.prefix / name).unlink(missing_ok=True)
        _name_other_language(at, fresh / at.prefix)
        _place_missing_page(at, fresh / at.prefix)
    _name_by_content(fresh, named)
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


def _scripts(settings: list[Setting]) -> list[str]:
    """Return the scripts of the site; each stands after those that it loads."""
    library = settings[0].library
    wanted = {
        "calculator.js": library.calculator,
        "tool.js": library.tools,
        "search.js": library.site.pages.search,
        "offline.js": library.site.pages.offline,
        "qr.js": library.site.pages.maker,
        "maker.js": library.site.pages.maker,
        "beside.js": len(library.site.languages) > 1,
    }
    names = [scripts.name_of(name, at) for name in (*scripts.LATER, "page") for at in settings]
    return [*names, *(name for name, asked in wanted.items() if asked)]


def _name_by_content(fresh: Path, files: Mapping[str, str]) -> None:
    """Write files under names that change with them, so that no phone keeps an old one; tell pages and scripts."""
    names: dict[str, str] = {}
    for name, script in files.items():
        text = _renamed(script, names).encode()
        names[name] = write.by_content(name, text)
        write.atomically(fresh / "assets" / names[name], text)
    for path in fresh.rglob("*.html"):
        path.write_bytes(_renamed(path.read_text(encoding="utf-8"), names).encode())


def _renamed(text: str, names: Mapping[str, str]) -> str:
    """Return a page or a script that names files by their new names."""
    return re.sub(r'(?<=[/"])[\w-]+\.(?:js|css)(?=")', lambda found: names.get(found[0], found[0]), text)


def _name_other_language(at: Setting, folder: Path) -> None:
    """Mark the links of a language that has only some pages, where they lead to a page of the source."""
    if not at.partial:
        return
    source = at.library.site.source_language
    for path in folder.rglob("*.html"):
        out = re.escape("../" * len(path.relative_to(folder).parts))
        away = re.compile(rf'(<a (?:(?!hreflang)[^>])*?href="{out}(?:[a-z0-9-]+/)?(?:#[^"]*)?")(?![^>]*hreflang)')
        html = path.read_text(encoding="utf-8")
        path.write_bytes(away.sub(rf'\1 hreflang="{source}"', html).encode())


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
            if not at.has(new):
                continue
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
    return {at.language: at.address(page) for at in settings if at.source or _open(fresh, at, page)}


def _open(fresh: Path, at: Setting, page: str) -> bool:
    if not at.has(page):
        return False
    html = (fresh / at.prefix / page / "index.html").read_text(encoding="utf-8")
    return '<meta name="robots" content="noindex">' not in html


def _external_hosts(library: Library) -> frozenset[str]:
    """Return the only hosts that pages may link to: those of laws, contacts and the messenger."""
    urls = [source.url or "" for source in library.sources.values()]
    urls += [contact.value for contact in library.site.contacts.values() if contact.kind == "page"]
    urls += [library.site.send or "", view.CHAT]
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
