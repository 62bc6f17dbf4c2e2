"""No entry refers to a deprecated one: it names the successor instead."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule


def check(library: Library) -> Iterator[Finding]:
    """Find references to deprecated entries, except from deprecated ones."""
    for use in library.uses:
        target = library.find(use.target.kind, use.target.id)
        if target is not None and target.is_deprecated and not use.source.is_deprecated:
            message = f"{use.target.kind} “{use.target.id}” is deprecated"
            hint = f"refer to “{target.record.replaced_by}”" if target.record.replaced_by else ""
            yield Finding(use.source.path, use.place, message, hint, use.source, use.pointer)


RULE = Rule("reference-to-deprecated", Severity.WARNING, check)
