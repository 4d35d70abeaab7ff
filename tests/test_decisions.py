"""Every way through the questions ends in an outcome, without JavaScript."""

from pathlib import Path

import pytest
from countries import DAY, EXAMPLELAND, change, copy

from suluh import view
from suluh.content import load
from suluh.errors import ContentError
from suluh.view import Setting
from suluh.view.shapes import ChartPage, OutcomePage, QuestionPage

FILE = "content/decisions/find.yml"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "to: ill",
            "to: il",
            "find.yml:18: the answer 'yes' leads to 'il', which is no question and no outcome",
        ),
        ("to: ill", "to: later", "find.yml:23: no answer leads to 'ill'; take it out, or lead an answer to it"),
        ("to: ill", "to: later", "find.yml:37: no answer leads to 'sick'; take it out, or lead an answer to it"),
        ("to: sick", "to: work", "find.yml:12: the question 'work' comes again after its own answers"),
        ("page: join", "page: jion", "find.yml:58: no page named 'jion'; did you mean 'join'?"),
        ("programmes: [sick]", "programmes: [sik]", "find.yml:41: no page named 'sik'; did you mean 'sick'?"),
    ],
)
def test_dead_ends_and_circles_are_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    home = copy(tmp_path)
    change(home / FILE, old, new)
    with pytest.raises(ContentError) as error:
        load(home / "content")
    assert said in str(error.value)


def test_every_question_outcome_and_the_chart_have_a_page() -> None:
    library = load(EXAMPLELAND / "content")
    pages = {page.id: page for page in view.pages(Setting(library, "en", DAY, "https://rights.example/x/"))}
    first, second = pages["find"], pages["find-ill"]
    assert isinstance(first, QuestionPage)
    assert isinstance(second, QuestionPage)
    assert [answer.href for answer in first.answers] == ["../find-ill/", "../find-later/"]
    assert first.again is None
    assert second.again
    outcome = pages["find-sick"]
    assert isinstance(outcome, OutcomePage)
    assert [str(one.title) for one in outcome.programmes] == ["Sick pay"]
    assert outcome.amount
    assert outcome.amount.number == "7,50"
    chart = pages["find-map"]
    assert isinstance(chart, ChartPage)
    assert [str(said) for said, _ in chart.root.answers] == ["Yes", "No"]
    assert [branch.is_outcome for _, branch in chart.root.answers] == [False, True]
