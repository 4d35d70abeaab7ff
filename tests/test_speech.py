"""Amounts as the reader meets them, and sentences taken apart."""

from decimal import Decimal

import pytest
from countries import DAY, ROOT

from suluh import content
from suluh.view.parts import part, sentences
from suluh.view.said import Said, Value
from suluh.view.setting import Setting
from suluh.view.speech import Speaker

LIBRARY = content.load(ROOT / "content")
SPEAKER = Speaker(LIBRARY, "id", DAY)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("42000000", "Rp42 juta"),
        ("2500000", "Rp2,5 juta"),
        ("1250000", "Rp1.250.000"),
        ("1500000000", "Rp1,5 miliar"),
        ("950000", "Rp950.000"),
        ("8400", "Rp8.400"),
    ],
)
def test_a_short_amount_has_one_decimal_at_most_and_is_exact(value: str, said: str) -> None:
    assert SPEAKER.amount(Decimal(value), "money", "short").replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(("value", "said"), [("42000000", "Rp42 million"), ("2500000", "Rp2.500.000")])
def test_no_decimal_where_the_reader_marks_it_otherwise_than_the_country(value: str, said: str) -> None:
    english = Speaker(LIBRARY, "en", DAY)
    assert english.amount(Decimal(value), "money", "short").replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize("language", LIBRARY.languages)
def test_words_follow_the_reader_and_digits_follow_the_country(language: str) -> None:
    speak, source = Speaker(LIBRARY, language, DAY), LIBRARY.languages["id"].words
    assert speak.amount(Decimal("42000000"), "money") == "Rp42.000.000"
    assert speak.amount(Decimal("0.24"), "percent") == "0,24%"
    assert LIBRARY.languages[language].words.keys() == source.keys()
    assert str(DAY.year) in speak.day_in_words(DAY)


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [("jv", 14, "14 dina"), ("en", 1, "1 day"), ("ar", 2, "2 يومان"), ("ar", 7, "7 أيام"), ("ar", 100, "100 يوم")],
)
def test_a_counted_word_takes_the_form_that_its_number_asks_for(language: str, number: int, said: str) -> None:
    assert Speaker(LIBRARY, language, DAY).amount(Decimal(number), "days") == said.replace(" ", "\N{NO-BREAK SPACE}")


def test_each_sentence_stands_by_itself_and_a_question_keeps_its_answer() -> None:
    rate = Value("50%")
    said = Said(("In E. Drivers: ", rate, ". Over? Use the last. ", "End."), "de")
    assert [str(one) for one in sentences(said)] == ["In E.", "Drivers: 50%.", "Over? Use the last.", "End."]
    assert {one.language for one in sentences(said)} == {"de"}


def test_all_amounts_of_a_table_are_said_in_one_form() -> None:
    at = Setting(LIBRARY, "id", DAY, "https://torch.example.org/")
    for page, entry in LIBRARY.entries.items():
        for table in (part(at, page, one).table for one in entry.parts if one.table and one.table.rows):
            assert table
            sums = [str(cell.text) for row in table.rows for cell in row.cells if str(cell.text).startswith("Rp")]
            assert len({one.endswith(("juta", "miliar")) for one in sums}) < 2, f"{page}: {sums}"
