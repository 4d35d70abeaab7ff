"""Print pieces: which of them, in which layouts and inks; every QR is read back before a file is kept.

What has been made once, from the same words and pictures by the same tools, is taken from the store.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

from suluh import cache, paper, view
from suluh.errors import SuluhError
from suluh.illustration import Drawing
from suluh.messages import say
from suluh.model.base import Message
from suluh.model.piece import FORMATS, Layout
from suluh.view import PREVIEW, Setting

INKS: tuple[paper.Ink, ...] = ("full", "save")
Kind = Literal["pdf", "png"]
MOST_BYTES = {"preview": 40_000, "phone": 60_000, "cover": 100_000}
"""What a picture may weigh: on a page, sent from phone to phone, and shown by a messenger."""
SHARES = 4
"""In as many parts the pieces of a language are printed side by side."""
EVER = date(2000, 1, 1)
"""The day of a picture that says none: it stays the same until its words change."""
COVER = 1200
"""Pixels: how wide the picture is that messengers show of a page."""


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
        return [], [
            say(
                "{language}: nothing is printed, its words in languages.yml are a draft; see status there",
                language=at.language,
            )
        ]
    for key in pieces or at.library.pieces:
        if not at.has(at.library.pieces[key].entry):
            refused.append(
                say(
                    "{key}, {language}: not printed, its page is not among those of 'covers:' in site.yml",
                    key=key,
                    language=at.language,
                )
            )
            continue
        for layout in at.library.pieces[key].layouts:
            if layouts and layout not in tuple(layouts):
                continue
            missing = view.unprintable(at, key, layout, drafts)
            if missing:
                refused.append(
                    say(
                        "{key}, {layout}, {language}: not printed, {at}",
                        key=key,
                        layout=layout,
                        language=at.language,
                        at=_states(at, missing),
                    )
                )
                continue
            found += [Order(key, layout, ink) for ink in inks if ink in FORMATS[layout].inks]
    return found, refused


def _states(at: Setting, missing: list[Message]) -> str:
    first = missing[0]
    state = say(at.library.catalogs[at.language].translate(first).state)
    rest = say(" and {count} more", count=len(missing) - 1) if len(missing) > 1 else ""
    return say(
        "the translation of '{text}' ({key}) is {state}{rest}", text=first.text, key=first.key, state=state, rest=rest
    )


def shares(wanted: list[Order]) -> list[list[Order]]:
    """Return orders in a few shares, which take about the same time; a piece's sizes and inks are far apart."""
    return [part for first in range(SHARES) if (part := wanted[first::SHARES])]


def files(
    at: Setting,
    wanted: Iterable[Order],
    drawings: Mapping[str, Drawing],
    templates: Path,
    store: Path,
    contact: str = "",
) -> dict[str, bytes]:
    """Return file name → bytes: each order as PDF or, for phones, as PNG; previews in colour, and posters to name.

    SuluhError names every text that does not fit, not only the first.
    """
    made: dict[str, bytes] = {}
    wrong: list[str] = []
    for order in wanted:
        try:
            made |= _file(order, _kept(at, order, drawings, templates, store, contact), store)
            if order.layout == view.TO_NAME and at.library.site.pages.maker:
                made[f"{order.name}.svg"] = _blank(at, order, drawings, templates, store)
        except SuluhError as error:
            wrong.append(str(error))
    if wrong:
        raise SuluhError("\n".join(dict.fromkeys("\n".join(wrong).splitlines())))
    return made


def _blank(at: Setting, order: Order, drawings: Mapping[str, Drawing], templates: Path, store: Path) -> bytes:
    layout = paper.layouts(templates / "print")[order.layout]
    sheet = view.print_sheet(at, order.piece, order.layout)
    key = paper.fingerprint(sheet, layout, drawings, order.ink, at.day)
    return cache.kept(store, f"{key}.svg", partial(paper.blank_poster, sheet, layout, drawings, order.ink))


def _file(order: Order, pdf: bytes, store: Path) -> dict[str, bytes]:
    form = FORMATS[order.layout]
    if form.pixels:
        return {f"{order.name}.png": _picture(store, pdf, form.pixels[0], "phone")}
    preview = {f"{order.name}.png": _picture(store, pdf, PREVIEW, "preview")} if order.ink == "full" else {}
    return {f"{order.name}.pdf": pdf, **preview}


def _picture(store: Path, pdf: bytes, width: int, use: str) -> bytes:
    named = f"{hashlib.sha256(pdf).hexdigest()[:32]}-{width}.png"
    return cache.kept(store, named, partial(paper.picture, pdf, width, MOST_BYTES[use]))


def ordered(
    at: Setting,
    order: Order,
    drawings: Mapping[str, Drawing],
    templates: Path,
    store: Path,
    contact: str,
    kind: Kind | None,
) -> dict[str, bytes]:
    """Return file name → bytes of one order: as it is best, or as PDF, or every page as PNG."""
    form = FORMATS[order.layout]
    pdf = _kept(at, order, drawings, templates, store, contact)
    if form.pixels and kind != "pdf":
        return {f"{order.name}.png": paper.picture(pdf, form.pixels[0], MOST_BYTES["phone"])}
    if kind != "png":
        return {f"{order.name}.pdf": pdf}
    pages = paper.pictures(pdf)
    marks = [f"-{number}" for number in range(1, len(pages) + 1)] if pages[1:] else [""]
    return {f"{order.name}{mark}.png": page for mark, page in zip(marks, pages, strict=True)}


def sizes(at: Setting, order: Order, drawings: Mapping[str, Drawing], templates: Path) -> paper.Known:
    """Return what makes `printed` faster for the next contact."""
    layout = paper.layouts(templates / "print")[order.layout]
    return paper.sizes(view.print_sheet(at, order.piece, order.layout), layout, drawings, order.ink)


def printed(
    at: Setting,
    order: Order,
    drawings: Mapping[str, Drawing],
    templates: Path,
    contact: str,
    known: paper.Known | None = None,
) -> bytes:
    """Return an order as a PDF whose codes have been read back."""
    layout = paper.layouts(templates / "print")[order.layout]
    sheet = view.print_sheet(at, order.piece, order.layout, contact)
    pdf = paper.typeset(sheet, layout, drawings, order.ink, at.day, known)
    check_codes(at, order, pdf)
    return pdf


def _kept(
    at: Setting, order: Order, drawings: Mapping[str, Drawing], templates: Path, store: Path, contact: str
) -> bytes:
    """Return the same, from the store if it has been made before."""
    layout = paper.layouts(templates / "print")[order.layout]
    sheet = view.print_sheet(at, order.piece, order.layout, contact)
    key = paper.fingerprint(sheet, layout, drawings, order.ink, at.day)
    return cache.kept(store, f"{key}.pdf", partial(printed, at, order, drawings, templates, contact))


def covers(at: Setting, drawings: Mapping[str, Drawing], templates: Path, store: Path) -> dict[str, bytes]:
    """Return file name → PNG: the pictures that messengers show of the pages, in the setting's language."""
    layout = templates / "print/share.typ"
    made = {}
    for page in view.covers(at):
        sheet = view.cover_sheet(at, page)
        key = paper.fingerprint(sheet, layout, drawings, "full", EVER)
        made[view.cover_name(page)] = cache.kept(store, f"{key}.png", partial(_cover, sheet, layout, drawings))
    return made


def _cover(sheet: view.CoverSheet, layout: Path, drawings: Mapping[str, Drawing]) -> bytes:
    return paper.picture(paper.typeset(sheet, layout, drawings, "full", EVER), COVER, MOST_BYTES["cover"])


def check_codes(at: Setting, order: Order, pdf: bytes) -> None:
    """Raise SuluhError unless every QR code of the file leads to the piece's page, and none is missing."""
    right, count = at.printed_address(at.library.pieces[order.piece].entry), FORMATS[order.layout].codes
    found = paper.read_back(pdf) if count else []
    if found != [right] * count:
        read = ", ".join(found) or say("nothing")
        said = say("the {count} QR codes should say", count=count) if count > 1 else say("the QR code should say")
        raise SuluhError(
            say(
                "{name}, {language}: {said} {right}, but it reads {read}",
                name=order.name,
                language=at.language,
                said=said,
                right=right,
                read=read,
            )
        )
