"""The same work for many things, side by side on all cores where there is much of it."""

import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from suluh import messages, offline, slim
from suluh.illustration import Drawing
from suluh.view import Setting


@dataclass(frozen=True)
class Shop:
    """What the work of a build is done with."""

    settings: Mapping[str, Setting]
    """Language → its setting, the source first."""
    drawings: Mapping[str, Drawing]
    docs: Path
    templates: Path
    store: Path
    contact: str
    """What stands in the contact box of printed pieces."""

    @cached_property
    def album(self) -> slim.Album:
        source = next(iter(self.settings.values()))
        return offline.album(self.drawings, source.library.sketches)


Work = Callable[[Shop, Any], Any]
Run = Callable[[Work, Iterable[Any]], list[Any]]
"""Does a piece of work for each thing and returns what comes of it, in the same order."""


@contextmanager
def crew(shop: Shop, workers: int) -> Iterator[Run]:
    """Give what runs `work(shop, thing)` for many things: in other processes, or here if one worker is enough.

    Each process is handed the shop once, in a file: through a pipe it would be handed to one process after the other.
    `work` is a function of a module; what it is given and returns is copied.
    """
    if workers < 2:
        yield lambda work, things: [work(shop, thing) for thing in things]
        return
    with tempfile.TemporaryDirectory() as passing:
        handed = Path(passing) / "shop"
        handed.write_bytes(pickle.dumps((shop, messages.spoken()), pickle.HIGHEST_PROTOCOL))
        with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_open, initargs=(handed,)) as pool:
            yield lambda work, things: list(pool.map(partial(_at_work, work), things))


_shop: list[Shop] = []
"""What this process was handed when it began."""


def _open(handed: Path) -> None:
    shop, language = pickle.loads(handed.read_bytes())
    messages.speak(language)
    _shop.append(shop)


def _at_work(work: Work, thing: Any) -> Any:
    return work(_shop[0], thing)
