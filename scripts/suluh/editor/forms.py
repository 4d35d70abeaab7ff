"""The editor's forms, made from the models of the content; what no form can hold is edited as text."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from suluh.content import FOLDERS, Library, names
from suluh.model.base import Refers, Translatable
from suluh.model.entry import Home
from suluh.model.site import Admin

Field = dict[str, Any]


def config(library: Library, admin: Admin) -> str:
    """Return the editor's settings as JSON: a form for each kind of file, made from its model."""
    known = names(library)
    collections = [_folder(name, model, known) for name, model in FOLDERS.items() if (library.root / name).is_dir()]
    home = {"name": "home", "label": "home.yml", "file": "content/home.yml", "fields": list(_fields(Home, known))}
    words = {"name": "ui", "label": "ui.yml", "file": "content/ui.yml", "fields": [*_words(library)]}
    settings = {
        "backend": {
            "name": "github",
            "repo": admin.repository,
            "branch": admin.branch,
            "auth_methods": ["token"],
        },
        "publish_mode": "editorial_workflow",
        "editor": {"preview": False},
        "media_folder": "content/audio",
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none", "indent_size": 2}},
        "collections": [*collections, {"name": "files", "label": "files", "files": [home, words]}],
    }
    return json.dumps(settings, ensure_ascii=False, indent=1) + "\n"


def _folder(name: str, model: type[BaseModel], known: Mapping[str, tuple[str, ...]]) -> Field:
    """Return the collection of a folder in which each file is one page."""
    return {
        "name": name,
        "label": name,
        "folder": f"content/{name}",
        "create": True,
        "delete": False,
        "extension": "yml",
        "format": "yml",
        "identifier_field": "title",
        "slug": {"editable": True},
        "fields": list(_fields(model, known)),
    }


def _words(library: Library) -> Iterator[Field]:
    """Yield a field for each word of the interface that the site has."""
    prefix = "ui/words/"
    for key in library.messages:
        if key.startswith(prefix):
            yield {"name": key.removeprefix(prefix), "label": key.removeprefix(prefix), "widget": "string"}


def _fields(model: type[BaseModel], known: Mapping[str, tuple[str, ...]]) -> Iterator[Field]:
    """Yield a field of the form for each field of the model, in the same order."""
    for name, info in model.model_fields.items():
        hint = {"hint": info.description} if info.description else {}
        empty = {} if info.is_required() else {"required": False, **_default(info)}
        yield {"name": name, "label": name, **_widget(_whole(info), known), **empty, **hint}


def _whole(info: FieldInfo) -> Any:
    """Return a field's type with its marks."""
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def _default(info: FieldInfo) -> Field:
    plain = isinstance(info.default, bool | int | str) and info.default != ""
    return {"default": info.default} if plain else {}


def _widget(kind: Any, known: Mapping[str, tuple[str, ...]]) -> Field:
    """Return the way in which a value of this type is put in; TypeError if no form can hold it."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(_widget(inner[0], known), inner[1:], known)
    if origin in (Union, UnionType):
        kinds = [one for one in inner if one is not NoneType and one != Literal[""]]
        if len(kinds) == 1:
            return _widget(kinds[0], known)
    if origin is Literal:
        return {"widget": "select", "options": list(inner)}
    if origin is tuple and inner[1:] == (...,):
        return _list(_widget(inner[0], known))
    if origin is dict:
        return {"widget": "keyvalue"}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {"widget": "object", "collapsed": True, "fields": list(_fields(kind, known))}
    return dict(PLAIN[kind])


PLAIN: Mapping[Any, Field] = {
    str: {"widget": "string"},
    bool: {"widget": "boolean"},
    int: {"widget": "number", "value_type": "int"},
    Decimal: {"widget": "number", "value_type": "float"},
    date: {"widget": "string", "pattern": ["^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2027-01-15"]},
}


def _marked(made: Field, marks: tuple[Any, ...], known: Mapping[str, tuple[str, ...]]) -> Field:
    """Return a field that offers the names it may refer to, and gives sentences room."""
    for mark in marks:
        if isinstance(mark, Refers) and made["widget"] == "string":
            made = {"widget": "select", "options": list(known[mark.to])}
        elif isinstance(mark, Translatable) and made["widget"] == "string" and mark.limit is None:
            made = {"widget": "text"}
    return made


def _list(item: Field) -> Field:
    if item["widget"] == "object":
        return {"widget": "list", "fields": item["fields"]}
    if item["widget"] == "select":
        return {**item, "multiple": True}
    return {"widget": "list", "field": {"name": "text", "label": "text", **item}}
