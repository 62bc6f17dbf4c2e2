"""The report for programs: a JSON list."""

import json
from collections.abc import Sequence

from pmobook.model.problem import Problem


def json_report(problems: Sequence[Problem], guides: str = "") -> str:
    """Write a list of objects, one for each problem; its keys are a contract, and `guides` is none of them."""
    del guides
    rows = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "severity": problem.severity.word,
            "rule": problem.rule,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
