"""The words of the interface: one catalogue for each language, all of the same shape."""

from pmobook.words.catalogue import Words
from pmobook.words.english import ENGLISH
from pmobook.words.indonesian import INDONESIAN

CATALOGUES = {words.code: words for words in (ENGLISH, INDONESIAN)}

__all__ = ["CATALOGUES", "Words", "words_for"]


def words_for(language: str) -> Words:
    """Return the catalogue of `language`; English where there is none yet."""
    return CATALOGUES.get(language, ENGLISH)
