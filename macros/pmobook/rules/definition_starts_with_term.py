"""A definition does not start with the term it defines: it can then stand in for it in a sentence (ISO 704)."""

from collections.abc import Iterator

from pmobook.library.designations import folded
from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value

_ARTICLES = ("a ", "an ", "the ", "sebuah ", "suatu ")


def check(library: Library) -> Iterator[Finding]:
    """Find definitions that begin with their own term."""
    default = library.settings.default_language
    for term in library.terms:
        for code, definition in term.record.definition.texts.items():
            word = term.record.term.in_language(code or default, default)
            if word is not None and _starts_with(definition, word):
                pointer = ("definition", code) if code else ("definition",)
                hint = "start with the wider concept: Record of every identified risk …"
                yield at_value(term, pointer, "the definition starts with the term itself", hint)


def _starts_with(definition: str, word: str) -> bool:
    text = folded(definition)
    for article in _ARTICLES:
        text = text.removeprefix(article)
    return text == folded(word) or text.startswith((f"{folded(word)} ", f"{folded(word)},"))


RULE = Rule("definition-starts-with-term", Severity.WARNING, check)
