"""What a rule is, and the findings it makes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pmobook.library.library import Library
from pmobook.library.uses import Mention, Use
from pmobook.model.content import AnyEntry, Entry, Holder
from pmobook.model.located import Place, Pointer
from pmobook.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a rule found in a file. `entry` and `pointer` say in which part of which entry, for waivers."""

    path: str
    place: Place
    message: str
    hint: str = ""
    entry: AnyEntry | None = None
    pointer: Pointer = ()


Check = Callable[[Library], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id stands in problem lines and waivers; warnings can be waived, errors cannot.

    `compares_all` says that what it finds in an entry may lie at entries which that one does not refer to. Such a rule
    runs anew whenever the face of any entry changes (`library/face.py`). If it is a warning, which can be waived, it is
    told at quizzes only, whose face is all that they say.
    """

    id: str
    severity: Severity
    check: Check
    compares_all: bool = False


def at_value(holder: Holder, pointer: Pointer, message: str, hint: str = "") -> Finding:
    """Make a finding at the value that `pointer` leads to in the file of `holder`."""
    return _finding(holder, holder.document.place_of(pointer), pointer, message, hint)


def at_key(holder: Holder, pointer: Pointer, message: str, hint: str = "") -> Finding:
    """Make a finding at the key that ends `pointer` in the file of `holder`."""
    return _finding(holder, holder.document.place_of_key(pointer), pointer, message, hint)


def in_text(holder: Holder, pointer: Pointer, mark: tuple[str, int], message: str, hint: str = "") -> Finding:
    """Make a finding within the text at `pointer`: at a mark, given with how often it stands there before."""
    return _finding(holder, holder.document.place_in_text(pointer, *mark), pointer, message, hint)


def at_reference(reference: Use[Holder] | Mention, message: str, hint: str = "") -> Finding:
    """Make a finding where something refers to an entry."""
    if isinstance(reference, Mention):
        return Finding(reference.path, reference.place, message, hint)
    return _finding(reference.source, reference.place, reference.pointer, message, hint)


def _finding(holder: Holder, place: Place, pointer: Pointer, message: str, hint: str) -> Finding:
    entry = holder if isinstance(holder, Entry) else None
    return Finding(holder.path, place, message, hint, entry, pointer)
