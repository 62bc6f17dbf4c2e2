"""What questions are about as JSON: what `pmobook coverage --format json` prints."""

import json

from pmobook.library.changed_subjects import ChangedSubject, ChangedSubjects
from pmobook.library.coverage import Subject, coverage_of
from pmobook.library.library import Library

SCHEMA = 1
"""The version of the structure."""


def coverage_json(library: Library, changed: ChangedSubjects) -> str:
    """Return the coverage of a library, and which of its questions are older than their subjects, as JSON text."""
    coverage = library.derived(coverage_of)
    report = {
        "schema": SCHEMA,
        "tested": {
            kind: {"count": found.share.count, "total": found.share.total, "percent": found.share.percent}
            for kind, found in coverage.items()
        },
        "untested": {kind: [_subject(subject) for subject in found.untested] for kind, found in coverage.items()},
        "changed_subjects": [_changed(each) for each in changed.found],
        "changed_subjects_unknown": changed.unknown,
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _subject(subject: Subject) -> dict[str, str]:
    step = {"step": subject.step.id} if subject.step is not None else {}
    return {"kind": subject.entry.kind.name, "id": subject.entry.id, **step, "path": subject.entry.path}


def _changed(each: ChangedSubject) -> dict[str, object]:
    return {
        "quiz": each.quiz.id,
        "question": each.question.id,
        "path": each.quiz.path,
        "line": each.line,
        "subject": _subject(each.subject),
        "changed": each.changed.isoformat() if each.changed is not None else None,
    }
