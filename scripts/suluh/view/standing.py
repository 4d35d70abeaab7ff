"""How far the translation of a page can be trusted, as the page says it."""

from collections.abc import Iterator

from suluh.model.base import Message
from suluh.model.review import Review
from suluh.translation import State
from suluh.view.said import Said
from suluh.view.setting import MISSING, Setting
from suluh.view.shapes import LanguageLink, Standing

TRUSTED = {State.translated, State.reviewed}


def standing_of(at: Setting, page: str, *prefixes: str) -> Standing:
    """Return what the reader must know of a page whose texts have keys that begin with one of the prefixes."""
    if at.source:
        return Standing()
    catalog = at.library.catalogs[at.language]
    texts = [message for key, message in at.library.messages.items() if key.startswith(prefixes)]
    states = {catalog.translate(message).state for message in texts}
    return Standing(
        notes=tuple(_notes(at, states)),
        beside=link(at, page, at.library.site.source_language) if State.draft in states else None,
        draft=State.draft in states or not states & TRUSTED,
        reviewed=_reviewed(at, texts) if states == {State.reviewed} else "",
    )


def link(at: Setting, page: str, tag: str) -> LanguageLink:
    """Return the way from a page to the same page in another language, or to its home page if it lacks it."""
    language = at.library.languages[tag]
    kept = page != MISSING and at.in_language(tag).has(page)
    href = at.href(page, page if kept else "", language=tag)
    return LanguageLink(tag, language.name, language.short, language.direction, href, tag == at.language)


def _notes(at: Setting, states: set[State]) -> Iterator[Said]:
    """Yield the state of the page in words, as its weakest sentences have it."""
    if State.draft in states:
        yield at.speaker.ui("draft_note")
    if states & {State.stale, State.broken} and State.missing not in states:
        yield at.speaker.ui("stale_note")
    elif State.missing in states:
        yield at.speaker.ui("untranslated_note")
    elif states & TRUSTED == {State.translated} and State.draft not in states:
        yield at.speaker.ui("translated_note")


def _reviewed(at: Setting, texts: list[Message]) -> str:
    """Return who has read the whole page, and until when."""
    found = [at.library.catalogs[at.language].review(message) for message in texts]
    reviews: list[Review] = sorted((one for one in found if one), key=lambda one: one.date)
    names = ", ".join(dict.fromkeys(one.by for one in reviews))
    return at.speaker.word("reviewed_note", name=names, day=at.speaker.day_in_words(reviews[-1].date))
