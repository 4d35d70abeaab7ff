"""The `suluh` command."""

import errno
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import wraps
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import click

from suluh import (
    contacts,
    content,
    due,
    generator,
    illustration,
    messages,
    paper,
    press,
    proof,
    readability,
    schema,
    site,
    starter,
    translation,
    translators,
    view,
    write,
)
from suluh.content import Library
from suluh.errors import ContentError, Problem, SuluhError, did_you_mean
from suluh.letters import visible
from suluh.messages import phrase, say
from suluh.model.fact import Recorded
from suluh.model.piece import FORMATS
from suluh.site import Folders
from suluh.view import Setting

Run = TypeVar("Run", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day as 2027-01-15."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
            if not 1900 <= day.year < 2200:
                raise ValueError(value)
            return day
        except ValueError:
            self.fail(say("'{value}' is not a day; write it as 2027-01-15", value=value), param, ctx)


def plainly(run: Run) -> Run:
    """Show what the user can mend as plain text, with exit code 1 and without a traceback."""

    @wraps(run)
    def running(*args: Any, **options: Any) -> Any:
        try:
            return run(*args, **options)
        except SuluhError as error:
            count = len(getattr(error, "problems", ()))
            click.echo(visible(str(error)), err=True)
            if count > 1:
                click.echo(say("\n{count} problems", count=count), err=True)
            sys.exit(1)
        except OSError as error:
            click.echo(visible(_of_the_system(error)), err=True)
            sys.exit(1)

    return running  # type: ignore[return-value]


REMEDIES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), phrase("free some space")),
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS), phrase("make this folder writable, or work in another one")
    ),
}
"""What the system says → what helps."""


def _of_the_system(error: OSError) -> str:
    """Return what the system refused, for which file, and what to do about it."""
    said = f"{error.filename or ''}: {error.strerror or error}".lstrip(": ")
    remedy = REMEDIES.get(error.errno or 0)
    if remedy is None:
        return said
    finished = say("then run this again. What was finished before is whole.")
    return f"{said}; {say(remedy)}, {finished}"


def today(library: Library) -> date:
    """Return today in the site's time zone; SuluhError if the machine's clock is behind the content."""
    day = datetime.now(ZoneInfo(library.site.time_zone)).date()
    newest = max((fact.checked.on for fact in library.law.facts.values() if isinstance(fact, Recorded)), default=day)
    if day + timedelta(days=1) < newest:
        said = say("the clock of this computer says {day}, but facts were checked on {newest}", day=day, newest=newest)
        raise SuluhError(say("{said}; set the clock, or correct 'checked' in content/facts/", said=said))
    return day


@dataclass(frozen=True)
class Progress:
    """Says on the error stream what is being done, with the seconds since the start."""

    start: float

    def __call__(self, text: str) -> None:
        click.echo(f"{time.monotonic() - self.start:5.1f} s  {text}", err=True)


ON = click.option("--on", "day", type=Day(), help="Show the law as of this day, as 2027-01-15. Default: today.")
LANGUAGE = click.option("--language", "languages", multiple=True, help="Only this language; may be repeated.")
URL = click.option(
    "--url", envvar="SULUH_BASE_URL", help="The site's address, ending in '/'. Default: base_url in content/site.yml."
)

REGION = click.option(
    "--region", help="Its helper in content/helpers.yml stands in the contact box. Default: region in content/site.yml."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="suluh", message="%(prog)s %(version)s")
@click.option(
    "--language",
    "tag",
    envvar="SULUH_LANGUAGE",
    type=click.Choice(messages.LANGUAGES),
    help="The language of messages; stands before the command: `suluh --language en check`. Default: that in which the "
    "content is written, or that of this computer.",
)
def main(tag: str | None) -> None:
    """Turn YAML about social-security rights into an illustrated site and posters.

    Run it where content/ lies. A first round: `suluh check` finds every mistake in the content, `suluh build`
    makes the whole site in site/, and `suluh serve` shows it while you write.
    """
    messages.speak(tag or _own_language())


def _own_language() -> str:
    """Return the language of the content, or else that of the computer, as far as messages speak it."""
    site = Path("content/site.yml")
    text = site.read_text(encoding="utf-8", errors="replace") if site.is_file() else ""
    wishes = [*SOURCE.findall(text), *(os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))]
    spoken = (re.split(r"[_.@-]", wish)[0] for wish in wishes)
    return next((tag for tag in spoken if tag in messages.LANGUAGES), messages.WRITTEN_IN)


SOURCE = re.compile(r"^languages:\s*\[?[\s-]*([a-z]+)", re.MULTILINE)
"""The first of the site's languages; read before anything else is, so that even a broken file is spoken of in it."""


@main.command()
@ON
@click.option("--fix", is_flag=True, help="Append the addresses that are missing in content/printed.txt.")
@click.option("--strict-dates", is_flag=True, help="Let warnings about the calendar fail too.")
@click.option("--readability", "plain", is_flag=True, help="Print how plain the texts of each page are, as a table.")
@plainly
def check(day: date | None, fix: bool, strict_dates: bool, plain: bool) -> None:
    """Find every mistake in content and translations.

    Prints one line a mistake: file:line: what is wrong. Exit code 1 if there is one. Warnings about the calendar
    (old checks, changes to come) never change the exit code, unless --strict-dates.
    """
    library = content.load(Path("content"))
    day = day or today(library)
    if fix:
        _append_printed(library)
    problems = [*content.dated_problems(library, day), *_printed_problems(library), *content.uncorrected(library)]
    if library.readability:
        problems += readability.faults(library, library.readability)
        if plain:
            click.echo(readability.table(library, library.readability) + "\n")
    warnings = [*content.dated_warnings(library, day), *_outdated_recordings(library, day)]
    for problem in sorted(set(problems)):
        click.echo(str(problem))
    for warning in sorted(set(warnings)):
        click.echo(say("{warning} (warning)", warning=warning))
    click.echo(
        say(
            "{pages} pages, {facts} facts, {sentences} sentences, {languages} languages: "
            "{problems} problems, {warnings} warnings",
            pages=len(library.page_ids) + 1,
            facts=len(library.law.facts),
            sentences=len(library.messages),
            languages=len(library.site.languages),
            problems=len(set(problems)),
            warnings=len(set(warnings)),
        )
    )
    sys.exit(1 if problems or (warnings and strict_dates) else 0)


def _outdated_recordings(library: Library, day: date) -> Iterator[Problem]:
    for tag in dict.fromkeys(language for language, _ in library.recordings):
        at = Setting(library, tag, day, library.site.base_url)
        yield from view.outdated(at, view.pages(at))


def _printed_problems(library: Library) -> list[Problem]:
    path = library.root / "printed.txt"
    said = say("may be printed, but is not listed here; run `suluh check --fix` and commit the file")
    return [
        Problem(path, 1, say("the address '{one}' {said}", one=one, said=said))
        for one in content.unlisted_addresses(library)
    ]


def _append_printed(library: Library) -> None:
    """Append what is missing; nothing is ever taken out of the list."""
    path = library.root / "printed.txt"
    old = path.read_text(encoding="utf-8") if path.exists() else PRINTED_HEAD
    new = "".join(f"{address}\n" for address in content.unlisted_addresses(library))
    if new:
        write.atomically(path, (old.rstrip("\n") + "\n" + new).encode())


PRINTED_HEAD = "# Every address that a printed piece may carry, below the site's own. Lines are only ever added.\n"


@main.command()
@ON
@URL
@LANGUAGE
@REGION
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default="site", show_default=True)
@click.option(
    "--generator",
    "by",
    type=click.Choice([*generator.GENERATORS, "none"]),
    default="mkdocs",
    show_default=True,
    help="What makes pages of Markdown. Zensical makes the same pages (pip install 'suluh[zensical]'); with none, "
    "the Markdown itself is left in --out, for any other generator.",
)
@plainly
def build(
    day: date | None, url: str | None, languages: tuple[str, ...], region: str | None, out: Path, by: str
) -> None:
    """Build the whole site with all printed pieces.

    The new site replaces the old one only when every page, link and QR code is right. With --on, the site shows the
    law of that day and says so on every page: `suluh build --on 2027-01-15 --out preview`.
    """
    tell = Progress(time.monotonic())
    tell(say("reading content/"))
    folders, library = Folders.under(Path.cwd()), content.load(Path("content"))
    fixed = day is not None
    day = day or today(library)
    _known_languages(library, languages)
    faults = list(content.dated_problems(library, day))
    if faults:
        raise ContentError(faults)
    base, contact = _base_url(library, url), _poster_contact(library, region, day)
    by = "" if by == "none" else by
    made = site.build(library, day, base, out.absolute(), folders, languages, fixed, tell, contact, by)
    for line in made.skipped:
        click.echo(say("left out: {line}", line=line), err=True)
    if not by:
        tell(say("done: {pieces} PDFs and the Markdown in {out}", pieces=made.pieces, out=out))
        click.echo(say("How to build it: {out}", out=out / library.site.source_language / "mkdocs.yml"))
        return
    heaviest, weight = made.weights[0]
    tell(
        say(
            "done: {pages} pages, {pieces} PDFs; heaviest page {weight:,} bytes compressed ({heaviest})",
            pages=made.pages,
            pieces=made.pieces,
            weight=weight,
            heaviest=heaviest,
        )
    )
    click.echo(say("Open {page}, or run: python -m http.server --directory {out}", page=out / "index.html", out=out))
    if Setting(library, library.site.source_language, day, base).sample:
        click.echo(
            say("Printed pieces carry a band, since the site's address is not set: base_url in content/site.yml.")
        )


def _base_url(library: Library, url: str | None) -> str:
    base = url or library.site.base_url
    if not base.startswith(("https://", "http://")) or not base.endswith("/"):
        raise SuluhError(say("--url {base}: the address must begin with https:// and end with /", base=base))
    return base


def _known_languages(library: Library, languages: tuple[str, ...]) -> None:
    for tag in languages:
        if tag not in library.site.languages:
            raise SuluhError(
                say(
                    "--language {tag}: no such language here; there are {languages}",
                    tag=tag,
                    languages=", ".join(library.site.languages),
                )
            )


@main.command()
@click.option("--port", default=8000, show_default=True)
@plainly
def serve(port: int) -> None:
    """Show the site in the source language while you write; it reloads when content changes."""
    folders = Folders.under(Path.cwd())
    source = content.load(folders.content).site.source_language
    docs = folders.docs / source
    docs.mkdir(parents=True, exist_ok=True)
    os.environ |= {
        "NO_MKDOCS_2_WARNING": "1",
        "SULUH_HOME": str(Path.cwd()),
        "SULUH_CONTENT": str(folders.content),
        "SULUH_DOCS": str(docs),
        "SULUH_PAGE_LANGUAGE": source,
        "SULUH_LANGUAGE": messages.spoken(),
    }
    served = ["serve", "-f", str(folders.engine / "mkdocs.yml"), "--dev-addr", f"127.0.0.1:{port}"]
    os.execv(sys.executable, [sys.executable, "-m", "mkdocs", *served])


@main.command("print")
@click.argument("pieces", nargs=-1)
@ON
@URL
@LANGUAGE
@click.option("--layout", "layouts", multiple=True, help="Only this layout, as poster or card; may be repeated.")
@click.option("--ink", "inks", multiple=True, type=click.Choice(press.INKS), help="Colour or ink-saving; default both.")
@click.option("--as", "kind", type=click.Choice(["pdf", "png"]), help="Every page as PNG, or a phone's picture as PDF.")
@click.option("--contact", default="", help='Name and number to print in the box: "Ibu Sri, 0812 3456 7890".')
@REGION
@click.option(
    "--contacts",
    "table",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A CSV file with the columns name, phone, whatsapp, place, hours: a PDF for each row.",
)
@click.option("--shard", default="1/1", show_default=True, help="With --contacts: this machine's share, as 3/8.")
@click.option("--together", is_flag=True, help="With --contacts: also one big file of all pages for a print shop.")
@click.option("--drafts", is_flag=True, help="Also print machine-drafted translations, with a line that says so.")
@click.option("--anyway", is_flag=True, help="Also print a headline amount that ends within 30 days.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default="print", show_default=True)
@plainly
def print_(
    pieces: tuple[str, ...],
    day: date | None,
    url: str | None,
    languages: tuple[str, ...],
    layouts: tuple[str, ...],
    inks: tuple[Any, ...],
    kind: Any,
    contact: str,
    region: str | None,
    table: Path | None,
    shard: str,
    together: bool,
    drafts: bool,
    anyway: bool,
    out: Path,
) -> None:
    """Print PIECES (default: all), each in all of its layouts.

    Each QR code is read back before a file is kept. `suluh print jkm --layout card --contact "Ibu Sri, 0812 3456 7890"`
    """
    tell = Progress(time.monotonic())
    folders, library = Folders.under(Path.cwd()), content.load(Path("content"))
    _known_languages(library, languages)
    _known_pieces(library, pieces)
    _known_layouts(library, pieces or tuple(library.pieces), layouts)
    chosen = languages or library.site.languages
    people = _people(table, shard) if table else []
    contact = contact or ("" if table else _poster_contact(library, region, day or today(library)))
    drawings = {} if table else site.draw_all(library)
    for tag in chosen:
        at = Setting(library, tag, day or today(library), _base_url(library, url), day is not None)
        kept = [key for key in pieces or library.pieces if anyway or not _ends_soon(at, key)]
        wanted, refused = press.orders(at, kept, layouts, inks or press.INKS, drafts) if kept else ([], [])
        for line in refused:
            click.echo(say("left out: {line}", line=line), err=True)
        for key in kept:
            if view.left_out(at, key):
                click.echo(
                    say(
                        "{key}, {tag}: without the line on {left_out}, which ends soon",
                        key=key,
                        tag=tag,
                        left_out=view.left_out(at, key),
                    ),
                    err=True,
                )
        if table:
            fixed, base = day is not None, at.base_url
            _print_people(
                contacts.Run(Path.cwd(), tag, at.day, base, fixed, out / tag), wanted, table, people, together
            )
            continue
        for order in wanted:
            made = press.ordered(at, order, drawings, folders.templates, folders.store, contact, kind)
            for name, content_ in made.items():
                write.atomically(out / tag / name, content_)
                tell(f"{out / tag / name}")
        if at.sample and wanted:
            click.echo(say("The pieces carry a band: set base_url in content/site.yml, or give --url."), err=True)


def _poster_contact(library: Library, region: str | None, day: date) -> str:
    """Return what the contact box says in the region that is asked for, or else in the site's own, if it has one."""
    name = region or library.site.region
    if name is None:
        return ""
    if name not in library.helpers.regions:
        hint = did_you_mean(name, library.helpers.regions)
        raise SuluhError(say("--region {name}: no such region in content/helpers.yml{hint}", name=name, hint=hint))
    contact = view.poster_contact(library, name, day)
    if not contact:
        click.echo(
            say("left out: {name} has no helper with 'poster: true' who was checked of late", name=name), err=True
        )
    return contact


def _people(table: Path, shard: str) -> list[contacts.Person]:
    """Return this machine's share of the people in the table, and name the rows that are left out."""
    people, problems = contacts.read(table)
    for problem in problems:
        click.echo(str(problem), err=True)
    return contacts.shard(people, shard)


def _print_people(
    run: contacts.Run, orders: list[press.Order], table: Path, people: list[contacts.Person], together: bool
) -> None:
    """Print for each person, show how far it is, name what failed, and fail if anything did."""
    papers = [order for order in orders if not FORMATS[order.layout].pixels]
    with click.progressbar(length=len(papers) * len(people), label=str(run.out), file=sys.stderr) as bar:
        done = contacts.print_all(run, papers, people, lambda _: bar.update(1))
    faults = [Problem(table, one.line, one.fault) for one in done if one.fault]
    right = [one for one in done if not one.fault]
    click.echo(
        say(
            "{out}: {made} made, {before} there before",
            out=run.out,
            made=sum(one.fresh for one in right),
            before=sum(not one.fresh for one in right),
        )
    )
    if together and right:
        write.atomically(run.out / "together.pdf", paper.bind(one.path for one in right))
    if faults:
        raise ContentError(faults)


def _ends_soon(at: Setting, key: str) -> bool:
    soon = view.ending(at, key)
    if soon:
        click.echo(
            say("left out: {key}: its headline amount ends within 30 days; print it with --anyway", key=key), err=True
        )
    return soon


def _known_pieces(library: Library, pieces: tuple[str, ...]) -> None:
    for key in pieces:
        if key not in library.pieces:
            raise SuluhError(
                say("no piece named '{key}' in content/pieces/{hint}", key=key, hint=did_you_mean(key, library.pieces))
            )


def _known_layouts(library: Library, pieces: tuple[str, ...], layouts: tuple[str, ...]) -> None:
    offered = {layout: None for key in pieces for layout in library.pieces[key].layouts}
    for name in layouts:
        if name not in offered:
            known = did_you_mean(name, offered) or say("; there is {offered}", offered=", ".join(offered))
            raise SuluhError(say("--layout {name}: none of these pieces has it{known}", name=name, known=known))


@main.command("due")
@ON
@click.option(
    "--within", default=60, show_default=True, type=click.IntRange(0, 36500), help="How many days to look ahead."
)
@click.option("--json", "as_json", is_flag=True, help="As JSON, with a title and a body for an issue about each.")
@click.option("--proof", "proven", is_flag=True, help="All numbers, law by law, to compare; Markdown or --json.")
@click.option("--today", "only_today", is_flag=True, help="Only why the site says something new today; else nothing.")
@plainly
def due_(day: date | None, within: int, as_json: bool, proven: bool, only_today: bool) -> None:
    """Say what to re-check, reprint and translate.

    Numbers that change within the time, with the pages and papers they touch; facts whose last check is old;
    translations whose sentence has changed. Never fails: it only tells.

    With --today, a line for each reason to publish again: the first of the month, or a number that changes.

    `suluh due --proof > proof.md` writes a sheet for the person who compares every number with its law and article.
    """
    library = content.load(Path("content"), strict_translations=False)
    if proven:
        lines = proof.proof(library)
        click.echo(proof.as_json(lines) if as_json else proof.sheet(library, lines))
        return
    if only_today:
        click.echo("".join(f"{line}\n" for line in due.new_today(library, day or today(library))), nl=False)
        return
    found = due.due(library, day or today(library), timedelta(days=within))
    click.echo(due.as_json(found) if as_json else due.text(found))


@main.command()
@ON
@URL
@click.option(
    "--since", type=Day(), help="The oldest day on which pieces were printed. Default: today, so only changes to come."
)
@click.option("--language", default="", help="The language of the notices. Default: the source language.")
@click.option("--notice", is_flag=True, help="Print each notice as a message to pass on.")
@plainly
def recall(day: date | None, url: str | None, since: date | None, language: str, notice: bool) -> None:
    """List the printed pieces that a change or a correction makes wrong, with the day it happens.

    `suluh recall --since 2026-04-01 --notice` writes a message for each, to pass on to those who put them up.
    """
    library = content.load(Path("content"))
    _known_languages(library, (language,) if language else ())
    at = Setting(library, language or library.site.source_language, day or today(library), _base_url(library, url))
    found = sorted(view.recalls(at, since or at.day), key=lambda one: (one.day, one.piece))
    for one in found:
        click.echo(f"{one.notice}\n" if notice else f"{one.day}  {one.piece}: {'; '.join(one.lines)}")
    if not found:
        click.echo(
            say("no piece printed since {since} becomes wrong, as far as is known", since=since or at.day), err=True
        )


@main.command()
@click.argument("page")
@click.option("--language", help="The language to read in. Default: that of the content.")
@ON
@click.option(
    "--recorded",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A recording of this text, as mp3, opus, ogg or m4a; it is put in its place.",
)
@plainly
def read(page: str, language: str | None, day: date | None, recorded: Path | None) -> None:
    """Print the text of PAGE (or `home`) to read aloud, for a recorded voice.

    \b
    suluh read jkm --language jv                        prints the text
    suluh read jkm --language jv --recorded ani.opus    puts the recording into content/audio/jv/

    The file's name says which text was read. As soon as the page says something else, the recording is left out and
    `suluh check` says so.
    """
    library = content.load(Path("content"))
    tag = language or library.site.source_language
    _known_languages(library, (tag,))
    at = Setting(library, tag, day or today(library), library.site.base_url)
    shown = next((one for one in view.pages(at) if (one.id or content.HOME) == page), None)
    if shown is None:
        raise SuluhError(
            say("no page named '{page}'{hint}", page=page, hint=did_you_mean(page, (content.HOME, *library.page_ids)))
        )
    click.echo(view.reading(shown))
    if recorded is None:
        click.echo(say("digest of this text: {digest}", digest=view.digest(shown)))
        return
    path = content.place(library.root, recorded, tag, page, view.digest(shown))
    click.echo(say("{path}: {st_size:,} bytes", path=path, st_size=path.stat().st_size))


@main.group()
def translate() -> None:
    """Translators' work: one PO file for each language in content/locale/.

    A language begins with `start`, grows in Poedit, Weblate or any editor, is read by others on a `sheet` that comes
    back as `answers`, and is signed by name with `sign`. `report` says how far it is.
    """


@translate.command()
@click.argument("language")
@plainly
def start(language: str) -> None:
    """Begin LANGUAGE, a tag of content/languages.yml: make its PO file and name it in content/site.yml."""
    for line in translators.start(content.load(Path("content"), strict_translations=False), language):
        click.echo(line)


@translate.command()
@click.argument("languages", nargs=-1)
@click.option("--cosmetic", multiple=True, help="A key whose sentence only had a slip mended; keeps its translation.")
@plainly
def sync(languages: tuple[str, ...], cosmetic: tuple[str, ...]) -> None:
    """Bring the PO files of LANGUAGES (default: all) in line with the sentences of the content.

    A changed sentence keeps its old translation, marked stale and no longer shown; nothing is thrown away.
    """
    library = content.load(Path("content"), strict_translations=False)
    _known_languages(library, languages)
    for tag in languages or library.site.languages[1:]:
        counts = translation.sync(library.locales / f"{tag}.po", tag, library.messages.values(), cosmetic)
        click.echo(f"{tag}: {counts}")


@translate.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, for other programs.")
@click.option("--badges", type=click.Path(path_type=Path, file_okay=False), help="Write LANGUAGE.svg files here.")
@plainly
def report(as_json: bool, badges: Path | None) -> None:
    """Count the sentences of each page by the state of their translation."""
    library = content.load(Path("content"), strict_translations=False)
    coverages = {
        tag: translation.coverage(catalog, library.messages.values()) for tag, catalog in library.catalogs.items()
    }
    click.echo(translation.as_json(coverages) if as_json else translation.table(coverages))
    for name, picture in translators.badges(library).items() if badges else ():
        write.atomically(badges / name, picture)  # type: ignore[operator]


ENTRIES = click.argument("entries", nargs=-1)


@translate.command()
@click.argument("language")
@click.option("--by", required=True, help="The name of the person who has read every one of these sentences.")
@click.option("--entry", "entries", multiple=True, help="A page's id or a sentence's key; may be repeated.")
@plainly
def sign(language: str, by: str, entries: tuple[str, ...]) -> None:
    """Put a named person's sign-off to the translated sentences of LANGUAGE, as they stand now.

    Drafts, stale, broken and missing sentences are named and not signed.
    `suluh translate sign en --by "Sri Wahyuni" --entry jkm`
    """
    library = content.load(Path("content"), strict_translations=False)
    catalog = _catalog(library, language)
    path = library.locales / f"{language}.reviews.yml"
    done = translation.sign(catalog, translators.chosen(library, entries), path, by, today(library).isoformat())
    for message, state in done.refused:
        click.echo(
            say("not signed, {state}: {key}: {text}", state=say(state), key=message.key, text=message.text), err=True
        )
    click.echo(
        say(
            "{language}: {signed} sentences signed by {by}, {refused} not",
            language=language,
            signed=len(done.signed),
            by=by,
            refused=len(done.refused),
        )
    )
    sys.exit(1 if done.refused else 0)


@translate.command()
@click.argument("language")
@ENTRIES
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default="sheets", show_default=True)
@plainly
def sheet(language: str, entries: tuple[str, ...], out: Path) -> None:
    """Make a numbered sheet of ENTRIES (default: all) in LANGUAGE for a reviewer with a phone.

    LANGUAGE-ENTRY.pdf is for reading; the answers, by number, go into LANGUAGE-ENTRY.csv beside it.
    """
    library = content.load(Path("content"), strict_translations=False)
    _catalog(library, language)
    at = Setting(library, language, today(library), library.site.base_url)
    template = Folders.under(Path.cwd()).templates / "translators/sheet.typ"
    for name, made in translators.sheet(at, entries, template, at.day).items():
        write.atomically(out / name, made)
        click.echo(str(out / name))


@translate.command()
@click.argument("language")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@plainly
def answers(language: str, file: Path) -> None:
    """Write the answers in FILE, a sheet's CSV, into the PO file of LANGUAGE.

    An answer is "ok" or the sentence as it should be; an empty one is passed over. Answers to another sheet are
    refused, and so is the whole file while one row is wrong: mend the rows that are named and give it again.
    """
    library = content.load(Path("content"), strict_translations=False)
    _catalog(library, language)
    click.echo(
        say(
            "{language}: {count} answers taken",
            language=language,
            count=translators.take_answers(library, language, file),
        )
    )


def _catalog(library: Library, tag: str) -> translation.Catalog:
    """Return the catalog of a language that has begun."""
    if tag not in library.catalogs:
        begun = ", ".join(library.catalogs)
        raise SuluhError(
            say(
                "no translation into '{tag}'; there are {begun}. Begin one: suluh translate start {tag}",
                tag=tag,
                begun=begun,
            )
        )
    return library.catalogs[tag]


@main.command()
@click.argument("name")
@click.option("--theme", type=click.Choice(["colour", "line"]), default="colour", show_default=True)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write; default NAME.svg.")
@plainly
def scene(name: str, theme: Any, out: Path | None) -> None:
    """Draw the illustration NAME of content/scenes/ as SVG."""
    library = content.load(Path("content"))
    if name not in library.scenes:
        raise SuluhError(say("no scene named '{name}'{hint}", name=name, hint=did_you_mean(name, library.scenes)))
    drawing = illustration.draw(library.scenes[name])
    target = out or Path(f"{name}.svg")
    write.atomically(target, drawing.svg(name, theme).encode())
    click.echo(say("{target}: {st_size:,} bytes", target=target, st_size=target.stat().st_size))


def _asked(value: str, question: str, default: str) -> str:
    """Return the option's value; without one, what the person at the terminal answers, or else the default."""
    if value:
        return value
    return str(click.prompt(question, default=default)) if sys.stdin.isatty() else default


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", default="", help="What the site is called.")
@click.option("--country", default="")
@click.option("--time-zone", default="", help="As Africa/Nairobi; the site's day begins at its midnight.")
@click.option("--language", "languages", multiple=True, help="May be repeated; you write in the first.")
@click.option("--publisher", default="", help="Your organisation.")
@click.option("--email", default="", help="Where readers write when something is wrong.")
@click.option("--phone", default="", help="The number that every page names.")
@click.option("--currency", default="", help="The sign before an amount, as KSh.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), default="A4", help="What printers there take.")
@click.option("--url", default="", help="The site's address, ending in '/'.")
@click.option(
    "--whole", is_flag=True, help="With an example of every feature: stories, quizzes, a calculator and more."
)
@plainly
def new(folder: Path, languages: tuple[str, ...], name: str, paper: str, whole: bool, **said: str) -> None:
    """Begin a site of your own in DIR, with content that builds at once.

    What you do not say as an option is asked. The content is yours; the engine stays in the package, so that
    `pip install -U suluh` renews it and `suluh upgrade` says what it asks of the content.
    """
    name = _asked(name, say("What is the site called?"), folder.absolute().name.capitalize())
    tags = languages or tuple(
        _asked("", say("Languages, the one that you write in first"), "en").replace(",", " ").split()
    )
    wishes = starter.Wishes(
        name=name,
        languages=tags,
        country=_asked(said["country"], say("For which country?"), "Exampleland"),
        time_zone=_asked(said["time_zone"], say("Its time zone"), "UTC"),
        publisher=_asked(said["publisher"], say("Who publishes it?"), name),
        email=_asked(said["email"], say("Your e-mail address"), "publisher@example.org"),
        phone=_asked(said["phone"], say("The number that readers can call"), "0800 1"),
        currency=_asked(said["currency"], say("The sign before an amount"), "€"),
        url=_asked(said["url"], say("The site's address, if you know it"), "https://example.org/suluh/"),
        paper=paper,
        whole=whole,
    )
    said_next = starter.begin(folder, wishes, version("suluh"))
    _append_printed(content.load(folder / "content"))
    for path, made in schema.files().items():
        write.atomically(folder / path, made)
    for line in said_next:
        click.echo(line)


@main.command("schema")
def schema_() -> None:
    """Write JSON Schema of every content file, so that editors help while you type.

    VS Code with the extension YAML finds the files in schema/ by .vscode/settings.json: it offers the keys, explains
    them, and underlines what is wrong. Other editors: a line `# yaml-language-server: $schema=../../schema/entry.json`.
    """
    for path, made in schema.files().items():
        write.atomically(Path(path), made)
    click.echo(
        say(
            "{count} schemas in {folder}/, found by .vscode/settings.json",
            count=len(schema.SHAPES),
            folder=schema.FOLDER,
        )
    )


@main.command()
@click.option("--dry", is_flag=True, help="Only tell; write nothing.")
@plainly
def upgrade(dry: bool) -> None:
    """Bring the content in line with a newer engine: say what it asks for, and mend what it can.

    Words of the interface that are new are added to content/ui.yml in English, to be put into your language. What it
    cannot mend it names with file and line, as `suluh check` does.
    """
    for line in starter.upgrade(Path("content"), dry):
        click.echo(line)
    if not dry:
        for path, made in schema.files().items():
            write.atomically(Path(path), made)
    content.load(Path("content"), strict_translations=False)
    click.echo(say("The content has the shape that this engine asks for."))
