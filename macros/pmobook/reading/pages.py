"""Hand-written pages: which of our macros they call and what they refer to, with places."""

from collections.abc import Iterator
from pathlib import Path

import jinja2

from pmobook.model.content import HandwrittenPage, MacroCall, PlacedReference
from pmobook.model.located import Place
from pmobook.model.macros import MACROS_ABOUT, MACROS_WITH_FILTERS
from pmobook.model.problem import Problem, Severity
from pmobook.model.scanning import find_references
from pmobook.reading.texts import read_text

_OURS = {*MACROS_ABOUT, *MACROS_WITH_FILTERS}


def read_pages(root: Path, folder: str = "docs") -> tuple[list[HandwrittenPage], list[Problem]]:
    """Read every Markdown file in `folder`. A page that cannot be read is a problem, not an exception."""
    pages: list[HandwrittenPage] = []
    problems: list[Problem] = []
    for file in sorted((root / folder).rglob("*.md")):
        path = file.relative_to(root).as_posix()
        text, found = read_text(root, path)
        problems += found
        if text is not None:
            page, found = read_page(path, text)
            problems += found
            pages.append(page)
    return pages, problems


def read_page(path: str, text: str) -> tuple[HandwrittenPage, list[Problem]]:
    """Find the macro calls and references in the Markdown `text` of the page at `path`."""
    references = tuple(
        PlacedReference(reference, _place_at(text, offset)) for offset, reference in find_references(text)
    )
    problems: list[Problem] = []
    calls: tuple[MacroCall, ...] = ()
    try:
        calls = tuple(_calls(list(_tokens(text))))
    except jinja2.TemplateSyntaxError as error:
        message = f"this macro call cannot be read: {error.message}"
        hint = "a page that shows {{ }} itself puts it between {% raw %} and {% endraw %}"
        problems.append(Problem(path, error.lineno, 1, Severity.ERROR, "macro-syntax", message, hint))
    return HandwrittenPage(path, calls, references), problems


def _tokens(text: str) -> Iterator[tuple[Place, str, str]]:
    environment = jinja2.Environment(keep_trailing_newline=True, autoescape=True)
    offset = 0
    for _, kind, value in environment.lex(text.replace("\r\n", "\n")):
        if kind != "whitespace":
            yield _place_at(text, offset), kind, value
        offset += len(value)


def _calls(tokens: list[tuple[Place, str, str]]) -> Iterator[MacroCall]:
    for position, (place, kind, value) in enumerate(tokens[:-1]):
        after_dot = position > 0 and tokens[position - 1][2] == "."
        if kind == "name" and value in _OURS and tokens[position + 1][2] == "(" and not after_dot:
            arguments, named = _arguments(tokens, position + 2)
            yield MacroCall(value, tuple(arguments), named, place)


def _arguments(tokens: list[tuple[Place, str, str]], position: int) -> tuple[list[str], dict[str, str]]:
    """Read literal string arguments up to the closing bracket; anything computed is left to the build."""
    arguments: list[str] = []
    named: dict[str, str] = {}
    name = ""
    while position < len(tokens) and tokens[position][2] != ")":
        _, kind, value = tokens[position]
        if kind == "name":
            name = value
        elif kind == "string" and name:
            named[name] = value[1:-1]
        elif kind == "string":
            arguments.append(value[1:-1])
        elif value == ",":
            name = ""
        position += 1
    return arguments, named


def _place_at(text: str, offset: int) -> Place:
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
