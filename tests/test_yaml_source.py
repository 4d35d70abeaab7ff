"""What content does not use, and files that cannot be read."""

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from yamls import IN_BRACKETS, LINES, PAGE, Page, Step, problems

from suluh.errors import ContentError
from suluh.yamlfile import read, read_located

NOT_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX file system")
ANCHORS = (
    "anchors and aliases are not used here; write the value out; "
    "a text that starts with '*' or '&' needs quotes around it"
)
QUOTE_MARK = "a text that starts with '!' needs quotes around it"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", ["3: 'a' stands twice; first on line 1"]),
        ("a: {b: 1, b: 2}\n", ["1: a: 'b' stands twice; first on line 1"]),
        (
            "[a]: 1\nb: {{c: d}: e}\n",
            [
                "1: a key in brackets; if it is a text, put quotes around it",
                "2: b: a key in brackets; if it is a text, put quotes around it",
            ],
        ),
        (
            "a:\n\tb: 1\n  \tc: 1\n",
            ["2: a tab indents this line; use spaces", "3: a tab indents this line; use spaces"],
        ),
        (
            "a: !!python/object/apply:os.system ['ls']\n",
            [f"1: tags (!!python/object/apply:os.system) are not used here; {QUOTE_MARK}"],
        ),
        ("a: 1\nb: !x c\n", [f"2: tags (!x) are not used here; {QUOTE_MARK}"]),
        (
            "a: !!str 1\nb: !e!f 1\n",
            [f"1: tags (!!str) are not used here; {QUOTE_MARK}", "2: not valid YAML: found undefined tag handle"],
        ),
        (b"a: 1\r\nb: caf\xe9\r\n", ["2: byte 0xe9 is not UTF-8; save the file as UTF-8"]),
        ("a: 1\n".encode("utf-16"), ["1: byte 0xff is not UTF-8; save the file as UTF-8"]),
        (
            b"a: 1\nb: \x00\nc: \x07\n",
            [
                "2: a hidden character (U+0000) stands here; type the line again",
                "3: a hidden character (U+0007) stands here; type the line again",
            ],
        ),
        ("a: 1\nb: x\u2028y\n", ["2: a hidden character (U+2028) stands here; type the line again"]),
        ('a: "\\0"\n', ["1: a hidden character (U+0000) is written here as an escape; take it away"]),
        ("", ["1: the file is empty"]),
        (b"\xef\xbb\xbf", ["1: the file is empty"]),
        ("# later\n\n", ["1: the file is empty"]),
        ("---\n", ["1: the file is empty"]),
        ("a: 1\n---\nb: 2\n", ["2: a second document starts here; one file holds one, so take the '---' away"]),
        ("a: &b 1\nc: *b\n", [f"1: {ANCHORS}", f"2: {ANCHORS}"]),
        ("a: *nothing\n", [f"1: {ANCHORS}"]),
        ("<<: *nothing\n", [f"1: {ANCHORS}"]),
        (
            "a: b: c\n",
            [
                "1: no ':' may stand here; a text that holds ': ' needs quotes around it; "
                "else look at the indentation, and for a missing ':' on the line above"
            ],
        ),
        ("a: @b\n", ["1: a text cannot start with this character; put quotes around the text"]),
        ("a: *\n", ["1: a text that starts with '*' or '&' needs quotes around it"]),
        ("a: 1\nb: 'c\nd: 2\n", ["2: the quotation mark that opens here is never closed"]),
        ('a: "C:\\q"\n', ["1: a backslash stands in double quotes; use single quotes around the text"]),
        ("a: [1,\nb: 2\n", [f"1: the bracket that opens here is never closed{IN_BRACKETS}"]),
        (
            "b: 1\na: {jkm.total} rupiah\n",
            [
                "2: this line does not fit the lines above: look at the indentation; "
                "a text that starts with a quotation mark or a bracket needs quotes around all of it"
            ],
        ),
        ("a: " + "9" * 100_000, [f"1: the number {'9' * 59}… is too long"]),
        ("a: 1e1000000", ["1: the number 1e1000000 is too long"]),
    ],
)
def test_what_content_does_not_use(file: Path, text: str | bytes, said: list[str]) -> None:
    assert problems(file, text, dict[str, Any]) == [f"x.yml:{line}" for line in said]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_every_editor_saves_the_same_file(file: Path, start: bytes, end: str) -> None:
    file.write_bytes(start + PAGE.replace("\n", end).encode())
    assert read_located(file, Page).line(("parts", 1)) == 10
    assert problems(file, start + (PAGE + "zzz: |\n  a\n").replace("\n", end).encode(), Page) == [
        "x.yml:15: unknown key 'zzz'; known here: title, summary, lead, parts",
    ]


BOMB = "\n".join([f"- &a0 [{'x, ' * 9}]", *(f"- &a{n} [{f'*a{n - 1}, ' * 9}]" for n in range(1, 9))])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 100_000, "x.yml:1: nested deeper than 40 levels"),
        ("{" * 100_000, "x.yml:1: nested deeper than 40 levels"),
        ("- " * 100_000, "x.yml:1: nested deeper than 40 levels"),
        ("? " * 100_000, "x.yml:1: nested deeper than 40 levels"),
        ("".join(f"{' ' * n}a:\n" for n in range(1000)), "x.yml:41: nested deeper than 40 levels"),
        (BOMB, f"x.yml:1: {ANCHORS}"),
        ("a: [" + "b, " * 100_000 + "]", "x.yml:1: the file holds more than 50,000 keys and values; split it"),
        ("a" * 1_000_001, "x.yml:1: the file has 1,000,001 bytes; at most 1,000,000"),
        ("\x01\n" * 400_000, "x.yml:1: a hidden character (U+0001) stands here; type the line again"),
        ("k" * 900_000, f"x.yml:1: write {LINES}, not '{'k' * 59}…'"),
    ],
)
def test_what_would_take_long_is_refused(file: Path, text: str, said: str) -> None:
    assert problems(file, text, Page)[0] == said


def test_the_first_thousand_mistakes_are_told(file: Path) -> None:
    said = problems(file, "".join(f"- {{id: A, title: {n}}}\n" for n in range(3000)), list[Step])
    assert len(said) == 1001
    assert said[-1] == "x.yml:1000: there are more mistakes in this file; mend these first"


def test_forty_levels_are_not_too_deep(file: Path) -> None:
    file.write_text("[" * 40 + "]" * 40)
    assert str(read(file, Any)) == "[" * 40 + "]" * 40


def refusal(path: Path) -> str:
    with pytest.raises(ContentError) as error:
        read(path, Page)
    return str(error.value).removeprefix(f"{path.as_posix()}:1: ")


def test_files_that_cannot_be_read(tmp_path: Path, file: Path) -> None:
    file.write_text(PAGE)
    assert refusal(tmp_path / "none.yml") == "there is no such file"
    assert refusal(tmp_path) == "is a folder, not a file"


@NOT_WINDOWS
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, file: Path) -> None:
    file.write_text(PAGE)
    os.mkfifo(tmp_path / "pipe.yml")
    assert refusal(file / "inside.yml") == "cannot be read: Not a directory"
    assert refusal(Path("/dev/zero")) == "is not an ordinary file"
    assert refusal(tmp_path / "pipe.yml") == "is not an ordinary file"


@NOT_WINDOWS
def test_links_stay_in_their_folder(tmp_path: Path, file: Path) -> None:
    file.write_text(PAGE)
    (tmp_path / "inner").mkdir()
    for link, target in {"same.yml": file, "inner/out.yml": file, "broken.yml": tmp_path / "none.yml"}.items():
        (tmp_path / link).symlink_to(target)
    (tmp_path / "round.yml").symlink_to(tmp_path / "round.yml")
    assert read(tmp_path / "same.yml", Page) == read(file, Page)
    assert refusal(tmp_path / "inner/out.yml") == "is a link to a file outside its folder; put the file itself here"
    assert refusal(tmp_path / "broken.yml") == "there is no such file"
    assert refusal(tmp_path / "round.yml") == "cannot be read: Too many levels of symbolic links"


def broken_files() -> Iterator[bytes]:
    """Yield the page cut off at every byte, then with a few bytes of it changed."""
    whole, chance = PAGE.encode(), random.Random(7)
    yield from (whole[:end] for end in range(len(whole)))
    for _ in range(400):
        text = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            text[chance.randrange(len(text))] = chance.choice(b"\x00\t\n\r !\"#%&'*,-:>?@[\\]`{|}\x85\xc3\xff" + whole)
        yield bytes(text)


def test_broken_files_are_refused_and_never_crash(file: Path) -> None:
    read_well = 0
    for text in broken_files():
        file.write_bytes(text)
        try:
            read(file, Page)
            read_well += 1
        except ContentError as error:
            said, lines = error.problems, [problem.line for problem in error.problems]
            assert said, text
            assert 1 <= min(lines) <= max(lines) <= len(text.splitlines() or [b""]), text
            assert not any("Input" in problem.message for problem in said), text
    assert 100 < read_well < 500
