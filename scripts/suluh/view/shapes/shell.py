"""What stands around every page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from suluh.view.said import Said


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
