"""What a rule is, and the findings it makes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.located import Place, Pointer
from pmobook.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a rule found in a file. `pointer` says in which part of an entry, for waivers."""

    path: str
    place: Place
    message: str
    hint: str = ""
    entry: AnyEntry | None = None
    pointer: Pointer = ()


Check = Callable[[Library], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id stands in problem lines and waivers; warnings can be waived, errors cannot."""

    id: str
    severity: Severity
    check: Check


def at_value(entry: AnyEntry, pointer: Pointer, message: str, hint: str = "") -> Finding:
    """Make a finding at the value that `pointer` leads to in the file of `entry`."""
    return Finding(entry.path, entry.document.place_of(pointer), message, hint, entry, pointer)


def at_key(entry: AnyEntry, pointer: Pointer, message: str, hint: str = "") -> Finding:
    """Make a finding at the key that ends `pointer` in the file of `entry`."""
    return Finding(entry.path, entry.document.place_of_key(pointer), message, hint, entry, pointer)
