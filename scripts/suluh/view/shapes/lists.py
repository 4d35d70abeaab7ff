"""The lines of lists."""

from dataclasses import dataclass
from datetime import date

from suluh.view.said import Said
from suluh.view.shapes.parts import Link


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
    truth: tuple[Said, ...]
    """Its sentences; the first is the answer."""
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
