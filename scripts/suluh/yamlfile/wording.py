"""What pydantic found wrong, said in plain words at its place in the file."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic_core import ErrorDetails

from suluh.errors import did_you_mean
from suluh.messages import phrase, say
from suluh.model import base, brand
from suluh.yamlfile.mistake import Mistake, keys_of, likeliest, placed
from suluh.yamlfile.tree import Node, Told, quotable, told

MANY = 12
"""More allowed words than this are not listed when one of them is likely meant."""

_TEXT = phrase("text")
_NOUNS = {
    "string": _TEXT,
    "int": phrase("a whole number such as 12"),
    "float": phrase("a number such as 10500 or 5.7"),
    "decimal": phrase("a number such as 10500 or 5.7"),
    "finite": phrase("a number such as 10500 or 5.7"),
    "bool": phrase("yes or no"),
    "date": phrase("a day such as 2026-12-31"),
    "datetime": phrase("a day and time such as 2026-12-31T09:00"),
    "time": phrase("a time such as 09:00"),
    "url": phrase("an address such as https://example.org/"),
    "model": phrase("lines of 'key: value'"),
    "dict": phrase("lines of 'key: value'"),
    "list": phrase("a list (each item after '- ')"),
    "tuple": phrase("a list (each item after '- ')"),
    "set": phrase("a list (each item after '- ')"),
    "none": phrase("nothing"),
}
"""What to write, by the first word of pydantic's name for the mistake."""
_FORMS = {
    get_args(base.Id)[1].pattern: phrase("small letters, digits and hyphens, such as 'kartu-tani'"),
    get_args(base.FactName)[1].pattern: phrase("small words joined by dots, such as 'jkm.santunan'"),
    get_args(brand.Colour)[1].pattern: phrase("a colour such as '#1c2530', in quotation marks"),
    get_args(base.Tag)[1].pattern: phrase("a language tag such as 'id' or 'jv'"),
    get_args(base.Locale)[1].pattern: phrase("a locale such as 'id' or 'en_GB'"),
    get_args(base.Font)[1].pattern: phrase("the name of a font such as 'Noto Sans Khmer'"),
}
_SENTENCES = {
    "missing": phrase("'{key}' is missing"),
    "value_error": "{error}",
    "assertion_error": "{error}",
    "union_tag_not_found": phrase("is of no kind that is known here"),
    "string_too_long": phrase("{count}; at most {max_length}"),
    "string_too_short": phrase("{count}; at least {min_length}"),
    "too_long": phrase("{count}; at most {max_length}"),
    "too_short": phrase("{count}; at least {min_length}"),
    "greater_than": phrase("{value} is too small; write more than {gt}"),
    "greater_than_equal": phrase("{value} is too small; at least {ge}"),
    "less_than": phrase("{value} is too large; write less than {lt}"),
    "less_than_equal": phrase("{value} is too large; at most {le}"),
    "multiple_of": phrase("{value} is not a multiple of {multiple_of}"),
    "int_parsing_size": phrase("{value} is too large"),
    "decimal_max_digits": phrase("{value} has too many digits; at most {max_digits}"),
    "decimal_max_places": phrase("{value} has too many digits after the point; at most {decimal_places}"),
    "decimal_whole_digits": phrase("{value} has too many digits before the point; at most {whole_digits}"),
    "date_past": phrase("{value} is not in the past"),
    "date_future": phrase("{value} is not in the future"),
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
        return say("item {where} is missing", where=first.where[-1] + 1)
    if template := _template(first):
        return say(
            template,
            **{name: " ".join(str(value).split()) for name, value in first.limits.items()},
            key=first.where[-1] if first.where else "",
            value=_shown(first.value),
            count=_count(first.value),
        )
    if not _expected(first):
        return say("this should {be}", be=first.details["msg"].removeprefix("Input should "))
    nouns = say(" or ").join(dict.fromkeys(filter(None, map(_expected, mistakes))))
    if _is_blank(first.value):
        return say("is empty; write {nouns}", nouns=nouns)
    words = [word for mistake in mistakes for word in _words(mistake)]
    hint = did_you_mean(quotable(first.value), words) if isinstance(first.value, str) else ""
    if len(words) > MANY and hint:
        return say("{value} is not known here{hint}", value=_shown(first.value), hint=hint)
    if say(_TEXT) in nouns and root.at(first.where).in_brackets:
        hint = say("; a text that starts with '{{' or '[' needs quotes around it")
    return say("write {nouns}, not {value}{hint}", nouns=nouns, value=_shown(first.value), hint=hint)


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
    noun = _NOUNS.get(mistake.kind.split("_")[0])
    return _either(_words(mistake)) or (say(noun) if noun else None)


def _form(pattern: str) -> str:
    if pattern in _FORMS:
        return say(_FORMS[pattern])
    if "@" in pattern:
        return say("an e-mail address such as desk@example.org")
    return (
        say("an address such as https://example.org/")
        if "http" in pattern
        else say("text of the form {pattern}", pattern=pattern)
    )


def _words(mistake: Mistake) -> list[str]:
    """Return the words that are allowed here, if only certain words are."""
    listed = str(mistake.limits.get("expected") or mistake.limits.get("expected_tags") or "")
    return re.findall(r"'([^']+)'", listed)


def _either(words: list[str]) -> str:
    quoted = [f"'{word}'" for word in words]
    return say(" or ").join(filter(None, [", ".join(quoted[:-1]), *quoted[-1:]]))


def _unknown_key(key: str, known: list[str]) -> str:
    key = quotable(key)
    hint = did_you_mean(key, known) or (say("; known here: {known}", known=", ".join(known)) if known else "")
    return say("unknown key '{key}'{hint}", key=key, hint=hint)


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return say(_NOUNS["dict"])
    return say("a list") if isinstance(value, list) else f"'{quotable(str(value))}'"


def _count(value: object) -> str:
    size = len(value.strip()) if isinstance(value, str) else len(value) if isinstance(value, list | dict) else 0
    if isinstance(value, str):
        return say("{size} letter", size=size) if size == 1 else say("{size} letters", size=size)
    return say("{size} item", size=size) if size == 1 else say("{size} items", size=size)
