"""How an amount comes about, in figures: Rp3.450.000 × 1% × (1 − 50%)."""

import ast
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from suluh import facts
from suluh.formula import FormulaError, Input, dotted, parse
from suluh.messages import say
from suluh.model.fact import Formula, Table, Unit
from suluh.view.speech import Speaker

SUM, PRODUCT, FIGURE = range(3)
"""How closely the parts of a text hang together."""


class Term(NamedTuple):
    value: Decimal
    text: str
    bond: int


def workings(speak: Speaker, name: str, day: date, given: Mapping[str, Input]) -> str:
    """Return a formula with the figures of `day` and of the answers given; FormulaError as for its value.

    Of several cases only the one that holds is written, and a sum that comes out as one is left out as a factor.
    """
    return _Reckoning(speak, day).named(name, given).text


class _Reckoning(NamedTuple):
    speak: Speaker
    day: date

    def named(self, name: str, given: Mapping[str, Input]) -> Term:
        law = self.speak.library.law
        one = law[name]
        if isinstance(one, Formula):
            return self.term(parse(one.formula), one, {**given, **one.given})
        value = facts.value(law, name, self.day)
        if value is None:
            raise FormulaError(say("'{name}' has no value on {day}", name=name, day=self.day))
        unit = facts.unit(law, name)
        return Term(value / 100 if unit == "percent" else value, self.figure(value, unit), FIGURE)

    def term(self, node: ast.AST, one: Formula, given: Mapping[str, Input]) -> Term:
        match node:
            case ast.BinOp(left=left, op=operator, right=right):
                return _joined(operator, self.term(left, one, given), self.term(right, one, given))
            case ast.UnaryOp(operand=operand):
                inner = self.term(operand, one, given)
                return Term(-inner.value, f"−{_bound(inner, PRODUCT)}", SUM)
            case ast.Constant(value=constant):
                number = Decimal(str(constant))
                return Term(number, self.speak.digits(number), FIGURE)
            case ast.Call(func=ast.Name(id=("min" | "max") as which), args=arguments):
                terms = [self.term(argument, one, given) for argument in arguments]
                return (min if which == "min" else max)(terms, key=lambda term: term.value)
            case ast.Call(func=ast.Name(id="lookup"), args=[table, ast.Name(id=asked), ast.Name(id=column)]):
                return self.cell(dotted(table), Decimal(given[asked]), column)
            case ast.Call(func=ast.Name(id="choose"), args=[ast.Name(id=asked)], keywords=cases):
                return self.term(next(case.value for case in cases if case.arg == given[asked]), one, given)
        name = dotted(node)
        return self.named(name, given) if "." in name else self.input(name, one, given)

    def cell(self, name: str, number: Decimal, column: str) -> Term:
        law = self.speak.library.law
        table = law[name]
        value = facts.row(law, name, self.day, number)[column]
        return Term(value, self.figure(value, table.columns[column] if isinstance(table, Table) else "count"), FIGURE)

    def input(self, name: str, one: Formula, given: Mapping[str, Input]) -> Term:
        value = Decimal(given[name])
        return Term(value, self.figure(value, "money" if one.inputs.get(name) == "money" else "count"), FIGURE)

    def figure(self, value: Decimal, unit: Unit) -> str:
        return self.speak.amount(value, unit) if unit in ("money", "percent") else self.speak.digits(value)


def _joined(operator: ast.operator, left: Term, right: Term) -> Term:
    match operator:
        case ast.Add():
            return Term(left.value + right.value, f"{left.text} + {_bound(right, SUM)}", SUM)
        case ast.Sub():
            return Term(left.value - right.value, f"{left.text} − {_bound(right, PRODUCT)}", SUM)
        case ast.Div():
            text = f"{_bound(left, PRODUCT)} ÷ {_bound(right, FIGURE)}"
            return Term(left.value / right.value, text, PRODUCT)
    if _came_out_as_one(right):
        return left
    if _came_out_as_one(left):
        return right
    return Term(left.value * right.value, f"{_bound(left, PRODUCT)} × {_bound(right, PRODUCT)}", PRODUCT)


def _came_out_as_one(term: Term) -> bool:
    """Return whether a sum makes no difference as a factor: (1 − 0%)."""
    return term.bond == SUM and term.value == 1


def _bound(term: Term, least: int) -> str:
    """Return the term's text, in brackets if it hangs together less closely than `least`."""
    return f"({term.text})" if term.bond < least else term.text
