"""The words of this repository are those of its own glossary: in the content, in the guides, and in the README."""

from collections.abc import Iterator
from itertools import chain

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.library.library import Library
from pmobook.library.walking import TextAt, walk
from pmobook.linting.linter import Wishes, lint
from pmobook.model.content import AnyEntry
from pmobook.model.problem import Severity
from tests.building import REPOSITORY

DOCUMENTS = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for path in chain(
        REPOSITORY.glob("*.md"),
        REPOSITORY.glob("macros/*.md"),
        REPOSITORY.glob("docs/**/*.md"),
        REPOSITORY.glob(".github/*.md"),
    )
)

NAMES = frozenset({"term", "abbreviation", "admitted", "deprecated"})
"""Fields that say which words are right and wrong, and so name both."""

LINKED = frozenset({"unexpanded-abbreviation"})
"""Rules that the site makes needless: there every abbreviation is a link to its words."""

ON_PURPOSE = {
    "glossary/governance/decision-log.yml": "says how it differs from a list of decisions",
    "glossary/pmo/best-practice.yml": "says why good practice would be the humbler name",
    "glossary/value/quality.yml": "says which of two Indonesian words is meant",
    "quizzes/id-en-terms.yml": "asks for the words of one language in the other",
    "quizzes/scope-and-change.yml": "asks how a task differs from an activity",
    "quizzes/shared-language-1.yml": "gives an English word in brackets",
}
"""Entries about words that they therefore use, each with what for."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load(REPOSITORY)[0]


def texts_of(entry: AnyEntry, language: str) -> Iterator[str]:
    """Yield the texts of an entry in a language, but for its names."""
    for found in walk(entry.record):
        if isinstance(found, TextAt) and found.pointer[0] not in NAMES and language in found.text.texts:
            yield found.text.texts[language]


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_content_keeps_to_the_words_of_the_glossary(library: Library, language: str) -> None:
    told = []
    for entry in library.content.entries:
        document = "\n\n".join(texts_of(entry, language))
        for problem in lint(library, "document.md", document.encode(), Wishes(language)).problems:
            is_told = problem.severity is not Severity.SUGGESTION and problem.rule not in LINKED
            # an entry in English may quote the Indonesian word that it is about
            is_quoted = problem.rule == "foreign-word" and language == "en"
            if is_told and not is_quoted and entry.path not in ON_PURPOSE:
                told.append((entry.path, problem.rule, problem.message))
    assert told == []


def test_every_exception_is_needed(library: Library) -> None:
    for path in ON_PURPOSE:
        entry = next(entry for entry in library.content.entries if entry.path == path)
        documents = ((language, "\n\n".join(texts_of(entry, language)).encode()) for language in ("en", "id"))
        assert any(lint(library, "document.md", text, Wishes(language)).problems for language, text in documents), path


def test_guides_and_readme_are_clean(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    assert main(["lint", "--strict", *DOCUMENTS]) == 0, capsys.readouterr().out
