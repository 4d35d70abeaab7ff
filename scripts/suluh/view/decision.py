"""Questions with large pictures, one on each page, and what they lead to."""

from collections.abc import Iterator

from suluh.model.decision import Asked, Decision, Outcome
from suluh.view.parts import amount, entry_link, link, picture, ways
from suluh.view.prints import printed
from suluh.view.said import NOTHING
from suluh.view.setting import Setting
from suluh.view.shapes import Branch, ChartPage, Link, OutcomePage, QuestionPage, Tile
from suluh.view.shell import shell


def decision_pages(at: Setting, own: str) -> Iterator[QuestionPage | OutcomePage | ChartPage]:
    """Yield every page of one decision: its questions, its outcomes, and the chart of all ways."""
    decision = at.library.decisions[own]
    for question in decision.questions:
        yield _question(at, own, decision, question)
    for outcome in decision.outcomes:
        yield _outcome(at, own, decision, outcome)
    yield _chart(at, own, decision)


def _question(at: Setting, own: str, decision: Decision, one: Asked) -> QuestionPage:
    page, key, speak = decision.address(own, one.id), f"{own}/questions/{one.id}", at.speaker
    first = page == own
    return QuestionPage(
        id=page,
        url=at.address(page),
        title=speak.say(f"{key}/title"),
        description=str(speak.say(f"{own}/lead")),
        shell=shell(at, page, f"{own}/"),
        name=speak.say(f"{own}/name"),
        lead=speak.say(f"{own}/lead") if first else speak.maybe(one.text, f"{key}/text"),
        answers=tuple(
            Tile(
                picture(at, answer.picture),
                speak.say(f"{key}/answers/{answer.id}/title"),
                speak.maybe(answer.text, f"{key}/answers/{answer.id}/text"),
                at.href(page, decision.address(own, answer.to)),
            )
            for answer in one.answers
        ),
        again=None if first else _again(at, own, page),
        chart=_to_chart(at, own, page),
    )


def _again(at: Setting, own: str, page: str) -> Link:
    return Link(at.speaker.say(f"{own}/words/again"), NOTHING, at.href(page, own))


def _to_chart(at: Setting, own: str, page: str) -> Link:
    return Link(at.speaker.say(f"{own}/words/chart"), NOTHING, at.href(page, f"{own}-map"))


def _outcome(at: Setting, own: str, decision: Decision, one: Outcome) -> OutcomePage:
    page, key, speak = decision.address(own, one.id), f"{own}/outcomes/{one.id}", at.speaker
    return OutcomePage(
        id=page,
        url=at.address(page),
        title=speak.say(f"{key}/title"),
        description=str(speak.say(f"{key}/text")),
        shell=shell(at, page, f"{own}/"),
        name=speak.say(f"{own}/name"),
        text=speak.say(f"{key}/text"),
        picture=picture(at, one.picture),
        amount=amount(at, one.cost, f"{key}/cost") if one.cost else None,
        programmes_title=speak.say(f"{own}/words/programmes"),
        programmes=tuple(entry_link(at, page, name) for name in one.programmes),
        next_title=speak.say(f"{own}/words/next"),
        next=tuple(link(at, page, way, f"{key}/next/{way.id}") for way in one.next),
        not_asked_title=speak.say(f"{own}/words/not_asked"),
        not_asked=speak.say(f"{key}/not_asked"),
        again=_again(at, own, page),
        chart=_to_chart(at, own, page),
    )


def _chart(at: Setting, own: str, decision: Decision) -> ChartPage:
    page, speak = f"{own}-map", at.speaker
    return ChartPage(
        id=page,
        url=at.address(page),
        title=speak.say(f"{own}/words/chart"),
        description=str(speak.say(f"{own}/words/chart_lead")),
        shell=shell(at, page, f"{own}/"),
        lead=speak.say(f"{own}/words/chart_lead"),
        root=_branch(at, own, decision, decision.questions[0].id, page, set()),
        printed=tuple(printed(at, page, own)),
        next=ways(at, page),
    )


def _branch(at: Setting, own: str, decision: Decision, node: str, page: str, shown: set[str]) -> Branch:
    """Return a question with all that follows; what was shown before is named without repeating its answers."""
    question = next((one for one in decision.questions if one.id == node), None)
    kind = "questions" if question else "outcomes"
    title, href = at.speaker.say(f"{own}/{kind}/{node}/title"), at.href(page, decision.address(own, node))
    if question is None or node in shown:
        return Branch(title, href, question is None, ())
    shown.add(node)
    answers = (
        (
            at.speaker.say(f"{own}/questions/{node}/answers/{answer.id}/title"),
            _branch(at, own, decision, answer.to, page, shown),
        )
        for answer in question.answers
    )
    return Branch(title, href, False, tuple(answers))
