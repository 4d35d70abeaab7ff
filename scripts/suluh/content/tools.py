"""Do the names in a tool lead to what it asks, and can its last days be counted?"""

from collections.abc import Iterator, Mapping

from suluh.content.library import Item
from suluh.errors import Problem, did_you_mean
from suluh.facts import Law
from suluh.messages import say
from suluh.model.base import PLACEHOLDER
from suluh.model.fact import Fact
from suluh.model.tool import Tool

Place = tuple[str | int, ...]
Fault = tuple[Place, str]
SPANS = ("days_of_24_hours", "days", "working_days", "months", "years")
"""The units in which a last day can be counted."""


def problems(items: tuple[Item, ...], law: Law) -> Iterator[Problem]:
    """Yield questions asked twice, names of questions, choices and columns that are not there, and uncountable days."""
    for item in items:
        if isinstance(item.model, Tool):
            faults = (*_field_faults(item.model), *_deadline_faults(item.model, law), *_result_faults(item.model))
            yield from (Problem(item.file, item.located.line(place), said) for place, said in faults)


def _field_faults(tool: Tool) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, section in enumerate(tool.sections):
        for index, one in enumerate(section.fields):
            place: Place = ("sections", number, "fields", index)
            if one.id in seen:
                yield (*place, "id"), say("the question '{id}' is asked twice; rename one", id=one.id)
            seen.add(one.id)
            if (one.kind == "choice") != bool(one.choices) or (one.kind == "table") != bool(one.columns):
                yield (
                    place,
                    say(
                        "'{id}': choices belong to kind 'choice', columns to kind 'table', and there must be some",
                        id=one.id,
                    ),
                )
            yield from _case_faults(tool, place, one.cases)


def _case_faults(tool: Tool, place: Place, cases: tuple[str, ...]) -> Iterator[Fault]:
    deciding = tool.fields.get(tool.case or "")
    known = [one.id for one in deciding.choices] if deciding else []
    for name in cases:
        if name not in known:
            yield (
                (*place, "cases"),
                say("'case' has no choice '{name}'{hint}", name=name, hint=did_you_mean(name, known)),
            )


def _deadline_faults(tool: Tool, law: Law) -> Iterator[Fault]:
    for index, one in enumerate(tool.deadlines):
        place: Place = ("deadlines", index)
        yield from _asked(tool, (*place, "after"), one.after, "date")
        yield from _case_faults(tool, place, one.cases)
        fact = law.facts.get(one.fact)
        if fact is not None and not (isinstance(fact, Fact) and fact.unit in SPANS):
            yield (
                (*place, "fact"),
                say(
                    "'{fact}' is no recorded span of time; it needs one of {spans}",
                    fact=one.fact,
                    spans=", ".join(SPANS),
                ),
            )


def _result_faults(tool: Tool) -> Iterator[Fault]:
    if tool.case:
        yield from _asked(tool, ("case",), tool.case, "choice")
    for index, letter in enumerate(tool.letters):
        yield from _case_faults(tool, ("letters", index), (letter.id,))
        for number, line in enumerate(letter.lines):
            for slot in PLACEHOLDER.findall(line.text):
                if "." not in slot:
                    yield from _asked(tool, ("letters", index, "lines", number, "text"), slot)
    for index, chart in enumerate(tool.charts):
        for name in chart.fields:
            yield from _asked(tool, ("charts", index, "fields"), name, "number")
    if tool.change:
        yield from _asked(tool, ("change", "table"), tool.change.table, "table")
        columns: Mapping[str, str] = {
            one.id: one.kind for field in tool.fields.values() if field.id == tool.change.table for one in field.columns
        }
        for part in (tool.change.before, tool.change.after):
            if columns.get(part) != "number":
                yield (
                    ("change",),
                    say("no column of numbers named '{part}'{hint}", part=part, hint=did_you_mean(part, columns)),
                )


def _asked(tool: Tool, place: Place, name: str, kind: str = "") -> Iterator[Fault]:
    field = tool.fields.get(name)
    if field is None:
        yield place, say("no question named '{name}'{hint}", name=name, hint=did_you_mean(name, tool.fields))
    elif kind and field.kind != kind:
        yield (
            place,
            say(
                "the question '{name}' must be of kind '{kind}'; it is '{field_kind}'",
                name=name,
                kind=kind,
                field_kind=field.kind,
            ),
        )
