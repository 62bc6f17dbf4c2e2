"""The minutes of the steps add up to the stated duration, within a fifth of it.

Readers plan their day by the duration; the sum is how they check it. A fifth leaves room for rounding. Playbooks in
which no step states its minutes are left alone.
"""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value

TOLERANCE = 0.2


def check(library: Library) -> Iterator[Finding]:
    """Find playbooks whose steps take much more or less time than the duration says."""
    for playbook in library.playbooks:
        duration = playbook.record.duration
        minutes = [step.minutes for step in playbook.record.steps if step.minutes is not None]
        if duration is None or not minutes:
            continue
        stated = duration.prepare + duration.run
        if abs(sum(minutes) - stated) > TOLERANCE * stated:
            message = f"the steps take {sum(minutes)} minutes, the duration says {stated}"
            yield at_value(playbook, ("duration",), message, "change the steps' minutes or the duration")


RULE = Rule("step-minutes", Severity.ERROR, check)
