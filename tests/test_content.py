"""Mistakes in content are named by file, line and likely word, all at once."""

from pathlib import Path

import pytest
import yaml
from countries import DAY, EXAMPLELAND, change, copy

from suluh import content
from suluh.errors import ContentError

MISTAKES = yaml.safe_load((Path(__file__).parent / "mistakes.yml").read_text(encoding="utf-8"))


def told(folder: Path) -> str:
    """Return what is said of the content in `folder`, with paths below it; empty if it is right."""
    try:
        library = content.load(folder)
        problems = list(content.dated_problems(library, DAY))
    except ContentError as error:
        problems = error.problems
    return "\n".join(str(one).removeprefix(f"{folder.as_posix()}/") for one in problems)


def test_the_invented_country_is_right() -> None:
    assert told(EXAMPLELAND / "content") == ""


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one["new"].strip())
def test_mistakes_are_named(tmp_path: Path, mistake: dict[str, str]) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / mistake["file"], mistake["old"], mistake["new"])
    assert mistake["said"] in told(folder)


def test_all_mistakes_in_all_files_come_at_once(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "benefits/sick.yml", "kicker:", "kiker:")
    change(folder / "home.yml", "lead:", "led:")
    change(folder / "facts/sick.yml", "confidence: medium", "confidence: middling")
    files = [line.partition(":")[0] for line in told(folder).splitlines()]
    assert set(files) == {"benefits/sick.yml", "home.yml", "facts/sick.yml"}


def test_a_fact_that_stands_twice(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    (folder / "facts/zz.yml").write_text((folder / "facts/sick.yml").read_text())
    assert "facts/zz.yml:1: the fact 'sick.grant' stands in sick.yml too; keep one" in told(folder)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Sick.yml", "guides/Sick.yml:1: the file name 'Sick' cannot be an id"),
        (
            "con.yml",
            "guides/con.yml:1: the file name 'con' cannot be an id: 'con' is taken by the site or by some computers",
        ),
        ("print.yml", "'print' is taken by the site or by some computers; choose another id"),
        ("a-name-that-is-too-long.yml", "guides/a-name-that-is-too-long.yml:1: the file name"),
        ("sick.yml", "guides/sick.yml:1: the id 'sick' stands in benefits/ too; choose another"),
        ("de.yml", "site.yml:1: the language 'de' has the address of a page; rename the page"),
        ("about.yml", "site.yml:1: two pages have the address 'about'; rename one"),
    ],
)
def test_ids_that_cannot_be_addresses(tmp_path: Path, name: str, said: str) -> None:
    folder = copy(tmp_path) / "content"
    (folder / "guides" / name).write_text((folder / "guides/join.yml").read_text())
    assert said in told(folder)


def test_a_fact_without_a_value_on_the_day(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    path = folder / "facts/sick.yml"
    path.write_text(path.read_text().replace("2020-01-01", "2028-01-01", 1).replace("2024-01-01", "2030-01-01", 1))
    assert "benefits/sick.yml:8: 'sick.grant' has no value on 2026-11-22; the first starts on 2028-01-01" in told(
        folder
    )


def test_a_right_that_has_ended(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "facts/sick.yml", "value: 2000", "value: null")
    assert "benefits/sick.yml:8: 'sick.grant' gives no right on 2026-11-22; take it out of the text" in told(folder)


@pytest.mark.parametrize(("sure", "shown"), [("low", "pieces/sick.yml:7"), ("unverified", "benefits/sick.yml:8")])
def test_what_is_not_sure_is_not_shown(tmp_path: Path, sure: str, shown: str) -> None:
    folder = copy(tmp_path) / "content"
    path = folder / "facts/sick.yml"
    path.write_text(path.read_text().replace("confidence: high", f"confidence: {sure}", 1))
    assert f"{shown}: 'sick.grant' rests on a fact that is {sure}; it may not be shown here" in told(folder)


def test_the_calendar_warns_of_what_will_change_and_which_pages_it_touches() -> None:
    library = content.load(EXAMPLELAND / "content")
    said = [str(one).rpartition("/")[2] for one in content.dated_warnings(library, DAY)]
    touched = "sick, driver, ada, meeting, reckon, sick (paper), all (paper)"
    assert said == [f"sick.yml:32: sick.relief: changes on 2027-01-01; touches {touched}"]


def test_an_old_check_is_a_warning_only(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "facts/sick.yml", "on: 2026-11-01", "on: 2025-11-01")
    library = content.load(folder)
    said = "\n".join(map(str, content.dated_warnings(library, DAY)))
    assert "facts/sick.yml:1: sick.grant: last checked 386 days ago; check it again" in said


def test_a_headline_that_will_end_is_a_warning(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "pieces/sick.yml", "  fact: sick.grant\n", "  fact: sick.low\n")
    said = "\n".join(map(str, content.dated_warnings(content.load(folder), DAY)))
    assert "pieces/sick.yml:7: the headline amount 'sick.low' ends on 2026-12-31" in said


def test_without_a_content_folder(tmp_path: Path) -> None:
    assert "there is no content folder here; run suluh where content/ lies" in told(tmp_path / "content")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "en/helping.md",
            "Help us",
            "handbook/en/helping.md:1: begin with '# Title', an empty line, and one paragraph",
        ),
        (
            "en/helping.md",
            "# Help\n\nus\n\n<b>now</b>\n",
            "handbook/en/helping.md:5: '<b' is HTML; write plain Markdown",
        ),
        ("en/Help.md", "# Help\n\nus\n", "handbook/en/Help.md:1: the file name 'Help' cannot be an id"),
        ("en/sick.md", "# Help\n\nus\n", "site.yml:1: two pages have the address 'sick'; rename one"),
        ("de/helpin.md", "# Hilfe\n\nfür uns\n", "no page 'helpin'; did you mean 'helping'?"),
        ("en/helping.md", "# Help\n\nus with `<b>`.\n", ""),
        ("en/helping.md", "\ufeff# Help\n\nus, from a Windows editor.\n", ""),
        (
            "en/helping.md",
            "# Help\n\nus\n\n1. Here\n   ![Press it](../img/fil.svg)\n",
            "handbook/en/helping.md:6: handbook/img/ has no picture 'fil.svg'; did you mean 'file.svg'?",
        ),
        (
            "en/helping.md",
            "# Help\n\nus\n\nSee ![this](../img/file.svg)\n",
            "handbook/en/helping.md:5: a picture stands alone on its line, written ![what it shows](../img/name.svg)",
        ),
        ("en/helping.md", "# Help\n\nus\n\n![x](https://a.example/x.png)\n", "helping.md:5: a picture stands alone"),
        (
            "en/helping.md",
            "# Help\n\nus\n\n![ ](../img/file.svg)\n",
            "handbook/en/helping.md:5: write between [ and ] what the picture shows",
        ),
        (
            "en/helping.md",
            "# Help\n\n![x](../img/file.svg)\n",
            "helping.md:1: begin with '# Title', an empty line, and",
        ),
        ("en/helping.md", "# Help\n\nus\n![x](img/file.svg)\nand `![so](img/x.svg)`\n", ""),
    ],
)
def test_a_hand_written_page_that_cannot_be_one_is_named(tmp_path: Path, name: str, text: str, said: str) -> None:
    folder = copy(tmp_path) / "content"
    (folder / "handbook" / name).parent.mkdir(exist_ok=True)
    (folder / "handbook" / name).write_text(text, encoding="utf-8")
    assert said in told(folder)
    assert bool(said) == bool(told(folder))


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 90">{}</svg>'


@pytest.mark.parametrize(
    ("svg", "said"),
    [
        (
            SVG.format("\n<script>alert(1)</script>"),
            "2: <script> is no plain shape; this drawing may be made of circle, ",
        ),
        (SVG.format('<image href="https://a.example/x"/>'), "1: <image> is no plain shape"),
        (SVG.format('<text onclick="x()">Press</text>'), "1: 'onclick' is not used in a drawing"),
        (SVG.format('\n<text font-family="url(&quot;x&quot;)">a</text>'), "2: the value of 'font-family' holds more"),
        (SVG.format("<text>a\u202eb</text>"), "1: a hidden character (U+202E) stands here"),
        (SVG.replace("320 90", "320 0.2").format(""), '1: write viewBox="0 0 WIDTH HEIGHT", in whole numbers'),
        (SVG.format(f"<text>{'long ' * 1600}</text>"), "1: the file has 8,"),
    ],
)
def test_a_picture_of_a_hand_written_page_is_nothing_but_shapes_and_words(tmp_path: Path, svg: str, said: str) -> None:
    folder = copy(tmp_path) / "content"
    (folder / "handbook/img/file.svg").write_text(svg, encoding="utf-8")
    assert told(folder).startswith(f"handbook/img/file.svg:{said}")


def test_words_in_a_picture_stay_words(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    shapes = '<text x="3" class="a">Save &lt;b&gt; &amp; go</text><title>Not seen</title>outside'
    (folder / "handbook/img/file.svg").write_text(SVG.format(shapes), encoding="utf-8")
    (sketch,) = content.load(folder).sketches.values()
    assert sketch.shapes == '<g><text x="3">Save &lt;b&gt; &amp; go</text></g>'
