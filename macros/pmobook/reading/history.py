"""The history of content files, from git; empty where there is no repository or no git."""

import subprocess
from collections import defaultdict
from datetime import date
from pathlib import Path

from pmobook.model.history import History, Revision
from pmobook.model.kinds import CONTENT_FOLDERS

_RECORD, _FIELD = "\x1e", "\x1f"
"""ASCII's own separators, which no message or path holds."""


def read_history(root: Path) -> History:
    """Return the revisions of all content files below `root`, by one call of git."""
    command = ["git", "-c", "core.quotepath=off", "-C", str(root), "log", "--relative", "--no-renames", "--name-only"]
    command += [f"--format={_RECORD}%as{_FIELD}%s", "--", *CONTENT_FOLDERS]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own arguments
    except OSError:
        return {}
    return parse_log(done.stdout.decode("utf-8", errors="replace")) if done.returncode == 0 else {}


def parse_log(log: str) -> History:
    """Read what git printed: for each commit its day, its subject, and the files it changed."""
    found: defaultdict[str, list[Revision]] = defaultdict(list)
    for record in log.split(_RECORD)[1:]:
        head, *paths = record.splitlines()
        day, _, subject = head.partition(_FIELD)
        revision = Revision(date.fromisoformat(day), subject)
        for path in paths:
            if path:
                found[path].append(revision)
    return {path: tuple(revisions) for path, revisions in found.items()}
