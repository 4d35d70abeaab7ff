"""Print pieces: which of them, in which layouts and inks; every QR is read back before a file is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from suluh import paper, view
from suluh.errors import SuluhError
from suluh.illustration import Drawing
from suluh.model.base import Message
from suluh.view import Setting

INKS: tuple[paper.Ink, ...] = ("full", "save")


@dataclass(frozen=True)
class Order:
    """One file to print."""

    piece: str
    layout: str
    ink: paper.Ink

    @property
    def name(self) -> str:
        return view.file_name(self.piece, self.layout, self.ink)


def orders(
    at: Setting,
    pieces: Iterable[str] = (),
    layouts: Iterable[str] = (),
    inks: Iterable[paper.Ink] = INKS,
    drafts: bool = False,
) -> tuple[list[Order], list[str]]:
    """Return what can be printed in the setting's language, and the reason for each piece that cannot."""
    found, refused = [], []
    for key in pieces or at.library.pieces:
        wanted = [name for name in at.library.pieces[key].layouts if not layouts or name in tuple(layouts)]
        missing = view.printable(at, key, drafts)
        if missing:
            refused.append(f"{key}, {at.language}: not printed, {_states(at, missing)}")
            continue
        if view.words_are_drafts(at) and not drafts:
            refused.append(
                f"{key}, {at.language}: not printed, its words in languages.yml are a draft; see status there"
            )
            continue
        found += [Order(key, layout, ink) for layout in wanted for ink in inks]
    return found, refused


def _states(at: Setting, missing: list[Message]) -> str:
    first = missing[0]
    state = at.library.catalogs[at.language].translate(first).state
    rest = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    return f"the translation of '{first.text}' ({first.key}) is {state}{rest}"


def files(
    at: Setting, wanted: Iterable[Order], drawings: Mapping[str, Drawing], templates: Path, contact: str = ""
) -> dict[str, bytes]:
    """Return file name → bytes: each order as PDF, read back, and a preview picture of each colour piece."""
    layouts = paper.layouts(templates / "print")
    made: dict[str, bytes] = {}
    for order in wanted:
        poster = view.poster(at, order.piece, contact)
        pdf = paper.typeset(poster, layouts[order.layout], drawings, order.ink, at.day)
        check_codes(at, order, pdf)
        made[f"{order.name}.pdf"] = pdf
        if order.ink == "full":
            made[f"{order.name}.png"] = paper.thumbnail(pdf)
    return made


def check_codes(at: Setting, order: Order, pdf: bytes) -> None:
    """Raise SuluhError unless every QR code of the file leads to the piece's page."""
    right = at.printed_address(at.library.pieces[order.piece].entry)
    found = paper.read_back(pdf)
    if found != [right]:
        read = ", ".join(found) or "nothing"
        raise SuluhError(f"{order.name}, {at.language}: the QR code should say {right}, but it reads {read}")
