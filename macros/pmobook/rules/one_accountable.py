"""Each activity of a RACI has exactly one accountable role: where two answer, nobody does."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find activities with no accountable role or with several."""
    for playbook in library.playbooks:
        for position, activity in enumerate(playbook.record.raci):
            count = len(activity.accountable)
            if count != 1:
                pointer = ("raci", position, "accountable") if count else ("raci", position)
                message = f"exactly one role is accountable for an activity, not {count or 'none'}"
                yield at_value(playbook, pointer, message, "accountable: takes one role id, such as sponsor")


RULE = Rule("one-accountable", Severity.ERROR, check)
