"""Sheets to paper: a piece through Typst, its QR code, pictures of it; and what a camera reads from it again."""

from suluh.paper.bind import bind
from suluh.paper.blank import blank_poster
from suluh.paper.errors import PrintError
from suluh.paper.pictures import picture, pictures
from suluh.paper.qr import Code, qr, qr_file
from suluh.paper.readback import TextBox, overflowing, read_back
from suluh.paper.sheet import typeset_sheet
from suluh.paper.typeset import Drawn, Ink, Known, fingerprint, layouts, paper_data, sizes, text_boxes, typeset

__all__ = [
    "Code",
    "Drawn",
    "Ink",
    "Known",
    "PrintError",
    "TextBox",
    "bind",
    "blank_poster",
    "fingerprint",
    "layouts",
    "overflowing",
    "paper_data",
    "picture",
    "pictures",
    "qr",
    "qr_file",
    "read_back",
    "sizes",
    "text_boxes",
    "typeset",
    "typeset_sheet",
]
