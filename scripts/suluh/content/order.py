"""In which order the site lists what it has: as its first page does."""

from collections.abc import Mapping

from suluh.model.entry import Entry, Home
from suluh.model.piece import Piece


def as_at_home(home: Home, entries: Mapping[str, Entry], kinds: Mapping[str, str]) -> dict[str, Entry]:
    """Return the entries, those of each kind in the order of the first page; what it does not show follows by name."""
    first = [*(one.page for one in home.tiles), *(one.page for one in home.jobs)]
    shown = {page: place for place, page in enumerate(first)}
    read = tuple(dict.fromkeys(kinds.values()))
    return dict(sorted(entries.items(), key=lambda one: (read.index(kinds[one[0]]), shown.get(one[0], len(shown)))))


def as_their_pages(pieces: Mapping[str, Piece], pages: tuple[str, ...]) -> dict[str, Piece]:
    """Return the printed pieces in the order of their pages, then those of pages that are no entries."""
    places = {page: place for place, page in enumerate(pages)}
    return dict(sorted(pieces.items(), key=lambda one: places.get(one[1].entry, len(places))))
