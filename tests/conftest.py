"""What several test modules need."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from countries import EXAMPLELAND, ROOT
from playwright.sync_api import Browser, sync_playwright
from served import CHROMIUM, QUIET, Served, built_once, hosted
from translations import translated

from suluh.site import Folders

# examples quote messages in English
os.environ["SULUH_LANGUAGE"] = "en"

Golden = Callable[[str, str], None]
HOSTS = pytest.StashKey[dict[str, tuple[str, str]]]()
"""Of each site that is built once: its folder, and the address at which it is served."""


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


def pytest_configure(config: pytest.Config) -> None:
    """Serve the sites that all workers share from the process above them, which outlives them."""
    if hasattr(config, "workerinput"):
        config.stash[HOSTS] = config.workerinput["hosts"]
        return
    open_now = ExitStack()
    config.add_cleanup(open_now.close)
    home = Path(open_now.enter_context(TemporaryDirectory()))
    roots = {name: home / name for name in ("shipped", "exampleland")}
    config.stash[HOSTS] = {name: (str(root), open_now.enter_context(hosted(root))) for name, root in roots.items()}


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    node.workerinput["hosts"] = node.config.stash[HOSTS]


@pytest.fixture(scope="session")
def shipped(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Served:
    """Build the shipped content once, with everything printed."""
    root, base = pytestconfig.stash[HOSTS]["shipped"]
    folders = Folders(ROOT, ROOT / "content", tmp_path_factory.mktemp("docs"), ROOT / "templates")
    return built_once(folders, Path(root), base)


@pytest.fixture(scope="session")
def exampleland(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Served:
    """Build the invented country once, with every feature and all that is printed."""
    root, base = pytestconfig.stash[HOSTS]["exampleland"]
    folders = Folders(ROOT, EXAMPLELAND / "content", tmp_path_factory.mktemp("docs"), ROOT / "templates")
    return built_once(folders, Path(root), base)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A YAML file that is not there yet."""
    return tmp_path / "x.yml"


@pytest.fixture
def po(tmp_path: Path) -> Path:
    """A Javanese file in which every sentence is translated."""
    return translated(tmp_path / "locale" / "jv.po")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()
