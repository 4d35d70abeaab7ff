"""What a page or a printed piece rests on: laws with their articles, and how the figures were checked."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from suluh import facts
from suluh.model.fact import Fact, Table
from suluh.view.said import Said
from suluh.view.setting import Setting
from suluh.view.shapes import SourceLine


def sources(at: Setting, names: tuple[str, ...]) -> Iterator[SourceLine]:
    """Yield the laws and official pages that the facts rest on, each once, with its articles."""
    articles: dict[str, dict[str, None]] = defaultdict(dict)
    for name in names:
        for fact in facts.recorded(at.library.law, name).values():
            source, article = _in_force(fact, at.day)
            articles[source].update({article: None} if article else {})
    for key, found in sorted(articles.items()):
        law = at.library.sources[key]
        yield SourceLine(law.short, _as_written(at, law.title), law.url or "", _as_written(at, ", ".join(found)))


def _as_written(at: Setting, text: str) -> Said:
    """Return words of a law, which are never translated; marked with their language where the page has another."""
    return Said((text,) if text else (), None if at.source else at.library.site.source_language)


def _in_force(fact: Fact | Table, day: date) -> tuple[str, str]:
    start = max((start for start in fact.values if start <= day), default=min(fact.values))
    dated = fact.values[start]
    return dated.source, dated.article or ""


def check_sentence(at: Setting, names: tuple[str, ...], short: bool = False) -> str:
    """Return how the facts were checked, as its weakest check has it; empty without facts."""
    checks = [check for name in names if (check := facts.checked(at.library.law, name))]
    if not checks:
        return ""
    weakest = min(checks, key=lambda check: (facts.AGAINST.index(check.against), check.on))
    day = at.speaker.day_in_words(min(check.on for check in checks))
    if short:
        return at.speaker.word(f"checked_short_{weakest.against}", day=day)
    if weakest.by and weakest.against == "law":
        return at.speaker.word("checked_law_by", day=day, name=weakest.by)
    return at.speaker.word(f"checked_{weakest.against}", day=day)


def imprint(at: Setting, names: tuple[str, ...], most: int) -> str:
    """Return who publishes a piece and what it rests on: at most so many sources, those with the most articles."""
    rests_on = tuple(sources(at, names))
    chief = sorted(rests_on, key=lambda line: -len(str(line.articles)))[:most]
    return at.speaker.word(
        "imprint" if chief else "published_by",
        publisher=at.library.site.publisher.name,
        checked=check_sentence(at, names, short=True),
        sources=", ".join(re.sub(r" (?=\d)", "\N{NO-BREAK SPACE}", line.short) for line in rests_on if line in chief),
    )
