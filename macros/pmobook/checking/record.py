"""The record of a check as bytes. It is JSON, which cannot run anything; one that is damaged is none."""

import json

from pmobook.checking.state import Checked, CheckedFile
from pmobook.model.problem import Problem, Severity

_FORMAT = 1
"""Of the record; another one is not read."""


def decoded(data: bytes) -> Checked | None:
    """Return the check that `data` records, if it records one."""
    try:
        kept = json.loads(data)
        if kept["format"] != _FORMAT:
            return None
        files = {
            name: CheckedFile(looks, text, face, tuple(redirects))
            for name, (looks, text, face, redirects) in kept["files"].items()
        }
        problems = tuple(
            Problem(path, line, column, Severity(severity), *told)
            for path, line, column, severity, *told in kept["problems"]
        )
        return Checked(bool(kept["is_asked"]), str(kept["surroundings"]), str(kept["pages"]), files, problems)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def encoded(checked: Checked) -> bytes:
    """Return the record of `checked`."""
    problems = [
        (each.path, each.line, each.column, each.severity, each.rule, each.message, each.hint)
        for each in checked.problems
    ]
    kept = {
        "format": _FORMAT,
        "is_asked": checked.is_asked,
        "surroundings": checked.surroundings,
        "pages": checked.pages,
        "files": checked.files,
        "problems": problems,
    }
    return json.dumps(kept, separators=(",", ":")).encode()
