"""Do the words of a search lead to pages that a search can find?"""

from collections.abc import Iterator

from suluh.content.library import Library
from suluh.errors import Problem, did_you_mean
from suluh.messages import say
from suluh.model.base import leaves
from suluh.model.search import Search


def problems(library: Library) -> Iterator[Problem]:
    """Yield words that lead to a page which no search finds, and files of languages that nobody knows."""
    for item in library.items:
        if not isinstance(item.model, Search):
            continue
        tag = item.key.removeprefix("search/")
        if tag not in library.languages:
            hint = did_you_mean(tag, library.languages)
            yield Problem(item.file, 1, say("no language named '{tag}' in languages.yml{hint}", tag=tag, hint=hint))
        for leaf in leaves(item.model, item.key):
            if leaf.value in library.page_ids and leaf.value not in library.found_ids:
                hint = did_you_mean(leaf.value, library.found_ids)
                yield Problem(
                    item.file,
                    item.line(leaf),
                    say("no search leads to the page '{value}'{hint}", value=leaf.value, hint=hint),
                )
