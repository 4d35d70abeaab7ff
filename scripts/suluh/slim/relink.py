"""Pages that leave their place: every link in them is led anew."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

LINKS = ("href", "src", "data-index")
"""The attributes that name a page or a file; what all but `href` name is loaded with the page."""
ADDRESS = re.compile(rf' ({"|".join(LINKS)})="([^"#][^"]*)"')


def relinked(html: str, here: str, to: Callable[[str], str]) -> str:
    """Return the HTML with other addresses.

    `to` is given each address within the site, as the path below its root with its fragment: "en/jkm/#sum".
    `here` is the page's own path. What leads outside, and to places on the same page, stays.
    """

    def led(found: re.Match[str]) -> str:
        inside = _inside(here, found[2])
        return found[0] if inside is None else f' {found[1]}="{to(inside)}"'

    return ADDRESS.sub(led, html)


def linked(html: str, here: str, loaded: bool = False) -> Iterator[str]:
    """Yield every path below the site's root that the page names; with `loaded`, only of what is loaded with it."""
    for attribute, address in ADDRESS.findall(html):
        inside = _inside(here, address)
        if inside is not None and not (loaded and attribute == "href"):
            yield inside.partition("#")[0]


def _inside(here: str, address: str) -> str | None:
    return None if re.match(r"[a-z][a-z0-9+.-]*:", address) else urljoin(f"/{here}", address)[1:]
