"""What a damaged file of translations says, and what of a whole one is kept."""

import random
from pathlib import Path

import polib
import pytest
from translations import LAPOR, SENTENCES, fill, javanese, messages, renamed, states

from suluh import translation
from suluh.errors import ContentError
from suluh.model.base import Message
from suluh.translation import Counts, State, Translation

HEADER = 'msgid ""\nmsgstr ""\n"Language: jv\\n"\n\n'


def refusal(path: Path, content: str | bytes) -> list[str]:
    """Return what is said of a file with `content`, without its name."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ContentError) as error:
        translation.load(path, "jv")
    return [str(problem).removeprefix(f"{path.as_posix()}:") for problem in error.value.problems]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('msgstr "dhuwit', '7: the closing quote is missing: msgstr "dhuwit'),
        ('msgstr "dhuwit\\"', '7: the closing quote is missing: msgstr "dhuwit\\"'),
        ("msgstr dhuwit", "7: the opening quote is missing: msgstr dhuwit"),
        ('msgstr "a "b" c"', '7: a quote inside the text is written \\", a backslash \\\\: msgstr "a "b" c"'),
        ('msgstr "a\\q"', '7: a quote inside the text is written \\", a backslash \\\\: msgstr "a\\q"'),
        ('msgtr "x"', "7: unknown word 'msgtr'; did you mean 'msgstr'?"),
        ('<<<<<<< HEAD\nmsgstr "x"', "7: a merge conflict is not settled yet: <<<<<<< HEAD"),
        ('msgid_plural "x"\nmsgstr "x"', '7: plural forms are not used here: msgid_plural "x"'),
        ('msgstr "a\x85b"', "7: holds the hidden character U+0085"),
        ('msgstr "a\u202eb"', "7: holds the hidden character U+202E"),
        ('msgstr "a\u00adb"', "7: holds the hidden character U+00AD"),
        ('msgstr "a"\n#| "b"', '8: this text belongs to nothing: #| "b"'),
        ('msgstr "a"\n# b\n"c"', '9: this text belongs to nothing: "c"'),
        ('# why\nmsgstr "a"', "7: a comment stands inside an entry, after msgid"),
        ('msgctxt "b"\nmsgid "c"\nmsgstr "d"', "7: msgctxt cannot follow msgid"),
        ("", "7: the file ends inside an entry, after msgid"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, lines: str, said: str) -> None:
    assert said in refusal(tmp_path / "jv.po", f'{HEADER}msgctxt "a"\nmsgid "Uang"\n{lines}')


def test_all_bad_lines_are_named_at_once(tmp_path: Path) -> None:
    assert refusal(tmp_path / "jv.po", HEADER + 'msgctxt "a\nmsgid "b"\nmsgstr c\n') == [
        '5: the closing quote is missing: msgctxt "a',
        "7: the opening quote is missing: msgstr c",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (HEADER + 'msgid "a"\nmsgstr "b"\n', ['5: msgctxt is missing for "a"']),
        (HEADER + 'msgctxt "a"\nmsgid ""\nmsgstr "b"\n', ["5: a: the source text (msgid) is empty"]),
        (HEADER + 2 * 'msgctxt "a"\nmsgid "b"\nmsgstr ""\n\n', ["9: a stands twice, first on line 5"]),
        (HEADER.replace("jv", "su"), ["1: the header says 'Language: su', expected 'Language: jv'"]),
        ('msgctxt "a"\nmsgid "b"\nmsgstr "c"\n', ["1: the header says 'Language: ', expected 'Language: jv'"]),
        (HEADER.encode() + b"# \xe9\n", ["5: is not UTF-8 text; save the file as UTF-8"]),
        (HEADER.encode("utf-16"), ["1: is not UTF-8 text; save the file as UTF-8"]),
    ],
)
def test_a_bad_file_is_refused(tmp_path: Path, content: str | bytes, said: list[str]) -> None:
    assert refusal(tmp_path / "jv.po", content) == said


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=": cannot be read: "):
        translation.load(tmp_path, "jv")


def test_a_file_saved_on_windows_is_read_and_mended(po: Path) -> None:
    content = po.read_bytes()
    po.write_bytes(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    assert set(states(po, SENTENCES).values()) == {State.translated}
    translation.sync(po, "jv", messages(SENTENCES))
    assert po.read_bytes() == content


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_last_entry_survives_an_empty_comment(tmp_path: Path, end: str) -> None:
    path = tmp_path / "jv.po"
    path.write_bytes((HEADER + 'msgctxt "a"\nmsgid "Uang"\nmsgstr "Dhuwit"\n#.\n').replace("\n", end).encode())
    assert translation.load(path, "jv").translate(Message("a", "Uang")).text == "Dhuwit"


def test_a_translation_of_blanks_is_none(tmp_path: Path) -> None:
    path = tmp_path / "jv.po"
    path.write_text(HEADER + 'msgctxt "a"\nmsgid "Uang"\nmsgstr " "\n')
    assert translation.load(path, "jv").translate(Message("a", "Uang")) == Translation("Uang", State.missing)


def test_a_language_may_be_written_as_other_tools_write_it(tmp_path: Path) -> None:
    path = tmp_path / "zh-Hant.po"
    path.write_text(HEADER.replace("jv", "zh_Hant"))
    translation.sync(path, "zh-Hant", [])
    assert '"Language: zh-Hant\\n"' in path.read_text()


def test_a_blank_file_is_the_beginning_of_a_language(tmp_path: Path) -> None:
    path = tmp_path / "jv.po"
    path.write_text("\n")
    assert translation.sync(path, "jv", SOME) == Counts(new=3)


def test_an_obsolete_translation_gives_way_to_a_present_one(tmp_path: Path) -> None:
    path = tmp_path / "jv.po"
    path.write_text(
        HEADER + 'msgctxt "a"\nmsgid "Uang"\nmsgstr "Dhuwit"\n\n#~ msgctxt "a"\n#~ msgid "Uang"\n#~ msgstr "Arta"\n'
    )
    translation.sync(path, "jv", [Message("a", "Uang")])
    assert "Dhuwit" in path.read_text()
    assert "Arta" not in path.read_text()


def test_the_old_source_of_an_obsolete_translation_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "jv.po"
    path.write_text(f'{HEADER}#, fuzzy\n#~| msgid "Uang"\n#~ msgctxt "a"\n#~ msgid "Bukan uang"\n#~ msgstr "Dhuwit"\n')
    for source, state in (("Bukan uang", State.stale), ("Uang", State.draft)):
        translation.sync(path, "jv", [Message("a", source)])
        assert translation.load(path, "jv").translate(Message("a", source)).state == state


def test_comments_of_translators_and_their_names_are_kept(po: Path) -> None:
    header = '# , Basa Jawa\nmsgid ""\nmsgstr ""\n"Language-Team: Jawa\\n"\n'
    text = po.read_text().replace('#\nmsgid ""\nmsgstr ""\n', header, 1)
    text = text.replace('msgctxt "jkm/title"', '# ngoko alus\nmsgctxt "jkm/title"')
    text = text.replace('msgctxt "ui/days"', '# later\nmsgctxt "ui/days"').replace(javanese("dalam {day} hari"), "")
    po.write_text(text)
    for _ in range(2):
        translation.sync(po, "jv", messages(renamed("jkm/title", "jkm/name")))
        written = po.read_text()
        assert written.startswith(header.replace(", ", " "))
        assert '# ngoko alus\nmsgctxt "jkm/name"\n' in written
        assert '# later\n#, python-brace-format\nmsgctxt "ui/days"\nmsgid "dalam {day} hari"\nmsgstr ""\n' in written


def test_obsolete_translations_stand_in_the_order_of_their_keys(po: Path) -> None:
    left = dict(SENTENCES)
    for key in ("jkm/title", "ui/days", "daftar/steps/telepon/text"):
        del left[key]
        translation.sync(po, "jv", messages(left))
    obsolete = [entry.msgctxt for entry in polib.pofile(str(po)).obsolete_entries()]
    assert obsolete == ["daftar/steps/telepon/text", "jkm/title", "ui/days"]


SOME = messages(dict(list(SENTENCES.items())[2:5]))


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    """A file with a translated, a stale, an empty and an obsolete sentence."""
    path = tmp_path / "whole.po"
    translation.sync(path, "jv", [Message("ui/days", "dalam {day} hari"), *SOME[:2]])
    fill(path)
    translation.sync(path, "jv", [SOME[0], Message(LAPOR, "Keluarga tidak wajib lapor dalam {jkm.lapor}."), SOME[2]])
    return path.read_bytes()


def survives(path: Path, content: bytes) -> bool:
    """Return whether the file loads; if it does, sync must leave a file that loads and that sync leaves alone."""
    path.write_bytes(content)
    try:
        translation.load(path, "jv")
    except ContentError:
        return False
    translation.sync(path, "jv", SOME)
    once = path.read_bytes()
    translation.sync(path, "jv", SOME)
    assert path.read_bytes() == once
    return True


def test_a_file_cut_off_anywhere_loads_or_is_refused(tmp_path: Path, whole: bytes) -> None:
    loaded = [survives(tmp_path / "jv.po", whole[:end]) for end in range(len(whole) + 1)]
    assert loaded[-1]
    assert len(loaded) / 20 < sum(loaded) < len(loaded) / 4


def test_a_damaged_file_loads_or_is_refused(tmp_path: Path, whole: bytes) -> None:
    chance, loaded = random.Random(7), 0
    for _ in range(400):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(damaged))
            new = bytes([chance.choice([chance.randrange(256), *b'"\\#~|\n\r ,:.x'])])
            damaged[place : place + chance.randint(0, 2)] = new
        loaded += survives(tmp_path / "jv.po", bytes(damaged))
    assert 50 < loaded < 350
