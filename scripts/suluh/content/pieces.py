"""Has each printed piece what its layouts need, of its own or from its page?"""

from collections.abc import Iterator

from suluh.content.library import Item, Library
from suluh.errors import Problem, did_you_mean
from suluh.messages import say
from suluh.model.base import FactRef, Id
from suluh.model.entry import Entry, Part, Step
from suluh.model.piece import FORMATS, SECTIONS, Layout, Need, Piece

Place = tuple[str | int, ...]
Fault = tuple[Place, str]


def problems(library: Library) -> Iterator[Problem]:
    """Yield layouts that lack something, sections that no layout uses, and names that the page does not have."""
    for item in library.items:
        if isinstance(item.model, Piece) and item.model.entry in library.page_ids:
            yield from (Problem(item.file, item.located.line(place), said) for place, said in _faults(library, item))


def _faults(library: Library, item: Item) -> Iterator[Fault]:
    assert isinstance(item.model, Piece)
    piece, entry = item.model, library.entries.get(item.model.entry)
    for number, layout in enumerate(piece.layouts):
        for said in _lacking(library, piece, layout):
            yield ("layouts", number), say("the layout '{layout}' {said}", layout=layout, said=said)
    for name in SECTIONS:
        if getattr(piece, name) is not None and name not in piece.layouts:
            yield (name,), say("'{name}' is not printed; add it to 'layouts', or take it out", name=name)
    if entry:
        yield from _step_faults(piece, entry)
        yield from _part_faults(piece, entry)


def _lacking(library: Library, piece: Piece, layout: Layout) -> Iterator[str]:
    entry = library.entries.get(piece.entry)
    for need in FORMATS[layout].needs:
        match need:
            case "decision" if piece.entry not in library.decisions:
                yield say("draws a decision of content/decisions/; '{entry}' is none", entry=piece.entry)
            case "entry" if entry is None:
                yield say("needs a page with an answer; '{entry}' is none", entry=piece.entry)
            case "section" if getattr(piece, layout) is None:
                yield say("needs a section '{layout}'", layout=layout)
            case "amount" | "steps" | "papers" if entry and not _has(piece, entry, need):
                yield say(
                    "needs '{need}'; neither the piece nor the page '{entry}' has it", need=need, entry=piece.entry
                )


def _has(piece: Piece, entry: Entry, need: Need) -> bool:
    match need:
        case "amount":
            return bool(piece.amount or entry.amount)
        case "steps":
            return bool(piece.steps) or len(steps(entry)) >= 4
    return bool(entry.papers)


def _step_faults(piece: Piece, entry: Entry) -> Iterator[Fault]:
    known = list(steps(entry))
    for number, one in enumerate(piece.steps or ()):
        if one.id not in known and not (one.picture and one.head and one.text):
            said = say("the page '{entry}' has no step '{id}' to take the rest from", entry=piece.entry, id=one.id)
            yield (
                ("steps", number),
                say("{said}; give 'picture', 'head' and 'text'{hint}", said=said, hint=did_you_mean(one.id, known)),
            )
    for name in piece.comic or {}:
        if name not in known:
            yield (
                ("comic", name),
                say(
                    "the page '{entry}' has no step '{name}'{hint}",
                    entry=piece.entry,
                    name=name,
                    hint=did_you_mean(name, known),
                ),
            )


def _part_faults(piece: Piece, entry: Entry) -> Iterator[Fault]:
    known = [one.id for one in entry.parts]
    for number, block in enumerate(piece.form.blocks if piece.form else ()):
        if block.part and block.part not in known:
            said = say(
                "the page '{entry}' has no part '{part}'{hint}",
                entry=piece.entry,
                part=block.part,
                hint=did_you_mean(block.part, known),
            )
            yield ("form", "blocks", number, "part"), said
    if piece.leaflet is None:
        return
    name = piece.leaflet.inside.part
    part = next((one for one in entry.parts if one.id == name), None)
    if part is None:
        said = say(
            "the page '{entry}' has no part '{name}'{hint}",
            entry=piece.entry,
            name=name,
            hint=did_you_mean(name, known),
        )
        yield ("leaflet", "inside", "part"), said
    elif not (has_sum(part) or part.points):
        yield (
            ("leaflet", "inside", "part"),
            say("the part '{name}' has neither a table with 'rows' nor 'points'", name=name),
        )


def has_sum(part: Part) -> bool:
    """Return whether a part has a sum, line by line."""
    return bool(part.table and part.table.rows)


def steps(entry: Entry) -> dict[Id, tuple[str, Step]]:
    """Return the steps of a page by their ids, each with the part it stands in; of two with one id, the first."""
    found: dict[Id, tuple[str, Step]] = {}
    for part in entry.parts:
        for one in part.steps:
            found.setdefault(one.id, (part.id, one))
    return found


def headline(library: Library, key: str) -> FactRef | None:
    """Return the fact of the amount that a piece shows largest, if one of its layouts shows any."""
    piece = library.pieces[key]
    if not any("amount" in FORMATS[layout].needs for layout in piece.layouts):
        return None
    entry = library.entries.get(piece.entry)
    amount = piece.amount or (entry.amount if entry else None)
    return amount.fact if amount else None
