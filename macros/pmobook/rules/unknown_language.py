"""A text is written only in languages that the site has, so that no translation is lost to a misspelt code."""

from collections.abc import Iterable, Iterator

from pmobook.library.library import Library
from pmobook.library.walking import Found, TextAt, WordsAt
from pmobook.model.problem import Severity
from pmobook.model.suggestions import did_you_mean
from pmobook.rules.rule import Finding, Rule, at_key, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find language codes that are not in the site's list."""
    languages = library.settings.languages
    known = {"", *languages}
    for holder, found in library.found_anywhere:
        for code in _codes(found):
            if code not in known:
                yield at_key(holder, (*found.pointer, code), *_words(code, languages))
    for term in library.terms:
        for position, designation in enumerate(term.record.deprecated):
            if designation.lang not in known:
                yield at_value(term, ("deprecated", position, "lang"), *_words(designation.lang, languages))


def _codes(found: Found) -> Iterable[str]:
    if isinstance(found, TextAt):
        return found.text.texts
    return found.words.words if isinstance(found, WordsAt) else ()


def _words(code: str, languages: tuple[str, ...]) -> tuple[str, str]:
    hint = did_you_mean(code, languages)
    return f"“{code}” is not a language of this site", hint or "languages are set in mkdocs.yml"


RULE = Rule("unknown-language", Severity.ERROR, check)
