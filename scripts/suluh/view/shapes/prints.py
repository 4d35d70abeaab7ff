"""Printed pieces as pages offer them, and what messengers show of a page."""

from collections.abc import Mapping
from dataclasses import dataclass

from suluh.view.said import Said
from suluh.view.shapes.parts import Link, Picture


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
