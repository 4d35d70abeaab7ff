"""How pages offer printed pieces."""

from collections.abc import Iterator
from dataclasses import replace

from suluh.model.piece import FORMATS, Layout
from suluh.view.piece import unprintable, words_are_drafts
from suluh.view.said import Said
from suluh.view.setting import Setting
from suluh.view.shapes import Printed, PrintedFile

FOLDER = "print"
PREVIEW = 360
"""Width of a preview in pixels."""


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


def printed_file(at: Setting, page: str, key: str, layout: Layout) -> tuple[Said, PrintedFile] | None:
    """Return the title of a piece and its file in one layout, as `page` offers it; None if the language has none."""
    if words_are_drafts(at) or unprintable(at, key, layout):
        return None
    return _title(at, key), _file(at, f"{at.to_root(page)}{at.prefix}{FOLDER}/", key, layout)


def _shortened(at: Setting, page: str, offer: Printed, entry: str) -> Printed:
    return replace(offer, files=offer.files[:1], more_href=at.href(page, entry, "print"))


def _offer(at: Setting, page: str, key: str, layouts: list[Layout]) -> Printed:
    folder = f"{at.to_root(page)}{at.prefix}{FOLDER}/"
    width, height = FORMATS[layouts[0]].size
    return Printed(
        name=key,
        title=_title(at, key),
        preview_href=f"{folder}{file_name(key, layouts[0], 'full')}.png",
        preview_size=(PREVIEW, round(PREVIEW * height / width)),
        files=tuple(_file(at, folder, key, layout) for layout in layouts),
        more_href="",
    )


def _title(at: Setting, key: str) -> Said:
    """Return the name of the piece's page; of a calendar, for whom it is; of a sheet to write on, its own title."""
    piece = at.library.pieces[key]
    if piece.form and piece.title:
        return at.speaker.say(f"pieces/{key}/title")
    return at.speaker.say(f"pieces/{key}/calendar/who" if piece.calendar else f"{piece.entry}/name")


def _file(at: Setting, folder: str, key: str, layout: Layout) -> PrintedFile:
    form = FORMATS[layout]
    first, *others = (file_name(key, layout, ink) + (".png" if form.pixels else ".pdf") for ink in form.inks)
    return PrintedFile(
        layout=at.speaker.ui(f"layout_{layout}"),
        href=folder + first,
        paper=_paper(at, form.paper, first),
        save_href=folder + others[0] if others else "",
        save_paper=_paper(at, form.paper, others[0]) if others else "",
    )


def _paper(at: Setting, sheet: str, name: str) -> str:
    """Return the paper of a file, and its size if it is made: "A4, 71 KB"."""
    size = at.sizes.get(name)
    return f"{sheet}, {at.speaker.word('size_kb', size=str(-(-size // 1000)))}" if size else sheet
