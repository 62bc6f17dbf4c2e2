"""A word names one concept in one language: no two terms claim it, whether as preferred, admitted or deprecated.

A word that is deprecated for one concept may not name another either, for a reader would be told two things.
"""

from collections.abc import Iterator
from itertools import chain

from pmobook.library.designations import Designation, DesignationStatus, folded
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.problem import Severity
from pmobook.model.term import Term
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find words that two terms claim, or one term twice."""
    claimed: dict[tuple[str, str], tuple[Entry[Term], Designation]] = {}
    for term, designation in _by_status(library):
        key = (designation.language, _comparable(designation))
        first, earlier = claimed.setdefault(key, (term, designation))
        if earlier is not designation:
            message = _message(first, term, earlier, designation)
            hint = "a word names one concept: leave it to one of the two" if first is not term else ""
            yield at_value(term, designation.pointer, message, hint)


def _by_status(library: Library) -> Iterator[tuple[Entry[Term], Designation]]:
    """Yield all designations, the preferred before the admitted: the lesser claim on a word is the one at fault."""
    found: dict[DesignationStatus, list[tuple[Entry[Term], Designation]]] = {status: [] for status in DesignationStatus}
    for term in library.terms:
        for designation in library.designations[term.id]:
            found[designation.status].append((term, designation))
    return chain.from_iterable(found.values())


def _comparable(designation: Designation) -> str:
    if designation.status is DesignationStatus.ABBREVIATION:
        return designation.word.strip()
    return folded(designation.word)


def _message(first: Entry[Term], term: Entry[Term], earlier: Designation, designation: Designation) -> str:
    language = f"in “{designation.language}”"
    if first is term:
        return f"“{designation.word}” is listed twice {language}, also as {earlier.status}"
    return f"“{designation.word}” already names “{first.id}” {language}, as {earlier.status}"


RULE = Rule("duplicate-designation", Severity.ERROR, check, compares_all=True)
