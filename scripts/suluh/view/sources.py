"""What a page or a printed piece rests on: laws with their articles, and how the figures were checked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from suluh import facts
from suluh.model.fact import Fact, Table
from suluh.view.said import Said
from suluh.view.setting import Setting
from suluh.view.shapes import SourceLine


def sources(at: Setting, names: tuple[str, ...]) -> Iterator[SourceLine]:
    """Yield the laws and official pages that the facts rest on, each once, with its articles: laws first."""
    found, known = _rests_on(at, names), list(at.library.sources)
    is_law = {key: bool(articles or at.library.sources[key].in_force_from) for key, articles in found.items()}
    for key in sorted(found, key=lambda one: (not is_law[one], known.index(one))):
        yield _line(at, key, joined(found[key]))


def _line(at: Setting, key: str, articles: Iterable[str]) -> SourceLine:
    law = at.library.sources[key]
    return SourceLine(law.short, _as_written(at, law.title), law.url or "", _as_written(at, ", ".join(articles)))


def _rests_on(at: Setting, names: tuple[str, ...]) -> dict[str, list[str]]:
    """Return source → the articles in which the facts stand."""
    articles: dict[str, dict[str, None]] = defaultdict(dict)
    for name in names:
        for fact in facts.recorded(at.library.law, name).values():
            source, article = _in_force(fact, at.day)
            articles[source].update({article: None} if article else {})
    return {key: list(found) for key, found in sorted(articles.items())}


def joined(articles: Iterable[str]) -> list[str]:
    """Return articles in the order of their numbers; the paragraphs of one article stand together.

    Whole articles share the word before their numbers: "pasal 25, 26".
    """
    paragraphs: dict[str, list[str]] = defaultdict(list)
    for one in articles:
        found = re.fullmatch(r"(.*\d\w* \w+\.?) ((?:\(\w+\)(?:,? \w+ |, )?)+)", one)
        paragraphs[found[1] if found else one] += [found[2]] if found else []
    heads = sorted(paragraphs, key=_numbers)
    alike = groupby(heads, key=lambda head: head if paragraphs[head] else _word(head))
    rows = ([" ".join((head, *_together(paragraphs[head]))) for head in group] for _, group in alike)
    return [one for row in rows for one in _in_a_row(row)]


def _word(article: str) -> str:
    """Return what stands before the number of an article; all of it where more follows."""
    found = re.fullmatch(r"(\D+ )\d\w*", article)
    return found[1] if found else article


def _in_a_row(articles: list[str]) -> list[str]:
    """Return articles that share a word, which only the first of them says."""
    first, *others = articles
    return [first, *(one.removeprefix(_word(first)) for one in others)]


def _together(lists: list[str]) -> list[str]:
    if not lists[1:]:
        return lists
    return [", ".join(sorted({one for said in lists for one in re.findall(r"\(\w+\)", said)}, key=_numbers))]


def _numbers(text: str) -> tuple[str, list[int], str]:
    """Return what sorts a text by the numbers in it."""
    return re.split(r"\d", text, maxsplit=1)[0], [int(one) for one in re.findall(r"\d+", text)], text


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
    rests_on = [_line(at, key, articles) for key, articles in _rests_on(at, names).items()]
    chief = sorted(rests_on, key=lambda line: -len(str(line.articles)))[:most]
    return at.speaker.word(
        "imprint" if chief else "published_by",
        publisher=at.library.site.publisher.name,
        checked=check_sentence(at, names, short=True),
        sources=", ".join(re.sub(r" (?=\d)", "\N{NO-BREAK SPACE}", line.short) for line in rests_on if line in chief),
    )
