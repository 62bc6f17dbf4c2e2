"""What a rule of documents is, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pmobook.linting.document import Change
from pmobook.linting.reading import Named, Reading
from pmobook.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a rule found. `words` are those that it is about, and `change` what repairs it for sure."""

    named: Named
    severity: Severity
    words: str
    message: str
    hint: str = ""
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A rule: its id stands in problem lines and waivers."""

    id: str
    check: Callable[[Reading], Iterator[Finding]]
