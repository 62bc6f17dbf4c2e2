"""A short definition has at most 140 characters: what a tooltip shows on a phone without scrolling."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value

LIMIT = 140


def check(library: Library) -> Iterator[Finding]:
    """Find short definitions that are too long."""
    for term in library.terms:
        for code, text in term.record.short.texts.items() if term.record.short else ():
            if len(text) > LIMIT:
                pointer = ("short", code) if code else ("short",)
                yield at_value(term, pointer, f"the short definition has {len(text)} characters, at most {LIMIT}")


RULE = Rule("short-too-long", Severity.ERROR, check)
