"""Print pieces: which of them, in which layouts and inks; every QR is read back before a file is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from suluh import paper, view
from suluh.errors import SuluhError
from suluh.illustration import Drawing
from suluh.model.base import Message
from suluh.model.piece import FORMATS, Layout
from suluh.view import PREVIEW, Setting

INKS: tuple[paper.Ink, ...] = ("full", "save")
Kind = Literal["pdf", "png"]
MOST_BYTES = {"preview": 40_000, "phone": 60_000}
"""What a picture may weigh: on a page, and sent from phone to phone."""


@dataclass(frozen=True)
class Order:
    """One file to print."""

    piece: str
    layout: Layout
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
    found: list[Order] = []
    refused = []
    if view.words_are_drafts(at) and not drafts:
        return [], [f"{at.language}: nothing is printed, its words in languages.yml are a draft; see status there"]
    for key in pieces or at.library.pieces:
        for layout in at.library.pieces[key].layouts:
            if layouts and layout not in tuple(layouts):
                continue
            missing = view.unprintable(at, key, layout, drafts)
            if missing:
                refused.append(f"{key}, {layout}, {at.language}: not printed, {_states(at, missing)}")
                continue
            found += [Order(key, layout, ink) for ink in inks if ink == "full" or not FORMATS[layout].pixels]
    return found, refused


def _states(at: Setting, missing: list[Message]) -> str:
    first = missing[0]
    state = at.library.catalogs[at.language].translate(first).state
    rest = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    return f"the translation of '{first.text}' ({first.key}) is {state}{rest}"


def files(
    at: Setting, wanted: Iterable[Order], drawings: Mapping[str, Drawing], templates: Path, contact: str = ""
) -> dict[str, bytes]:
    """Return file name → bytes: each order as PDF or, for phones, as PNG, and a preview of each coloured PDF.

    SuluhError names every text that does not fit, not only the first.
    """
    made: dict[str, bytes] = {}
    wrong: list[str] = []
    for order in wanted:
        try:
            made |= _file(order, printed(at, order, drawings, templates, contact))
        except SuluhError as error:
            wrong.append(str(error))
    if wrong:
        raise SuluhError("\n".join(dict.fromkeys("\n".join(wrong).splitlines())))
    return made


def _file(order: Order, pdf: bytes) -> dict[str, bytes]:
    form = FORMATS[order.layout]
    if form.pixels:
        return {f"{order.name}.png": paper.picture(pdf, form.pixels[0], MOST_BYTES["phone"])}
    preview = {f"{order.name}.png": paper.picture(pdf, PREVIEW, MOST_BYTES["preview"])} if order.ink == "full" else {}
    return {f"{order.name}.pdf": pdf, **preview}


def ordered(
    at: Setting, order: Order, drawings: Mapping[str, Drawing], templates: Path, contact: str, kind: Kind | None
) -> dict[str, bytes]:
    """Return file name → bytes of one order: as it is best, or as PDF, or every page as PNG."""
    form = FORMATS[order.layout]
    pdf = printed(at, order, drawings, templates, contact)
    if form.pixels and kind != "pdf":
        return {f"{order.name}.png": paper.picture(pdf, form.pixels[0], MOST_BYTES["phone"])}
    if kind != "png":
        return {f"{order.name}.pdf": pdf}
    pages = paper.pictures(pdf)
    marks = [f"-{number}" for number in range(1, len(pages) + 1)] if pages[1:] else [""]
    return {f"{order.name}{mark}.png": page for mark, page in zip(marks, pages, strict=True)}


def printed(at: Setting, order: Order, drawings: Mapping[str, Drawing], templates: Path, contact: str) -> bytes:
    """Return an order as a PDF whose codes have been read back."""
    layout = paper.layouts(templates / "print")[order.layout]
    pdf = paper.typeset(view.print_sheet(at, order.piece, order.layout, contact), layout, drawings, order.ink, at.day)
    check_codes(at, order, pdf)
    return pdf


def check_codes(at: Setting, order: Order, pdf: bytes) -> None:
    """Raise SuluhError unless every QR code of the file leads to the piece's page, and none is missing."""
    right, count = at.printed_address(at.library.pieces[order.piece].entry), FORMATS[order.layout].codes
    found = paper.read_back(pdf) if count else []
    if found != [right] * count:
        read = ", ".join(found) or "nothing"
        said = f"the {count} QR codes should say" if count > 1 else "the QR code should say"
        raise SuluhError(f"{order.name}, {at.language}: {said} {right}, but it reads {read}")
