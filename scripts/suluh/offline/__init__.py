"""What a built site needs to be read without internet, language by language.

For every page its own part, and for every language the shell around it, which the service worker puts together; where
the site has a page that saves: what a phone saves, and the language as files to pass on.
"""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from suluh import illustration, slim
from suluh.errors import Problem
from suluh.illustration import Drawing
from suluh.offline.edition import Edition, take_frames
from suluh.offline.pack import write_pack
from suluh.offline.shared import write_shared
from suluh.offline.worker import write_fragments, write_worker
from suluh.view import Setting

__all__ = ["add", "editions"]


def editions(settings: Iterable[Setting], site: Path, drawings: Mapping[str, Drawing]) -> list[Edition]:
    """Return the languages of a built site, whose frames are taken out of it."""
    pictures = {name: (drawing.frame, drawing.inside(name)) for name, drawing in drawings.items()}
    rules = illustration.stylesheet(word for drawing in drawings.values() for word in drawing.classes)
    album = slim.Album(pictures, rules)
    return [Edition(at, site, take_frames(at, site), album) for at in settings]


def add(made: list[Edition], worker: str, hosts: Collection[str]) -> list[Problem]:
    """Write everything into the slim site; return what is wrong with the files to pass on.

    `worker` is the service worker's script; `hosts` are the other hosts that pages may lead to.
    """
    problems, shells = [], {}
    for edition in made:
        pages = edition.pages()
        if edition.saving:
            problems += write_shared(edition, pages, hosts)
            pages[edition.saving] = edition.text(f"{edition.saving}index.html")
        shells[edition.at.language] = shell = write_fragments(edition, pages)
        if edition.saving:
            write_pack(edition, pages, shell)
    write_worker(made[0], worker, shells)
    return problems
