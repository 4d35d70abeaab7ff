"""How pages offer printed pieces."""

from collections.abc import Iterator
from dataclasses import replace

from suluh.model.piece import FORMATS, Layout
from suluh.view.piece import unprintable, words_are_drafts
from suluh.view.said import NOTHING, Said
from suluh.view.setting import Setting
from suluh.view.shapes import Bin, Link, Printed, PrintedFile, Shelf

FOLDER = "print"
TO_NAME: Layout = "poster"
"""The layout that a name can be written on in the browser; other sizes of paper show the same."""
PREVIEW = 360
"""Width of a preview in pixels."""


SHELVES = {
    "situations": "index_situations",
    "benefits": "index_benefits",
    "occupations": "occupations",
    "guides": "index_guides",
    "": "index_others",
}
"""Kind of page → the interface's phrase over its pieces, in the order in which they stand."""


def file_name(piece: str, layout: str, ink: str) -> str:
    """Return a piece's file name without its ending: `jkm-poster`, `jkm-poster-save`."""
    return f"{piece}-{layout}" + ("-save" if ink == "save" else "")


def printed(at: Setting, page: str, entry: str | None = None) -> Iterator[Printed]:
    """Yield the printed pieces that a page offers: those of one entry in all formats, or all pieces in their first one.

    Of a piece whose page offers none itself, the list of all has every format. Sheets to write on are offered where
    they are needed, by the pages that ask for them.
    """
    for key, piece in at.library.pieces.items():
        if (entry and piece.entry != entry) or words_are_drafts(at):
            continue
        layouts = [one for one in piece.layouts if not FORMATS[one].black and not unprintable(at, key, one)]
        if layouts:
            offer = _offer(at, page, key, layouts)
            shortened = not entry and piece.entry in at.library.entries and layouts[1:]
            yield _shortened(at, page, offer, piece.entry) if shortened else offer


def printed_file(at: Setting, page: str, key: str, layout: Layout) -> tuple[Said, PrintedFile]:
    """Return the title of a piece and its file in one layout, as `page` offers it.

    Where the setting's language has none, they are those of the source language.
    """
    source = at.library.site.source_language
    own = not words_are_drafts(at) and not unprintable(at, key, layout)
    made = at if own else at.in_language(source)
    title = _title(made, key)
    named = title if own else replace(title, language=source)
    return named, _file(at, f"{at.to_root(page)}{made.prefix}{FOLDER}/", key, layout)


def _shortened(at: Setting, page: str, offer: Printed, entry: str) -> Printed:
    return replace(offer, files=offer.files[:1], more_href=at.href(page, entry, "print"))


def _offer(at: Setting, page: str, key: str, layouts: list[Layout]) -> Printed:
    folder = f"{at.to_root(page)}{at.prefix}{FOLDER}/"
    width, height = FORMATS[layouts[0]].on(at.library.site.papers[0]).size
    maker = at.library.site.pages.maker
    return Printed(
        name=key,
        title=_title(at, key),
        preview_href=f"{folder}{file_name(key, layouts[0], 'full')}.png",
        preview_size=(PREVIEW, round(PREVIEW * height / width)),
        files=tuple(_file(at, folder, key, layout) for layout in layouts),
        more_href="",
        maker_href=at.href(page, maker, f"{TO_NAME}-{key}") if maker and TO_NAME in layouts else "",
    )


def _title(at: Setting, key: str) -> Said:
    """Return the name of the piece's page; of a sheet to write on and of a calendar, its own title."""
    piece = at.library.pieces[key]
    if piece.title and (piece.form or piece.calendar):
        return at.speaker.say(f"pieces/{key}/title")
    return at.speaker.say(f"pieces/{key}/calendar/who" if piece.calendar else f"{piece.entry}/name")


def _file(at: Setting, folder: str, key: str, layout: Layout) -> PrintedFile:
    form = FORMATS[layout].on(at.library.site.papers[0])
    first, *others = (file_name(key, layout, ink) + (".png" if form.pixels else ".pdf") for ink in form.inks)
    return PrintedFile(
        layout=at.speaker.ui(f"layout_{layout}"),
        href=folder + first,
        paper=_paper(at, form.paper, first),
        save_href=folder + others[0] if others else "",
        save_paper=_paper(at, form.paper, others[0]) if others else "",
    )


def _paper(at: Setting, sheet: str, name: str) -> str:
    """Return the paper of a file, and its size if it is made: "A4, 71 KB", in one piece."""
    size = at.sizes.get(name)
    said = f"{sheet}, {at.speaker.word('size_kb', size=str(-(-size // 1000)))}" if size else sheet
    return said.replace(" ", "\N{NO-BREAK SPACE}")


def shelves(at: Setting, page: str) -> Iterator[Shelf]:
    """Yield all pieces by the kind of their page; kinds without one of their own come last."""
    pieces, kinds = tuple(printed(at, page)), at.library.kinds
    for kind, phrase in SHELVES.items():
        found = (one for one in pieces if _shelf(kinds.get(at.library.pieces[one.name].entry, "")) == kind)
        if kept := tuple(found):
            yield Shelf(kind or "others", at.speaker.ui(phrase), kept)


def _shelf(kind: str) -> str:
    return kind if kind in SHELVES else ""


def bins(at: Setting, page: str) -> Iterator[Bin]:
    """Yield each format with the coloured files that this language has of it; sheets to write on have none."""
    folder = f"{at.to_root(page)}{at.prefix}{FOLDER}/"
    coloured = {layout: form for layout, form in FORMATS.items() if not form.black}
    for layout, form in coloured.items() if not words_are_drafts(at) else ():
        keys = [key for key, one in at.library.pieces.items() if layout in one.layouts]
        kept = [key for key in keys if not unprintable(at, key, layout)]
        names = ((key, f"{file_name(key, layout, 'full')}.{'png' if form.pixels else 'pdf'}") for key in kept)
        if kept:
            links = tuple(Link(_title(at, key), NOTHING, folder + name) for key, name in names)
            yield Bin(at.speaker.ui(f"layout_{layout}"), links)
