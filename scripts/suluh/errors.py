"""What is wrong with the content, and where.

SuluhError            anything that the person at the keyboard can mend; shown without a traceback
└── ContentError      mistakes in content files: all of them, not only the first
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from suluh.letters import visible
from suluh.messages import say

MOST_COMPARED = 400


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake that a content author can mend."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return visible(f"{self.path.as_posix()}:{self.line}: {self.message}").replace("\n", " ")


class SuluhError(Exception):
    """Something the person at the keyboard can mend; its text says how."""


class ContentError(SuluhError):
    """The content has problems; `problems` holds all of them, in order of file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["ContentError"], tuple[list[Problem]]]:
        """Return how it is made again in another process."""
        return type(self), (self.problems,)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" for the known word nearest to `word`, or nothing.

    Of very many words, only those with the same first letter are compared, and not all.
    """
    words = list(known)
    if len(words) > MOST_COMPARED:
        words = [one for one in words if one[:1] == word[:1]][:MOST_COMPARED]
    near = get_close_matches(word, words, n=1)
    return say("; did you mean '{near}'?", near=near[0]) if near else ""
