"""An entry is reviewed as often as it says; until then its page carries a banner."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.library.review import is_overdue, next_review
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find entries whose review is overdue."""
    for entry in library.entries:
        due = next_review(entry.record)
        if due is not None and is_overdue(entry.record, library.today):
            owner = f" by {entry.record.owner}" if entry.record.owner else ""
            message = f"the review{owner} has been due since {due.isoformat()}"
            yield at_value(entry, ("reviewed",), message, "review the entry and set reviewed: to today")


RULE = Rule("overdue-review", Severity.WARNING, check)
