"""Words as paper needs them: a number stays with its unit, or the word that says to call it.

Among letters that run from right to left it keeps its order.
"""

import re

from suluh.view.said import isolated

NO_BREAK = "\u00a0"
WHOLE = r"(?<![.,]\d\d\d)(?<!\b19\d\d)(?<!\b20\d\d)(?<![^\W\d_][ \u00a0]\d\d\d)"
"""Not after an amount written in full, nor after a year or a number to call: those can end a line."""
JOINED = re.compile(
    rf"{WHOLE}(?<=\d) (?=[^\W_])"  # 3 months
    r"|(?<=\d) (?=×)|(?<=\d[ \u00a0][x×]) (?=\d)"  # 2 x 24 hours
    r"|(?<=\d) (?=\()|(?<=\d\)) (?=\d)"  # +62 (812) 3456
    r"|(?<=[^\W\d_]) (?=(?:19|20)\d\d\b)"  # March 2027
    r"|(?<=[^\W\d_]) (?=\d\d\d\b(?![.,\- ]?\d))"  # call 175
)


def for_paper(text: str, direction: str) -> str:
    """Return `text` in which numbers and their words are not parted; among RTL letters its numbers are isolated."""
    joined = JOINED.sub(NO_BREAK, re.sub("[\u2066\u2069]", "", text))
    return isolated(joined) if direction == "rtl" else joined
