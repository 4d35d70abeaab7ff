"""`suluh check`: every mistake in the content."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from suluh import content, readability, view, write
from suluh.cli.command import ON, main, plainly, today
from suluh.content import Library
from suluh.errors import Problem
from suluh.messages import say
from suluh.view import Setting


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
