"""English: regular plurals and possessives."""

from collections.abc import Iterator, Sequence

from pmobook.library.matching.inflection import Inflection, Reading

_PLURALS = (("s", ""), ("es", ""), ("ies", "y"), ("ses", "sis"))
"""What regular plurals end in, and what the singular has in its place: risks, processes, registries, analyses."""

_PREPOSITIONS = frozenset({"at", "by", "for", "from", "in", "of", "on", "to", "with"})
"""What follows the noun that takes the plural: statements of work, requests for change."""


class English:
    """The inflections of English nouns."""

    def readings(self, word: str) -> Iterator[Reading]:
        """Yield the singulars and bare forms of `word`."""
        stem = word.removesuffix("'s")
        possessive = stem != word
        if possessive:
            yield stem, Inflection(possessive=True)
        for ending, singular in _PLURALS:
            if stem.endswith(ending):
                yield stem.removesuffix(ending) + singular, Inflection(plural=True, possessive=possessive)

    def allows(self, words: Sequence[str], position: int, inflection: Inflection) -> bool:
        """Allow the plural at the head noun, and the possessive at the end."""
        is_last = position == len(words) - 1
        return (not inflection.plural or position == head_of(words)) and (not inflection.possessive or is_last)

    def inflected(self, words: Sequence[str], inflection: Inflection) -> list[str] | None:
        """Return the name in the plural or with a possessive; None for affixes, and where a plural may be irregular."""
        if inflection.prefix or inflection.suffix:
            return None
        made = list(words)
        if inflection.plural:
            plural = _plural(made[head_of(words)])
            if plural is None:
                return None
            made[head_of(words)] = plural
        if inflection.possessive:
            made[-1] += "'" if made[-1].endswith("s") else "'s"
        return made


def _plural(word: str) -> str | None:
    if word.endswith(("a", "ed", "f", "fe", "ing", "man", "men", "o", "ix", "ex", "um", "us")) and not word.isupper():
        return None
    if word.endswith("is"):
        return f"{word[:-2]}es"
    if word.endswith(("ss", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return f"{word[:-1]}ies"
    return word if word.endswith("s") else f"{word}s"


def head_of(words: Sequence[str]) -> int:
    """Return the position of the noun that takes the plural: before the first preposition, else the last word."""
    for position, word in enumerate(words[1:]):
        if word.lower() in _PREPOSITIONS:
            return position
    return len(words) - 1
