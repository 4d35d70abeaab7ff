"""What a piece takes from its page and from the law, and what is said where it lacks something."""

from datetime import date
from pathlib import Path

import pytest
from countries import ADDRESS, DAY, change, copy
from samples_pieces import country

from suluh import content, view
from suluh.errors import ContentError
from suluh.view import Setting
from suluh.view.print_shapes import Calendar, Chart, Checklist, Leaflet, Month


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    return country(tmp_path_factory.mktemp("pieces") / "country")


def test_what_a_piece_does_not_say_comes_from_its_page(at: Setting) -> None:
    sheet = view.print_sheet(at, "short", "poster")
    assert (sheet.label, sheet.prefix, sheet.number, sheet.unit) == ("Everybody receives", "€", "2", "thousand")
    assert sheet.note == "After 3\u00a0days of waiting"
    assert [step.head for step in sheet.steps] == ["Step number 0", "Step number 1", "Step number 2", "Step number 3"]
    assert [step.picture.name for step in sheet.steps] == ["sofa", "letter", "sofa", "letter"]
    assert sheet.picture
    assert sheet.picture.name == "sofa"
    assert len(view.print_sheet(at, "short", "card").papers) == 8


def test_a_leaflet_shows_the_sum_of_its_page(at: Setting) -> None:
    body = view.print_sheet(at, "short", "leaflet").body
    assert isinstance(body, Leaflet)
    assert body.inside.title == "What you get"
    assert [(row.amount, row.title, row.total) for row in body.inside.rows] == [
        ("€2\u00a0thousand", "First grant", False),
        ("€15", "And what it costs to travel", False),
        ("€2\u00a0thousand", "Together", True),
    ]


def calendar(folder: Path, day: date = DAY) -> tuple[str, Calendar]:
    at = Setting(content.load(folder), "en", day, ADDRESS)
    sheet = view.print_sheet(at, "price", "calendar")
    assert isinstance(sheet.body, Calendar)
    return sheet.title, sheet.body


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the invented country's content with a calendar."""
    made = copy(tmp_path) / "content"
    piece = "entry: sick\nlayouts: [calendar]\ncalendar:\n  fact: sick.low\n  normal: sick.normal\n  who: All.\n"
    (made / "pieces/price.yml").write_text(piece)
    return made


def test_a_calendar_never_shows_a_relief_outside_its_months(folder: Path) -> None:
    title, body = calendar(folder)
    assert title == "Payment calendar|2026–2027"
    low, full = "€7,50", "€15"
    assert body.months[:3] == (
        Month("November\u00a02026", low, True),
        Month("December\u00a02026", low, True),
        Month("January\u00a02027", full, False),
    )
    assert [month.amount for month in body.months[2:]] == [full] * 10
    assert body.months[-1].name == "October\u00a02027"
    assert body.notes == (
        "The discount holds until the December\u00a02026 contribution.",
        "No discount after that is known. Checked 15\u00a0October\u00a02026.",
    )


def test_a_calendar_of_another_day_begins_in_its_month(folder: Path) -> None:
    title, body = calendar(folder, date(2027, 1, 31))
    assert title == "Payment calendar|2027"
    assert (body.months[0].name, body.months[1].name) == ("January\u00a02027", "February\u00a02027")
    assert not any(month.relief for month in body.months)
    assert body.notes == ("No change is known as of 15\u00a0October\u00a02026.",)


def test_a_calendar_leaves_open_what_is_not_known_yet(folder: Path) -> None:
    rate = "sick.rate:\n  label: Contribution rate\n"
    change(folder / "facts/sick.yml", rate, f"{rate}  review_on: 2027-03-01\n")
    _, body = calendar(folder)
    assert [month.amount for month in body.months[3:6]] == ["€15", "", ""]
    assert body.notes[-1] == "Will change. Look again after 1\u00a0March\u00a02027."


RELIEF = """entry: sick
layouts: [poster, checklist]
amount:
  label: What it costs
  fact: sick.normal
  note: The full price.
relief:
  fact: sick.low
  text: "With the discount {amount}"
  each:
    drivers: {fact: sick.low, text: "Drivers: until {month}"}
    lasting: {fact: sick.normal, text: "Others: until {month}"}
checklist:
  waits:
    paid: Paid within a week.
steps:
  - id: doctor
  - id: send
  - {id: wait, picture: sofa, head: Wait, text: A day.}
  - {id: money, picture: sofa, head: Money, text: It comes.}
"""


def relieved(folder: Path, day: date = DAY) -> tuple[str, str]:
    (folder / "pieces/price.yml").write_text(RELIEF)
    sheet = view.print_sheet(Setting(content.load(folder), "en", day, ADDRESS), "price", "poster")
    return sheet.relief, sheet.note


def test_a_relief_names_each_of_its_ends_in_the_place_of_the_note(folder: Path) -> None:
    assert relieved(folder) == ("With the discount €7,50\nDrivers: until December\u00a02026", "")


def test_a_relief_whose_ends_are_near_leaves_its_place_to_the_note(folder: Path) -> None:
    assert relieved(folder, date(2026, 12, 5)) == ("", "The full price.")


def test_what_the_office_owes_is_no_deadline(folder: Path) -> None:
    (folder / "pieces/price.yml").write_text(RELIEF)
    body = view.print_sheet(Setting(content.load(folder), "en", DAY, ADDRESS), "price", "checklist").body
    assert body == Checklist((), ("Paid within a week.",))


def test_a_chart_leads_like_answers_to_one_place_and_repeats_nothing(at: Setting) -> None:
    body = view.print_sheet(at, "find", "chart").body
    assert isinstance(body, Chart)
    first, second = body.root.ways
    assert (first.to.title, [one.head for one in first.answers]) == ("Are you ill?", ["Yes"])
    assert second.to.ways == ()
    assert [way.to.title for way in first.to.ways] == ["You get sick pay", "You may join"]


def test_a_layout_is_printed_where_its_own_words_are_translated(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "pieces/sick.yml", "[poster]", "[poster, card]")
    at = Setting(content.load(folder), "de", DAY, ADDRESS)
    assert view.unprintable(at, "sick", "poster") == []
    assert "Insurance card" in [message.text for message in view.unprintable(at, "sick", "card")]


PIECE = """entry: sick
layouts: [poster]
title: Ill?
steps:
  - id: doctor
  - id: send
  - {id: wait, picture: sofa, head: Wait, text: A day.}
  - {id: money, picture: sofa, head: Money, text: It comes.}
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[poster]", "[poster, leaflet]", "new.yml:2: the layout 'leaflet' needs a section 'leaflet'"),
        ("[poster]", "[poster, psoter]", "new.yml:2: layouts.#2: 'psoter' is not known here; did you mean 'poster'?"),
        ("[poster]", "[poster, chart]", "new.yml:2: the layout 'chart' draws a decision of content/decisions/; 'sick'"),
        ("entry: sick", "entry: find", "new.yml:2: the layout 'poster' needs a page with an answer; 'find' is none"),
        ("entry: sick", "entry: join", "new.yml:2: the layout 'poster' needs 'amount'; neither the piece nor the page"),
        (
            "id: doctor",
            "id: docter",
            "new.yml:5: the page 'sick' has no step 'docter' to take the rest from; "
            "give 'picture', 'head' and 'text'; did you mean 'doctor'?",
        ),
        ("title: Ill?", "checklist: {}", "new.yml:3: 'checklist' is not printed; add it to 'layouts', or take it out"),
        ("title: Ill?", "title: One two three four five six seven eight", "a headline has at most 7 words, here are 8"),
        (
            "title: Ill?",
            "comic: {a: A., send: B., wait: C., money: D.}",
            "new.yml:3: the page 'sick' has no step 'a'",
        ),
        (
            "title: Ill?",
            "leaflet:\n  flap: {title: Who?, picture: sofa, points: {a: All., b: You.}}\n"
            "  inside: {part: rulse, picture: sofa}",
            "new.yml:5: the page 'sick' has no part 'rulse'; did you mean 'rules'?",
        ),
        ("  - id: send\n", "", "new.yml:4: steps: 3 items; at least 4"),
    ],
)
def test_what_a_piece_lacks_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = copy(tmp_path) / "content/pieces/new.yml"
    path.write_text(PIECE)
    change(path, old, new)
    with pytest.raises(ContentError) as raised:
        content.load(path.parent.parent)
    assert said in str(raised.value)
