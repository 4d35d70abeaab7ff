"""Pages for those who go out to people, and the sheets that are printed of them, in the invented country."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from countries import ADDRESS, DAY, ROOT, change, copy

from suluh import content, press, view
from suluh.errors import ContentError
from suluh.model.outreach import Duty
from suluh.view import Setting
from suluh.view.print_shapes import Field, Form, Grid
from suluh.view.shapes import DutyPart, OutreachPage

TALK: dict[str, Any] = {
    "name": "Talk",
    "title": "A talk at the market",
    "summary": "One plan.",
    "picture": "letter",
    "aim": "All know it.",
    "call": {"anchor": "print", "title": "Print it", "hint": "Ask first."},
    "materials": [{"id": "plan", "piece": "talk", "layout": "form", "text": "one for you"}],
    "parts": [
        {
            "id": "how",
            "title": "Step by step",
            "suggested": True,
            "turns": [
                {"id": "open", "title": "Open", "minutes": {"15": 15, "30": 10}, "say": {"a": "Good day."}},
                {"id": "sort", "title": "Sort", "minutes": {"30": 20}, "do": "Deal the cards."},
            ],
            "questions": [{"id": "no", "title": "“No.”", "text": "That is fine."}],
            "riddles": [
                {
                    "id": "who",
                    "picture": "sofa",
                    "title": "Who pays?",
                    "choices": [{"id": "you", "text": "You"}, {"id": "they", "text": "They"}],
                    "right": "they",
                    "why": "So it is.",
                }
            ],
            "law": [{"id": "grant", "fact": "sick.grant", "text": "You get {sick.grant}."}],
        }
    ],
    "evidence": [{"id": "study", "text": "A study found it."}],
}
SHEET: dict[str, Any] = {
    "entry": "talk",
    "layouts": ["form"],
    "title": "Plan of the talk",
    "form": {
        "copies": 2,
        "blocks": [{"id": "how", "part": "how", "fields": {"day": "Day"}, "across": {"day": 1}, "cut": True}],
    },
}
LETTER = (
    ("pieces/talk/title", "Plan of the talk", "Plan des Gesprächs"),
    ("pieces/talk/form/blocks/how/fields/day", "Day", "Tag"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the invented country's content with a talk and its sheet, each value on a line of its own."""
    folder = copy(tmp_path) / "content"
    for name, value in (("outreach/talk", TALK), ("pieces/talk", SHEET)):
        path = folder / f"{name}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(value, indent=1, ensure_ascii=False), encoding="utf-8")
    return folder


def test_a_session_shows_its_minutes_in_every_length(folder: Path) -> None:
    page = next(one for one in view.pages(at(folder)) if one.id == "talk")
    assert isinstance(page, OutreachPage)
    (part,) = page.parts
    assert isinstance(part, DutyPart)
    assert part.minutes
    assert [[str(cell.text) for cell in row.cells] for row in part.minutes.rows] == [["15", "10"], ["–", "20"]]
    assert str(part.riddles[0].right) == "They"
    assert [(str(one.title), one.href) for one in page.materials] == [
        ("Plan of the talk", "../print/talk-form-save.pdf")
    ]


def at(folder: Path) -> Setting:
    return Setting(content.load(folder), "en", DAY, ADDRESS)


def test_a_sheet_holds_a_part_of_its_page_as_tables(folder: Path) -> None:
    body = view.print_sheet(at(folder), "talk", "form").body
    assert isinstance(body, Form)
    first, second = body.blocks
    assert first == second
    assert first.fields == (Field("Day", across=1),)
    assert first.grids == (
        Grid(("They say", "An answer"), (("“No.”", "That is fine."),), shares=(9, 16)),
        Grid(
            ("Step", "15 min", "30 min"),
            (("Open\nSay: Good day.", "15", "10"), ("Sort\nDo: Deal the cards.", "–", "20")),
            narrow=2,
        ),
    )
    assert [one.answers for one in first.asked] == [("A. You", "B. They")]
    assert first.key == "Key: 1 B"
    assert first.points == ("You get €2.000. (Act 7/2020, art. 3)",)


def test_the_pen_finds_columns_as_wide_as_it_needs_and_boxes_to_tick(folder: Path) -> None:
    table = '"columns": {"who": "Who", "joins": "Joins"}, "shares": {"who": 4}, "boxes": ["joins"], "empty": 1'
    change(folder / "pieces/talk.yml", '"cut": true', f'{table}, "height": 14')
    body = view.print_sheet(at(folder), "talk", "form").body
    assert isinstance(body, Form)
    own, *_ = body.blocks[0].grids
    assert own == Grid(("Who", "Joins"), (("", ""),), shares=(4, 1), boxes=(1,), height=14)


def test_a_slip_below_the_first_has_a_title_of_its_own(folder: Path) -> None:
    change(folder / "pieces/talk.yml", '"part": "how",', "")
    body = view.print_sheet(at(folder), "talk", "form").body
    assert isinstance(body, Form)
    assert [block.title for block in body.blocks] == ["", "Plan of the talk"]


def test_a_letter_is_in_the_language_of_the_office_with_what_it_means_on_the_next_page(folder: Path) -> None:
    change(folder / "pieces/talk.yml", '"copies": 2', '"office": true, "copies": 2')
    with (folder / "locale/de.po").open("a", encoding="utf-8") as catalog:
        for key, said, meant in LETTER:
            catalog.write(f'\nmsgctxt "{key}"\nmsgid "{said}"\nmsgstr "{meant}"\n')
    english, german = at(folder), at(folder).in_language("de")
    sheet = view.print_sheet(german, "talk", "form")
    plain = view.print_sheet(english, "talk", "form")
    assert isinstance(sheet.body, Form)
    assert isinstance(plain.body, Form)
    *blocks, meaning = sheet.body.blocks
    assert (sheet.title, tuple(blocks)) == ("Plan of the talk", plain.body.blocks)
    assert meaning.apart
    assert meaning.grids[0].head == ("English", "Deutsch")
    assert ("Plan of the talk", "Plan des Gesprächs") in meaning.grids[0].rows
    assert ("Day", "Tag") in meaning.grids[0].rows


def test_a_sheet_is_printed_in_black_only_and_offered_by_its_page_only(folder: Path) -> None:
    setting = at(folder)
    made, refused = press.orders(setting, ["talk"])
    assert ([one.name for one in made], refused) == (["talk-form-save"], [])
    listed = next(one for one in view.pages(setting) if one.id == setting.library.site.pages.print)
    assert "Plan of the talk" not in {str(one.title) for one in getattr(listed, "printed", ())}


def test_ticking_one_letter_throughout_wins_no_shipped_quiz() -> None:
    library = content.load(ROOT / "content")
    quizzes = [library.entries[name] for name, kind in library.kinds.items() if kind == "quizzes"]
    assert quizzes
    for quiz in quizzes:
        riddles = [one for part in quiz.parts if isinstance(part, Duty) for one in part.riddles]
        right = Counter([choice.id for choice in one.choices].index(one.right) for one in riddles)
        assert sorted(right) == [0, 1, 2], quiz.title
        assert max(right.values()) <= 2, quiz.title


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("outreach/talk", '"30": 20', '"30": 25', "turns: the steps of a session of 30 minutes take 35 minutes"),
        ("outreach/talk", '"right": "they"', '"right": "we"', "right: no choice has the id 'we'"),
        ("outreach/talk", '"piece": "talk"', '"piece": "tlak"', "no piece named 'tlak'; did you mean 'talk'?"),
        ("pieces/talk", '"part": "how"', '"part": "hwo"', "the page 'talk' has no part 'hwo'; did you mean 'how'?"),
        ("pieces/talk", '"cut": true', '"rows": {"a": "A"}', "rows: a table needs 'columns' too"),
        ("pieces/talk", '"cut": true', '"sign": ["dya"]', "sign: the block has no 'dya'; did you mean 'day'?"),
    ],
)
def test_mistakes_are_named(folder: Path, file: str, old: str, new: str, said: str) -> None:
    change(folder / f"{file}.yml", old, new)
    with pytest.raises(ContentError) as caught:
        content.load(folder)
    assert [one for one in caught.value.problems if said in one.message and one.path.stem == "talk"]
