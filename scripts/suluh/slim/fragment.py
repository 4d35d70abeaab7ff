"""A page in two: what is its own, and the frame around it, which all pages of a language share.

A phone fetches the frame once, and of every later page only what is its own: the fragment. What many pages say in the
same words stands in the shell, beside the frame.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

MARK = "<!---->"
"""Parts what is a page's own; slim pages hold no comments."""
NAME = "fragment.txt"
"""The fragment's file, beside the page's."""
COMMON = 16
"""What one page in so many says stands in the shell."""
SHORT = 20
"""Pieces of fewer letters stay where they are."""
SIGNS = 0xE000
"""The first of the letters for private use, which stand for pieces of the shell."""

PARTS = re.compile(
    r'(.*?)(<meta name="description".*?</title>)(.*?<div class="md-main__inner md-grid">)(.*)'
    r"(</div></main>.*?</footer></div>(?:<script\b[^>]*>.*?</script>)?)(.*?)(</body></html>\s*)",
    re.DOTALL,
)
DRAWN = re.compile(
    r'<svg viewBox="[^"]*" class="il" role="img" aria-label=("[^"]*")[^>]*( width="\d+" height="\d+")>(.*?)</svg>',
    re.DOTALL,
)


@dataclass(frozen=True)
class Halves:
    """`frame` in four parts, between which stand the three of `own`: head, main part, scripts."""

    frame: tuple[str, str, str, str]
    own: tuple[str, str, str]

    @property
    def html(self) -> str:
        (one, two, three, four), (head, main, scripts) = self.frame, self.own
        return one + head + two + main + three + scripts + four


def halves(html: str) -> Halves:
    """Return a slim page in two."""
    found = PARTS.fullmatch(html)
    if not found:
        raise ValueError("no page of the theme")
    one, head, two, main, three, scripts, four = found.groups()
    return Halves((one, two, three, four), (head, main, scripts))


def with_files(html: str, pictures: Mapping[str, str], root: str) -> str:
    """Return the page with files in place of the pictures drawn in it.

    `pictures`: what a drawn picture consists of → its name; `root`: the way from the page to the site's root.
    """

    def file(drawn: re.Match[str]) -> str:
        alt, size, inside = drawn.groups()
        return f'<img class="il" src="{root}img/{pictures[inside]}.svg" alt={alt}{size}>'

    return DRAWN.sub(file, html)


def own_part(html: str) -> str:
    """Return what is a page's own, in three with marks between."""
    head, main, scripts = halves(html).own
    return MARK.join((re.sub(r'<meta (?:property="og|name="twitter):[^>]*>', "", head), main, scripts))


def common(parts: Collection[str], passing: re.Pattern[str]) -> list[str]:
    """Return the pieces that many pages share, the most frequent first; none in which there is something `passing`."""
    counts = Counter(piece for part in parts for piece in set(_pieces(part)) if len(piece) >= SHORT)
    return [
        piece
        for piece, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
        if count * COMMON >= len(parts) > 1 and not passing.search(piece)
    ]


def _pieces(part: str) -> list[str]:
    return re.split("(?=<[a-z])|(?<=</a>)", part)


def shell(frame: str, pieces: list[str]) -> bytes:
    """Return what a phone keeps for all pages of a language, as JSON. `frame` is the slim page of no content.

    Its own part is what the phone shows in place of a page that it does not have; its last note is shown above a saved
    page when there is a newer one.
    """
    cut = halves(frame)
    head, main, _ = cut.own
    found = re.search(r'<div class="ann"><div class="note" role="note" id="newer">.*?</div></div>', main)
    newer = found[0] if found else ""
    told = {"frame": cut.frame, "pieces": pieces, "unsaved": [head, main.replace(newer, "")], "newer": newer}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def fragment(part: str, pieces: list[str], shell_path: str, edition: str) -> str:
    """Return a page's own part as a file: one line with its shell and its day, then its text with signs for pieces."""
    signs = {piece: chr(SIGNS + at) for at, piece in enumerate(pieces)}
    return f"{shell_path} {edition}\n" + "".join(signs.get(piece, piece) for piece in _pieces(part))
