"""Editors know the shape of every content file."""

import json
import re
from fnmatch import fnmatch
from functools import cache
from typing import Any

import pytest
import yaml
from countries import ROOT
from jsonschema import Draft202012Validator

from suluh import schema

FILES = schema.files()
CONTENT = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.yml"))


@pytest.mark.parametrize("path", FILES)
def test_what_is_committed_is_what_the_models_say(path: str) -> None:
    assert (ROOT / path).read_bytes() == FILES[path], "run `suluh schema` and commit what it writes"


class AsEditorsRead(yaml.CSafeLoader):
    """YAML 1.2, in which `on`, `no` and a day are text."""

    yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in known if not tag.endswith((":bool", ":timestamp"))]
        for first, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


AsEditorsRead.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def in_json(read: Any) -> Any:
    """Return what was read with text for keys, as JSON has them."""
    if isinstance(read, dict):
        return {str(key): in_json(value) for key, value in read.items()}
    return [in_json(one) for one in read] if isinstance(read, list) else read


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(FILES[name]))


@pytest.mark.parametrize("path", CONTENT)
def test_nothing_is_underlined_in_a_content_file(path: str) -> None:
    found = json.loads(FILES[".vscode/settings.json"])["yaml.schemas"]
    (name,) = (name for name, patterns in found.items() for one in patterns if fnmatch(path, one))
    read = in_json(yaml.load((ROOT / path).read_bytes(), AsEditorsRead))
    assert [one.message for one in validator(name.removeprefix("./")).iter_errors(read)] == []


def _entry() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(FILES["schema/entry.json"])
    return made


def test_a_schema_knows_keys_and_explains_them() -> None:
    assert _entry()["additionalProperties"] is False
    assert {"name", "title", "summary"} <= set(_entry()["required"])
    assert "description" in json.dumps(_entry())
