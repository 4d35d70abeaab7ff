"""Sentences, and a file in which a translator has translated them."""

from pathlib import Path

import polib

from suluh import translation
from suluh.model.base import Message
from suluh.model.review import Review, ReviewFile
from suluh.translation import State

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
LAPOR, KTP = "jkm/steps/lapor/text", "jkm/documents/ktp/text"
SIRI = Review.model_validate({"by": "Sri Wahyuni", "date": "2026-12-03"})


def messages(sentences: dict[str, str]) -> list[Message]:
    return [Message(key, text) for key, text in sentences.items()]


def javanese(source: str) -> str:
    """The one right translation of a sentence in these tests."""
    return f"Jv: {source}"


def renamed(old: str, new: str) -> dict[str, str]:
    return {new if key == old else key: text for key, text in SENTENCES.items()}


def fill(path: Path, flag: str = "") -> None:
    """Translate every empty entry, as a translator would in an editor of PO files."""
    file = polib.pofile(str(path), wrapwidth=0)
    for entry in file:
        if not entry.msgstr:
            entry.msgstr = javanese(entry.msgid)
            entry.flags += [flag] if flag else []
    file.save(newline="\n")


def translated(path: Path) -> Path:
    """Make a Javanese file in which every sentence is translated; return it."""
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
