"""Which language a document is in, told by its small words."""

from collections.abc import Collection

from pmobook.linting.document import Document

_SMALL_WORDS = {
    "en": frozenset({"the", "of", "and", "to", "is", "in", "for", "with", "that", "on", "are", "it", "by", "not", "a"}),
    "id": frozenset(
        {"yang", "dan", "di", "untuk", "dengan", "ini", "itu", "adalah", "pada", "dari", "ke", "tidak", "dalam", "oleh"}
    ),
}
"""Words that every text of a language has many of, and no text of the other."""

_ENOUGH = 5_000
"""Characters that are looked at: two pages tell as much as a book."""


def language_of(document: Document, languages: Collection[str], default: str) -> str:
    """Return the language that the document or its file name names, else the one whose small words it has most of."""
    if document.language in languages:
        return document.language
    named = document.path.rsplit("/", 1)[-1].split(".")[-2:-1]
    if named and named[0] in languages:
        return named[0]
    words = " ".join(passage.text for passage in document.passages)[:_ENOUGH].lower().split()
    counts = {code: sum(word in _SMALL_WORDS.get(code, ()) for word in words) for code in languages}
    best = max(counts.values(), default=0)
    return default if counts.get(default, 0) == best else next(code for code in counts if counts[code] == best)
