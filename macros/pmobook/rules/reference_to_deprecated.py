"""Nothing refers to a deprecated entry: it names the successor instead.

Applies to fields, texts, registers and hand-written pages; deprecated entries may refer to each other.
"""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.reference import Reference
from pmobook.rules.rule import Finding, Rule, at_reference


def check(library: Library) -> Iterator[Finding]:
    """Find references to deprecated entries, except from deprecated ones and from an entry's own page."""
    for use in library.uses_anywhere:
        if not use.source.is_deprecated:
            for fault in _fault(library, use.target):
                yield at_reference(use, *fault)
    for mention in library.mentions:
        if not mention.is_page:
            for fault in _fault(library, mention.target):
                yield at_reference(mention, *fault)


def _fault(library: Library, target: Reference) -> Iterator[tuple[str, str]]:
    entry = library.find(target.kind, target.id)
    if entry is not None and entry.is_deprecated:
        successor = entry.record.replaced_by
        yield f"{target.kind} “{target.id}” is deprecated", f"refer to “{successor}”" if successor else ""


RULE = Rule("reference-to-deprecated", Severity.WARNING, check)
