"""What only one layout of a printed piece shows, and the interface's phrases on it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta

from suluh import facts
from suluh.content import pieces
from suluh.model import piece as model
from suluh.model.base import FactRef, Id
from suluh.model.decision import Answer, Decision
from suluh.model.entry import Part
from suluh.view.form import form
from suluh.view.parts import picture
from suluh.view.print_shapes import (
    Answered,
    Body,
    Calendar,
    Captioned,
    Chart,
    Checklist,
    Comic,
    Flip,
    Flipchart,
    Leaflet,
    Month,
    Node,
    Panel,
    Pictured,
    Row,
    Way,
)
from suluh.view.setting import Setting

PHRASES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("poster", "a3", "a5", "a5x2", "comic"), ("ask_first",)),
    "card": ("card_cut", "card_contact", "papers_tick", "how", "ask_first"),
    "leaflet": ("how", "papers", "ask_first", "touts_title", "touts_text"),
    "flipchart": (
        *("flip_speaker", "flip_say", "flip_ask", "flip_do", "flip_objections"),
        *("flip_before", "flip_print", "flip_sit", "flip_talk", "flip_end", "ask_first"),
    ),
    "calendar": ("paid_on", "discount", "mine", "contact_name", "member_number"),
    "checklist": (
        *("papers_tick", "documents_where", "deadline", "when_paid"),
        *("appointment", "on_day", "at_hour", "at_place", "with_whom"),
    ),
    "tent": ("fold_here", "ask_first"),
    "chart": ("ask_first",),
    "form": ("cut_here", "fold_here"),
}
"""Layout → the phrases on it, beside those that every piece has."""


def leaflet(at: Setting, key: str) -> Leaflet:
    """Return the panel that is seen first, and the first panel inside."""
    piece = at.library.pieces[key]
    assert piece.leaflet is not None
    return Leaflet(_flap(at, piece.leaflet.flap, f"pieces/{key}/leaflet/flap"), _inside(at, key, piece.leaflet.inside))


def _flap(at: Setting, one: model.Flap, key: str) -> Panel:
    return Panel(
        str(at.speaker.say(f"{key}/title")),
        picture(at, one.picture),
        (),
        _all(at, f"{key}/points", one.points),
        str(at.speaker.maybe(one.note, f"{key}/note")),
    )


def _all(at: Setting, key: str, names: Iterable[Id]) -> tuple[str, ...]:
    """Return the sentences under a key, in the order of the file."""
    return tuple(str(at.speaker.say(f"{key}/{name}")) for name in names)


def _inside(at: Setting, key: str, one: model.Inside) -> Panel:
    """Return a part of the page with its sum, or with its points where it has none."""
    page, own, speak = at.library.pieces[key].entry, f"pieces/{key}/leaflet/inside", at.speaker
    part = next(part for part in at.library.entries[page].parts if part.id == one.part)
    place = f"{page}/parts/{part.id}"
    points = () if pieces.has_sum(part) else part.points
    return Panel(
        str(speak.say(f"{own}/title" if one.title else f"{place}/title")),
        picture(at, one.picture),
        tuple(_rows(at, part, place)),
        tuple(str(speak.say(f"{place}/points/{point.id}/text")) for point in points),
        str(speak.maybe(one.note, f"{own}/note")),
    )


def _rows(at: Setting, part: Part, place: str) -> Iterator[Row]:
    if not part.table:
        return
    for one in part.table.rows:
        yield Row(str(at.speaker.value(one.fact, "short")), str(at.speaker.say(f"{place}/table/rows/{one.id}/title")))
    if total := part.table.total:
        amount, title = at.speaker.value(total.fact, "short"), at.speaker.say(f"{place}/table/total/title")
        yield Row(str(amount), str(title), total=True)


def flipchart(at: Setting, key: str) -> Flipchart:
    """Return every picture with the words of its speaker."""
    flips = at.library.pieces[key].flipchart or ()
    return Flipchart(tuple(_flip(at, one, f"pieces/{key}/flipchart/{one.id}") for one in flips))


def _flip(at: Setting, one: model.Flip, key: str) -> Flip:
    speak = at.speaker
    return Flip(
        picture(at, one.picture),
        str(speak.say(f"{key}/words")),
        _all(at, f"{key}/say", one.say),
        _all(at, f"{key}/ask", one.ask),
        str(speak.say(f"{key}/do")),
        tuple(
            Answered(str(speak.say(f"{key}/objections/{name}/said")), str(speak.say(f"{key}/objections/{name}/answer")))
            for name in one.objections
        ),
    )


def checklist(at: Setting, key: str) -> Checklist:
    """Return by when something must be done."""
    section, own = at.library.pieces[key].checklist or model.Checklist(), f"pieces/{key}/checklist"
    return Checklist(_all(at, f"{own}/deadlines", section.deadlines), _all(at, f"{own}/waits", section.waits))


def comic(at: Setting, key: str) -> Comic:
    """Return the pictures of the page's steps with short captions."""
    piece, speak = at.library.pieces[key], at.speaker
    steps = pieces.steps(at.library.entries[piece.entry])
    panels = (
        Captioned(picture(at, steps[name][1].picture), str(speak.say(f"pieces/{key}/comic/{name}")))
        for name in piece.comic or ()
    )
    example = at.library.kinds[piece.entry] == "stories"
    return Comic(tuple(panels), speak.word("example_note") if example else "")


# --- calendar ----------------------------------------------------------------------------------------------------


def calendar(at: Setting, key: str) -> Calendar:
    """Return twelve months from the setting's own, each with what it costs as far as anybody knows."""
    section, speak = at.library.pieces[key].calendar, at.speaker
    assert section is not None
    place = f"pieces/{key}/calendar"
    return Calendar(
        str(speak.say(f"{place}/who")),
        tuple(_month(at, section, first) for first in _months(at.day)),
        (*_known(at, section.fact, section.normal), *_all(at, f"{place}/notes", section.notes)),
    )


def _months(day: date) -> Iterator[date]:
    """Yield a day in each of twelve months: the day itself, then the first of each month after it."""
    yield day
    for _ in range(11):
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield day


def _month(at: Setting, one: model.Calendar, day: date) -> Month:
    """Return a month with its price; without one from the day on which a change is announced but not yet known."""
    law, speak = at.library.law, at.speaker
    review = facts.review_on(law, one.fact, at.day)
    price, normal = facts.value(law, one.fact, day), facts.value(law, one.normal, day)
    unknown = price is None or (review is not None and review <= day)
    cheaper = price is not None and normal is not None and price < normal
    return Month(
        speak.month_in_words(day),
        "" if unknown else speak.amount(price, facts.unit(law, one.fact)),
        cheaper and not unknown,
    )


def _known(at: Setting, name: FactRef, normal: FactRef) -> Iterator[str]:
    """Yield until when the relief holds, and what is not known after it."""
    law, speak = at.library.law, at.speaker
    speak.mention(name)
    speak.mention(normal)
    price, full = facts.value(law, name, at.day), facts.value(law, normal, at.day)
    end, review = facts.last_day(law, name, at.day), facts.review_on(law, name, at.day)
    check = facts.checked(law, name)
    relief = end and price is not None and full is not None and price < full
    if relief:
        yield speak.word("calendar_relief", until=speak.until(name))
    if review:
        yield speak.word("will_change", day=speak.day_in_words(review))
        return
    phrase = "calendar_unknown" if relief else "no_change_known"
    yield speak.word(phrase, day=speak.day_in_words(check.on if check else at.day))


# --- decision chart ----------------------------------------------------------------------------------------------


def chart(at: Setting, key: str) -> Chart:
    """Return all ways from the first question to the outcomes."""
    own = at.library.pieces[key].entry
    decision = at.library.decisions[own]
    return Chart(_node(at, own, decision, decision.questions[0].id, set()))


def _node(at: Setting, own: str, decision: Decision, name: Id, shown: set[Id]) -> Node:
    """Return a question with all that follows, or an outcome; what was shown before has no ways a second time."""
    speak = at.speaker
    for outcome in decision.outcomes:
        if outcome.id == name:
            place = f"{own}/outcomes/{name}"
            title, text = (str(speak.say(f"{place}/{field}")) for field in ("title", "text"))
            return Node(name, title, text, ())
    question = next(one for one in decision.questions if one.id == name)
    place = f"{own}/questions/{name}"
    title, text = str(speak.say(f"{place}/title")), str(speak.maybe(question.text, f"{place}/text"))
    if name in shown:
        return Node(name, title, "", ())
    shown.add(name)
    targets = dict.fromkeys(answer.to for answer in question.answers)
    ways = (
        Way(
            tuple(_answer(at, one, f"{place}/answers/{one.id}") for one in question.answers if one.to == target),
            _node(at, own, decision, target, shown),
        )
        for target in targets
    )
    return Node(name, title, text, tuple(ways))


def _answer(at: Setting, one: Answer, place: str) -> Pictured:
    speak = at.speaker
    said = str(speak.say(f"{place}/title")), str(speak.maybe(one.text, f"{place}/text"))
    return Pictured(picture(at, one.picture), *said)


BODIES: Mapping[str, Callable[[Setting, str], Body]] = {
    "leaflet": leaflet,
    "flipchart": flipchart,
    "calendar": calendar,
    "checklist": checklist,
    "comic": comic,
    "chart": chart,
    "form": form,
}
"""Layout → what makes its body."""
