"""The word dictionary: finds the mentions of all terms of one language in a text, the longest first.

The names form a tree of words. A text costs the same however many terms there are: each word that begins no name is
known as such after it was seen once, and a text of only such words is passed over in one step.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from pmobook.library.designations import DesignationStatus
from pmobook.library.matching.inflection import UNINFLECTED, Inflection, Morphology, Reading
from pmobook.library.matching.names import Name
from pmobook.library.matching.tokens import Token, flattened, starts_of, words_of

_RANK = {status: rank for rank, status in enumerate(DesignationStatus)}
"""Of two names that fit the same words, the one whose status stands first is meant."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A mention of a term: its name, where it stands in the text, and the inflection of each of its words."""

    name: Name
    start: int
    end: int
    inflections: tuple[Inflection, ...]


class _Node:
    """What may follow after some words of a name, and the names that end here."""

    __slots__ = ("following", "names")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.names: tuple[Name, ...] = ()


class WordDictionary:
    """All names of one language."""

    def __init__(self, names: Iterable[Name], morphology: Morphology) -> None:
        self._morphology = morphology
        self._root = _Node()
        self._longest_name = 1
        self._dull: set[str] = set()
        self._beginning_none: set[str] = set()
        self._readings: dict[str, tuple[Reading, ...]] = {}
        for name in names:
            self._add(name)

    def occurrences(self, text: str) -> list[Occurrence]:
        """Return the mentions in `text` from its start to its end; none overlaps another."""
        chunks = text.replace("\n", " ").split(" ")
        if self._dull.issuperset(chunks):
            return []
        dull = self._dull
        beginning = [place for place, chunk in enumerate(chunks) if chunk not in dull and not self._learn(chunk)]
        found: list[Occurrence] = []
        if beginning:
            starts = list(accumulate([len(chunk) + 1 for chunk in chunks], initial=0))
            for first, last in self._stretches(chunks, beginning):
                found += self._find(text, starts[first], starts[last + 1] - 1)
        return found

    def _stretches(self, chunks: Sequence[str], beginning: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield from which chunk to which one names can be: where one begins, and as far on as the longest one goes."""
        first, last = -1, -1
        for place in beginning:
            end, wanted = place, self._longest_name - 1
            while wanted and end < len(chunks) - 1:
                end += 1
                wanted -= chunks[end] != ""
            if place > last:
                if first >= 0:
                    yield first, last
                first = place
            last = max(last, end)
        if first >= 0:
            yield first, last

    def _add(self, name: Name) -> None:
        node = self._root
        for word in name.words:
            key = flattened(word)
            following = node.following.get(key)
            if following is None:
                following = node.following[key] = _Node()
            node = following
        if node is not self._root:
            node.names = (*node.names, name)
            self._longest_name = max(self._longest_name, len(name.words))

    def _learn(self, chunk: str) -> bool:
        """Whether none of the words of `chunk`, which stands between two spaces, begins a name; if so, it is noted."""
        is_dull = all(self._begins_none(word) for word in words_of(flattened(chunk)))
        if is_dull:
            self._dull.add(chunk)
        return is_dull

    def _begins_none(self, word: str) -> bool:
        if word in self._beginning_none:
            return True
        if any(base in self._root.following for base, _ in self._readings_of(word)):
            return False
        self._beginning_none.add(word)
        del self._readings[word]
        return True

    def _readings_of(self, word: str) -> tuple[Reading, ...]:
        found = self._readings.get(word)
        if found is None:
            found = self._readings[word] = ((word, UNINFLECTED), *self._morphology.readings(word))
        return found

    def _find(self, text: str, start: int, end: int) -> Iterator[Occurrence]:
        flat = flattened(text[start:end])
        words = words_of(flat)
        starts = [start + offset for offset in starts_of(words, flat)]
        position = 0
        while position < len(words):
            length = 1
            if words[position] not in self._beginning_none:
                found = self._longest(text, words, starts, position)
                if found is not None:
                    yield found
                    length = len(found.inflections)
            position += length

    def _longest(self, text: str, words: Sequence[str], starts: Sequence[int], position: int) -> Occurrence | None:
        best: Occurrence | None = None
        for name, inflections in self._candidates(words, position):
            places = range(position, position + len(inflections))
            written = [Token(words[place], starts[place], starts[place] + len(words[place])) for place in places]
            if (best is None or _is_better(name, best)) and self._fits(text, written, name, inflections):
                best = Occurrence(name, written[0].start, written[-1].end, inflections)
        return best

    def _candidates(self, words: Sequence[str], position: int) -> Iterator[tuple[Name, tuple[Inflection, ...]]]:
        """Yield the names that the words from `position` on may be, inflected or not."""
        waiting: list[tuple[_Node, tuple[Inflection, ...]]] = [(self._root, ())]
        while waiting:
            node, inflections = waiting.pop()
            for name in node.names:
                yield name, inflections
            following = position + len(inflections)
            if following == len(words) or not node.following:
                continue
            for base, inflection in self._readings_of(words[following]):
                child = node.following.get(base)
                if child is not None:
                    waiting.append((child, (*inflections, inflection)))

    def _fits(self, text: str, written: Sequence[Token], name: Name, inflections: Sequence[Inflection]) -> bool:
        return (
            all(
                inflection == UNINFLECTED or (name.inflects and self._morphology.allows(name.words, place, inflection))
                for place, inflection in enumerate(inflections)
            )
            and (not name.is_case_sensitive or _has_its_case(text, written, name, inflections))
            and not _is_part_of_compound(text, written[0].start, written[-1].end)
            and not _runs_over_paragraphs(text, written)
        )


def _is_better(name: Name, best: Occurrence) -> bool:
    """Whether `name` is meant rather than `best`: it is longer, or as long and of a status that goes first."""
    longer = len(name.words) - len(best.inflections)
    return longer > 0 or (longer == 0 and _RANK[name.designation.status] < _RANK[best.name.designation.status])


def _has_its_case(text: str, written: Sequence[Token], name: Name, inflections: Sequence[Inflection]) -> bool:
    """Whether every word has the capitals of the name; what an inflection adds is small (SOWs), or the name again."""
    for token, word, inflection in zip(written, name.words, inflections, strict=True):
        shown = text[token.start : token.end].removeprefix(inflection.prefix).removeprefix("-")
        rest = shown.removeprefix(word)
        if len(rest) == len(shown) or rest.replace(word, "") != rest.replace(word, "").lower():
            return False
        if inflection == UNINFLECTED and rest:
            return False
    return True


def _is_part_of_compound(text: str, start: int, end: int) -> bool:
    """Whether a single hyphen ties the words to something else, as in “risk- and issue-based”; two make a dash."""
    after = text[end : end + 2]
    before = text[max(start - 2, 0) : start]
    return (after[:1] == "-" and after != "--") or (
        before[-1:] == "-" and len(before) > 1 and before[0] != "-" and not before[0].isspace()
    )


def _runs_over_paragraphs(text: str, written: Sequence[Token]) -> bool:
    """Whether an empty line stands between the words."""
    return any(text.count("\n", left.end, right.start) > 1 for left, right in pairwise(written))
