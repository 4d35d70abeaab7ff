"""`suluh translate`: the catalogs of translations, their states and those who sign them."""

import sys
from pathlib import Path

import click

from suluh import content, translation, translators, write
from suluh.cli.command import known_languages, main, plainly, today
from suluh.content import Library
from suluh.errors import SuluhError
from suluh.messages import say
from suluh.site import Folders
from suluh.view import Setting


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
    known_languages(library, languages)
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
