"""Coverage-guided fuzzing of every reader: `make fuzz`, or `python -m fuzz po 600` in tests/ for one, for ten minutes.

Each reader is a process of its own, which starts from the invented country's files and follows what lights up new
lines. A file on which anything but a named problem comes out, or that takes longer than two seconds, is kept.
"""

import importlib
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parents[1] / "exampleland/content"
READERS = {
    "page": ("guides/x.yml", [CONTENT / "guides/join.yml", CONTENT / "benefits/sick.yml"]),
    "site": ("site.yml", [CONTENT / "site.yml"]),
    "facts": ("facts/x.yml", [CONTENT / "facts/sick.yml"]),
    "formula": ("formula", []),
    "scene": ("scenes/x.yml", sorted((CONTENT / "scenes").glob("*.yml"))),
    "po": ("locale/de.po", [CONTENT / "locale/de.po"]),
    "csv": ("people.csv", []),
    "hand": ("handbook/en/x.md", [CONTENT / "handbook/en/helping.md"]),
}
"""Name → the file that is read, and files to start from."""
SMALL = {
    "csv": b"name,phone,whatsapp,place,hours\nAni,0812 345,,Hall,9\n",
    "formula": b"lookup(sick.steps, income, basis) * sick.rate * (1 - choose(relief, yes=sick.relief, no=0))",
    "po": b'msgid ""\nmsgstr ""\n"Language: de\\n"\n\n#, fuzzy\n#| msgid "b"\nmsgctxt "a"\nmsgid "b"\nmsgstr "c"\n',
    "scene": b"alt: a\nitems:\n  - shape: M0 0a1 1 0 011 1h-2V3Q4 5 6 7z\n  - {person: sit, skin: s2}\n",
}
"""More to start from, short enough to be changed all over."""
LONGEST = 6000
"""Bytes of a file."""


def main(names: list[str], seconds: str) -> int:
    """Fuzz one reader after the other; return how many of them failed."""
    found = Path(tempfile.mkdtemp(prefix="fuzz-"))
    runs = (subprocess.run([sys.executable, "-m", "fuzz", "--one", name, seconds, str(found)]) for name in names)
    failed = sum(bool(run.returncode) for run in runs)
    print(f"{failed} of {len(names)} readers failed; what they failed on is in {found}")
    return failed


def one(name: str, seconds: str, found: Path) -> None:
    """Fuzz one reader in this process, which ends with it."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["suluh", "polib", "csv"]):
        strangers, formula = importlib.import_module("strangers"), importlib.import_module("suluh.formula")
    file, seeds = READERS[name]
    root, corpus = found / name / "content", found / name / "corpus"
    corpus.mkdir(parents=True)
    (root / file).parent.mkdir(parents=True)
    for number, raw in enumerate([*(path.read_bytes()[:LONGEST] for path in seeds), SMALL.get(name, b"")]):
        (corpus / f"seed{number}").write_bytes(raw)

    def read(raw: bytes) -> None:
        if name == "formula":
            _formula(formula, raw)
        else:
            (root / file).write_bytes(raw)
            strangers.told(root, root / file)

    options = [f"-max_total_time={seconds}", "-timeout=2", f"-max_len={LONGEST}", f"-artifact_prefix={found / name}/"]
    atheris.Setup([sys.argv[0], str(corpus), *options, "-print_final_stats=1", "-verbosity=0"], read)
    atheris.Fuzz()


def _formula(formula: Any, raw: bytes) -> None:
    text = raw.decode("utf-8", "replace")
    try:
        formula.names(text)
        given = {"income": formula.Decimal(1), "relief": "no"}
        formula.compute(text, given, lambda _: formula.Decimal(3), lambda *_: {"basis": formula.Decimal(2)})
    except formula.FormulaError:
        return


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], sys.argv[3], Path(sys.argv[4]))
    else:
        asked = [word for word in sys.argv[1:] if not word.isdigit()] or list(READERS)
        sys.exit(main(asked, next(filter(str.isdigit, sys.argv[1:]), "120")))
