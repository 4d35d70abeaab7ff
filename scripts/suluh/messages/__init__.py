"""What is said to whoever keeps the content, in their language.

A message is a template in English and its values. The catalog of a language, `TAG.po` here, has the same template in
that language; an empty one stays English. Another language is another file.
"""

from functools import cache
from pathlib import Path

import polib

WRITTEN_IN = "en"
FOLDER = Path(__file__).parent
LANGUAGES = (WRITTEN_IN, *sorted(path.stem for path in FOLDER.glob("*.po")))


class _Spoken:
    """The language that this process speaks."""

    tag = WRITTEN_IN


def speak(tag: str) -> None:
    """From now on, say everything in a language of LANGUAGES."""
    _Spoken.tag = tag


def spoken() -> str:
    """Return the language in which things are said now."""
    return _Spoken.tag


def say(template: str, /, **values: object) -> str:
    """Return a message in the language that is spoken, with its values in their places."""
    return catalog(_Spoken.tag).get(template, template).format_map(values)


def phrase(template: str) -> str:
    """Mark a template that stands in a table and is said later; return it as it is."""
    return template


@cache
def catalog(tag: str) -> dict[str, str]:
    """Return English template → template in a language, for those that have one."""
    if tag == WRITTEN_IN:
        return {}
    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(FOLDER / f"{tag}.po")) if entry.msgstr}
