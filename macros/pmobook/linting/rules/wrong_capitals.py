"""Terms have the capitals of the glossary: small letters within a sentence, except in names and short forms.

Headings may have their own style, and a text in capitals only has chosen.
"""

from collections.abc import Iterator, Sequence

from pmobook.library.designations import DesignationStatus
from pmobook.library.matching.inflection import Inflection
from pmobook.linting.document import Change, lies_in
from pmobook.linting.reading import Named, Reading
from pmobook.linting.rule import DocumentRule, Finding
from pmobook.linting.sentences import may_begin_sentence
from pmobook.model.problem import Severity


def check(reading: Reading) -> Iterator[Finding]:
    """Find names of the glossary with other capitals."""
    for named in reading.named:
        if named.status is DesignationStatus.DEPRECATED or named.found.name.is_case_sensitive:
            continue
        written = reading.passage(named).text[named.found.start : named.found.end]
        if written == named.found.name.designation.word and written[:1].islower():
            continue  # as the glossary writes it: most uses
        name = reading.in_sentence(named)
        right = _recased(name.split(), named, written) if written != name else name
        if right is None or written == right or written.isupper() or reading.is_in_heading(named):
            continue
        begins = may_begin_sentence(reading.passage(named).text, named.found.start)
        if begins and written[:1].isupper():
            right = right[:1].upper() + right[1:]
        if written != right:
            yield _finding(reading, named, right)


def _finding(reading: Reading, named: Named, right: str) -> Finding:
    passage, found, words = reading.passage(named), named.found, reading.words(named)
    is_kept = lies_in(found.start, found.end, passage.kept)
    change = None if is_kept else Change(named.passage, found.start, found.end, right)
    message = f"write “{' '.join(right.split())}”, not “{words}”"
    hint = "terms have small letters within a sentence, except in names and short forms"
    return Finding(named, Severity.WARNING, words, message, hint, change)


def _recased(name: Sequence[str], named: Named, written: str) -> str | None:
    """Return the words as written, with the capitals of those of `name`; None for irregular forms, which have none."""
    words = written.split()
    if not named.found.name.inflects or len(name) != len(words) or len(words) != len(named.found.inflections):
        return None
    right = written
    end = 0
    for word, new, inflection in zip(words, name, named.found.inflections, strict=True):
        start = written.index(word, end)
        end = start + len(word)
        right = right[:start] + _with_case_of(word, new, inflection) + right[end:]
    return right


def _with_case_of(word: str, name: str, inflection: Inflection) -> str:
    """Return `word` with the capitals of `name`, wherever that stands in it, and small letters around."""
    if word.lower() == name.lower():
        return name
    if name == name.lower() or inflection.prefix:
        return word.lower()
    small = word.lower()
    return small.replace(name.lower(), name)


RULE = DocumentRule("wrong-capitals", check)
