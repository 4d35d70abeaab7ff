"""What time asks for: `suluh due`, `suluh recall` and `suluh read`."""

from datetime import date, timedelta
from pathlib import Path

import click

from suluh import content, due, proof, view
from suluh.cli.command import ON, URL, Day, address_of, known_languages, main, plainly, today
from suluh.errors import SuluhError, did_you_mean
from suluh.messages import say
from suluh.view import Setting


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
    known_languages(library, (language,) if language else ())
    at = Setting(library, language or library.site.source_language, day or today(library), address_of(library, url))
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
    known_languages(library, (tag,))
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
