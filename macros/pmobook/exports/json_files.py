"""JSON: complete records for programs, one file a kind. The names of fields are those of the YAML files.

Texts are given by language. `schema` counts up when a field is renamed, moved or taken away; new fields do not count.
"""

import json

from pmobook.exports.publication import Publication
from pmobook.exports.review import review_json
from pmobook.exports.stats import stats_json
from pmobook.exports.written import Written, written
from pmobook.library.generating.questions import questions_by_quiz
from pmobook.model.content import AnyEntry
from pmobook.model.kinds import KINDS, QUIZ, TERM, Kind

SCHEMA = 1
"""The version of the files' structure."""

FILES = {
    "term": "glossary.json",
    "playbook": "playbooks.json",
    "template": "templates.json",
    "path": "paths.json",
    "quiz": "quizzes.json",
}
"""The file of each kind; the list in it bears the plural of the kind's name."""

_REGISTERS = {"term": ("domain",), "playbook": ("phase", "function")}
"""The registers that the entries of a kind refer to, given in its file."""


def export(publication: Publication) -> dict[str, bytes]:
    """Return a JSON file for each kind, the state of the knowledge base, and the calendar of its reviews."""
    files = {FILES[kind.name]: _bytes(_kind(publication, kind)) for kind in KINDS}
    library = publication.library
    return {**files, "stats.json": stats_json(library).encode(), "review.json": review_json(library).encode()}


def _bytes(value: Written) -> bytes:
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _kind(publication: Publication, kind: Kind) -> Written:
    library = publication.library
    default = library.settings.default_language
    plural = "quizzes" if kind is QUIZ else f"{kind.name}s"
    registers = {
        f"{name}s": [written(item, default) for item in library.items(name).values()]
        for name in _REGISTERS.get(kind.name, ())
    }
    entries = [_entry(publication, entry) for entry in library.published(kind.name)]
    return {"schema": SCHEMA, "languages": list(library.settings.languages), **registers, plural: entries}


def _entry(publication: Publication, entry: AnyEntry) -> Written:
    default = publication.library.settings.default_language
    values = {
        **written(entry.record, default),
        "id": entry.id,
        "status": entry.record.status.value,
        "addresses": {code: publication.entry_address(each, entry) for code, each in publication.editions.items()},
    }
    if entry.kind is TERM:
        values["domain"] = entry.group
    if entry.kind is QUIZ:
        questions = publication.library.derived(questions_by_quiz)[entry.id]
        values["questions"] = [written(question, default) for question in questions]
    return values
