"""Who helps nearby: offices and people by region, and the contacts of the whole country before them."""

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from suluh.messages import say
from suluh.model.base import ContactRef, Day, Id, Model, PageRef, SourceRef, Words

LONGEST = 60
"""As many letters of a name have room in every contact box on paper."""
MOST = 40
"""As many helpers fit on a page that a phone loads at once."""
MOST_DIGITS = 15
"""No telephone number of the world is longer."""
IDENTITY = re.compile(r"\d{9,}|(\d{4} ){3}\d{4}")
"""Digits that are no hour and no house number."""


def _impersonal(text: str) -> str:
    if found := IDENTITY.search(text):
        said = say("a number to call stands under phone or whatsapp, and a person's identity number nowhere")
        raise ValueError(say("'{found}' is too long a number here; {said}", found=found[0], said=said))
    return text


def _callable(text: str) -> str:
    digits = sum(map(str.isdigit, text))
    if not re.fullmatch(r"\+?[\d ().-]{3,24}", text) or digits < 3:
        raise ValueError(say("'{text}' is not a number to call, such as 0812 3456 7890", text=text))
    if digits > MOST_DIGITS:
        said = say(
            "a number to call has at most {most_digits}; a person's identity number may not stand here",
            most_digits=MOST_DIGITS,
        )
        raise ValueError(say("has {digits} digits; {said}", digits=digits, said=said))
    return text


Written = Annotated[Words, Field(max_length=160), AfterValidator(_impersonal)]
Number = Annotated[Words, AfterValidator(_callable)]


class Helper(Model):
    """One who helps in a region: an office or a person. What is written here is shown to every reader as it is."""

    kind: Literal["branch", "agent", "union", "village", "legal", "other"]
    name: Written
    place: Written | None = None
    """Street and house, or how to find it."""
    hours: Written | None = None
    languages: tuple[Written, ...] = ()
    """What one can speak there, by the names that readers know."""
    phone: Number | None = None
    whatsapp: Number | None = None
    checked: Day
    """The day on which somebody last called or went there."""
    checked_by: Written | None = None
    source: SourceRef | None = None
    """The page of `sources.yml` where it stands."""
    until: Day | None = None
    """The last day, of what is there only for a while."""
    poster: bool = False
    """Whether the posters of the region may name it, with its first number."""

    @model_validator(mode="after")
    def _complete(self) -> "Helper":
        if not (self.phone or self.whatsapp):
            raise ValueError(say("{name}: give a phone or a whatsapp number", name=self.name))
        if not (self.source or self.checked_by):
            raise ValueError(
                say("{name}: say where it stands (source) or who called there (checked_by)", name=self.name)
            )
        if self.poster and len(self.name) > LONGEST:
            raise ValueError(
                say(
                    "{name}: has {count} letters; a poster has room for {longest}",
                    name=self.name,
                    count=len(self.name),
                    longest=LONGEST,
                )
            )
        return self


class Region(Model):
    """A part of the country, under its own name."""

    name: Written
    helpers: tuple[Helper, ...]


class Helpers(Model):
    national: tuple[ContactRef, ...] = ()
    """Contacts of `site.yml` that stand first, in this order; all of them, if none is named."""
    guide: PageRef | None = None
    """The page that says how to add a helper."""
    recheck_months: Annotated[int, Field(ge=1, le=60)] = 6
    """After how many months a check is old."""
    regions: dict[Id, Region] = {}

    @model_validator(mode="after")
    def _few(self) -> "Helpers":
        count = sum(len(one.helpers) for one in self.regions.values())
        if count > MOST:
            raise ValueError(
                say("has {count} helpers; one page holds {most}: keep those near your readers", count=count, most=MOST)
            )
        return self

    def recheck(self, one: Helper) -> date:
        """Return the first day on which the check of a helper is old."""
        year, month = divmod(one.checked.year * 12 + one.checked.month - 1 + self.recheck_months, 12)
        return date(year, month + 1, min(one.checked.day, monthrange(year, month + 1)[1]))
