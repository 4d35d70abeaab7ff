"""The two contents that tests build: the shipped one, and a tiny invented country."""

import re
import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import polib

from suluh import site, starter, translators
from suluh.content import Library, load
from suluh.site import Folders

ROOT = Path(__file__).parent.parent
EXAMPLELAND = Path(__file__).parent / "exampleland"
DAY = date(2026, 11, 22)
ADDRESS = "https://rights.example/x/"


def copy(home: Path) -> Path:
    """Put the invented country, as small as a new site, under `home` with what the site generator needs; return it."""
    shutil.copytree(small(), home / "content")
    return _with_engine(home)


@cache
def small() -> Path:
    """Put the country as small as a new site into a folder of its own, once; German says no more than it needs."""
    home = Path(tempfile.mkdtemp()) / "content"
    starter.lay(home)
    path, messages = home / "locale/de.po", load(home).messages
    po = polib.pofile(str(path), wrapwidth=0)
    for entry in [one for one in po if one.msgctxt not in messages]:
        po.remove(entry)
    po.save(newline="\n")
    return home


def whole(home: Path) -> Path:
    """Put the invented country there with every feature, in four languages."""
    starter.lay(home / "content", whole=True)
    return _with_engine(home)


def _with_engine(home: Path) -> Path:
    shutil.copytree(ROOT / "templates", home / "templates")
    for name in ("mkdocs.yml", "scripts/mkdocs_hook.py"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, home / name)
    (home / "docs/en").mkdir(parents=True)
    return home


def change(path: Path, old: str, new: str) -> None:
    """Replace the only `old` in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def build(home: Path, day: date = DAY, fixed: bool = False, out: str = "site") -> Library:
    """Build the country under `home` into `home / out`."""
    library = load(home / "content")
    site.build(library, day, ADDRESS, home / out, Folders.under(home), fixed=fixed)
    return library


LETTERS = "aeioubcdfghjklmnpqrstvwxyz"
SCRIPTS: dict[str, tuple[str, Mapping[int, int | None]]] = {
    "ar": (r"\B[aeiou]", str.maketrans(LETTERS, "ااااابجدفهغحكلمنصقرستثوخيز")),
    "km": (r"(?<![b-df-hj-np-tv-z])[aeiou]", str.maketrans(LETTERS, "ាេិោុបចដផគហជកលមនពខរសតវថឆយឈ", " ")),
}
"""What is not written, and the letters: of Arabic, which runs right to left, and of Khmer, which has no spaces."""
TONGUES = """
ar:
  name: العربية
  short: AR
  direction: rtl
  locale: ar
  status: translated
  words:
    days: {two: يومان, few: أيام, other: يوم}
    thousand: ألف
km:
  name: ភាសាខ្មែរ
  short: KM
  font: Noto Sans Khmer
  locale: km
  status: translated
  words:
    days: ថ្ងៃ
    thousand: ពាន់
"""


def invented(tag: str, source: str) -> str:
    """Return a sentence in the letters of another script, with its numbers and facts as they are."""
    return re.sub(r"\{[^}]*\}|[^{]+", lambda one: one[0] if one[0][0] == "{" else _written(tag, one[0]), source)


def _written(tag: str, text: str) -> str:
    left_out, letters = SCRIPTS[tag]
    return re.sub(left_out, "", text.lower()).translate(letters)


def speak(home: Path, tag: str, draft: bool = True) -> None:
    """Translate the whole country under `home` into a language of invented words."""
    languages, path = home / "content/languages.yml", home / f"content/locale/{tag}.po"
    if TONGUES not in languages.read_text(encoding="utf-8"):
        with languages.open("a", encoding="utf-8") as file:
            file.write(TONGUES)
    translators.start(load(home / "content"), tag)
    po = polib.pofile(str(path), wrapwidth=0)
    for entry in po:
        entry.msgstr = invented(tag, entry.msgid)
        entry.flags += ["fuzzy"] if draft else []
    po.save(newline="\n")
    listed = home / "content/printed.txt"
    with listed.open("a", encoding="utf-8") as file:
        file.write(f"{tag}/sick/\n")
