"""YAML text → values.

Scalars are taken as their text: what they mean is decided by the field they stand in, never by YAML 1.1's guesses.
Composing with the C parser and without resolving types costs a third of `yaml.load`; places are worked out by
`locate`, only where they are asked for.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml import ScalarNode, SequenceNode

from pmobook.model.located import Place
from pmobook.model.problem import Problem, Severity
from pmobook.model.values import AbsentScalar, NoValue
from pmobook.reading.parser import Parser, events, place_of_mark
from pmobook.reading.refusing import MAX_DEPTH, Refusal, looks_suspicious, refuse_events, refuse_expansion, too_deep
from pmobook.reading.syntax_faults import syntax_problem

_ABSENT = {"", "~", "null"}


class _File(NamedTuple):
    """The file that is being read and what was found wrong in it so far; `ours` as for `compose`."""

    path: str
    text: str
    ours: bool
    problems: list[Problem]


def compose(path: str, text: str, *, ours: bool = True) -> tuple[object, list[Problem]]:
    """Read the YAML `text` of the file at `path` (relative to the root).

    `ours` is false for files whose format is not ours, which may have anchors and tags. Returns dicts, lists and
    strings, or None where the file cannot be read at all, and the problems found.
    """
    file = _File(path, text, ours, [])
    try:
        if looks_suspicious(text):
            refuse_events(events(text), ours=ours)
        root = _root(text)
        if not ours:
            refuse_expansion(root)
        return _plain(root, 1, file), file.problems
    except Refusal as refusal:
        return None, [*file.problems, refusal.problem(path)]
    except yaml.YAMLError as error:
        return None, [syntax_problem(path, text, error)]


def _root(text: str) -> Any:  # noqa: ANN401 - PyYAML's nodes carry no types
    node = Parser(text).get_single_node()
    if node is None or (node.__class__ is ScalarNode and not node.value and not node.style):
        raise Refusal(Place(1, 1), "empty-file", "the file is empty", "write the entry, or delete the file")
    return node


def _plain(node: Any, depth: int, file: _File) -> object:  # noqa: ANN401 - PyYAML's nodes carry no types
    """Return the value of `node`, which is nested `depth` deep. Runs for every value of every file: no step is free."""
    if node.__class__ is ScalarNode:
        value = node.value
        return AbsentScalar(value) if value in _ABSENT and not node.style else value
    if depth > MAX_DEPTH:
        raise too_deep(node.start_mark)
    if node.__class__ is SequenceNode:
        return [_plain(item, depth + 1, file) for item in node.value]
    values: dict[str, object] = {}
    repeated: list[Any] = []
    for key_node, value_node in node.value:
        key = key_node.value
        if key_node.__class__ is not ScalarNode or key == "<<":
            _refuse_key(key_node, file)
        if key in values:
            repeated.append(key_node)
            continue
        value = _plain(value_node, depth + 1, file)
        if value.__class__ is AbsentScalar and _has_no_colon(value_node, file.text):
            value = NoValue()
        values[key] = value
    if repeated:
        file.problems.extend(_duplicates(file.path, node, repeated))
    return values


def _has_no_colon(node: Any, text: str) -> bool:  # noqa: ANN401 - PyYAML's nodes carry no types
    """Whether the empty value `node` stands after a key alone, as after a comma in a text without quotes."""
    return not node.value and text[node.start_mark.index - 1] != ":"


def _refuse_key(node: Any, file: _File) -> None:  # noqa: ANN401 - PyYAML's nodes carry no types
    place = place_of_mark(node.start_mark)
    if not isinstance(node, ScalarNode):
        hint = "a text that starts with [ or { is put in quotes"
        raise Refusal(place, "yaml-syntax", "a list or mapping cannot be a key", hint)
    if not node.style and file.ours:
        message = "“<<” is a YAML merge key, which entries do not use"
        raise Refusal(place, "yaml-anchor", message, "write the values out")


def _duplicates(path: str, mapping: Any, repeated: list[Any]) -> Iterator[Problem]:  # noqa: ANN401 - PyYAML's nodes
    first = {key_node.value: key_node for key_node, _ in reversed(mapping.value)}
    for key_node in repeated:
        place = place_of_mark(key_node.start_mark)
        line = place_of_mark(first[key_node.value].start_mark).line
        message = f"“{key_node.value}” is given twice; the first is in line {line}"
        yield Problem(path, place.line, place.column, Severity.ERROR, "duplicate-key", message, "keep one of the two")
