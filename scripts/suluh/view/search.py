"""The page on which one searches, and every other page as a search finds it."""

from collections.abc import Callable, Iterable, Iterator

from suluh.view.parts import picture, sentences
from suluh.view.said import NOTHING, Said
from suluh.view.setting import Setting
from suluh.view.shapes import (
    CalculatorPage,
    EntryPage,
    Found,
    Group,
    ListPage,
    MakerPage,
    OfflinePage,
    Page,
    Part,
    Picture,
    Place,
    QuestionPage,
    SearchPage,
    Tile,
    ToolPage,
)
from suluh.view.shell import shell

KINDS = {
    "situations": "index_situations",
    "benefits": "index_benefits",
    "guides": "index_guides",
    "occupations": "occupations",
    "stories": "stories",
    "others": "index_others",
    "tools": "index_tools",
    "outreach": "outreach",
    "quizzes": "quizzes",
}
"""Kind of page, in the order of the index → the interface's phrase over its pictures."""
FOR_HELPERS = ("tools", "outreach", "quizzes")
"""The last kinds are for those who help others."""


def search_page(at: Setting, page: str, made: Iterable[Page]) -> SearchPage:
    """Return the page that finds the pages `made`, and shows them by their pictures."""
    found = sorted(_found_pages(at, made), key=_order(at))
    lead = at.speaker.ui("search_lead")
    names = (f"{one.id}/name" for one in found)
    return SearchPage(
        id=page,
        url=at.address(page),
        title=at.speaker.ui("search"),
        description=str(lead),
        shell=shell(at, page, "ui/words/search", "ui/words/index_", *names),
        lead=lead,
        groups=tuple(_groups(at, page, found)),
        found=tuple(found),
    )


def _order(at: Setting) -> Callable[[Found], tuple[int, int]]:
    """Return the order of the index: by kind, and in it as the home page names them; the others follow."""
    home, kinds = at.library.home, list(KINDS)
    named = [*(one.page for one in home.tiles), *(one.page for one in home.jobs)]
    return lambda one: (kinds.index(one.kind), named.index(one.id) if one.id in named else len(named))


def _groups(at: Setting, page: str, found: Iterable[Found]) -> Iterator[Group]:
    for kind, phrase in KINDS.items():
        tiles = tuple(Tile(one.picture, one.name, NOTHING, at.href(page, one.id)) for one in found if one.kind == kind)
        if tiles:
            yield Group(kind, at.speaker.ui(phrase), tiles)


def _found_pages(at: Setting, made: Iterable[Page]) -> Iterator[Found]:
    for page in made:
        match page:
            case EntryPage():
                texts = (page.kicker, page.summary, *(one.name for one in page.papers), *_points(page.parts))
                yield Found(page.id, page.kind, page.picture, page.name, _line(page), *_places(page.parts), texts)
            case CalculatorPage():
                yield Found(page.id, "others", page.picture, page.name, _line(page), *_places(page.parts), (page.lead,))
            case ToolPage():
                yield Found(page.id, "tools", page.picture, page.name, _line(page), (), (), (page.lead,))
            case QuestionPage() if page.id in at.library.decisions:
                yield Found(page.id, "others", page.answers[0].picture, page.name, page.lead, (), (), ())
            case ListPage():
                line = sentences(page.lead)[0]
                yield Found(page.id, "others", _picture(at, page.kind), page.title, line, (), tuple(_listed(page)), ())
            case MakerPage():
                yield Found(page.id, "tools", _picture(at, "maker"), page.title, page.lead, (), (), ())
            case OfflinePage():
                line = sentences(page.lead)[0]
                yield Found(page.id, "others", _picture(at, "offline"), page.title, line, (), (), ())


def _line(page: EntryPage | CalculatorPage | ToolPage) -> Said:
    """Return the page's title; where that only says the name again, its kicker."""
    return page.kicker if str(page.title) == str(page.name) and page.kicker else page.title


def _places(parts: Iterable[Part]) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Return the headings of the sections, and their questions."""
    parts = tuple(parts)
    headings = (Place(part.id, part.title) for part in parts)
    questions = (Place(one.id, one.title) for part in parts for one in part.questions)
    return tuple(headings), tuple(questions)


def _points(parts: Iterable[Part]) -> Iterator[Said]:
    for part in parts:
        yield from part.points
        yield from (one.title for one in part.steps)
        yield from (one.title for one in part.cards)


def _listed(page: ListPage) -> Iterator[Place]:
    """Yield what a list holds: sections, terms, papers, figures, contacts, who helps, and beliefs."""
    yield from (Place(one.id, one.title) for one in page.parts)
    yield from (Place(one.id, one.term) for one in page.terms)
    yield from (Place(one.id, one.name) for one in page.papers)
    yield from (Place(one.id, one.title) for one in page.figures)
    yield from (Place("", one.label) for one in page.contacts)
    for region in page.regions:
        yield from (Place(region.id, Said((name,))) for name in (region.name, *(one.name for one in region.helpers)))
    yield from (Place(one.id, one.belief) for one in page.myths)


def _picture(at: Setting, kind: str) -> Picture:
    return picture(at, getattr(at.library.site.pictures, kind) or at.library.home.picture)
