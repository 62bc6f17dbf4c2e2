"""When each line of the content was last changed, from git: by one replay of all changes, for a blame of each file
would start git a hundred times.
"""

import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pmobook.model.history import NOT_COMMITTED, LineTimes, UnknownTimes
from pmobook.model.kinds import CONTENT_FOLDERS

_COMMIT = "\x1e"
"""ASCII's own separator of records; a line of a patch never begins with it."""

_FILE = "+++ b/"
_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")

_PATCH = ("--patch", "--unified=0", "--ignore-all-space", "--no-renames", "--relative", "--no-color", "--no-ext-diff")
"""Without lines around the changes and without changes of white space: formatting a file changes nothing in it."""


def read_line_times(root: Path) -> LineTimes | UnknownTimes:
    """Return when the lines of all content files below `root` were last changed, or why that is not known.

    A change that was merged counts from its merge on. In a shallow clone all old lines would look as if of one day.
    """
    is_shallow = _git(root, "rev-parse", "--is-shallow-repository").strip()
    if is_shallow == "true":
        return UnknownTimes.SHALLOW
    log = ("log", "--first-parent", "-m", "--reverse", f"--format={_COMMIT}%ct", *_PATCH)
    committed = _git(root, *log, "--", *CONTENT_FOLDERS)
    if not committed:
        return UnknownTimes.NO_REPOSITORY
    return replay(committed, _git(root, "diff", *_PATCH, "HEAD", "--", *CONTENT_FOLDERS))


def replay(committed: str, uncommitted: str = "") -> LineTimes:
    """Apply patches without context, oldest first, each behind the time of its commit, to files that begin empty."""
    files: defaultdict[str, list[int]] = defaultdict(list)
    for record in committed.split(f"\n{_COMMIT}"):
        time, _, patch = record.removeprefix(_COMMIT).partition("\n")
        _apply(files, patch, int(time))
    _apply(files, uncommitted, NOT_COMMITTED)
    return files


def _apply(files: defaultdict[str, list[int]], patch: str, time: int) -> None:
    for path, removed, start, added in _changes(patch):
        # where nothing is added, a patch names the line before
        begin = start if added == 0 else start - 1
        files[path][begin : begin + removed] = [time] * added


def _changes(patch: str) -> Iterator[tuple[str, int, int, int]]:
    """Yield for each change of a patch its file, how many lines it removes, and where how many are there then."""
    path = ""
    skipped = 0
    for line in patch.split("\n"):
        if skipped:
            # the lines themselves, which may look like anything
            skipped -= not line.startswith("\\")
        elif line.startswith(_FILE):
            path = line.removeprefix(_FILE).removesuffix("\t")
        elif match := _HUNK.match(line):
            removed, added = int(match[1] or 1), int(match[3] or 1)
            skipped = removed + added
            if path:
                yield path, removed, int(match[2]), added
        elif line.startswith("diff "):
            # a file that is taken away has no new name
            path = ""


def _git(root: Path, *arguments: str) -> str:
    """Return what git prints; nothing where there is no git or no repository."""
    command = ["git", "-c", "core.quotepath=off", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=false"]
    try:
        done = subprocess.run([*command, "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603 - our own arguments
    except OSError:
        return ""
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else ""
