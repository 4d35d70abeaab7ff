"""The form editor: its forms are the models of the content, and its page reaches no other host than the forge."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from conftest import Golden
from countries import EXAMPLELAND, ROOT, change, copy
from playwright.sync_api import Browser, ConsoleMessage
from pydantic import BaseModel
from served import hosted, needs_browser

from suluh import editor
from suluh.cli import main
from suluh.content import FOLDERS, load
from suluh.editor.bundle import fetched
from suluh.errors import SuluhError
from suluh.model.entry import Home
from suluh.model.site import Admin

ADMIN = Admin(repository="ibu-sri/suluh")
LOCK = ROOT / "templates/editor.lock.json"


def config() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(editor.config(load(EXAMPLELAND / "content"), ADMIN))
    return made


def named(fields: list[dict[str, Any]]) -> Iterator[str]:
    for field in fields:
        yield field["name"]
        yield from named(field.get("fields", []))


def keys(model: type[BaseModel]) -> Iterator[str]:
    """Yield the keys of a model and of those in it, as a form would lay them out."""
    for name, info in model.model_fields.items():
        yield name
        for inner in models(info.annotation):
            yield from keys(inner)


def models(kind: Any) -> list[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    return [one for part in get_args(kind) for one in models(part)]


def test_the_forms_are_those_of_the_models(golden: Golden) -> None:
    made = config()
    benefits = next(one for one in made["collections"] if one["name"] == "benefits")
    golden("editor.json", json.dumps({**made, "collections": [benefits]}, ensure_ascii=False, indent=1) + "\n")


def test_no_key_of_a_file_is_missing_in_its_form() -> None:
    """What a form does not know would be lost when it is saved."""
    found = {one["name"]: one for one in config()["collections"]}
    assert {name: list(named(found[name]["fields"])) for name in FOLDERS} == {
        name: list(keys(model)) for name, model in FOLDERS.items()
    }
    home, words = found["files"]["files"]
    assert list(named(home["fields"])) == list(keys(Home))
    assert sorted(named(words["fields"])) == sorted(load(EXAMPLELAND / "content").interface)


def test_what_is_written_becomes_a_pull_request_without_a_relay() -> None:
    made = config()
    assert made["publish_mode"] == "editorial_workflow"
    assert made["backend"] == {"name": "github", "repo": "ibu-sri/suluh", "branch": "main", "auth_methods": ["token"]}


def test_a_wrong_repository_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = copy(tmp_path)
    change(home / "content/site.yml", "review_days:", "admin: {repository: suluh}\nreview_days:")
    monkeypatch.chdir(home)
    assert "admin.repository" in CliRunner().invoke(main, ["check"]).output


def test_without_npm_it_is_said_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SuluhError, match=r"needs npm at build time; install Node\.js, or take 'admin' out"):
        fetched(LOCK, tmp_path)


@needs_browser
def test_the_page_opens_and_asks_nobody_but_the_forge(tmp_path: Path, browser: Browser) -> None:
    try:
        fetched(LOCK, ROOT / ".cache")
    except SuluhError as error:
        pytest.skip(f"THE EDITOR IS NOT OPENED HERE: {error}")
    editor.add(load(EXAMPLELAND / "content"), ADMIN, tmp_path / "suluh", ROOT / "templates", ROOT / ".cache")
    faults, asked = list[str](), set[str]()
    with hosted(tmp_path) as address:
        tab = browser.new_page()
        tab.on("console", lambda one: faults.append(one.text) if one.type == "error" and not at_forge(one) else None)
        tab.on("pageerror", lambda one: faults.append(str(one)))
        tab.on("request", lambda one: asked.add(urlsplit(one.url).hostname or ""))
        tab.goto(f"{address}admin/")
        tab.get_by_role("button", name="Sign In Using Access Token").wait_for()
        tab.wait_for_load_state("networkidle")
        tab.close()
    assert faults == []
    assert asked <= {"127.0.0.1", "", *FORGE}


FORGE = {"api.github.com", "www.githubstatus.com"}


def at_forge(said: ConsoleMessage) -> bool:
    """Tell whether something is said of the forge, which may not be reached where tests run."""
    return urlsplit(said.location["url"]).hostname in FORGE
