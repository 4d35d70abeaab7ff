"""The page that counts what one pays and gets."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from suluh.view.said import Said
from suluh.view.shapes.lists import SourceLine
from suluh.view.shapes.parts import Link, Part, Picture, Table
from suluh.view.shapes.shell import Page


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
