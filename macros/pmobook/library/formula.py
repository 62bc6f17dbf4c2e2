"""Formulas of templates: field ids, numbers, `+ - * /` and brackets; nothing that could run."""

import math
import re
from collections.abc import Mapping

_TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z][a-z0-9_-]*)|(?P<sign>[-+*/()]))")


MAX_TOKENS = 100
"""No sum on a form is longer; and brackets within brackets without end would exhaust the stack."""


class FormulaError(ValueError):
    """The formula cannot be read, or lacks a value."""


def evaluate(formula: str, values: Mapping[str, float]) -> str:
    """Return the result of `formula` over `values`, written without needless zeros; empty where there is none.

    There is none where a value is missing or zero divides. Raises FormulaError where the formula itself cannot be
    read, whatever the values. A hyphen surrounded by spaces is a minus; within an id it belongs to the id.
    """
    tokens = tokenise(formula)
    result, rest = _sum(tokens, 0, values)
    if rest != len(tokens):
        message = f"“{formula}” cannot be read at “{tokens[rest]}”"
        raise FormulaError(message)
    return f"{result:g}" if math.isfinite(result) else ""


def tokenise(formula: str) -> list[str]:
    """Split `formula` into numbers, ids and signs. Raises FormulaError at anything else."""
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
    if len(tokens) > MAX_TOKENS:
        message = f"a formula has at most {MAX_TOKENS} parts, not {len(tokens)}"
        raise FormulaError(message)
    return tokens


def names_in(formula: str) -> list[str]:
    """Return the field ids that `formula` uses. Raises FormulaError where it cannot be read."""
    return [token for token in tokenise(formula) if token[0].isalpha()]


def _sum(tokens: list[str], position: int, values: Mapping[str, float]) -> tuple[float, int]:
    result, position = _product(tokens, position, values)
    while position < len(tokens) and tokens[position] in {"+", "-"}:
        sign = tokens[position]
        right, position = _product(tokens, position + 1, values)
        result = result + right if sign == "+" else result - right
    return result, position


def _product(tokens: list[str], position: int, values: Mapping[str, float]) -> tuple[float, int]:
    result, position = _atom(tokens, position, values)
    while position < len(tokens) and tokens[position] in {"*", "/"}:
        sign = tokens[position]
        right, position = _atom(tokens, position + 1, values)
        result = result * right if sign == "*" else _quotient(result, right)
    return result, position


def _quotient(dividend: float, divisor: float) -> float:
    return dividend / divisor if divisor else math.nan


def _atom(tokens: list[str], position: int, values: Mapping[str, float]) -> tuple[float, int]:
    part = tokens[position] if position < len(tokens) else ""
    if part == "(":
        result, position = _sum(tokens, position + 1, values)
        if position >= len(tokens) or tokens[position] != ")":
            message = "a bracket is never closed"
            raise FormulaError(message)
        return result, position + 1
    if part[:1].isdigit():
        return float(part), position + 1
    if part[:1].isalpha():
        # what is not a number stays so in every sum, product and quotient, and comes out as no result
        return values.get(part, math.nan), position + 1
    message = f"a number or field is missing before “{part}”" if part else "a number or field is missing at the end"
    raise FormulaError(message)
