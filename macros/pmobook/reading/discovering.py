"""Which files are entries: the folders of formats, and what lies in them by mistake."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pmobook.model.kinds import KINDS, Kind
from pmobook.model.problem import Problem, Severity
from pmobook.model.registers import REGISTERS
from pmobook.model.values import ID_PATTERN, MAX_ID_LENGTH, RESERVED_IDS

_REGISTER_PATHS = {register.path for register in REGISTERS}
_ENTRY_ENDINGS = (".yml", ".yaml")
_IGNORED = re.compile(r"^\.|^readme\.md$|~$", re.IGNORECASE)
"""Hidden files, editors' backup copies and a folder's own README are nobody's entry."""


@dataclass(frozen=True, slots=True)
class EntryFile:
    """A file that is an entry by its place and name."""

    kind: Kind
    path: str
    id: str
    group: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """The entry files in the order of their paths, and the problems of the others.

    `unread` holds the kinds and ids of entries that are meant by files which cannot be read where they are.
    """

    files: tuple[EntryFile, ...]
    problems: tuple[Problem, ...]
    unread: frozenset[tuple[str, str]]


def discover(root: Path) -> Discovery:
    """Find the entry files below `root`."""
    files: list[EntryFile] = []
    problems: list[Problem] = []
    unread: set[tuple[str, str]] = set()
    for kind in KINDS:
        for found in _list(root, kind.folder):
            entry = found if isinstance(found, Problem) else _classify(kind, found)
            if isinstance(entry, EntryFile):
                files.append(entry)
            else:
                problems.append(entry)
                unread.update((kind.name, meant) for meant in _ids_meant(entry.path))
    return Discovery(tuple(sorted(files, key=lambda file: file.path)), tuple(problems), frozenset(unread))


def _list(root: Path, folder: str) -> Iterator[str | Problem]:
    """Yield what lies in `folder` and below it, except what belongs to another kind."""
    try:
        found = sorted(os.scandir(root / folder), key=lambda item: item.name)
    except FileNotFoundError:
        return
    except OSError as error:
        message = f"the folder cannot be read: {error.strerror}"
        yield Problem(_printable(folder), 1, 1, Severity.ERROR, "unreadable-file", message)
        return
    inner = {kind.folder for kind in KINDS}
    for item in found:
        path = f"{folder}/{item.name}"
        if _IGNORED.search(item.name) or path in inner or path in _REGISTER_PATHS:
            continue
        if item.is_dir(follow_symlinks=False) and not item.name.endswith(_ENTRY_ENDINGS):
            yield from _list(root, path)
        else:
            yield _printable(path)


def _printable(path: str) -> str:
    """Return `path` with a sign for each byte that is no text, as file names may hold: it is printed, never opened."""
    return path.encode(errors="surrogateescape").decode(errors="replace")


def _classify(kind: Kind, path: str) -> EntryFile | Problem:
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    if name.startswith("_"):
        known = ", ".join(sorted(_REGISTER_PATHS))
        return _misplaced(path, "this register is not known", f"the registers are {known}")
    if ending != "yml" or not dot:
        hint = f"name it {stem}.yml" if ending == "yaml" else "entries end in .yml; keep other files elsewhere"
        return _misplaced(path, "this is not an entry file", hint)
    group = folder.removeprefix(kind.folder).strip("/")
    if kind.grouped and (not group or "/" in group):
        return _misplaced(path, "a term lies in the folder of its domain", f"move it to {kind.folder}/DOMAIN/{name}")
    if not kind.grouped and group:
        return _misplaced(path, f"a {kind.name} lies in {kind.folder}/ itself", f"move it to {kind.folder}/{name}")
    fault = id_fault(stem)
    return Problem(path, 1, 1, Severity.ERROR, "bad-id", *fault) if fault else EntryFile(kind, path, stem, group)


def id_fault(stem: str) -> tuple[str, str] | None:
    """Return the message and the hint where `stem` cannot be an id."""
    if stem in RESERVED_IDS:
        return f"“{stem}” is reserved for index pages", "choose another file name"
    if not re.fullmatch(ID_PATTERN, stem):
        return f"“{stem}” is not an id", "ids are lower-case ASCII words joined by hyphens: risk-register.yml"
    if len(stem) > MAX_ID_LENGTH:
        return f"the id has {len(stem)} characters, at most {MAX_ID_LENGTH}", "choose a shorter file name"
    return None


def _ids_meant(path: str) -> set[str]:
    """Return the ids that others may use for the entry which a misnamed or misplaced file holds."""
    name = path.rpartition("/")[2]
    stem, _, _ = name.rpartition(".")
    return {stem, re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")} if name.endswith(_ENTRY_ENDINGS) else set()


def _misplaced(path: str, message: str, hint: str) -> Problem:
    return Problem(path, 1, 1, Severity.ERROR, "misplaced-file", message, hint)
