"""A table of questions → proposed questions: a row for each question and language.

Columns: `quiz, id, type, language, prompt, choices, answer, feedback, explanation, see, difficulty, tolerance, unit`,
in any order; all but `type`, `prompt` and `answer` may be missing. In `choices` and `feedback` each line is `id: text`
(for match `id: left = right`; for order the items stand in their order); a line without an id goes on with the one
before. `answer` holds the ids of the right choices, `true` or `false`, accepted words one a line, or the number.
"""

import re
from collections.abc import Iterator

from pmobook.exports.cells import CellError, unguarded
from pmobook.imports.csv_reading import read_csv
from pmobook.imports.proposal import fault
from pmobook.imports.quizzes.proposed import (
    LeftOutError,
    ProposedQuestion,
    Reading,
    left_out,
    lost,
    shortened,
)
from pmobook.imports.quizzes.table_answers import ANSWERED, Cells
from pmobook.imports.sheet import MOST_COLUMNS, Row
from pmobook.imports.source_text import source_text
from pmobook.model.problem import Problem
from pmobook.model.quiz import Difficulty
from pmobook.model.reference import REFERENCE
from pmobook.model.suggestions import did_you_mean
from pmobook.model.text import LANGUAGE_PATTERN

COLUMNS = (
    *("quiz", "id", "type", "language", "prompt", "choices", "answer", "feedback", "explanation", "see", "difficulty"),
    *("tolerance", "unit"),
)
REQUIRED = ("type", "prompt", "answer")


def read_table(path: str, data: bytes) -> Reading:
    """Return the questions of a CSV file, and what is told of them."""
    _, problems = source_text(path, data)
    if problems:
        return [], problems
    rows, problems = read_csv(path, data)
    problems += _heading_faults(path, rows[0]) if rows else []
    if problems:
        return [], problems
    names = [cell.text.strip() for cell in rows[0].cells]
    questions: list[ProposedQuestion] = []
    for row in rows[1:]:
        if any(cell.text.strip() for cell in row.cells):
            questions += _read_row(path, row, names, problems)
    return questions, problems


def _heading_faults(path: str, headings: Row) -> Iterator[Problem]:
    names = [cell.text.strip() for cell in headings.cells]
    if len(names) > MOST_COLUMNS:
        yield fault(path, headings.line, 1, f"the table has {len(names):,} columns; at most {MOST_COLUMNS:,} are read")
        return
    for cell, name in zip(headings.cells, names, strict=True):
        if name not in COLUMNS:
            yield fault(path, headings.line, cell.column, f"“{name}” is not a column", did_you_mean(name, COLUMNS))
        elif names.index(name) != cell.column - 1:
            yield fault(path, headings.line, cell.column, f"the column “{name}” is there twice")
    for name in REQUIRED:
        if name not in names and {*names} <= {*COLUMNS}:
            yield fault(path, headings.line, 1, f"there is no column “{name}”", f"the columns are {', '.join(COLUMNS)}")


def _read_row(path: str, row: Row, names: list[str], problems: list[Problem]) -> list[ProposedQuestion]:
    """Return the question of a row, none where it cannot be carried over; what is told goes to `problems`."""
    losses: list[str] = []
    given = {name: cell.text for name, cell in zip(names, row.cells, strict=False)}
    try:
        _require_columns(row, names)
        cells = dict.fromkeys(COLUMNS, "") | {name: _text(name, text) for name, text in given.items()}
        question = _question(row.line, cells, losses)
    except LeftOutError as reason:
        problems.append(left_out(path, row.line, given.get("id") or given.get("prompt") or "the row", reason))
        return []
    problems += lost(path, question, losses)
    return [question]


def _require_columns(row: Row, names: list[str]) -> None:
    if any(cell.text.strip() for cell in row.cells[len(names) :]):
        message = f"the row has more cells than the table has columns ({len(names)})"
        raise LeftOutError(message)


def _text(name: str, cell: str) -> str:
    try:
        return unguarded(cell).replace("\r\n", "\n").replace("\r", "\n").strip()
    except CellError as error:
        message = f"{name}: {error}"
        raise LeftOutError(message) from error


def _question(line: int, cells: Cells, losses: list[str]) -> ProposedQuestion:
    answered = ANSWERED.get(cells["type"])
    if answered is None:
        message = f"“{shortened(cells['type'])}” is no type of question; there are {', '.join(ANSWERED)}"
        raise LeftOutError(message)
    if not cells["prompt"]:
        message = "nothing is asked"
        raise LeftOutError(message)
    if cells["language"] and not re.match(LANGUAGE_PATTERN, cells["language"]):
        message = f"“{shortened(cells['language'])}” is no code of a language"
        raise LeftOutError(message)
    question = ProposedQuestion(
        line,
        cells["prompt"],
        cells["type"],
        explanation=cells["explanation"],
        see=_see(cells["see"], losses),
        difficulty=_difficulty(cells["difficulty"], losses),
        id=cells["id"],
        quiz=cells["quiz"],
        language=cells["language"],
    )
    return answered(question, cells, losses)


def _see(cell: str, losses: list[str]) -> tuple[str, ...]:
    rest = " ".join(REFERENCE.sub(" ", cell).replace(",", " ").split())
    if rest:
        losses.append(f"“{shortened(rest)}” in see, which is no reference such as [[risk]]")
    return tuple(found[0] for found in REFERENCE.finditer(cell))


def _difficulty(cell: str, losses: list[str]) -> str:
    if cell and cell not in {each.value for each in Difficulty}:
        losses.append(f"the difficulty “{shortened(cell)}”")
        return ""
    return cell
