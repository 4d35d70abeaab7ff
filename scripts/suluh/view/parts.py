"""The pieces that pages are put together from."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from suluh import facts
from suluh.formula import Input
from suluh.model import entry as model
from suluh.model.site import Way
from suluh.view import shapes
from suluh.view.said import NOTHING, Later, Said
from suluh.view.setting import Setting
from suluh.view.shapes import Cell, Column, Payer, Picture, Row, Table
from suluh.view.speech import capital


def picture(at: Setting, name: str) -> Picture:
    """Return a scene with what it shows in words."""
    return Picture(name, at.speaker.say(f"scenes/{name}/alt"))


def page_picture(at: Setting, page: str) -> Picture:
    """Return the picture of a page."""
    library = at.library
    one = library.entries.get(page) or library.tools.get(page)
    kind = next((kind for kind, address in library.site.pages if address == page), "")
    return picture(at, one.picture if one else getattr(library.site.pictures, kind, None) or library.home.picture)


def link(at: Setting, page: str, one: model.Link | Way, key: str) -> shapes.Link:
    """Return a way on from `page`."""
    href = at.href(page, one.page, one.anchor)
    return shapes.Link(at.speaker.say(f"{key}/title"), at.speaker.maybe(one.text, f"{key}/text"), href)


def evidence(at: Setting, key: str, found: tuple[model.Evidence, ...]) -> tuple[shapes.Evidence, ...]:
    """Return what was found that made the page `key` necessary, and who says so."""

    def one(it: model.Evidence) -> shapes.Evidence:
        source = at.library.sources[it.source] if it.source else None
        short, href = (source.short, source.url or "") if source else ("", "")
        return shapes.Evidence(at.speaker.say(f"{key}/evidence/{it.id}/text"), short, href)

    return tuple(one(it) for it in found)


def entry_link(at: Setting, page: str, key: str) -> shapes.Link:
    """Return the way to an entry: its name, and its kicker unless that only says the name again."""
    name, kicker = at.speaker.say(f"{key}/name"), at.speaker.maybe(at.library.entries[key].kicker, f"{key}/kicker")
    again = str(kicker).startswith(str(name))
    return shapes.Link(name, NOTHING if again else kicker, at.href(page, key))


def ways(at: Setting, page: str) -> tuple[shapes.Link, ...]:
    """Return where the site leads from a page that has no ways of its own."""
    return tuple(link(at, page, one, f"site/next/{one.id}") for one in at.library.site.next if one.page != page)


def note(at: Setting, key: str) -> shapes.Note:
    return shapes.Note(at.speaker.say(f"{key}/title"), at.speaker.say(f"{key}/text"))


def amount(at: Setting, one: model.Amount, key: str) -> shapes.Amount:
    """Return what the reader gets or pays, with its end and every known later value."""
    speak = at.speaker
    prefix, number, scale = _headline(at, one.fact, speak.maybe(one.words, f"{key}/words"))
    return shapes.Amount(
        label=speak.say(f"{key}/label"),
        prefix=prefix,
        number=number,
        scale=scale,
        per=speak.maybe(one.per, f"{key}/per"),
        until=speak.until(one.fact),
        outlook=_outlook(at, key.partition("/")[0], one.fact),
        later=tuple(Later(one.day, capital(one.phrase), one.amount) for one in speak.later(one.fact, "short")),
        also=speak.maybe(one.also, f"{key}/also"),
        chip=speak.maybe(one.chip, f"{key}/chip"),
    )


def _headline(at: Setting, name: str, words: Said) -> tuple[str, str, str]:
    """Return sign, number and scale of an amount; or the words of a right without a figure."""
    if words:
        return "", str(words), ""
    value = facts.value(at.library.law, name, at.day)
    kind = facts.unit(at.library.law, name)
    if kind == "money" and value is not None:
        return at.speaker.split(value)
    return "", at.speaker.amount(value, kind), ""


def _outlook(at: Setting, page: str, name: str) -> str:
    """Return that a sum is not known to change, or that a change is announced; the sum of a story is its own."""
    speak = at.speaker
    if page in at.library.entries and at.library.kinds[page] == "stories":
        return ""
    if facts.unit(at.library.law, name) == "rule" or speak.until(name):
        return ""
    review = facts.review_on(at.library.law, name, at.day)
    if review:
        return speak.word("will_change", day=speak.day_in_words(review))
    if facts.unit(at.library.law, name) != "money":
        return ""
    check = facts.checked(at.library.law, name)
    return speak.word("no_change_known", day=speak.day_in_words(check.on if check else at.day))


def part(at: Setting, page: str, one: model.Part) -> shapes.Part:
    """Return one section of a page."""
    key, speak = f"{page}/parts/{one.id}", at.speaker
    return shapes.Part(
        id=one.id,
        title=speak.say(f"{key}/title"),
        text=speak.maybe(one.text, f"{key}/text"),
        cards=tuple(_card(at, card, f"{key}/cards/{card.id}") for card in one.cards),
        table=_table(at, one.table, f"{key}/table") if one.table else None,
        steps=tuple(_step(at, step, f"{key}/steps/{step.id}") for step in one.steps),
        points=tuple(speak.say(f"{key}/points/{point.id}/text") for point in one.points),
        questions=tuple(_question(at, page, ask, f"{key}/questions/{ask.id}") for ask in one.questions),
        note=note(at, f"{key}/note") if one.note else None,
        numbered=one.numbered,
    )


def _card(at: Setting, one: model.Card, key: str) -> shapes.Card:
    speak = at.speaker
    return shapes.Card(
        one.id,
        picture(at, one.picture),
        speak.say(f"{key}/title"),
        speak.say(f"{key}/text"),
        amount(at, one.amount, f"{key}/amount"),
    )


def _step(at: Setting, one: model.Step, key: str) -> shapes.Step:
    return shapes.Step(picture(at, one.picture), at.speaker.say(f"{key}/title"), at.speaker.say(f"{key}/text"))


def _question(at: Setting, page: str, one: model.Question, key: str) -> shapes.Question:
    way = link(at, page, one.link, f"{key}/link") if one.link else None
    return shapes.Question(one.id, at.speaker.say(f"{key}/title"), at.speaker.say(f"{key}/text"), way)


def sentences(said: Said) -> list[Said]:
    """Return each sentence by itself, as its full stop and the space after it end it."""
    found: list[list[Any]] = [[]]
    for part in said.parts:
        first, *rest = re.split(r"(?<=[.!]) ", part) if isinstance(part, str) else [part]
        found[-1].append(first)
        found += [[one] for one in rest]
    return [Said(tuple(part for part in parts if part), said.language) for parts in found if any(parts)]


# --- tables ------------------------------------------------------------------------------------------------------


def _table(at: Setting, one: model.Amounts, key: str) -> Table:
    if one.brackets:
        return _brackets(at, one.brackets, key)
    form = _form(at, (*one.rows, *filter(None, [one.total])))
    rows = tuple(_row(at, row, f"{key}/rows/{row.id}", form) for row in one.rows)
    total = _row(at, one.total, f"{key}/total", form) if one.total else None
    return Table(at.speaker.say(f"{key}/caption"), (), rows, NOTHING, (), total)


def _form(at: Setting, rows: Iterable[model.Row]) -> str:
    """Return how all amounts of a table are said: "short" if each of them can be, otherwise in full."""
    law = at.library.law
    sums = (row.fact for row in rows if not row.text and facts.unit(law, row.fact) == "money")
    amounts = (facts.value(law, name, at.day) for name in sums)
    return "short" if all(one is None or at.speaker.split(one)[2] for one in amounts) else ""


def _row(at: Setting, one: model.Row, key: str, form: str) -> Row:
    speak = at.speaker
    if one.text:
        return Row(speak.say(f"{key}/title"), (Cell(speak.say(f"{key}/text")),))
    value = speak.value(one.fact, form)
    return Row(speak.say(f"{key}/title"), (Cell(Said((value.now,)), later=value.later),))


def _brackets(at: Setting, one: model.Brackets, key: str) -> Table:
    """Return a table by income: one line a bracket, columns that would repeat the next one left out."""
    speak, inner = at.speaker, f"{key}/brackets"
    starts = [row["from"] for row in facts.rows(at.library.law, one.table, at.day)]
    columns = list(_distinct(at, one, starts))
    rows = tuple(
        Row(
            Said((_income(at, start),)),
            tuple(Cell(Said((speak.digits(amounts[index]),)), column.bold) for column, amounts in columns),
        )
        for index, start in enumerate(starts)
    )
    heads = (_head(at, column, {one.input: starts[0]}, f"{inner}/columns/{column.id}") for column, _ in columns)
    head = (Column(speak.say(f"{inner}/first")), *heads)
    shown, rest = rows[: one.fold_after], rows[one.fold_after :]
    caption, *more = sentences(speak.say(f"{key}/caption"))
    return Table(caption, head, shown, speak.say(f"{inner}/fold"), rest, None, tuple(more))


def _head(at: Setting, column: model.Column, given: Mapping[str, Input], key: str) -> Column:
    """Return a column's title, who pays its price until when, and from when nobody pays it any more."""
    whole = {**column.given, **given}
    price = facts.value(at.library.law, column.formula, at.day, whole)
    groups = [(at.speaker.say(f"{key}/payers/{one.id}/title"), {**whole, **one.given}) for one in column.payers]
    payers = tuple(
        _payer(at, title, column.formula, case)
        for title, case in groups or [(NOTHING, whole)]
        if facts.value(at.library.law, column.formula, at.day, case) == price
    )
    days = [one.gone for one in payers if one.gone]
    gone = max(days) if days and len(days) == len(payers) else None
    return Column(at.speaker.say(f"{key}/title"), tuple(one for one in payers if one.title or one.until), gone)


def _payer(at: Setting, title: Said, formula: str, given: Mapping[str, Input]) -> Payer:
    last = facts.last_day(at.library.law, formula, at.day, given)
    if not last:
        return Payer(title)
    until = at.speaker.until_day(formula, last).replace("\u00a0", " ")
    return Payer(title, until, last + timedelta(days=1))


def _income(at: Setting, start: Decimal) -> str:
    return at.speaker.word("lowest_income") if start == 0 else at.speaker.money(start)


def _distinct(at: Setting, one: model.Brackets, starts: list[Decimal]) -> Iterator[tuple[model.Column, list[Decimal]]]:
    """Yield each column with its amounts, unless the next column says the same in every row."""
    filled = [(column, [_amount_at(at, column, one.input, start) for start in starts]) for column in one.columns]
    for (column, values), following in zip(filled, [*filled[1:], None], strict=True):
        if following is None or following[1] != values:
            yield column, values


def _amount_at(at: Setting, column: model.Column, name: str, number: Decimal) -> Decimal:
    given: Mapping[str, Input] = {**column.given, name: number}
    return facts.value(at.library.law, column.formula, at.day, given) or Decimal(0)
