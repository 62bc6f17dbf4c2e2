"""The word dictionary: finds the mentions of all terms of one language in a text, the longest first.

The names form a tree of words. A text costs the same however many terms there are: each word that begins no name is
known as such after it was seen once, and a text of only such words is passed over in one step. A word that begins names
is looked at together with the next one, and only where a name goes on with that are the words read with their places.
"""

from collections.abc import Iterable, Iterator, KeysView, Sequence
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
        self._naming: set[str] = set()
        self._open_ends: dict[str, tuple[KeysView[str], ...]] = {}
        self._first_bases: dict[str, tuple[str, ...]] = {}
        self._begun: dict[str, tuple[_Node, ...]] = {}
        self._readings: dict[str, tuple[Reading, ...]] = {}
        for name in names:
            self._add(name)

    def occurrences(self, text: str) -> list[Occurrence]:
        """Return the mentions in `text` from its start to its end; none overlaps another."""
        if not self._root.following:
            return []
        chunks = text.replace("\n", " ").split(" ")
        if self._dull.issuperset(chunks):
            return []
        dull = self._dull
        beginning = [
            place for place, chunk in enumerate(chunks) if chunk not in dull and self._may_begin(chunks, place)
        ]
        found: list[Occurrence] = []
        if beginning:
            lengths = list(accumulate(map(len, chunks), initial=0))
            for first, last in self._stretches(chunks, beginning):
                # a space or line end stands between each two
                found += self._find(text, lengths[first] + first, lengths[last + 1] + last)
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

    def _may_begin(self, chunks: Sequence[str], place: int) -> bool:
        """Whether a name may begin in the chunk at `place`, which stands between two spaces."""
        chunk = chunks[place]
        open_ends = self._open_ends.get(chunk)
        if open_ends is None:
            open_ends = self._open_ends[chunk] = self._learn(chunk)
        if not open_ends:
            return chunk in self._naming
        bases = self._bases_after(chunks, place)
        for following in open_ends:  # noqa: SIM110 - for most words of most texts, and a generator costs twice as much
            if not following.isdisjoint(bases):
                return True
        return False

    def _learn(self, chunk: str) -> tuple[KeysView[str], ...]:
        """Note whether a name may begin in `chunk` whatever comes next, or none can. If it depends on the next word,
        return the words with which names go on.
        """
        words = words_of(flattened(chunk))
        begun = [self._nodes_after(word) for word in words]
        within = zip(begun, words[1:], strict=False)
        if any(node.names for nodes in begun for node in nodes) or any(
            not node.following.keys().isdisjoint(self._bases_of(word)) for nodes, word in within for node in nodes
        ):
            self._naming.add(chunk)
            return ()
        open_ends = tuple(node.following.keys() for node in begun[-1]) if begun else ()
        if not open_ends:
            self._dull.add(chunk)
        return open_ends

    def _bases_after(self, chunks: Sequence[str], place: int) -> Sequence[str]:
        """Return the words that the next one behind the chunk at `place` can come from; none at the end of the text."""
        for following in range(place + 1, len(chunks)):
            chunk = chunks[following]
            bases = self._first_bases.get(chunk)
            if bases is None:
                words = words_of(flattened(chunk))
                bases = self._first_bases[chunk] = self._bases_of(words[0]) if words else ()
            if bases:
                return bases
        return ()

    def _bases_of(self, word: str) -> tuple[str, ...]:
        return tuple(base for base, _ in self._readings_of(word))

    def _nodes_after(self, word: str) -> tuple[_Node, ...]:
        """Return what may follow `word`, inflected or not, where a name begins with it."""
        found = self._begun.get(word)
        if found is None:
            nodes = (self._root.following.get(base) for base, _ in self._readings_of(word))
            found = self._begun[word] = tuple(node for node in nodes if node is not None)
        return found

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
            if self._nodes_after(words[position]):
                found = self._longest(text, words, starts, position)
                if found is not None:
                    yield found
                    length = len(found.inflections)
            position += length

    def _longest(self, text: str, words: Sequence[str], starts: Sequence[int], position: int) -> Occurrence | None:
        best: Occurrence | None = None
        for name, inflections in self._candidates(words, position):
            if best is not None and not _is_better(name, best):
                continue
            places = range(position, position + len(inflections))
            written = [Token(words[place], starts[place], starts[place] + len(words[place])) for place in places]
            if self._fits(text, written, name, inflections):
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
            (inflections == (UNINFLECTED,) * len(inflections) or self._allow(name, inflections))
            and (not name.is_case_sensitive or _has_its_case(text, written, name, inflections))
            and not _is_part_of_compound(text, written[0].start, written[-1].end)
            and not _runs_over_paragraphs(text, written)
        )

    def _allow(self, name: Name, inflections: Sequence[Inflection]) -> bool:
        return name.inflects and all(
            inflection == UNINFLECTED or self._morphology.allows(name.words, place, inflection)
            for place, inflection in enumerate(inflections)
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
