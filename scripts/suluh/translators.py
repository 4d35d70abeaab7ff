"""Translators' work on the whole content: a new language, sheets for reviewers and their answers, badges."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from suluh import paper, translation, write
from suluh.content import Library
from suluh.errors import SuluhError, did_you_mean
from suluh.messages import say
from suluh.model.base import Message
from suluh.translation import answers
from suluh.view import Setting
from suluh.view.sheet import sheet as sheet_of


def chosen(library: Library, names: Sequence[str]) -> tuple[Message, ...]:
    """Return the sentences of pages and keys (default: all); SuluhError for a name that begins no key.

    A name is an entry's id, any other beginning of keys as `pieces/jkm` or `ui`, or one whole key.
    """
    found: dict[str, Message] = {}
    beginnings = {part for key in library.messages for part in _beginnings(key)}
    for name in names:
        if name not in beginnings:
            raise SuluhError(
                say("no sentence belongs to '{name}'{hint}", name=name, hint=did_you_mean(name, beginnings))
            )
        found |= {key: one for key, one in library.messages.items() if name in _beginnings(key)}
    return tuple(found.values()) if names else tuple(library.messages.values())


def _beginnings(key: str) -> tuple[str, ...]:
    parts = key.split("/")
    return tuple("/".join(parts[:end]) for end in range(1, len(parts) + 1))


# --- a new language ----------------------------------------------------------------------------------------------


def start(library: Library, tag: str) -> tuple[str, ...]:
    """Make the PO file of a language and name the language in site.yml; return what has been done and comes next."""
    _can_start(library, tag)
    path, own = library.locales / f"{tag}.po", library.languages[tag]
    translation.sync(path, tag, library.messages.values())
    return (
        say(
            "{path}: {count} sentences to translate into {name}",
            path=path.as_posix(),
            count=len(library.messages),
            name=own.name,
        ),
        _named_in_site(library, tag),
        say(
            "Words for numbers and dates: {root}/languages.yml, {tag}: status {status}.",
            root=library.root.as_posix(),
            tag=tag,
            status=own.status,
        ),
        say(
            "Next: translate in Poedit, Weblate or any editor; then `suluh translate report` and `suluh "
            "check --fix`, which lists the addresses that pieces in {name} may carry.",
            name=own.name,
        ),
    )


def _can_start(library: Library, tag: str) -> None:
    if tag in library.page_ids:
        raise SuluhError(
            say("'{tag}' is the address of a page; rename that page before the language can have it", tag=tag)
        )
    if tag in library.site.languages:
        raise SuluhError(
            say("'{tag}' has begun already: {locales}/{tag}.po", tag=tag, locales=library.locales.as_posix())
        )
    if tag not in library.languages:
        path = f"{library.root.as_posix()}/languages.yml"
        raise SuluhError(
            say(
                "no language named '{tag}' in {path}{hint}; describe it there first: its own name, direction "
                "and small words",
                tag=tag,
                path=path,
                hint=did_you_mean(tag, library.languages),
            )
        )


def _named_in_site(library: Library, tag: str) -> str:
    """Add the language to the one line that names all; return that, or which line to add by hand."""
    path = library.root / "site.yml"
    text = path.read_text(encoding="utf-8")
    added, count = re.subn(r"(?m)^(languages: *\[[^\]\n]*)\]", rf"\1, {tag}]", text)
    if count != 1:
        return say("{path}: add '{tag}' to 'languages:' by hand", path=path.as_posix(), tag=tag)
    write.atomically(path, added.encode())
    return f"{path.as_posix()}: languages: [{', '.join((*library.site.languages, tag))}]"


# --- sheets and answers ------------------------------------------------------------------------------------------


def sheet(at: Setting, names: tuple[str, ...], template: Path, day: date) -> dict[str, bytes]:
    """Return file name → bytes: a numbered sheet of what nobody has signed yet, and the table for its answers."""
    asked = answers.lines(at.library.catalogs[at.language], chosen(at.library, names))
    if not asked:
        raise SuluhError(
            say("{language}: every sentence chosen is reviewed; there is nothing left to ask", language=at.language)
        )
    code = answers.code(at.language, names, asked)
    name = "-".join((at.language, *(one.replace("/", "-") for one in names)))
    made = paper.typeset_sheet(sheet_of(at, code, asked), template, day)
    return {f"{name}.pdf": made, f"{name}.csv": answers.form(code, asked)}


def take_answers(library: Library, tag: str, path: Path) -> int:
    """Write a reviewer's answers into the PO file; return how many. SuluhError if they belong to another sheet."""
    answered, catalog = answers.read(path), library.catalogs[tag]
    asked = answers.lines(catalog, chosen(library, answered.chosen))
    right = answers.code(tag, answered.chosen, asked)
    if answered.sheet != right:
        raise SuluhError(
            say(
                "{path}:1: these answers belong to the sheet '{sheet}', but it is '{right}' now: another "
                "language, or sentences have changed since; make a new sheet and compare by hand",
                path=path.as_posix(),
                sheet=answered.sheet,
                right=right,
            )
        )
    return answers.apply(catalog, answered, asked)


def badges(library: Library) -> Mapping[str, bytes]:
    """Return file name → SVG: for each language, how much of it is translated."""
    made = {}
    for tag, catalog in library.catalogs.items():
        counts = translation.total(translation.coverage(catalog, library.messages.values()))
        made[f"{tag}.svg"] = translation.badge(library.languages[tag].name, counts).encode()
    return made
