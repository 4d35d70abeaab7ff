"""The real editor with the invented country in the browser: what is written in a form is saved, and nothing else."""

import json
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from countries import EXAMPLELAND, ROOT
from playwright.sync_api import Browser, Dialog, Page
from served import hosted, needs_browser, until
from test_editor import ADMIN, config, forms, models_of, store

from suluh import editor
from suluh.content import load
from suluh.model.fact import AnyFact, Fact

__all__ = ["store"]

START = """(await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", {create: true})"""
PUT = f"""async files => {{
    for (const [path, text] of Object.entries(files)) {{
        let at = await {START};
        const parts = path.split("/"), name = parts.pop();
        for (const part of parts) at = await at.getDirectoryHandle(part, {{create: true}});
        const file = await (await at.getFileHandle(name, {{create: true}})).createWritable();
        await file.write(text);
        await file.close();
    }}
}}"""
GET = f"""async path => {{
    let at = await {START};
    const parts = path.split("/"), name = parts.pop();
    for (const part of parts) at = await at.getDirectoryHandle(part);
    return await (await (await at.getFileHandle(name)).getFile()).text();
}}"""
FACTS = "content/facts/sick.yml"
HELPERS = "helpers.yml"
"""Its form begins with no line that is written."""
SETTLED = 1500
"""Milliseconds after which the editor shows the form that its address names, or never will: files were still read."""


@pytest.fixture
def editing(store: Path, tmp_path: Path, browser: Browser) -> Iterator[Page]:
    """Give the editor with the invented country, which it keeps in the browser instead of at a forge."""
    editor.add(load(EXAMPLELAND / "content"), ADMIN, tmp_path / "suluh", ROOT / "templates", store)
    path = tmp_path / "suluh/admin/config.json"
    made = {**json.loads(path.read_text(encoding="utf-8")), "backend": {"name": "test-repo"}, "publish_mode": "simple"}
    path.write_text(json.dumps(made), encoding="utf-8")
    files = (EXAMPLELAND / "content").rglob("*.yml")
    with hosted(tmp_path) as address:
        tab = browser.new_page(viewport={"width": 1300, "height": 9000})
        tab.goto(f"{address}admin/")
        tab.evaluate(PUT, {one.relative_to(EXAMPLELAND).as_posix(): one.read_text(encoding="utf-8") for one in files})
        tab.get_by_role("button", name="Work with Test Repository").click()
        tab.get_by_text("facts", exact=True).first.wait_for()
        yield tab
        tab.close()


def open_file(tab: Page, path: str) -> None:
    """Open the form of a file, in which nothing has been changed yet."""
    *_, folder, name = path.removesuffix(".yml").split("/")
    start = tab.url.partition("?")[0].partition("#")[0]
    for attempt in range(5):
        tab.goto(f"{start}?{name}{attempt}#/collections/{folder.replace('content', 'files')}/entries/{name}")
        tab.wait_for_timeout(SETTLED)
        if tab.locator("[data-key-path]").count():
            return


def written(tab: Page, path: str, part: str) -> str:
    """Return a file as the editor keeps it, as soon as that part is in it."""
    until(tab, f"({GET})(given[0]).then(text => text.includes(given[1]), () => false)", [path, part])
    return str(tab.evaluate(GET, path))


@needs_browser
def test_what_was_not_written_stays_as_it_was(editing: Page, tmp_path: Path) -> None:
    home = Path(shutil.copytree(EXAMPLELAND / "content", tmp_path / "content"))
    kinds = {json.dumps(form["fields"]): pattern for pattern, form in forms(config()).items() if pattern != HELPERS}
    for pattern in kinds.values():
        path = max(home.glob(pattern), key=lambda one: one.stat().st_size)
        name = path.relative_to(tmp_path).as_posix()
        open_file(editing, name)
        add_to_first_line(editing, " ~~")
        editing.get_by_role("button", name="Save", exact=True).click()
        editing.locator("[data-key-path]").first.wait_for(state="hidden")
        path.write_text(written(editing, name, " ~~").replace(" ~~", ""), encoding="utf-8", newline="\n")
    assert models_of(home) == models_of(EXAMPLELAND / "content")


def add_to_first_line(tab: Page, more: str) -> None:
    """Write more into a form's first line, after opening what is closed above it."""
    line = tab.locator("[data-key-path] :is(textarea, input[type=text]):visible").first
    if not line.count():
        tab.locator("[data-key-path] [aria-expanded=false]").filter(has_text="chevron").first.click()
    line.fill(line.input_value() + more)


def add_value(tab: Page, day: str, value: str) -> None:
    """Give a fact one more value, and press Save."""
    open_file(tab, FACTS)
    tab.get_by_role("button", name="Expand All").first.click()
    values = tab.locator('[data-key-path="facts.0.values"]')
    values.get_by_role("button").filter(has_text="Add").last.click()
    values.locator('[data-key-path$=".2.key"] input').fill(day)
    values.locator('[data-key-path$=".2.value"] input').fill(value)
    values.locator('[data-key-path$=".2.source"]').get_by_role("radio").first.click()
    tab.get_by_role("button", name="Save", exact=True).click()


def facts_with(text: str, home: Path) -> Mapping[str, AnyFact]:
    """Return the facts of the country with this file."""
    shutil.copytree(EXAMPLELAND / "content", home / "content")
    (home / FACTS).write_text(text, encoding="utf-8", newline="\n")
    return load(home / "content").law.facts


@needs_browser
def test_a_new_value_of_the_law_is_a_new_day_in_its_file(editing: Page, tmp_path: Path) -> None:
    add_value(editing, "2027-01-01", "2500.50")
    before = load(EXAMPLELAND / "content").law.facts
    after = facts_with(written(editing, FACTS, "2027-01-01:\n      value: 2500.50"), tmp_path)
    grant = after["sick.grant"]
    assert isinstance(grant, Fact)
    assert {day.isoformat(): one.value for day, one in grant.values.items()} == {
        "2020-01-01": 1500,
        "2024-01-01": 2000,
        "2027-01-01": Decimal("2500.50"),
    }
    assert {**after, "sick.grant": before["sick.grant"]} == before


@needs_browser
def test_a_minus_sign_says_that_a_right_ends(editing: Page, tmp_path: Path) -> None:
    add_value(editing, "2027-01-01", "-")
    grant = facts_with(written(editing, FACTS, "2027-01-01:\n      value: null"), tmp_path)["sick.grant"]
    assert isinstance(grant, Fact)
    assert grant.values[date(2027, 1, 1)].value is None


@needs_browser
def test_a_day_that_stands_already_is_named_and_nothing_is_saved(editing: Page) -> None:
    with editing.expect_event("dialog", predicate=dismissed) as said:
        add_value(editing, "2024-01-01", "7")
    assert said.value.message == "values: 2024-01-01 × 2"
    assert editing.evaluate(GET, FACTS) == (EXAMPLELAND / FACTS).read_text(encoding="utf-8")


def dismissed(dialog: Dialog) -> bool:
    dialog.dismiss()
    return True
