"""The law as data for others: for the script of the calculator, and for whoever wants all of it.

Numbers are decimal strings, so that no reader rounds them.
"""

import ast
import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from suluh import facts, formula
from suluh.content import Library
from suluh.facts import Law
from suluh.model.fact import UNDATED, AnyFact, Fact, Formula, Source, Table

SIGNS: Mapping[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


def needed(law: Law, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names with all facts, tables and formulas that they rest on, in order of the alphabet."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        one = law[name]
        if name not in found and isinstance(one, Formula):
            inner, tables, _ = formula.names(one.formula)
            waiting += inner | tables
        found.add(name)
    return tuple(sorted(found))


def calculation(law: Law, names: Iterable[str]) -> str:
    """Return what is needed to compute `names` on any day, as one line of JSON.

    A name stands for `{unit, values}`, `{columns, values}` with rows in the order of the columns, or
    `{unit, inputs, given, formula}` with the formula as a `tree`; `inputs` are those that are numbers, and what is
    empty is left out. A value that is not dated starts on 0001-01-01.
    """
    return json.dumps({name: _computed(law[name]) for name in needed(law, names)}, separators=(",", ":"))


def _computed(one: AnyFact) -> dict[str, Any]:
    match one:
        case Formula():
            asked = {name: kind for name, kind in one.inputs.items() if isinstance(kind, str)}
            parts = {"unit": one.unit, "inputs": asked, "given": _given(one), "formula": tree(one.formula)}
            return {name: part for name, part in parts.items() if part}
        case Table():
            rows = {start: dated.value for start, dated in one.values.items()}
            cells = {
                start.isoformat(): [[digits(row[name]) for name in one.columns] for row in held]
                for start, held in rows.items()
            }
            return {"columns": one.columns, "values": cells}
    values = {start.isoformat(): _digits(dated.value) for start, dated in one.values.items()}
    return {"unit": one.unit, "values": values}


def tree(text: str) -> Any:
    """Return a formula as nested lists: `["*", "bpu.rate", ["-", "1", "relief.other"]]`.

    A text is a number if it begins with a digit, a fact if it has a dot, else an input. Lists are
    `[sign, left, right]`, `["-", one]`, `["min", …]`, `["max", …]`, `["lookup", table, input, column]` and
    `["choose", input, {case: one}]`.
    """
    return _tree(formula.parse(text))


def _tree(node: ast.AST) -> Any:
    match node:
        case ast.BinOp(left=left, op=operator, right=right):
            return [SIGNS[type(operator)], _tree(left), _tree(right)]
        case ast.UnaryOp(operand=operand):
            return ["-", _tree(operand)]
        case ast.Constant(value=constant):
            return digits(Decimal(str(constant)))
        case ast.Call(func=ast.Name(id="lookup"), args=arguments):
            return ["lookup", *(formula.dotted(argument) for argument in arguments)]
        case ast.Call(func=ast.Name(id="choose"), args=[given], keywords=cases):
            return ["choose", formula.dotted(given), {str(case.arg): _tree(case.value) for case in cases}]
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return [name, *map(_tree, arguments)]
    return formula.dotted(node)


def digits(number: Decimal) -> str:
    """Return a number in full, without a needless end: "1000000", "0.5"."""
    return format(number.normalize(), "f") if number else "0"


def _digits(number: Decimal | None) -> str | None:
    return None if number is None else digits(number)


def _given(one: Formula) -> dict[str, str]:
    return {name: digits(value) if isinstance(value, Decimal) else value for name, value in one.given.items()}


# --- the whole law -----------------------------------------------------------------------------------------------


def whole(library: Library) -> str:
    """Return every fact, table and formula that may be shown, with labels in the source language, as JSON."""
    law, site = library.law, library.site
    shown = {name: _whole(one) for name, one in law.facts.items() if facts.confidence(law, name) != "unverified"}
    document = {
        "site": site.name,
        "licence": library.brand.licence,
        "language": site.source_language,
        "currency": {"symbol": site.currency.symbol, "decimals": site.currency.decimals},
        "facts": shown,
        "sources": {name: _source(one) for name, one in library.sources.items()},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _whole(one: AnyFact) -> dict[str, Any]:
    if isinstance(one, Formula):
        about = {"label": one.label, "unit": one.unit, "inputs": one.inputs, "given": _given(one)}
        return {**about, "formula": one.formula, "tree": tree(one.formula)}
    counted = {"columns": one.columns} if isinstance(one, Table) else {"unit": one.unit}
    return {"label": one.label, **counted, **_recorded(one), "values": _values(one)}


def _recorded(one: Fact | Table) -> dict[str, Any]:
    checked = {"on": one.checked.on.isoformat(), "against": one.checked.against, "by": one.checked.by}
    return {
        "applies_to": one.applies_to,
        "decided_by": one.decided_by,
        "confidence": one.confidence,
        "checked": checked,
        "review_on": one.review_on.isoformat() if one.review_on else None,
    }


def _values(one: Fact | Table) -> dict[str, Any]:
    return {
        _start(start): {"value": _value(dated.value), "source": dated.source, "article": dated.article}
        for start, dated in one.values.items()
    }


def _value(value: Decimal | tuple[dict[str, Decimal], ...] | None) -> Any:
    if isinstance(value, tuple):
        return [{name: digits(cell) for name, cell in row.items()} for row in value]
    return _digits(value)


def _start(start: date) -> str:
    return "undated" if start == UNDATED else start.isoformat()


def _source(one: Source) -> dict[str, Any]:
    return {"short": one.short, "title": one.title, "url": one.url}
