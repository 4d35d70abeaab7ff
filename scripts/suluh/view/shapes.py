"""What a page may show: every number, date and list is already words. Templates see nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from suluh.view.said import NOTHING, Later, Said


@dataclass(frozen=True)
class Link:
    title: Said
    text: Said
    href: str


@dataclass(frozen=True)
class Picture:
    """A scene by its name, with what it shows in words."""

    name: str
    alt: Said


@dataclass(frozen=True)
class Amount:
    """What the reader gets or pays, in the gold slab."""

    label: Said
    prefix: str
    """The currency's sign before the number; empty for words."""
    number: str
    """"42" of Rp42 juta, "8.400", or the words of a right without a figure."""
    scale: str
    """"juta" of Rp42 juta; empty for a number written in full."""
    per: Said
    until: str
    """The last month or day of this value; empty where no end is known."""
    outlook: str
    """That no change is known, or that one is announced; empty where an end is known."""
    later: tuple[Later, ...]
    also: Said
    chip: Said


@dataclass(frozen=True)
class Note:
    title: Said
    text: Said


@dataclass(frozen=True)
class Step:
    picture: Picture
    title: Said
    text: Said


@dataclass(frozen=True)
class Question:
    id: str
    title: Said
    text: Said
    link: Link | None


@dataclass(frozen=True)
class Card:
    id: str
    picture: Picture
    title: Said
    text: Said
    amount: Amount


@dataclass(frozen=True)
class Cell:
    text: Said
    bold: bool = False
    later: tuple[Later, ...] = ()
    """Every known later value, each on a line of its own."""


@dataclass(frozen=True)
class Row:
    title: Said
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Payer:
    """Who pays a column's amounts, until when, and the first day on which they do no more."""

    title: Said
    until: str = ""
    gone: date | None = None


@dataclass(frozen=True)
class Column:
    """The head of a column."""

    title: Said
    payers: tuple[Payer, ...] = ()
    gone: date | None = None
    """The day from which nobody pays its amounts any more."""


@dataclass(frozen=True)
class Table:
    caption: Said
    head: tuple[Column, ...]
    """The heads of all columns, or empty for a plain sum."""
    rows: tuple[Row, ...]
    folded_title: Said
    folded: tuple[Row, ...]
    """The long rest, which stands in a fold."""
    total: Row | None
    more: tuple[Said, ...] = ()
    """What the caption says further: for whom the columns are, and until when; each on its own line."""


@dataclass(frozen=True)
class Part:
    id: str
    title: Said
    text: Said
    cards: tuple[Card, ...]
    table: Table | None
    steps: tuple[Step, ...]
    points: tuple[Said, ...]
    questions: tuple[Question, ...]
    note: Note | None


@dataclass(frozen=True)
class Turn:
    """One step of a session."""

    title: Said
    say: tuple[Said, ...]
    ask: tuple[Said, ...]
    do: Said


@dataclass(frozen=True)
class Rung:
    """Whom to turn to; without an address of its own it has no link."""

    title: Said
    text: Said
    link: Link | None


@dataclass(frozen=True)
class Article:
    """What a law says, and where it stands."""

    source: "SourceLine"
    text: Said


@dataclass(frozen=True)
class Riddle:
    """A question of a quiz."""

    id: str
    picture: Picture
    title: Said
    choices: tuple[Said, ...]
    right: Said
    why: Said


@dataclass(frozen=True)
class DutyPart(Part):
    """A section of a page for those who go out to people."""

    suggested: bool
    minutes: Table | None
    """How many minutes each step takes, in each length of the session."""
    turns: tuple[Turn, ...]
    rungs: tuple[Rung, ...]
    law: tuple[Article, ...]
    riddles: tuple[Riddle, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class ChangeGroup:
    """Everything that changes on one day."""

    day: date
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class SourceLine:
    """A law or official page that the page rests on."""

    short: str
    title: Said
    url: str
    articles: Said


@dataclass(frozen=True)
class FactLine:
    """One figure of the page, with where it stands and when it was checked."""

    label: Said
    value: str
    source: str
    caution: str


@dataclass(frozen=True)
class Paper:
    """A paper that the reader needs."""

    id: str
    name: Said
    title: Said
    text: Said
    where: Said


@dataclass(frozen=True)
class Term:
    id: str
    term: Said
    plain: Said


@dataclass(frozen=True)
class Myth:
    """What people say, and what is true."""

    id: str
    belief: Said
    truth: Said
    link: Link | None


@dataclass(frozen=True)
class Figure:
    """A statistic with its time and source."""

    id: str
    title: Said
    value: str
    text: Said
    when: Said
    source: str
    source_href: str


@dataclass(frozen=True)
class ContactLine:
    """Where the reader can call or go."""

    label: Said
    text: Said
    value: str
    href: str


@dataclass(frozen=True)
class HelperCard:
    """One who helps nearby: of which kind, where and when, how to reach them, and when somebody looked."""

    kind: Said
    name: str
    place: Said
    hours: Said
    languages: Said
    ways: tuple[Link, ...]
    until: Said
    checked: Said
    old: bool
    """Whether that is so long ago that one should call before one goes."""
    source: Said
    source_href: str


@dataclass(frozen=True)
class NearbyRegion:
    id: str
    name: str
    helpers: tuple[HelperCard, ...]


@dataclass(frozen=True)
class PrintedFile:
    """One format of a printed piece; addresses are relative to the page."""

    layout: Said
    """What it is: "Poster", "Pocket card"."""
    href: str
    paper: str
    """The sheet's size and the colour file's: "A4, 71 KB"."""
    save_href: str
    """The file that saves ink; empty for a picture, which is for phones."""
    save_paper: str


@dataclass(frozen=True)
class Printed:
    """A printed piece as a page offers it, in some or all of its formats."""

    name: str
    title: Said
    preview_href: str
    preview_size: tuple[int, int]
    files: tuple[PrintedFile, ...]
    more_href: str
    """Where its other formats are; empty where this page has them all."""
    maker_href: str = ""
    """Where a name is written on its poster; empty if it has none."""


@dataclass(frozen=True)
class Shelf:
    """Printed pieces about one kind of page."""

    id: str
    title: Said
    printed: tuple[Printed, ...]


@dataclass(frozen=True)
class Bin:
    """All files of one format, by the names of their pages."""

    title: Said
    files: tuple["Link", ...]


@dataclass(frozen=True)
class LanguageLink:
    tag: str
    name: str
    short: str
    direction: str
    href: str
    current: bool


@dataclass(frozen=True)
class MenuLink:
    text: Said
    href: str
    top: bool


@dataclass(frozen=True)
class Standing:
    """How far the translation of a page can be trusted; nothing of it on a page of the source language."""

    notes: tuple[Said, ...] = ()
    """What the reader should know at once."""
    beside: LanguageLink | None = None
    """The same page in the source language, beside a machine draft."""
    draft: bool = False
    """Whether search engines should pass it over."""
    reviewed: str = ""
    """Who has read the whole page, and when."""


@dataclass(frozen=True)
class Look:
    """The site's own colours and mark, beside those that the stylesheet comes with."""

    shipped_day: str
    day: str
    shipped_night: str
    night: str
    flame: str
    handle: str
    core: str
    theme: str
    """The colour of a browser's own bar."""
    box: str
    """The view box of the mark."""
    logo: str = ""
    """Its shapes; empty for the torch."""


@dataclass(frozen=True)
class Shell:
    """What stands around every page."""

    site_name: str
    look: Look
    language: str
    source_language: str
    """The language of laws and of what is not translated."""
    direction: str
    words: Mapping[str, Said]
    """The interface's own words; a slot stands in them as it is: `{day}`."""
    home_href: str
    search_href: str
    """The way to the page on which one searches; empty if the site has none."""
    root_href: str
    """The way from the page to the root of the site: "../../"."""
    menu: tuple[MenuLink, ...]
    languages: tuple[LanguageLink, ...]
    official: Said
    free: Said
    call: Said
    """"Telepon 175"."""
    call_href: str
    certainty: str
    published_by: str
    checked: str
    footer: tuple[MenuLink, ...]
    wrong_href: str
    standing: Standing
    preview: str
    """That the site shows another day than today; empty for the real site."""
    today: str
    """The day the page was built for, as 2026-11-22."""
    fixed_day: str
    """The day that scripts must take as today, on a site built for another day; else empty."""
    sample: str
    """That the site's address is not set yet; empty once it is."""


@dataclass(frozen=True)
class Sound:
    """A voice that reads the page: how it is offered, with its size, and where it is."""

    label: Said
    href: str


@dataclass(frozen=True)
class Page:
    """What every page has."""

    id: str
    """Its address under the language; empty for the home page."""
    url: str
    """Its full address."""
    title: Said
    description: str
    shell: Shell
    send_href: str = field(default="", kw_only=True)
    """What opens a messenger with a message about the page; empty where there is none."""
    cover: str = field(default="", kw_only=True)
    """The full address of the picture that a messenger shows of it."""
    recording: Sound | None = field(default=None, kw_only=True)


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
class Evidence:
    """Why a tool is as it is, and who found it."""

    text: Said
    source: str
    href: str


@dataclass(frozen=True)
class OutreachPage(EntryPage):
    """A page for those who go out to people: also what it is for, how long it takes, and what to print first."""

    aim: Said = NOTHING
    time: Said = NOTHING
    materials: tuple[Link, ...] = ()
    """A printed piece each: the way to its file, and what for or how many."""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Tile:
    picture: Picture
    title: Said
    text: Said
    href: str


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
    papers: tuple[Paper, ...] = ()
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
class PosterLanguage:
    """A language that posters are printed in, and the words that the browser adds to them."""

    tag: str
    name: str
    folder: str
    """Where its printed files are, as seen from the page."""
    chat: str


@dataclass(frozen=True)
class Poster:
    """A poster to write a name on, and the languages that it is printed in."""

    name: str
    title: Said
    languages: tuple[str, ...]


@dataclass(frozen=True)
class MakerPage(Page):
    """Writes a name on a poster, in the browser."""

    lead: Said
    posters: tuple[Poster, ...]
    languages: tuple[PosterLanguage, ...]
    papers: tuple[str, ...]
    calling_code: str
    printed: tuple[Printed, ...]
    """The same posters as files, to write on with a pen."""
    next: tuple[Link, ...]


@dataclass(frozen=True)
class HandPage(Page):
    """A page written by hand, for who helps."""

    body: str
    """Markdown."""
    language: str | None
    """The language of the body, where it is not the page's own."""
    next: tuple[Link, ...]
    """The other such pages."""


@dataclass(frozen=True)
class Place:
    """A section, a question or a word of a list that a search leads to; without an anchor, its page."""

    anchor: str
    title: Said


@dataclass(frozen=True)
class Found:
    """A page as a search finds and shows it."""

    id: str
    kind: str
    """situations, benefits, guides, occupations, stories or others."""
    picture: Picture
    name: Said
    line: Said
    """The page's title; where it is the same as the name, its kicker."""
    headings: tuple[Place, ...]
    questions: tuple[Place, ...]
    texts: tuple[Said, ...]
    """Its key points."""


@dataclass(frozen=True)
class Group:
    """Pages of one kind, with their pictures."""

    kind: str
    title: Said
    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class SearchPage(Page):
    """A box for words, and without a script all pages by their pictures."""

    lead: Said
    groups: tuple[Group, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True)
class QuestionPage(Page):
    """A question with large pictures for answers."""

    name: Said
    lead: Said
    answers: tuple[Tile, ...]
    again: Link | None
    chart: Link


@dataclass(frozen=True)
class OutcomePage(Page):
    """What the questions lead to."""

    name: Said
    text: Said
    picture: Picture
    amount: Amount | None
    programmes_title: Said
    programmes: tuple[Link, ...]
    next_title: Said
    next: tuple[Link, ...]
    not_asked_title: Said
    not_asked: Said
    again: Link
    chart: Link


@dataclass(frozen=True)
class Branch:
    """A question or an outcome, with each answer and what follows it."""

    title: Said
    href: str
    is_outcome: bool
    answers: tuple[tuple[Said, "Branch"], ...]


@dataclass(frozen=True)
class ChartPage(Page):
    """All ways through the questions, on one sheet."""

    lead: Said
    root: Branch
    next: tuple[Link, ...]


@dataclass(frozen=True)
class Option:
    """An answer that can be picked, with the word that stands for it."""

    value: str
    title: Said
    text: Said


@dataclass(frozen=True)
class Asked:
    """A question of the calculator; without options, its script fills them in."""

    title: Said
    text: Said
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Sum:
    """A line of the calculator's result: what it is, the amount, and how it comes about."""

    id: str
    fact: str
    title: Said
    text: Said
    amount: str
    workings: str
    shown: bool = True


@dataclass(frozen=True)
class Price:
    """A month's contribution, with the end of a relief in it and what it will be then."""

    label: Said
    amount: str
    until: Said
    later: Said


@dataclass(frozen=True)
class CalculatorPage(Page):
    """Questions for a script, and without it the answers to the first choice of each, and tables."""

    name: Said
    kicker: Said
    lead: Said
    picture: Picture
    work: Asked
    income: Asked
    programmes: Asked
    month: Asked
    months: Asked
    price: Price
    chip: Said
    shares_title: Said
    basis: Said
    shares: tuple[Sum, ...]
    rights_title: Said
    rights_text: Said
    rights: tuple[Sum, ...]
    samples: tuple[Table, ...]
    parts: tuple[Part, ...]
    settings: Mapping[str, Any]
    """What the script must know besides the law: inputs, formulas, phrases, months and separators."""
    sources: tuple[SourceLine, ...]
    checked: str
    caution: str
    data: Said
    next: tuple[Link, ...]


@dataclass(frozen=True)
class CoverSheet:
    """What stands on the picture that a messenger shows of a page, in one language."""

    name: str
    language: str
    direction: str
    address: str
    title: str
    picture: Picture
    label: str
    prefix: str
    number: str
    """Empty where the page has no amount; then the summary stands in its place."""
    unit: str
    note: str
    summary: str
    mark_alt: str
    site_name: str
    official: str
    imprint: str
    sample: str
    publisher: str
    font: str
    brand: Mapping[str, str]
    keywords: tuple[str, ...] = ()
    layout: str = "share"


@dataclass(frozen=True)
class Field:
    """One question of a form, with its kind; `cases` are the choices for which it is asked."""

    id: str
    kind: str
    title: Said
    text: Said
    choices: tuple[Option, ...]
    many: bool
    columns: tuple[tuple[str, str, Said], ...]
    """Name, kind and title of each column of a table."""
    rows: int
    cases: str


@dataclass(frozen=True)
class FieldGroup:
    id: str
    title: Said
    text: Said
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class LastDay:
    """A last day that a script computes; without one, how long the time is."""

    id: str
    title: Said
    text: Said
    span: str
    cases: str


@dataclass(frozen=True)
class LetterLine:
    """A line of a letter: with slots for a script, with gaps for a pen, and what it says in the page's language."""

    text: str
    empty: Said
    meaning: Said


@dataclass(frozen=True)
class LetterText:
    id: str
    lines: tuple[LetterLine, ...]


@dataclass(frozen=True)
class ToolPage(Page):
    """A form that a script reckons with, saves and prints; without one, an empty form to print."""

    name: Said
    kicker: Said
    lead: Said
    picture: Picture
    groups: tuple[FieldGroup, ...]
    deadlines: tuple[LastDay, ...]
    letters: tuple[LetterText, ...]
    change: bool
    charts: tuple[tuple[str, Said], ...]
    settings: Mapping[str, Any]
    """What the script must know: spans of time, columns, phrases and months."""
    sources: tuple[SourceLine, ...]
    checked: str
    caution: str
    next: tuple[Link, ...]
