"""An abbreviation is explained where it is used first: the full name, and the short one in brackets.

Headings are passed over: the text below them explains.
"""

from collections.abc import Iterator, Sequence

from pmobook.library.designations import DesignationStatus
from pmobook.library.matching.inflection import merged
from pmobook.library.matching.languages import morphology_of
from pmobook.linting.document import Change, lies_in
from pmobook.linting.reading import Named, Reading
from pmobook.linting.replacing import with_article
from pmobook.linting.rule import DocumentRule, Finding
from pmobook.linting.sentences import may_begin_sentence
from pmobook.model.problem import Severity

_FULL = {DesignationStatus.PREFERRED, DesignationStatus.ADMITTED}
_NEAR = 3
"""Characters between a short form and its full name in brackets: a space, a bracket and perhaps a mark of emphasis."""


def check(reading: Reading) -> Iterator[Finding]:
    """Find the first use of each abbreviation that nothing explains."""
    seen: set[str] = set()
    for position, named in enumerate(reading.named):
        if named.term_id in seen:
            continue
        if named.status in _FULL:
            seen.add(named.term_id)
        elif named.status is DesignationStatus.ABBREVIATION and not reading.is_in_heading(named):
            seen.add(named.term_id)
            if not _is_explained(reading, reading.named[position + 1 : position + 2], named):
                yield from _finding(reading, named)


def _is_explained(reading: Reading, following: Sequence[Named], named: Named) -> bool:
    """Whether the full name follows at once, in brackets."""
    for other in following:
        between = reading.passage(named).text[named.found.end : other.found.start]
        is_near = other.passage == named.passage and len(between) <= _NEAR and "(" in between
        return is_near and other.term_id == named.term_id and other.status in _FULL
    return False


def _finding(reading: Reading, named: Named) -> Iterator[Finding]:
    full = reading.preferred(named.term_id)
    if full is None:
        return
    words = reading.words(named)
    message = f"“{words}” is not explained at its first use"
    hint = f"write “{full} ({named.found.name.designation.word})”"
    yield Finding(named, Severity.WARNING, words, message, hint, _change(reading, named, full))


def _change(reading: Reading, named: Named, full: str) -> Change | None:
    passage, start, end = reading.passage(named), named.found.start, named.found.end
    inflection = merged(named.found.inflections)
    if inflection.possessive or inflection.suffix or inflection.prefix or lies_in(start, end, passage.kept):
        return None
    name = morphology_of(reading.language).inflected(full.split(), inflection)
    if name is None or passage.text[max(start - 1, 0) : start] == "(":
        return None
    written = " ".join(name)
    if may_begin_sentence(passage.text, start):
        written = written[:1].upper() + written[1:]
    return with_article(reading, Change(named.passage, start, end, f"{written} ({passage.text[start:end]})"))


RULE = DocumentRule("unexpanded-abbreviation", check)
