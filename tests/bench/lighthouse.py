"""make lighthouse: Google's own judgement of a page of every kind, on a phone. Needs node, which nothing else does."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from countries import DAY, ROOT
from kinds import KINDS
from served import CHROMIUM, QUIET

from bench.host import host
from bench.tables import table
from suluh import content, site
from suluh.site import Folders

COMMAND = ("npx", "--yes", "lighthouse@13", "--quiet", "--output=json")
SCORES = ("performance", "accessibility", "best-practices", "seo")


def main() -> None:
    """Build the shipped site into a passing folder and print the scores of its pages."""
    if not (CHROMIUM and shutil.which("npx")):
        sys.exit("Lighthouse needs Chromium and node; node is not a part of Suluh: https://nodejs.org")
    with tempfile.TemporaryDirectory() as passing, host(Path(passing)) as served:
        folders = Folders(ROOT, ROOT / "content", Path(passing) / "docs", ROOT / "templates")
        site.build(content.load(folders.content), DAY, served.address, Path(passing) / "suluh", folders)
        rows = [row for kind in KINDS if kind != "missing" for row in judged(kind, served.address + KINDS[kind])]
    table("Lighthouse, of 100", ("page", *SCORES), rows)


def judged(kind: str, url: str) -> Iterable[tuple[str, ...]]:
    """Yield the scores of a page, and below them what costs points, speed apart."""
    flags = f"--chrome-flags=--headless {' '.join(QUIET)}"
    done = subprocess.run([*COMMAND, flags, url], env=os.environ | {"CHROME_PATH": str(CHROMIUM)}, capture_output=True)
    if done.returncode:
        sys.exit(done.stderr.decode())
    report = json.loads(done.stdout)
    yield kind, *(f"{100 * (report['categories'][one]['score'] or 0):.0f}" for one in SCORES)
    for one in SCORES[1:]:
        for audit in (report["audits"][ref["id"]] for ref in report["categories"][one]["auditRefs"] if ref["weight"]):
            if audit["score"] is not None and audit["score"] < 1:
                yield f"  {audit['title']}", *[""] * len(SCORES)


if __name__ == "__main__":
    main()
