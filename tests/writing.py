"""`suluh serve` as a process of its own, and the pages that it shows while one writes."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from countries import ROOT

PATIENCE = 60
"""Seconds after which nothing more is expected."""


@dataclass(frozen=True)
class Writing:
    """Where the pages are shown, and what is told meanwhile."""

    address: str
    log: Path

    def until(self, page: str, text: str) -> float:
        """Wait until a page holds the text; return after how many seconds it does."""
        began = time.monotonic()
        while text not in self._seen(page):
            assert time.monotonic() - began < PATIENCE, self.log.read_text(encoding="utf-8")
            time.sleep(0.02)
        return time.monotonic() - began

    def _seen(self, page: str) -> str:
        try:
            with urlopen(self.address + page) as answer:
                return str(answer.read().decode())
        except URLError:
            return ""


@contextmanager
def writing(home: Path, passing: Path) -> Iterator[Writing]:
    """Run `suluh serve` in `home` meanwhile; what it tells is kept in `passing`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = passing / "serve.log"
    command = [sys.executable, "-c", "from suluh.cli import main; main()", "serve", "--port", str(port)]
    told = os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONUNBUFFERED": "1"}
    with (
        log.open("w") as kept,
        subprocess.Popen(command, cwd=home, env=told, stdout=kept, stderr=kept) as running,
    ):
        try:
            yield Writing(f"http://127.0.0.1:{port}/", log)
        finally:
            running.terminate()
