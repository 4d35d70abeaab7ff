"""A small page in YAML, its shape, and what is said of a file."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, StringConstraints

from suluh.errors import ContentError
from suluh.model.base import Id, Model, Text
from suluh.yamlfile import read

LIST = "a list (each item after '- ')"
LINES = "lines of 'key: value'"
IN_BRACKETS = "; a text that starts with '{' or '[' needs quotes around it"


class Step(Model):
    id: Id
    title: Annotated[str, StringConstraints(max_length=34)]
    text: Text | None = None


class Steps(Model):
    kind: Literal["steps"]
    id: Id
    steps: tuple[Step, ...]


class Table(Model):
    kind: Literal["table"]
    id: Id
    columns: dict[str, Literal["money", "count"] | tuple[Id, ...]] = {}
    rows: list[dict[str, Decimal]] = []


class Page(Model):
    title: Text
    summary: Text | None = None
    lead: Step | None = None
    parts: tuple[Annotated[Steps | Table, Field(discriminator="kind")], ...] = ()


PAGE = """\
title: Jaminan Kematian
parts:
  - kind: steps
    id: cara
    steps:
      - id: siapkan
        title: Siapkan berkas
      - id: lapor
        title: Lapor
  - kind: table
    id: iuran
    columns: {from: money}
    rows:
      - {from: 1000}
"""


def problems(path: Path, text: str | bytes, shape: Any) -> list[str]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ContentError) as error:
        read(path, shape)
    return [f"{problem.path.name}:{problem.line}: {problem.message}" for problem in error.value.problems]
