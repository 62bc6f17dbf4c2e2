"""Formulas of templates: field ids, numbers, `+ - * /` and brackets; nothing that could run."""

import re

_TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z][a-z0-9_-]*)|(?P<sign>[-+*/()]))")


class FormulaError(ValueError):
    """The formula cannot be read, or lacks a value."""


def evaluate(formula: str, values: dict[str, float]) -> str:
    """Return the result of `formula` over `values`, written without needless zeros; empty where a value is missing.

    Raises FormulaError where the formula itself cannot be read. A hyphen surrounded by spaces is a minus; within an
    id it belongs to the id.
    """
    tokens = tokenise(formula)
    try:
        result, rest = _sum(tokens, 0, values)
    except (KeyError, ZeroDivisionError):
        return ""
    if rest != len(tokens):
        message = f"“{formula}” cannot be read"
        raise FormulaError(message)
    return f"{result:g}"


def tokenise(formula: str) -> list[str]:
    """Split `formula` into numbers, ids and signs."""
    tokens: list[str] = []
    position = 0
    text = formula.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            message = f"“{formula}” cannot be read at “{text[position:].strip()[:10]}”"
            raise FormulaError(message)
        tokens.append(match[0].strip())
        position = match.end()
    return tokens


def names_in(formula: str) -> list[str]:
    """Return the field ids that `formula` uses."""
    return [token for token in tokenise(formula) if token[0].isalpha()]


def _sum(tokens: list[str], position: int, values: dict[str, float]) -> tuple[float, int]:
    result, position = _product(tokens, position, values)
    while position < len(tokens) and tokens[position] in {"+", "-"}:
        sign = tokens[position]
        right, position = _product(tokens, position + 1, values)
        result = result + right if sign == "+" else result - right
    return result, position


def _product(tokens: list[str], position: int, values: dict[str, float]) -> tuple[float, int]:
    result, position = _atom(tokens, position, values)
    while position < len(tokens) and tokens[position] in {"*", "/"}:
        sign = tokens[position]
        right, position = _atom(tokens, position + 1, values)
        result = result * right if sign == "*" else result / right
    return result, position


def _atom(tokens: list[str], position: int, values: dict[str, float]) -> tuple[float, int]:
    token = tokens[position] if position < len(tokens) else ""
    if token == "(":
        result, position = _sum(tokens, position + 1, values)
        if position >= len(tokens) or tokens[position] != ")":
            message = "a bracket is never closed"
            raise FormulaError(message)
        return result, position + 1
    if token[:1].isdigit():
        return float(token), position + 1
    if token[:1].isalpha():
        return values[token], position + 1
    message = f"a number or field is missing before “{token}”" if token else "a number or field is missing at the end"
    raise FormulaError(message)
