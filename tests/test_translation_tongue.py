"""Whether a page reads like its language."""

from pathlib import Path

import polib
import pytest
from translations import SIRI

from suluh import translation
from suluh.model.base import Message
from suluh.translation import digest

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
