"""Can the calculator's formulas be computed from the answers to its questions?"""

from collections.abc import Iterator
from typing import Any

from suluh.content.library import Item
from suluh.errors import Problem, did_you_mean
from suluh.facts import Law
from suluh.messages import say
from suluh.model.calculator import Calculator
from suluh.model.fact import Formula, Table

Place = tuple[str | int, ...]
Fault = tuple[Place, str]


def problems(items: tuple[Item, ...], law: Law) -> Iterator[Problem]:
    """Yield formulas that are no money, that ask for more than the questions give, and names of shares and rows."""
    for item in items:
        if isinstance(item.model, Calculator):
            faults = (*_formula_faults(item.model, law), *_share_faults(item.model), *_row_faults(item.model, law))
            yield from (Problem(item.file, item.located.line(place), said) for place, said in faults)


def _formula_faults(calculator: Calculator, law: Law) -> Iterator[Fault]:
    for place, name in _named(calculator):
        one = law.facts.get(name)
        if one is None or isinstance(one, Table):
            continue
        if one.unit != "money":
            yield place, say("the calculator adds up money; '{name}' counts {unit}", name=name, unit=one.unit)
        for asked, words in one.inputs.items() if isinstance(one, Formula) else ():
            yield from ((place, f"'{name}' {said}") for said in _input_faults(calculator, asked, words))


def _named(calculator: Calculator) -> Iterator[tuple[Place, str]]:
    yield ("income", "basis"), calculator.income.basis
    for index, one in enumerate(calculator.programmes.choices):
        yield ("programmes", "choices", index, "formula"), one.formula
        yield ("programmes", "choices", index, "full"), one.full
    for index, share in enumerate(calculator.shares):
        yield ("shares", index, "fact"), share.fact
    for index, right in enumerate(calculator.rights):
        yield ("rights", index, "fact"), right.fact


def _input_faults(calculator: Calculator, asked: str, words: Any) -> Iterator[str]:
    given = (calculator.work.input, calculator.income.input)
    if asked not in given:
        yield say("asks for '{asked}'; the questions give {given}", asked=asked, given=say(" and ").join(given))
    elif asked == calculator.work.input:
        known = words if isinstance(words, tuple) else ()
        for choice in calculator.work.choices:
            if choice.id not in known:
                yield say(
                    "does not know the {asked} '{id}'{hint}",
                    asked=asked,
                    id=choice.id,
                    hint=did_you_mean(choice.id, known),
                )


def _share_faults(calculator: Calculator) -> Iterator[Fault]:
    known = [one.id for one in calculator.shares]
    for index, one in enumerate(calculator.programmes.choices):
        for name in one.shares:
            if name not in known:
                place = ("programmes", "choices", index, "shares")
                yield place, say("no share named '{name}'{hint}", name=name, hint=did_you_mean(name, known))


def _row_faults(calculator: Calculator, law: Law) -> Iterator[Fault]:
    table = law.facts.get(calculator.income.table)
    fewest = min((len(dated.value) for dated in table.values.values()), default=0) if isinstance(table, Table) else 0
    for number in calculator.samples:
        if isinstance(table, Table) and number > fewest:
            yield (
                ("samples",),
                say(
                    "there is no row {number}; the table '{table}' has {fewest}",
                    number=number,
                    table=calculator.income.table,
                    fewest=fewest,
                ),
            )
