"""Pages of entries, lists and files."""

from dataclasses import dataclass

from suluh.view.said import NOTHING, Said
from suluh.view.shapes.duty import DutyPart
from suluh.view.shapes.lists import (
    ChangeGroup,
    ContactLine,
    FactLine,
    Figure,
    Myth,
    NearbyRegion,
    Paper,
    SourceLine,
    Term,
)
from suluh.view.shapes.parts import Amount, Evidence, Link, Note, Part, Picture, Sketch, Tile
from suluh.view.shapes.prints import Bin, Printed, Shelf
from suluh.view.shapes.shell import Page


@dataclass(frozen=True)
class EntryPage(Page):
    """A benefit or a guide: one screen with the answer, then its parts."""

    kind: str
    name: Said
    """What menus and links call it."""
    kicker: Said
    summary: Said
    picture: Picture
    amount: Amount | None
    who: Said
    papers: tuple[Paper, ...]
    where: Said
    call: Link
    hint: Said
    parts: tuple[Part, ...]
    changes: tuple[ChangeGroup, ...]
    sources: tuple[SourceLine, ...]
    checked: str
    caution: str
    facts: tuple[FactLine, ...]
    printed: tuple[Printed, ...]
    next: tuple[Link, ...]
    papers_href: str
    terms: tuple[Term, ...] = ()
    """Words of the glossary that the page uses, in their order."""


@dataclass(frozen=True)
class OutreachPage(EntryPage):
    """A page for those who go out to people: also what it is for, how long it takes, and what to print first."""

    aim: Said = NOTHING
    time: Said = NOTHING
    materials: tuple[Link, ...] = ()
    """A printed piece each: the way to its file, and what for or how many."""
    evidence: tuple[Evidence, ...] = ()

    @property
    def quiz(self) -> bool:
        """Whether it asks riddles; then what is printed can wait."""
        return any(part.riddles for part in self.parts if isinstance(part, DutyPart))


@dataclass(frozen=True)
class HomePage(Page):
    lead: Said
    picture: Picture
    buttons: tuple[Link, ...]
    situations: Said
    tiles: tuple[Tile, ...]
    price: Said
    amount: Amount
    price_text: Said
    price_link: Link
    jobs_title: Said
    jobs: tuple[Tile, ...]
    helpers: Note
    helpers_picture: Picture
    helpers_link: Link
    offline: Link | None = None
    """The way to the page that saves the site."""


@dataclass(frozen=True)
class ListPage(Page):
    """A page made from the whole content: about, glossary, papers, printed pieces, or "not found"."""

    kind: str
    """about, glossary, documents, print, missing, occupations, stories, myths, help, changes, numbers; or a frame:
    unsaved, file."""
    lead: Said
    parts: tuple[Part, ...] = ()
    terms: tuple[Term, ...] = ()
    letters: tuple[Link, ...] = ()
    """Of many terms, the first with each letter."""
    papers: tuple[Paper, ...] = ()
    asking: tuple[Link, ...] = ()
    """The guides that ask for some of the papers."""
    sources: tuple[SourceLine, ...] = ()
    shelves: tuple[Shelf, ...] = ()
    bins: tuple[Bin, ...] = ()
    corrections: tuple[str, ...] = ()
    licence: Said = NOTHING
    """Under which licence texts and pictures may be used."""
    tiles: tuple["Tile", ...] = ()
    myths: tuple[Myth, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    regions: tuple[NearbyRegion, ...] = ()
    guide_href: str = ""
    """The page that says how to add to this one."""
    changes: tuple[ChangeGroup, ...] = ()
    figures: tuple[Figure, ...] = ()
    next: tuple[Link, ...] = ()
    newer: Link | None = None
    """Where a copy that was passed on looks for a newer one."""
    hands: tuple[Link, ...] = ()
    """The hand-written pages, for who helps."""


@dataclass(frozen=True)
class SharedFile:
    """A whole language as a file to pass on."""

    title: Said
    text: Said
    """How to pass it on."""
    href: str
    size: str
    """A slot with the file's name, which gives way to its size: "{suluh-id.html}"."""


@dataclass(frozen=True)
class OfflinePage(Page):
    """Saves the language on the phone, where the browser can, and offers it as files."""

    lead: Said
    as_of: str
    """The day of what is saved, in words."""
    files: tuple[SharedFile, ...]
    next: tuple[Link, ...]


@dataclass(frozen=True)
class HandPage(Page):
    """A page written by hand, for who helps."""

    body: tuple[str | Sketch, ...]
    """Markdown, and the pictures between."""
    language: str | None
    """The language of the body, where it is not the page's own."""
    next: tuple[Link, ...]
    """The other such pages."""
