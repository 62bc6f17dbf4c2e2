"""A document read with the words of a knowledge base: which terms it names, and by which names."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pmobook.library.designations import DesignationStatus, uncapitalised
from pmobook.library.library import Library
from pmobook.library.matching.dictionary import Occurrence
from pmobook.linting.document import Document, Passage, lies_in
from pmobook.model.term import PartOfSpeech, Term


@dataclass(frozen=True, slots=True)
class Named:
    """A place of the document that names a term; `passage` is the position of its passage."""

    passage: int
    found: Occurrence

    @property
    def term_id(self) -> str:
        """The term that is named."""
        return self.found.name.term_id

    @property
    def status(self) -> DesignationStatus:
        """The status of the name that is used."""
        return self.found.name.designation.status


@dataclass(frozen=True)
class Reading:
    """A document in `language` with the library whose words it should use."""

    document: Document
    library: Library
    language: str

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """What the document names in its own language, from its start to its end.

        A word of it within a longer name of another language (“supportive” in “supportive PMO”) is none.
        """
        return tuple(_without_parts(self._in_own, self._in_others))

    @cached_property
    def named_in_others(self) -> tuple[Named, ...]:
        """What it names in the other languages of the site, and not in its own."""
        return tuple(_without_parts(self._in_others, self._in_own, equal=True))

    @cached_property
    def _in_own(self) -> tuple[Named, ...]:
        return self._named_in(self.language)

    @cached_property
    def _in_others(self) -> tuple[Named, ...]:
        others = [code for code in self.library.dictionaries if code != self.language]
        found = [named for code in others for named in self._named_in(code)]
        return tuple(named for named in found if named.status is not DesignationStatus.DEPRECATED)

    def _named_in(self, language: str) -> tuple[Named, ...]:
        dictionary = self.library.dictionaries[language]
        return tuple(
            Named(position, found)
            for position, passage in enumerate(self.document.passages)
            for found in dictionary.occurrences(passage.text)
        )

    def passage(self, named: Named) -> Passage:
        """Return the passage that `named` stands in."""
        return self.document.passages[named.passage]

    def words(self, named: Named) -> str:
        """Return the words as they are written, in one line."""
        return " ".join(self.passage(named).text[named.found.start : named.found.end].split())

    def is_in_heading(self, named: Named) -> bool:
        """Whether the words stand in a heading."""
        return lies_in(named.found.start, named.found.end, self.passage(named).headings)

    def term(self, term_id: str) -> Term:
        """Return the record of a term that is named."""
        term = self.library.find_term(term_id)
        if term is None:
            raise KeyError(term_id)
        return term.record

    def preferred(self, term_id: str) -> str | None:
        """Return the preferred name of a term as it stands within a sentence; None where this language has none."""
        record = self.term(term_id)
        name = record.term.in_language(self.language, self.library.settings.default_language)
        is_proper = record.part_of_speech is PartOfSpeech.PROPER_NOUN
        return name if name is None or is_proper else uncapitalised(name)

    def abbreviation(self, term_id: str) -> str | None:
        """Return the abbreviation of a term in this language, if it has one."""
        text = self.term(term_id).abbreviation
        return text.in_language(self.language, self.library.settings.default_language) if text is not None else None

    def in_sentence(self, named: Named) -> str:
        """Return the name that is used as the glossary writes it within a sentence."""
        designation = named.found.name.designation
        written = " ".join(designation.word.split())
        if designation.status is not DesignationStatus.PREFERRED:
            return written
        is_proper = self.term(named.term_id).part_of_speech is PartOfSpeech.PROPER_NOUN
        return written if is_proper else uncapitalised(written)


def _without_parts(names: Sequence[Named], others: Sequence[Named], *, equal: bool = False) -> Iterator[Named]:
    """Yield those of `names` that no longer one of `others` overlaps; with `equal`, none that is as long either."""
    if not others:
        yield from names
        return
    spans = sorted((other.passage, other.found.start, other.found.end) for other in others)
    for named in names:
        length = named.found.end - named.found.start
        longest = max((end - start for _, start, end in _overlapping(named, spans)), default=0)
        if longest < length or (longest == length and not equal):
            yield named


def _overlapping(named: Named, spans: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield those of the sorted `spans` (passage, start, end) that overlap what is named."""
    for position in range(bisect_left(spans, (named.passage, named.found.end)) - 1, -1, -1):
        passage, _, end = spans[position]
        if passage != named.passage or end <= named.found.start:
            return
        yield spans[position]
