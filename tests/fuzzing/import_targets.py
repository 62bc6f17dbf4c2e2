"""Readers of other programs' files, up to the texts that an import would write: of terms, and of questions."""

from collections.abc import Callable
from functools import cache, partial

from pmobook import load
from pmobook.imports.checking import problems_after
from pmobook.imports.merging import merge
from pmobook.imports.plan import planned
from pmobook.imports.quizzes.formats import FORMATS
from pmobook.imports.quizzes.plan import QuestionFile, planned_quizzes
from pmobook.imports.registry import IMPORTS
from pmobook.library.library import Library
from pmobook.model.problem import Problem
from tests.fuzzing.deepness import goes_on
from tests.fuzzing.invariants import check_placed, check_told
from tests.fuzzing.packages import mostly_well_formed, packed
from tests.fuzzing.seeds import TESTS


@cache
def _library() -> tuple[Library, list[Problem]]:
    return load(TESTS / "exports/hostile")


def terms(ending: str, data: bytes) -> None:
    """A glossary: what it proposes becomes files that read without fault, or problems in the file itself."""
    library, before = _library()
    name = f"glossary{ending}"
    proposals, problems = IMPORTS[ending](name, data, library)
    check_told(problems)
    if problems or not goes_on(data):
        return
    assert IMPORTS[ending](name, data, library) == (proposals, problems)
    merged, problems = merge(name, proposals, library)
    check_told(problems)
    files = planned(merged, library.settings.languages)
    for file in files:
        file.text.encode()
        assert file.merged.differences
    if not problems:
        check_told(problems_after([each.entry for each in files], library, before))


def workbook(data: bytes) -> None:
    """A glossary in a workbook, given flat."""
    terms(".xlsx", packed(data))


def questions(form: str, data: bytes) -> None:
    """Questions: each becomes part of a quiz that reads without fault, or is told of at its line."""
    library, before = _library()
    found, told = FORMATS[form]("questions", data)
    if form == "csv":
        # its columns are those of the table
        check_told(told)
    else:
        check_placed(told, data)
    for question in found:
        assert question.line >= 1
        assert question.prompt.strip()
        assert question.type
    if not goes_on(data):
        return
    assert FORMATS[form]("questions", data) == (found, told)
    merged, told = planned_quizzes(
        QuestionFile("questions", data, form, "en", "", "https://a.example/"), library, before
    )
    check_told(told)
    for quiz in merged:
        quiz.entry.text.encode()
        assert quiz.changes


def xml(check: Callable[[bytes], None], data: bytes) -> None:
    """XML, mostly well-formed."""
    check(mostly_well_formed(data))


TERMS: dict[str, Callable[[bytes], None]] = {
    "csv": partial(terms, ".csv"),
    "tbx": partial(xml, partial(terms, ".tbx")),
    "xlsx": workbook,
}
QUESTIONS: dict[str, Callable[[bytes], None]] = {
    **{name: partial(questions, name) for name in FORMATS},
    "moodle": partial(xml, partial(questions, "moodle")),
}
