"""A QR code that a cheap phone reads from a worn sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import qrcode

from suluh.messages import say
from suluh.paper.errors import PrintError

BORDER = 4
"""The standard's quiet zone, in modules."""
LEVELS = {"Q": qrcode.ERROR_CORRECT_Q, "M": qrcode.ERROR_CORRECT_M}


@dataclass(frozen=True)
class Code:
    """A QR code: its rows of modules, quiet zone included, how long the side is in mm, and its drawing."""

    rows: Sequence[Sequence[bool]]
    side: float
    svg: str

    @property
    def modules(self) -> int:
        return len(self.rows)


def qr(url: str, side: float = 61.5, least: float = 1.2, levels: Sequence[str] = ("Q",)) -> Code:
    """Return the code of `url`, `side` mm wide, black on white, with its quiet zone.

    It has the first of the levels at which a module is no smaller than `least` mm; PrintError if that is none of them,
    since no phone surely reads a finer code from such a sheet.
    """
    for level in levels:
        rows = _rows(url, level)
        if side / len(rows) >= least:
            return Code(rows, side, _svg(rows))
    raise PrintError(
        say(
            "the address {url} has {count} bytes, too many for a QR code of {side:g} mm with squares of "
            "at least {least:g} mm: choose a shorter base_url in site.yml (a short domain, no folder)",
            url=url,
            count=len(url.encode()),
            side=side,
            least=least,
        )
    )


@lru_cache(maxsize=1000)
def _rows(url: str, level: str) -> list[list[bool]]:
    maker = qrcode.QRCode(error_correction=LEVELS[level], border=BORDER)
    maker.add_data(url, optimize=0)
    maker.make(fit=True)
    return maker.get_matrix()


def qr_file(url: str) -> bytes:
    """Return the code of `url` as a picture by itself, 40 mm wide, for the print of a page.

    Each run of dark modules is a stroke: half the bytes of a rectangle, and every page has such a file.
    """
    rows = qr(url, side=40, least=0.7, levels=("Q", "M")).rows
    strokes = "".join(f"M{x} {y}h{length}" for y, row in enumerate(rows) for x, length in _runs(row))
    return (
        f'<svg width="40mm" height="40mm" xmlns="http://www.w3.org/2000/svg" viewBox="0 -.5 {len(rows)} {len(rows)}">'
        f'<path fill="#fff" d="M0-.5h{len(rows)}v{len(rows)}H0z"/><path stroke="#000" d="{strokes}"/></svg>'
    ).encode()


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
