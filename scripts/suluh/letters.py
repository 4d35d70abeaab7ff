"""Characters that nobody sees: they hide what a file says, turn a line round, or command a terminal."""

import re

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
    "\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\uffa0\ufff9-\ufffb"
    "\ue000-\uf8ff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
"""The joiners U+200C and U+200D are not among them: they are seen in the shape of Arabic letters."""


def hidden(text: str) -> str:
    """Return the first hidden character of a text by its number, as U+202E, or nothing."""
    found = HIDDEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def visible(text: str) -> str:
    """Return a message without anything that a terminal would obey; line breaks stay."""
    return HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r", " "))
