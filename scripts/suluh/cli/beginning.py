"""What begins a site and its files: `suluh new`, `upgrade`, `schema` and `scene`."""

import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from suluh import content, illustration, schema, starter, write
from suluh.cli.checking import _append_printed
from suluh.cli.command import main, plainly
from suluh.errors import SuluhError, did_you_mean
from suluh.messages import say


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
