"""JSON Schema of every content file, for editors that help while one types and underline what is wrong."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from suluh.content.load import FOLDERS
from suluh.model.brand import Brand
from suluh.model.calculator import Calculator
from suluh.model.decision import Decision
from suluh.model.entry import DocumentFile, Entry, Home, MythFile, StatisticFile, TermFile
from suluh.model.fact import FactFile, SourceFile
from suluh.model.helper import Helpers
from suluh.model.outreach import Outreach
from suluh.model.piece import Piece
from suluh.model.readability import Readability
from suluh.model.review import ReviewFile
from suluh.model.scene import Scene
from suluh.model.search import Search
from suluh.model.site import Interface, LanguageFile, Site
from suluh.model.tool import Tool
from suluh.model.vocabulary import VocabularyFile

SHAPES: Mapping[str, tuple[Any, tuple[str, ...]]] = {
    "site": (Site, ("site.yml",)),
    "brand": (Brand, ("brand.yml",)),
    "languages": (LanguageFile, ("languages.yml",)),
    "ui": (Interface, ("ui.yml",)),
    "home": (Home, ("home.yml",)),
    "sources": (SourceFile, ("sources.yml",)),
    "documents": (DocumentFile, ("documents.yml",)),
    "glossary": (TermFile, ("glossary.yml",)),
    "facts": (FactFile, ("facts/*.yml",)),
    "entry": (Entry, tuple(f"{folder}/*.yml" for folder, shape in FOLDERS.items() if shape is Entry)),
    "outreach": (Outreach, tuple(f"{folder}/*.yml" for folder, shape in FOLDERS.items() if shape is Outreach)),
    "piece": (Piece, ("pieces/*.yml",)),
    "decision": (Decision, ("decisions/*.yml",)),
    "calculator": (Calculator, ("calculator.yml",)),
    "tool": (Tool, ("tools/*.yml",)),
    "myths": (MythFile, ("myths.yml",)),
    "numbers": (StatisticFile, ("numbers.yml",)),
    "helpers": (Helpers, ("helpers.yml",)),
    "search": (Search, ("search/*.yml",)),
    "scene": (Scene, ("scenes/*.yml",)),
    "readability": (Readability, ("readability.yml",)),
    "words": (VocabularyFile, ("locale/words.yml",)),
    "reviews": (ReviewFile, ("locale/*.reviews.yml",)),
}
"""Name → what such a file holds, and which files are such, below content/."""
FOLDER = "schema"


def files() -> dict[str, bytes]:
    """Return path → content: a schema for each kind of file, and the settings by which VS Code finds them."""
    shapes = {name: TypeAdapter(shape).json_schema() for name, (shape, _) in SHAPES.items()}
    made = {f"{FOLDER}/{name}.json": _json(_loose(one)) for name, one in shapes.items()}
    found = {f"./{FOLDER}/{name}.json": [f"content/{one}" for one in paths] for name, (_, paths) in SHAPES.items()}
    settings = {
        "yaml.schemas": found,
        "yaml.yamlVersion": "1.2",
        "files.eol": "\n",
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.detectIndentation": False},
    }
    recommended = {"recommendations": ["redhat.vscode-yaml"]}
    return made | {".vscode/settings.json": _json(settings), ".vscode/extensions.json": _json(recommended)}


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _loose(schema: Any) -> Any:
    """Return a schema as the content is read: a number may stand for a text (`value: 175`), "no" for false."""
    if isinstance(schema, list):
        return [_loose(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = ("propertyNames", "enum", "default")
    loose = {key: value if key in kept else _loose(value) for key, value in schema.items()}
    if loose.get("type") == "string" and not {"enum", "const", "format"} & loose.keys():
        loose["type"] = ["string", "number"]
    if loose.get("type") == "boolean":
        loose["type"], loose["enum"] = ["boolean", "string"], [True, False, "yes", "no"]
    return loose
