"""The scripts of one language: what every page loads, and what is loaded when it is first used."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from suluh import view
from suluh.errors import SuluhError
from suluh.messages import say
from suluh.view import Setting

PAGE = ("start", "dated", "aids")
"""What every page loads, as one file."""
LATER = ("listen", "comfort")


def scripts(at: Setting, sources: Path) -> dict[str, bytes]:
    """Return file name → script, with the phrases of the setting's language in it; `sources` holds the parts."""
    files = {name_of("page", at): _joined(at, sources, PAGE)}
    files |= {name_of(name, at): _joined(at, sources, (name,)) for name in LATER}
    return {name: script.encode() for name, script in files.items()}


def name_of(name: str, at: Setting) -> str:
    """Return the file name of a script in the setting's language: page-id.js."""
    return f"{name}-{at.language}.js"


def _joined(at: Setting, sources: Path, names: Iterable[str]) -> str:
    """Return parts as one script. Those that it loads later are named by the language too."""
    script = "".join((sources / f"{name}.js").read_text(encoding="utf-8") for name in names)
    for name in LATER:
        script = script.replace(f'"{name}.js"', f'"{name_of(name, at)}"')
    given = {"words": _words(at, script)}
    if "voice." in script:
        given["voice"] = view.voice(at)
    told = "".join(f"const {name} = {json.dumps(one, ensure_ascii=False)};\n" for name, one in given.items())
    return f"{{\n{told}{script}}}\n"


def _words(at: Setting, script: str) -> dict[str, str]:
    """Return the phrases that a script says, as HTML, since one may be in another language."""
    words = view.words(at)
    names = sorted(set(re.findall(r"\bwords\.(\w+)", script)))
    for name in names:
        if name not in words:
            raise SuluhError(
                say("{root}/ui.yml: the phrase '{name}' is missing", root=at.library.root.as_posix(), name=name)
            )
    return {name: str(words[name].__html__()) for name in names}
