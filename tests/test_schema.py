"""Editors know the shape of every content file."""

import json
from fnmatch import fnmatch
from typing import Any

import pytest
from countries import ROOT

from suluh import schema

FILES = schema.files()
CONTENT = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.yml"))


@pytest.mark.parametrize("path", FILES)
def test_what_is_committed_is_what_the_models_say(path: str) -> None:
    assert (ROOT / path).read_bytes() == FILES[path], "run `suluh schema` and commit what it writes"


@pytest.mark.parametrize("path", CONTENT)
def test_every_content_file_has_one_schema(path: str) -> None:
    found = json.loads(FILES[".vscode/settings.json"])["yaml.schemas"]
    names = [name for name, patterns in found.items() for one in patterns if fnmatch(path, one)]
    assert len(names) == 1
    assert names[0].removeprefix("./") in FILES


def _entry() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(FILES["schema/entry.json"])
    return made


def test_a_schema_knows_keys_and_explains_them() -> None:
    assert _entry()["additionalProperties"] is False
    assert {"name", "title", "summary"} <= set(_entry()["required"])
    assert "description" in json.dumps(_entry())
