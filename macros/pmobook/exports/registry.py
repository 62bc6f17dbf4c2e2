"""The formats by name. A format's module is imported when it is asked for: some need libraries that load slowly."""

from collections.abc import Mapping
from importlib import import_module

from pmobook.exports.publication import Publication

FORMATS: Mapping[str, str] = {
    "json": "pmobook.exports.json_files",
    "csv": "pmobook.exports.csv_file",
    "xlsx": "pmobook.exports.xlsx_file",
    "skos": "pmobook.exports.skos",
    "tbx": "pmobook.exports.tbx",
    "vale": "pmobook.exports.vale",
    "anki": "pmobook.exports.anki",
    "llms": "pmobook.exports.llms",
    "icalendar": "pmobook.exports.icalendar_files",
    "scorm": "pmobook.exports.scorm.export",
    "moodle": "pmobook.exports.quizzes.moodle",
    "gift": "pmobook.exports.quizzes.gift",
    "qti": "pmobook.exports.quizzes.qti",
}
"""The module of each format; its `export` makes the files of a publication."""


def export(name: str, publication: Publication) -> dict[str, bytes]:
    """Return the files of a format, by their paths below the output folder. Raises KeyError for a name not listed."""
    files: dict[str, bytes] = import_module(FORMATS[name]).export(publication)
    return files
