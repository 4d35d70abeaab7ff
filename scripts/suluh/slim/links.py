"""Every link of a built site, followed."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from suluh.errors import Problem, did_you_mean
from suluh.messages import say
from suluh.slim.document import Document, read

SCHEMES = frozenset({"mailto", "tel", "sms", "data"})


def links(site: Path, base_url: str, hosts: Collection[str] = ()) -> list[Problem]:
    """Return every link of the site below `base_url` that leads nowhere, and every id that stands twice in a page.

    `hosts` are the other hosts that pages may lead to.
    """
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    pages = {file: (site / file).read_text(encoding="utf-8") for file in files if file.endswith(".html")}
    return astray(pages, frozenset(files), base_url, hosts)


def astray(pages: Mapping[str, str], files: Collection[str], base_url: str, hosts: Collection[str]) -> list[Problem]:
    """Return what `links` does of pages that are not on a disk yet: path → HTML, and the paths of all files."""
    documents = {page: read(html) for page, html in pages.items()}
    return [
        Problem(Path(page), line, message)
        for page, document in documents.items()
        for line, message in dict.fromkeys((*_doubles(document), *_broken(files, base_url, hosts, page, documents)))
    ]


def _doubles(document: Document) -> Iterator[tuple[int, str]]:
    yield from (
        (1, say("the id '{name}' stands {count} times", name=name, count=count))
        for name, count in document.ids.items()
        if count > 1
    )


def _broken(
    files: Collection[str], base_url: str, hosts: Collection[str], page: str, documents: Mapping[str, Document]
) -> Iterator[tuple[int, str]]:
    here = base_url + page.removesuffix("index.html")
    for line, link in documents[page].links:
        target = urljoin(here, link)
        if target.startswith(base_url):
            fault = _fault_inside(files, target.removeprefix(base_url), documents)
        else:
            fault = _fault_outside(target, base_url, hosts)
        if fault:
            yield line, f"'{link}' {fault}"


def _fault_inside(files: Collection[str], target: str, documents: Mapping[str, Document]) -> str:
    address = urlsplit(target)
    path = unquote(address.path)
    if f"{path}/index.html" in files:
        return say("needs a '/' at its end")
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in files:
        return say("leads to nothing") + did_you_mean(path, [one.removesuffix("index.html") for one in documents])
    document = documents.get(file)
    if document and address.fragment and address.fragment not in document.ids:
        return say("leads to a place that '{file}' does not have", file=file) + did_you_mean(
            address.fragment, document.ids
        )
    return ""


def _fault_outside(target: str, base_url: str, hosts: Collection[str]) -> str:
    address = urlsplit(target)
    if address.scheme in SCHEMES or (address.hostname or "") in hosts:
        return ""
    if address.netloc == urlsplit(base_url).netloc:
        return say("leaves the site's folder, {base_url}", base_url=base_url)
    if address.scheme in ("http", "https"):
        return say("leads to '{hostname}', a host that no source or contact names", hostname=address.hostname)
    return say("is no address that a phone can open: '{scheme}:'", scheme=address.scheme)
