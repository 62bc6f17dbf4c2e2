"""CSV (RFC 4180) of the glossary and of the questions of quizzes.

Each begins with the byte-order mark without which Excel takes UTF-8 for something else.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from pmobook.exports.cells import guarded
from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.table import HEADINGS, made_questions, written_questions
from pmobook.exports.table import table


def export(publication: Publication) -> dict[str, bytes]:
    """Return glossary.csv; where there are such questions, quizzes.csv of the written ones and made-questions.csv.

    They are apart because a table can be read back: what is made from the data changes there.
    """
    questions = {"quizzes.csv": written_questions(publication), "made-questions.csv": made_questions(publication)}
    tables = {name: _csv(HEADINGS, rows) for name, rows in questions.items() if rows}
    return {"glossary.csv": _csv(*table(publication)), **tables}


def _csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
