"""Words that look like terms and are none: written in capitals or with a capital, often, and not in the glossary."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pmobook.library.library import Library
from pmobook.library.walking import TextAt
from pmobook.model.content import Entry, Holder
from pmobook.model.kinds import QUIZ
from pmobook.model.reference import REFERENCE
from pmobook.model.text import Markup

OFTEN = 3
"""So many times a word must stand to be told: once is a slip, twice a coincidence."""

_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{1,7}(?=s?(?![\w-]))")
_CAPITALISED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+(?: [A-Z][a-z]+)*(?![\w-])")
"""Words with a capital within a sentence; at its beginning every word has one."""

_CODE = re.compile(r"`[^`]*`|https?://\S+")
_LEFT_OUT = frozenset({"examples", "samples", "equivalents", "sources"})
"""Fields that speak of people and places by name, and of other frameworks."""

_ORDINARY = {
    "en": " Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December English Indonesian Indonesia ",
    "id": " Anda Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret April Mei Juni Juli Agustus "
    "September Oktober November Desember Inggris Indonesia Indonesianya ",
}
"""Words that a language always writes with a capital: days, months, languages, and the Indonesian “you”."""


@dataclass(frozen=True, slots=True)
class UndefinedWord:
    """A word, its language, how often it stands in texts, and the files that it stands in."""

    word: str
    language: str
    count: int
    paths: tuple[str, ...]


def undefined_words(library: Library) -> tuple[UndefinedWord, ...]:
    """Return the words that look like terms, of all published texts, the most frequent first."""
    counts: defaultdict[tuple[str, str], int] = defaultdict(int)
    paths: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for path, language, text in _texts(library):
        # most texts hold nothing of the kind, and that is cheaper to see than to look for it
        if not _has_capital_within(text):
            continue
        for word in _candidates(library, language, text):
            counts[word, language] += 1
            paths[word, language].setdefault(path)
    found = [
        UndefinedWord(word, language, count, tuple(paths[word, language]))
        for (word, language), count in counts.items()
        if count >= OFTEN
    ]
    return tuple(sorted(found, key=lambda each: (-each.count, each.word, each.language)))


def _texts(library: Library) -> Iterator[tuple[str, str, str]]:
    default = library.settings.default_language
    for holder, found in library.found_anywhere:
        if not isinstance(found, TextAt) or found.markup not in {Markup.LINE, Markup.PROSE}:
            continue
        if not library.is_published(holder) or found.pointer[0] in _LEFT_OUT or _is_quiz(holder):
            continue
        for text, language in found.text.items(default):
            yield holder.path, language, text


def _is_quiz(holder: Holder) -> bool:
    """Whether the text is of a quiz: its scenarios speak of people by name."""
    return isinstance(holder, Entry) and holder.kind is QUIZ


def _has_capital_within(text: str) -> bool:
    """Whether there is any capital but that of the first word."""
    return not text[1:].islower() or text[1:2].isdigit()


def _candidates(library: Library, language: str, text: str) -> Iterator[str]:
    """Yield what looks like a term in a text, outside references, code and the names that the glossary knows."""
    # as above: less is found than there are capitals
    if not (_ABBREVIATION.search(text) or _CAPITALISED.search(text)) or language not in library.dictionaries:
        return
    plain = REFERENCE.sub(_blank, _CODE.sub(_blank, text))
    for known in library.dictionaries[language].occurrences(plain):
        plain = plain[: known.start] + "·" * (known.end - known.start) + plain[known.end :]
    for pattern in (_ABBREVIATION, _CAPITALISED):
        yield from (word for word in pattern.findall(plain) if f" {word} " not in _ORDINARY.get(language, ""))


def _blank(match: re.Match[str]) -> str:
    return "·" * len(match[0])
