"""The template code in the text of a page: the only place that knows how jinja2 reads it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import jinja2


class Token(NamedTuple):
    """A piece of template code; `offset` is where it begins in the text."""

    offset: int
    kind: str
    text: str


class TemplateFault(NamedTuple):
    """Why template code cannot be read, and at which offset the code begins."""

    offset: int
    message: str


_ENDS = {"variable_begin": ("variable_end", "}}"), "block_begin": ("block_end", "%}")}
_PLAIN_WORDS = {
    """unexpected char '"'""": 'a quote " is opened and not closed',
    '''unexpected char "'"''': "a quote ' is opened and not closed",
    "unexpected '}', expected ')'": "a ( is opened and not closed",
    "unexpected '}', expected ']'": "a [ is opened and not closed",
}
"""What jinja2 says, and what it means to somebody who writes a page."""

_BLOCK_LEFT_OPEN = re.compile(r"^Unexpected end of template.* is '(?P<name>\w+)'\.$")


def read_template_code(text: str) -> tuple[list[Token], TemplateFault | None]:
    """Split `text`, with Unix line ends, into tokens without white space; and say why it cannot be rendered."""
    if "{{" not in text and "{%" not in text and "{#" not in text:
        return [], None
    environment = jinja2.Environment(keep_trailing_newline=True, autoescape=True)
    tokens: list[Token] = []
    try:
        for token in _tokens(environment, text):
            tokens.append(token)  # noqa: PERF402 - those before a fault tell where the faulty code begins
        opened = _left_open(tokens)
        if opened is not None:
            return tokens, TemplateFault(opened.offset, f"{_ENDS[opened.kind][1]} is missing")
        environment.parse(text)
    except jinja2.TemplateSyntaxError as error:
        message = error.message or ""
        unclosed = _BLOCK_LEFT_OPEN.search(message)
        if unclosed is not None:
            name = unclosed["name"]
            return tokens, TemplateFault(_begin_of_block(tokens, name), f"{{% {name} … %}} has no {{% end{name} %}}")
        # tags of jinja2's extensions are the business of whoever switched them on
        if "unknown tag" not in message:
            return tokens, TemplateFault(_begin_of_fault(text, tokens, error.lineno), _in_plain_words(message))
    except (RecursionError, ValueError):
        # jinja2 calls itself for each bracket, and Python refuses numbers of thousands of digits
        begin = next((token.offset for token in tokens if token.kind in _ENDS), 0)
        return tokens, TemplateFault(begin, "it is nested too deeply, or has a number that is too long")
    return tokens, None


def _in_plain_words(message: str) -> str:
    without_offset = re.sub(r" at \d+$", "", message)
    return _PLAIN_WORDS.get(without_offset, without_offset)


def _tokens(environment: jinja2.Environment, text: str) -> Iterator[Token]:
    offset = 0
    for _, kind, value in environment.lex(text):
        # jinja2 leaves out the white space before {%-, so that the tokens do not add up to the text
        offset = text.find(value, offset)
        if kind != "whitespace":
            yield Token(offset, kind, value)
        offset += len(value)


def _left_open(tokens: Sequence[Token]) -> Token | None:
    """Return the `{{` or `{%` that the tokens do not close."""
    opened: Token | None = None
    for token in tokens:
        if token.kind in _ENDS:
            opened = token
        elif opened is not None and token.kind == _ENDS[opened.kind][0]:
            opened = None
    return opened


def _begin_of_block(tokens: Sequence[Token], name: str) -> int:
    """Return where the last block of this name begins that is never ended."""
    opened: list[int] = []
    for begin, word in pairwise(tokens):
        if begin.kind == "block_begin" and word.text == name:
            opened.append(begin.offset)
        elif begin.kind == "block_begin" and word.text == f"end{name}":
            del opened[-1:]
    return opened[-1] if opened else 0


def _begin_of_fault(text: str, tokens: Sequence[Token], line: int) -> int:
    """Return where the code begins that jinja2 complains of: the code left open, else the last in the line."""
    opened = _left_open(tokens)
    if opened is not None:
        return opened.offset
    start = sum(len(part) + 1 for part in text.split("\n")[: line - 1])
    end = text.find("\n", start)
    found = [match.start() for match in re.finditer(r"\{[{%#]", text[start : end if end >= 0 else len(text)])]
    return start + (found[-1] if found else 0)
