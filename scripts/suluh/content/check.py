"""Do the files agree with each other, and does every fact have a value on the day?"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from suluh import facts
from suluh.content import calculator, decisions, helpers, pieces, search, tools
from suluh.content.library import Item, Library, texts
from suluh.errors import Problem, did_you_mean
from suluh.formula import FormulaError
from suluh.messages import phrase, say
from suluh.model.base import PLACEHOLDER, Leaf, Model, Refers, leaves, letters
from suluh.model.entry import Part
from suluh.model.fact import Fact, Formula, Recorded, Table
from suluh.model.piece import Piece
from suluh.yamlfile import Located

LARGE_NUMBER = r"\d{1,3}(?:[.,]\d{3})+|\d{5,}"
SOON = timedelta(days=60)


def problems(library: Library, languages: Located[Any], unread: frozenset[str]) -> Iterator[Problem]:
    """Yield every name that nothing is called, in all files, and every number that belongs into the facts.

    `unread`: kinds of name that cannot be judged, since a file that holds them could not be read.
    """
    known = names(library)
    for item in library.items:
        for leaf in leaves(item.model, item.key):
            if isinstance(leaf.mark, Refers) and leaf.mark.to not in unread:
                yield from _unknown(item, leaf, leaf.mark.to, known[leaf.mark.to])
    for item, leaf, _ in texts(library.items):
        yield from _text_problems(library, item, leaf, "fact" in unread)
    yield from _language_problems(library, languages)
    yield from _page_problems(library)
    yield from _repeated_anchors(library)
    yield from decisions.problems(library.items)
    yield from calculator.problems(library.items, library.law)
    yield from tools.problems(library.items, library.law)
    yield from helpers.problems(library, OWN_ANCHORS)
    if "page" not in unread:
        yield from _anchor_problems(library)
        yield from search.problems(library)
        yield from pieces.problems(library)
    for name, fault in facts.faults(library.law) if "fact" not in unread else ():
        yield _at(library, f"facts/{name}", ("formula",), f"{name}: {fault}")
    yield from _money_problems(library)


def _money_problems(library: Library) -> Iterator[Problem]:
    """Yield amounts with more decimals than the currency has: `10.500` is ten and a half, not ten thousand."""
    decimals = library.site.currency.decimals
    for name, fact in library.law.facts.items():
        if isinstance(fact, Fact) and fact.unit == "money":
            for start, dated in fact.values.items():
                if dated.value is not None and -int(dated.value.as_tuple().exponent) > decimals:
                    said = say(
                        "the amount {value} has too many decimals; write ten thousand as 10000, without a point",
                        value=dated.value,
                    )
                    yield _at(library, f"facts/{name}", ("values", str(start), "value"), f"{name}: {said}")


def names(library: Library) -> Mapping[str, tuple[str, ...]]:
    """Return kind → every name of that kind that the content describes."""
    tables = tuple(name for name, fact in library.law.facts.items() if isinstance(fact, Table))
    return {
        phrase("fact"): tuple(name for name in library.law.facts if name not in tables),
        phrase("table"): tables,
        phrase("scene"): tuple(library.scenes),
        phrase("page"): library.page_ids,
        phrase("document"): tuple(library.documents),
        phrase("source"): tuple(library.sources),
        phrase("contact"): tuple(library.site.contacts),
        phrase("term"): tuple(library.glossary),
        phrase("piece"): tuple(library.pieces),
        phrase("region"): tuple(library.helpers.regions),
    }


def _unknown(item: Item, leaf: Leaf, kind: str, names: tuple[str, ...]) -> Iterator[Problem]:
    if leaf.value not in names:
        said = say(
            "no {kind} named '{value}'{hint}", kind=say(kind), value=leaf.value, hint=did_you_mean(leaf.value, names)
        )
        yield Problem(item.file, item.line(leaf), said)


def _at(library: Library, key: str, place: tuple[str | int, ...], message: str) -> Problem:
    """Return a problem of the item that the key names."""
    item = next(item for item in library.items if item.key == key)
    return Problem(item.file, item.located.line((*item.place, *place)), message)


def _text_problems(library: Library, item: Item, leaf: Leaf, unread: bool) -> Iterator[Problem]:
    line = item.line(leaf)
    for found in PLACEHOLDER.finditer(leaf.value):
        fault = placeholder_fault(library, found[1])
        if fault and not unread:
            yield Problem(item.file, line, fault)
    bare = PLACEHOLDER.sub("", leaf.value)
    if "{" in bare or "}" in bare:
        yield Problem(item.file, line, say("a brace stands alone in '{value}'", value=leaf.value))
    symbol = re.escape(library.site.currency.symbol)
    literal = re.search(rf"{symbol}\s?\d[\d.,]*|\d[\d.,]*\s?{symbol}|{LARGE_NUMBER}", bare)
    if literal:
        yield Problem(
            item.file,
            line,
            say("the number '{literal}' stands in a sentence; put it into facts/ and name it", literal=literal[0]),
        )
    if isinstance(leaf.mark, Refers):
        return
    if leaf.mark.limit and letters(leaf.value) > leaf.mark.limit:
        said = say(
            "'{value}' has {letters} letters; its place holds {limit}",
            value=leaf.value,
            letters=letters(leaf.value),
            limit=leaf.mark.limit,
        )
        yield Problem(item.file, line, said)


def placeholder_fault(library: Library, inside: str) -> str:
    """Return what is wrong with a `{placeholder}`, or nothing. A single word is a slot of the interface."""
    name, _, form = inside.partition(":")
    if "." not in name:
        return "" if re.fullmatch(r"[a-z]+", inside) else say("'{{{inside}}}' is not the name of a fact", inside=inside)
    try:
        kind = facts.unit(library.law, name)
    except FormulaError as error:
        return str(error)
    if kind == "rule":
        return say("'{name}' is a right without a figure; say it in words", name=name)
    one = library.law[name]
    if isinstance(one, Formula) and one.inputs:
        return say(
            "'{name}' asks for {inputs}; make a derived fact with these given", name=name, inputs=", ".join(one.inputs)
        )
    if form and form != "short" and form not in library.site.scales:
        return say(
            "'{{{inside}}}': no form '{form}'{hint}",
            inside=inside,
            form=form,
            hint=did_you_mean(form, ("short", *library.site.scales)),
        )
    return ""


def _language_problems(library: Library, languages: Located[Any]) -> Iterator[Problem]:
    path = library.root / "site.yml"
    for tag in library.site.languages:
        if tag not in library.languages:
            yield Problem(
                path,
                1,
                say(
                    "no language named '{tag}' in languages.yml{hint}",
                    tag=tag,
                    hint=did_you_mean(tag, library.languages),
                ),
            )
        elif tag in library.page_ids:
            yield Problem(path, 1, say("the language '{tag}' has the address of a page; rename the page", tag=tag))
    for tag in library.site.covers:
        if tag not in library.site.languages[1:]:
            hint = did_you_mean(tag, library.site.languages[1:])
            yield Problem(
                path,
                1,
                say("covers: '{tag}' is no language into which this site is translated{hint}", tag=tag, hint=hint),
            )
    for tag, language in library.languages.items():
        missing = [word for word in library.site.scales if word not in language.words]
        if tag in library.site.languages and missing:
            yield Problem(
                library.root / "languages.yml",
                languages.line((tag,)),
                say("{tag}: words: '{missing}' is missing", tag=tag, missing=missing[0]),
            )
        if not language.locale and len(language.months) != 12:
            yield Problem(
                library.root / "languages.yml",
                languages.line((tag,)),
                say("{tag}: give a locale or the names of 12 months", tag=tag),
            )


def _page_problems(library: Library) -> Iterator[Problem]:
    ids = library.page_ids
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield Problem(library.root / "site.yml", 1, say("two pages have the address '{name}'; rename one", name=name))


OWN_ANCHORS = frozenset(
    ("content", "changes", "sources", "print", "next", "words", "wrong", "drawer", "recall", "mark", "law", "settings")
)
"""Places that a page has anyway."""


def _repeated_anchors(library: Library) -> Iterator[Problem]:
    """Yield ids that stand twice among the parts, cards and questions of a page, where each is a place to link to."""
    for key, entry in library.entries.items():
        seen = set(OWN_ANCHORS)
        for place, name in _places(entry.parts):
            if name in seen:
                said = say(
                    "the id '{name}' stands already on this page; parts, cards and questions need one each", name=name
                )
                yield _at(library, key, ("parts", *place, "id"), said)
            seen.add(name)


def _places(parts: tuple[Part, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for number, part in enumerate(parts):
        yield (number,), part.id
        yield from (((number, "cards", at), card.id) for at, card in enumerate(part.cards))
        yield from (((number, "questions", at), question.id) for at, question in enumerate(part.questions))


def _anchor_problems(library: Library) -> Iterator[Problem]:
    """Yield links to a place that their page does not have."""
    for item in library.items:
        for place, page, anchor in _anchors(item.model, item.key):
            if page not in library.entries:
                continue
            parts = library.entries[page].parts
            ids = tuple(one for part in parts for one in (part.id, *(card.id for card in part.cards)))
            if anchor not in (*ids, "changes", "sources", "print"):
                line = item.located.line((*item.place, *place, "anchor"))
                yield Problem(
                    item.file,
                    line,
                    say(
                        "the page '{page}' has no part '{anchor}'{hint}",
                        page=page,
                        anchor=anchor,
                        hint=did_you_mean(anchor, ids),
                    ),
                )


def _anchors(
    model: object, own: str, place: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Yield place, page and anchor of every link; one without a page leads to a part of its `own` page."""
    page, anchor = getattr(model, "page", own), getattr(model, "anchor", None)
    if anchor:
        yield place, page, anchor
    for name in getattr(type(model), "model_fields", ()):
        value = getattr(model, name)
        if isinstance(value, tuple):
            for index, one in enumerate(value):
                yield from _anchors(one, own, (*place, name, index))
        elif hasattr(type(value), "model_fields"):
            yield from _anchors(value, own, (*place, name))


# --- what depends on the day -------------------------------------------------------------------------------------


def used_facts(page: Model, key: str) -> tuple[str, ...]:
    """Return the names of all facts that a page or piece shows or rests on, each once, in the order of the page."""
    found: dict[str, None] = {}
    for leaf in leaves(page, key):
        match leaf.mark:
            case Refers(to="fact" | "table"):
                found[leaf.value] = None
            case Refers():
                pass
            case _:
                found.update((inside[1].partition(":")[0], None) for inside in PLACEHOLDER.finditer(leaf.value))
    return tuple(name for name in found if "." in name)


def dated_problems(library: Library, day: date) -> Iterator[Problem]:
    """Yield facts that are used but have no value on `day`, or are not sure enough to be shown."""
    for item in library.items:
        for leaf in leaves(item.model, item.key):
            for name in _facts_in(leaf):
                fault = _dated_fault(library, item, name, day)
                if fault:
                    yield Problem(item.file, item.line(leaf), fault)


def _facts_in(leaf: Leaf) -> Iterator[str]:
    if leaf.mark == Refers("fact"):
        yield leaf.value
    elif not isinstance(leaf.mark, Refers):
        names = (found[1].partition(":")[0] for found in PLACEHOLDER.finditer(leaf.value))
        yield from (name for name in names if "." in name)


def _dated_fault(library: Library, item: Item, name: str, day: date) -> str:
    one = library.law[name]
    sure = facts.confidence(library.law, name)
    if sure == "unverified" or (sure == "low" and isinstance(item.model, Piece)):
        return say("'{name}' rests on a fact that is {sure}; it may not be shown here", name=name, sure=sure)
    if isinstance(one, Formula) and one.inputs:
        return ""
    try:
        value = facts.value(library.law, name, day)
    except FormulaError as error:
        return str(error)
    return (
        ""
        if value is not None
        else say("'{name}' gives no right on {day}; take it out of the text", name=name, day=day)
    )


def dated_warnings(library: Library, day: date) -> Iterator[Problem]:
    """Yield what the calendar asks for: old checks, changes within 60 days, headlines that will end."""
    yield from helpers.warnings(library, day)
    for item in library.items:
        if not isinstance(item.model, Recorded):
            continue
        name = item.key.removeprefix("facts/")
        line = item.located.line(item.place)
        age = (day - item.model.checked.on).days
        if age > library.site.review_days:
            yield Problem(
                item.file, line, say("{name}: last checked {age} days ago; check it again", name=name, age=age)
            )
        for start in getattr(item.model, "values", ()):
            if day < start <= day + SOON:
                pages = ", ".join(touched(library, name)) or say("no page")
                yield Problem(
                    item.file,
                    line,
                    say("{name}: changes on {start}; touches {pages}", name=name, start=start, pages=pages),
                )
    for key in library.pieces:
        amount = pieces.headline(library, key)
        end = facts.last_day(library.law, amount, day) if amount else None
        if end:
            said = say(
                "the headline amount '{amount}' ends on {end}; a headline needs one without a known end",
                amount=amount,
                end=end,
            )
            yield _at(library, f"pieces/{key}", ("amount", "fact"), said)


def touched(library: Library, name: str) -> list[str]:
    """Return the pages, and the printed pieces, that show a fact or rest on it."""

    def rests(one: Model, key: str) -> bool:
        return any(name in facts.recorded(library.law, used) for used in used_facts(one, key))

    def headed(key: str) -> bool:
        amount = pieces.headline(library, key)
        return amount is not None and name in facts.recorded(library.law, amount)

    pages = [key for key, entry in library.entries.items() if rests(entry, key)]
    if library.calculator and rests(library.calculator, library.calculator.page):
        pages.append(library.calculator.page)
    pages += [key for key, tool in library.tools.items() if rests(tool, key)]
    papers = [
        say("{key} (paper)", key=key) for key, piece in library.pieces.items() if rests(piece, key) or headed(key)
    ]
    return pages + papers


# --- printed addresses -------------------------------------------------------------------------------------------


def printed_addresses(library: Library) -> list[str]:
    """Return every address, below the base URL and without edition, that a printed piece may carry."""
    source, tags = library.site.source_language, library.site.languages
    entries = sorted({piece.entry for piece in library.pieces.values()})
    places = ((tag, entry) for tag in tags for entry in entries if library.has(tag, entry))
    return sorted(f"{entry}/" if tag == source else f"{tag}/{entry}/" for tag, entry in places)


def unlisted_addresses(library: Library) -> list[str]:
    """Return the addresses that `printed.txt` does not hold yet."""
    path = library.root / "printed.txt"
    listed = set(path.read_text(encoding="utf-8").split()) if path.exists() else set()
    return [address for address in printed_addresses(library) if address not in listed]
