"""After the site generator: pages made slim, what a host and a phone need, and every link and weight checked."""

import re
import shutil
from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from suluh import offline, scripts, slim, view, write
from suluh.content import Library
from suluh.crew import Run, Shop
from suluh.errors import ContentError, Problem
from suluh.messages import say
from suluh.view import Setting

PAPER = "print.css"
"""What pages look like on paper: a file beside them."""
WORKER = "sw.js"
"""The service worker's script, which keeps its name and stands at the root, to serve the whole site."""


def finish(shop: Shop, run: Run, work: Path, fresh: Path) -> None:
    """Make the site in `fresh` of the languages' folders in `work`; ContentError for what is wrong with it."""
    settings = [*shop.settings.values()]
    library, base_url, hosts = settings[0].library, settings[0].base_url, external_hosts(settings[0].library)
    worker = (shop.templates / "theme/assets" / WORKER).read_text(encoding="utf-8")
    names = _assets(settings, work / settings[0].language)
    frames = run(_slim_language, [(tag, work / tag, names) for tag in shop.settings])
    for at in settings:
        shutil.move(work / at.language, fresh / at.prefix)
    _write_stubs(settings, fresh)
    _write_host_files(settings, fresh)
    added = run(_add_offline, [(tag, fresh, one, hosts) for tag, one in zip(shop.settings, frames, strict=True)])
    shells = {tag: shell for tag, (_, shell) in zip(shop.settings, added, strict=True)}
    offline.write_worker(library.site, fresh, worker, shells)
    checked = run(_check, [partial(slim.links, fresh, base_url, hosts), partial(slim.too_heavy, fresh)])
    problems = [
        problem for found in (*(one for one, _ in added), *checked, _unanswered(library, fresh)) for problem in found
    ]
    if problems:
        raise ContentError(problems)


def _slim_language(shop: Shop, task: tuple[str, Path, Mapping[str, str]]) -> offline.Frames:
    """Make the pages of a language slim where they are; return its frames, which are taken out."""
    tag, folder, names = task
    at = shop.settings[tag]
    if not at.source:
        shutil.rmtree(folder / "assets", ignore_errors=True)
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (folder / name).unlink(missing_ok=True)
    _name_other_language(at, folder)
    _place_missing_page(at, folder)
    for path in folder.rglob("*.html"):
        path.write_bytes(_renamed(path.read_text(encoding="utf-8"), names).encode())
    frames = offline.take_frames(at, folder)
    for path in folder.rglob("*.html"):
        path.write_bytes(slim.slim(path.read_text(encoding="utf-8")).encode())
    return frames


def _add_offline(shop: Shop, task: tuple[str, Path, offline.Frames, frozenset[str]]) -> tuple[list[Problem], str]:
    tag, site, frames, hosts = task
    return offline.add(offline.Edition(shop.settings[tag], site, frames, shop.album), hosts)


def _check(_: Shop, check: Callable[[], list[Problem]]) -> list[Problem]:
    return check()


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


def _assets(settings: list[Setting], folder: Path) -> dict[str, str]:
    """Write scripts and the sheet for print under names that change with them, so that no phone keeps an old one.

    Return name → new name.
    """
    assets, names = folder / "assets", dict[str, str]()
    files = {name: slim.tight((assets / name).read_text(encoding="utf-8")) for name in _scripts(settings)}
    files[PAPER] = slim.minify((assets / PAPER).read_text(encoding="utf-8"))
    shutil.rmtree(assets)
    for name, script in files.items():
        text = _renamed(script, names).encode()
        names[name] = write.by_content(name, text)
        write.atomically(assets / names[name], text)
    return names


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
        lambda found: f'{found[1]}{urljoin(path, found[2])}"',
        made.read_text(encoding="utf-8"),
    )
    (folder / "404.html").write_bytes(text.encode())
    shutil.rmtree(made.parent)


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


def external_hosts(library: Library) -> frozenset[str]:
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
    said = say("was printed, but no page answers there; add the old id under 'moved:' in site.yml")
    return [
        Problem(path, number, say("the address '{line}' {said}", line=line, said=said))
        for number, line in enumerate(lines, 1)
        if line.strip()
        and not line.startswith(("#", *elsewhere))
        and not (fresh / line.strip() / "index.html").exists()
    ]
