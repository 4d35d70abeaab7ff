"""What a file holds, with the line and the name of each value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from suluh.messages import say

Told = tuple[int, str]
"""A line, from 1, and what is wrong there."""

MOST_TOLD = 1000


@dataclass(frozen=True)
class Node:
    """One value of the file."""

    line: int
    """Of its key, if it has one; from 1."""
    name: str
    """What a message calls it: its key, its `id`, or `#2`."""
    value: Any
    """As dict, list, str or None."""
    in_brackets: bool
    parts: dict[str | int, Node]
    """By key or by place, from 0."""

    def along(self, where: Sequence[object]) -> Iterator[Node]:
        """Yield the node of each piece of `where` that the file has; in a list, a text names the item with that id."""
        node = self
        for piece in where:
            if found := node._part(piece):
                yield found
                node = found

    def at(self, where: Sequence[object]) -> Node:
        """Return the node of the deepest part of `where` that the file has."""
        return [self, *self.along(where)][-1]

    def names(self, where: Sequence[object]) -> list[str]:
        """Return `where` as the words by which messages call its pieces."""
        node, called = self, []
        for piece in where:
            found = node._part(piece)
            called.append(found.name if found else quotable(str(piece)))
            node = found or node
        return called

    def texts(self) -> Iterator[Node]:
        """Yield the nodes that hold a text."""
        if isinstance(self.value, str):
            yield self
        for part in self.parts.values():
            yield from part.texts()

    def _part(self, piece: object) -> Node | None:
        if not isinstance(self.value, list):
            return self.parts.get(str(piece))
        if isinstance(piece, int):
            return self.parts.get(piece)
        return next((part for part in self.parts.values() if part.name == piece), None)


def told(names: Sequence[str], message: str) -> str:
    """Return the message with its place within the file before it."""
    return f"{'.'.join(names)}: {message}" if names else message


def first_of(found: Iterator[Told]) -> list[Told]:
    """Return as many as anybody mends at once; to look for the likely word of each more would take too long."""
    first = list(islice(found, MOST_TOLD + 1))
    if len(first) > MOST_TOLD:
        first[-1] = (first[-2][0], say("there are more mistakes in this file; mend these first"))
    return first


def quotable(text: str) -> str:
    """Return `text` on one line, at most 60 letters, with nothing in it that a terminal would obey."""
    if len(text) <= 60 and text.isprintable():
        return text
    text = " ".join(text[:1000].split())
    text = text if len(text) <= 60 else text[:59] + "…"
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
