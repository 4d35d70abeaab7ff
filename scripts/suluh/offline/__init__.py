"""What a built site needs to be read without internet, language by language.

For every page its own part, and for every language the shell around it, which the service worker puts together; where
the site has a page that saves: what a phone saves, and the language as files to pass on.
"""

from collections.abc import Collection, Mapping

from suluh import illustration, slim
from suluh.errors import Problem
from suluh.illustration import Drawing
from suluh.model.handbook import Sketch
from suluh.offline.edition import Edition, Frames, take_frames
from suluh.offline.pack import write_pack
from suluh.offline.shared import write_shared
from suluh.offline.worker import write_fragments, write_worker

__all__ = ["Edition", "Frames", "add", "album", "take_frames", "write_worker"]


def album(drawings: Mapping[str, Drawing], sketches: Mapping[str, Sketch]) -> slim.Album:
    """Return the pictures of the site as they stand in pages, and their rules."""
    pictures = {name: (drawing.frame, drawing.inside(name)) for name, drawing in drawings.items()}
    pictures |= {name: ((0, 0, *sketch.size), sketch.shapes) for name, sketch in sketches.items()}
    return slim.Album(pictures, illustration.stylesheet(word for one in drawings.values() for word in one.classes))


def add(edition: Edition, hosts: Collection[str]) -> tuple[list[Problem], str]:
    """Write everything of a language into the slim site; return what is wrong with it, and the path of its shell.

    `hosts` are the other hosts that pages may lead to.
    """
    problems, pages = [], edition.pages()
    if edition.saving:
        problems = write_shared(edition, pages, hosts)
        pages[edition.saving] = edition.text(f"{edition.saving}index.html")
    shell = write_fragments(edition, pages)
    if edition.saving:
        write_pack(edition, pages, shell)
    return problems, shell
