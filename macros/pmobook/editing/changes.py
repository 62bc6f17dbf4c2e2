"""What an edit does to the files of a knowledge base, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FileChanges:
    """New texts by path (relative to the root), and the paths of files that go; both are done whole or not at all."""

    written: Mapping[str, str]
    removed: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many places change in each file, for the report."""


class RefusedError(Exception):
    """The edit cannot be made; the message says why, in one line for the user."""
