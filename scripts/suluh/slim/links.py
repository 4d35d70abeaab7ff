"""Every link of a built site, followed."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from suluh.errors import Problem, did_you_mean
from suluh.slim.document import Document, read

SCHEMES = frozenset({"mailto", "tel", "sms", "data"})


def links(site: Path, base_url: str, hosts: Collection[str] = ()) -> list[Problem]:
    """Return every link of the site below `base_url` that leads nowhere, and every id that stands twice in a page.

    `hosts` are the other hosts that pages may lead to.
    """
    documents = {
        file.relative_to(site): read(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html"))
    }
    return [
        Problem(page, line, message)
        for page, document in documents.items()
        for line, message in dict.fromkeys((*_doubles(document), *_broken(site, base_url, hosts, page, documents)))
    ]


def _doubles(document: Document) -> Iterator[tuple[int, str]]:
    yield from ((1, f"the id '{name}' stands {count} times") for name, count in document.ids.items() if count > 1)


def _broken(
    site: Path, base_url: str, hosts: Collection[str], page: Path, documents: Mapping[Path, Document]
) -> Iterator[tuple[int, str]]:
    here = base_url + page.as_posix().removesuffix("index.html")
    for line, link in documents[page].links:
        target = urljoin(here, link)
        if target.startswith(base_url):
            fault = _fault_inside(site, target.removeprefix(base_url), documents)
        else:
            fault = _fault_outside(target, base_url, hosts)
        if fault:
            yield line, f"'{link}' {fault}"


def _fault_inside(site: Path, target: str, documents: Mapping[Path, Document]) -> str:
    address = urlsplit(target)
    path = unquote(address.path)
    if path and not path.endswith("/") and (site / path).is_dir():
        return "needs a '/' at its end"
    file = Path(path + "index.html" if path.endswith("/") or not path else path)
    if not (site / file).is_file():
        return "leads to nothing" + did_you_mean(path, [one.as_posix().removesuffix("index.html") for one in documents])
    document = documents.get(file)
    if document and address.fragment and address.fragment not in document.ids:
        return f"leads to a place that '{file.as_posix()}' does not have" + did_you_mean(address.fragment, document.ids)
    return ""


def _fault_outside(target: str, base_url: str, hosts: Collection[str]) -> str:
    address = urlsplit(target)
    if address.scheme in SCHEMES or (address.hostname or "") in hosts:
        return ""
    if address.netloc == urlsplit(base_url).netloc:
        return f"leaves the site's folder, {base_url}"
    if address.scheme in ("http", "https"):
        return f"leads to '{address.hostname}', a host that no source or contact names"
    return f"is no address that a phone can open: '{address.scheme}:'"
