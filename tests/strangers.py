"""How Suluh reads a stranger's file: what is said of it, in one line each, or nothing where it is taken."""

import warnings
from collections.abc import Callable, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import polib
import yaml

from suluh import contacts, facts, illustration, translation, yamlfile
from suluh.content.folder import strangers
from suluh.content.handbook import handbook
from suluh.errors import ContentError, Problem, SuluhError
from suluh.facts import Law
from suluh.letters import visible
from suluh.model.base import Message
from suluh.model.fact import FactFile
from suluh.model.scene import Scene
from suluh.model.tool import Tool
from suluh.schema import SHAPES
from suluh.write import atomically

ENTRY = ("benefits", "guides", "situations", "occupations", "stories")
SAID = Message("site/official", "Not a page of the insurance.")
"""A sentence that strangers translate."""


def told(root: Path, path: Path) -> list[str]:
    """Return what is said of a file below the content folder `root`; whatever else it raises is a fault of ours."""
    try:
        found = [one for one in strangers(root) if one.path == path] or _reader(path)(root, path)
    except ContentError as error:
        found = error.problems
    except SuluhError as error:
        return visible(str(error)).replace(f"{root.as_posix()}/", "").split("\n")
    return [str(one).replace(f"{root.as_posix()}/", "") for one in sorted(found)]


def _reader(path: Path) -> Callable[[Path, Path], list[Problem]]:
    by_folder: Mapping[str, Callable[[Path, Path], list[Problem]]] = {"facts": _law, "scenes": _picture}
    by_ending = {".po": _translations, ".csv": _people, ".md": _pages, ".yml": by_folder.get(path.parent.name, _model)}
    return by_ending[path.suffix]


def _law(root: Path, path: Path) -> list[Problem]:
    law = Law(yamlfile.read(path, FactFile), 2)
    found = [Problem(path, 1, f"{name}: {fault}") for name, fault in facts.faults(law)]
    for name in law.facts if not found else ():
        facts.timeline(law, name)
    return found


def _picture(root: Path, path: Path) -> list[Problem]:
    drawing = illustration.draw(yamlfile.read(path, Scene))
    assert "<script" not in drawing.svg("x", "colour") + drawing.curves("x", "line") + drawing.inline("x", "y", "z")
    return []


def _model(root: Path, path: Path) -> list[Problem]:
    yamlfile.read(path, shape(path.relative_to(root).as_posix()))
    return []


def shape(name: str) -> Any:
    """Return what a YAML file of this name holds."""
    if name.startswith("tools/"):
        return Tool
    return next(shape for shape, paths in SHAPES.values() if any(fnmatch(name, one) for one in paths))


def _translations(root: Path, path: Path) -> list[Problem]:
    catalog = translation.load(path, "de")
    catalog.translate(SAID)
    return translation.problems(catalog, [SAID])


def _people(root: Path, path: Path) -> list[Problem]:
    return contacts.read(path)[1]


def _pages(root: Path, path: Path) -> list[Problem]:
    return [one for one in handbook(root, ("en", "de"))[1] if one.path == path]


# --- the places where a sentence stands --------------------------------------------------------------------------


def page(text: str) -> dict[str, object]:
    """Return a page that says a text wherever a page may say something."""
    said = dict.fromkeys(("name", "title", "summary", "who", "where"), text)
    return {**said, "picture": "sofa", "call": {"hint": text}, "parts": [part(text, "one")]}


def part(text: str, id: str) -> dict[str, object]:
    """Return a part of a page that says a text wherever a part may say something."""
    return {
        "id": id,
        "title": text,
        "text": text,
        "steps": [{"id": "one", "picture": "sofa", "title": text if len(text) <= 24 else "Word", "text": text}],
        "points": [{"id": "one", "text": text}],
        "questions": [{"id": f"{id}-ask", "title": text, "text": text}],
        "note": {"title": text, "text": text},
    }


def _yaml(value: object) -> bytes:
    return yaml.safe_dump(value, allow_unicode=True).encode("utf-8", "surrogatepass")


def _fact(text: str) -> bytes:
    checked = {"on": "2026-11-01", "against": "law", "by": text}
    value = {"2020-01-01": {"value": 1, "source": "act-7", "article": text}}
    said = {"label": text, "note": text, "evidence": [text], "unit": "money", "decided_by": "event"}
    return _yaml({"a.b": {**said, "confidence": "high", "checked": checked, "values": value}})


def _helper(text: str) -> dict[str, object]:
    said = dict.fromkeys(("name", "place", "hours", "checked_by"), text)
    return {**said, "kind": "branch", "phone": "0812 345", "checked": "2026-11-01"}


def _po(text: str) -> bytes:
    file = polib.POFile(wrapwidth=0)
    file.metadata = {"Language": "de"}
    file.append(polib.POEntry(msgctxt=SAID.key, msgid=SAID.text, msgstr=text, tcomment=text))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return str(file).encode()


PLACES: Mapping[str, Callable[[str], bytes]] = {
    "guides/x.yml": lambda text: _yaml(page(text)),
    "facts/x.yml": _fact,
    "ui.yml": lambda text: _yaml({"home": text}),
    "helpers.yml": lambda text: _yaml({"regions": {"a": {"name": text, "helpers": [_helper(text)]}}}),
    "glossary.yml": lambda text: _yaml({"a": {"term": text, "plain": text}}),
    "scenes/x.yml": lambda text: _yaml({"alt": text, "items": []}),
    "search/en.yml": lambda text: _yaml({"words": {text: ["sick"]}}),
    "locale/de.po": _po,
    "handbook/en/x.md": lambda text: f"# X {text}\n\nLead.\n\n{text}\n\nAnd `{text}` in it.\n".encode(),
    "people.csv": lambda text: f'name,phone\n"{text.replace(chr(34), chr(34) * 2)}",0812 345\n'.encode(),
}
"""File → one that says a text."""


def put(path: Path, raw: bytes) -> Path:
    atomically(path, raw)
    return path
