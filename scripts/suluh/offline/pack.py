"""What a phone saves: all pages of a language in one file, their pictures in another, and a record that names both."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from html import escape

from suluh import slim, write
from suluh.offline.edition import Edition
from suluh.view import FOLDER, SHARE, size_in_words


def write_pack(edition: Edition, pages: Mapping[str, str], shell: str) -> None:
    """Write the packs of a language, and the record of them, whose name stays: "share/id.json"."""
    at = edition.at
    files = edition.files(pages, loaded=True)
    pictures = [path for path in files if path.endswith(".svg")]
    others = [path for path in files if path.endswith((".css", ".js", ".json"))]
    stubs = [f"{at.prefix}{old}/index.html" for old in at.library.site.moved]
    texts = [*(f"{path}{slim.NAME}" for path in pages), *stubs, *others, shell]
    packs = [_write(edition, at.language, texts), _write(edition, "pictures", pictures)]
    record = {
        "edition": _mark(edition, [*texts, *pictures]),
        "day": edition.day,
        "title": escape(str(at.speaker.say("home/title"))),
        "pages": len(pages),
        "pictures": len(pictures),
        "packs": packs,
        **_sizes(edition, packs),
    }
    write.atomically(edition.site / SHARE / f"{at.language}.json", _json(record))


def _sizes(edition: Edition, packs: list[str]) -> dict[str, object]:
    """Return what is to be fetched, in bytes for a bar that fills and in words, alone and with the printed pieces."""
    at, site = edition.at, edition.site
    pieces = sorted(path.relative_to(site).as_posix() for path in (site / at.prefix / FOLDER).glob("*.p*"))
    light = sum(slim.packed((site / path).read_bytes(), slim.SENT) for path in packs)
    heavy = sum((site / path).stat().st_size for path in pieces)
    return {
        "bytes": sum((site / path).stat().st_size for path in packs),
        "size": size_in_words(at, light),
        "pieces": pieces,
        "pieces_count": sum(path.endswith(".pdf") for path in pieces),
        "pieces_bytes": heavy,
        "pieces_size": size_in_words(at, heavy),
        "size_with_pieces": size_in_words(at, light + heavy),
    }


def _write(edition: Edition, name: str, paths: Iterable[str]) -> str:
    """Write texts as one file, path → text; return its path."""
    content = _json({path: edition.text(path) for path in paths})
    path = write.by_content(f"{SHARE}/{name}.json", content)
    write.atomically(edition.site / path, content)
    return path


def _mark(edition: Edition, paths: Iterable[str]) -> str:
    """Return a mark of what the pages say, which stays while nothing but the day of the build changes."""
    digest = hashlib.sha256()
    for path in paths:
        text = edition.passing.sub("", edition.text(path))
        digest.update(f"{path}\n{text}\n".encode())
    return digest.hexdigest()[:12]


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
