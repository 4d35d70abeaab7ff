"""Build the whole site: pages, pictures and printed pieces, one run of the site generator for each language."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from suluh import (
    cache,
    editor,
    export,
    generator,
    illustration,
    pages,
    paper,
    press,
    scripts,
    search,
    slim,
    view,
    write,
)
from suluh.content import Library
from suluh.crew import Run, Shop, crew
from suluh.errors import SuluhError
from suluh.finish import finish
from suluh.illustration import Drawing
from suluh.messages import say
from suluh.model.search import Search
from suluh.view import Setting

MANY = 100
"""So many pages keep a core busy for longer than it takes to begin on it."""
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
    return {name: _drawn(scene) for name, scene in library.scenes.items()}


_drawn = lru_cache(maxsize=500)(illustration.draw)
"""While one writes, what did not change is not drawn again."""


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
        files |= pages.pictures(drawings, at.library.scenes) | pages.sketches(at.library.sketches)
        files["data/facts.json"] = export.whole(at.library).encode()
        for tag in at.library.site.languages:
            made = scripts.scripts(at.in_language(tag), templates / "theme/assets")
            files |= {f"assets/{name}": script for name, script in made.items()}
    return files


def write_documents(at: Setting, folders: Folders) -> None:
    """Bring docs/<language>/ up to date; printed pieces in it stay, and pages tell their sizes."""
    _write(at, folders.docs, folders.templates, draw_all(at.library))


def _write(at: Setting, docs: Path, templates: Path, drawings: Mapping[str, Drawing]) -> None:
    pieces = (docs / at.language / view.FOLDER).glob("*.pdf")
    at = replace(at, sizes={path.name: path.stat().st_size for path in pieces})
    write.sync(docs / at.language, documents(at, drawings, templates), keep=(view.FOLDER, view.COVERS))


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
    by: str = "mkdocs",
) -> Built:
    """Build the site into `out`: into a fresh folder first, which is swapped in only when everything is right.

    `contact` stands in the contact box of every printed piece. `by` names the site generator; without one, `out`
    holds what generators read: Markdown, language by language.
    """
    if by:
        generator.ready(by)
        if library.site.admin:
            editor.ready(folders.templates, folders.store)
    settings = _settings(library, day, base_url, languages, fixed)
    out.parent.mkdir(parents=True, exist_ok=True)
    with (
        write.alone(folders.store, lambda: tell(say("another build of this content is running; waiting for its end"))),
        _workshop(out) as work,
    ):
        fresh = Path(work) / "site"
        tell(say("drawing {count} pictures", count=len(library.scenes)))
        shop = Shop(settings, draw_all(library), folders.docs, folders.templates, folders.store, contact)
        with crew(shop, _workers(settings.values())) as run:
            skipped = _write_sources(shop, run, tell)
            if by:
                tell(say("building {count} languages", count=len(settings)))
                _generate(by, shop, Path(work), folders.engine)
                tell(say("slimming pages and checking every link"))
                finish(shop, run, Path(work), fresh)
                if library.site.admin:
                    editor.add(library, library.site.admin, fresh, folders.templates, folders.store)
            else:
                generator.lay_out(settings.values(), folders.docs, folders.templates, fresh)
        built = _report(fresh, skipped)
        write.swap(fresh, out)
    return built


@contextmanager
def _workshop(out: Path) -> Iterator[str]:
    """Give a fresh folder beside `out`, after putting right what a build left there that was killed."""
    write.recover(out)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.new-", dir=out.parent) as work:
        yield work


def _settings(library: Library, day: date, base_url: str, languages: Iterable[str], fixed: bool) -> dict[str, Setting]:
    """Return the source's setting and those of the chosen languages, all in a library that has no others."""
    source = library.site.source_language
    chosen = tuple(tag for tag in library.site.languages if tag == source or not languages or tag in languages)
    library = replace(library, site=library.site.model_copy(update={"languages": chosen}))
    return {tag: Setting(library, tag, day, base_url, fixed) for tag in chosen}


def _workers(settings: Iterable[Setting]) -> int:
    """Return on how many cores the work is done."""
    count = sum(at.has(page) for at in settings for page in at.library.page_ids)
    return min(os.cpu_count() or 1, count // MANY)


def _write_sources(shop: Shop, run: Run, tell: Tell) -> list[str]:
    """Print what may be printed, and write the Markdown; return what was not printed, and why."""
    orders = {tag: press.orders(at) for tag, at in shop.settings.items()}
    tell(say("printing {count} pieces and reading every QR back", count=sum((len(one) for one, _ in orders.values()))))
    _print_all(shop, run, {tag: one for tag, (one, _) in orders.items()})
    tell(say("drawing what messengers show of a page"))
    run(_write_covers, shop.settings)
    cache.tidy(shop.store)
    tell(say("writing pages"))
    run(_write_language, shop.settings)
    return [line for _, refused in orders.values() for line in refused]


def _print_all(shop: Shop, run: Run, orders: Mapping[str, list[press.Order]]) -> None:
    """Print every language's pieces, each in several shares; SuluhError names every text that does not fit."""
    shares = [(tag, part) for tag, wanted in orders.items() for part in press.shares(wanted)]
    made = run(_print_share, shares)
    wrong = dict.fromkeys(line for _, error in made for line in error.splitlines())
    if wrong:
        raise SuluhError("\n".join(wrong))
    for tag in orders:
        files = {
            name: file
            for (one, _), (done, _) in zip(shares, made, strict=True)
            if one == tag
            for name, file in done.items()
        }
        write.sync(shop.docs / tag / view.FOLDER, files)


def _print_share(shop: Shop, share: tuple[str, list[press.Order]]) -> tuple[dict[str, bytes], str]:
    """Return the files of some orders, and what is wrong with them."""
    tag, orders = share
    at = shop.settings[tag]
    try:
        return press.files(at, orders, shop.drawings, shop.templates, shop.store, shop.contact), ""
    except SuluhError as error:
        return {}, str(error)


def _write_covers(shop: Shop, tag: str) -> None:
    covers = press.covers(shop.settings[tag], shop.drawings, shop.templates, shop.store)
    write.sync(shop.docs / tag / view.COVERS, covers)


def _write_language(shop: Shop, tag: str) -> None:
    _write(shop.settings[tag], shop.docs, shop.templates, shop.drawings)


def _generate(by: str, shop: Shop, work: Path, engine: Path) -> None:
    """Run the site generator once for each language, side by side; each has a folder of its own in `work`."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        made = [
            pool.submit(generator.generate, by, at, shop.docs, engine, work / tag) for tag, at in shop.settings.items()
        ]
    for one in made:
        one.result()


def _report(fresh: Path, skipped: list[str]) -> Built:
    pieces = sum(1 for _ in fresh.rglob("*.pdf"))
    weights = slim.weights(fresh)
    return Built(len(weights), pieces, weights, skipped)
