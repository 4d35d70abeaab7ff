"""People of a table: which rows are taken, and what is said of the others."""

from pathlib import Path

import pytest

from suluh import contacts
from suluh.contacts import Person
from suluh.errors import SuluhError


def table(folder: Path, text: str) -> Path:
    path = folder / "people.csv"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    "text",
    [
        "name,phone,place\nAni,0812 345,Hall\n",
        "\ufeffNama;Telepon;Tempat\r\nAni;0812 345;Hall\r\n;;\r\n",
        "place\tname\tphone\nHall\tAni\t0812 345\n",
    ],
)
def test_tables_of_any_spreadsheet_are_read(tmp_path: Path, text: str) -> None:
    assert contacts.read(table(tmp_path, text)) == ([Person(2, "Ani", "Ani\n0812 345\nHall")], [])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",0812 345,", "has no name"),
        ("Ani,,", "has neither phone nor whatsapp"),
        ("=1+1,0812 345,", "name: begins with '=', as a formula does"),
        ("A\u200bni,0812 345,", "name: has the hidden character U+200B"),
        ("Ani,=CMD(),", "phone: '=CMD()' is not a number to call"),
        ("Ani,0812 345,,Hall", "has 4 cells, but the first line has 3"),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_kept(tmp_path: Path, row: str, said: str) -> None:
    path = table(tmp_path, f"name,phone,whatsapp\nBudi,+62 812,+62 813\n{row}\nCici,,0813\n")
    people, problems = contacts.read(path)
    assert [one.contact for one in people] == ["Budi\n+62 812 · WA +62 813", "Cici\nWA 0813"]
    assert [str(one) for one in problems] == [f"{path}:3: {said}; this row is left out"]


def test_an_unknown_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(SuluhError, match=r"people\.csv:1: unknown column 'nme'; did you mean 'name'\?"):
        contacts.read(table(tmp_path, "nme,phone\nAni,0812\n"))


def test_shares_hold_everybody_once() -> None:
    people = [Person(line, f"P{line}", "") for line in range(2, 12)]
    shares = [contacts.shard(people, f"{part}/3") for part in (1, 2, 3)]
    assert sorted(one.line for share in shares for one in share) == list(range(2, 12))
    with pytest.raises(SuluhError, match="--shard 4/3"):
        contacts.shard(people, "4/3")
