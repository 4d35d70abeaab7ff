"""The same content, built by the next generator, and left as Markdown for any other."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml
from countries import ADDRESS, DAY, build, copy

from suluh import site
from suluh.content import load
from suluh.errors import SuluhError
from suluh.site import Folders

needs_zensical = pytest.mark.skipif(
    not find_spec("zensical"), reason="NO ZENSICAL HERE: pip install 'suluh[zensical]', or make test-long"
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the invented country, with its Markdown in tree/."""
    folder = copy(tmp_path_factory.mktemp("country"))
    make(folder, "", "tree")
    return folder


def make(home: Path, by: str, out: str) -> None:
    site.build(load(home / "content"), DAY, ADDRESS, home / out, Folders.under(home), by=by)


def pages(folder: Path) -> dict[str, str]:
    """Return path → HTML of every page; around a block of code, Zensical sets what a painter of code would want."""
    painted = re.compile(r'<div class="highlight">(<pre>)<span></span>(<code>.*?</pre>)</div>', re.DOTALL)
    files = (path for path in folder.rglob("*.html") if path.parent.name != "share")
    return {str(path.relative_to(folder)): painted.sub(r"\1\2", path.read_text(encoding="utf-8")) for path in files}


def files(folder: Path) -> set[str]:
    """Return the path of every file, without the mark of its content."""
    paths = (str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    return {re.sub(r"-[0-9a-f]{8}(?=\.)", "", path) for path in paths}


@needs_zensical
def test_the_next_generator_makes_the_same_pages_to_the_letter(home: Path) -> None:
    build(home)
    make(home, "zensical", "next")
    assert pages(home / "next") == pages(home / "site")
    assert files(home / "next") == files(home / "site")


def test_a_generator_that_is_not_there_is_named_with_its_remedy(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("suluh.generator.find_spec", lambda _: None)
    with pytest.raises(SuluhError, match=r"--generator zensical: it is not installed; pip install 'suluh\[zensical\]'"):
        make(home, "zensical", "next")


def test_without_a_generator_the_markdown_is_left_with_all_that_it_needs(home: Path) -> None:
    tree = home / "tree"
    assert {path.name for path in tree.iterdir()} == {"de", "en", "theme"}
    page = (tree / "en/docs/sick/index.md").read_text(encoding="utf-8")
    front, text = page.removeprefix("---\n").split("\n---\n", 1)
    assert yaml.safe_load(front)["title"] == "Ill and cannot work"
    assert "## " in text
    for picture in re.findall(r'src="(\.\./img/[^"]+)"', text):
        assert (tree / "en/docs/sick" / picture).exists()
    assert (tree / "en/docs/print/sick-poster.pdf").exists()


def test_anybody_can_build_the_markdown(home: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(command, cwd=home / "tree/de", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Krank und arbeitsunfähig" in (home / "tree/de/site/sick/index.html").read_text(encoding="utf-8")
