"""What both kinds of recipe need: an order that looks like chance, and texts in every language of the site."""

import hashlib
from collections.abc import Callable

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.model.text import LocalisedText
from pmobook.words import Words, words_for

OPTIONS = 3
"""Three options suffice: further ones are hardly ever chosen (Rodriguez 2005; Tarrant 2009)."""


def rank(*parts: str) -> str:
    """Return a key that sorts as if by chance, and always in the same way."""
    return hashlib.sha256("/".join(parts).encode()).hexdigest()


def texts(library: Library, make: Callable[[Words, str], str]) -> LocalisedText:
    """Return a text made in each language of the site from its words and code."""
    return LocalisedText({code: make(words_for(code), code) for code in library.settings.languages})


def shown(library: Library, text: LocalisedText, code: str) -> str:
    """Return what readers of a language see of `text`."""
    return text.shown_in(code, library.settings.default_language).text


def name(library: Library, term: Entry[Term], code: str) -> str:
    """Return what a term is called in a language."""
    return shown(library, term.record.term, code)


def meaning(library: Library, term: Entry[Term]) -> LocalisedText:
    """Return what a term means, in a sentence that names it."""
    return texts(
        library,
        lambda words, code: words.why_is_called.format(
            term=name(library, term, code), definition=shown(library, term.record.definition, code)
        ),
    )
