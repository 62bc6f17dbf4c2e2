"""YAML text → values. The only place that knows PyYAML.

Scalars are taken as their text: what they mean is decided by the field they stand in, never by YAML 1.1's guesses. Composing with the C
parser and without resolving types costs a third of `yaml.load`; places are worked out by `locate`, only where they are asked for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.cyaml import CParser

from pmobook.model.located import Place
from pmobook.model.problem import Problem, Severity
from pmobook.model.values import AbsentScalar
from pmobook.reading.refusing import MAX_DEPTH, Refusal, looks_suspicious, place_of_mark, refuse_events, too_deep
from pmobook.reading.syntax_hints import syntax_hint

_ABSENT = {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class LocatedScalar:
    """A scalar; `start` and `end` are offsets into the file's text."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LocatedList:
    """A list."""

    place: Place
    items: tuple["Located", ...]


@dataclass(frozen=True, slots=True)
class LocatedMapping:
    """A mapping; `keys` holds the place of each key."""

    place: Place
    values: Mapping[str, "Located"]
    keys: Mapping[str, Place]


Located = LocatedScalar | LocatedList | LocatedMapping


class _Composer(CParser):
    """PyYAML's C parser without the guessing of types."""

    def resolve(self, kind: type, value: object, implicit: object) -> str:
        del kind, value, implicit
        return ""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def compose(path: str, text: str, *, ours: bool = True) -> tuple[object, list[Problem]]:
    """Read the YAML `text` of the file at `path` (relative to the root).

    `ours` is false for files whose format is not ours, which may have anchors and tags. Returns dicts, lists and
    strings, or None where the file cannot be read at all, and the problems found.
    """
    problems: list[Problem] = []
    try:
        if ours and looks_suspicious(text):
            refuse_events(_events(text))
        node = _Composer(text).get_single_node()
        if node is None:
            raise Refusal(Place(1, 1), "empty-file", "the file is empty", "write the entry, or delete the file")
        return _plain(node, 0, path, problems), problems
    except Refusal as refusal:
        return None, [*problems, refusal.problem(path)]
    except yaml.YAMLError as error:
        return None, [_syntax_problem(path, text, error)]


def locate(text: str) -> Located:
    """Return where everything stands in a YAML `text` that `compose` has read."""
    return _locate(_Composer(text).get_single_node())


def _events(text: str) -> Iterator[Any]:
    parser = _Composer(text)
    while True:
        event = parser.get_event()
        yield event
        if isinstance(event, yaml.StreamEndEvent):
            return


def _plain(node: Any, depth: int, path: str, problems: list[Problem]) -> object:  # noqa: ANN401 - PyYAML's nodes
    if node.__class__ is yaml.ScalarNode:
        value = node.value
        return AbsentScalar(value) if value in _ABSENT and node.style is None else value
    if depth > MAX_DEPTH:
        raise too_deep(node.start_mark)
    if node.__class__ is yaml.SequenceNode:
        return [_plain(item, depth + 1, path, problems) for item in node.value]
    values: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = _key(key_node)
        if key in values:
            problems.append(_duplicate(path, node, key_node, key))
        else:
            values[key] = _plain(value_node, depth + 1, path, problems)
    return values


def _locate(node: Any) -> Located:  # noqa: ANN401 - PyYAML's nodes carry no types
    place = place_of_mark(node.start_mark)
    if isinstance(node, yaml.ScalarNode):
        return LocatedScalar(place, node.start_mark.index, node.end_mark.index)
    if isinstance(node, yaml.SequenceNode):
        return LocatedList(place, tuple(_locate(item) for item in node.value))
    values: dict[str, Located] = {}
    keys: dict[str, Place] = {}
    for key_node, value_node in node.value:
        if key_node.value not in keys:
            keys[key_node.value] = place_of_mark(key_node.start_mark)
            values[key_node.value] = _locate(value_node)
    return LocatedMapping(place, values, keys)


def _key(node: Any) -> str:  # noqa: ANN401 - PyYAML's nodes carry no types
    if node.__class__ is not yaml.ScalarNode:
        hint = "a text that starts with [ or { is put in quotes"
        place = place_of_mark(node.start_mark)
        raise Refusal(place, "yaml-syntax", "a list or mapping cannot be a key", hint)
    if node.value == "<<" and node.style is None:
        place = place_of_mark(node.start_mark)
        raise Refusal(place, "yaml-anchor", "“<<” is a YAML merge key, which entries do not use", "write the values out")
    return str(node.value)


def _duplicate(path: str, mapping: Any, key_node: Any, key: str) -> Problem:  # noqa: ANN401 - PyYAML's nodes
    place = place_of_mark(key_node.start_mark)
    first = next(place_of_mark(other.start_mark) for other, _ in mapping.value if other.value == key)
    message = f"“{key}” is given twice; the first is in line {first.line}"
    return Problem(path, place.line, place.column, Severity.ERROR, "duplicate-key", message, "keep one of the two")


def _syntax_problem(path: str, text: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = place_of_mark(mark) if mark is not None else _place_of_reader_error(text, error)
    message = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read")
    hint = syntax_hint(text, place.line, message)
    return Problem(
        path, place.line, place.column, Severity.ERROR, "yaml-syntax", f"this is not valid YAML: {message}", hint
    )


def _place_of_reader_error(text: str, error: yaml.YAMLError) -> Place:
    """Find the character that YAML does not allow; PyYAML gives its offset in bytes."""
    before = text.encode()[: getattr(error, "position", None) or 0].decode(errors="ignore")
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
