"""`suluh build` and `suluh serve`: the site, and the site while one writes."""

import os
import sys
import time
from datetime import date
from pathlib import Path

import click

from suluh import content, generator, messages, site
from suluh.cli.command import (
    LANGUAGE,
    ON,
    REGION,
    URL,
    Progress,
    address_of,
    known_languages,
    main,
    plainly,
    region_contact,
    today,
)
from suluh.errors import ContentError
from suluh.messages import say
from suluh.site import Folders
from suluh.view import Setting


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
    known_languages(library, languages)
    faults = list(content.dated_problems(library, day))
    if faults:
        raise ContentError(faults)
    base, contact = address_of(library, url), region_contact(library, region, day)
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
