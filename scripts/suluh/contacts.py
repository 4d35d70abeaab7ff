"""People whose names go on printed pieces: a table from any spreadsheet, and a file for each of its rows."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from suluh import content, messages, paper, press, site, table, view, write
from suluh.errors import Problem, SuluhError, did_you_mean
from suluh.illustration import Drawing
from suluh.letters import hidden
from suluh.messages import say
from suluh.press import Order
from suluh.site import Folders
from suluh.view import Setting

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "nama"),
    "phone": ("phone", "telepon", "telp", "hp"),
    "whatsapp": ("whatsapp", "wa"),
    "place": ("place", "tempat"),
    "hours": ("hours", "jam"),
}
"""What a box can show, and the words that may head its column."""
NUMBERS = ("phone", "whatsapp")
NUMBER = re.compile(r"\+?[\d ().-]{3,24}")
LONGEST = 60
MOST_TOLD = 20


@dataclass(frozen=True)
class Person:
    """A row that is right: where it stands, and what the contact box says."""

    line: int
    name: str
    contact: str


# --- the table ---------------------------------------------------------------------------------------------------


def read(path: Path) -> tuple[list[Person], list[Problem]]:
    """Return the people of a CSV file, and what is wrong with each row that is left out."""
    rows = table.rows(path)
    names = _columns(path, rows[0][1] if rows else [])
    people, problems = [], []
    for line, row in rows[1:]:
        if not any(cell.strip() for cell in row):
            continue
        found = dict(zip(names, (cell.strip() for cell in row), strict=False))
        faults = list(_faults(found, row, len(names)))
        if faults:
            problems.append(Problem(path, line, "; ".join(faults) + say("; this row is left out")))
        else:
            people.append(Person(line, found["name"], view.contact_box(*(found.get(name, "") for name in COLUMNS))))
    return people, problems


def _columns(path: Path, head: list[str]) -> list[str]:
    """Return the name of each column; SuluhError for a word that is none, or where there is no column of names."""
    known = {word: name for name, words in COLUMNS.items() for word in words}
    words = [cell.strip().casefold() for cell in head]
    strange = [one for one in dict.fromkeys(words) if one not in known][:MOST_TOLD]
    wrong = [
        say("unknown column '{one}'{hint}", one=one[:LONGEST], hint=did_you_mean(one[:LONGEST], known))
        for one in strange
    ]
    if not wrong and "name" not in (known[one] for one in words):
        wrong = [say("no column 'name'")]
    if wrong:
        raise SuluhError(
            "\n".join(
                say("{path}:1: {one}; columns are {known}", path=path, one=one, known=", ".join(known)) for one in wrong
            )
        )
    return [known[one] for one in words]


def _faults(found: Mapping[str, str], row: list[str], columns: int) -> Iterator[str]:
    if any(cell.strip() for cell in row[columns:]):
        yield say("has {count} cells, but the first line has {columns}", count=len(row), columns=columns)
    if not found.get("name"):
        yield say("has no name")
    if not any(found.get(name) for name in NUMBERS):
        yield say("has neither phone nor whatsapp")
    for name, cell in found.items():
        yield from (f"{name}: {said}" for said in _cell_faults(name, cell))


def _cell_faults(name: str, cell: str) -> Iterator[str]:
    if unseen := hidden(cell):
        yield say("has the hidden character {unseen}", unseen=unseen)
    if len(cell) > LONGEST:
        yield say("has {count} letters, the box holds {longest}", count=len(cell), longest=LONGEST)
    if name in NUMBERS and cell and not NUMBER.fullmatch(cell):
        yield say("'{cell}' is not a number to call", cell=cell[:LONGEST])
    elif name not in NUMBERS and table.FORMULA.match(cell):
        yield say("begins with '{cell}', as a formula does", cell=cell[0])


def shard(people: list[Person], part: str) -> list[Person]:
    """Return the share of one machine: of "3/8", every eighth person from the third on."""
    found = re.fullmatch(r"([1-9]\d*)/([1-9]\d*)", part)
    if not found or int(found[1]) > int(found[2]):
        raise SuluhError(say("--shard {part}: write it as 3/8, the third of eight shares", part=part))
    return people[int(found[1]) - 1 :: int(found[2])]


# --- the press ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """What all files of a run share; small enough to be handed to another process."""

    home: Path
    language: str
    day: date
    base_url: str
    fixed: bool
    out: Path


@dataclass(frozen=True)
class Done:
    """A file that is there, made now or before; or what kept it from being made."""

    line: int
    path: Path
    fresh: bool = False
    fault: str = ""


def print_all(run: Run, orders: Iterable[Order], people: list[Person], tell: Callable[[Done], None]) -> list[Done]:
    """Print every order for every person, on all cores; what is there already is not made again."""
    wanted = [(order, person) for order in orders for person in people]
    workers = min(os.cpu_count() or 1, len(wanted)) or 1
    made = []
    with ProcessPoolExecutor(workers, get_context("spawn"), messages.speak, (messages.spoken(),)) as pool:
        for done in pool.map(_print, repeat(run), *zip(*wanted, strict=True), chunksize=4) if wanted else ():
            made.append(done)
            tell(done)
    return made


def _print(run: Run, order: Order, person: Person) -> Done:
    at, drawings, templates = _shop(run)
    path = run.out / f"{order.name}-{_slug(person.name)}-{_mark(run, order, person.contact)}.pdf"
    if path.exists():
        return Done(person.line, path)
    try:
        write.atomically(path, press.printed(at, order, drawings, templates, person.contact, _sizes(run, order)))
    except SuluhError as error:
        return Done(person.line, path, fault=str(error).replace("\n", "; "))
    return Done(person.line, path, fresh=True)


@cache
def _shop(run: Run) -> tuple[Setting, Mapping[str, Drawing], Path]:
    """Return the content and the pictures, read once in each process."""
    library = content.load(run.home / "content")
    at = Setting(library, run.language, run.day, run.base_url, run.fixed)
    return at, site.draw_all(library), Folders.under(run.home).templates


@cache
def _sizes(run: Run, order: Order) -> paper.Known:
    """Return the sizes of the piece, found once in each process, whoever's name is on it."""
    at, drawings, templates = _shop(run)
    return press.sizes(at, order, drawings, templates)


@cache
def _face_mark(run: Run, order: Order) -> bytes:
    """Return a mark of what a piece is made of, whoever's name is on it."""
    at, drawings, templates = _shop(run)
    told = repr(view.print_sheet(at, order.piece, order.layout)) + order.ink + at.day.isoformat()
    told += "".join(repr(drawings[name]) for name in sorted(drawings))
    files = sorted((templates / "print").rglob("*.typ"))
    return hashlib.sha256(told.encode() + b"".join(path.read_bytes() for path in files)).digest()


def _mark(run: Run, order: Order, contact: str) -> str:
    """Return letters that change with anything on the piece, so that a file of this name need not be made again."""
    return hashlib.sha256(_face_mark(run, order) + contact.encode()).hexdigest()[:10]


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")[:40] or "x"
