"""The digest of what all entries are checked against: code, settings, day, registers, and which files there are."""

import os
import sys
from functools import cache
from pathlib import Path

import pydantic

import pmobook
from pmobook.checking.state import digest
from pmobook.loading import Surroundings
from pmobook.reading.parser import VERSIONS
from pmobook.version import __version__


def digest_of(surroundings: Surroundings) -> str:
    """Return the digest of `surroundings`: the same says that the same file has the same problems."""
    discovery, registers = surroundings.discovery, surroundings.registers
    parts = (
        _code(),
        repr(surroundings.settings),
        surroundings.today,
        [file.path for file in discovery.files],
        discovery.problems,
        sorted(discovery.unread),
        [(register.path, register.document.text) for register in registers.registers.values()],
        sorted(registers.unread),
        registers.problems,
        surroundings.problems,
    )
    return digest(repr(parts))


@cache
def _code() -> str:
    """Return what tells this package, its libraries and Python from others that might find other problems."""
    root = Path(pmobook.__file__).parent
    sources = [
        (name, status.st_size, status.st_mtime_ns)
        for folder, _, names in os.walk(root)
        for name in sorted(names)
        if name.endswith(".py")
        for status in [(Path(folder) / name).stat()]
    ]
    return repr((__version__, sys.version, pydantic.VERSION, VERSIONS, sorted(sources)))
