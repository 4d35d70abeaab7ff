"""The rows of a CSV file from any spreadsheet, and texts that no spreadsheet takes for a formula."""

import csv
import io
import re
from pathlib import Path

from suluh.errors import ContentError, Problem, SuluhError
from suluh.messages import say

LARGEST = 1_000_000
"""The most bytes of one file."""
FORMULA = re.compile(r"\s*[=+@\t\r-]")
"""What a formula begins with."""


def rows(path: Path) -> list[tuple[int, list[str]]]:
    """Return each row with the line that it ends on; SuluhError if the file is no small table in UTF-8."""
    text = _text(path)
    head = text.partition("\n")[0]
    found = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    try:
        return [(found.line_num, row) for row in found]
    except csv.Error as error:
        said = say(
            "this line cannot be read as a table: {error}; look for a quotation mark that is never closed", error=error
        )
        raise ContentError([Problem(path, max(1, found.line_num), said)]) from error


def _text(path: Path) -> str:
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise SuluhError(
            say("{path}: has more than {largest:,} bytes; split the table", path=path.as_posix(), largest=LARGEST)
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SuluhError(say("{path}: is not UTF-8; in Excel, save it as “CSV UTF-8”", path=path.as_posix())) from error


def harmless(cell: str) -> str:
    """Return a cell that a spreadsheet shows as it is; the mark before it makes a formula a text."""
    return f"'{cell}" if FORMULA.match(cell) else cell
