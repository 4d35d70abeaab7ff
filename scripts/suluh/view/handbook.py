"""The hand-written pages, with the shell of all others around them."""

from collections.abc import Iterator

from suluh.model.handbook import Hand
from suluh.view.said import NOTHING, Said
from suluh.view.setting import Setting
from suluh.view.shapes import HandPage, Link, Sketch, Standing
from suluh.view.shell import shell


def hand_pages(at: Setting) -> Iterator[HandPage]:
    """Yield every hand-written page; where it is not written in this language, as the source language has it."""
    for key, written in at.library.handbook.items():
        source = at.library.site.source_language
        hand, own = written.get(at.language, written[source]), at.language in written
        standing = Standing() if own else Standing((at.speaker.ui("unwritten_note"),), draft=True)
        title = Said((hand.title,), None if own else source)
        around = shell(at, key, standing=standing)
        here = at.href(key, key)
        others = tuple(one for one in hand_links(at, key) if one.href != here)
        yield HandPage(key, at.address(key), title, hand.lead, around, _body(hand), None if own else source, others)


def _body(hand: Hand) -> tuple[str | Sketch, ...]:
    return tuple(
        part if isinstance(part, str) else Sketch(part.sketch.name, part.sketch.size, part.alt) for part in hand.parts
    )


def hand_links(at: Setting, page: str) -> tuple[Link, ...]:
    """Return the way from a page to every hand-written one."""
    source = at.library.site.source_language
    links = []
    for key, written in at.library.handbook.items():
        own = at.language in written
        hand = written[at.language if own else source]
        links.append(Link(Said((hand.title,), None if own else source), NOTHING, at.href(page, key)))
    return tuple(links)
