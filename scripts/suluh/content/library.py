"""Everything that the content folder says, read and checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from suluh.content.handbook import Handbook
from suluh.content.logo import Logo
from suluh.content.recordings import Recording
from suluh.facts import Law
from suluh.model.base import PLACEHOLDER, Leaf, Message, Model, Translatable, leaves
from suluh.model.brand import Brand
from suluh.model.calculator import Calculator
from suluh.model.decision import Decision
from suluh.model.entry import Document, Entry, Home, Myth, Statistic, Term
from suluh.model.fact import Source, Table
from suluh.model.handbook import Shown, Sketch
from suluh.model.helper import Helpers
from suluh.model.piece import Piece
from suluh.model.readability import Readability
from suluh.model.scene import Scene
from suluh.model.search import Search
from suluh.model.site import Interface, Language, Site
from suluh.model.tool import Tool
from suluh.translation import Catalog
from suluh.yamlfile import Located


@dataclass(frozen=True)
class Item:
    """One model of the content, with the file and the place in it where it stands."""

    file: Path
    located: Located[Any]
    key: str
    """The first words of its translation keys: `jkm`, `facts/jkm.total`."""
    model: Model
    place: tuple[str, ...] = ()

    def line(self, leaf: Leaf) -> int:
        """Return the line of the file on which the leaf stands."""
        return self.located.line((*self.place, *leaf.place))


@dataclass(frozen=True, eq=False)
class Library:
    """The whole content. `entries` and `pieces` are in the order of their files. Each is equal to itself only."""

    root: Path
    site: Site
    brand: Brand
    logo: Logo | None
    languages: Mapping[str, Language]
    interface: Interface
    law: Law
    sources: Mapping[str, Source]
    documents: Mapping[str, Document]
    glossary: Mapping[str, Term]
    home: Home
    entries: Mapping[str, Entry]
    kinds: Mapping[str, str]
    """Entry → the folder it stands in: benefits, guides."""
    pieces: Mapping[str, Piece]
    decisions: Mapping[str, Decision]
    calculator: Calculator | None
    tools: Mapping[str, Tool]
    myths: Mapping[str, Myth]
    statistics: Mapping[str, Statistic]
    readability: Readability | None
    searches: Mapping[str, Search]
    """Language → the words by which its readers search."""
    scenes: Mapping[str, Scene]
    helpers: Helpers
    handbook: Handbook
    items: tuple[Item, ...]
    catalogs: Mapping[str, Catalog]
    messages: Mapping[str, Message]
    """Every text that is said to the reader, by its key, in the order of the files."""
    recordings: Mapping[tuple[str, str], Recording]
    """Language and page → a voice that reads the page."""

    @property
    def locales(self) -> Path:
        return self.root / "locale"

    @property
    def sketches(self) -> Mapping[str, Sketch]:
        """Return every picture of the hand-written pages, by its name on the site."""
        parts = (part for written in self.handbook.values() for hand in written.values() for part in hand.parts)
        return {part.sketch.name: part.sketch for part in parts if isinstance(part, Shown)}

    @property
    def page_ids(self) -> tuple[str, ...]:
        """Return the address of every page but the home page."""
        ways = (page for own, decision in self.decisions.items() for page in decision.addresses(own))
        calculator = (self.calculator.page,) if self.calculator else ()
        return (*self.entries, *ways, *calculator, *self.tools, *self.site.pages.ids, *self.handbook)

    def has(self, language: str, page: str) -> bool:
        """Return whether a language has a page of its own; the home page, and what is not in the content, it has."""
        pages = self.site.covers.get(language)
        return pages is None or page in pages or page not in self.page_ids

    @property
    def found_ids(self) -> tuple[str, ...]:
        """Return the address of every page that a search can find: of questions, only the first page."""
        calculator = (self.calculator.page,) if self.calculator else ()
        lists = (page for page in self.site.pages.ids if page != self.site.pages.search)
        return (*self.entries, *self.decisions, *calculator, *self.tools, *lists)


def noted(message: Message, law: Law) -> Message:
    """Return the sentence with a note on each of its facts, for translators: "{jkm.total}: Santunan kematian, money".

    The note says what stands there and never how much, so that a new amount changes no translation.
    """
    names = dict.fromkeys(inside.partition(":")[0] for inside in PLACEHOLDER.findall(message.text))
    known = [(name, law.facts[name]) for name in names if name in law.facts]
    lines = [f"{{{name}}}: {one.label}, {one.unit}" for name, one in known if not isinstance(one, Table)]
    return replace(message, note="\n".join(lines)) if lines else message


def texts(items: tuple[Item, ...]) -> Iterator[tuple[Item, Leaf, Message]]:
    """Yield every text that is said to the reader, with the place where it stands."""
    for item in items:
        for leaf in leaves(item.model, item.key):
            if isinstance(leaf.mark, Translatable):
                yield item, leaf, Message(leaf.key, leaf.value, limit=leaf.mark.limit)
