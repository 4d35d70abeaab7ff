"""Translations: what an edit of the source does to them, and how far each can be trusted."""

from pathlib import Path

import polib
import pytest
from translations import KTP, LAPOR, SENTENCES, SIRI, fill, javanese, messages, renamed, states

from suluh import translation
from suluh.errors import SuluhError
from suluh.model.base import Message
from suluh.translation import Counts, State, Translation, digest

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


def test_stale_translations_are_not_called_wrong(po: Path) -> None:
    changed = SENTENCES | {LAPOR: "Keluarga lapor 2 kali."}
    assert translation.problems(translation.load(po, "jv"), messages(changed)) == []
    translation.sync(po, "jv", messages(changed))
    assert translation.problems(translation.load(po, "jv"), messages(changed)) == []


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
