"""A QR code that a cheap phone reads from a worn poster."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import qrcode

from suluh.paper.errors import PrintError

BORDER = 4
"""The standard's quiet zone, in modules."""


@dataclass(frozen=True)
class Code:
    """A QR code: how many modules a side has, quiet zone included, how long the side is in mm, and its drawing."""

    modules: int
    side: float
    svg: str


def qr(url: str, slot: float = 64.0, least: float = 1.2, most: float = 1.5) -> Code:
    """Return the code of `url`: level Q, black on white, as large as the slot and a module of `most` mm allow.

    All lengths are in mm. PrintError when a module would be smaller than `least`: no phone surely reads that.
    """
    maker = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q, border=BORDER)
    maker.add_data(url, optimize=0)
    maker.make(fit=True)
    rows = maker.get_matrix()
    modules = len(rows)
    if slot / modules < least:
        raise PrintError(_too_long(url, slot, least))
    return Code(modules, min(slot, modules * most), _svg(rows))


def _svg(rows: Sequence[Sequence[bool]]) -> str:
    side = len(rows)
    path = "".join(f"M{x} {y}h{length}v1h-{length}z" for y, row in enumerate(rows) for x, length in _runs(row))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/><path fill="#000" d="{path}"/></svg>'
    )


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield start and length of every run of dark modules."""
    x = 0
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            yield x, length
        x += length


def _too_long(url: str, slot: float, least: float) -> str:
    return (
        f"the address {url} has {len(url.encode())} bytes, too many for a QR code of {slot:g} mm "
        f"with squares of at least {least:g} mm: choose a shorter base_url in site.yml (a short domain, no folder)"
    )
