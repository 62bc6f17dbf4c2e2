"""Other words in the place of some: with the capitals, plurals and affixes that stood there, and the right article."""

import re

from pmobook.library.matching.inflection import merged
from pmobook.library.matching.languages import morphology_of
from pmobook.linting.document import Change, lies_in
from pmobook.linting.reading import Named, Reading

_ARTICLE = re.compile(r"\b(?P<article>[Aa]n?)(?P<space>\s+)\Z")
_VOWEL_SOUND = re.compile(r"[aeio]|u(?!n[ioa]|s[aeiu]|t[ei])|hono|hour|[AEFHILMNORSX](?:[A-Z&]|$)", re.ASCII)
"""Before what English says “an”: vowels that sound so (not “use”, “unit”), a mute h, and letters that are spelt out."""


def replaced(reading: Reading, named: Named, name: str) -> Change | None:
    """Return the change that puts `name` in the place of what is named; None where it is not sure to be right."""
    passage = reading.passage(named)
    start, end = named.found.start, named.found.end
    if lies_in(start, end, passage.kept) or "\ufffc" in passage.text[start:end]:
        return None
    words = morphology_of(reading.language).inflected(name.split(), merged(named.found.inflections))
    if words is None:
        return None
    new = with_capitals_of(passage.text[start:end], " ".join(words))
    return with_article(reading, Change(named.passage, start, end, new))


def with_capitals_of(old: str, new: str) -> str:
    """Return `new` with the capitals of `old`: all of them, those of every word, or the first."""
    words = old.split()
    if len(words) > 1 and old.isupper():
        return new.upper()
    if len(words) > 1 and all(word[:1].isupper() for word in words):
        return " ".join(word[:1].upper() + word[1:] for word in new.split())
    is_short_form = len(words) == 1 and old[1:] != old[1:].lower()
    return new[:1].upper() + new[1:] if old[:1].isupper() and not is_short_form else new


def with_article(reading: Reading, change: Change) -> Change:
    """Return `change` with the English article before it, where that becomes another one."""
    text = reading.document.passages[change.passage].text
    found = _ARTICLE.search(text, max(change.start - 4, 0), change.start) if reading.language == "en" else None
    if found is None:
        return change
    right = "an" if _VOWEL_SOUND.match(_sounding(change.words)) else "a"
    if found["article"].lower() == right:
        return change
    article = right.capitalize() if found["article"][0].isupper() else right
    return Change(change.passage, found.start(), change.end, f"{article}{found['space']}{change.words}")


def _sounding(words: str) -> str:
    """Return `words` as the article hears them: only what is spelt out keeps its capitals."""
    first = words.split(maxsplit=1)[0]
    return words if first[:2].isupper() else words.lower()
