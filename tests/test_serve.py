"""What one sees while one writes."""

from pathlib import Path

from countries import change, copy
from writing import writing


def test_a_change_is_shown_and_pages_made_of_it_set_off_nothing(tmp_path: Path) -> None:
    home, page = copy(tmp_path / "home"), "sick/"
    with writing(home, tmp_path) as shown:
        shown.until(page, "Ill and cannot work")
        change(home / "content/benefits/sick.yml", "title: Ill and cannot work", "title: Ill, and cannot work")
        shown.until(page, "Ill, and cannot work")
        (line,) = (line for line in shown.log.read_text().splitlines() if "Watching" in line)
    assert line.partition("changes: ")[2] == "'mkdocs.yml', 'content', 'templates'"
