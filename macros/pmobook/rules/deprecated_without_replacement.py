"""A deprecated entry says what to use instead, in `replaced_by`."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find deprecated entries without a successor, and successors that are the entry itself."""
    for entry in library.content.entries:
        if entry.is_deprecated and entry.record.replaced_by is None:
            hint = "add replaced_by: with the id of the entry to use instead"
            yield at_value(entry, ("status",), "a deprecated entry names its successor", hint)
        elif entry.record.replaced_by == entry.id:
            yield at_value(entry, ("replaced_by",), "an entry cannot replace itself")


RULE = Rule("deprecated-without-replacement", Severity.ERROR, check)
