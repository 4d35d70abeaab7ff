"""The fields of a form, made from a model. A mark on a field says how the page turns what the file has into what the
form shows, and back (`templates/editor.js`):

`keyed`: a mapping is a list, whose items hold their name at `key` and are `fields` of a model, or one `value`.
`wrapped`: each item of a list is an object with the one field `row`, since a list cannot hold mappings without a name.
`written`: no form can hold it; it is shown as it is written, and cannot be changed there.
`ended`: nothing is shown as a minus sign, so that nobody ends a right by leaving a field empty.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from suluh.model.base import Refers, Translatable
from suluh.model.brand import Colour
from suluh.model.fact import Start

Field = dict[str, Any]
Names = Mapping[str, tuple[str, ...]]
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
PLAIN: Mapping[Any, Field] = {
    str: {"widget": "string"},
    bool: {"widget": "boolean"},
    int: {"widget": "number", "value_type": "int"},
    Decimal: {"widget": "number", "value_type": "float"},
    date: {"widget": "string", "pattern": [f"^{DAY}$", "2027-01-15"]},
}
PLAIN_WIDGETS = ("string", "text", "number")
WHOLE: tuple[tuple[Any, Field], ...] = (
    (Colour, {"widget": "color", "allowInput": True}),
    (
        Start,
        {"widget": "string", "pattern": [f"^({DAY}|undated)$", "2027-01-15"], "hint": "The first day: 2027-01-15."},
    ),
)
"""Types with marks that have a field of their own."""
ENDED: Field = {
    "widget": "string",
    "ended": True,
    "pattern": [r"^(-?[0-9]+([.][0-9]+)?|-)$", "5400000, 0.24, -"],
    "hint": "A minus sign alone: from then on there is no such right or duty.",
}


def fields(model: type[BaseModel], known: Names) -> Iterator[Field]:
    """Yield a field of the form for each field of the model, in the same order."""
    for name, info in model.model_fields.items():
        hint = {"hint": info.description} if info.description else {}
        empty = {} if info.is_required() else {"required": False, **_default(info)}
        made = ENDED if _may_end(info) else widget(_whole(info), known)
        yield {"name": name, "label": name, **made, **empty, **hint}


def _whole(info: FieldInfo) -> Any:
    """Return a field's type with its marks."""
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def _may_end(info: FieldInfo) -> bool:
    """Tell whether a field has to be there, and may say that there is nothing."""
    return info.is_required() and NoneType in get_args(info.annotation)


def _default(info: FieldInfo) -> Field:
    plain = isinstance(info.default, bool | int | str) and info.default != ""
    return {"default": info.default} if plain else {}


def widget(kind: Any, known: Names) -> Field:
    """Return the way in which a value of this type is put in; KeyError if no form can hold it."""
    for own, made in WHOLE:
        if kind == own:
            return dict(made)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(widget(inner[0], known), inner[1:], known)
    if origin in (Union, UnionType):
        return _one_of([one for one in inner if one is not NoneType and one != Literal[""]], known)
    if origin is Literal:
        return {"widget": "select", "options": list(inner)}
    if origin is tuple and inner[1:] == (...,):
        return _list(widget(inner[0], known))
    if origin is dict:
        return _mapping(widget(inner[0], known), widget(inner[1], known))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {"widget": "object", "collapsed": True, "fields": list(fields(kind, known))}
    return dict(PLAIN[kind])


def _marked(made: Field, marks: tuple[Any, ...], known: Names) -> Field:
    """Return a field that offers the names it may refer to, and gives sentences room."""
    for mark in marks:
        if isinstance(mark, Refers) and made["widget"] == "string":
            made = {"widget": "select", "options": list(known[mark.to])}
        elif isinstance(mark, Translatable) and made["widget"] == "string" and mark.limit is None:
            made = {"widget": "text"}
    return made


def _one_of(kinds: list[Any], known: Names) -> Field:
    """Return the field of a value that may be of several types: models, or words and numbers."""
    made = [widget(one, known) for one in kinds]
    if len(made) == 1:
        return made[0]
    if all(one["widget"] == "object" for one in made):
        return {"widget": "object", "types": [_type(*one) for one in zip(kinds, made, strict=True)]}
    if all(one["widget"] in PLAIN_WIDGETS for one in made):
        return {"widget": "string"}
    return {"widget": "text", "written": True, "readonly": True}


def _type(kind: Any, made: Field) -> Field:
    name = get_args(kind)[0].__name__.lower()
    return {"name": name, "label": name, "fields": made["fields"]}


def _list(item: Field) -> Field:
    if item["widget"] == "object":
        return {"widget": "list", "fields": item["fields"]}
    if item["widget"] == "select":
        return {**item, "multiple": True}
    if "keyed" in item:
        return {"widget": "list", "wrapped": True, "fields": [{"name": "row", "label": "row", **item}]}
    return {"widget": "list", "field": {"name": "text", "label": "text", **item}}


def _mapping(key: Field, value: Field) -> Field:
    """Return the field of a mapping: a list of what stands under each word.

    Sveltia has a field for words by words, but inside a list or an object it saves what nobody wrote.
    """
    if "written" in value:
        return value
    key = {"name": "key", "label": "key", **key}
    made: Field = {"widget": "list", "collapsed": value["widget"] not in PLAIN_WIDGETS}
    if "types" in value:
        types = [{**one, "fields": [key, *one["fields"]]} for one in value["types"]]
        return {**made, "keyed": "fields", "summary": _summary("label"), "typeKey": "kind", "types": types}
    if value["widget"] == "object":
        first = value["fields"][0]["name"]
        return {**made, "keyed": "fields", "summary": _summary(first), "fields": [key, *value["fields"]]}
    one = {"name": "value", "label": "value", **value}
    return {**made, "keyed": "value", "summary": _summary("value"), "fields": [key, one]}


def _summary(name: str) -> str:
    """Return what stands of an item that is not opened: its name, and one of its fields."""
    return f"{{{{fields.key}}}} · {{{{fields.{name}}}}}"
