"""The home page, and the pages that are made from the whole content."""

from collections.abc import Iterator
from dataclasses import replace

from suluh import facts
from suluh.content.check import used_facts
from suluh.model import entry as model
from suluh.view import shapes
from suluh.view.changes import changes
from suluh.view.entry import paper
from suluh.view.handbook import hand_links
from suluh.view.helpers import nearby
from suluh.view.parts import amount, entry_link, link, note, picture, sentences, ways
from suluh.view.prints import bins, shelves
from suluh.view.said import NOTHING, Said
from suluh.view.setting import MISSING, Setting
from suluh.view.shapes import HomePage, ListPage, Note, Part, Tile
from suluh.view.shell import shell
from suluh.view.sources import sources
from suluh.view.terms import term

MANY = 24
"""Of so many terms one looks for a letter first."""


def home_page(at: Setting) -> HomePage:
    """Return the first page."""
    home, speak = at.library.home, at.speaker
    return HomePage(
        id="",
        url=at.address(""),
        title=speak.say("home/title"),
        description=str(speak.say("home/lead")),
        shell=shell(at, ""),
        lead=speak.say("home/lead"),
        picture=picture(at, home.picture),
        buttons=tuple(link(at, "", one, f"home/buttons/{one.id}") for one in home.buttons),
        situations=speak.say("home/situations"),
        tiles=_situations(at, ""),
        price=speak.say("home/price"),
        amount=amount(at, home.amount, "home/amount"),
        price_text=speak.say("home/price_text"),
        price_link=link(at, "", home.price_link, "home/price_link"),
        jobs_title=speak.say("home/jobs_title"),
        jobs=tuple(_tile(at, "", one, f"home/jobs/{one.id}") for one in home.jobs),
        helpers=note(at, "home/helpers"),
        helpers_picture=picture(at, home.helpers_picture),
        helpers_link=shapes.Link(
            speak.say("home/helpers_link"), NOTHING, at.href("", home.helpers_page or at.library.site.pages.print)
        ),
        offline=_offline(at),
    )


def _offline(at: Setting) -> shapes.Link | None:
    page, speak = at.library.site.pages.offline, at.speaker
    return shapes.Link(speak.ui("offline_short"), speak.ui("offline_hint"), at.href("", page)) if page else None


def _situations(at: Setting, page: str) -> tuple[Tile, ...]:
    return tuple(_tile(at, page, one, f"home/tiles/{one.id}") for one in at.library.home.tiles)


def _tile(at: Setting, page: str, one: model.Tile | model.Job, key: str) -> Tile:
    text = at.speaker.say(f"{key}/text") if isinstance(one, model.Tile) else NOTHING
    return Tile(picture(at, one.picture), at.speaker.say(f"{key}/title"), text, at.href(page, one.page, one.anchor))


def about_page(at: Setting) -> ListPage:
    """Return who publishes the site, how numbers are checked, all sources, and all corrections."""
    speak = at.speaker
    parts = tuple(_section(one.id, note(at, f"site/about/{one.id}")) for one in at.library.site.about)
    names = tuple(at.library.law.facts)
    return replace(
        _base(at, at.library.site.pages.about, "about", speak.say("site/description"), "site/"),
        parts=parts,
        sources=tuple(sources(at, names)),
        corrections=tuple(_corrections(at)),
        licence=speak.ui("licence", name=at.library.brand.licence) if at.library.brand.licence else NOTHING,
        hands=hand_links(at, at.library.site.pages.about),
    )


def _section(key: str, one: Note) -> Part:
    return Part(key, one.title, one.text, (), None, (), (), (), None, numbered=False)


def _corrections(at: Setting) -> Iterator[str]:
    speak, law = at.speaker, at.library.law
    for name in law.facts:
        for one in getattr(law[name], "corrections", ()):
            kind = facts.unit(law, name)
            slots = {"said": speak.amount(one.said, kind), "right": speak.amount(one.right, kind)}
            said = speak.word("corrected", day=speak.day_in_words(one.on), **slots)
            yield f"{speak.say(f'facts/{name}/label')}. {said}"


def glossary_page(at: Setting) -> ListPage:
    """Return every term with its plain words."""
    terms = (term(at, key) for key in at.library.glossary)
    ordered = sorted(terms, key=lambda one: str(one.term).casefold())
    around = _base(at, at.library.site.pages.glossary, "glossary", NOTHING, "glossary/")
    return replace(around, terms=tuple(ordered), letters=letters(ordered) if len(ordered) > MANY else ())


def letters(ordered: list[shapes.Term]) -> tuple[shapes.Link, ...]:
    """Return a way to the first term with each letter; what begins with a figure has none."""
    first: dict[str, str] = {}
    for one in ordered:
        if (letter := str(one.term)[0].upper()).isalpha():
            first.setdefault(letter, one.id)
    return tuple(shapes.Link(Said((letter,)), NOTHING, f"#{key}") for letter, key in first.items())


def documents_page(at: Setting) -> ListPage:
    """Return every paper, and where to get it; and the guides that ask for several, the longest list first."""
    page, library = at.library.site.pages.documents, at.library
    papers = tuple(paper(at.speaker, name) for name in library.documents)
    guides = [key for key, one in library.entries.items() if library.kinds[key] == "guides" and one.papers[1:]]
    guides.sort(key=lambda key: -len(library.entries[key].papers))
    asking = tuple(shapes.Link(at.speaker.say(f"{key}/name"), NOTHING, at.href(page, key)) for key in guides)
    shown = ("documents/", "ui/words/documents_where", "ui/words/documents_for", *(f"{key}/name" for key in guides))
    return replace(_base(at, page, "documents", NOTHING, *shown), papers=papers, asking=asking)


def print_page(at: Setting) -> ListPage:
    """Return every printed piece that this language has."""
    page = at.library.site.pages.print
    lead = at.speaker.ui("pieces_lead")
    around = _base(at, page, "print", lead, "ui/words/pieces_")
    return replace(around, shelves=tuple(shelves(at, page)), bins=tuple(bins(at, page)))


def entries_page(at: Setting, page: str, kind: str) -> ListPage:
    """Return every entry of one kind as a large picture: occupations, stories."""
    keys = [key for key in at.library.entries if at.library.kinds[key] == kind]
    tiles = (_entry_tile(at, page, key) for key in keys)
    shown = (f"{key}/{field}" for key in keys for field in ("name", "kicker"))
    return replace(_base(at, page, kind, NOTHING, *shown), tiles=tuple(tiles))


def _entry_tile(at: Setting, page: str, key: str) -> Tile:
    """Return an entry's picture and name, with its kicker unless that only says the name again."""
    named = entry_link(at, page, key)
    return Tile(picture(at, at.library.entries[key].picture), named.title, named.text, named.href)


def myths_page(at: Setting, page: str) -> ListPage:
    """Return what people say and what is true."""
    speak = at.speaker
    myths = (
        shapes.Myth(
            key,
            speak.say(f"myths/{key}/belief"),
            tuple(sentences(speak.say(f"myths/{key}/truth"))),
            shapes.Link(speak.say(f"{one.page}/name"), NOTHING, at.href(page, one.page)) if one.page else None,
        )
        for key, one in at.library.myths.items()
    )
    return replace(_base(at, page, "myths", NOTHING, "myths/"), myths=tuple(myths))


def help_page(at: Setting, page: str) -> ListPage:
    """Return the national contacts, the offices that have no address here, and who helps in each region."""
    speak, known, site = at.speaker, at.library.helpers, at.library.site
    contacts = (
        shapes.ContactLine(
            speak.say(f"site/contacts/{key}/label"),
            speak.maybe(site.contacts[key].text, f"site/contacts/{key}/text"),
            site.contacts[key].value,
            site.contacts[key].href,
        )
        for key in known.national or site.contacts
    )
    places = tuple(_section(one.id, note(at, f"site/places/{one.id}")) for one in site.places)
    regions = tuple(nearby(at))
    shown = [f"site/contacts/{key}/" for key in known.national or site.contacts]
    said = "ui/words/near_" if regions else "ui/words/near_add"
    around = _base(at, page, "help", NOTHING, *shown, "site/places/", *((said,) if known.guide or regions else ()))
    guide = at.href(page, known.guide) if known.guide else ""
    return replace(around, contacts=tuple(contacts), parts=places, regions=regions, guide_href=guide)


def changes_page(at: Setting, page: str) -> ListPage:
    """Return every change and correction of what benefits and guides say, the newest first, future ones too."""
    told = (key for key, kind in at.library.kinds.items() if kind in ("benefits", "guides"))
    names = tuple(dict.fromkeys(name for key in told for name in used_facts(at.library.entries[key], key)))
    return replace(_base(at, page, "changes", NOTHING, "facts/"), changes=tuple(changes(at, names)))


def numbers_page(at: Setting, page: str) -> ListPage:
    """Return every statistic with its month and source."""
    figures = tuple(_figure(at, key, one) for key, one in at.library.statistics.items())
    return replace(_base(at, page, "numbers", NOTHING, "numbers/"), figures=figures)


def _figure(at: Setting, key: str, one: model.Statistic) -> shapes.Figure:
    speak = at.speaker
    (source,) = sources(at, (one.fact,))
    start = max(spell.start for spell in facts.timeline(at.library.law, one.fact) if spell.start <= at.day)
    return shapes.Figure(
        key,
        speak.say(f"numbers/{key}/title"),
        str(speak.value(one.fact)),
        speak.say(f"numbers/{key}/text"),
        speak.say(f"numbers/{key}/when") if one.when else Said((speak.month_in_words(start),)),
        source.short,
        source.url,
    )


def missing_page(at: Setting) -> ListPage:
    """Return the page for an address that does not exist: what happened to the reader, in pictures."""
    base = _base(at, MISSING, "missing", at.speaker.ui("not_found_text"), "ui/words/not_found_", "home/tiles/")
    return replace(base, tiles=_situations(at, MISSING))


TITLES = {
    "about": "about",
    "glossary": "glossary",
    "documents": "documents",
    "print": "print_pieces",
    "missing": "not_found_title",
    "occupations": "occupations",
    "stories": "stories",
    "myths": "myths",
    "help": "help",
    "changes": "changes_all",
    "numbers": "numbers",
}
"""Kind of page → the interface's phrase that is its title."""


def _base(at: Setting, page: str, kind: str, lead: Said = NOTHING, *prefixes: str) -> ListPage:
    """Return a page with title and lead; `prefixes` begin the translation keys of what it shows besides them."""
    title, lead = at.speaker.ui(TITLES[kind]), lead or at.speaker.ui(f"{kind}_lead")
    around = shell(at, page, f"ui/words/{TITLES[kind]}", f"ui/words/{kind}_lead", *prefixes)
    on = () if page == MISSING else ways(at, page)
    return ListPage(page, at.address(page), title, str(lead), around, kind, lead, next=on)
