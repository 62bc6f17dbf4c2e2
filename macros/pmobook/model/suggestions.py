"""Did you mean: the nearest of some known words."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

_ENOUGH_LIKE = 0.6
"""difflib's own default: below it suggestions confuse more than they help."""

_FEW = 12
"""More words than fit two lines of a terminal do not help."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the word of `known` that is most like `word`, or None where none is like it."""
    found = get_close_matches(word.lower(), sorted(known), n=1, cutoff=_ENOUGH_LIKE)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest of `known`, or else lists them all where they are few."""
    known = sorted(known)
    best = nearest(word, known)
    if best is not None:
        return f"did you mean “{best}”?"
    return few(known, "known here: ")


def few(words: Collection[str], lead: str) -> str:
    """Return `lead` and all `words` where they are few, else nothing."""
    return f"{lead}{', '.join(words)}" if 0 < len(words) <= _FEW else ""
