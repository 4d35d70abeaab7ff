"""A tiny host that sends files as GitHub Pages does: compressed, over connections that stay open."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any

from served import Silent, hosted

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


@dataclass
class Host:
    """Where a site is served, and the bytes of every answer since the list was emptied."""

    address: str
    sent: list[int] = field(default_factory=list)


@contextmanager
def host(folder: Path) -> Iterator[Host]:
    """Serve the site in `folder`/suluh meanwhile."""
    sent: list[int] = []

    class Zipped(Silent):
        """Sends what compresses well compressed, and notes the bytes of each body."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file():
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            packed = path.suffix in PACKED
            body = gzip.compress(path.read_bytes(), 6) if packed else path.read_bytes()
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", self.guess_type(path))
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            sent.append(len(body))
            self.wfile.write(body)

        def handle(self) -> Any:
            """Let a browser close its connection when it wants."""
            try:
                super().handle()
            except OSError:
                self.close_connection = True

    with hosted(folder, Zipped) as address:
        yield Host(address, sent)
