"""Views to paper: a poster through Typst, its QR code, its preview; and what a camera reads from it again."""

from suluh.paper.errors import PrintError
from suluh.paper.qr import Code, qr
from suluh.paper.readback import TextBox, overflowing, read_back
from suluh.paper.sheet import typeset_sheet
from suluh.paper.thumbnail import thumbnail
from suluh.paper.typeset import Drawn, Ink, layouts, paper_data, text_boxes, typeset

__all__ = [
    "Code",
    "Drawn",
    "Ink",
    "PrintError",
    "TextBox",
    "layouts",
    "overflowing",
    "paper_data",
    "qr",
    "read_back",
    "text_boxes",
    "thumbnail",
    "typeset",
    "typeset_sheet",
]
