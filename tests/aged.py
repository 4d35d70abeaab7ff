"""A page as an old browser understands it: without what its stylesheet asks for and that browser does not know."""

import re

NOT_IN_2018 = (
    r"clamp\(|(?<![a-z])min\(|(?<![a-z])max\(|\bCanvas",
    r"^(?:gap|aspect-ratio|inset\b|text-wrap|accent-color|overflow:clip|[a-z-]+-(?:block|inline)\b)",
    r"^[a-z-]+-(?:start|end)-(?:start|end)-",
)
"""What Chrome 66 of 2018 drops from a rule: functions, properties. It knows `grid-gap`."""
NEVER = (
    *NOT_IN_2018,
    r"var\(|^--",
    r"grid",
    r"^position:(?:sticky|fixed)",
    r"^(?:object-fit|filter|clip-path|transform)",
)
"""What a browser without grid and custom properties drops too, as Opera Mini in its extreme mode."""
SELECTORS = r":is\(|:has\(|:where\(|:focus-visible|::details-content"
"""A rule in whose list one of these stands is dropped whole."""


def aged(html: str, unknown: tuple[str, ...], details: bool = True) -> str:
    """Return the page without the declarations that match `unknown`; without `details`, what is folded lies open."""
    html = re.sub(r"(?<=<style>).*?(?=</style>)", lambda found: _rules(found[0], unknown), html, flags=re.DOTALL)
    html = re.sub(r'(?<=style=")[^"]*', lambda found: _declarations(found[0], unknown), html)
    return html if details else re.sub(r"(?<=<)(/?)(?:details|summary)\b", r"\1div", html)


def _rules(css: str, unknown: tuple[str, ...]) -> str:
    css = re.sub(rf"(?:(?<=[{{}}])|^)[^{{}}]*(?:{SELECTORS})[^{{}}]*\{{[^{{}}]*\}}", "", css)
    return re.sub(r"(?<=\{)[^{}]*(?=\})", lambda found: _declarations(found[0], unknown), css)


def _declarations(body: str, unknown: tuple[str, ...]) -> str:
    kept = (one for one in body.split(";") if not any(re.search(pattern, one) for pattern in unknown))
    return ";".join(kept)
