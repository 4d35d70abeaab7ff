"""The editor's script and fonts out of npm packages, each with the integrity that was pinned when it was chosen."""

import base64
import hashlib
import io
import json
import re
import shutil
import subprocess
import tarfile
import tempfile
from functools import partial
from pathlib import Path

from suluh import cache, write
from suluh.errors import SuluhError
from suluh.messages import say


def fetched(lock: Path, store: Path) -> dict[str, bytes]:
    """Return name → content of the editor's files; npm fetches what is not in the store yet.

    What the script would fetch from elsewhere lies beside it: its fonts, and the number of its newest version.
    """
    wanted = json.loads(lock.read_text(encoding="utf-8"))
    found = {one["as"]: _kept(one, store) for one in wanted}
    script = found.pop("editor.js").decode()
    files = {write.by_content(name, content): content for name, content in found.items()}
    for name in (name for name in found if name.endswith(".woff2")):
        font, own = re.escape(name.removesuffix(".woff2")), write.by_content(name, found[name])
        script = re.sub(rf"https://[^\s\"'`()]*/{font}[:@][^\s\"'`()]*\.woff2", own, script)
    package, _, version = wanted[0]["package"].rpartition("@")
    script = re.sub(rf"https://[\w.]+/{package}(?=`)", ".", script)
    files["package.json"] = json.dumps({"version": version}).encode()
    return files | {write.by_content("editor.js", script.encode()): script.encode()}


def _kept(one: dict[str, str], store: Path) -> bytes:
    mark = hashlib.sha256((one["integrity"] + one["file"]).encode()).hexdigest()[:16]
    return cache.kept(store, f"{mark}.editor", partial(_out_of, one["package"], one["integrity"], one["file"]))


def _out_of(package: str, integrity: str, file: str) -> bytes:
    """Return a file out of a package; SuluhError if it cannot be fetched, or is not what it was."""
    content = _packed(package)
    if integrity != f"sha512-{base64.b64encode(hashlib.sha512(content).digest()).decode()}":
        said = say("{package} is not what it was when its version was chosen; do not use it", package=package)
        raise SuluhError(said)
    with tarfile.open(fileobj=io.BytesIO(content)) as files:
        found = files.extractfile(file)
        assert found is not None
        return found.read()


def _packed(package: str) -> bytes:
    """Return a package as npm gives it."""
    npm = shutil.which("npm")
    if npm is None:
        said = say("the form editor needs npm at build time; install Node.js, or take 'admin' out of site.yml")
        raise SuluhError(said)
    with tempfile.TemporaryDirectory() as folder:
        asked = [npm, "pack", "--silent", package]
        done = subprocess.run(asked, cwd=folder, capture_output=True, text=True, check=False)
        packed = next(Path(folder).glob("*.tgz"), None)
        if packed is None:
            last = done.stderr.strip().rpartition("\n")[2]
            raise SuluhError(say("npm could not fetch {package}: {said}", package=package, said=last))
        return packed.read_bytes()
