"""Recorded voices: content/audio/<language>/<page>.<digest of the text that was read>.<mp3, opus, ogg or m4a>."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from suluh import write
from suluh.errors import Problem, SuluhError, did_you_mean
from suluh.messages import say

FOLDER = "audio"
KINDS = ("mp3", "opus", "ogg", "m4a")
HOME = "home"
"""Stands for the home page, which has no id."""
NAME = re.compile(rf"([a-z0-9-]+)(?:\.([0-9a-f]{{8}}))?\.({'|'.join(KINDS)})")


@dataclass(frozen=True)
class Recording:
    """A voice that reads one page; `digest` names the text that was read, and is empty if that is not known."""

    path: Path
    language: str
    page: str
    digest: str

    @property
    def size(self) -> int:
        return self.path.stat().st_size


def recordings(root: Path, languages: Collection[str]) -> Mapping[tuple[str, str], Recording]:
    """Return language and page → recording, for every sound file in the content under `root`."""
    found = (_recording(path, tag) for tag in languages for path in sorted((root / FOLDER / tag).glob("*.*")))
    return {(one.language, one.page): one for one in found if one}


def _recording(path: Path, language: str) -> Recording | None:
    name = NAME.fullmatch(path.name)
    if not name:
        return None
    page = "" if name[1] == HOME else name[1]
    return Recording(path, language, page, name[2] or "")


def place(root: Path, file: Path, language: str, page: str, digest: str) -> Path:
    """Put a recording where its page finds it, in the place of an older one; return where."""
    kind = file.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise SuluhError(
            say(
                "{file}: a recording ends in {kinds}, not in '{suffix}'",
                file=file,
                kinds=", ".join(KINDS),
                suffix=file.suffix,
            )
        )
    folder = root / FOLDER / language
    path, sound = folder / f"{page}.{digest}.{kind}", file.read_bytes()
    write.atomically(path, sound)
    for old in set(folder.glob(f"{page}.*")) - {path}:
        old.unlink()
    return path


def problems(root: Path, languages: Collection[str], pages: Collection[str]) -> Iterator[Problem]:
    """Yield sound files that no page can play."""
    for path in sorted((root / FOLDER).rglob("*.*")):
        tag, name = path.parent.name, NAME.fullmatch(path.name)
        if not path.is_file() or path.name.startswith("."):
            continue
        if path.parent.parent != root / FOLDER or tag not in languages:
            yield Problem(
                path,
                1,
                say(
                    "recordings stand in {folder}/ in a folder for each language: {languages}",
                    folder=FOLDER,
                    languages=", ".join(languages),
                ),
            )
        elif not name:
            yield Problem(
                path, 1, say("a recording is named by its page and ends in {kinds}: fall.mp3", kinds=", ".join(KINDS))
            )
        elif name[1] not in (HOME, *pages):
            yield Problem(path, 1, say("no page named '{name}'{hint}", name=name[1], hint=did_you_mean(name[1], pages)))
        elif len([one for one in path.parent.iterdir() if one.name.partition(".")[0] == name[1]]) > 1:
            yield Problem(path, 1, say("the page '{name}' has several recordings; keep one", name=name[1]))
