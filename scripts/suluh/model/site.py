"""The site as a whole: who publishes it, for which country, in which languages, with which words."""

from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field

from suluh.messages import say
from suluh.model.base import (
    ContactRef,
    EntryId,
    Font,
    Id,
    Locale,
    Model,
    PageRef,
    RegionRef,
    SceneRef,
    Tag,
    Text,
    Words,
)

WordName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
SendUrl = Annotated[str, Field(pattern=r"^https://[A-Za-z0-9.-]+/[^\s#<>\"]*\?[^\s#<>\"]*=$")]
BaseUrl = Annotated[str, Field(pattern=r"^https?://[^\s?#<>\"]+/$")]


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(say("no time zone named '{name}'; for example Asia/Jakarta", name=name)) from error
    return name


class Publisher(Model):
    name: Words
    email: Annotated[str, Field(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]{2,}$")]


class Currency(Model):
    """How money is written in the programme's country, whatever the reader's language."""

    symbol: Words
    decimals: Annotated[int, Field(ge=0, le=4)] = 0
    name: Words


class Contact(Model):
    """Where the reader can call or go."""

    label: Text
    value: Words
    kind: Literal["phone", "page", "email"]
    text: Text | None = None
    """What one can ask there."""

    @property
    def href(self) -> str:
        """Return the address that a tap leads to."""
        return {"phone": "tel:", "email": "mailto:", "page": ""}[self.kind] + self.value


class Pages(Model):
    """The addresses of the pages that are made from the whole content; the optional ones are left out without one."""

    about: EntryId
    print: EntryId
    glossary: EntryId
    documents: EntryId
    occupations: EntryId | None = None
    stories: EntryId | None = None
    myths: EntryId | None = None
    help: EntryId | None = None
    changes: EntryId | None = None
    numbers: EntryId | None = None
    search: EntryId | None = None
    offline: EntryId | None = None
    """Where a reader saves the site on the phone, or takes it as a file to pass on."""
    maker: EntryId | None = None
    """Where a helper writes a name on a poster."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the address of every such page that the site has."""
        return tuple(getattr(self, name) for name in type(self).model_fields if getattr(self, name))


class Pictures(Model):
    """The pictures by which a list or a result names these pages; without one, the first picture of the home page."""

    about: SceneRef | None = None
    print: SceneRef | None = None
    glossary: SceneRef | None = None
    documents: SceneRef | None = None
    occupations: SceneRef | None = None
    stories: SceneRef | None = None
    myths: SceneRef | None = None
    help: SceneRef | None = None
    changes: SceneRef | None = None
    numbers: SceneRef | None = None
    offline: SceneRef | None = None
    maker: SceneRef | None = None


class MenuItem(Model):
    """One row of the menu: a page, or a place on it."""

    id: Id
    page: PageRef | Literal[""]
    anchor: Id | None = None
    text: Text
    top: bool = False
    """Whether it also stands in the header of wide screens."""


class Way(Model):
    """A way on from a page that has none of its own."""

    id: Id
    page: PageRef | Literal[""]
    anchor: Id | None = None
    title: Text
    text: Text | None = None


class Scale(Model):
    """A word for a large number: `{fact:juta}` says 42 juta."""

    value: Annotated[int, Field(gt=1, le=10**12)]


class Admin(Model):
    """The form editor at admin/, which saves into a repository of GitHub as a pull request."""

    repository: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$", max_length=140)]
    """Owner and name, as on GitHub: ibu-sri/suluh."""
    branch: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$", max_length=100)] = "main"


class Site(Model):
    name: Words = ""
    """Here or in brand.yml."""
    tagline: Text
    description: Text
    publisher: Publisher
    base_url: BaseUrl
    country: Words
    time_zone: Annotated[str, AfterValidator(_zone)]
    digits: Locale
    """The CLDR locale that owns digits and separators, for every language."""
    currency: Currency
    scales: dict[Id, Scale]
    short_scales: tuple[Id, ...]
    """Scales that may stand for the last digits of a headline amount, largest first."""
    languages: tuple[Tag, ...]
    """In the order of the language menu; the first is the source language, at the root of the site."""
    covers: dict[Tag, tuple[PageRef, ...]] = {}
    """Language that has only some pages → these, besides its home page; all else it says by the source's pages."""
    contacts: dict[Id, Contact]
    calling_code: Annotated[str, Field(pattern=r"^[1-9]\d{0,2}$")] | None = None
    """What stands for the first 0 of a phone number when one calls from abroad; without it, no poster opens a chat."""
    papers: tuple[Literal["A4", "A3", "Letter"], ...] = ("A4", "A3")
    """The sheets that printers here take, the commonest first. A5 is too small for a poster with two codes."""
    call: ContactRef
    """The contact that every page names."""
    region: RegionRef | None = None
    """The region of `helpers.yml` whose helper stands in the contact box of every printed piece."""
    places: tuple["Paragraph", ...] = ()
    """Offices and people without an address of their own here, and what one can ask there."""
    official: Text
    """That this is not the agency's own site."""
    free: Text
    """That nobody may ask for money."""
    pages: Pages
    pictures: Pictures = Pictures()
    menu: tuple[MenuItem, ...]
    next: tuple[Way, ...] = ()
    """Where a page leads at its end that is made from the whole content."""
    send: SendUrl | None = None
    """The address that opens a messenger with a text written after it: "https://wa.me/?text="."""
    about: tuple["Paragraph", ...]
    moved: dict[EntryId, PageRef] = {}
    """Printed address of a page that was renamed → its new address."""
    admin: Admin | None = None
    """Where the form editor saves; without it, the site has none."""
    review_days: Annotated[int, Field(ge=1, le=36500)]
    """After how many days a check of a fact is old."""

    @property
    def source_language(self) -> str:
        return self.languages[0]


class Paragraph(Model):
    """A heading with a few sentences, on the page about the site or with the contacts."""

    id: Id
    title: Text
    text: Text


class Forms(Model):
    """A word that changes with its number in more than two ways, by the CLDR names of these; `other` is the rest."""

    zero: Words | None = None
    one: Words | None = None
    two: Words | None = None
    few: Words | None = None
    many: Words | None = None
    other: Words


class Language(Model):
    """A language that pages may be written in, and the dozen words that numbers and dates need."""

    name: Words
    """What its speakers call it."""
    short: Annotated[str, Field(max_length=4)]
    direction: Literal["ltr", "rtl"] = "ltr"
    font: Font | None = None
    """A font family for a script of its own on paper; it comes from the package fontpkg-NAME."""
    locale: Locale | None = None
    """Its CLDR locale for the names of months; without one, `months`."""
    months: tuple[Words, ...] = ()
    status: Literal["source", "reviewed", "translated", "draft"] = "draft"
    """How far its words can be trusted, in the words for translations."""
    words: dict[WordName, Words | tuple[Words, Words] | Forms] = {}
    """Counted words: one form, singular and plural, or more by name."""
    voices: tuple[Id, ...] = ()
    """Other codes under which phones list this language's voice, as `iw` for Hebrew."""
    aloud: dict[Words, Words] = {}
    """Words that a voice would spoil → how they are read aloud: "JMO" → "J M O"."""


LanguageFile = dict[Tag, Language]
Interface = dict[WordName, Text]
"""The site's own words: buttons, headings, phrases with `{slots}`."""
Site.model_rebuild()
