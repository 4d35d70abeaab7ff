"""Read the content folder into a Library, or say everything that is wrong with it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from suluh import facts, translation, yamlfile
from suluh.content import brand, check, order, recordings, vocabulary
from suluh.content.folder import strangers
from suluh.content.handbook import handbook
from suluh.content.library import Item, Library, noted, texts
from suluh.content.logo import Logo, logo
from suluh.errors import ContentError, Problem, did_you_mean
from suluh.facts import Law
from suluh.messages import say
from suluh.model.base import EntryId, Id, Kind, Message, Model, Tag, Text
from suluh.model.brand import Brand
from suluh.model.calculator import Calculator
from suluh.model.decision import Decision
from suluh.model.entry import DocumentFile, Entry, Home, MythFile, StatisticFile, TermFile
from suluh.model.fact import AnyFact, FactFile, Formula, SourceFile
from suluh.model.helper import Helpers
from suluh.model.outreach import Outreach
from suluh.model.piece import Piece
from suluh.model.readability import Readability
from suluh.model.scene import Scene
from suluh.model.search import Search
from suluh.model.site import Interface, Language, LanguageFile, Site
from suluh.model.tool import Tool
from suluh.model.vocabulary import VocabularyFile
from suluh.yamlfile import Located

MOST_TOLD = 500
"""As many disagreements between files are told at once; to look for the likely word of more would take too long."""
FOLDERS: Mapping[str, type[Entry]] = {
    **dict.fromkeys(("benefits", "guides", "situations", "occupations", "stories"), Entry),
    **dict.fromkeys(("outreach", "quizzes"), Outreach),
}
"""Folder of entries → what they are; each file is one page."""
HOLDS: Mapping[str, tuple[Kind, ...]] = {
    **dict.fromkeys(FOLDERS, ("page",)),
    "decisions": ("page",),
    "calculator": ("page",),
    "tools": ("page",),
    "facts": ("fact", "table"),
    "scenes": ("scene",),
    "pieces": ("piece",),
    "documents": ("document",),
    "sources": ("source",),
    "glossary": ("term",),
    "helpers": ("region",),
}
"""File or folder → the kinds of name that it gives."""


class Words(Model):
    """The interface's own words, as one model, so that they are translated like all others."""

    words: dict[str, Text]


@dataclass
class _Reader:
    """Collects what is read and what is wrong while the folder is read."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Kinds of name that are not all known, since a file that holds them could not be read."""
    items: list[Item] = field(default_factory=list)

    def file(self, name: str, shape: Any) -> Located[Any] | None:
        """Return one file, or None after noting its problems."""
        try:
            return yamlfile.read_located(self.root / name, shape)
        except ContentError as error:
            self.problems += error.problems
            self.unread.update(HOLDS.get(name.partition("/")[0].removesuffix(".yml"), ()))
            return None

    def model(self, name: str, shape: type[Model], key: str) -> Any:
        """Return the one model of a file."""
        located = self.file(name, shape)
        if located is None:
            return None
        self.items.append(Item(self.root / name, located, key, located.value))
        return located.value

    def mapping(self, name: str, shape: Any, prefix: str) -> dict[str, Any]:
        """Return a file that holds models by their names."""
        located = self.file(name, shape)
        if located is None:
            return {}
        for key, model in located.value.items():
            self.items.append(Item(self.root / name, located, f"{prefix}/{key}", model, (key,)))
        return dict(located.value)

    def optional(self, name: str, shape: Any, prefix: str) -> dict[str, Any]:
        """Return a file that a site may do without, as `mapping` does."""
        return self.mapping(name, shape, prefix) if (self.root / name).exists() else {}

    def folder(self, name: str, shape: type[Model], prefix: str = "", named: Any = Id) -> dict[str, Any]:
        """Return the models of a folder by their file names."""
        found = {}
        for path in sorted((self.root / name).glob("*.yml")):
            key = path.stem
            try:
                TypeAdapter(named).validate_python(key)
            except ValidationError as error:
                reason = error.errors()[0]["msg"].removeprefix("Value error, ")
                self.problems.append(
                    Problem(path, 1, say("the file name '{key}' cannot be an id: {reason}", key=key, reason=reason))
                )
                continue
            model = self.model(f"{name}/{path.name}", shape, f"{prefix}{key}")
            if model is not None:
                found[key] = model
        return found


def load(root: Path, strict_translations: bool = True) -> Library:
    """Return the content under `root`; ContentError with every problem in all of its files.

    Without `strict_translations`, a translation that fails a check is only not shown.
    """
    if not root.is_dir():
        raise ContentError([Problem(root, 1, say("there is no content folder here; run suluh where content/ lies"))])
    if strange := list(strangers(root)):
        raise ContentError(strange)
    reader = _Reader(root)
    looks, mark = _brand(reader)
    site = _named(reader, reader.model("site.yml", Site, "site"), looks)
    languages = reader.file("languages.yml", LanguageFile)
    interface = reader.file("ui.yml", Interface)
    home = reader.model("home.yml", Home, "home")
    sources = reader.mapping("sources.yml", SourceFile, "sources")
    documents = reader.mapping("documents.yml", DocumentFile, "documents")
    glossary = reader.mapping("glossary.yml", TermFile, "glossary")
    found = _facts(reader)
    entries, kinds = _entries(reader)
    pieces = reader.folder("pieces", Piece, "pieces/")
    decisions = reader.folder("decisions", Decision, named=EntryId)
    calculator = _calculator(reader)
    tools = reader.folder("tools", Tool, named=EntryId)
    myths = reader.optional("myths.yml", MythFile, "myths")
    statistics = reader.optional("numbers.yml", StatisticFile, "numbers")
    searches = reader.folder("search", Search, "search/", named=Tag)
    scenes = reader.folder("scenes", Scene, "scenes/")
    helpers = _helpers(reader)
    if site is None or languages is None or interface is None or home is None:
        raise ContentError(reader.problems)
    reader.items.append(Item(root / "ui.yml", interface, "ui", Words(words=interface.value)))
    entries = order.as_at_home(home, entries, kinds)
    pieces = order.as_their_pages(pieces, tuple(entries))
    hands, faults = handbook(root, site.languages)
    reader.problems += faults
    law = Law(_with_numbers(reader, found), site.currency.decimals)
    _computable(reader, law)
    messages = {message.key: noted(message, law) for _, _, message in texts(tuple(reader.items))}
    library = Library(
        root=root,
        site=site,
        brand=looks or Brand(),
        logo=mark,
        languages=languages.value,
        interface=interface.value,
        law=law,
        sources=sources,
        documents=documents,
        glossary=glossary,
        home=home,
        entries=entries,
        kinds=kinds,
        pieces=pieces,
        decisions=decisions,
        calculator=calculator,
        tools=tools,
        myths=myths,
        statistics=statistics,
        readability=_readability(reader),
        searches=searches,
        scenes=scenes,
        helpers=helpers,
        handbook=hands,
        items=tuple(reader.items),
        catalogs=_catalogs(reader, site, languages.value, messages, strict_translations),
        messages=messages,
        recordings=recordings.recordings(root, site.languages),
    )
    problems = [*reader.problems, *islice(check.problems(library, languages, frozenset(reader.unread)), MOST_TOLD)]
    if not reader.unread:
        problems += recordings.problems(root, site.languages, library.page_ids)
    if problems:
        raise ContentError(problems)
    return library


def _brand(reader: _Reader) -> tuple[Brand | None, Logo | None]:
    """Return how the site looks, and its logo, if it has one of its own; nothing if that cannot be read."""
    path = reader.root / "brand.yml"
    if not path.exists():
        return Brand(), None
    located = reader.file(path.name, Brand)
    if located is None:
        return None, None
    looks: Brand = located.value
    reader.problems += brand.contrasts(path, located)
    try:
        return looks, logo(reader.root / looks.logo) if looks.logo else None
    except ContentError as error:
        reader.problems += error.problems
        return looks, None


def _named(reader: _Reader, site: Site | None, looks: Brand | None) -> Site | None:
    """Return the site with its name, which stands in one of two files."""
    if not looks:
        return site
    if site and bool(site.name) == bool(looks.name):
        said = (
            say("name: stands in brand.yml too; keep one")
            if site.name
            else say("name: is missing; or say it in brand.yml")
        )
        reader.problems.append(Problem(reader.root / "site.yml", 1, said))
    return site.model_copy(update={"name": looks.name}) if site and looks.name else site


def _readability(reader: _Reader) -> Readability | None:
    """Return the rules of plain language, if the site has any."""
    if not (reader.root / "readability.yml").exists():
        return None
    located = reader.file("readability.yml", Readability)
    return located.value if located else None


def _helpers(reader: _Reader) -> Helpers:
    """Return who helps nearby; nobody without the file."""
    name = "helpers.yml"
    found = reader.model(name, Helpers, "helpers") if (reader.root / name).exists() else None
    return found or Helpers()


def _facts(reader: _Reader) -> Mapping[str, AnyFact]:
    found: dict[str, AnyFact] = {}
    for path in sorted((reader.root / "facts").glob("*.yml")):
        located = reader.file(f"facts/{path.name}", FactFile)
        for name, fact in (located.value if located else {}).items():
            if name in found:
                first = next(item.file.name for item in reader.items if item.key == f"facts/{name}")
                line = located.line((name,)) if located else 1
                reader.problems.append(
                    Problem(
                        path, line, say("the fact '{name}' stands in {first} too; keep one", name=name, first=first)
                    )
                )
                continue
            found[name] = fact
            reader.items.append(Item(path, located, f"facts/{name}", fact, (name,)))  # type: ignore[arg-type]
    return found


def _calculator(reader: _Reader) -> Calculator | None:
    """Return the calculator, if the site has one; its texts are kept under its page's id."""
    name = "calculator.yml"
    located = reader.file(name, Calculator) if (reader.root / name).exists() else None
    if located is None:
        return None
    calculator: Calculator = located.value
    reader.items.append(Item(reader.root / name, located, calculator.page, calculator))
    return calculator


def _with_numbers(reader: _Reader, found: Mapping[str, AnyFact]) -> dict[str, AnyFact]:
    """Return the facts with the numbers that `given` names, so that an example's number stands once."""
    settled = dict(found)
    for item in reader.items:
        if isinstance(item.model, Formula):
            name = item.key.removeprefix("facts/")
            given = dict(item.model.given)
            for asked, word in item.model.given.items():
                if isinstance(word, str) and "." in word:
                    number = getattr(found.get(word), "formula", "")
                    if re.fullmatch(r"\d+(\.\d+)?", number):
                        given[asked] = Decimal(number)
                        continue
                    line = item.located.line((*item.place, "given", asked))
                    numbers = [known for known, fact in found.items() if known != word and isinstance(fact, Formula)]
                    said = say(
                        "given: '{word}' is no formula that is a plain number{hint}",
                        word=word,
                        hint=did_you_mean(word, numbers),
                    )
                    reader.problems.append(Problem(item.file, line, f"{name}: {said}"))
            settled[name] = item.model.model_copy(update={"given": given})
    return settled


def _computable(reader: _Reader, law: Law) -> None:
    """Raise what is wrong so far where a formula has no end, since all that follows would compute it."""
    endless = dict(facts.endless(law))
    for item in reader.items:
        if fault := endless.get(item.key.removeprefix("facts/")):
            line = item.located.line((*item.place, "formula"))
            reader.problems.append(Problem(item.file, line, f"{item.place[0]}: {fault}"))
    if endless:
        raise ContentError(reader.problems)


def _entries(reader: _Reader) -> tuple[dict[str, Entry], dict[str, str]]:
    entries: dict[str, Entry] = {}
    kinds: dict[str, str] = {}
    for folder, shape in FOLDERS.items():
        for key, entry in reader.folder(folder, shape, named=EntryId).items():
            if key in entries:
                path = reader.root / folder / f"{key}.yml"
                reader.problems.append(
                    Problem(
                        path, 1, say("the id '{key}' stands in {kinds}/ too; choose another", key=key, kinds=kinds[key])
                    )
                )
                continue
            entries[key], kinds[key] = entry, folder
    return entries, kinds


def _catalogs(
    reader: _Reader, site: Site, languages: Mapping[str, Language], messages: Mapping[str, Message], strict: bool
) -> dict[str, translation.Catalog]:
    """Return the catalog of every language but the source's, after noting what is wrong in them."""
    words = _words(reader)
    catalogs = {}
    for tag in site.languages[1:]:
        known = vocabulary.known(site, languages, words, tag)
        try:
            signed = translation.reviews(reader.root / "locale" / f"{tag}.reviews.yml")
            catalogs[tag] = translation.load(reader.root / "locale" / f"{tag}.po", tag, signed, known)
        except ContentError as error:
            reader.problems += error.problems
    if strict:
        every = (translation.source_catalog(site.source_language), *catalogs.values())
        markers = translation.with_learnt(vocabulary.markers(words), every, messages.values())
        for catalog in catalogs.values():
            reader.problems += translation.problems(catalog, messages.values())
            reader.problems += translation.strangers(catalog, messages.values(), markers)
    return catalogs


def _words(reader: _Reader) -> VocabularyFile:
    """Return the words by which translations are checked; none without the file."""
    name = "locale/words.yml"
    located = reader.file(name, VocabularyFile) if (reader.root / name).exists() else None
    return located.value if located else VocabularyFile()
