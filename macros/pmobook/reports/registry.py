"""The forms of a report by name."""

from collections.abc import Callable, Mapping, Sequence

from pmobook.model.problem import Problem
from pmobook.reports.github import github_report
from pmobook.reports.json_list import json_report
from pmobook.reports.sarif import sarif_report
from pmobook.reports.text import text_report

REPORTS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
    "sarif": sarif_report,
}
