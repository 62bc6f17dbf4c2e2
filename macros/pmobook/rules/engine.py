"""All rules over one library → problems; waivers set findings aside and are themselves checked."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.located import Pointer
from pmobook.model.problem import Problem, Severity
from pmobook.model.quiz import Quiz
from pmobook.model.suggestions import did_you_mean
from pmobook.rules.registry import RULES
from pmobook.rules.rule import Finding, Rule

_Waiver = tuple[str, Pointer]
"""The path of a file and the place of one waived id in it."""


def run_rules(library: Library, rules: tuple[Rule, ...] = RULES) -> list[Problem]:
    """Run `rules` on `library`. Returns the problems that no waiver sets aside, and those of the waivers."""
    problems: list[Problem] = []
    used: set[_Waiver] = set()
    for rule in rules:
        for finding in rule.check(library):
            waiver = _waiver_of(rule, finding)
            if waiver is None:
                problems.append(_problem(rule, finding))
            else:
                used.add(waiver)
    return problems + list(_unneeded(library, used))


def run_rules_of_one_entry(library: Library) -> list[Problem]:
    """Run the rules that look at one entry at a time, and at what it refers to, on the entries in the focus of
    `library`. Returns the same as `run_rules` for these.
    """
    return run_rules(library, tuple(rule for rule in RULES if not rule.compares_all))


def _problem(rule: Rule, finding: Finding) -> Problem:
    place = finding.place
    return Problem(finding.path, place.line, place.column, rule.severity, rule.id, finding.message, finding.hint)


def _waiver_of(rule: Rule, finding: Finding) -> _Waiver | None:
    """Return the waiver that sets `finding` aside: one on its question, else one on its entry."""
    if rule.severity is Severity.ERROR or finding.entry is None:
        return None
    for pointer, waived in _waivers(finding.entry):
        holder = pointer[:-2]
        if waived == rule.id and finding.pointer[: len(holder)] == holder:
            return finding.path, pointer
    return None


def _waivers(entry: AnyEntry) -> Iterator[tuple[Pointer, str]]:
    for number, question in enumerate(entry.record.questions if isinstance(entry.record, Quiz) else ()):
        for position, waived in enumerate(question.waive):
            yield ("questions", number, "waive", position), waived
    for position, waived in enumerate(entry.record.waive):
        yield ("waive", position), waived


def _unneeded(library: Library, used: set[_Waiver]) -> Iterator[Problem]:
    waivable = {rule.id for rule in RULES if rule.severity is Severity.WARNING}
    known = {rule.id for rule in RULES}
    for entry in library.content.entries:
        for pointer, waived in _waivers(entry):
            if (entry.path, pointer) in used:
                continue
            if waived in waivable:
                message, hint = f"the waiver “{waived}” is not needed", "take it out"
            elif waived in known:
                message, hint = f"“{waived}” is an error, and errors cannot be waived", ""
            else:
                message, hint = f"there is no rule “{waived}”", did_you_mean(waived, waivable)
            place = entry.document.place_of(pointer)
            yield Problem(entry.path, place.line, place.column, Severity.ERROR, "unneeded-waiver", message, hint)
