"""Which files are entries: the folders of formats, and what lies in them by mistake."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pmobook.model.kinds import KINDS, Kind
from pmobook.model.problem import Problem, Severity
from pmobook.model.registers import REGISTERS
from pmobook.model.values import ID_PATTERN, RESERVED_IDS

_REGISTER_PATHS = {register.path for register in REGISTERS}
_IGNORED = re.compile(r"^\.|^readme\.md$|~$", re.IGNORECASE)
"""Hidden files, editors' backup copies and a folder's own README are nobody's entry."""


@dataclass(frozen=True, slots=True)
class EntryFile:
    """A file that is an entry by its place and name."""

    kind: Kind
    path: str
    id: str
    group: str


def discover(root: Path) -> tuple[list[EntryFile], list[Problem]]:
    """Return the entry files below `root` in the order of their paths, and the problems of the others."""
    files: list[EntryFile] = []
    problems: list[Problem] = []
    for kind in KINDS:
        for path in _list(root, kind.folder):
            found = _classify(kind, path)
            if isinstance(found, EntryFile):
                files.append(found)
            elif found is not None:
                problems.append(found)
    return sorted(files, key=lambda file: file.path), problems


def _list(root: Path, folder: str) -> Iterator[str]:
    """Yield what lies in `folder` and below it, except what belongs to another kind."""
    try:
        found = sorted(os.scandir(root / folder), key=lambda item: item.name)
    except OSError:
        return
    inner = {kind.folder for kind in KINDS}
    for item in found:
        path = f"{folder}/{item.name}"
        if _IGNORED.search(item.name) or path in inner or path in _REGISTER_PATHS:
            continue
        if item.is_dir(follow_symlinks=False) and not item.name.endswith((".yml", ".yaml")):
            yield from _list(root, path)
        else:
            yield path


def _classify(kind: Kind, path: str) -> EntryFile | Problem | None:
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
    if not re.match(ID_PATTERN, stem) or stem in RESERVED_IDS:
        reserved = stem in RESERVED_IDS
        message = f"“{stem}” is reserved for index pages" if reserved else f"“{stem}” is not an id"
        hint = "ids are lower-case ASCII words joined by hyphens: risk-register.yml"
        return Problem(path, 1, 1, Severity.ERROR, "bad-id", message, hint)
    return EntryFile(kind, path, stem, group)


def _misplaced(path: str, message: str, hint: str) -> Problem:
    return Problem(path, 1, 1, Severity.ERROR, "misplaced-file", message, hint)
