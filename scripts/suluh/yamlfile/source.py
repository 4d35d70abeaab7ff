"""From a file to the root of its YAML nodes; what content does not use is refused before anything is built."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from suluh.errors import ContentError, Problem
from suluh.letters import hidden
from suluh.messages import phrase, say
from suluh.yamlfile.tree import Node, Told, first_of, quotable, told

LARGEST = 1_000_000
"""The most bytes of one file."""
DEEPEST = 40
"""The most levels: far from where building nodes exhausts the stack."""
MOST_VALUES = 50_000
"""Keys and values, so that no file of the allowed size takes longer than a few seconds."""
_NULL = "tag:yaml.org,2002:null"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENDLESS_NUMBER = re.compile(r"(?:\d[_.,]?){41}|^[-+]?[\d_.]+[eE][-+]?\d{3,}$")
_ANCHOR = phrase(
    "anchors and aliases are not used here; write the value out; a text that starts with '*' or "
    "'&' needs quotes around it"
)
_SYNTAX = {
    "mapping values are not allowed": phrase(
        "no ':' may stand here; a text that holds ': ' needs quotes around it; else look at the "
        "indentation, and for a missing ':' on the line above"
    ),
    "found character that cannot start": phrase("a text cannot start with this character; put quotes around the text"),
    "alphabetic or numeric character": phrase("a text that starts with '*' or '&' needs quotes around it"),
    "could not find expected ':'": phrase("a ':' is missing after the key, or the indentation is wrong here"),
    "found unexpected end of stream": phrase("the quotation mark that opens here is never closed"),
    "unknown escape character": phrase("a backslash stands in double quotes; use single quotes around the text"),
    "did not find expected ',' or": phrase(
        "the bracket that opens here is never closed; a text that starts with '{{' or '[' needs quotes around it"
    ),
    "did not find expected": phrase(
        "this line does not fit the lines above: look at the indentation; a text that starts with a "
        "quotation mark or a bracket needs quotes around all of it"
    ),
}


def parse(path: Path, text: str) -> tuple[Node, list[Told]]:
    """Return what the text of a file holds, and its keys that stand twice or cannot be keys.

    ContentError if it is not the plain YAML that content uses.
    """
    refused = first_of(_unreadable(text)) or first_of(_refused(text))
    root = None if refused else yaml.compose(text, Loader=_LOADER)
    if not refused and (root is None or root.tag == _NULL):
        refused = [(1, say("the file is empty"))]
    if root is None or refused:
        raise ContentError(Problem(path, line, message) for line, message in refused)
    return _node(root, _line(root), ""), first_of(_odd_keys(root, ()))


def _node(node: yaml.Node, line: int, name: str) -> Node:
    parts: dict[str | int, Node] = {}
    value: Any = None if node.tag == _NULL else node.value
    if isinstance(node, yaml.MappingNode):
        for key, inner in _keyed(node):
            parts[key.value] = _node(inner, _line(key), quotable(key.value))
        value = {key: part.value for key, part in parts.items()}
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            parts[number] = _node(item, _line(item), _item_name(item, number))
        value = [part.value for part in parts.values()]
    return Node(line, name, value, bool(getattr(node, "flow_style", False)), parts)


def _odd_keys(node: yaml.Node, names: tuple[str, ...]) -> Iterator[Told]:
    """Yield each key that stands twice, and each that is not a word."""
    lines: dict[str, int] = {}
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
        if not isinstance(key, yaml.ScalarNode):
            yield _line(key), told(names, say("a key in brackets; if it is a text, put quotes around it"))
        elif key.value in lines:
            said = say(
                "'{value}' stands twice; first on line {lines}", value=quotable(key.value), lines=lines[key.value]
            )
            yield _line(key), told(names, said)
        else:
            lines[key.value] = _line(key)
    for key, inner in _keyed(node):
        yield from _odd_keys(inner, (*names, quotable(key.value)))
    for number, item in enumerate(node.value if isinstance(node, yaml.SequenceNode) else ()):
        yield from _odd_keys(item, (*names, _item_name(item, number)))


def _keyed(node: yaml.Node) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return ((key, value) for key, value in pairs if isinstance(key, yaml.ScalarNode))


def _item_name(item: yaml.Node, number: int) -> str:
    ids = (value.value for key, value in _keyed(item) if key.value == "id" and isinstance(value, yaml.ScalarNode))
    return quotable(next(ids, "") or f"#{number + 1}")


def text(path: Path) -> str:
    """Return the file's text with plain line ends; ContentError if it is not a small UTF-8 file of this folder."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _refusal(path, say("is a folder, not a file"))
        if not stat.S_ISREG(status.st_mode):
            raise _refusal(path, say("is not an ordinary file"))
        if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
            raise _refusal(path, say("is a link to a file outside its folder; put the file itself here"))
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise _refusal(path, say("there is no such file")) from None
    except OSError as error:
        raise _refusal(path, say("cannot be read: {strerror}", strerror=error.strerror)) from error
    if len(raw) > LARGEST:
        raise _refusal(
            path,
            say(
                "the file has {st_size:,} bytes; at most {largest:,}",
                st_size=max(status.st_size, len(raw)),
                largest=LARGEST,
            ),
        )
    try:
        return _unix_lines(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = _unix_lines(raw[: error.start].decode("utf-8-sig", "replace"))
        said = say("byte 0x{raw:02x} is not UTF-8; save the file as UTF-8", raw=raw[error.start])
        raise _refusal(path, said, before.count("\n") + 1) from None


def _unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refusal(path: Path, message: str, line: int = 1) -> ContentError:
    return ContentError([Problem(path, line, message)])


def _unreadable(text: str) -> Iterator[Told]:
    """Yield each line with a character that cannot be seen, or with a tab where only spaces indent."""
    for number, words in enumerate(text.split("\n"), start=1):
        if unseen := hidden(words):
            yield number, say("a hidden character ({unseen}) stands here; type the line again", unseen=unseen)
        elif re.match(r" *\t\s*\S", words):
            yield number, say("a tab indents this line; use spaces")


def _refused(text: str) -> Iterator[Told]:
    """Yield what content does not use, and the first mistake in the YAML itself, from events alone."""
    depth = documents = 0
    try:
        for number, event in enumerate(yaml.parse(text, Loader=_LOADER)):
            here = _line(event)
            if number > MOST_VALUES:
                yield (
                    here,
                    say("the file holds more than {most_values:,} keys and values; split it", most_values=MOST_VALUES),
                )
                return
            match event:
                case yaml.DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        yield here, say("a second document starts here; one file holds one, so take the '---' away")
                case yaml.CollectionStartEvent():
                    depth += 1
                    if depth > DEEPEST:
                        yield here, say("nested deeper than {deepest} levels", deepest=DEEPEST)
                        return
                case yaml.CollectionEndEvent():
                    depth -= 1
                case yaml.ScalarEvent():
                    yield from ((here, message) for message in _odd_scalar(event.value))
            if getattr(event, "anchor", None):
                yield here, say(_ANCHOR)
            if tag := getattr(event, "tag", None):
                shown = quotable(tag.replace("tag:yaml.org,2002:", "!!"))
                yield (
                    here,
                    say(
                        "tags ({shown}) are not used here; a text that starts with '!' needs quotes around it",
                        shown=shown,
                    ),
                )
    except yaml.YAMLError as error:
        yield _syntax(error, text.rstrip("\n").count("\n") + 1)


def _line(seen: yaml.Event | yaml.Node) -> int:
    return int(seen.start_mark.line) + 1 if seen.start_mark else 1


def _odd_scalar(text: str) -> Iterator[str]:
    if unseen := hidden(text):
        yield say("a hidden character ({unseen}) is written here as an escape; take it away", unseen=unseen)
    if _ENDLESS_NUMBER.search(text):
        yield say("the number {text} is too long", text=quotable(text))


def _syntax(error: yaml.YAMLError, last_line: int) -> Told:
    said = str(getattr(error, "problem", None) or error)
    opened = "end of stream" in said or "',' or" in said
    mark = (opened and getattr(error, "context_mark", None)) or getattr(error, "problem_mark", None)
    meant = next((words for part, words in _SYNTAX.items() if part in said), phrase("not valid YAML: {said}"))
    return (min(mark.line + 1, last_line) if mark else 1), say(meant, said=said)
