"""Which mentions of terms are found: the sentences of tests/golden/linking, with precision and recall."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from pmobook import load
from pmobook.library.library import Library
from pmobook.pages.mentions import MentionFinder

CORPUS = Path(__file__).parent.parent / "golden" / "linking"
_MARK = re.compile(r"\{(?P<words>[^|}]+)(?:\|(?P<term>[^}]+))?\}")


@dataclass(frozen=True)
class Sentence:
    """A line of the corpus: its text, and the links that it must get as start, words and term."""

    number: int
    text: str
    wanted: frozenset[tuple[int, str, str]]
    exception: str


def read_sentence(number: int, line: str, exception: str) -> Sentence:
    line = line.replace("¶", "\n").replace("~", "\u00a0")
    text, wanted, end = "", set(), 0
    for mark in _MARK.finditer(line):
        text += line[end : mark.start()]
        wanted.add((len(text), mark["words"], mark["term"] or ""))
        text += mark["words"]
        end = mark.end()
    return Sentence(number, text + line[end:], frozenset(wanted), exception)


def read_corpus(language: str) -> list[Sentence]:
    sentences, exception = [], ""
    lines = (CORPUS / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if line.startswith("!"):
            exception = line.removeprefix("!").strip()
        elif line and not line.startswith("#"):
            sentences.append(read_sentence(number, line, exception))
            exception = ""
    return sentences


@pytest.fixture(scope="module")
def words() -> Library:
    library, problems = load(CORPUS)
    assert problems == []
    return library


def found_in(library: Library, language: str, sentence: Sentence) -> frozenset[tuple[int, str, str]]:
    mentions = MentionFinder(library.dictionaries[language], "", "").mentions(sentence.text)
    found = {(each.start, sentence.text[each.start : each.end], each.term_id) for each in mentions}
    named = {(start, shown) for start, shown, term in sentence.wanted if not term}
    return frozenset((start, shown, "" if (start, shown) in named else term) for start, shown, term in found)


@pytest.mark.parametrize("language", ["en", "id"])
def test_precision_and_recall_are_one(words: Library, language: str) -> None:
    right = superfluous = missed = 0
    wrong: list[str] = []
    for sentence in read_corpus(language):
        found = found_in(words, language, sentence)
        if sentence.exception:
            assert found != sentence.wanted, f"{language}.txt:{sentence.number}: the exception is not needed any more"
            continue
        right += len(found & sentence.wanted)
        superfluous += len(found - sentence.wanted)
        missed += len(sentence.wanted - found)
        if found != sentence.wanted:
            wrong.append(f"{language}.txt:{sentence.number}: {sentence.text!r} links {sorted(found)}")
    precision, recall = right / (right + superfluous), right / (right + missed)
    assert (precision, recall) == (1, 1), "\n".join(wrong)


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    sentences = [sentence for language in ("en", "id") for sentence in read_corpus(language)]
    assert len(sentences) >= 200
    assert sum(not sentence.wanted for sentence in sentences) >= 60
