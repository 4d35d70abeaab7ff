"""The page on which a helper writes a name on a poster."""

from collections.abc import Iterator
from dataclasses import replace

from suluh.view.parts import ways
from suluh.view.piece import unprintable, words_are_drafts
from suluh.view.prints import FOLDER, TO_NAME, file_name, printed
from suluh.view.setting import Setting
from suluh.view.shapes import MakerPage, Poster, PosterLanguage, Printed
from suluh.view.shell import shell


def maker_page(at: Setting, page: str) -> MakerPage:
    """Return the page, with every poster in every language that it may be printed in."""
    site, speak = at.library.site, at.speaker
    title, lead = speak.ui("maker"), speak.ui("maker_lead")
    posters = tuple(_posters(at))
    spoken = {tag for poster in posters for tag in poster.languages}
    return MakerPage(
        page,
        at.address(page),
        title,
        str(lead),
        shell(at, page, "ui/words/maker"),
        lead,
        posters,
        tuple(_language(at, page, tag) for tag in site.languages if tag in spoken),
        site.papers,
        site.calling_code or "",
        tuple(_plain(at, page)),
        ways(at, page),
    )


def _posters(at: Setting) -> Iterator[Poster]:
    for key, piece in at.library.pieces.items():
        if TO_NAME in piece.layouts:
            tags = (tag for tag in at.library.site.languages if _printable(at.in_language(tag), key))
            yield Poster(key, at.speaker.say(f"{piece.entry}/name"), tuple(tags))


def _printable(at: Setting, key: str) -> bool:
    return not words_are_drafts(at) and not unprintable(at, key, TO_NAME)


def _language(at: Setting, page: str, tag: str) -> PosterLanguage:
    there = at.in_language(tag)
    folder = f"{at.to_root(page)}{there.prefix}{FOLDER}/"
    return PosterLanguage(tag, at.library.languages[tag].name, folder, there.speaker.word("maker_chat"))


def _plain(at: Setting, page: str) -> Iterator[Printed]:
    """Yield the posters of this language as files."""
    for one in printed(at, page):
        if TO_NAME in at.library.pieces[one.name].layouts:
            files = (file for file in one.files if f"/{file_name(one.name, TO_NAME, 'full')}." in file.href)
            yield replace(one, files=tuple(files), more_href="", maker_href="")
