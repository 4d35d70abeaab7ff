"""Plain language is measured, sentence by sentence and page by page."""

from pathlib import Path

import pytest
from countries import ROOT, copy

from suluh import content, readability
from suluh.model.readability import Limits, Readability
from suluh.readability import Ruler

RULES = Readability(
    limits=Limits(mean_words=6, longest=9, long_percent=20, syllables=4),
    vowels="aeiou",
    diphthongs=("ai", "au"),
    names=("Exampleland",),
    plainer={"in the event that": "if", "prior to": "before", "grant": "money"},
)
RULER = Ruler(RULES, frozenset({"grant"}))


@pytest.mark.parametrize(
    ("word", "long"),
    [("pulau", False), ("santai", False), ("kecelakaan", True), ("exampleland", False), ("berturut-turut", False)],
)
def test_long_words(word: str, long: bool) -> None:
    assert RULER.is_long(word) is long


def test_official_language_is_named_with_a_plainer_word() -> None:
    assert list(RULER.official("In the event that you come prior to noon")) == [
        ("In the event that", "if"),
        ("prior to", "before"),
    ]


def test_official_language_that_the_glossary_explains_is_allowed() -> None:
    assert list(RULER.official("You get the grant")) == []


def test_sentences_end_at_stops_and_a_fact_is_one_word() -> None:
    assert readability.sentences("Pay {sick.low} now. Then rest!") == ["Pay angka now.", "Then rest!"]


def test_mistakes_name_file_line_and_sentence(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    path = folder / "benefits/sick.yml"
    long = "In the event that you are ill, go and ask somebody for a note."
    path.write_text(path.read_text().replace("Ask for a note.", long))
    library = content.load(folder)
    said = [str(one).removeprefix(f"{folder.as_posix()}/") for one in readability.faults(library, RULES)]
    assert f"benefits/sick.yml:22: 14 words in one sentence, at most 9: '{long}'" in said
    official = "'In the event that' is official language; say 'if', or explain it in the glossary"
    assert f"benefits/sick.yml:22: {official}: '{long}'" in said


def test_the_shipped_texts_are_plain() -> None:
    library = content.load(ROOT / "content")
    assert library.readability
    assert [str(one) for one in readability.faults(library, library.readability)] == []
    assert "jkm" in readability.table(library, library.readability)
