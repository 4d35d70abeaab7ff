"""Was a number that stood in the last commit edited in place? Then it was wrong, and a correction must say so."""

import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from suluh import yamlfile
from suluh.content.library import Library
from suluh.errors import ContentError, Problem
from suluh.messages import phrase, say
from suluh.model.fact import Fact, FactFile

ADVICE = phrase("if the old one was wrong, say so under 'corrections'; if the law changes, add a new start date")


def uncorrected(library: Library) -> Iterator[Problem]:
    """Yield every dated value that differs from the last commit without a line under `corrections`.

    Without a repository or a last commit there is nothing to compare with.
    """
    committed = {
        path: _committed(path) for path in {item.file for item in library.items if isinstance(item.model, Fact)}
    }
    for item in library.items:
        if isinstance(item.model, Fact):
            name = item.key.removeprefix("facts/")
            for start, said in committed[item.file].get(name, {}).items():
                if _edited(item.model, start, said):
                    line = item.located.line((*item.place, "values", start.isoformat()))
                    now = item.model.values[start].value
                    yield Problem(
                        item.file,
                        line,
                        say(
                            "{name}: {said} stood here in the last commit, now {now}; {advice}",
                            name=name,
                            said=said,
                            now=now,
                            advice=say(ADVICE),
                        ),
                    )


def _edited(fact: Fact, start: date, said: Decimal) -> bool:
    dated = fact.values.get(start)
    return dated is not None and dated.value != said and all(one.said != said for one in fact.corrections)


def _committed(path: Path) -> dict[str, dict[date, Decimal]]:
    """Return fact → start → value as the last commit has the file; empty if there is none or it cannot be read."""
    text = _show(path)
    if text is None:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(text)
        try:
            facts = yamlfile.read(copy, FactFile)
        except ContentError:
            return {}
    return {
        name: {start: dated.value for start, dated in fact.values.items() if dated.value is not None}
        for name, fact in facts.items()
        if isinstance(fact, Fact)
    }


def last_commit(library: Library) -> date | None:
    """Return the day of the last commit of the repository that holds the content, if it is in one."""
    said = _git(library.root, "log", "-1", "--format=%cs")
    return date.fromisoformat(said.decode().strip()) if said and said.strip() else None


def _show(path: Path) -> bytes | None:
    return _git(path.parent, "show", f"HEAD:./{path.name}")


def _git(folder: Path, *words: str) -> bytes | None:
    """Return what git says, or nothing where it has nothing to say."""
    command = ["git", "-C", str(folder), *words]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
