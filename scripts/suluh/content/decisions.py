"""Does every way through the questions end in an outcome?"""

from collections.abc import Iterator

from suluh.content.library import Item
from suluh.errors import Problem, did_you_mean
from suluh.messages import say
from suluh.model.decision import Decision


def problems(items: tuple[Item, ...]) -> Iterator[Problem]:
    """Yield dead ends, nodes that nobody reaches, and ways that go round in a circle."""
    for item in items:
        if isinstance(item.model, Decision):
            yield from _problems(item, item.model)


def _problems(item: Item, decision: Decision) -> Iterator[Problem]:
    ways = {one.id: [answer.to for answer in one.answers] for one in decision.questions}
    ends = {one.id for one in decision.outcomes}
    nodes = {*ways, *ends}
    for number, question in enumerate(decision.questions):
        for place, answer in enumerate(question.answers):
            if answer.to not in nodes:
                line = item.located.line(("questions", number, "answers", place, "to"))
                said = say(
                    "the answer '{id}' leads to '{to}', which is no question and no outcome", id=answer.id, to=answer.to
                )
                yield Problem(item.file, line, said + did_you_mean(answer.to, nodes))
    reached = _reached(ways, decision.questions[0].id)
    places = [(("questions", number), one.id) for number, one in enumerate(decision.questions)]
    places += [(("outcomes", number), one.id) for number, one in enumerate(decision.outcomes)]
    for where, node in places:
        if node not in reached:
            said = say("no answer leads to '{node}'; take it out, or lead an answer to it", node=node)
            yield Problem(item.file, item.located.line(where), said)
    for number, question in enumerate(decision.questions):
        after = {node for answer in question.answers for node in _reached(ways, answer.to)}
        if question.id in after:
            line = item.located.line(("questions", number))
            yield Problem(item.file, line, say("the question '{id}' comes again after its own answers", id=question.id))
    if ends & ways.keys():
        yield Problem(
            item.file, 1, say("'{ends}' is both a question and an outcome; rename one", ends=min(ends & ways.keys()))
        )


def _reached(ways: dict[str, list[str]], start: str) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += ways.get(node, [])
    return reached
