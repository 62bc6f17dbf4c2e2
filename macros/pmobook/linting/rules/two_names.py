"""A document has one name for one concept.

Readers take two names for two things. A longer form of the same name (project risk, risk) is no other name.
"""

from collections.abc import Iterator, Sequence

from pmobook.library.designations import DesignationStatus
from pmobook.linting.reading import Named, Reading
from pmobook.linting.replacing import replaced
from pmobook.linting.rule import DocumentRule, Finding
from pmobook.model.problem import Severity

_NAMES = {DesignationStatus.PREFERRED, DesignationStatus.ADMITTED}


def check(reading: Reading) -> Iterator[Finding]:
    """Find every use of a second name."""
    by_term: dict[str, list[Named]] = {}
    for named in reading.named:
        if named.status in _NAMES:
            by_term.setdefault(named.term_id, []).append(named)
    for uses in by_term.values():
        kept = _kept(uses)
        for named in uses:
            if _are_two(named, kept):
                yield _finding(reading, named, kept)


def _kept(uses: Sequence[Named]) -> Named:
    """Return the use whose name stays: the preferred one, else the first."""
    return next((named for named in uses if named.status is DesignationStatus.PREFERRED), uses[0])


def _are_two(first: Named, second: Named) -> bool:
    if first.found.name is second.found.name:
        return False
    one, other = _words(first), _words(second)
    return not (set(one) <= set(other) or set(other) <= set(one))


def _words(named: Named) -> list[str]:
    return named.found.name.designation.word.lower().replace("-", " ").split()


def _finding(reading: Reading, named: Named, kept: Named) -> Finding:
    place = reading.passage(kept).place_of(kept.found.start)
    name = reading.in_sentence(kept)
    words = reading.words(named)
    message = f"“{words}” is “{reading.words(kept)}” of line {place.line} by another name"
    hint = f"use one name for it: “{name}”"
    return Finding(named, Severity.WARNING, words, message, hint, replaced(reading, named, name))


RULE = DocumentRule("two-names", check)
