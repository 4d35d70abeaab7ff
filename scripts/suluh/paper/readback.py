"""What a camera and a careful eye find on the finished page."""

from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
import zxingcpp

from suluh.messages import say

QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
DOTS = 150
"""Pixels an inch, as an office scanner or a phone at arm's length sees the page."""


@dataclass(frozen=True)
class TextBox:
    """A box that the layout gives to words: page from 1, lengths in points from the top left corner."""

    name: str
    page: int
    x: float
    y: float
    width: float
    height: float
    size: float

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in the box. Round letters pass their line by a hair, and j its left edge."""
        hair = 0.5 + 0.05 * self.size
        return -hair <= x - self.x <= self.width + hair and -hair <= y - self.y <= self.height + hair


def read_back(pdf: bytes) -> list[str]:
    """Return the text of every QR code on every page, as read from the page at 150 dots an inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [text for page in document for text in _codes(page)]
    finally:
        document.close()


def _codes(page: pypdfium2.PdfPage) -> list[str]:
    bitmap = page.render(scale=DOTS / 72, grayscale=True)
    pixels = memoryview(bitmap.buffer).cast("B").cast("B", (bitmap.height, bitmap.stride))
    return [code.text for code in zxingcpp.read_barcodes(pixels, formats=QR)]


def overflowing(pdf: bytes, boxes: Iterable[TextBox]) -> list[str]:
    """Return every letter that sticks out of all boxes of its page, with its page and place in points."""
    known = list(boxes)
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            problem
            for number, page in enumerate(document, start=1)
            for problem in _strays(page, number, [box for box in known if box.page == number])
        ]
    finally:
        document.close()


def _strays(page: pypdfium2.PdfPage, number: int, boxes: list[TextBox]) -> list[str]:
    text, height = page.get_textpage(), page.get_height()
    strays = []
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        letter = text.get_text_range(index, 1)
        if letter.isspace() or left == right:
            continue
        if not any(box.holds(left, height - top) and box.holds(right, height - bottom) for box in boxes):
            strays.append(
                say(
                    "page {number}: '{letter}' at {left:.0f}, {height:.0f}",
                    number=number,
                    letter=letter,
                    left=left,
                    height=height - top,
                )
            )
    return strays
