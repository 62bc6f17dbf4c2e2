"""Indonesian: enclitics, reduplication, and the prefixes that make verbs of nouns."""

from collections.abc import Iterator, Sequence

from pmobook.library.matching.inflection import Inflection, Reading

_ENCLITICS = tuple(owner + particle for owner in ("", "nya", "ku", "mu") for particle in ("", "lah", "kah"))
"""What may hang on the end of a word: whose it is, then the emphasis or the question."""

_LEXICALISED = frozenset({"berhasil", "dihasilkan", "dimanfaatkan", "masalah", "adalah", "jumlah"})
"""Words that look derived and mean something of their own: berhasil is “to succeed”, not “to have an outcome”."""


class Indonesian:
    """The inflections of Indonesian nouns."""

    def readings(self, word: str) -> Iterator[Reading]:
        """Yield the stems of `word`: without -nya -ku -mu -lah -kah, ber-, di-…-kan, and not repeated."""
        if word in _LEXICALISED:
            return
        for enclitic in _ENCLITICS:
            if not word.endswith(enclitic):
                continue
            stem = word.removesuffix(enclitic)
            # capitals take a hyphen: PMO-nya
            stem = stem.removesuffix("-") if enclitic else stem
            if enclitic:
                yield stem, Inflection(suffix=enclitic)
            yield from _derived(stem, enclitic)

    def allows(self, words: Sequence[str], position: int, inflection: Inflection) -> bool:
        """Allow what stands before a word at the first one, what follows at the last, and both only around one word."""
        is_first, is_last = position == 0, position == len(words) - 1
        if inflection.prefix == "di" and len(words) > 1:
            return False
        before = inflection.plural or inflection.prefix
        return (is_first or not before) and (is_last or not inflection.suffix)

    def inflected(self, words: Sequence[str], inflection: Inflection) -> list[str] | None:
        """Return the name repeated and with its affixes; None for a possessive, which is English."""
        if inflection.possessive or (inflection.prefix == "di" and len(words) > 1):
            return None
        made = list(words)
        if inflection.plural:
            made[0] = f"{made[0]}-{made[0]}"
        if inflection.prefix:
            prefix = inflection.prefix
            # ber- loses its r before another one: berisiko
            made[0] = (prefix[:-1] if prefix == "ber" and made[0].startswith("r") else prefix) + made[0]
        if inflection.suffix:
            # capitals take a hyphen: PMO-nya
            made[-1] += ("-" if made[-1].isupper() else "") + inflection.suffix
        return made


def _derived(stem: str, enclitic: str) -> Iterator[Reading]:
    half, _, other = stem.partition("-")
    if half == other:
        yield half, Inflection(plural=True, suffix=enclitic)
    if stem.startswith("ber"):
        root = stem.removeprefix("ber").removeprefix("-")
        yield root, Inflection(prefix="ber", suffix=enclitic)
        # ber- loses its r before another one: berisiko
        yield f"r{root}", Inflection(prefix="ber", suffix=enclitic)
    if stem.startswith("di") and stem.endswith("kan"):
        root = stem.removeprefix("di").removesuffix("kan").removeprefix("-").removesuffix("-")
        yield root, Inflection(prefix="di", suffix=f"kan{enclitic}")
