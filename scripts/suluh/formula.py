"""Formulas over the law: arithmetic, `min`, `max`, `lookup` and `choose`, read with `ast`; nothing else is allowed."""

import ast
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from suluh.messages import say

MOST_LETTERS, DEEPEST = 500, 30
LARGEST = 10**15
"""Of the numbers that stand in a formula."""

Input = Decimal | str


class FormulaError(ValueError):
    """The formula cannot be read or computed; the text says why in plain words."""


@lru_cache(maxsize=1000)
def parse(text: str) -> ast.expr:
    """Return the formula as a tree; FormulaError if it holds anything but arithmetic on names and numbers."""
    if len(text) > MOST_LETTERS:
        raise FormulaError(
            say("the formula has {count} letters; at most {most_letters}", count=len(text), most_letters=MOST_LETTERS)
        )
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise FormulaError(say("cannot read the formula '{text}'", text=text)) from error
    _check(tree, DEEPEST)
    return tree


def _check(node: ast.AST, depth: int) -> None:
    if depth == 0:
        raise FormulaError(say("the formula is nested too deeply"))
    match node:
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() | ast.Mult() | ast.Div(), right=right):
            _check(left, depth - 1)
            _check(right, depth - 1)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            _check(operand, depth - 1)
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            if number > LARGEST:
                raise FormulaError(say("a number of the formula is too large"))
        case ast.Call(func=ast.Name(id=("min" | "max")), args=[_, _, *_], keywords=[]):
            for argument in node.args:
                _check(argument, depth - 1)
        case ast.Call(func=ast.Name(id="lookup"), args=[table, ast.Name(), ast.Name()], keywords=[]) if dotted(table):
            pass
        case ast.Call(func=ast.Name(id="choose"), args=[ast.Name()], keywords=[_, *_] as cases):
            for case in cases:
                _check(case.value, depth - 1)
        case ast.Name() | ast.Attribute() if dotted(node):
            pass
        case _:
            raise FormulaError(
                say(
                    "'{unparse}' is not allowed in a formula; allowed are numbers, names, + - * / min(a, b), "
                    "max(a, b), lookup(table, input, column), choose(input, case=value)",
                    unparse=ast.unparse(node),
                )
            )


def dotted(node: ast.AST) -> str:
    """Return the name that the node spells, with its dots; empty if it is something else."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=owner, attr=name) if before := dotted(owner):
            return f"{before}.{name}"
    return ""


def names(text: str) -> tuple[set[str], set[str], dict[str, set[str]]]:
    """Return what a formula reads: its facts, its tables, and its inputs with the cases named for each."""
    facts: set[str] = set()
    tables: set[str] = set()
    inputs: dict[str, set[str]] = {}
    for node in _walk(parse(text)):
        match node:
            case ast.Call(func=ast.Name(id="lookup"), args=[table, ast.Name(id=given), _]):
                tables.add(dotted(table))
                inputs.setdefault(given, set())
            case ast.Call(func=ast.Name(id="choose"), args=[ast.Name(id=given)], keywords=cases):
                inputs.setdefault(given, set()).update(str(case.arg) for case in cases)
            case ast.Name() | ast.Attribute():
                name = dotted(node)
                if "." in name:
                    facts.add(name)
                else:
                    inputs.setdefault(name, set())
    return facts, tables, inputs


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of a formula that mean something by themselves, outermost first."""
    yield node
    match node:
        case ast.BinOp(left=left, right=right):
            yield from _walk(left)
            yield from _walk(right)
        case ast.UnaryOp(operand=operand):
            yield from _walk(operand)
        case ast.Call(func=ast.Name(id=("min" | "max")), args=arguments):
            for argument in arguments:
                yield from _walk(argument)
        case ast.Call(func=ast.Name(id="choose"), keywords=cases):
            for case in cases:
                yield from _walk(case.value)


def compute(
    text: str,
    inputs: Mapping[str, Input],
    fact: Callable[[str], Decimal],
    row: Callable[[str, Decimal], Mapping[str, Decimal]],
) -> Decimal:
    """Return the formula's value; `fact(name)` and `row(table, input)` give what it reads."""

    def number(name: str) -> Decimal:
        value = _given(inputs, name)
        if not isinstance(value, Decimal):
            raise FormulaError(say("the input '{name}' is the word '{value}', not a number", name=name, value=value))
        return value

    def value(node: ast.AST) -> Decimal:
        match node:
            case ast.BinOp(left=left, op=operator, right=right):
                return _arithmetic(operator, value(left), value(right))
            case ast.UnaryOp(operand=operand):
                return -value(operand)
            case ast.Constant(value=constant):
                return Decimal(str(constant))
            case ast.Call(func=ast.Name(id="min"), args=arguments):
                return min(map(value, arguments))
            case ast.Call(func=ast.Name(id="max"), args=arguments):
                return max(map(value, arguments))
            case ast.Call(func=ast.Name(id="lookup"), args=[table, ast.Name(id=given), ast.Name(id=column)]):
                return _cell(row(dotted(table), number(given)), column)
            case ast.Call(func=ast.Name(id="choose"), args=[ast.Name(id=given)], keywords=cases):
                return value(_case(cases, given, _given(inputs, given)))
        name = dotted(node)
        return fact(name) if "." in name else number(name)

    try:
        return value(parse(text))
    except ArithmeticError as error:
        raise FormulaError(say("the formula gives a number that is too large or too small")) from error


def _given(inputs: Mapping[str, Input], name: str) -> Input:
    if name not in inputs:
        raise FormulaError(say("the input '{name}' is not given", name=name))
    return inputs[name]


def _cell(row: Mapping[str, Decimal], column: str) -> Decimal:
    if column not in row:
        raise FormulaError(say("the table has no column '{column}'; it has {row}", column=column, row=", ".join(row)))
    return row[column]


def _case(cases: list[ast.keyword], name: str, word: Input) -> ast.expr:
    for case in cases:
        if case.arg == word:
            return case.value
    known = ", ".join(str(case.arg) for case in cases)
    raise FormulaError(
        say("the input '{name}' is '{word}'; the formula knows {known}", name=name, word=word, known=known)
    )


def _arithmetic(operator: ast.operator, left: Decimal, right: Decimal) -> Decimal:
    match operator:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
    if right == 0:
        raise FormulaError(say("the formula divides by zero"))
    return left / right
