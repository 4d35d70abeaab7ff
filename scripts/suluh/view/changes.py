"""What changes in the law, and what was said wrongly of it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from suluh import facts
from suluh.model.fact import Formula, Table
from suluh.view.setting import Setting
from suluh.view.shapes import ChangeGroup
from suluh.view.speech import Speaker, capital


def changes(at: Setting, names: tuple[str, ...]) -> Iterator[ChangeGroup]:
    """Yield what changes in the facts of a page, the newest day first, future days too; then corrections."""
    speak, law = at.speaker, at.library.law
    groups: dict[tuple[date, str], list[str]] = defaultdict(list)
    for name in single(at, names):
        for change in facts.changes(law, name):
            line = _change_line(speak, change)
            lines = groups[change.start, capital(speak.since(name, change.start))]
            if line not in lines:
                lines.append(line)
        for correction in facts.corrections(law, name):
            kind = facts.unit(law, name)
            said, right = speak.amount(correction.said, kind), speak.amount(correction.right, kind)
            title = capital(speak.word("corrected", day=speak.day_in_words(correction.on), said=said, right=right))
            groups[correction.on, title].append(str(speak.say(f"facts/{name}/label")))
    for (day, title), lines in sorted(groups.items(), reverse=True):
        yield ChangeGroup(day, title, tuple(lines))


def single(at: Setting, names: tuple[str, ...]) -> Iterator[str]:
    """Yield the names that have one value a day: no tables, no formulas that still ask for something."""
    for name in names:
        one = at.library.law[name]
        if not isinstance(one, Table) and not (isinstance(one, Formula) and one.inputs):
            yield name


def _change_line(speak: Speaker, change: facts.Change) -> str:
    kind = facts.unit(speak.library.law, change.name)
    label = str(speak.say(f"facts/{change.name}/label"))
    if change.after is None:
        return speak.word("change_ends", label=label)
    after = speak.amount(change.after, kind)
    if change.before is None:
        return speak.word("change_line", label=label, amount=after)
    return speak.word("change_from", label=label, before=speak.amount(change.before, kind), after=after)
