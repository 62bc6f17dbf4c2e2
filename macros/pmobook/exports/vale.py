"""A style for Vale, the linter of prose: the deprecated words with what to say instead, and the vocabulary.

Vale gives one severity and one way with capitals to a file of rules, so there is a file for each of both. Texts in
YAML are written as in JSON, of which YAML is a superset.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from pmobook.exports.publication import Publication, one_line
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.term import DeprecatedDesignation, PartOfSpeech, Term
from pmobook.pages.edition import Edition

STYLE = "pmobook"
"""The name of the vocabulary, and with the language's code that of the style."""


class Sheet(NamedTuple):
    """A file of rules: its language, its severity, and whether capitals matter in it."""

    language: str
    level: str
    exact: bool

    @property
    def path(self) -> str:
        """Where Vale looks for it."""
        kind = "-exact" if self.exact else ""
        return f"styles/{STYLE}-{self.language}/{self.level}{kind}.yml"


def export(publication: Publication) -> dict[str, bytes]:
    """Return .vale.ini, the files of rules and the vocabulary."""
    swaps: defaultdict[Sheet, dict[str, str]] = defaultdict(dict)
    for sheet, pattern, preferred in _swaps(publication):
        swaps[sheet].setdefault(pattern, preferred)
    files = {sheet.path: _rules(sheet, swaps[sheet]) for sheet in sorted(swaps)}
    words = "".join(f"{line}\n" for line in _vocabulary(publication))
    languages = [code for code in publication.editions if any(sheet.language == code for sheet in swaps)]
    texts = {
        ".vale.ini": _configuration(languages),
        **files,
        f"styles/config/vocabularies/{STYLE}/accept.txt": words,
    }
    return {path: text.encode() for path, text in texts.items()}


def _configuration(languages: list[str]) -> str:
    """Return a configuration that checks texts in the default language, and `*.id.md` and its kin in theirs."""
    head = f"StylesPath = styles\nMinAlertLevel = suggestion\nVocab = {STYLE}\n"
    sections = (
        f"\n[*.{'' if position == 0 else f'{code}.'}{{md,txt}}]\nBasedOnStyles = {STYLE}-{code}\n"
        for position, code in enumerate(languages)
    )
    return head + "".join(sections)


def _rules(sheet: Sheet, swaps: dict[str, str]) -> str:
    rows = "".join(f"  {_quoted(pattern)}: {_quoted(preferred)}\n" for pattern, preferred in swaps.items())
    return (
        "extends: substitution\n"
        "message: \"Say '%s' instead of '%s'.\"\n"
        f"level: {sheet.level}\n"
        f"ignorecase: {_quoted(not sheet.exact)}\n"
        "action:\n  name: replace\n"
        f"swap:\n{rows}"
    )


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _swaps(publication: Publication) -> Iterator[tuple[Sheet, str, str]]:
    """Yield each deprecated word: where its rule stands, its pattern, and what to say instead."""
    for term in publication.library.terms:
        for item in term.record.deprecated if term.record.status is Status.APPROVED else ():
            edition = publication.editions.get(item.lang)
            if edition is not None:
                sheet = Sheet(item.lang, item.severity.value, item.term.isupper())
                yield sheet, pattern_of(item), _preferred(edition, term, exact=sheet.exact)


def _preferred(edition: Edition, term: Entry[Term], *, exact: bool) -> str:
    """Return what to say: for a short form the short form, else the term as it stands within a sentence."""
    short = term.record.abbreviation
    found = short.in_language(edition.language, edition.default) if short is not None and exact else None
    return found if found is not None else edition.name_in_text(term)


def pattern_of(item: DeprecatedDesignation) -> str:
    """Return the regular expression of a word that does not match where it stands in one of its right passages."""
    word = one_line(item.term)
    return "".join(_unless(word, one_line(passage)) for passage in item.unless) + _literal(word)


def _unless(word: str, passage: str) -> str:
    """Return a look-around that fails where `word` is a part of `passage`; nothing where it is none."""
    at = passage.casefold().find(word.casefold())
    if at < 0:
        return ""
    before, after = passage[:at], passage[at + len(word) :]
    behind = f"(?<={_literal(before)})" if before else ""
    return f"(?!{behind}{_literal(word + after)})"


def _literal(text: str) -> str:
    """Return a pattern of `text` itself; Python escapes spaces too, which nobody else needs."""
    return re.escape(text).replace("\\ ", " ")


def _vocabulary(publication: Publication) -> list[str]:
    """Return the words that may be said: names and short forms as they are written, common nouns in any capitals."""
    found: set[str] = set()
    for term in publication.library.terms:
        common = term.record.part_of_speech is not PartOfSpeech.PROPER_NOUN
        for name in publication.library.designations[term.id]:
            if name.status != "deprecated":
                prefix = "(?i)" if common and not name.word.isupper() else ""
                found.add(prefix + _literal(one_line(name.word)))
    return sorted(found)
