"""Puts hostile texts into every text of a knowledge base: each specimen of tests/injections/base/ becomes several.

A specimen is a file whose entries and register items are called `specimen`. A field counts as a text if the check takes
a piece of HTML in it; so no list of fields has to be kept, and a new one is tested as soon as a specimen has it.
"""

import math
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml

from pmobook import load
from pmobook.model.located import Pointer
from pmobook.model.problem import Severity

INJECTIONS = Path(__file__).parent / "injections"
BASE = INJECTIONS / "base"
SPECIMEN = "specimen"
REGISTERS = ("glossary/_domains.yml", "playbooks/_phases.yml", "playbooks/_functions.yml")
_PROBE = ("<b>",)
_ROOM = {"short": 140}
"""Characters that a field may hold, where there is a limit."""


@dataclass(frozen=True, slots=True)
class Place:
    """A text of a specimen."""

    file: str
    pointer: Pointer

    def hostile(self, value: str, texts: Sequence[str]) -> str:
        """Return its value behind hostile texts, as many as may stand there; a web address comes first, in one word."""
        if value.startswith("https:"):
            return value + re.sub(r"\s", "/", "".join(texts))
        room = _ROOM.get(str(self.pointer[0]), math.inf) - len(value)
        # the other language begins at the other end, so that fewer are left out
        ordered = texts[::-1] if self.pointer[-1] == "id" else texts
        lengths = accumulate(len(text) + 1 for text in ordered)
        return " ".join([*(text for text, length in zip(ordered, lengths, strict=True) if length <= room), value])


def lines_of(name: str) -> list[str]:
    """Return the hostile texts of a file of tests/injections/."""
    lines = (INJECTIONS / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


def specimens() -> list[str]:
    """Return the files of the entries that are specimens."""
    return sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob(f"{SPECIMEN}*.yml"))


def text_places(folder: Path) -> list[Place]:
    """Return every text of the specimens: each field is tried by itself, in a knowledge base below `folder`."""
    root = _copied(folder / "probe")
    places = [Place(file, pointer) for file in specimens() for pointer in _leaves(_read(BASE / file))]
    tried = {}
    for number, place in enumerate(places):
        name = f"probe-{number}"
        # what it refers to is still called specimen, and is there
        tried[_write(root, place.file, name, SPECIMEN, {place: _PROBE})] = place
    refused = {problem.path for problem in load(root)[1] if problem.severity is Severity.ERROR}
    return [place for path, place in tried.items() if path not in refused]


def infested(folder: Path, texts: Mapping[str, Sequence[str]]) -> Path:
    """Make a knowledge base with, beside the clean specimens, one of each for each id with its texts in every field."""
    places = text_places(folder)
    root = _copied(folder / "infested")
    for name in REGISTERS:
        register = _read(BASE / name)
        for items in register.values():
            items.extend([_infested_item(items[0], name, hostile) for name, hostile in texts.items()])
        (root / name).write_text(_written(register), encoding="utf-8")
    for file in specimens():
        for name, hostile in texts.items():
            _write(root, file, name, name, {place: hostile for place in places if place.file == file})
    return root


def _infested_item(item: dict[str, Any], name: str, hostile: Sequence[str]) -> dict[str, Any]:
    texts = {
        key: {code: " ".join([*hostile, value]) for code, value in item[key].items()} for key in ("title", "summary")
    }
    return {"id": name, **texts}


def _leaves(value: Any, pointer: Pointer = ()) -> Iterator[Pointer]:  # noqa: ANN401 - whatever YAML holds
    if isinstance(value, str):
        yield pointer
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _leaves(item, (*pointer, key))


def _write(root: Path, file: str, name: str, others: str, hostile: Mapping[Place, Sequence[str]]) -> str:
    """Write the specimen `file` under another name, with hostile texts; what it refers to is called `others`.

    Returns its path below `root`.
    """
    record = _read(BASE / file, name.title(), others)
    for place, texts in hostile.items():
        holder = record
        for key in place.pointer[:-1]:
            holder = holder[key]
        holder[place.pointer[-1]] = place.hostile(holder[place.pointer[-1]], texts)
    folder, _, own = file.rpartition("/")
    path = root / folder.replace(SPECIMEN, others) / own.replace(SPECIMEN, name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(_written(record), encoding="utf-8")
    return path.relative_to(root).as_posix()


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _read(path: Path, name: str = SPECIMEN.title(), id_: str = SPECIMEN) -> Any:  # noqa: ANN401 - as above
    """Return what a file says, all scalars as texts, with other names and ids instead of the specimen's."""
    renamed = _text(path).replace(SPECIMEN.title(), name).replace(SPECIMEN, id_)
    return yaml.load(renamed, yaml.CBaseLoader)


def _written(value: Any) -> str:  # noqa: ANN401 - whatever YAML holds
    return str(yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000))


def _copied(root: Path) -> Path:
    shutil.copytree(BASE, root)
    return root
