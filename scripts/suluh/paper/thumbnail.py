"""A small picture of a finished poster, for the page that offers it."""

import struct
import zlib
from collections import Counter
from collections.abc import Mapping

import pypdfium2  # type: ignore[import-untyped]

COLOURS = 24
ALIKE = 0xF8F8F8
"""Colours that are equal under this mask count as one."""


def thumbnail(pdf: bytes, width: int = 480) -> bytes:
    """Return the first page of the file as a PNG, `width` pixels wide, in 24 colours; same file, same bytes."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
        pixels = memoryview(bitmap.buffer).cast("B").cast("I").tolist()
        counts = Counter(pixels)
        palette = _palette(counts)
        nearest = {alike: _nearest(alike, palette) for alike in {colour & ALIKE for colour in counts}}
        place = {colour: nearest[colour & ALIKE] for colour in counts}
        return _png(bitmap.width, bitmap.height, palette, bytes(map(place.__getitem__, pixels)))
    finally:
        document.close()


def _palette(counts: Mapping[int, int]) -> list[int]:
    """Return the colours that matter most: much used, and far from those already chosen."""
    used: dict[int, int] = {}
    face: dict[int, int] = {}
    for colour, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        used[colour & ALIKE] = used.get(colour & ALIKE, 0) + count
        face.setdefault(colour & ALIKE, colour)
    palette: list[int] = []
    far = dict.fromkeys(used, 1)
    while len(palette) < min(COLOURS, len(used)):
        chosen = max(used, key=lambda alike: used[alike] * far[alike])
        palette.append(face[chosen])
        far = {alike: min(far[alike] if palette[1:] else 1 << 20, _distance(alike, chosen)) for alike in used}
    return palette


def _nearest(colour: int, palette: list[int]) -> int:
    return min(range(len(palette)), key=lambda place: _distance(colour, palette[place]))


def _distance(one: int, other: int) -> int:
    """Return the square of the distance between two colours of 3 bytes."""
    red, green, blue = ((one >> shift & 255) - (other >> shift & 255) for shift in (0, 8, 16))
    return red * red + green * green + blue * blue


def _png(width: int, height: int, palette: list[int], pixels: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    table = b"".join(colour.to_bytes(4, "little")[:3] for colour in palette)
    lines = b"".join(b"\0" + pixels[start : start + width] for start in range(0, len(pixels), width))
    chunks = {b"IHDR": head, b"PLTE": table, b"IDAT": zlib.compress(lines, 9), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks.items())


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
