"""The rows of a CSV file from any spreadsheet, and texts that no spreadsheet takes for a formula."""

import csv
import io
import re
from pathlib import Path

from suluh.errors import ContentError, Problem, SuluhError

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
        said = f"this line cannot be read as a table: {error}; look for a quotation mark that is never closed"
        raise ContentError([Problem(path, max(1, found.line_num), said)]) from error


def _text(path: Path) -> str:
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise SuluhError(f"{path.as_posix()}: has more than {LARGEST:,} bytes; split the table")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SuluhError(f"{path.as_posix()}: is not UTF-8; in Excel, save it as “CSV UTF-8”") from error


def harmless(cell: str) -> str:
    """Return a cell that a spreadsheet shows as it is; the mark before it makes a formula a text."""
    return f"'{cell}" if FORMULA.match(cell) else cell
