"""An option of a decision leads to a step of the same playbook."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.suggestions import did_you_mean
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find decisions that lead to a step that is not there."""
    for playbook in library.playbooks:
        known = {step.id for step in playbook.record.steps}
        for number, step in enumerate(playbook.record.steps):
            for position, option in enumerate(step.decision.options if step.decision else ()):
                if option.go not in known:
                    pointer = ("steps", number, "decision", "options", position, "go")
                    message = f"this playbook has no step “{option.go}”"
                    yield at_value(playbook, pointer, message, did_you_mean(option.go, known))


RULE = Rule("unknown-step", Severity.ERROR, check)
