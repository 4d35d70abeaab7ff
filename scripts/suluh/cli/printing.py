"""`suluh print`: printed pieces, for everybody or for each person of a table."""

import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import click

from suluh import contacts, content, paper, press, site, view, write
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
from suluh.content import Library
from suluh.errors import ContentError, Problem, SuluhError, did_you_mean
from suluh.messages import say
from suluh.model.piece import FORMATS
from suluh.site import Folders
from suluh.view import Setting


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
    known_languages(library, languages)
    _known_pieces(library, pieces)
    _known_layouts(library, pieces or tuple(library.pieces), layouts)
    chosen = languages or library.site.languages
    people = _people(table, shard) if table else []
    contact = contact or ("" if table else region_contact(library, region, day or today(library)))
    drawings = {} if table else site.draw_all(library)
    for tag in chosen:
        at = Setting(library, tag, day or today(library), address_of(library, url), day is not None)
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
