"""A small picture of a finished poster, for the page that offers it."""

from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

COLOURS = 32


def thumbnail(pdf: bytes, width: int = 360) -> bytes:
    """Return the first page of the file as a PNG, `width` pixels wide, in 32 colours; same file, same bytes."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        picture = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    out = BytesIO()
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
