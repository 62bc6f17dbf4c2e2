"""The report as SARIF 2.1.0, which code-scanning platforms read (OASIS standard)."""

import json
from collections.abc import Sequence
from urllib.parse import quote

from pmobook.model.problem import Problem, Severity
from pmobook.version import __version__

_LEVELS = {Severity.SUGGESTION: "note"}
"""The standard's words where they are not ours."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_report(problems: Sequence[Problem], guides: str = "") -> str:
    """Write one SARIF log with one run. `guides` is the address below which the pages of rules lie, if there is one."""
    rules = sorted({problem.rule for problem in problems})
    described = [{"id": rule, "helpUri": f"{guides}{rule}/"} if guides else {"id": rule} for rule in rules]
    driver = {"name": "pmobook", "version": __version__, "rules": described}
    results = [_result(problem) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(problem: Problem) -> dict[str, object]:
    text = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    region = {"startLine": problem.line, "startColumn": problem.column}
    location = {"artifactLocation": {"uri": quote(problem.path)}, "region": region}
    return {
        "ruleId": problem.rule,
        "level": _LEVELS.get(problem.severity, problem.severity.word),
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }
