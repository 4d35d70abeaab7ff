"""What pydantic found wrong, said in plain words at its place in the file."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic_core import ErrorDetails

from suluh.errors import did_you_mean
from suluh.model import base, brand
from suluh.yamlfile.mistake import Mistake, keys_of, likeliest, placed
from suluh.yamlfile.tree import Node, Told, quotable, told

MANY = 12
"""More allowed words than this are not listed when one of them is likely meant."""

_TEXT = "text"
_NOUNS = {
    "string": _TEXT,
    "int": "a whole number such as 12",
    "float": "a number such as 10500 or 5.7",
    "decimal": "a number such as 10500 or 5.7",
    "finite": "a number such as 10500 or 5.7",
    "bool": "yes or no",
    "date": "a day such as 2026-12-31",
    "datetime": "a day and time such as 2026-12-31T09:00",
    "time": "a time such as 09:00",
    "url": "an address such as https://example.org/",
    "model": "lines of 'key: value'",
    "dict": "lines of 'key: value'",
    "list": "a list (each item after '- ')",
    "tuple": "a list (each item after '- ')",
    "set": "a list (each item after '- ')",
    "none": "nothing",
}
"""What to write, by the first word of pydantic's name for the mistake."""
_FORMS = {
    get_args(base.Id)[1].pattern: "small letters, digits and hyphens, such as 'kartu-tani'",
    get_args(base.FactName)[1].pattern: "small words joined by dots, such as 'jkm.santunan'",
    get_args(brand.Colour)[1].pattern: "a colour such as '#1c2530', in quotation marks",
    get_args(base.Tag)[1].pattern: "a language tag such as 'id' or 'jv'",
    get_args(base.Locale)[1].pattern: "a locale such as 'id' or 'en_GB'",
    get_args(base.Font)[1].pattern: "the name of a font such as 'Noto Sans Khmer'",
}
_SENTENCES = {
    "missing": "'{key}' is missing",
    "value_error": "{error}",
    "assertion_error": "{error}",
    "union_tag_not_found": "is of no kind that is known here",
    "string_too_long": "{count}; at most {max_length}",
    "string_too_short": "{count}; at least {min_length}",
    "too_long": "{count}; at most {max_length}",
    "too_short": "{count}; at least {min_length}",
    "greater_than": "{value} is too small; write more than {gt}",
    "greater_than_equal": "{value} is too small; at least {ge}",
    "less_than": "{value} is too large; write less than {lt}",
    "less_than_equal": "{value} is too large; at most {le}",
    "multiple_of": "{value} is not a multiple of {multiple_of}",
    "int_parsing_size": "{value} is too large",
    "decimal_max_digits": "{value} has too many digits; at most {max_digits}",
    "decimal_max_places": "{value} has too many digits after the point; at most {decimal_places}",
    "decimal_whole_digits": "{value} has too many digits before the point; at most {whole_digits}",
    "date_past": "{value} is not in the past",
    "date_future": "{value} is not in the future",
}
"""What to say where the value is of the right kind, and still does not fit."""


def problems(found: Iterable[ErrorDetails], shape: Any, root: Node) -> Iterator[Told]:
    """Yield what is wrong and on which line; of a union, only its likeliest type is spoken of."""
    mistakes_in_file = [placed(details, shape, root) for details in found]
    for mistakes in likeliest(mistakes_in_file, lambda mistake: bool(_expected(mistake))):
        first = mistakes[0]
        place = first.where[:-1] if first.kind in ("missing", "extra_forbidden") else first.where
        yield root.at(first.where).line, told(root.names(place), _sentence(mistakes, root))


def _sentence(mistakes: list[Mistake], root: Node) -> str:
    """Return what is wrong; several mistakes are the ways in which one value misses each type of a union."""
    first = mistakes[0]
    if first.kind == "extra_forbidden":
        return _unknown_key(str(first.where[-1]), keys_of(first.owner))
    if first.kind == "missing" and isinstance(first.where[-1], int):
        return f"item {first.where[-1] + 1} is missing"
    if template := _template(first):
        return template.format(
            **{name: " ".join(str(value).split()) for name, value in first.limits.items()},
            key=first.where[-1] if first.where else "",
            value=_shown(first.value),
            count=_count(first.value),
        )
    if not _expected(first):
        return re.sub(r"^Input should", "this should", first.details["msg"])
    nouns = " or ".join(dict.fromkeys(filter(None, map(_expected, mistakes))))
    if _is_blank(first.value):
        return f"is empty; write {nouns}"
    words = [word for mistake in mistakes for word in _words(mistake)]
    hint = did_you_mean(quotable(first.value), words) if isinstance(first.value, str) else ""
    if len(words) > MANY and hint:
        return f"{_shown(first.value)} is not known here{hint}"
    if _TEXT in nouns and root.at(first.where).in_brackets:
        hint = "; a text that starts with '{' or '[' needs quotes around it"
    return f"write {nouns}, not {_shown(first.value)}{hint}"


def _template(mistake: Mistake) -> str | None:
    if mistake.kind == "string_too_short" and _is_blank(mistake.value):
        return None
    return _SENTENCES.get(mistake.kind)


def _expected(mistake: Mistake) -> str | None:
    """Return what should stand here, if what stands here is not of that kind at all."""
    if _template(mistake) or mistake.kind == "extra_forbidden":
        return None
    if mistake.kind == "string_pattern_mismatch":
        return _form(mistake.limits["pattern"])
    return _either(_words(mistake)) or _NOUNS.get(mistake.kind.split("_")[0])


def _form(pattern: str) -> str:
    if pattern in _FORMS:
        return _FORMS[pattern]
    if "@" in pattern:
        return "an e-mail address such as desk@example.org"
    return "an address such as https://example.org/" if "http" in pattern else f"text of the form {pattern}"


def _words(mistake: Mistake) -> list[str]:
    """Return the words that are allowed here, if only certain words are."""
    listed = str(mistake.limits.get("expected") or mistake.limits.get("expected_tags") or "")
    return re.findall(r"'([^']+)'", listed)


def _either(words: list[str]) -> str:
    quoted = [f"'{word}'" for word in words]
    return " or ".join(filter(None, [", ".join(quoted[:-1]), *quoted[-1:]]))


def _unknown_key(key: str, known: list[str]) -> str:
    key = quotable(key)
    hint = did_you_mean(key, known) or (f"; known here: {', '.join(known)}" if known else "")
    return f"unknown key '{key}'{hint}"


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return _NOUNS["dict"]
    return "a list" if isinstance(value, list) else f"'{quotable(str(value))}'"


def _count(value: object) -> str:
    size = len(value.strip()) if isinstance(value, str) else len(value) if isinstance(value, list | dict) else 0
    unit = "letter" if isinstance(value, str) else "item"
    return f"{size} {unit}" if size == 1 else f"{size} {unit}s"
