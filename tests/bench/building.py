"""How long each stage of a build takes, and how many posters a second."""

import time
from collections.abc import Callable, Iterable

from suluh import press, site
from suluh.site import Folders
from suluh.view import Setting


class Stages:
    """Takes the messages of a build as its stop-watch."""

    def __init__(self) -> None:
        self.marks: list[tuple[str, float]] = []

    def __call__(self, text: str) -> None:
        self.marks.append((text, time.perf_counter()))

    def seconds(self) -> Iterable[tuple[str, float]]:
        for (name, start), (_, end) in zip(self.marks, self.marks[1:], strict=False):
            yield name, end - start

    def rows(self) -> Iterable[tuple[str, str]]:
        yield from ((name, f"{spent:.1f}") for name, spent in self.seconds())
        yield "all", f"{self.marks[-1][1] - self.marks[0][1]:.1f}"

    def generator(self) -> float:
        """Return the seconds from the Markdown to the finished site."""
        return sum(spent for name, spent in self.seconds() if name.startswith(("building", "slimming")))


def paper(at: Setting, folders: Folders) -> Iterable[tuple[str, str]]:
    """Yield how fast posters are typeset and read back, with other texts each time."""
    drawings = site.draw_all(at.library)
    orders, _ = press.orders(at, inks=("full",))
    rounds: list[Callable[[], object]] = [
        lambda one=one, name=name: press.files(at, [one], drawings, folders.templates, f"Ibu Sri {name}, 0812 3456")  # type: ignore[misc]
        for name in range(6)
        for one in orders
    ]
    rounds[0]()
    start, processor = time.perf_counter(), time.process_time()
    for one in rounds[1:]:
        one()
    wall, spent = time.perf_counter() - start, time.process_time() - processor
    count = len(rounds) - 1
    yield "posters a second (fitted, read back, with preview)", f"{count / wall:.1f}"
    yield "processor time a poster", f"{1000 * spent / count:.0f} ms"
