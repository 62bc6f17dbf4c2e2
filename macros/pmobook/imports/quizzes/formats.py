"""The formats of questions that are read, by name and by the ending of the file."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from pmobook.imports.quizzes.aiken import looks_like_aiken, read_aiken
from pmobook.imports.quizzes.gift import read_gift
from pmobook.imports.quizzes.moodle import read_moodle
from pmobook.imports.quizzes.proposed import Reading
from pmobook.imports.quizzes.table import read_table

FORMATS: Mapping[str, Callable[[str, bytes], Reading]] = {
    "gift": read_gift,
    "moodle": read_moodle,
    "aiken": read_aiken,
    "csv": read_table,
}
"""What reads each format: the name of a file and its bytes → its questions and what is told of them."""

_BY_ENDING = {".gift": "gift", ".xml": "moodle", ".csv": "csv", ".aiken": "aiken"}


def format_of(name: str, data: bytes) -> str:
    """Return the name of a file's format by its ending; empty where it tells none."""
    ending = PurePath(name).suffix.lower()
    if ending == ".txt":
        return "aiken" if looks_like_aiken(data) else "gift"
    return _BY_ENDING.get(ending, "")
