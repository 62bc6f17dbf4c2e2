"""No term is broader than itself, directly or by way of others (SKOS: broader is a hierarchy)."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.problem import Severity
from pmobook.model.term import Term
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find circles of `broader`; each is reported once, at its first term."""
    safe: set[str] = set()
    reported: set[str] = set()
    for term in library.terms:
        circle = _circle(library, term, safe)
        if circle is not None and reported.isdisjoint(circle):
            reported.update(circle)
            way = " → ".join([*circle, circle[0]])
            start = library.find_term(circle[0])
            following = circle[1 % len(circle)]
            if start is not None:
                position = _position(library, start, following)
                yield at_value(start, ("broader", position), f"a circle of broader terms: {way}", "take one out")


def _circle(library: Library, term: Entry[Term], safe: set[str]) -> list[str] | None:
    """Follow `broader` upwards, depth first without recursion; terms that lead to no circle go into `safe`."""
    way: list[str] = []
    waiting: list[tuple[str, int]] = [(term.id, 0)]
    while waiting:
        current, depth = waiting.pop()
        safe.update(way[depth:])
        del way[depth:]
        if current in way:
            return way[way.index(current) :]
        if current in safe:
            continue
        way.append(current)
        found = library.find_term(current)
        for broader in found.record.broader if found is not None else ():
            target = library.find_term(broader)
            waiting.append((target.id if target is not None else broader, depth + 1))
    safe.update(way)
    return None


def _position(library: Library, term: Entry[Term], following: str) -> int:
    for position, broader in enumerate(term.record.broader):
        target = library.find_term(broader)
        if target is not None and target.id == following:
            return position
    return 0


RULE = Rule("circular-broader", Severity.ERROR, check, compares_all=True)
