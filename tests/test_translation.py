"""Translations: what an edit of the source does to them, what is checked, what a damaged file says."""

import random
from pathlib import Path

import polib
import pytest

from suluh import translation
from suluh.errors import ContentError, SuluhError
from suluh.model.base import Message
from suluh.model.review import Review, ReviewFile
from suluh.translation import Counts, Known, State, Translation, digest

SENTENCES = {
    "jkm/title": "Santunan kematian",
    "jkm/summary": "Keluarga pekerja yang meninggal mendapat uang {jkm.total}.",
    "jkm/steps/siapkan/text": "Siapkan surat-suratnya.",
    "jkm/steps/lapor/text": "Keluarga wajib lapor dalam {jkm.lapor}.",
    "jkm/steps/terima/text": "Uang {jkm.total:juta} masuk ke rekening ahli waris.",
    "jkm/documents/ktp/text": "Fotokopi KTP",
    "jkm/documents/kk/text": "Fotokopi kartu keluarga",
    "daftar/documents/ktp/text": "Fotokopi KTP",
    "daftar/steps/telepon/text": "Telepon 175 atau buka https://example.org/lapor.",
    "ui/days": "dalam {day} hari",
}
SIRI = Review.model_validate({"by": "Sri Wahyuni", "date": "2026-12-03"})
SENTENCE = "Uang {jkm.total} untuk 2 anak."


def messages(sentences: dict[str, str]) -> list[Message]:
    return [Message(key, text) for key, text in sentences.items()]


def javanese(source: str) -> str:
    """The one right translation of a sentence in these tests."""
    return f"Jv: {source}"


def fill(path: Path, flag: str = "") -> None:
    """Translate every empty entry, as a translator would in an editor of PO files."""
    file = polib.pofile(str(path), wrapwidth=0)
    for entry in file:
        if not entry.msgstr:
            entry.msgstr = javanese(entry.msgid)
            entry.flags += [flag] if flag else []
    file.save(newline="\n")


@pytest.fixture
def po(tmp_path: Path) -> Path:
    """A Javanese file in which every sentence is translated."""
    path = tmp_path / "locale" / "jv.po"
    translation.sync(path, "jv", messages(SENTENCES))
    fill(path)
    translation.sync(path, "jv", messages(SENTENCES))
    return path


def states(path: Path, sentences: dict[str, str], signed: ReviewFile | None = None) -> dict[str, State]:
    """Return key → state, after making sure that no text is shown that translates another sentence."""
    catalog = translation.load(path, "jv", signed)
    shown = {message: catalog.translate(message) for message in messages(sentences)}
    for message, one in shown.items():
        assert one.text == (javanese(message.text) if one.shown else message.text)
    return {message.key: one.state for message, one in shown.items()}


def renamed(old: str, new: str) -> dict[str, str]:
    return {new if key == old else key: text for key, text in SENTENCES.items()}


LAPOR, KTP = "jkm/steps/lapor/text", "jkm/documents/ktp/text"
EDITS = {
    "typo": (SENTENCES | {LAPOR: "Keluarga wajib melapor dalam {jkm.lapor}."}, {LAPOR: State.stale}),
    "flip": (SENTENCES | {LAPOR: "Keluarga tidak wajib lapor dalam {jkm.lapor}."}, {LAPOR: State.stale}),
    "rewrite": (SENTENCES | {LAPOR: "Datanglah ke kantor kami."}, {LAPOR: State.stale}),
    "insert": ({"jkm/steps/baru/text": "Minta surat kematian."} | SENTENCES, {"jkm/steps/baru/text": State.missing}),
    "reorder": (dict(reversed(SENTENCES.items())), {}),
    "replace": (
        {**renamed(KTP, "jkm/documents/akta/text"), "jkm/documents/akta/text": "Fotokopi akta kematian"},
        {"jkm/documents/akta/text": State.missing},
    ),
    "rename": (renamed(LAPOR, "jkm/steps/kantor/text"), {}),
    "one of two equal texts": (SENTENCES | {KTP: "Fotokopi KTP ahli waris"}, {KTP: State.stale}),
    "delete": ({key: text for key, text in SENTENCES.items() if key != LAPOR}, {}),
}


@pytest.mark.parametrize(("sentences", "changed"), EDITS.values(), ids=EDITS)
def test_no_edit_shows_a_wrong_translation(po: Path, sentences: dict[str, str], changed: dict[str, State]) -> None:
    states(po, sentences)  # nothing wrong is shown before anyone has run sync
    translation.sync(po, "jv", messages(sentences))
    assert states(po, sentences) == dict.fromkeys(sentences, State.translated) | changed


@pytest.mark.parametrize(("sentences", "changed"), EDITS.values(), ids=EDITS)
def test_taking_an_edit_back_brings_the_translation_back(
    po: Path, sentences: dict[str, str], changed: dict[str, State]
) -> None:
    before = polib.pofile(str(po))
    translation.sync(po, "jv", messages(sentences))
    translation.sync(po, "jv", messages(SENTENCES))
    assert states(po, SENTENCES) == dict.fromkeys(SENTENCES, State.translated)
    assert [entry for entry in polib.pofile(str(po)) if not entry.obsolete] == list(before)


@pytest.mark.parametrize(
    ("edit", "counts"),
    [
        ("typo", Counts(kept=9, stale=1)),
        ("insert", Counts(kept=10, new=1)),
        ("reorder", Counts(kept=10)),
        ("replace", Counts(kept=9, new=1, removed=1)),
        ("rename", Counts(kept=9, moved=1)),
        ("delete", Counts(kept=9, removed=1)),
    ],
)
def test_sync_counts_what_it_did(po: Path, edit: str, counts: Counts) -> None:
    assert translation.sync(po, "jv", messages(EDITS[edit][0])) == counts


@pytest.mark.parametrize(("sentences", "changed"), EDITS.values(), ids=EDITS)
def test_a_second_sync_changes_no_byte(po: Path, sentences: dict[str, str], changed: dict[str, State]) -> None:
    translation.sync(po, "jv", messages(sentences))
    content, written = po.read_bytes(), po.stat().st_mtime_ns
    assert translation.sync(po, "jv", messages(sentences)) == Counts(kept=len(sentences))
    assert (po.read_bytes(), po.stat().st_mtime_ns) == (content, written)
    assert [path.name for path in po.parent.iterdir()] == ["jv.po"]


def test_the_file_that_sync_writes(tmp_path: Path) -> None:
    path = tmp_path / "zh-Hant.po"
    title = Message("jkm/title", "Santunan kematian", note="JKM = Jaminan Kematian", limit=40)
    money = Message("jkm/summary", "Uang {jkm.total}.")
    assert translation.sync(path, "zh-Hant", [title, money]) == Counts(new=2)
    translated = path.read_text(encoding="utf-8").replace(
        'msgid "Santunan kematian"\nmsgstr ""', 'msgid "Santunan kematian"\nmsgstr "死亡給付"'
    )
    path.write_text(translated, encoding="utf-8")
    old = Message("jkm/title", "Uang kematian", note=title.note, limit=40)
    assert translation.sync(path, "zh-Hant", [old, money]) == Counts(kept=1, stale=1)
    written = path.read_bytes().decode()
    assert written == (
        '#\nmsgid ""\nmsgstr ""\n"Language: zh-Hant\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        "\n#. JKM = Jaminan Kematian\n#. At most 40 letters.\n#, fuzzy\n"
        '#| msgid "Santunan kematian"\nmsgctxt "jkm/title"\nmsgid "Uang kematian"\nmsgstr "死亡給付"\n'
        '\n#, python-brace-format\nmsgctxt "jkm/summary"\nmsgid "Uang {jkm.total}."\nmsgstr ""\n'
    )
    assert str(polib.pofile(str(path), wrapwidth=0)) == written
    translation.sync(path, "zh-Hant", [money])
    assert path.read_text(encoding="utf-8").endswith(
        '\n#~ msgctxt "jkm/title"\n#~ msgid "Santunan kematian"\n#~ msgstr "死亡給付"\n'
    )


def test_the_same_sentence_under_a_new_key_is_translated_at_once(po: Path) -> None:
    more = SENTENCES | {"pensiun/documents/ktp/text": "Fotokopi KTP"}
    assert translation.sync(po, "jv", messages(more)) == Counts(kept=10, moved=1)
    assert set(states(po, more).values()) == {State.translated}


def test_swapped_sentences_take_their_translations_with_them(po: Path) -> None:
    swapped = SENTENCES | {
        "jkm/title": SENTENCES["jkm/steps/siapkan/text"],
        "jkm/steps/siapkan/text": SENTENCES["jkm/title"],
    }
    assert translation.sync(po, "jv", messages(swapped)) == Counts(kept=8, moved=2)
    assert set(states(po, swapped).values()) == {State.translated}


def test_a_sentence_that_changes_twice_remembers_what_its_translation_says(po: Path) -> None:
    for text in ("Keluarga lapor.", "Keluarga pergi lapor."):
        translation.sync(po, "jv", messages(SENTENCES | {LAPOR: text}))
    entry = polib.pofile(str(po)).find("Keluarga pergi lapor.")
    assert entry is not None
    assert (entry.previous_msgid, entry.msgstr) == (SENTENCES[LAPOR], javanese(SENTENCES[LAPOR]))


def test_a_deleted_sentence_that_comes_back_changed_is_stale(po: Path) -> None:
    changed = SENTENCES | {LAPOR: "Keluarga tidak wajib lapor dalam {jkm.lapor}."}
    for sentences in (changed, EDITS["delete"][0], changed):
        translation.sync(po, "jv", messages(sentences))
        assert states(po, sentences).get(LAPOR, State.stale) == State.stale


def test_a_cosmetic_change_keeps_the_translation(po: Path) -> None:
    mended = SENTENCES | {LAPOR: "Keluarga wajib melapor dalam {jkm.lapor}."}
    assert translation.sync(po, "jv", messages(mended), cosmetic=[LAPOR]) == Counts(kept=10)
    shown = translation.load(po, "jv").translate(Message(LAPOR, mended[LAPOR]))
    assert shown == Translation(javanese(SENTENCES[LAPOR]), State.translated)


def test_a_cosmetic_change_does_not_hide_an_earlier_one(po: Path) -> None:
    translation.sync(po, "jv", messages(EDITS["flip"][0]))
    again = SENTENCES | {LAPOR: "Keluarga tidak wajib melapor dalam {jkm.lapor}."}
    translation.sync(po, "jv", messages(again), cosmetic=[LAPOR])
    assert states(po, again)[LAPOR] == State.stale


def test_a_cosmetic_change_does_not_bring_back_an_older_sentence(po: Path) -> None:
    translation.sync(po, "jv", messages(SENTENCES | {LAPOR: "Fotokopi KTP"}))
    for text, cosmetic in (("Bawa surat.", []), ("Bawalah surat.", [LAPOR])):
        changed = SENTENCES | {LAPOR: text}
        translation.sync(po, "jv", messages(changed), cosmetic)
        assert states(po, changed)[LAPOR] == State.stale
        entry = polib.pofile(str(po)).find(text)
        assert entry is not None
        assert (entry.previous_msgid, entry.msgstr) == ("Fotokopi KTP", "Jv: Fotokopi KTP")


def test_a_renamed_sentence_takes_its_own_translation_not_that_of_its_twin(po: Path) -> None:
    po.write_text(po.read_text().replace("Jv: Fotokopi KTP", "Jv: KTP sing difotokopi", 1))
    for key in (KTP, "daftar/documents/ktp/text"):
        own = translation.load(po, "jv").translate(Message(key, "Fotokopi KTP"))
        path = po.with_name(f"{len(key)}.po")
        path.write_bytes(po.read_bytes())
        translation.sync(path, "jv", messages(renamed(key, "baru/text")))
        assert translation.load(path, "jv").translate(Message("baru/text", "Fotokopi KTP")) == own


def test_the_translation_of_a_person_goes_before_that_of_a_machine(po: Path) -> None:
    machine = '#, fuzzy\nmsgctxt "jkm/documents/ktp/text"'
    po.write_text(po.read_text().replace('msgctxt "jkm/documents/ktp/text"', machine))
    translation.sync(po, "jv", messages(SENTENCES | {"pensiun/documents/ktp/text": "Fotokopi KTP"}))
    found = translation.load(po, "jv").translate(Message("pensiun/documents/ktp/text", "Fotokopi KTP"))
    assert found.state == State.translated


def test_a_misspelt_key_is_named(po: Path) -> None:
    with pytest.raises(SuluhError, match=r"no sentence has the key 'jkm/titel'; did you mean 'jkm/title'\?"):
        translation.sync(po, "jv", messages(SENTENCES), cosmetic=["jkm/titel"])


@pytest.mark.parametrize("edit", EDITS)
def test_a_machine_draft_never_becomes_the_work_of_a_person(tmp_path: Path, edit: str) -> None:
    path = tmp_path / "jv.po"
    translation.sync(path, "jv", messages(SENTENCES))
    fill(path, "fuzzy")
    for sentences in (SENTENCES, EDITS[edit][0], SENTENCES):
        translation.sync(path, "jv", messages(sentences))
        assert State.translated not in states(path, sentences).values()
    assert set(states(path, SENTENCES).values()) == {State.draft}


def test_a_person_confirms_a_draft_by_taking_the_flag_away(tmp_path: Path) -> None:
    path = tmp_path / "jv.po"
    translation.sync(path, "jv", messages(SENTENCES))
    fill(path, "fuzzy")
    path.write_text(path.read_text().replace("fuzzy", "no-wrap"))
    assert set(states(path, SENTENCES).values()) == {State.translated}


def test_a_review_is_void_as_soon_as_either_side_changes(po: Path) -> None:
    title = SENTENCES["jkm/title"]
    signed = {digest("jkm/title", title, javanese(title)): SIRI}
    assert states(po, SENTENCES, signed)["jkm/title"] == State.reviewed
    assert states(po, SENTENCES | {"jkm/title": "Uang kematian"}, signed)["jkm/title"] == State.stale
    po.write_text(po.read_text().replace(javanese(title), "Jv: santunan"))
    shown = translation.load(po, "jv", signed).translate(Message("jkm/title", title))
    assert shown == Translation("Jv: santunan", State.translated)


def test_a_review_counts_for_its_own_place_only(po: Path) -> None:
    signed = {digest(KTP, "Fotokopi KTP", "Jv: Fotokopi KTP"): SIRI}
    found = states(po, SENTENCES, signed)
    assert (found[KTP], found["daftar/documents/ktp/text"]) == (State.reviewed, State.translated)
    assert digest("a", "b", "c") == "8badde10c760e9b7"


def test_a_draft_cannot_be_reviewed(tmp_path: Path) -> None:
    path = tmp_path / "jv.po"
    translation.sync(path, "jv", messages(SENTENCES))
    fill(path, "fuzzy")
    signed = {digest(key, text, javanese(text)): SIRI for key, text in SENTENCES.items()}
    assert set(states(path, SENTENCES, signed).values()) == {State.draft}


def test_without_a_file_the_source_is_shown(tmp_path: Path) -> None:
    message = Message("jkm/title", "Santunan kematian")
    assert translation.load(tmp_path / "jv.po", "jv").translate(message) == Translation(message.text, State.missing)
    source = translation.source_catalog("id").translate(message)
    assert (source, source.shown) == (Translation(message.text, State.source), True)


def translated(path: Path, text: str, source: str = SENTENCE) -> translation.Catalog:
    """Return a catalog in which `text` translates `source`."""
    entry = polib.POEntry(msgctxt="jkm/title", msgid=source, msgstr=text)
    file = polib.POFile(wrapwidth=0)
    file.metadata = {"Language": "en"}
    file.append(entry)
    file.save(str(path))
    return translation.load(path, "en", known=KNOWN)


KNOWN = Known(
    numbers=frozenset(["juta", "million", "yuta", "dozen"]),
    harsh=(("kowe", "sampeyan"), ("be'na", "sampeyan"), ("sia", "anjeun")),
    names=("Kartu Keluarga", "Lapak Asik"),
)


def complaints(path: Path, text: str, source: str = SENTENCE, limit: int | None = None) -> list[str]:
    """Return what is said of `text` as a translation of `source`, without the words that all complaints share."""
    catalog, message = translated(path, text, source), Message("jkm/title", source, limit=limit)
    found = translation.problems(catalog, [message])
    state = catalog.translate(message).state
    assert state == (State.broken if found else State.translated)
    end = f' in "{text}"'
    assert all(problem.message.endswith(end) for problem in found)
    return [problem.message.removeprefix("en: jkm/title: ").removesuffix(end) for problem in found]


def test_a_problem_names_file_line_language_key_and_sentence(tmp_path: Path) -> None:
    path = tmp_path / "en.po"
    catalog = translated(path, "The family gets money", "Keluarga mendapat {jkm.total}")
    (problem,) = translation.problems(catalog, [Message("jkm/title", "Keluarga mendapat {jkm.total}")])
    assert str(problem) == (
        f'{path.as_posix()}:5: en: jkm/title: the placeholder {{jkm.total}} is missing in "The family gets money"'
    )


GOOD = "Money {jkm.total} for 2 children."
CHECKED = {
    GOOD: [],
    "For 2 children: {jkm.total}, money!": [],
    "Money for 2 children.": ["the placeholder {jkm.total} is missing"],
    "{jkm.total} money {jkm.total}, 2.": ["the placeholder {jkm.total} stands too often"],
    "Money {jkm.total:juta} for 2.": [
        "the placeholder {jkm.total} is missing",
        "the source does not have the placeholder {jkm.total:juta} that stands",
    ],
    "Money {jkm.total} for 2 } children.": ["a stray brace stands"],
    "Money {jkm.total} for children.": ["the number 2 is missing"],
    "Money {jkm.total} for 2 of 2 children.": ["the number 2 stands too often"],
    "Money {jkm.total} for 2 in 24.": ["the source does not have the number 24 that stands"],
    "مال {jkm.total} لعدد ٢": ["the number 2 is missing", "the source does not have the number ٢ that stands"],
    "Money {jkm.total} for 2½ children.": ["the source does not have the number ½ that stands"],
    "Money {jkm.total} million, 2 children.": [
        "the source does not have the number word 'million' that stands",
    ],
    "Dhuwit {jkm.total} yuta kanggo 2.": ["the source does not have the number word 'yuta' that stands"],
    "Money {jkm.total} for 2-dozen.": ["the source does not have the number word 'dozen' that stands"],
    "Dhuwit {jkm.total} kanggo 2, KOWE.": ["the harsh word 'kowe' (say 'sampeyan') stands"],
    "Pesse {jkm.total} ka be’na 2.": ["the harsh word 'be'na' (say 'sampeyan') stands"],
    "Artos {jkm.total} sia-sia 2, kowerek.": [],
    "Money {jkm.total} for <b>2</b>.": ["the markup '<b' stands"],
    "Money {jkm.total} for [2](javascript:x)": ["the markup '](' stands"],
    "Money {jkm.total}, 2, see www.example.org/x.": [
        "the source does not have the address www.example.org/x that stands",
    ],
    "Money {jkm.total} for 2 cafe\u0301s": ["accents are stored apart from their letters (not Unicode NFC)"],
    "Money\n{jkm.total} for 2.": ["a line break stands"],
    "Money {jkm.total} for 2 children and all their parents and their neighbours.": [
        "only 55 letters fit, but there are 71"
    ],
    "uang {jkm.total} untuk 2 anak.": [],
}


@pytest.mark.parametrize(("text", "said"), CHECKED.items())
def test_each_check_says_what_is_wrong(tmp_path: Path, text: str, said: list[str]) -> None:
    assert complaints(tmp_path / "en.po", text) == said


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Santunan sampai dua juta.", "Up to two million."),
        ("Uang {jkm.total:juta}.", "Money {jkm.total:juta}."),
        ("dalam {day} hari", "within {day} days"),
        ("Buka 08.00-16.00.", "Open from 08.00 to 16.00."),
        ("Lihat jmo.example.id.", "See (jmo.example.id)!"),
        ("Fotokopi KTP dan KK", "Fotokopi KTP dan KK"),
        ("Buku, surat", "می\u200cروم، کتاب"),
    ],
)
def test_what_is_right_passes(tmp_path: Path, source: str, text: str) -> None:
    assert complaints(tmp_path / "en.po", text, source) == []


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("placeholder", "{day}", "{days}"),
        ("placeholder", "{jkm.total}", "{jkm.total:juta}"),
        ("number", "175", "157"),
        ("number", "0,24", "0.24"),
        ("number", "10234567", "10234568"),
        ("telephone number", "0812-3456-7890", "0812-7890-3456"),
        ("address", "https://example.org/a", "https://example.org/b"),
        ("address", "tanya@example.org", "ask@example.org"),
        ("address", "lapor.example.id", "report.example.id"),
    ],
)
def test_what_must_stay_is_named_with_what_replaced_it(tmp_path: Path, kind: str, old: str, new: str) -> None:
    assert complaints(tmp_path / "en.po", f"Here: {new}.", f"Di sini: {old}.") == [
        f"the {kind} {old} is missing",
        f"the source does not have the {kind} {new} that stands",
    ]


def test_an_unchanged_copy_is_named(tmp_path: Path) -> None:
    source = "Datang ke kantor kami {day}"
    assert complaints(tmp_path / "en.po", source.lower(), source) == []
    assert complaints(tmp_path / "en.po", f"{source} ini".lower(), f"{source} ini") == [
        "the source is copied unchanged"
    ]


def test_names_may_be_copied(tmp_path: Path) -> None:
    source = "Kartu Keluarga lewat Lapak Asik dulu."
    assert complaints(tmp_path / "en.po", source, source) == []


def test_the_limit_of_the_place_counts_before_the_general_one(tmp_path: Path) -> None:
    assert complaints(tmp_path / "en.po", GOOD, limit=28) == []
    assert complaints(tmp_path / "en.po", GOOD, limit=27) == ["only 27 letters fit, but there are 28"]


def test_stale_translations_are_not_called_wrong(po: Path) -> None:
    changed = SENTENCES | {LAPOR: "Keluarga lapor 2 kali."}
    assert translation.problems(translation.load(po, "jv"), messages(changed)) == []
    translation.sync(po, "jv", messages(changed))
    assert translation.problems(translation.load(po, "jv"), messages(changed)) == []


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
    translation.sync(path, "jv", [SOME[0], Message(LAPOR, EDITS["flip"][0][LAPOR]), SOME[2]])
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


def test_coverage_counts_the_states_of_each_entry(po: Path) -> None:
    changed = SENTENCES | {LAPOR: "Keluarga lapor.", "ui/close": "Tutup"}
    counts = translation.coverage(translation.load(po, "jv"), messages(changed))
    assert counts == {
        "jkm": {State.translated: 6, State.stale: 1},
        "daftar": {State.translated: 2},
        "ui": {State.translated: 1, State.missing: 1},
    }
    assert translation.table({"jv": counts}) == (
        "jv        missing  stale  broken  draft  translated  reviewed  shown\n"
        "jkm             0      1       0      0           6         0   85 %\n"
        "daftar          0      0       0      0           2         0  100 %\n"
        "ui              1      0       0      0           1         0   50 %\n"
        "all             1      1       0      0           9         0   81 %\n"
    )
    assert '"ui": {\n      "translated": 1,\n      "missing": 1\n    }' in translation.as_json({"jv": counts})


def test_a_language_without_sentences_has_an_empty_table() -> None:
    assert translation.table({"jv": {}}).endswith(
        "\nall             0      0       0      0           0         0    0 %\n"
    )


PAGES = {
    "en": "The family of a worker who dies can ask for the money that the insurance pays. It is paid to the account "
    "that you name. Who has the papers must not wait for more than a day, and nobody has to pay for this at the "
    "office or by phone. Who asks you for money does not come from us, and this is the number to call for help.",
    "jv": "Kulawargane buruh sing tilar donya bisa njaluk dhuwit iku. Dhuwit kuwi mlebu ing rekening sing wis ditulis. "
    "Sapa wae sing duwe layang ora usah ngenteni nganti sesuk, lan aja mbayar sapa-sapa ing kantor utawa nganggo HP. "
    "Sing njaluk dhuwit marang sampeyan dudu saka kene. Menawa isih bingung, takona marang kantor sing cedhak, utawa "
    "telpon wae. Kabeh gratis, lan ora ana sing perlu dibayar nganti dhuwit iku teka.",
}
MARKERS = {
    "en": frozenset(translation.spelled("the of who can for it is to that you has with must not a and or by this")),
    "jv": frozenset(translation.spelled("sing bisa njaluk iku kuwi ing wis sapa duwe ora nganti lan aja utawa")),
    "su": frozenset(translation.spelled("anu ka teu éta tiasa artos")),
}


def test_a_page_in_another_language_is_named_with_its_most_foreign_sentence(tmp_path: Path) -> None:
    path = tmp_path / "jv.po"
    own = [Message(f"jkm/parts/{at}/text", f"Kalimat {at}", limit=999) for at in "abc"]
    translation.sync(path, "jv", own)
    texts = [PAGES["jv"][:40], *PAGES["en"].split(". ", 1)]
    file = polib.pofile(str(path), wrapwidth=0)
    for entry, text in zip(file, texts, strict=True):
        entry.msgstr = text
    file.save(newline="\n")
    catalog = translation.load(path, "jv")
    (problem,) = translation.strangers(catalog, own, MARKERS)
    assert str(problem) == (
        f"{path.as_posix()}:{catalog.entries[own[2].key].line}: jv: the page 'jkm' reads like 'en', above all "
        f'{own[2].key} in "{texts[2]}"'
    )
    assert translation.strangers(catalog, own, {tag: MARKERS[tag] for tag in ("en", "su")}) == []


@pytest.mark.parametrize("language", PAGES)
def test_a_page_in_its_own_language_passes(tmp_path: Path, language: str) -> None:
    path = tmp_path / f"{language}.po"
    translation.sync(path, language, [Message("jkm/text", "Kalimat", limit=999)])
    path.write_text(
        path.read_text().replace('msgstr ""\n', f'msgstr "{PAGES[language]}"\n').replace(PAGES[language], "", 1)
    )
    catalog = translation.load(path, language)
    assert catalog.entries["jkm/text"].text == PAGES[language]
    assert translation.strangers(catalog, [Message("jkm/text", "Kalimat", limit=999)], MARKERS) == []


def test_accents_are_not_needed_to_be_recognised() -> None:
    assert translation.spelled("Éta artos, dhâri orèng ta’ {jkm.total} sia-sia") == [
        *("eta", "artos", "dhari", "oreng", "ta'", "sia", "sia")
    ]


def test_markers_are_learnt_from_what_persons_have_reviewed(tmp_path: Path) -> None:
    own = [Message(f"jkm/{at}", "Uang ini untuk keluarga Siti, bukan untuk kantor.") for at in range(150)]
    path = tmp_path / "jv.po"
    translation.sync(path, "jv", own)
    text = "Dhuwit iki kanggo kulawargane Siti, dudu kanggo kantor."
    path.write_text(path.read_text().replace('msgstr ""', f'msgstr "{text}"').replace(text, "", 1))
    signed = {digest(one.key, one.text, text): SIRI for one in own}
    source = translation.source_catalog("id")
    learnt = translation.with_learnt(MARKERS, [source, translation.load(path, "jv", signed)], own)
    assert learnt["jv"] == {"dhuwit", "iki", "kanggo", "kulawargane", "dudu"}, "names and shared words mark nothing"
    assert learnt["en"] == MARKERS["en"]
    assert translation.with_learnt(MARKERS, [source, translation.load(path, "jv")], own) == MARKERS
