"""How much is translated: counts of the states for each entry of each language."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping

from suluh.model.base import Message
from suluh.translation.catalog import Catalog, State

Coverage = dict[str, Counter[State]]
"""Entry → how many of its sentences are in which state."""
COLUMNS = [state for state in State if state is not State.source]


def coverage(catalog: Catalog, messages: Iterable[Message]) -> Coverage:
    """Return the counts of the states for each entry, which is the first part of a key."""
    counts: Coverage = {}
    for message in messages:
        entry = message.key.partition("/")[0]
        counts.setdefault(entry, Counter())[catalog.translate(message).state] += 1
    return counts


def total(counts: Coverage) -> Counter[State]:
    """Return the counts of a whole language."""
    return sum(counts.values(), Counter())


def table(coverages: Mapping[str, Coverage]) -> str:
    """Return language → coverage as a text table: a line for each entry, and one for the whole language."""
    width = max([8, *(len(entry) for counts in coverages.values() for entry in counts)])
    lines = []
    for language, counts in coverages.items():
        lines.append("  ".join([language.ljust(width), *COLUMNS, "shown"]))
        lines += [_line(entry, count, width) for entry, count in counts.items()]
        lines += [_line("all", total(counts), width), ""]
    return "\n".join(lines)


def as_json(coverages: Mapping[str, Coverage]) -> str:
    """Return language → entry → state → count as JSON; a state without sentences is left out."""
    return json.dumps(coverages, indent=2, ensure_ascii=False) + "\n"


def _line(name: str, count: Counter[State], width: int) -> str:
    shown = sum(number for state, number in count.items() if state.shown)
    # rounded down, so that 100 % means all
    percent = f"{100 * shown // max(1, count.total())} %".rjust(5)
    return "  ".join([name.ljust(width), *(str(count[state]).rjust(len(state)) for state in COLUMNS), percent])
