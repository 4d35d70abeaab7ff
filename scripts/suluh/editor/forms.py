"""The editor's forms: one for each kind of file; what no form can hold is edited as text."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from suluh.content import FOLDERS, Library, names
from suluh.editor.fields import Field, Names, fields, widget
from suluh.model.base import Model
from suluh.model.brand import Brand
from suluh.model.calculator import Calculator
from suluh.model.decision import Decision
from suluh.model.entry import DocumentFile, Home, MythFile, StatisticFile, TermFile
from suluh.model.fact import FactFile, SourceFile
from suluh.model.helper import Helpers
from suluh.model.piece import Piece
from suluh.model.search import Search
from suluh.model.site import Admin
from suluh.model.tool import Tool

PAGES: Mapping[str, type[Model]] = {**FOLDERS, "decisions": Decision, "tools": Tool, "pieces": Piece}
"""Folder → what a file of it holds; a form may begin a new one."""
KEPT: Mapping[str, Any] = {"facts": FactFile, "search": Search}
"""Folder whose files are begun by hand, since their names mean something → what a file of it holds."""
FILES: Mapping[str, Any] = {
    "home": Home,
    "calculator": Calculator,
    "documents": DocumentFile,
    "glossary": TermFile,
    "sources": SourceFile,
    "helpers": Helpers,
    "myths": MythFile,
    "numbers": StatisticFile,
    "brand": Brand,
}
"""File → what it holds."""


def config(library: Library, admin: Admin) -> str:
    """Return the editor's settings as JSON: a form for each kind of file, made from its model."""
    known = names(library)
    folders = {name: shape for name, shape in {**PAGES, **KEPT}.items() if (library.root / name).is_dir()}
    files = {name: shape for name, shape in FILES.items() if (library.root / f"{name}.yml").exists()}
    words = {"name": "ui", "format": "suluh-ui", "fields": [*_words(library)]}
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
        "output": {"omit_empty_optional_fields": True},
        "collections": [
            *(_folder(_form(name, shape, known)) for name, shape in folders.items()),
            {
                "name": "files",
                "label": "files",
                "files": [*(_file(_form(name, shape, known)) for name, shape in files.items()), _file(words)],
            },
        ],
    }
    return json.dumps(settings, ensure_ascii=False, separators=(",", ":")) + "\n"


def _folder(form: Field) -> Field:
    """Return the collection of a folder, whose files all have this form."""
    name, first = form["name"], form["fields"][0]["name"]
    titled = any(field["name"] == "title" and field.get("required", True) for field in form["fields"])
    return {
        "label": name,
        "folder": f"content/{name}",
        "create": name in PAGES,
        "delete": False,
        "extension": "yml",
        "identifier_field": "title" if titled else first,
        "summary": "{{title}}" if titled else "{{slug}}",
        "slug": {"editable": name in PAGES},
        **form,
    }


def _file(form: Field) -> Field:
    """Return the form of a single file."""
    return {"label": f"{form['name']}.yml", "file": f"content/{form['name']}.yml", **form}


def _form(name: str, shape: Any, known: Names) -> Field:
    """Return the form of a file; where the file is a mapping as a whole, that is the form's only field."""
    if isinstance(shape, type) and issubclass(shape, Model):
        return {"name": name, "format": f"suluh-{name}", "fields": [*fields(shape, known)]}
    whole = {"name": name, "label": name, **widget(shape, known)}
    return {"name": name, "format": f"suluh-{name}", "whole": True, "fields": [whole]}


def _words(library: Library) -> Iterator[Field]:
    """Yield a field for each word of the interface that the site has."""
    prefix = "ui/words/"
    for key in library.messages:
        if key.startswith(prefix):
            yield {"name": key.removeprefix(prefix), "label": key.removeprefix(prefix), "widget": "string"}
