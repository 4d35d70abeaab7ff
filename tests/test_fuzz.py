"""Files that nobody would think of: each is taken or refused by name, and a translation is never half-written.

`make test` tries a few of each kind, the same every time; `make test-long` tries thousands of new ones.
"""

import os
import time
from decimal import Decimal
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
import yaml
from countries import EXAMPLELAND
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from hypothesis.strategies import SearchStrategy
from pydantic import BaseModel
from strangers import PLACES, SAID, put, told

from suluh import translation
from suluh.errors import SuluhError
from suluh.letters import hidden
from suluh.model.scene import Scene

settings.register_profile("short", max_examples=20, deadline=None, derandomize=True, database=None)
settings.register_profile("long", max_examples=2000, deadline=None, suppress_health_check=[*HealthCheck])
settings.load_profile(os.environ.get("FUZZ", "short"))
CONTENT = EXAMPLELAND / "content"
FILES = sorted(
    path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.*") if path.suffix in (".yml", ".po", ".md")
)
PEOPLE = 'name,phone,whatsapp,place,hours\nAni,0812 345,,"Hall, 1",9-12\nBudi,,+62 813,Office,\n'
MARKS = [
    *(
        "\n",
        "  ",
        "\t",
        "\r",
        ":",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ",",
        ";",
        '"',
        "'",
        "\\",
        "\\u0000",
        "#",
        "&a ",
        "*a ",
    ),
    *(
        "!!",
        "|",
        ">",
        "?",
        "---\n",
        "~",
        "null",
        "\x00",
        "\x1b",
        "\u202e",
        "\ud800",
        "\ufeff",
        "é",
        "e\u0301",
        "😀",
        "{sick.grant}",
    ),
    *(
        "<<",
        "=",
        "%",
        "@",
        "`",
        "0",
        "-1",
        "1e99",
        "nan",
        ".inf",
        "2026-02-30",
        "9999-12-31",
        "undated",
        "<script>",
        "../",
    ),
    *(
        'msgid ""\n',
        'msgctxt "a"\n',
        'msgstr "b"\n',
        "#~ ",
        "#| ",
        "#, fuzzy\n",
        "lookup(",
        "sick.pay",
        "sick.low",
        "M0 0h9z",
    ),
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("content")


def tried(root: Path, name: str, text: str) -> list[str]:
    """Return what is said of a file, within two seconds of this process; each line of it can be shown on a terminal."""
    path, start = put(root / name, text.encode("utf-8", "surrogatepass")), time.process_time()
    said = told(root, path)
    assert time.process_time() - start < 2
    assert not any(hidden(line) or "Traceback" in line for line in said), said
    return said


@some.composite
def edited(draw: some.DrawFn, text: str) -> str:
    """Return a text after some cuts, doublings and marks put into it."""
    for _ in range(draw(some.integers(1, 6))):
        start = draw(some.integers(0, len(text)))
        end = min(len(text), start + draw(some.sampled_from([0, 0, 1, 1, 5, 40])))
        mark = draw(some.sampled_from(MARKS) | some.text(max_size=4))
        text = text[:start] + mark * draw(some.sampled_from([1, 1, 1, 0, 2, 200])) + text[end:]
    return text


@given(data=some.data(), name=some.sampled_from([*FILES, "people.csv"]))
def test_an_edited_file(root: Path, data: some.DataObject, name: str) -> None:
    before = PEOPLE if name == "people.csv" else (CONTENT / name).read_text(encoding="utf-8")
    tried(root, name, data.draw(edited(before)))


@given(
    place=some.sampled_from(list(PLACES)),
    text=some.text(max_size=200) | some.lists(some.sampled_from(MARKS)).map("".join),
)
def test_any_text_in_any_place(root: Path, place: str, text: str) -> None:
    put(root / place, PLACES[place](text.replace("\ud800", "")))
    told(root, root / place)


# --- expressions over facts --------------------------------------------------------------------------------------

NAMES = some.sampled_from(
    ["sick.grant", "sick.rate", "sick.steps", "sick.pay", "income", "relief", "a.b", "__class__", "x.y.z"]
)
NUMBERS = some.one_of(
    some.integers().map(str), some.floats().map(str), some.sampled_from(["0", "1", "1e15", "1e-300", "0x1", "1_0"])
)


def larger(inner: SearchStrategy[str]) -> SearchStrategy[str]:
    """Return the expressions that are made of others."""
    return some.one_of(
        some.builds(
            "({} {} {})".format, inner, some.sampled_from(["+", "-", "*", "/", "**", "//", "%", "and", "<"]), inner
        ),
        some.builds("-{}".format, inner),
        some.builds("{}({}, {})".format, some.sampled_from(["min", "max", "abs", "lookup"]), inner, inner),
        some.builds("lookup({}, {}, {})".format, NAMES, NAMES, NAMES),
        some.builds("choose({}, yes={}, no={})".format, NAMES, inner, inner),
        some.builds("{}[{}]".format, inner, inner),
    )


@given(
    formula=some.recursive(NAMES | NUMBERS, larger, max_leaves=25) | edited("min(sick.grant, 3) * (1 - sick.rate / 2)")
)
def test_any_formula(root: Path, formula: str) -> None:
    facts = (CONTENT / "facts/sick.yml").read_text(encoding="utf-8")
    own = {"sick.any": {"label": "a", "unit": "money", "formula": formula, "given": {"income": 5, "relief": "no"}}}
    tried(root, "facts/sick.yml", facts + yaml.safe_dump(own, allow_unicode=True))


# --- pictures ----------------------------------------------------------------------------------------------------

STEP = some.builds(
    "{}{}".format,
    some.sampled_from("MLHVCQAZmlhvcqaz"),
    some.lists(some.integers(-900, 900) | some.sampled_from([0, 1, 0.001])).map(lambda one: " ".join(map(str, one))),
)
PATH = some.lists(STEP, max_size=6).map(lambda steps: "M0 0" + "".join(steps))


def made(kind: Any, limits: tuple[Any, ...] = ()) -> SearchStrategy[Any]:
    """Return values of a kind that a model asks for, most of them right."""
    match get_origin(kind):
        case origin if origin is Annotated:
            inner, *marks = get_args(kind)
            return made(inner, (*limits, *marks))
        case origin if origin is Literal:
            return some.sampled_from(get_args(kind))
        case origin if origin in (Union, UnionType):
            return some.one_of(*(made(one, limits) for one in get_args(kind)))
        case origin if origin is tuple:
            first, *others = get_args(kind)
            return (
                some.lists(made(first), max_size=4)
                if ... in others
                else some.tuples(*map(made, (first, *others))).map(list)
            )
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return some.deferred(lambda: model(kind))
    return scalar(kind, limits)


def model(kind: type[BaseModel]) -> SearchStrategy[dict[str, Any]]:
    fields = {name: made(field.annotation, tuple(field.metadata)) for name, field in kind.model_fields.items()}
    needed = {name for name, field in kind.model_fields.items() if field.is_required()}
    return some.fixed_dictionaries(
        {name: one for name, one in fields.items() if name in needed},
        optional={name: one for name, one in fields.items() if name not in needed},
    ).map(lambda made: dict(list(made.items())[:9]))


def scalar(kind: Any, limits: tuple[Any, ...]) -> SearchStrategy[Any]:
    if any(getattr(getattr(one, "func", None), "__name__", "") == "_path" for one in limits):
        return PATH
    flat = [inner for one in limits for inner in (one, *getattr(one, "metadata", ()))]
    low, high = max(_given(flat, "ge", "gt"), default=-400), min(_given(flat, "le"), default=400)
    numbers = some.sampled_from([low, high, (low + high) / 2]) | some.floats(float(low), float(high))
    simple: dict[Any, SearchStrategy[Any]] = {
        bool: some.booleans(),
        int: some.integers(int(low), int(high)),
        float: numbers,
        Decimal: numbers,
        NoneType: some.none(),
    }
    return simple.get(kind, some.sampled_from(["a", "ear", "chest", "bike.grip", "M0 0h9v9z", "M0 0a5 5 0 1 1 9 9"]))


def _given(marks: list[Any], *names: str) -> list[float]:
    return [getattr(one, name) for one in marks for name in names if getattr(one, name, None) is not None]


@given(scene=model(Scene))
def test_any_picture(root: Path, scene: dict[str, Any]) -> None:
    tried(root, "scenes/x.yml", yaml.safe_dump(scene | {"alt": "A picture."}, allow_unicode=True))


# --- translations and tables -------------------------------------------------------------------------------------

HEAD = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n\n'
ENTRY = f'msgctxt "{SAID.key}"\nmsgid "{SAID.text}"\nmsgstr "Keine Seite der Versicherung."\n\n'
LINES = [
    "#\n",
    "#.\n",
    "#, fuzzy\n",
    '#| msgid "Older."\n',
    "#~ ",
    'msgctxt "b"\n',
    'msgid "c"\n',
    'msgstr "d"\n',
    '"e"\n',
    '"\\n"\n',
    "\n",
    ENTRY,
]


@given(po=edited(HEAD + ENTRY) | some.lists(some.sampled_from(LINES)).map(lambda lines: HEAD + "".join(lines)))
def test_any_translation_is_kept_whole(root: Path, po: str) -> None:
    tried(root, "locale/de.po", po)
    path = root / "locale/de.po"
    before = path.read_bytes()
    try:
        translation.sync(path, "de", [SAID])
    except SuluhError:
        assert path.read_bytes() == before
        return
    after = path.read_bytes()
    translation.sync(path, "de", [SAID])
    assert path.read_bytes() == after


@given(
    rows=some.lists(
        some.lists(some.sampled_from([*MARKS, "name", "phone", "Ani", "0812 345"]) | some.text(max_size=9)), max_size=9
    )
)
def test_any_table(root: Path, rows: list[list[str]]) -> None:
    for mark in (",", ";", "\t"):
        tried(root, "people.csv", "\n".join([f"name{mark}phone", *(mark.join(row) for row in rows)]))
