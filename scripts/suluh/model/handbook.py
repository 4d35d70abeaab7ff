"""Pages written by hand for those who help: maintainers and translators."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Hand:
    """One hand-written page in one language."""

    path: Path
    title: str
    lead: str
    text: str
    """The whole page as Markdown, its title and lead among it."""
