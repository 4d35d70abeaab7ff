"""Many files as one, for a print shop."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]


def bind(files: Iterable[Path]) -> bytes:
    """Return one PDF of all pages, in the order of the files; it has no tags for screen readers."""
    whole, out = pypdfium2.PdfDocument.new(), BytesIO()
    try:
        for path in files:
            one = pypdfium2.PdfDocument(path)
            whole.import_pages(one)
            one.close()
        whole.save(out)
    finally:
        whole.close()
    return out.getvalue()
