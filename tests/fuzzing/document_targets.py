"""Readers of documents that are linted, and of files of results."""

import contextlib
from functools import cache

from pmobook import load
from pmobook.library.library import Library
from pmobook.linting.document import DamagedError
from pmobook.linting.linter import Wishes, format_of, lint
from pmobook.pages.edition import Edition
from pmobook.results.as_html import results_html
from pmobook.results.as_json import results_json
from pmobook.results.as_text import results_text
from pmobook.results.file import Fault, read_results
from pmobook.results.item_analysis import analyse
from pmobook.results.learners import learners_of
from tests.fuzzing.deepness import goes_on
from tests.fuzzing.invariants import check_told
from tests.fuzzing.packages import packed
from tests.fuzzing.seeds import TESTS


@cache
def _words() -> Library:
    return load(TESTS / "lint/_base")[0]


@cache
def _quizzes() -> Library:
    return load(TESTS / "browser/quiz_site")[0]


def document(name: str, data: bytes) -> None:
    """A document: its passages are as long as its text, and what is repaired has nothing left to repair."""
    with contextlib.suppress(DamagedError, UnicodeDecodeError):
        read = format_of(name).read(name, data)
        if name.endswith((".md", ".txt")):
            text = data.decode()
            assert [len(passage.text) for passage in read.passages] == [len(text)]
            assert read.passages[0].text.count("\n") == text.count("\n")
        if not goes_on(data):
            return
        assert format_of(name).read(name, data) == read
        fixed = lint(_words(), name, data, Wishes(fix=True))
        check_told(fixed.problems)
        assert lint(_words(), name, fixed.data, Wishes(fix=True)).data == fixed.data


def word(data: bytes) -> None:
    """A DOCX, given flat."""
    document("document.docx", packed(data))


def results(data: bytes) -> None:
    """A file of results, up to its reports."""
    read = read_results("results.json", data)
    if isinstance(read, Fault):
        assert read.message
        return
    assert read.unreadable >= 0
    learners = learners_of([read, read])
    items = analyse(_quizzes(), learners)
    results_text(items).encode()
    results_json(items, learners).encode()
    results_html(Edition(_quizzes(), "en"), items, learners).encode()
    f"{read.site}{read.name}".encode()
