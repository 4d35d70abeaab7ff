"""Words of the glossary are explained on the page where they stand first."""

from countries import DAY, EXAMPLELAND

from suluh import view
from suluh.content import load
from suluh.view import Setting
from suluh.view.lists import letters
from suluh.view.said import Said
from suluh.view.terms import Finder


def test_only_the_first_place_is_marked_and_longer_terms_win() -> None:
    finder = Finder({"grant": "grant", "sick grant": "sick-grant"}, "../words/", {})
    first = finder.mark(Said(("A sick grant, a grant, another Grant.",)))
    assert str(first) == "A sick grant, a grant, another Grant."
    assert first.__html__() == (
        'A <a class="w" href="#w1">sick grant</a>, a <a class="w" href="#w2">grant</a>, another Grant.'
    )
    assert finder.mark(Said(("The grant again",))).__html__() == "The grant again"
    assert finder.found == ["sick-grant", "grant"]


def test_a_number_is_called_at_its_first_place_and_needs_no_explanation() -> None:
    finder = Finder({"175": "line", "grant": "grant"}, "../words/", {"175": "tel:175"})
    assert finder.mark(Said(("Ask 175: 175 knows the grant",))).__html__() == (
        'Ask <a class="lk" href="tel:175">175</a>: 175 knows the <a class="w" href="#w1">grant</a>'
    )
    assert finder.found == ["grant"]


def test_capitals_only_match_capitals() -> None:
    finder = Finder({"PAK": "disease"}, "../words/", {})
    assert finder.mark(Said(("Pak Joko",))).parts == ("Pak Joko",)
    assert len(finder.mark(Said(("a PAK claim",))).parts) == 3


def test_a_part_of_a_word_is_no_term() -> None:
    assert Finder({"grant": "grant"}, "../words/", {}).mark(Said(("Grants are granted",))).parts == (
        "Grants are granted",
    )


def test_a_page_without_terms_has_no_list() -> None:
    setting = Setting(load(EXAMPLELAND / "content"), "en", DAY, "https://rights.example/x/")
    pages = {page.id: page for page in view.pages(setting)}
    assert getattr(pages["join"], "terms") == ()


def test_after_a_few_the_words_lead_to_the_glossary() -> None:
    forms = {f"term{number}": f"t{number}" for number in range(8)}
    finder = Finder(forms, "../words/", {})
    marked = str(finder.mark(Said((" ".join(forms),))).__html__())
    assert '<a class="w" href="#w6">term5</a> <a class="w" href="../words/#t6">term6</a>' in marked


def test_a_long_glossary_has_a_way_to_each_letter() -> None:
    terms = [view.shapes.Term(name, Said((name,)), Said(("x",))) for name in ("175", "akta", "ahli waris", "berkas")]
    assert [(str(one.title), one.href) for one in letters(terms)] == [("A", "#akta"), ("B", "#berkas")]
