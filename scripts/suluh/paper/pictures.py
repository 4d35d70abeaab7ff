"""Pictures of a finished file: for the page that offers it, for phones, for whoever wants no PDF."""

from io import BytesIO
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from suluh.messages import say
from suluh.paper.errors import PrintError

COLOURS = (64, 48, 32, 24, 16)


def picture(pdf: bytes, width: int, most: int) -> bytes:
    """Return the first page of the file as a PNG, `width` pixels wide, in as many colours as `most` bytes allow.

    The colours are those that cover most of the page, so that grounds and gold keep theirs. Edges have five shades:
    more would double the size, and nobody sees them on a phone. The same file gives the same bytes.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        drawn = page.render(scale=2 * width / page.get_width(), no_smoothpath=True, no_smoothtext=True)
        small = drawn.to_pil().convert("RGB").reduce(2)
    finally:
        document.close()
    for count in COLOURS:
        made = _png(_in_few_colours(small, count))
        if len(made) <= most:
            return made
    raise PrintError(
        say(
            "the picture has {count:,} bytes in {colours} colours, more than {most:,}: choose a simpler scene",
            count=len(made),
            colours=count,
            most=most,
        )
    )


def _in_few_colours(image: Image.Image, count: int) -> Image.Image:
    found = image.getcolors(image.width * image.height) or []
    common: list[Any] = [colour for _, colour in sorted(found, reverse=True)[:count]]
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for colour in common for value in colour])
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


def pictures(pdf: bytes, dots: int = 150) -> list[bytes]:
    """Return every page of the file as a PNG of `dots` pixels an inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_png(page.render(scale=dots / 72).to_pil().convert("RGB")) for page in document]
    finally:
        document.close()


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
