"""Calls of our macros in the text of a page: what each is called with, and whether it is what the macro takes."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from pmobook.model.content import MacroCall
from pmobook.model.macros import MACROS, Macro, Parameter
from pmobook.model.problem import Problem, Severity
from pmobook.model.scanning import line_starts, place_at, places_at
from pmobook.model.suggestions import did_you_mean
from pmobook.reading.template_code import Token, read_template_code

_RAW_HINT = "a page that shows {{ }} itself puts it between {% raw %} and {% endraw %}"


class _Argument(NamedTuple):
    """An argument as written: its name, if it has one, and its text, if that is not worked out by the page."""

    name: str | None
    value: str | None


class _Misuse(NamedTuple):
    """What is wrong with a call: a message and a hint."""

    message: str
    hint: str


def read_calls(path: str, text: str) -> tuple[tuple[MacroCall, ...], list[Problem]]:
    """Find the calls of our macros in the Markdown `text` of the page at `path`, and what is wrong with them."""
    tokens, fault = read_template_code(text)
    if fault is not None:
        message = f"this macro call cannot be read: {fault.message}"
        return (), [_problem(path, text, fault.offset, message, _RAW_HINT)]
    calls: list[tuple[str, dict[str, str], int]] = []
    problems: list[Problem] = []
    for position in _positions_of_calls(tokens):
        token = tokens[position]
        arguments = _arguments(tokens, position + 2)
        found = _bind(token.text, MACROS[token.text], arguments) if arguments is not None else {}
        if isinstance(found, _Misuse):
            problems.append(_problem(path, text, token.offset, found.message, found.hint))
        else:
            calls.append((token.text, found, token.offset))
    places = places_at(line_starts(text), (offset for _, _, offset in calls))
    placed = zip(calls, places, strict=True)
    return tuple(MacroCall(name, given, place) for (name, given, _), place in placed), problems


def _problem(path: str, text: str, offset: int, message: str, hint: str) -> Problem:
    place = place_at(text, offset)
    return Problem(path, place.line, place.column, Severity.ERROR, "macro-syntax", message, hint)


def _positions_of_calls(tokens: Sequence[Token]) -> Iterator[int]:
    for position, token in enumerate(tokens[:-1]):
        after_dot = position > 0 and tokens[position - 1].text == "."
        if token.kind == "name" and token.text in MACROS and tokens[position + 1].text == "(" and not after_dot:
            yield position


def _arguments(tokens: Sequence[Token], position: int) -> list[_Argument] | None:
    """Read the arguments from `position` to the closing bracket; None where a `*` makes them anything."""
    arguments: list[_Argument] = []
    written: list[Token] = []
    depth = 0
    for token in islice(tokens, position, None):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(token.text, 0)
        ends = depth < 0
        if not ends and (depth > 0 or token.text != ","):
            written.append(token)
            continue
        if written and written[0].text in {"*", "**"}:
            return None
        if written:
            arguments.append(_argument(written))
        if ends:
            break
        written = []
    return arguments


def _argument(written: Sequence[Token]) -> _Argument:
    name = None
    if len(written) > 1 and written[1].text == "=":
        name, written = written[0].text, written[2:]
    is_text = len(written) == 1 and written[0].kind == "string"
    return _Argument(name, written[0].text[1:-1] if is_text else None)


def _bind(name: str, macro: Macro, arguments: Sequence[_Argument]) -> dict[str, str] | _Misuse:
    """Give each parameter its argument, as Python will; those that the page works out are left to the build."""
    known = {parameter.name for parameter in macro.parameters}
    if len(arguments) > len(known):
        return _Misuse(f"“{name}” takes {_number(len(known))}, not {len(arguments)}", "")
    given: dict[str, str | None] = {}
    for position, argument in enumerate(arguments):
        bound = argument.name or macro.parameters[position].name
        if bound not in known:
            return _Misuse(f"“{name}” has no argument “{bound}”", did_you_mean(bound, known))
        given[bound] = argument.value
    for parameter in macro.parameters:
        if parameter.required and parameter.name not in given:
            return _missing(name, parameter)
    return {bound: value for bound, value in given.items() if value is not None}


def _missing(name: str, parameter: Parameter) -> _Misuse:
    return _Misuse(f"“{name}” is called without the id of a {parameter.kind}", f'write {{{{ {name}("…") }}}}')


def _number(arguments: int) -> str:
    return {0: "no argument", 1: "one argument"}.get(arguments, f"{arguments} arguments")
