"""Whatever a RACI or a step names as a role is a term of the domain `roles`."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.suggestions import did_you_mean
from pmobook.model.values import ROLES
from pmobook.rules.rule import Finding, Rule, at_reference


def check(library: Library) -> Iterator[Finding]:
    """Find role fields that name a term of another domain."""
    for use in library.uses:
        target = library.find(use.target.kind, use.target.id) if use.domain else None
        if target is not None and target.group != use.domain:
            message = f"“{use.target.id}” is a term of the domain “{target.group}”, not a role"
            yield at_reference(use, message, did_you_mean(use.target.id, library.derived(_roles)))


def _roles(library: Library) -> tuple[str, ...]:
    return tuple(entry.id for entry in library.by_kind["term"].values() if entry.group == ROLES)


RULE = Rule("not-a-role", Severity.ERROR, check)
