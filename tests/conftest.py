"""What several test modules need."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from countries import EXAMPLELAND, ROOT
from playwright.sync_api import Browser, sync_playwright
from served import CHROMIUM, QUIET, Served, serve

from suluh.site import Folders

# examples quote messages in English
os.environ["SULUH_LANGUAGE"] = "en"

Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden from what the code now makes")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with its file in tests/golden; with --update-golden, write it."""

    def check(name: str, text: str) -> None:
        path = Path(__file__).parent / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode()

    return check


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Build the shipped content once, with everything printed, and serve it."""
    folders = Folders(ROOT, ROOT / "content", tmp_path_factory.mktemp("docs"), ROOT / "templates")
    yield from serve(folders, tmp_path_factory.mktemp("host"))


@pytest.fixture(scope="session")
def exampleland(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Build the invented country once, with every feature and all that is printed, and serve it."""
    folders = Folders(ROOT, EXAMPLELAND / "content", tmp_path_factory.mktemp("docs"), ROOT / "templates")
    yield from serve(folders, tmp_path_factory.mktemp("host"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()
