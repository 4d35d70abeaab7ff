"""The law on a day: values in force, formulas, what comes next, what has changed."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter

from suluh import facts
from suluh.facts import Change, Law, Spell
from suluh.formula import FormulaError, parse
from suluh.model.fact import UNDATED, FactFile
from suluh.view.sources import joined

RECORDED = {
    "applies_to": ["self-employed"],
    "decided_by": "contribution_month",
    "confidence": "high",
    "checked": {"on": "2026-11-22", "against": "copy"},
}


def fact(values: dict[str, Any], **more: Any) -> dict[str, Any]:
    dated = {start: {"value": value, "source": "act-1"} for start, value in values.items()}
    return {"label": "A fact", "unit": "money", "values": dated} | RECORDED | more


BRACKETS = [{"from": "0", "basis": "1000"}, {"from": "1500", "basis": "2000"}]
LAW = {
    "pay.brackets": {"label": "Steps", "columns": {"from": "money", "basis": "money"}}
    | RECORDED
    | {"values": {"2015-07-01": {"value": BRACKETS, "source": "act-1"}}},
    "pay.rate": fact({"2015-07-01": "1"}, unit="percent"),
    "pay.flat": fact({"2015-07-01": "6.8"}),
    "relief.drivers": fact({"2015-07-01": "0", "2026-01-01": "50", "2027-04-01": "0"}, unit="percent"),
    "relief.others": fact({"2015-07-01": "0", "2026-04-01": "50", "2027-01-01": "0"}, unit="percent"),
    "pay.two": {
        "label": "Two schemes",
        "unit": "money",
        "inputs": {"income": "money", "sector": ["drivers", "others", "state"]},
        "formula": "(lookup(pay.brackets, income, basis) * pay.rate + pay.flat)"
        " * (1 - choose(sector, drivers=relief.drivers, others=relief.others, state=0))",
    },
    "pay.low": {"label": "Lowest", "unit": "money", "formula": "pay.two", "given": {"income": "0", "sector": "others"}},
}


def law(**changes: Any) -> Law:
    return Law(
        TypeAdapter(FactFile).validate_python(LAW | {name.replace("__", "."): one for name, one in changes.items()})
    )


def worth(name: str, day: str, **given: Any) -> Decimal | None:
    inputs = {key: Decimal(one) if isinstance(one, int) else one for key, one in given.items()}
    return facts.value(law(), name, date.fromisoformat(day), inputs)


def test_a_value_holds_from_its_start_until_the_next() -> None:
    assert worth("relief.others", "2026-03-31") == 0
    assert worth("relief.others", "2026-04-01") == 50
    assert worth("relief.others", "2026-12-31") == 50
    assert worth("relief.others", "2027-01-01") == 0


def test_a_day_before_the_first_start_has_no_value() -> None:
    with pytest.raises(FormulaError, match=r"'pay\.rate' has no value on 2015-06-30; the first starts on 2015-07-01"):
        worth("pay.rate", "2015-06-30")


def test_an_undated_value_holds_on_every_earlier_day_and_is_never_a_change() -> None:
    one = law(pay__old=fact({"undated": "5", "2020-01-01": "7"}))
    assert facts.value(one, "pay.old", date(1980, 1, 1)) == 5
    assert facts.timeline(one, "pay.old")[0] == Spell(UNDATED, Decimal(5))
    assert [change.start for change in facts.changes(one, "pay.old")] == [date(2020, 1, 1)]
    assert facts.changes(law(pay__only=fact({"undated": "5"})), "pay.only") == []


def test_null_means_that_the_right_has_ended() -> None:
    one = law(pay__gone=fact({"2015-01-01": "5", "2020-01-01": None}))
    assert facts.value(one, "pay.gone", date(2019, 12, 31)) == 5
    assert facts.value(one, "pay.gone", date(2020, 1, 1)) is None


def test_in_november_2026_a_market_seller_with_the_lowest_income_pays_half() -> None:
    assert worth("pay.two", "2026-11-22", income=0, sector="others") == 8
    assert worth("pay.two", "2027-01-15", income=0, sector="others") == 17
    assert worth("pay.two", "2027-01-15", income=0, sector="drivers") == 8


def test_the_row_with_the_largest_from_not_above_the_income_holds() -> None:
    assert worth("pay.two", "2025-01-01", income=1499, sector="state") == 17
    assert worth("pay.two", "2025-01-01", income=1500, sector="state") == 27


def test_money_is_rounded_half_up_once_at_the_end() -> None:
    halves = law(a__x=fact({"2015-07-01": "0.5"}), a__sum={"label": "S", "unit": "money", "formula": "a.x + a.x + a.x"})
    assert facts.value(halves, "a.sum", date(2026, 1, 1)) == 2
    assert facts.value(Law(halves.facts, decimals=1), "a.sum", date(2026, 1, 1)) == Decimal("1.5")


def test_a_derived_fact_knows_its_end_and_what_comes_after() -> None:
    day = date(2026, 11, 22)
    assert facts.last_day(law(), "pay.low", day) == date(2026, 12, 31)
    assert facts.later(law(), "pay.low", day) == [Spell(date(2027, 1, 1), Decimal(17))]
    assert facts.last_day(law(), "pay.flat", day) is None


def test_what_has_changed_since_a_poster_was_printed() -> None:
    since = facts.changes(law(), "pay.low", date(2026, 3, 10))
    assert since == [
        Change("pay.low", date(2026, 4, 1), Decimal(17), Decimal(8)),
        Change("pay.low", date(2027, 1, 1), Decimal(8), Decimal(17)),
    ]


def test_a_sum_is_no_surer_than_its_weakest_fact() -> None:
    doubtful = law(
        pay__flat=fact({"2015-07-01": "6.8"}, confidence="medium", checked={"on": "2026-01-05", "against": "copy"})
    )
    assert facts.confidence(doubtful, "pay.low") == "medium"
    check = facts.checked(doubtful, "pay.low")
    assert check
    assert check.on == date(2026, 1, 5)


def test_a_number_of_an_example_rests_on_nothing() -> None:
    example = law(a__income={"label": "Income", "unit": "money", "formula": "2500000"})
    assert facts.value(example, "a.income", date(2026, 1, 1)) == 2_500_000
    assert facts.confidence(example, "a.income") == "high"
    assert facts.checked(example, "a.income") is None


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("pay.flt * 2", "no fact named 'pay.flt'; did you mean 'pay.flat'?"),
        ("pay.flat ** 2", "'pay.flat ** 2' is not allowed in a formula"),
        ("__import__('os')", "is not allowed in a formula"),
        ("pay.flat if 1 else 2", "is not allowed in a formula"),
        ("(lambda: 1)()", "is not allowed in a formula"),
        ("pay.brackets + 1", "'pay.brackets' is a table; read it with lookup(pay.brackets, input, column)"),
        ("pay.flat * (", "cannot read the formula 'pay.flat * ('"),
        ("lookup(pay.flat, income, basis)", "'pay.flat' is not a table"),
        ("pay.bad + 1", "the formula needs itself: pay.bad → pay.bad"),
        ("pay.flat * income", "the input 'income' is neither in 'inputs' nor in 'given'"),
        ("1" * 501, "the formula has 501 letters; at most 500"),
        ("-" * 400 + "1", "the formula is nested too deeply"),
        ("(" * 240 + "1" + ")" * 240, "cannot read the formula"),
    ],
)
def test_mistakes_in_formulas_are_named(formula: str, said: str) -> None:
    broken = law(pay__bad={"label": "B", "unit": "money", "formula": formula})
    told = [message for name, message in facts.faults(broken) if name == "pay.bad"]
    assert said in "\n".join(told)


def test_a_word_that_the_formula_does_not_know() -> None:
    broken = law(pay__low=LAW["pay.low"] | {"given": {"income": "0", "sector": "taxi"}})
    assert list(facts.faults(broken)) == [
        ("pay.low", "given: 'sector' is 'taxi'; the formula knows drivers, others, state")
    ]


def test_dividing_by_zero_is_said_plainly() -> None:
    broken = law(a__zero=fact({"2015-07-01": "0"}), a__bad={"label": "B", "unit": "money", "formula": "1 / a.zero"})
    with pytest.raises(FormulaError, match="divides by zero"):
        facts.value(broken, "a.bad", date(2026, 1, 1))


def test_shipped_formulas_have_no_fault() -> None:
    assert list(facts.faults(law())) == []
    assert parse("min(1, 2)")


@pytest.mark.parametrize(
    ("articles", "written"),
    [
        (["art. 9", "art. 10A", "art. 2"], ["art. 2", "9", "10A"]),
        (["art. 9", "annex 1", "art. 8 par. (2)", "art. 10"], ["annex 1", "art. 8 par. (2)", "art. 9", "10"]),
        (["art. 7 par. (2) and (3)"], ["art. 7 par. (2) and (3)"]),
        (["art. 7 par. (4)", "art. 7 par. (2) and (3)", "art. 7 par. (3)"], ["art. 7 par. (2), (3), (4)"]),
        (["art. 7 par. (2) letter b", "art. 7 par. (2)"], ["art. 7 par. (2)", "art. 7 par. (2) letter b"]),
    ],
)
def test_articles_of_a_law_are_named_once_in_their_order(articles: list[str], written: list[str]) -> None:
    assert joined(articles) == written
