"""What a repository remembers of a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit that changed a file: its day and the first line of its message."""

    day: date
    subject: str


History = Mapping[str, tuple[Revision, ...]]
"""The revisions of each file, newest first, by its path relative to the root of the knowledge base."""
