"""Where a view is made: from which content, for which language and day, under which address."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from posixpath import relpath
from urllib.parse import urlsplit

from suluh.content import Library
from suluh.view.speech import Heard, Speaker

MISSING = "404"
"""The page for an address that does not exist; it has no address of its own in any language."""
RESERVED_HOSTS = ("example.org", "example.com", "example.net", "localhost", "127.0.0.1", "")


@dataclass(frozen=True)
class Setting:
    """One language of the site as of one day. `fixed`: the day was chosen and is not today.

    `sizes`: printed file → its bytes, as far as they are made. `heard`: takes down what is said.
    """

    library: Library
    language: str
    day: date
    base_url: str
    fixed: bool = False
    sizes: Mapping[str, int] = field(default_factory=dict, hash=False)
    heard: Heard | None = field(default=None, hash=False, compare=False)

    def in_language(self, tag: str) -> "Setting":
        return replace(self, language=tag)

    @property
    def speaker(self) -> Speaker:
        return Speaker(self.library, self.language, self.day, self.heard)

    @property
    def edition(self) -> str:
        """Return the day in six digits, as printed pieces carry it: "261122"."""
        return f"{self.day:%y%m%d}"

    @property
    def source(self) -> bool:
        """Return whether this is the language that the content is written in."""
        return self.language == self.library.site.source_language

    @property
    def prefix(self) -> str:
        """Return the language's folder under the root of the site: "" or "en/"."""
        return "" if self.source else f"{self.language}/"

    @property
    def sample(self) -> bool:
        """Return whether the site has no address of its own yet, so that nothing printed can lead to it."""
        host = urlsplit(self.base_url).hostname or ""
        return host in RESERVED_HOSTS or host.endswith((".example", ".invalid", ".test", ".localhost"))

    @property
    def partial(self) -> bool:
        """Return whether the language has only some of the pages."""
        return self.language in self.library.site.covers

    def has(self, page: str | None) -> bool:
        """Return whether the site has a page, in this language."""
        return page is not None and self.library.has(self.language, page)

    def address(self, page: str) -> str:
        """Return the full address of a page; `page` is empty for the home page."""
        return f"{self.base_url}{self.prefix}{page}{'/' if page else ''}"

    def printed_address(self, page: str) -> str:
        """Return what a QR code says: the address and the day on which the piece was made."""
        return f"{self.address(page)}?{self.edition}"

    def to_root(self, page: str) -> str:
        """Return the way from a page to the root of the site: "../../"."""
        return "../" * ((not self.source) + bool(page))

    def href(self, page: str, to: str, anchor: str | None = None, language: str | None = None) -> str:
        """Return the relative way from a page to another, so that it works under any sub-path.

        Where the language does not have the page, it is the way to that of the source.
        """
        target = self.in_language(language or self.language)
        if not target.has(to):
            target = self.in_language(self.library.site.source_language)
        path = relpath(f"/{target.prefix}{to}", f"/{self.prefix}{page}")
        return f"{path}/" + (f"#{anchor}" if anchor else "")
