"""The law as data: values that hold from a day on, tables of them, and formulas over them."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, model_validator

from suluh.messages import say
from suluh.model.base import Day, FactName, Id, Model, SourceRef, Text, Words

Unit = Literal[
    "money", "percent", "times", "hours", "days_of_24_hours", "days", "working_days", "months", "years", "count", "rule"
]
"""What a value counts. `percent` is divided by 100 in formulas; `rule` is 1 while a right without a figure exists."""
DecidedBy = Literal["contribution_month", "event", "enrolment", "payment", "measured"]
"""Which day decides whether a value applies to a person; a statistic is `measured` in a month."""
Confidence = Literal["high", "medium", "low", "unverified"]

LAST_DAYS = timedelta(days=30)
"""Paper leaves out a relief, and refuses a headline, that ends within this time."""
UNDATED = date.min
"""The start of a value whose start nobody knows: it holds on every earlier day."""


def _start(text: Any) -> Any:
    return UNDATED if text == "undated" else text


def _ordered(values: dict[date, Any]) -> dict[date, Any]:
    if not values:
        raise ValueError(say("has no value; give at least one start date"))
    return dict(sorted(values.items()))


Number = Annotated[Decimal, Field(max_digits=15, decimal_places=4, allow_inf_nan=False)]
Start = Annotated[Day, BeforeValidator(_start)]


class Checked(Model):
    """When a fact was last compared with something, with what, and by whom if a named person did it."""

    on: Day
    against: Literal["law", "official_page", "copy"]
    by: Words | None = None


class Correction(Model):
    """A number that was wrong on our pages and has been mended; it stays for ever."""

    on: Day
    said: Number
    right: Number
    text: Text


class Dated(Model):
    """A value from its start date on. `null` means: from then on there is no such right or duty."""

    value: Number | None
    source: SourceRef
    article: Words | None = None


class DatedRows(Model):
    """A table from its start date on; the row with the largest `from` not above the input holds."""

    value: tuple[dict[str, Number], ...]
    source: SourceRef
    article: Words | None = None


class Recorded(Model):
    """What every value of the law carries: what it is, for whom, how sure we are."""

    label: Text
    applies_to: tuple[Id, ...] = ()
    decided_by: DecidedBy
    confidence: Confidence
    checked: Checked
    evidence: tuple[Words, ...] = ()
    """What it was compared with, for whoever checks it again."""
    note: Words | None = None
    """For maintainers; never shown."""
    review_on: Day | None = None
    """An announced change whose value is not known yet."""
    corrections: tuple[Correction, ...] = ()


class Fact(Recorded):
    """One legal value over time; the next start ends the last value, so nothing can overlap."""

    unit: Unit
    values: Annotated[dict[Start, Dated], AfterValidator(_ordered)]


class Table(Recorded):
    """A list of rows over time, looked up by its column `from`."""

    columns: dict[str, Unit]
    values: Annotated[dict[Start, DatedRows], AfterValidator(_ordered)]

    @model_validator(mode="after")
    def _rows_fit(self) -> "Table":
        if "from" not in self.columns:
            raise ValueError(say("columns: a table needs a column 'from'"))
        for start, dated in self.values.items():
            starts = [row.get("from") for row in dated.value]
            if any(set(row) != set(self.columns) for row in dated.value):
                raise ValueError(
                    say(
                        "values.{start}: every row needs exactly the columns {columns}",
                        start=start,
                        columns=", ".join(self.columns),
                    )
                )
            if not starts or starts != sorted(set(starts)):  # type: ignore[type-var]
                raise ValueError(say("values.{start}: rows must rise by 'from', without repetition", start=start))
        return self


class Formula(Model):
    """An amount computed from facts and inputs; with every input `given` it is a derived fact."""

    label: Text
    unit: Unit
    formula: Words
    inputs: dict[str, Literal["money", "count"] | tuple[Id, ...]] = {}
    """Name of an input → what it counts, or the words that it may be."""
    given: dict[str, Annotated[Number | FactName | Id, Field(union_mode="left_to_right")]] = {}
    """Inputs of the formulas used here that have a fixed value: a number, the name of one, or a word."""
    note: Words | None = None


def _kind(value: Any) -> str:
    keys: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
    return "formula" if "formula" in keys else "table" if "columns" in keys else "fact"


AnyFact = Annotated[
    Annotated[Fact, Tag("fact")] | Annotated[Table, Tag("table")] | Annotated[Formula, Tag("formula")],
    Discriminator(_kind),
]
FactFile = dict[FactName, AnyFact]


class Source(Model):
    """A law or an official page."""

    short: Words
    title: Words
    url: Annotated[str, Field(pattern=r"^https://[A-Za-z0-9.-]+(:\d+)?(/[^\s<>\"\\]*)?$", max_length=2000)] | None = (
        None
    )
    """Its host in plain letters: another script's look like them; an address of other letters begins with xn--."""
    in_force_from: Day | None = None
    confidence: Confidence = "medium"
    note: Words | None = None


SourceFile = dict[Id, Source]
