"""The content as a reader meets it: in one language, on one day, every number and date already words."""

from collections.abc import Iterator

from suluh.view.entry import entry_page
from suluh.view.lists import about_page, documents_page, glossary_page, home_page, missing_page, print_page
from suluh.view.prints import FOLDER, ending, file_name, left_out, poster, printable
from suluh.view.setting import Setting
from suluh.view.shapes import Page, Poster

__all__ = ["FOLDER", "Page", "Poster", "Setting", "ending", "file_name", "left_out", "pages", "poster", "printable"]


def pages(at: Setting) -> Iterator[Page]:
    """Yield every page of one language: home, entries, and those made from the whole content."""
    yield home_page(at)
    for key in at.library.entries:
        yield entry_page(at, key)
    yield about_page(at)
    yield glossary_page(at)
    yield documents_page(at)
    yield print_page(at)
    yield missing_page(at)
