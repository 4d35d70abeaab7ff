"""Amounts as the reader meets them, and sentences taken apart."""

from decimal import Decimal

import pytest
from countries import DAY, ROOT

from suluh import content
from suluh.view.parts import sentences
from suluh.view.said import Said, Value
from suluh.view.speech import Speaker

SPEAKER = Speaker(content.load(ROOT / "content"), "id", DAY)


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


def test_each_sentence_stands_by_itself_and_a_question_keeps_its_answer() -> None:
    rate = Value("50%")
    said = Said(("In E. Drivers: ", rate, ". Over? Use the last. ", "End."), "de")
    assert [str(one) for one in sentences(said)] == ["In E.", "Drivers: 50%.", "Over? Use the last.", "End."]
    assert {one.language for one in sentences(said)} == {"de"}
