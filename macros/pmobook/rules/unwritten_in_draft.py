"""What is left open in a draft is told, so that it is written before the draft is published (see `unwritten-text`)."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule
from pmobook.rules.unwritten_text import unwritten


def check(library: Library) -> Iterator[Finding]:
    """Find what is left open in drafts."""
    return unwritten(library, in_drafts=True)


RULE = Rule("unwritten-in-draft", Severity.WARNING, check)
