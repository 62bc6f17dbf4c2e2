"""Options that are numbers stand in their order: otherwise readers search for their own answer instead of thinking.

(Haladyna, Downing & Rodriguez 2002.) Such options are not shuffled on the page either. Compared are options that differ
in nothing but one number (10 days, 20 days); from small to large and from large to small are both an order.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.items import items
from pmobook.rules.rule import Finding, Rule, at_key

_THOUSANDS = {"en": ",", "id": "."}
"""What groups the thousands; the other of point and comma stands before decimals."""

_NUMBER = {
    grouping: re.compile(
        rf"(?P<before>\D*)(?P<whole>\d{{1,3}}(?:[{grouping}]\d{{3}})+|\d+)(?:[{decimal}](?P<decimals>\d+))?(?P<after>\D*)"
    )
    for grouping, decimal in (",.", ".,")
}
"""A text with one number in it; “1.2.3” and “5–10” are more."""


class Quantity(NamedTuple):
    """A number, and what is said around it."""

    number: float
    around: str


def check(library: Library) -> Iterator[Finding]:
    """Find choice questions whose numbers go up and down."""
    told: set[tuple[str, int]] = set()
    for item in library.derived(items):
        # what is no number ends the list at once
        quantities = list(takewhile(bool, (_quantity(option, item.language) for option in item.options)))
        numbers = [quantity.number for quantity in quantities if quantity]
        if len(numbers) < len(item.options) or len({quantity.around for quantity in quantities if quantity}) > 1:
            continue
        if numbers not in (sorted(numbers), sorted(numbers, reverse=True)) and (item.quiz.id, item.number) not in told:
            told.add((item.quiz.id, item.number))
            message = "the numbers stand in no order"
            yield at_key(item.quiz, item.at_options, message, "write them from small to large")


def _quantity(option: str, language: str) -> Quantity | None:
    thousands = _THOUSANDS.get(language, ",")
    found = _NUMBER[thousands].fullmatch(option)
    if found is None:
        return None
    number = float(f"{found['whole'].replace(thousands, '')}.{found['decimals'] or 0}")
    # “1 day” and “2 days” have one unit
    return Quantity(number, f"{found['before'].strip()} {found['after'].strip().removesuffix('s')}")


RULE = Rule("unordered-numbers", Severity.WARNING, check)
