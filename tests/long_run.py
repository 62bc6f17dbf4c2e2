"""`PMOBOOK_LONG=1` makes a run long: everything is tried, of which an ordinary run takes a part, spread over all."""

import os

IS_LONG = bool(os.environ.get("PMOBOOK_LONG"))


def random_edits(few: int, many: int = 200) -> int:
    """Return how many random edits are tried: `few`, in a long run `many`, or as many as PMOBOOK_RANDOM_EDITS says."""
    return int(os.environ.get("PMOBOOK_RANDOM_EDITS", many if IS_LONG else few))
