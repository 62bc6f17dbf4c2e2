"""No word is used that the glossary has set aside.

Each such word has its reason in the entry, and often a passage (`unless`) in which it is right.
"""

from collections.abc import Iterator

from pmobook.library.designations import DesignationStatus
from pmobook.library.matching.tokens import flattened
from pmobook.linting.document import Change
from pmobook.linting.reading import Named, Reading
from pmobook.linting.replacing import replaced
from pmobook.linting.rule import DocumentRule, Finding
from pmobook.model.problem import Severity
from pmobook.model.term import DeprecatedDesignation, LintSeverity

_SEVERITIES = {
    LintSeverity.ERROR: Severity.ERROR,
    LintSeverity.WARNING: Severity.WARNING,
    LintSeverity.SUGGESTION: Severity.SUGGESTION,
}


def check(reading: Reading) -> Iterator[Finding]:
    """Find the deprecated words."""
    for named in reading.named:
        if named.status is not DesignationStatus.DEPRECATED:
            continue
        item = _entry_of(reading, named)
        if not _is_right_here(reading, named, item):
            yield _finding(reading, named, item)


def _finding(reading: Reading, named: Named, item: DeprecatedDesignation) -> Finding:
    instead = _instead(reading, named, item)
    words = reading.words(named)
    message = f"say “{instead}”, not “{words}”" if instead else f"do not say “{words}”"
    default = reading.library.settings.default_language
    why = item.why.shown_in(reading.language, default).text if item.why is not None else ""
    return Finding(named, _SEVERITIES[item.severity], words, message, why, _change(reading, named, instead))


def _change(reading: Reading, named: Named, instead: str | None) -> Change | None:
    return replaced(reading, named, instead) if instead else None


def _entry_of(reading: Reading, named: Named) -> DeprecatedDesignation:
    position = named.found.name.designation.pointer[1]
    return reading.term(named.term_id).deprecated[int(position)]


def _instead(reading: Reading, named: Named, item: DeprecatedDesignation) -> str | None:
    """Return the word to use: a short form for a short form, else the preferred name."""
    short = reading.abbreviation(named.term_id) if item.term.isupper() else None
    return short or reading.preferred(named.term_id)


def _is_right_here(reading: Reading, named: Named, item: DeprecatedDesignation) -> bool:
    """Whether the word stands within a passage in which it is right."""
    text, found = reading.passage(named).text, named.found
    for passage in item.unless:
        wanted = flattened(passage)
        # what is around the word, as far as the passage can reach: a whole book would cost its length each time
        begin = max(found.end - len(wanted), 0)
        around = flattened(text[begin : found.start + len(wanted)])
        start = around.find(wanted)
        if start >= 0 and begin + start <= found.start:
            return True
    return False


RULE = DocumentRule("deprecated-word", check)
