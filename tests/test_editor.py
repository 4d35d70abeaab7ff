"""The form editor: its forms are the models of the content, and its page reaches no other host than the forge."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from conftest import Golden
from countries import ADDRESS, DAY, EXAMPLELAND, ROOT, change, copy
from playwright.sync_api import Browser, ConsoleMessage
from pydantic import BaseModel
from served import hosted, needs_browser

from suluh import editor, schema
from suluh.cli import main
from suluh.content import FOLDERS, load
from suluh.errors import SuluhError
from suluh.model.site import Admin
from suluh.site import Folders, build

ADMIN = Admin(repository="ibu-sri/suluh")


def config() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(editor.config(load(EXAMPLELAND / "content"), ADMIN))
    return made


def forms(made: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return files below content/ → their form."""
    found = [form for one in made["collections"] for form in one.get("files", [one])]
    return {one.get("file", f"{one.get('folder')}/*.yml").removeprefix("content/"): one for one in found}


def named(fields: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the names of fields and of those in them, as the file has them."""
    for field in fields:
        yield field["name"]
        yield from within(field)


def within(field: dict[str, Any]) -> Iterator[str]:
    if "wrapped" in field or field.get("keyed") == "value":
        return
    for one in field.get("types", [field]):
        yield from named([inner for inner in one.get("fields", []) if inner["name"] != "key" or "keyed" not in field])


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
    some = [one for one in made["collections"] if one["name"] in ("benefits", "facts")]
    golden("editor.json", json.dumps({**made, "collections": some}, ensure_ascii=False, indent=1) + "\n")


SHAPES = {path: shape for shape, paths in schema.SHAPES.values() for path in paths}
SHAPES |= {f"{folder}/*.yml": shape for folder, shape in FOLDERS.items()}
TEXT = {"site.yml", "languages.yml", "readability.yml", "scenes/*.yml", "locale/words.yml", "locale/*.reviews.yml"}
"""What no form can hold, or only a script writes."""


def test_no_key_of_a_file_is_missing_in_its_form() -> None:
    """What a form does not know would be lost when it is saved."""
    found = forms(config())
    words = found.pop("ui.yml")
    assert set(found) == set(SHAPES) - TEXT - {"ui.yml"}
    for path, form in found.items():
        has = within(form["fields"][0]) if form.get("whole") else named(form["fields"])
        assert list(has) == [key for model in models(SHAPES[path]) for key in keys(model)], path
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


def test_without_npm_it_is_said_what_to_do_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = copy(tmp_path)
    change(home / "content/site.yml", "review_days:", "admin: {repository: ibu-sri/suluh}\nreview_days:")
    monkeypatch.setenv("PATH", "")
    told = list[str]()
    with pytest.raises(SuluhError, match=r"needs npm at build time; install Node\.js, or take 'admin' out"):
        build(load(home / "content"), DAY, ADDRESS, home / "site", Folders.under(home), tell=told.append)
    assert told == []
    assert not (home / "site").exists()


def test_without_npm_the_editor_is_made_of_what_is_in_the_store(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    editor.ready(ROOT / "templates", store)
    editor.add(load(EXAMPLELAND / "content"), ADMIN, tmp_path, ROOT / "templates", store)
    assert (tmp_path / "admin/index.html").exists()


@pytest.fixture(scope="module")
def store() -> Path:
    """Return the store with the editor's packages in it."""
    try:
        editor.ready(ROOT / "templates", ROOT / ".cache")
    except SuluhError as error:
        pytest.skip(f"THE EDITOR IS NOT OPENED HERE: {error}")
    return ROOT / ".cache"


@needs_browser
def test_the_page_opens_and_asks_nobody_but_the_forge(store: Path, tmp_path: Path, browser: Browser) -> None:
    editor.add(load(EXAMPLELAND / "content"), ADMIN, tmp_path / "suluh", ROOT / "templates", store)
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


def models_of(root: Path) -> list[tuple[str, BaseModel]]:
    return [(item.key, item.model) for item in load(root, strict_translations=False).items]


SAVED = "([form, text]) => { const { fromFile, toFile } = format(form); return toFile(fromFile(text)); }"


@needs_browser
@pytest.mark.parametrize("root", [EXAMPLELAND / "content", ROOT / "content"][: 2 if "SULUH_LONG" in os.environ else 1])
def test_what_a_form_opens_and_saves_still_says_the_same(
    root: Path, store: Path, tmp_path: Path, browser: Browser
) -> None:
    home = Path(shutil.copytree(root, tmp_path / "content"))
    editor.add(load(root), ADMIN, tmp_path / "suluh", ROOT / "templates", store)
    made = json.loads((tmp_path / "suluh/admin/config.json").read_text(encoding="utf-8"))
    with hosted(tmp_path) as address:
        tab = browser.new_page()
        tab.goto(f"{address}admin/")
        tab.get_by_role("button", name="Sign In Using Access Token").wait_for()
        for pattern, form in forms(made).items():
            for path in home.glob(pattern):
                saved = tab.evaluate(SAVED, [form, path.read_text(encoding="utf-8")])
                path.write_text(saved, encoding="utf-8", newline="\n")
        tab.close()
    assert models_of(home) == models_of(root)


FORGE = {"api.github.com", "www.githubstatus.com"}


def at_forge(said: ConsoleMessage) -> bool:
    """Tell whether something is said of the forge, which may not be reached where tests run."""
    return urlsplit(said.location["url"]).hostname in FORGE
