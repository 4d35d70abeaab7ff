"""A built site behind a real server, below a sub-path as project sites are, and the browser that opens it."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from countries import DAY
from playwright.sync_api import Browser, Page

from suluh import content, site, write
from suluh.content import Library
from suluh.site import Folders

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
WIDEST = "body, button, select, input { font-family: 'DejaVu Sans', Verdana, sans-serif }"
"""The widest face that a phone or a laptop may show a page in."""
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
needs_browser = pytest.mark.skipif(
    CHROMIUM is None, reason="NO CHROMIUM HERE: THE SITE IS NOT OPENED IN A BROWSER (apt-get install chromium)"
)


@dataclass(frozen=True)
class Served:
    """A built site: its address, its folder, the content it was made of, and the paths that were asked for."""

    url: str
    folder: Path
    library: Library
    asked: list[str]


UNTIL = """async (given) => {
    const end = Date.now() + 30000;
    while (!(await (%s))) {
        if (Date.now() > end) throw Error("waited for half a minute");
        await new Promise((go) => setTimeout(go, 20));
    }
}"""


def until(tab: Page, condition: str, given: object = None) -> None:
    """Wait for a condition of the page, which may speak of what is `given`; its policy forbids later evaluation."""
    tab.evaluate(UNTIL % condition, given)


class Silent(SimpleHTTPRequestHandler):
    """Serves files, and the root's 404.html for all others, as GitHub Pages does; says nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "suluh/404.html"
        if code != 404 or not missing.exists():
            return super().send_error(code, message, explain)
        page = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)
        return None

    def log_message(self, format: str, *args: object) -> None:
        pass


class Dripping(Silent):
    """Sends a file in small parts, as a weak signal does."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        while part := source.read(4000):
            outputfile.write(part)
            time.sleep(0.02)


class Noting(Silent):
    """Notes every path in `asked`."""

    def __init__(self, *args: Any, asked: list[str], **options: Any) -> None:
        self.asked = asked
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        self.asked.append(self.path)
        super().do_GET()


@contextmanager
def hosted(root: Path, handler: Callable[..., SimpleHTTPRequestHandler] = Silent) -> Iterator[str]:
    """Give the address of `root`/suluh, which is served meanwhile."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/suluh/"
    server.shutdown()
    server.server_close()


def serve(folders: Folders, root: Path, day: date = DAY, fixed: bool = False) -> Iterator[Served]:
    """Build the content in `folders` below `root`/suluh, and serve it while the tests run."""
    asked: list[str] = []
    library = content.load(folders.content)
    with hosted(root, partial(Noting, asked=asked)) as base:
        site.build(library, day, base, root / "suluh", folders, fixed=fixed)
        yield Served(base, root / "suluh", library, asked)


def built_once(folders: Folders, root: Path, base: str) -> Served:
    """Build the content in `folders` below `root`/suluh, which is served at `base`, unless another worker has."""
    with write.alone(root, lambda: None):
        if not (root / "suluh").exists():
            site.build(content.load(folders.content), DAY, base, root / "suluh", folders)
    return Served(base, root / "suluh", content.load(folders.content), [])


def phone(browser: Browser, script: bool = True, width: int = 360, colour: str = "light", worker: bool = True) -> Page:
    """Return a new page on a phone of this width in CSS pixels; without a `worker`, every request is its own."""
    how = {"java_script_enabled": script, "color_scheme": colour, "service_workers": "allow" if worker else "block"}
    return browser.new_page(viewport={"width": width, "height": 640}, **how)  # type: ignore[arg-type]
