"""Turn a built page into its slim form: one document without leftovers, with one small stylesheet inside."""

import re
from collections.abc import Iterable
from functools import lru_cache

from suluh.slim.document import Document, read
from suluh.slim.policy import guarded
from suluh.slim.sides import sided

LEFTOVERS = (
    r"<style data-served>.*?</style>",
    r'<input class="md-toggle"[^>]* id="__\w+"[^>]*>',
    r'<label class="md-overlay" for="__drawer"[^>]*>\s*</label>',
    r'<div data-md-component="(?:skip|announce)">.*?</div>',
    r'<div class="md-dialog".*?</div>\s*</div>',
    r' data-md-[\w-]+="[^"]*"',
    r' class="no-js"',
)
"""What the templates of Material and Zensical write for a script that these pages do not have."""

BLOCKS = re.compile(
    r"</?(?:html|head|body|meta|link|title|style|script|header|nav|main|article|section|aside|footer|div|p|ul|ol|li|dl|"
    r"dt|dd|h[1-6]|table|caption|thead|tbody|tfoot|tr|th|td|details|summary|figure|pre|form|br|hr|path|g|defs|pattern)"
    r"(?![\w-])|<!",
    re.IGNORECASE,
)
"""Elements beside which a space is never seen."""

ENDS = (
    r"</li>(?=<li\b|</[uo]l>)",
    r"</d[td]>(?=<d[td]\b|</div>|</dl>)",
    r"</t[hd]>(?=<t[hd]\b|</tr>)",
    r"</tr>(?=<tr\b|</(?:tbody|thead|tfoot|table)>)",
    r"</p>(?=<(?:p|div|ul|ol|dl|h2|h3|section|details|table)\b|</(?:div|li|dd|ul|ol|dl|section|details|header|footer)>)",
)
"""End tags that HTML lets out, since what follows ends the element too."""

RAW = r"<(?:script|style|pre|textarea)\b.*?</(?:script|style|pre|textarea)>"
TAG = r"""<(?:[^<>"']|"[^"]*"|'[^']*')*>"""


def slim(html: str, frame: bool = False) -> str:
    """Return the page without leftovers, comments and unseen spaces, all its styles minified in one place, guarded.

    A `frame` keeps the rules that it does not need itself, for the pages that it will hold.
    """
    for pattern in LEFTOVERS:
        html = re.sub(pattern, "", html, flags=re.DOTALL)
    html = _squeeze(_one_script(_one_style(_direction(html), frame))).strip()
    for pattern in ENDS:
        html = re.sub(pattern, "", html)
    return guarded(html) + "\n"


def style(html: str) -> str:
    """Return the rules that stand in a slim page."""
    found = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    return found[1] if found else ""


def minify(css: str) -> str:
    """Return a stylesheet without comments and needless spaces. It must hold no quoted braces, commas or semicolons."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"\s*([{};,>])\s*", r"\1", css)
    return css.replace(": ", ":").replace(";}", "}").strip()


def purge(css: str, page: Document) -> str:
    """Return a minified stylesheet without the selectors that name a class or an element that the page has not."""
    return re.sub(r"(@[^{}]+)\{((?:[^{}]+\{[^{}]*\})*)\}|([^{}]+)\{([^{}]*)\}", lambda found: _kept(found, page), css)


def _kept(rule: re.Match[str], page: Document) -> str:
    condition, inside, selectors, body = rule.groups()
    if condition:
        rest = purge(inside, page)
        return f"{condition}{{{rest}}}" if rest else ""
    kept = ",".join(one for one in re.split(r",(?![^(]*\))", selectors) if _applies(one, page))
    return f"{kept}{{{body}}}" if kept else ""


def _applies(selector: str, page: Document) -> bool:
    classes, elements = _named(selector)
    return classes <= page.classes and elements <= page.tags


@lru_cache(maxsize=5_000)
def _named(selector: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the classes and the elements that a selector names; every page has nearly the same rules."""
    classes = re.findall(r"\.(-?[A-Za-z_][\w-]*)", re.sub(r":not\([^)]*\)", "", selector))
    elements = re.findall(r"(?<![\w.#:-])[a-z][a-z0-9]*", re.sub(r":[\w-]+\([^)]*\)|\[[^]]*\]", "", selector))
    return frozenset(classes), frozenset(elements)


def _direction(html: str) -> str:
    """Move the direction of writing from the body to the root, where scroll bars and tooltips heed it too."""
    found = re.search(r'<body dir="(\w+)">', html)
    if not found:
        return html
    html = html.replace(found[0], "<body>", 1)
    return re.sub(r"<html\b", f'<html dir="{found[1]}"', html, count=1)


def _one_style(html: str, frame: bool) -> str:
    """Join all styles, in their order, at the place of the first."""
    pattern = re.compile(r"<style>(.*?)</style>", re.DOTALL)
    first, *_ = [*pattern.finditer(html), None]
    if not first:
        return html
    direction = re.search(r'<html\b[^>]* dir="(\w+)"', html)
    css = "".join(_tight_style(block, direction[1] if direction else "ltr") for block in pattern.findall(html))
    css = css if frame else purge(css, read(html))
    return f"{html[: first.start()]}<style>{css}</style>{pattern.sub('', html[first.end() :])}"


@lru_cache(maxsize=500)
def _tight_style(css: str, direction: str) -> str:
    """Return one block of rules as it stands in a slim page of this direction."""
    other = "rtl" if direction == "ltr" else "ltr"
    return sided(re.sub(rf'\[dir="{other}"\][^{{}}]*\{{[^{{}}]*\}}', "", minify(css)), direction)


def _one_script(html: str) -> str:
    return re.sub(
        r"(<script\b[^>]*>)(.*?)(</script>)",
        lambda found: found[1] + tight(found[2]) + found[3],
        html,
        flags=re.DOTALL,
    )


def tight(script: str) -> str:
    """Return a script without what only its readers need: lines of comment, indentation and empty lines."""
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"(?m)^\s*//.*$", "", script)).strip()


def _squeeze(html: str) -> str:
    """Drop comments, and spaces that are not seen: beside block elements, and all but one elsewhere."""
    pieces = re.split(f"({RAW}|<!--.*?-->|{TAG})", html, flags=re.DOTALL)
    kept = [piece for piece in pieces if not piece.startswith("<!--")]
    joined = [part for part in _texts_joined(kept) if part]
    return "".join(
        part if part.startswith("<") else _text(part, joined[at - 1] if at else "<html>", (*joined, "<html>")[at + 1])
        for at, part in enumerate(joined)
    )


def _texts_joined(pieces: Iterable[str]) -> list[str]:
    """Return the pieces with neighbouring texts as one, so that no space is judged alone."""
    joined = [""]
    for piece in pieces:
        if piece.startswith("<") or joined[-1].startswith("<"):
            joined.append(piece)
        else:
            joined[-1] += piece
    return joined


def _text(text: str, before: str, after: str) -> str:
    text = re.sub(r"[ \t\r\n]+", " ", text)
    text = text.removeprefix(" ") if BLOCKS.match(before) else text
    return text.removesuffix(" ") if BLOCKS.match(after) else text
