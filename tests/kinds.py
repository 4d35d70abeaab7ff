"""One page of every kind of the shipped site: what tests open and the bench weighs and times."""

KINDS = {
    "home": "",
    "programme": "jkm/",
    "guide": "klaim-cacat/",
    "price": "bayar/",
    "situation": "meninggal/",
    "occupation": "ojek/",
    "story": "cerita-ojek/",
    "question": "hak/",
    "outcome": "hak-meninggal/",
    "chart": "hak-map/",
    "calculator": "hitung/",
    "glossary": "istilah/",
    "papers": "berkas/",
    "pieces": "cetak/",
    "occupations": "pekerjaan/",
    "stories": "cerita/",
    "myths": "mitos/",
    "help": "bantuan/",
    "changes": "berubah/",
    "numbers": "angka/",
    "about": "tentang/",
    "missing": "404.html",
}
"""Kind → a page of it, below the root of its language."""
