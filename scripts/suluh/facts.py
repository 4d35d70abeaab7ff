"""What the law says on a day: the value in force, what comes next, and what has changed since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import NamedTuple

from suluh import formula
from suluh.errors import did_you_mean
from suluh.formula import FormulaError, Input
from suluh.messages import say
from suluh.model.fact import UNDATED, AnyFact, Checked, Confidence, Correction, DecidedBy, Fact, Formula, Table, Unit

CONFIDENCE: tuple[Confidence, ...] = ("unverified", "low", "medium", "high")
AGAINST = ("copy", "official_page", "law")
MOST_DIGITS = 20
MOST_STEPS, DEEPEST = 2000, 20
"""Of a formula with all that it rests on: far from where computing it takes long."""


class Spell(NamedTuple):
    """A value and the day from which it holds, until the next spell; `None`: there is no such right or duty."""

    start: date
    value: Decimal | None


class Change(NamedTuple):
    """A value that is followed by another on `start`."""

    name: str
    start: date
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True)
class Law:
    """Every fact, table and formula by its name."""

    facts: Mapping[str, AnyFact]
    decimals: int = 0
    """Decimals of the programme's currency; money is rounded half up to them, once, at the end."""

    def __getitem__(self, name: str) -> AnyFact:
        if name not in self.facts:
            raise FormulaError(say("no fact named '{name}'{hint}", name=name, hint=did_you_mean(name, self.facts)))
        return self.facts[name]


def unit(law: Law, name: str) -> Unit:
    """Return what the fact or formula counts; FormulaError for a table, which has no single value."""
    one = law[name]
    if isinstance(one, Table):
        raise FormulaError(say("'{name}' is a table and has no single value", name=name))
    return one.unit


def value(law: Law, name: str, day: date, given: Mapping[str, Input] | None = None) -> Decimal | None:
    """Return the value in force on `day`; None if there is no such right or duty then.

    Money is in whole currency units, a percent as the number of hundredths. FormulaError if nothing is known of that
    day, or if an input is missing.
    """
    one = law[name]
    match one:
        case Fact():
            return _in_force(one, name, day)
        case Formula():
            amount = _compute(law, one, day, given or {})
            if amount.adjusted() > MOST_DIGITS:
                raise FormulaError(
                    say("'{name}' gives a number of more than {most_digits} digits", name=name, most_digits=MOST_DIGITS)
                )
            step = Decimal(1).scaleb(-law.decimals)
            return amount.quantize(step, ROUND_HALF_UP) if one.unit == "money" else amount
    raise FormulaError(say("'{name}' is a table and has no single value", name=name))


def rows(law: Law, name: str, day: date) -> tuple[dict[str, Decimal], ...]:
    """Return the rows of a table in force on `day`."""
    table = law[name]
    if not isinstance(table, Table):
        raise FormulaError(say("'{name}' is not a table", name=name))
    return table.values[_start(table.values, name, day)].value


def row(law: Law, name: str, day: date, number: Decimal) -> dict[str, Decimal]:
    """Return the row of a table for a number on `day`: the one with the largest `from` not above it."""
    fitting = [one for one in rows(law, name, day) if one["from"] <= number]
    if not fitting:
        raise FormulaError(say("the table '{name}' has no row for {number}", name=name, number=number))
    return fitting[-1]


def _in_force(fact: Fact, name: str, day: date) -> Decimal | None:
    return fact.values[_start(fact.values, name, day)].value


def _start(values: Mapping[date, object], name: str, day: date) -> date:
    begun = [start for start in values if start <= day]
    if not begun:
        raise FormulaError(
            say("'{name}' has no value on {day}; the first starts on {values}", name=name, day=day, values=min(values))
        )
    return max(begun)


def _compute(law: Law, one: Formula, day: date, given: Mapping[str, Input]) -> Decimal:
    inputs = {**given, **one.given}

    def fact(name: str) -> Decimal:
        inner = law[name]
        if isinstance(inner, Formula):
            return _compute(law, inner, day, inputs)
        amount = _in_force(inner, name, day) if isinstance(inner, Fact) else None
        if amount is None:
            raise FormulaError(say("'{name}' has no value on {day}", name=name, day=day))
        return amount / 100 if unit(law, name) == "percent" else amount

    return formula.compute(one.formula, inputs, fact, lambda table, number: row(law, table, day, number))


def recorded(law: Law, name: str) -> dict[str, Fact | Table]:
    """Return the dated facts and tables that a fact or formula rests on, by name, each once."""
    one = law[name]
    if not isinstance(one, Formula):
        return {name: one}
    facts, tables, _ = formula.names(one.formula)
    return {key: fact for inner in sorted(facts | tables) for key, fact in recorded(law, inner).items()}


def timeline(law: Law, name: str, given: Mapping[str, Input] | None = None) -> list[Spell]:
    """Return the spells of a fact or formula, oldest first; days on which it cannot be computed are left out."""
    starts = sorted({start for fact in recorded(law, name).values() for start in fact.values})
    spells: list[Spell] = []
    for start in starts:
        try:
            spell = Spell(start, value(law, name, start, given))
        except FormulaError:
            continue
        if not spells or spells[-1].value != spell.value:
            spells.append(spell)
    return spells


def later(law: Law, name: str, day: date, given: Mapping[str, Input] | None = None) -> list[Spell]:
    """Return every known value that starts after `day`."""
    return [spell for spell in timeline(law, name, given) if spell.start > day]


def last_day(law: Law, name: str, day: date, given: Mapping[str, Input] | None = None) -> date | None:
    """Return the last day of the value in force on `day`; None if no end is known."""
    following = later(law, name, day, given)
    return following[0].start - timedelta(days=1) if following else None


def review_on(law: Law, name: str, day: date) -> date | None:
    """Return the next day on which a change is announced whose value is not known yet."""
    days = [fact.review_on for fact in recorded(law, name).values() if fact.review_on and fact.review_on > day]
    return min(days, default=None)


def changes(law: Law, name: str, since: date = UNDATED) -> list[Change]:
    """Return every known change after `since`, oldest first; the first value of a fact is not a change."""
    spells = timeline(law, name)
    pairs = pairwise(spells)
    return [Change(name, new.start, old.value, new.value) for old, new in pairs if new.start > since]


def corrections(law: Law, name: str) -> list[Correction]:
    """Return what was once said wrongly of the facts that `name` rests on."""
    return [correction for fact in recorded(law, name).values() for correction in fact.corrections]


def confidence(law: Law, name: str) -> Confidence:
    """Return how sure we are: no more than of the weakest fact that it rests on."""
    return min((fact.confidence for fact in recorded(law, name).values()), key=CONFIDENCE.index, default="high")


def checked(law: Law, name: str) -> Checked | None:
    """Return the weakest check among the facts it rests on, with the oldest day; None for a number of an example."""
    checks = [fact.checked for fact in recorded(law, name).values()]
    if not checks:
        return None
    weakest = min(checks, key=lambda check: (AGAINST.index(check.against), check.on))
    return weakest.model_copy(update={"on": min(check.on for check in checks)})


def decided_by(law: Law, name: str, start: date) -> DecidedBy:
    """Return which day decides about the change on `start`: that of the facts which change then."""
    under = recorded(law, name).values()
    return next((fact.decided_by for fact in under if start in fact.values), next(iter(under)).decided_by)


def faults(law: Law) -> Iterator[tuple[str, str]]:
    """Yield (name of a formula, what is wrong with it), for every formula that cannot be computed."""
    found = list(endless(law))
    yield from found
    for name, one in law.facts.items() if not found else ():
        if isinstance(one, Formula):
            for fault in _formula_faults(law, name, one):
                yield name, fault


def endless(law: Law) -> Iterator[tuple[str, str]]:
    """Yield (name of a formula, why) for every formula that rests on itself or on too much to be computed."""
    steps: dict[str, int] = {}
    for name in law.facts:
        try:
            _steps(law, name, (), steps)
        except FormulaError as error:
            yield name, str(error)


def _steps(law: Law, name: str, above: tuple[str, ...], known: dict[str, int]) -> int:
    """Return how many facts and formulas are read to compute one; what is `known` is not counted again."""
    one = law.facts.get(name)
    if not isinstance(one, Formula) or name in known:
        return known.get(name, 1)
    if name in above:
        raise FormulaError(say("the formula needs itself: {all}", all=" → ".join((*above, name))))
    if len(above) == DEEPEST:
        raise FormulaError(say("more than {deepest} formulas rest one upon the other", deepest=DEEPEST))
    facts, _, _ = formula.names(one.formula)
    known[name] = 1 + sum(one.formula.count(inner) * _steps(law, inner, (*above, name), known) for inner in facts)
    if known[name] > MOST_STEPS:
        raise FormulaError(
            say("the formula reads more than {most_steps:,} values; make it simpler", most_steps=MOST_STEPS)
        )
    return known[name]


def _formula_faults(law: Law, name: str, one: Formula) -> Iterator[str]:
    try:
        needed = _needed(law, name)
    except FormulaError as error:
        yield str(error)
        return
    offered = {**one.inputs, **one.given}
    for given, cases in sorted(needed.items()):
        if given not in offered:
            yield say("the input '{given}' is neither in 'inputs' nor in 'given'", given=given)
        elif cases and isinstance(one.given.get(given), str) and one.given[given] not in cases:
            yield say(
                "given: '{given}' is '{given_too}'; the formula knows {cases}",
                given=given,
                given_too=one.given[given],
                cases=", ".join(sorted(cases)),
            )
    for extra in sorted(offered.keys() - needed.keys()):
        yield say("the input '{extra}' is not used by the formula{hint}", extra=extra, hint=did_you_mean(extra, needed))


def _needed(law: Law, name: str, inside: bool = False) -> dict[str, set[str]]:
    """Return the inputs that a formula still asks for, with the words each may be."""
    one = law[name]
    if not isinstance(one, Formula):
        if isinstance(one, Table):
            raise FormulaError(say("'{name}' is a table; read it with lookup({name}, input, column)", name=name))
        return {}
    facts, tables, inputs = formula.names(one.formula)
    for table in tables:
        if not isinstance(law[table], Table):
            raise FormulaError(say("'{table}' is not a table", table=table))
    for inner in sorted(facts):
        for given, cases in _needed(law, inner, inside=True).items():
            inputs.setdefault(given, set()).update(cases)
    return inputs if not inside else {given: cases for given, cases in inputs.items() if given not in one.given}
