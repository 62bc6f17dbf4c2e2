"""quizzes.csv: a row for each question and language, with everything that its file says of it."""

import csv
import io

from pmobook.exports.cells import unguarded
from pmobook.exports.csv_file import export
from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.table import HEADINGS
from pmobook.library.generating.questions import questions_by_quiz
from tests.exports.conftest import publication_of
from tests.exports.quizzes.conftest import RECURRING

Rows = dict[tuple[str, str, str], dict[str, str]]


def rows_of(publication: Publication, file: str = "quizzes.csv") -> Rows:
    text = export(publication)[file].decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    assert tuple(rows.fieldnames or ()) == HEADINGS
    read = [{name: unguarded(cell) for name, cell in row.items()} for row in rows]
    return {(row["quiz"], row["id"], row["language"]): row for row in read}


def test_each_type_fills_its_cells(seven_types: Publication) -> None:
    rows = rows_of(seven_types)
    cells = {
        name: tuple(rows["seven", name, "en"][cell] for cell in ("type", "choices", "answer", "feedback"))
        for name in ("several", "truth", "pairs", "sequence", "word")
    }
    assert cells == {
        "several": (
            "multiple",
            "risk: A risk\nissue: An issue\nsponsor: A sponsor",
            "risk issue",
            "risk: It may come.\nissue: It came.\nsponsor: A person is no event.",
        ),
        "truth": ("true-false", "", "true", "It is the whole of the role."),
        "pairs": (
            "match",
            """sponsor: Sponsor = Answers for the benefit
manager: Project manager = Leads the work
team: Team = Does the work""",
            "",
            "",
        ),
        "sequence": (
            "order",
            "first: Find it\nsecond: Write it down\nthird: Agree a response",
            "",
            "",
        ),
        "word": ("text", "", "risk register\nrisk log", ""),
    }


def test_a_number_has_its_tolerance_and_its_unit(seven_types: Publication) -> None:
    row = rows_of(seven_types)["seven", "figure", "id"]
    assert (row["answer"], row["tolerance"], row["unit"]) == ("750.5", "0.5", "hari")
    assert (row["see"], row["difficulty"]) == ("[[risk]]", "understand")


def test_texts_stand_as_they_are_written(hostile: Publication) -> None:
    row = rows_of(hostile)["signs", "1st", "en"]
    assert row["prompt"].startswith("// no comment {~wrong =right} ::name:: [html] ####feedback\n\n1. a list")
    assert row["choices"].splitlines()[1] == "a-1: [plain] and [a](/x)"
    assert row["see"].splitlines()[1] == '[[second|~=#{}:\\ "<b>"]]'


def test_what_is_not_translated_has_no_row(hostile: Publication) -> None:
    rows = rows_of(hostile)
    assert ("signs", "only-in-english", "en") in rows
    assert ("signs", "only-in-english", "id") not in rows


def test_questions_made_from_the_data_stand_apart(repository: Publication) -> None:
    questions = repository.library.derived(questions_by_quiz)
    written = {(quiz.id, each.id) for quiz in repository.library.quizzes for each in quiz.record.questions}
    everything = {(quiz, each.id) for quiz, asked in questions.items() for each in asked}
    assert {(quiz, name) for quiz, name, _ in rows_of(repository)} == written
    assert {(quiz, name) for quiz, name, _ in rows_of(repository, "made-questions.csv")} == everything - written


def test_a_left_side_keeps_its_sign_of_equality(hostile: Publication) -> None:
    assert rows_of(hostile)["signs", "pairs", "en"]["choices"].splitlines()[2] == "c: a &#61; b = </text>"


def test_no_cell_begins_like_a_formula(hostile: Publication) -> None:
    text = export(hostile)["quizzes.csv"].decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_where_there_is_no_quiz_there_is_no_file() -> None:
    assert list(export(publication_of(RECURRING))) == ["glossary.csv"]
