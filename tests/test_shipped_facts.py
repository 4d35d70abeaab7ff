"""The shipped facts give the amounts that were computed by hand from the rules."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from suluh import content, facts
from suluh.facts import Law
from suluh.view import Setting
from suluh.view.parts import part

ROOT = Path(__file__).parent.parent
VECTORS = yaml.safe_load((ROOT / "tests/vectors/bpjs.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def law() -> Law:
    return content.load(ROOT / "content").law


@pytest.mark.parametrize("vector", VECTORS["contributions"], ids=lambda one: f"{one['month']} {one['sector']}")
def test_contributions(law: Law, vector: dict[str, Any]) -> None:
    given = {"income": Decimal(vector["income"]), "sector": vector["sector"]}
    month = vector["month"]

    def amount(name: str) -> Decimal | None:
        return facts.value(law, name, month, given)

    assert amount("iuran.dasar") == vector["basis"]
    assert amount("iuran.jkk") == vector["jkk"]
    assert amount("iuran.jkm") == vector["jkm"]
    assert amount("iuran.jht") == vector["jht_amount"] or not vector["jht"]
    assert amount("iuran.tiga" if vector["jht"] else "iuran.dua") == vector["total"]


BENEFITS = {
    "jkk.stmb": "stmb_month",
    "jkk.stmb_lanjut": "stmb_after_12",
    "jkk.cacat_total": "total_disability",
    "jkk.cacat_total_jumlah": "total_disability_plus_periodic",
    "jkk.kematian": "death_by_accident",
    "jkk.kematian_jumlah": "death_by_accident_with_funeral_periodic",
    "beasiswa.dua_anak": "max_scholarship",
    "jkk.kematian_semua": "death_by_accident_everything",
}


@pytest.mark.parametrize("vector", VECTORS["benefits"], ids=lambda one: str(one["basis"]))
@pytest.mark.parametrize("name", BENEFITS)
def test_benefits(law: Law, vector: dict[str, Any], name: str) -> None:
    given = {"income": Decimal(vector["basis"])}
    assert facts.value(law, name, date(2026, 11, 22), given) == vector[BENEFITS[name]]


def test_death_grants_add_up_to_42_million(law: Law) -> None:
    assert facts.value(law, "jkm.total", date(2026, 11, 22)) == 42_000_000


def test_after_december_2026_only_drivers_pay_half(law: Law) -> None:
    prices = {day: [facts.value(law, f"iuran.rendah.{who}", day) for who in ("transport", "lain")] for day in DAYS}
    assert prices == {DAYS[0]: [8400, 8400], DAYS[1]: [8400, 16800], DAYS[2]: [16800, 16800]}


@pytest.mark.parametrize(
    ("day", "heads"),
    [
        (
            date(2026, 11, 22),
            [
                "Dengan diskon",
                "ojek, sopir, kurir untuk iuran sampai Maret 2027",
                "pekerjaan lain untuk iuran sampai Desember 2026",
                "Tanpa diskon",
            ],
        ),
        (
            date(2027, 1, 15),
            ["Dengan diskon", "ojek, sopir, kurir untuk iuran sampai Maret 2027", "Tanpa diskon"],
        ),
        (date(2027, 5, 1), ["Tanpa diskon"]),
    ],
)
def test_no_price_with_discount_stands_without_who_pays_it_and_until_when(day: date, heads: list[str]) -> None:
    library = content.load(ROOT / "content")
    setting = Setting(library, "id", day, library.site.base_url)
    one = library.entries["bayar"].parts[1]
    table = part(setting, "bayar", one).table
    assert table
    said = [[str(head.title), *(f"{who.title} {who.until}" for who in head.payers)] for head in table.head[1:]]
    assert [line for head in said for line in head] == heads


DAYS = (date(2026, 12, 31), date(2027, 1, 1), date(2027, 4, 1))
