"""Inflection: how a word of a text may differ from the word of a term, and what each language says about that."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol


class Inflection(NamedTuple):
    """What was added to a word: a plural (in Indonesian a reduplication), a possessive, and affixes."""

    plural: bool = False
    possessive: bool = False
    prefix: str = ""
    suffix: str = ""


UNINFLECTED = Inflection()
"""The word as it stands in the glossary."""

Reading = tuple[str, Inflection]
"""A word from which a word of the text can come, and by which inflection."""


class Morphology(Protocol):
    """The inflections of one language."""

    def readings(self, word: str) -> Iterator[Reading]:
        """Yield the words of which `word`, in small letters, can be an inflected form; itself is left out."""

    def allows(self, words: Sequence[str], position: int, inflection: Inflection) -> bool:
        """Whether the word at `position` of the name made of `words` takes `inflection` in this language."""

    def inflected(self, words: Sequence[str], inflection: Inflection) -> list[str] | None:
        """Return `words`, which make one name, with `inflection`; None where the language cannot say it for sure."""


def merged(inflections: Sequence[Inflection]) -> Inflection:
    """Return what was added to a name of several words as one inflection."""
    return Inflection(
        plural=any(each.plural for each in inflections),
        possessive=any(each.possessive for each in inflections),
        prefix="".join(each.prefix for each in inflections),
        suffix="".join(each.suffix for each in inflections),
    )


class Uninflecting:
    """A language of which we know no inflections: words match as they are."""

    def readings(self, word: str) -> Iterator[Reading]:
        """Yield nothing."""
        del word
        return iter(())

    def allows(self, words: Sequence[str], position: int, inflection: Inflection) -> bool:
        """Allow no inflection."""
        del words, position
        return inflection == UNINFLECTED

    def inflected(self, words: Sequence[str], inflection: Inflection) -> list[str] | None:
        """Return the words as they are."""
        return list(words) if inflection == UNINFLECTED else None
