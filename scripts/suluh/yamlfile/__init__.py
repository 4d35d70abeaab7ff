"""Read a YAML file into a model, or say of every mistake in it: file, line, what is wrong, and the likely word.

Scalars reach the model as text, so that the model alone decides what `no`, `1.10` or `2026-13-01` is; only null is
resolved. Anchors, tags, several documents and other rarities are refused rather than understood.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from pydantic import TypeAdapter, ValidationError

from suluh.errors import ContentError, Problem
from suluh.yamlfile import source, wording
from suluh.yamlfile.tree import Node, first_of

T = TypeVar("T")


@dataclass(frozen=True)
class Located(Generic[T]):
    """What a file holds, and on which line of it each value stands."""

    value: T
    root: Node = field(repr=False, compare=False)

    def line(self, where: Sequence[object]) -> int:
        """Return the line of the deepest part of `where` (`("parts", 3, "table")`) that the file has, from 1.

        An item of a list is named by its place, from 0, or by its `id`. What the file does not have is passed over.
        """
        return self.root.at(where).line

    def line_of_text(self, text: str) -> int:
        """Return the line on which `text` stands as a value of its own, or 1; spacing does not matter."""
        return next((node.line for node in self.root.texts() if _spaced(node.value) == _spaced(text)), 1)


@overload
def read(path: Path, shape: type[T]) -> T: ...
@overload
def read(path: Path, shape: Any) -> Any: ...
def read(path: Path, shape: Any) -> Any:
    """Return the file as `shape` (anything that pydantic validates); ContentError with every problem in it."""
    return read_located(path, shape).value


@overload
def read_located(path: Path, shape: type[T]) -> Located[T]: ...
@overload
def read_located(path: Path, shape: Any) -> Located[Any]: ...
def read_located(path: Path, shape: Any) -> Located[Any]:
    """Return the file as `shape` with the lines of its values; ContentError with every problem in it."""
    return _located(path, source.text(path), shape)


@lru_cache(maxsize=2000)
def _located(path: Path, text: str, shape: Any) -> Located[Any]:
    """Return the same of its text, which stays known while one writes."""
    root, found = source.parse(path, text)
    try:
        value = TypeAdapter(shape).validate_python(root.value)
    except ValidationError as error:
        found.extend(first_of(wording.problems(error.errors(include_url=False), shape, root)))
    if found:
        raise ContentError(Problem(path, line, message) for line, message in found)
    return Located(value, root)


def _spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
