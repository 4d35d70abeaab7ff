"""A search finds words through their affixes, everyday words and small mistakes, in an index that stays small."""

import gzip
import json
from pathlib import Path

import pytest
from conftest import Golden
from countries import DAY, EXAMPLELAND, ROOT, change, copy

from suluh import content, search, slim
from suluh.content import Library
from suluh.errors import ContentError
from suluh.model.search import Affixes, Search
from suluh.roots import roots, stems, words
from suluh.view import Setting, pages

ADDRESS = "https://rights.example/x/"
SHIPPED = content.load(ROOT / "content")
LANGUAGES = SHIPPED.site.languages


def index(library: Library, tag: str) -> bytes:
    views = tuple(pages(Setting(library, tag, DAY, ADDRESS)))
    return search.index(views, library.searches.get(tag, Search()))


# --- roots -------------------------------------------------------------------------------------------------------

ONE_ROOT = """
    bayar membayar dibayar dibayarkan membayari pembayaran pembayarannya terbayar
    celaka kecelakaan kecelakaannya
    urus mengurus diurus pengurusan ngurus
    sapu menyapu disapu penyapu nyapu
    pukul memukul dipukul pemukulan
    tulis menulis penulis tertulis
    kirim mengirim pengiriman kiriman
    tolak menolak ditolak penolakan
    kerja pekerja pekerjaan bekerja dikerjakan
    daftar mendaftar pendaftaran terdaftar didaftarkan
    lapor melapor pelaporan laporan
    ambil mengambil pengambilan ngambil
    mati kematian mematikan
    sakit penyakit
    usaha perusahaan pengusaha
    panjang diperpanjang perpanjangan
    jual berjualan penjual
    keluarga keluarganya sekeluarga
"""
"""On each line, words that find each other."""
FALSE_FRIENDS = """
    meninggal tinggal
    mengurus kurus
    berkas kas
    becak cak
    mengaku kaku
    jaminan jam
    mayat ayat
    pecat cat
    sebab bab
    tetapi tetap
    mulai mula
    menurut turut
    terlalu lalu
    pasar pasir
    bayar bayi
    tua tuan
"""
"""On each line, two words that only look alike."""
KNOWN = frozenset(word for one in SHIPPED.messages.values() for word in words(one.text))


def lines(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def root(word: str, other: str) -> str:
    """Return a word's root among the words of the shipped content and another one."""
    return roots([word], KNOWN | {other}, SHIPPED.searches["id"].affixes).get(word, word)


@pytest.mark.parametrize(("plain", "form"), [(plain, form) for plain, *rest in lines(ONE_ROOT) for form in rest])
def test_words_of_one_root_find_each_other(plain: str, form: str) -> None:
    assert root(form, plain) == root(plain, form)


@pytest.mark.parametrize(("one", "two"), lines(FALSE_FRIENDS))
def test_words_that_only_look_alike_do_not(one: str, two: str) -> None:
    assert root(one, two) != root(two, one)


def test_the_table_is_long_enough() -> None:
    assert sum(len(line) - 1 for line in lines(ONE_ROOT)) >= 40


@pytest.mark.parametrize(
    ("word", "affixes", "left"),
    [
        ("menyapu", {"initials": {"meny": "s"}, "vowels": "aeiou"}, ["menyapu", "sapu"]),
        ("menyala", {"initials": {"meny": "s"}, "vowels": "eiou"}, ["menyala"]),
        ("ketuaan", {"prefixes": ["ke"], "suffixes": ["an"]}, ["ketuaan", "tuaan", "ketua", "tua"]),
        ("tried", {"suffixes": ["ed"], "finals": {"ied": "y"}}, ["tried", "tri", "try"]),
        ("rings", {"suffixes": ["s", "ing"], "whole": ["ring"]}, ["rings", "ring"]),
        ("as", {"suffixes": ["s"]}, ["as"]),
    ],
)
def test_stems(word: str, affixes: dict[str, object], left: list[str]) -> None:
    assert stems(word, Affixes.model_validate(affixes)) == left


def test_words_are_small_and_without_accents() -> None:
    assert words("Rp8.400 — Éwuh, ahli-waris!") == ["rp8", "400", "ewuh", "ahli", "waris"]


# --- the index ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def exampleland() -> Library:
    return content.load(EXAMPLELAND / "content")


def test_the_index_is_as_agreed(exampleland: Library, golden: Golden) -> None:
    golden("search.json", json.dumps(json.loads(index(exampleland, "en")), ensure_ascii=False, indent=1) + "\n")


def test_each_language_has_its_own_words(exampleland: Library) -> None:
    german = json.loads(index(exampleland, "de"))
    assert list(german["synonyms"]) == ["Grippe"]
    assert ["sick", "Krankengeld"] in [row[:2] for row in german["pages"]]


def test_a_language_without_a_file_has_an_index_too(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    (folder / "search/de.yml").unlink()
    assert json.loads(index(content.load(folder), "de"))["synonyms"] == {}


def test_a_site_without_a_search_has_no_index(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "site.yml", "  search: look\n", "")
    assert index(content.load(folder), "en") == b""


def test_the_words_of_an_unknown_language_are_refused(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    (folder / "search/fr.yml").write_text("words:\n  grippe: [sick]\n")
    with pytest.raises(ContentError, match=r"search/fr\.yml:1: no language named 'fr' in languages\.yml"):
        content.load(folder)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_hundred_pages_need_fifteen_kilobytes(tag: str) -> None:
    pages_of_it = len(SHIPPED.page_ids) + 1
    assert len(gzip.compress(index(SHIPPED, tag), 9)) <= 15_000 * pages_of_it / 100


@pytest.mark.parametrize(("tag", "least"), [("id", 80), ("en", 30)])
def test_everyday_words_are_known(tag: str, least: int) -> None:
    assert len(SHIPPED.searches[tag].words) >= least


def test_the_script_is_small() -> None:
    script = (ROOT / "templates/theme/assets/search.js").read_text(encoding="utf-8")
    assert len(gzip.compress(slim.tight(script).encode(), 9)) <= 3_000
