"""The code is put together as its architecture says: imports point one way, and each tool is known in one place."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from countries import ROOT

PACKAGE = ROOT / "scripts/suluh"
ORDER = (
    *(
        "messages",
        "letters",
        "errors",
        "write",
        "table",
        "model",
        "yamlfile",
        "formula",
        "facts",
        "translation",
        "content",
    ),
    *("schema", "due", "proof", "readability"),
    *("view", "export", "roots", "search", "illustration", "pages", "scripts", "paper", "cache", "press"),
    *("slim", "translators", "offline", "crew", "editor", "finish", "generator", "site", "starter", "contacts", "cli"),
)
"""A module imports only what stands before it."""
KNOWN_IN_ONE_PLACE = {
    "yaml": "yamlfile",
    "jinja2": "pages",
    "polib": "messages translation",
    "babel": "view",
    "typst": "paper",
    "qrcode": "paper",
    "zxingcpp": "paper",
    "pypdfium2": "paper",
    "PIL": "paper",
    "click": "cli",
    "mkdocs": "nowhere",
    "material": "nowhere",
}


def imports(path: Path) -> Iterator[str]:
    """Yield the full names of what a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{one.name}" for one in node.names)


def module(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.parent != PACKAGE or path.stem != "__init__"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    place = ORDER.index(module(path))
    later = [name for name in imports(path) if name.startswith("suluh.") and name.split(".")[1] in ORDER[place + 1 :]]
    assert later == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_tool_is_known_in_one_place(path: Path) -> None:
    tools = {name.split(".")[0] for name in imports(path)}
    assert [
        tool for tool, place in KNOWN_IN_ONE_PLACE.items() if tool in tools and module(path) not in place.split()
    ] == []


def test_nobody_but_the_command_reads_the_clock() -> None:
    readers = {
        str(path.relative_to(PACKAGE))
        for path in FILES
        for word in ("date.today(", "datetime.now(", "time.time(")
        if word in path.read_text(encoding="utf-8")
    }
    assert readers == {"cli/command.py"}


def test_the_code_knows_no_country() -> None:
    names = ("indonesia", "bpjs", "ketenagakerjaan", "jamsostek", "rupiah")
    files = [*(ROOT / "scripts").rglob("*.py"), *(path for path in (ROOT / "templates").rglob("*.*") if path.is_file())]
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in files
        for name in names
        if name in path.read_text(encoding="utf-8", errors="ignore").lower()
    ]
    assert found == []
