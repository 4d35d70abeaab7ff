"""A sheet to write on: its own lines and tables, and parts of its page as tables or lines."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from suluh.model import form as model
from suluh.model.base import Id
from suluh.model.entry import Part
from suluh.model.outreach import Duty, Turn
from suluh.view.parts import picture
from suluh.view.print_shapes import Asked, Block, Captioned, Field, Form, Grid
from suluh.view.setting import Setting
from suluh.view.sources import sources

LETTERS = "ABCD"
(LINE, ROW) = (12, 10)
"""Height of a named line and of an empty row, where the author says none, in mm."""
PAIR = (9, 16)
"""How wide what somebody says, or whom to turn to, is beside its explanation."""


def form(at: Setting, key: str) -> Form:
    """Return the blocks of a piece, as often as its copies."""
    piece = at.library.pieces[key]
    assert piece.form is not None
    written = of_office(at, key)
    blocks = (*_blocks(written, key), *_again(written, key) * (piece.form.copies - 1))
    return Form(piece.form.large, piece.form.letter, (*blocks, *_meanings(written, at, key)))


def of_office(at: Setting, key: str) -> Setting:
    """Return in which language a piece is written: what an office reads is in the source language."""
    form = at.library.pieces[key].form
    return at.in_language(at.library.site.source_language) if form and form.office else at


def _blocks(at: Setting, key: str) -> Iterator[Block]:
    piece = at.library.pieces[key]
    for one in piece.form.blocks if piece.form else ():
        yield _block(at, piece.entry, one, f"pieces/{key}/form/blocks/{one.id}")


def _again(at: Setting, key: str) -> tuple[Block, ...]:
    """Return the blocks of a slip below the first, which has no masthead: it begins with the piece's title."""
    first, *rest = _blocks(at, key)
    title = first.title or str(at.speaker.maybe(at.library.pieces[key].title, f"pieces/{key}/title"))
    return replace(first, title=title), *rest


def _meanings(written: Setting, at: Setting, key: str) -> Iterator[Block]:
    """Yield a table with every sentence of an office's sheet beside what it means in the reader's language."""
    pairs = dict.fromkeys(zip(_sentences(written, key), _sentences(at, key), strict=True))
    told = tuple(pair for pair in pairs if pair[0] != pair[1])
    if told:
        names = tuple(at.library.languages[one.language].name for one in (written, at))
        yield Block(at.speaker.word("tool_meaning"), grids=(Grid(names, told),), apart=True)


def _sentences(at: Setting, key: str) -> Iterator[str]:
    yield str(at.speaker.maybe(at.library.pieces[key].title, f"pieces/{key}/title"))
    for one in _blocks(at, key):
        yield from (
            one.title,
            *one.texts,
            *(field.label for field in (*one.fields, *one.stub)),
            *one.ticks,
            *one.points,
        )
        for grid in one.grids:
            yield from (*grid.head, *(cell for row in grid.rows for cell in row))


def _block(at: Setting, page: str, one: model.Block, key: str) -> Block:
    speak = at.speaker
    part = next((part for part in at.library.entries[page].parts if part.id == one.part), None)
    place = f"{page}/parts/{one.part}"
    title = speak.maybe(one.title, f"{key}/title") or speak.maybe(part, f"{place}/title")
    texts = (speak.maybe(one.text, f"{key}/text"), speak.maybe(part and part.text, f"{place}/text"))
    of_page = [str(speak.say(f"{place}/points/{point.id}/text")) for point in part.points] if part else []
    duty = part if isinstance(part, Duty) else None
    return Block(
        title=str(title),
        texts=tuple(str(text) for text in texts if text),
        fields=tuple(
            Field(str(speak.say(f"{key}/fields/{name}")), one.across.get(name, 0), name in one.sign, one.height or LINE)
            for name in one.fields
        ),
        stub=tuple(Field(label, height=one.height or LINE) for label in _all(at, f"{key}/stub", one.stub)),
        ticks=_all(at, f"{key}/ticks", one.ticks),
        points=(*_all(at, f"{key}/points", one.points), *of_page, *(_articles(at, duty, place) if duty else ())),
        numbered=one.numbered,
        grids=(*_own_grid(at, one, key), *(_of_page(at, part, place) if part else ())),
        asked=tuple(_asked(at, duty, place)) if duty else (),
        key=_key(at, duty) if duty and duty.riddles else "",
        lines=0 if one.columns else one.empty,
        cards=tuple(
            Captioned(picture(at, card.picture), str(speak.say(f"{key}/cards/{card.id}/text"))) for card in one.cards
        ),
        frame=one.frame,
        cut=one.cut,
        apart=one.apart,
    )


def _all(at: Setting, key: str, names: Iterable[Id]) -> tuple[str, ...]:
    return tuple(str(at.speaker.say(f"{key}/{name}")) for name in names)


def _articles(at: Setting, part: Duty, place: str) -> Iterator[str]:
    """Yield what the law says, each followed by where it stands."""
    for one in part.law:
        (source, *_) = sources(at, (one.fact,))
        stands = ", ".join(filter(None, (source.short, str(source.articles))))
        yield f"{at.speaker.say(f'{place}/law/{one.id}/text')} ({stands})"


# --- tables ------------------------------------------------------------------------------------------------------


def _own_grid(at: Setting, one: model.Block, key: str) -> Iterator[Grid]:
    """Yield the block's table: named rows, then empty ones."""
    if one.columns:
        rest = ("",) * (len(one.columns) - 1)
        named = [(name, *rest) for name in _all(at, f"{key}/rows", one.rows)]
        yield Grid(
            _all(at, f"{key}/columns", one.columns),
            (*named, *[("", *rest)] * one.empty),
            shares=tuple(one.shares.get(name, 1) for name in one.columns),
            boxes=tuple(place for place, name in enumerate(one.columns) if name in one.boxes),
            height=one.height or ROW,
        )


def _of_page(at: Setting, part: Part, place: str) -> Iterator[Grid]:
    """Yield what a section of the page holds, as tables."""
    speak = at.speaker
    if part.questions:
        rows = (_pair(at, f"{place}/questions/{one.id}", "title", "text") for one in part.questions)
        yield Grid((speak.word("objection"), speak.word("objection_answer")), tuple(rows), shares=PAIR)
    if isinstance(part, Duty) and part.turns:
        yield _turns(at, part.turns, f"{place}/turns")
    if isinstance(part, Duty) and part.rungs:
        rows = (_pair(at, f"{place}/rungs/{one.id}", "title", "text") for one in part.rungs)
        yield Grid((speak.word("where"), speak.word("rung_when")), tuple(rows), shares=PAIR)


def _pair(at: Setting, key: str, *names: str) -> tuple[str, ...]:
    return tuple(str(at.speaker.say(f"{key}/{name}")) for name in names)


def _turns(at: Setting, turns: tuple[Turn, ...], key: str) -> Grid:
    """Return a row for each step: its title with what is said, asked and done, and its minutes in each length."""
    lengths = sorted({length for turn in turns for length in turn.minutes})
    heads = (at.speaker.word("session_short", minutes=str(length)) for length in lengths)
    rows = (
        ("\n".join(_lines(at, turn, f"{key}/{turn.id}")), *(str(turn.minutes.get(one, "–")) for one in lengths))
        for turn in turns
    )
    return Grid((at.speaker.word("session_step"), *heads), tuple(rows), len(lengths))


def _lines(at: Setting, turn: Turn, key: str) -> Iterator[str]:
    speak = at.speaker
    yield str(speak.say(f"{key}/title"))
    for phrase, field, lines in (("turn_say", "say", turn.say), ("turn_ask", "ask", turn.ask)):
        if lines:
            yield f"{speak.word(phrase)}: {' '.join(_all(at, f'{key}/{field}', lines))}"
    if turn.do:
        yield f"{speak.word('turn_do')}: {speak.say(f'{key}/do')}"


# --- quiz --------------------------------------------------------------------------------------------------------


def _asked(at: Setting, part: Duty, place: str) -> Iterator[Asked]:
    for one in part.riddles:
        key = f"{place}/riddles/{one.id}"
        choices: Mapping[Id, str] = {choice.id: f"{key}/choices/{choice.id}/text" for choice in one.choices}
        answers = tuple(
            f"{letter}. {at.speaker.say(way)}" for letter, way in zip(LETTERS, choices.values(), strict=False)
        )
        yield Asked(picture(at, one.picture), str(at.speaker.say(f"{key}/title")), answers)


def _key(at: Setting, part: Duty) -> str:
    """Return which answers are right, in one line."""
    found = ([choice.id for choice in one.choices].index(one.right) for one in part.riddles)
    answers = (f"{number} {LETTERS[place]}" for number, place in enumerate(found, 1))
    return at.speaker.word("quiz_key", answers=", ".join(answers))
