"""The calculator: its questions, the answers without a script, and what its script must know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from suluh import facts
from suluh.content.check import used_facts
from suluh.formula import Input
from suluh.model import calculator as model
from suluh.view.entry import caution
from suluh.view.parts import link, part, picture
from suluh.view.said import NOTHING, Said
from suluh.view.setting import Setting
from suluh.view.shapes import Asked, CalculatorPage, Cell, Option, Price, Row, Sum, Table
from suluh.view.shell import shell
from suluh.view.sources import check_sentence, sources
from suluh.view.workings import workings


def calculator_page(at: Setting, one: model.Calculator) -> CalculatorPage:
    """Return the calculator's page, as of its day; without a script it shows the first choice of each question."""
    key, speak = one.page, at.speaker
    desk = _Desk(at, one)
    names = used_facts(one, key)
    return CalculatorPage(
        id=key,
        url=at.address(key),
        title=speak.say(f"{key}/title"),
        description=str(speak.say(f"{key}/lead")),
        shell=shell(at, key),
        name=speak.say(f"{key}/name"),
        kicker=speak.maybe(one.kicker, f"{key}/kicker"),
        lead=speak.say(f"{key}/lead"),
        picture=picture(at, one.picture),
        work=desk.asked("work", [(choice.id, choice.text) for choice in one.work.choices]),
        income=Asked(desk.say("income/title"), desk.say("income/text"), ()),
        programmes=desk.asked("programmes", [(choice.id, choice.text) for choice in one.programmes.choices]),
        month=Asked(desk.say("month/title"), desk.say("month/text"), ()),
        months=Asked(desk.say("months/title"), NOTHING, desk.counts()),
        price=desk.price(),
        chip=speak.maybe(one.chip, f"{key}/chip"),
        shares_title=desk.say("shares_title"),
        basis=desk.basis(desk.starts[0]),
        shares=tuple(desk.sum("shares", share, desk.month) for share in one.shares),
        rights_title=desk.say("rights_title"),
        rights_text=desk.say("rights_text"),
        rights=tuple(desk.sum("rights", right, at.day) for right in one.rights),
        samples=tuple(desk.sample(desk.starts[number - 1]) for number in one.samples),
        parts=tuple(part(at, key, section) for section in one.parts),
        settings=desk.settings(),
        sources=tuple(sources(at, names)),
        checked=check_sentence(at, names),
        caution=caution(at, names),
        data=desk.say("data"),
        next=tuple(link(at, key, way, f"{key}/next/{way.id}") for way in one.next),
    )


@dataclass(frozen=True)
class _Desk:
    """Where the page of one setting is reckoned."""

    at: Setting
    one: model.Calculator

    @property
    def month(self) -> date:
        """Return the first day of the setting's month: contributions count by months."""
        return self.at.day.replace(day=1)

    @property
    def starts(self) -> list[Decimal]:
        """Return where each row of the table of incomes starts."""
        return [row["from"] for row in facts.rows(self.at.library.law, self.one.income.table, self.at.day)]

    def given(self, income: Decimal) -> Mapping[str, Input]:
        """Return the answers: the first choice of work, and an income."""
        return {self.one.work.input: self.one.work.choices[0].id, self.one.income.input: income}

    def say(self, field: str, /, **slots: str) -> Said:
        return self.at.speaker.say(f"{self.one.page}/{field}", **slots)

    def money(self, name: str, day: date, income: Decimal) -> str:
        value = facts.value(self.at.library.law, name, day, self.given(income))
        return self.at.speaker.amount(value, "money")

    # --- questions ---------------------------------------------------------------------------------------------------

    def asked(self, name: str, choices: list[tuple[str, str | None]]) -> Asked:
        """Return a question with its choices, which are a list in the content too."""
        options = (
            Option(
                value,
                self.say(f"{name}/choices/{value}/title"),
                self.say(f"{name}/choices/{value}/text") if text else NOTHING,
            )
            for value, text in choices
        )
        return Asked(self.say(f"{name}/title"), NOTHING, tuple(options))

    def counts(self) -> tuple[Option, ...]:
        speak = self.at.speaker
        numbers = map(Decimal, range(1, self.one.months.most + 1))
        return tuple(Option(str(one), Said((speak.amount(one, "months"),)), NOTHING) for one in numbers)

    # --- answers without a script ------------------------------------------------------------------------------------

    def price(self) -> Price:
        """Return the contribution to the first programme, with the last month of a relief in it."""
        law, speak = self.at.library.law, self.at.speaker
        programme, given = self.one.programmes.choices[0], self.given(self.starts[0])
        now, full = (facts.value(law, name, self.month, given) for name in (programme.formula, programme.full))
        spells = facts.later(law, programme.formula, self.month, given)
        last = facts.last_day(law, programme.formula, self.month, given)
        until = self.say("phrases/until", month=speak.month_in_words(last)) if last else self.say("phrases/open")
        then = {"month": speak.month_in_words(spells[0].start), "amount": _money(self.at, spells[0])} if spells else {}
        return Price(
            label=self.say("phrases/contribution", month=speak.month_in_words(self.month)),
            amount=speak.amount(now, "money"),
            until=until if now != full else NOTHING,
            later=self.say("phrases/later", **then) if then else NOTHING,
        )

    def basis(self, income: Decimal) -> Said:
        return self.say("income/said", amount=self.money(self.one.income.basis, self.month, income))

    def sum(self, field: str, line: model.Sum, day: date) -> Sum:
        """Return a line of the result for the lowest income."""
        income = self.starts[0]
        return Sum(
            id=line.id,
            fact=line.fact,
            title=self.say(f"{field}/{line.id}/title"),
            text=self.say(f"{field}/{line.id}/text") if line.text else NOTHING,
            amount=self.money(line.fact, day, income),
            workings=workings(self.at.speaker, line.fact, day, self.given(income)),
            shown=field != "shares" or line.id in self.one.programmes.choices[0].shares,
        )

    def sample(self, income: Decimal) -> Table:
        """Return every right at one income."""
        rows = (
            Row(self.say(f"rights/{line.id}/title"), (Cell(Said((self.money(line.fact, self.at.day, income),)), True),))
            for line in self.one.rights
        )
        return Table(self.basis(income), (), tuple(rows), NOTHING, (), None)

    # --- what the script must know -----------------------------------------------------------------------------------

    def settings(self) -> dict[str, Any]:
        one, speak = self.one, self.at.speaker
        site = self.at.library.site
        group, point = (speak.digits(Decimal("1234.5"))[place] for place in (1, 5))
        return {
            "work": one.work.input,
            "income": one.income.input,
            "table": one.income.table,
            "basis": one.income.basis,
            "programmes": {
                choice.id: {"formula": choice.formula, "full": choice.full, "shares": choice.shares}
                for choice in one.programmes.choices
            },
            "ahead": one.month.ahead,
            "months": [speak.month_in_words(date(2000, month, 1)).replace("2000", "{year}") for month in range(1, 13)],
            "money": {
                "symbol": site.currency.symbol,
                "decimals": site.currency.decimals,
                "group": group,
                "point": point,
            },
            "phrases": self.phrases(),
        }

    def phrases(self) -> dict[str, str]:
        """Return the phrases around the answers; their slots stay as they stand, for the script to fill in."""
        fields = [f"phrases/{name}" for name in model.Phrases.model_fields]
        fields += [f"income/{name}" for name in ("below", "between", "above", "said")]
        slots = {name: f"{{{name}}}" for name in ("month", "amount", "count", "first", "last")}
        return {field.partition("/")[2]: str(self.say(field, **slots)) for field in fields}


def _money(at: Setting, spell: facts.Spell) -> str:
    return at.speaker.amount(spell.value, "money")
