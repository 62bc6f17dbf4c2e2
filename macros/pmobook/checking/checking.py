"""Check a knowledge base; where an earlier check is known, check what has changed since."""

from datetime import date
from pathlib import Path

from pmobook.checking.changes import recheck
from pmobook.checking.look import look
from pmobook.checking.state import Checked
from pmobook.loading import load_within
from pmobook.reading.settings import CONFIGURATION


def check(root: Path, earlier: Checked | None, *, today: date | None = None) -> Checked:
    """Check the knowledge base at `root`: the problems are always those that `load` finds.

    Returns what is to be kept for the next check, which is `earlier` itself where nothing has changed.
    """
    seen = look(root, CONFIGURATION, today)
    again = recheck(seen, earlier) if earlier is not None else None
    return again or seen.checked(*load_within(seen.surroundings))
