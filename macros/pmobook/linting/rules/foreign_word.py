"""A document uses the words of its own language where the glossary has one.

A word of the other language is right in brackets behind the own one: daftar risiko (risk register).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pmobook.library.designations import DesignationStatus
from pmobook.linting.reading import Named, Reading
from pmobook.linting.replacing import replaced
from pmobook.linting.rule import DocumentRule, Finding
from pmobook.model.problem import Severity

_NAMES = {DesignationStatus.PREFERRED, DesignationStatus.ADMITTED}
_OPENING = "( *_“\"‘'"
"""What may stand between a word and its translation in brackets."""


def check(reading: Reading) -> Iterator[Finding]:
    """Find names of the other languages."""
    ends = [(own.passage, own.found.end) for own in reading.named]
    for named in reading.named_in_others:
        name = reading.preferred(named.term_id)
        if named.status not in _NAMES or name is None or _translates(reading, named, ends):
            continue
        words = reading.words(named)
        language = named.found.name.designation.language
        hint = f"“{words}” is the word of another language ({language})"
        message = f"say “{name}”, not “{words}”"
        yield Finding(named, Severity.WARNING, words, message, hint, replaced(reading, named, name))


def _translates(reading: Reading, named: Named, ends: Sequence[tuple[int, int]]) -> bool:
    """Whether the word stands in brackets behind the own name of the same term; `ends` is where own names end."""
    position = bisect_right(ends, (named.passage, named.found.start)) - 1
    before = reading.named[position] if position >= 0 else None
    if before is None or before.passage != named.passage or before.term_id != named.term_id:
        return False
    between = reading.passage(named).text[before.found.end : named.found.start]
    return "(" in between and not between.strip(_OPENING)


RULE = DocumentRule("foreign-word", check)
