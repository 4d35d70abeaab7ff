"""A new site: the content of an invented country, under a name of its own, apart from the engine."""

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from suluh import content, translators, write, yamlfile
from suluh.errors import SuluhError, did_you_mean
from suluh.messages import say
from suluh.model.site import Interface, Language, LanguageFile
from suluh.site import ENGINE

CONTENT = ENGINE / "tests/exampleland/content"
FILES = ENGINE / "templates/starter"
LANGUAGES = ENGINE / "content/languages.yml"
WRITTEN_IN = "en"
FEATURES = ("occupations", "situations", "stories", "quizzes", "outreach", "calculator.yml", "myths.yml", "numbers.yml")
SHOWN = ("more.yml", "ada.yml", "all.yml", "quiz.yml", "ways.yml", "ar.po", "km.po")
MORE = re.compile(r"(?ms)^ *# more\b.*?^ *# end\n")
"""Lines of a file that only a site with every feature has."""


@dataclass(frozen=True)
class Wishes:
    """What whoever begins a site says of it. The first language is the one that it is written in."""

    name: str
    country: str
    time_zone: str
    languages: Sequence[str]
    publisher: str
    email: str
    phone: str
    currency: str
    url: str
    paper: str
    whole: bool
    """Whether it begins with an example of every feature."""


def begin(folder: Path, wishes: Wishes, version: str) -> list[str]:
    """Make a new site in a folder that is empty or not there; return what comes next, one line each."""
    if folder.exists() and any(folder.iterdir()):
        raise SuluhError(say("{folder}: is not empty; name a new folder", folder=folder))
    known = yamlfile.read(LANGUAGES, LanguageFile)
    for tag in wishes.languages:
        if tag not in known:
            raise SuluhError(
                say(
                    "--language {tag}: no such language{hint}; there are {known}",
                    tag=tag,
                    hint=did_you_mean(tag, known),
                    known=", ".join(known),
                )
            )
    home = folder / "content"
    try:
        lay(home, wishes.whole)
        _adapt(home, wishes, known)
        begun = content.load(home)
        for tag in wishes.languages[1:]:
            translators.start(begun, tag)
            begun = content.load(home)
    except BaseException:
        shutil.rmtree(folder)
        raise
    for path in (path for path in FILES.rglob("*") if path.is_file()):
        text = path.read_text(encoding="utf-8").replace("VERSION", version).replace("NAME", wishes.name)
        write.atomically(folder / path.relative_to(FILES).as_posix().replace("dot-", "."), text.encode())
    return [
        say(
            "{folder}: a site named {name}, in {all}",
            folder=folder,
            name=wishes.name,
            all=", ".join(known[tag].name for tag in wishes.languages),
        ),
        say(
            "Next: cd {folder}, then `suluh build`. It speaks of an invented country until you write "
            "over it: README.md.",
            folder=folder,
        ),
    ]


def lay(home: Path, whole: bool = False) -> None:
    """Put the invented country into a folder; unless it is `whole`, without what only shows every feature."""
    shutil.copytree(CONTENT, home, ignore=None if whole else shutil.ignore_patterns(*FEATURES, *SHOWN))
    if whole:
        return
    for path in (*home.glob("*.yml"), home / "printed.txt"):
        write.atomically(path, MORE.sub("", path.read_text(encoding="utf-8")).encode())
    _set(home / "site.yml", "languages", "[en, de]")


def upgrade(home: Path, dry: bool) -> list[str]:
    """Add the interface's words that are new in the engine to ui.yml; return a line for each."""
    path, theirs = home / "ui.yml", CONTENT / "ui.yml"
    own = yamlfile.read(path, Interface)
    new = {word: text for word, text in yamlfile.read(theirs, Interface).items() if word not in own}
    if new and not dry:
        lines = "".join(f"{word}: {_quoted(text)}\n" for word, text in new.items())
        write.atomically(path, (path.read_text(encoding="utf-8").rstrip("\n") + "\n" + lines).encode())
    return [
        say("{path}: new word {word}: {text}", path=path.as_posix(), word=word, text=text) for word, text in new.items()
    ]


def _adapt(home: Path, wishes: Wishes, known: Mapping[str, Language]) -> None:
    """Set the wishes into the files of the content, which stay as they are otherwise."""
    source = wishes.languages[0]
    for path in (home / "locale").glob("*.po"):
        path.unlink()
    _set(home / "brand.yml", "name", _quoted(wishes.name))
    _set(home / "site.yml", "country", _quoted(wishes.country))
    _set(home / "site.yml", "time_zone", _quoted(wishes.time_zone))
    _set(home / "site.yml", "base_url", _quoted(wishes.url))
    _set(home / "site.yml", "digits", known[source].locale or WRITTEN_IN)
    _set(home / "site.yml", "languages", f"[{source}]")
    _set(home / "site.yml", "papers", "[Letter]" if wishes.paper == "Letter" else "[A4, A3]")
    _drop(home / "site.yml", "covers")
    _set(home / "site.yml", "  name", _quoted(wishes.publisher))
    _set(home / "site.yml", "  email", _quoted(wishes.email))
    _set(home / "site.yml", "    value", _quoted(wishes.phone), after="contacts:")
    _set(home / "site.yml", "  symbol", _quoted(wishes.currency))
    _speak(home / "languages.yml", wishes.languages, known)
    for folder in ("handbook", "search"):
        for path in (path for path in (home / folder).glob("*") if path.name != "img"):
            tag = path.name.removesuffix(".yml")
            if tag == WRITTEN_IN != source:
                path.rename(path.with_name(path.name.replace(WRITTEN_IN, source)))
            elif tag != WRITTEN_IN:
                path.unlink()
    (home / "printed.txt").unlink()


def _set(path: Path, key: str, value: str, after: str = "") -> None:
    """Write a value at the first line of its key, below the line `after`."""
    text = path.read_text(encoding="utf-8")
    start = text.index(after)
    rest = re.sub(rf"(?m)^{key}:.*$", lambda _: f"{key}: {value}", text[start:], count=1)
    write.atomically(path, (text[:start] + rest).encode())


def _drop(path: Path, key: str) -> None:
    """Take away a key with all that stands below it."""
    text = path.read_text(encoding="utf-8")
    write.atomically(path, re.sub(rf"(?m)^{key}:\n(?: .*\n)+", "", text).encode())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _speak(path: Path, tags: Sequence[str], known: Mapping[str, Language]) -> None:
    """Keep the languages that are wished for; those that the starter does not speak get its own small words."""
    blocks = dict(re.findall(r"(?ms)^([a-z-]+):\n(.*?)(?=^[a-z]|\Z)", path.read_text(encoding="utf-8")))
    words = blocks[WRITTEN_IN].partition("  words:\n")[2]
    text = "".join(f"{tag}:\n{_described(known[tag], tag == tags[0])}  words:\n{words}" for tag in tags)
    write.atomically(path, text.encode())


def _described(one: Language, source: bool) -> str:
    said = {"name": one.name, "short": one.short, "direction": one.direction, "font": one.font, "locale": one.locale}
    lines = [f"  {key}: {_quoted(value)}\n" for key, value in said.items() if value]
    months = f"  months: [{', '.join(map(_quoted, one.months))}]\n" if one.months else ""
    return "".join(lines) + months + f"  status: {'source' if source else 'draft'}\n"
