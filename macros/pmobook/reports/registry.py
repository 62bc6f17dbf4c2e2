"""The forms of a report by name."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from pmobook.model.problem import Problem
from pmobook.reports.github import github_report
from pmobook.reports.json_list import json_report
from pmobook.reports.sarif import sarif_report
from pmobook.reports.text import text_report


class Report(Protocol):
    """Writes problems. `guides` is the address below which each rule has a page; empty where there is none."""

    def __call__(self, problems: Sequence[Problem], guides: str = "") -> str:
        """Return the whole report."""


REPORTS: Mapping[str, Report] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
    "sarif": sarif_report,
}
