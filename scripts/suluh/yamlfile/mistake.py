"""Where in the file a finding of pydantic is, which type it is about, and which of a union's findings to tell."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Discriminator, Tag
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from suluh.yamlfile.tree import Node

Where = tuple[str | int, ...]


@dataclass(frozen=True)
class Mistake:
    """One finding of pydantic, placed in the file."""

    kind: str
    """Pydantic's name for what is wrong."""
    details: ErrorDetails
    where: Where
    owner: Any
    """The type of which the last piece of `where` is a key."""
    branches: tuple[tuple[Where, str], ...]
    """Where untagged unions stand on the way there, and which of their types this finding is about."""

    @property
    def limits(self) -> dict[str, Any]:
        return self.details.get("ctx", {})

    @property
    def value(self) -> Any:
        return self.limits["tag"] if self.kind == "union_tag_invalid" else self.details["input"]


def placed(details: ErrorDetails, shape: Any, root: Node) -> Mistake:
    """Return the finding with its place: its `loc` without the pieces that name a type and not a key of the file."""
    here, owner = _opened(shape), None
    where: Where = ()
    branches: tuple[tuple[Where, str], ...] = ()
    for number, piece in enumerate(details["loc"], start=1):
        if piece == "[key]":
            branches += (((*where, piece), str(details["loc"][number:])),) if details["loc"][number:] else ()
            break
        if isinstance(here, _Choice):
            keys = set(root.at(where).parts)
            fitting = here.fitting(keys)
            chosen = here.named(str(piece))
            # A validator may have chosen the type already; then pydantic names no type here, but goes on with the key.
            if chosen is None and (isinstance(piece, int) or piece in keys.union(keys_of(fitting))):
                here = fitting
            else:
                branches += () if here.tag else ((where, str(piece)),)
                here = _opened(chosen)
                continue
        owner, here = here, _inside(here, piece)
        where += (piece,)
    kind = details["type"]
    if kind.startswith("union_tag") and isinstance(here, _Choice) and isinstance(here.tag, str):
        where += (here.tag,)
        kind = "missing" if kind == "union_tag_not_found" else kind
    return Mistake(kind, details, where, owner, branches)


def likeliest(mistakes: Iterable[Mistake], of_another_kind: Callable[[Mistake], bool]) -> Iterator[list[Mistake]]:
    """Yield each mistake, but of a union only those of the type that the file comes nearest to.

    Where the value is of no type of the union, what each type says comes as one list, to be told in one sentence.
    """
    yield from _likeliest(list(mistakes), of_another_kind, 0)


def _likeliest(
    mistakes: list[Mistake], of_another_kind: Callable[[Mistake], bool], depth: int
) -> Iterator[list[Mistake]]:
    unions: dict[Where, dict[str, list[Mistake]]] = {}
    for mistake in mistakes:
        if len(mistake.branches) == depth:
            yield [mistake]
        else:
            place, label = mistake.branches[depth]
            unions.setdefault(place, {}).setdefault(label, []).append(mistake)
    for place, types in unions.items():
        missed = {
            label: [mistake for mistake in found if len(mistake.where) <= len(place) and of_another_kind(mistake)]
            for label, found in types.items()
        }
        near = [found for label, found in types.items() if not missed[label]]
        if near:
            yield from _likeliest(min(near, key=len), of_another_kind, depth + 1)
        else:
            yield [mistake for found in missed.values() for mistake in found]


def keys_of(owner: Any) -> list[str]:
    """Return the keys that the file may use for a model's fields."""
    return list(_fields(owner))


def _fields(model: Any) -> dict[str, FieldInfo]:
    fields = model.model_fields if isinstance(model, type) and issubclass(model, BaseModel) else {}
    return {
        field.validation_alias if isinstance(field.validation_alias, str) else name: field
        for name, field in fields.items()
    }


@dataclass(frozen=True)
class _Choice:
    """A union of several types; `tag` is the key, or the function, that tells them apart."""

    members: tuple[Any, ...]
    tag: Any

    def named(self, label: str) -> Any:
        """Return the type that pydantic calls by `label`, or None."""
        if self.tag:
            return next((member for member in self.members if label in _tags(member, self.tag)), None)
        for fits in (str.__eq__, _is_generic, _is_wrapped):
            for member in self.members:
                if fits(label, _type_name(member)):
                    return member
        return None

    def fitting(self, keys: set[str | int]) -> Any:
        """Return the type that knows most of `keys`."""
        return max(map(_opened, self.members), key=lambda member: len(keys & set(_fields(member))))


def _is_generic(label: str, name: str) -> bool:
    return label.startswith(f"{name}[")


def _is_wrapped(label: str, name: str) -> bool:
    return "[" in label and name in re.findall(r"\w+", label)


def _type_name(member: Any) -> str:
    opened = _opened(member)
    return str(getattr(get_origin(opened) or opened, "__name__", opened))


def _tags(member: Any, key: Any) -> set[Any]:
    """Return the words by which a tagged union knows `member`."""
    given = {mark.tag for mark in getattr(member, "__metadata__", ()) if isinstance(mark, Tag)}
    opened = _opened(member)
    if isinstance(opened, _Choice):
        return given.union(*(_tags(inner, key) for inner in opened.members))
    field = _fields(opened).get(key)
    return given | set(get_args(field.annotation) if field else ())


def _opened(annotation: Any, tag: Any = None) -> Any:
    """Return the type within Annotated and Optional; a union of several as a _Choice."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        tags = (mark.discriminator for mark in marks if isinstance(mark, FieldInfo | Discriminator))
        return _opened(inner, next(filter(None, tags), tag))
    if get_origin(annotation) in (Union, UnionType):
        members = tuple(member for member in get_args(annotation) if member is not NoneType)
        return _Choice(members, getattr(tag, "discriminator", tag)) if len(members) > 1 else _opened(members[0], tag)
    return annotation


def _inside(annotation: Any, piece: str | int) -> Any:
    """Return the type of what stands under `piece` in a value of the given type; None where that is not known."""
    if field := _fields(annotation).get(str(piece)):
        return _opened(field.annotation, field.discriminator)
    inner = get_args(annotation)
    if not inner or get_origin(annotation) is Literal:
        return None
    if isinstance(piece, int) and get_origin(annotation) is tuple and inner[-1] is not ...:
        return _opened(inner[piece]) if piece < len(inner) else None
    return _opened(inner[0] if isinstance(piece, int) else inner[-1])
