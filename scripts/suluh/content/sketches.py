"""The pictures of hand-written pages: `handbook/img/<name>.svg`, one for all languages."""

import re
from collections.abc import Mapping
from pathlib import Path

from suluh.content.drawing import drawing, size
from suluh.errors import ContentError, Problem, did_you_mean
from suluh.messages import say
from suluh.model.handbook import Sketch

Sketches = Mapping[str, Sketch | None]
"""Name → picture; nothing in the place of one that may not be shown."""
FOLDER = "img"
LARGEST = 4_000
"""The most bytes of one picture."""
PICTURE = re.compile(rf"(?P<before>\s*)!\[(?P<alt>[^][\\`]*)\]\((?:\.\./)?{FOLDER}/(?P<name>[a-z0-9-]+)\.svg\)\s*")
"""A line that shows a picture; written with `../`, GitHub shows it too where it shows the file."""


def sketches(handbook: Path) -> tuple[Sketches, list[Problem]]:
    """Return the pictures in the handbook's folder, and what is wrong with them."""
    read: dict[str, Sketch | None] = {}
    problems: list[Problem] = []
    for path in sorted((handbook / FOLDER).glob("*.svg")):
        try:
            read[path.stem] = _sketch(path)
        except ContentError as error:
            read[path.stem] = None
            problems += error.problems
    return read, problems


def picture_fault(line: str, known: Sketches) -> str:
    """Return what is wrong with a line of Markdown that shows a picture, or nearly so."""
    found = PICTURE.fullmatch(line)
    if not found:
        return say("a picture stands alone on its line, written ![what it shows](../img/name.svg)")
    if not found["alt"].strip():
        return say("write between [ and ] what the picture shows, for who does not see it")
    if found["name"] not in known:
        name = f"{found['name']}.svg"
        hint = did_you_mean(name, (f"{one}.svg" for one in known))
        return say("handbook/{folder}/ has no picture '{name}'{hint}", folder=FOLDER, name=name, hint=hint)
    return ""


def _sketch(path: Path) -> Sketch:
    if (count := path.stat().st_size) > LARGEST:
        said = say("the file has {size:,} bytes; at most {most:,}", size=count, most=LARGEST)
        raise ContentError([Problem(path, 1, said)])
    box, shapes = drawing(path, words=True)
    width, height = map(round, size(box))
    if not box.startswith("0 0 ") or not width or not height:
        raise ContentError([Problem(path, 1, say('write viewBox="0 0 WIDTH HEIGHT", in whole numbers'))])
    return Sketch(path.stem, (width, height), shapes)
