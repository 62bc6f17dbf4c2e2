"""What a repository remembers of a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit that changed a file: its day and the first line of its message."""

    day: date
    subject: str


History = Mapping[str, tuple[Revision, ...]]
"""The revisions of each file, newest first, by its path relative to the root of the knowledge base."""

NOT_COMMITTED = 1 << 62
"""The time of what stands in the working tree only: later than all that was committed."""


class UnknownTimes(StrEnum):
    """Why it is not known when lines were changed."""

    NO_REPOSITORY = "no-repository"
    SHALLOW = "shallow-clone"


LineTimes = Mapping[str, Sequence[int]]
"""When each line of a file was last changed, in seconds since 1970 or NOT_COMMITTED, by the path of the file."""
