"""Names: every designation of every term as the dictionary keeps it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pmobook.library.designations import Designation, DesignationStatus
from pmobook.library.matching.tokens import flattened, starts_of, words_of
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.term import PartOfSpeech, Term


class Name(NamedTuple):
    """A designation that texts are searched for.

    `words` are its words and signs. `inflects` says whether plurals and affixes belong to it too, and `is_linked`
    whether mentions of it become links.
    """

    term_id: str
    designation: Designation
    words: tuple[str, ...]
    is_case_sensitive: bool
    inflects: bool
    is_linked: bool


def names_in(
    language: str, default: str, terms: Iterable[Entry[Term]], designations: Mapping[str, Sequence[Designation]]
) -> Iterator[Name]:
    """Yield the names of `terms` in `language`; `default` is the language of plain strings."""
    for term in terms:
        own = [name for name in designations[term.id] if name.language == language]
        is_linked = term.record.autolink and term.record.status is Status.APPROVED
        for designation in own:
            may_link = is_linked and designation.status is not DesignationStatus.DEPRECATED
            yield _name(term, designation, designation.word, may_link)
        forms = term.record.forms.in_language(language, default) if term.record.forms is not None else ()
        for form in forms if own else ():
            yield _name(term, own[0], form, is_linked)


def _name(term: Entry[Term], designation: Designation, written: str, is_linked: bool) -> Name:  # noqa: FBT001 - private
    return Name(
        term_id=term.id,
        designation=designation,
        words=_words(written),
        is_case_sensitive=_is_case_sensitive(term.record, designation, written),
        # an irregular form stands for itself, and adjectives have no plural
        inflects=written == designation.word and term.record.part_of_speech is not PartOfSpeech.ADJECTIVE,
        is_linked=is_linked,
    )


def _words(written: str) -> tuple[str, ...]:
    parts = written.split()
    if all(map(str.isalnum, parts)):
        # nothing else is in most names, and this is the cheaper way for ten thousands of them
        return tuple(parts)
    flat = flattened(written)
    words = words_of(flat)
    return tuple(written[start : start + len(word)] for word, start in zip(words, starts_of(words, flat), strict=True))


def _is_case_sensitive(record: Term, designation: Designation, written: str) -> bool:
    """Whether capitals matter: always in an abbreviation, else as the entry says, else in a word of only capitals."""
    if designation.status is DesignationStatus.ABBREVIATION:
        return True
    return written.isupper() if record.case_sensitive is None else record.case_sensitive
