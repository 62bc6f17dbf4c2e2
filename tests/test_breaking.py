"""Breaking any one field of any entry of this repository is told at that very line."""

from pathlib import Path

import pytest

from pmobook.reading.composing import compose
from pmobook.reading.discovering import EntryFile, discover
from pmobook.reading.document import YamlDocument
from pmobook.reading.loading import read_entry
from pmobook.reading.locating import Located, LocatedList, LocatedMapping, LocatedScalar
from tests.building import REPOSITORY
from tests.long_run import IS_LONG

BROKEN = "{broken-by-test: 1}"
AT_MOST = 10_000 if IS_LONG else 15
"""So many fields of a long entry are broken, spread over all of it: they repeat one another; in the long run, all."""
FILES = discover(REPOSITORY).files


def scalars(value: Located) -> list[LocatedScalar]:
    """Return every scalar value below `value`."""
    if isinstance(value, LocatedScalar):
        return [value]
    children = value.items if isinstance(value, LocatedList) else value.values.values()
    return [scalar for child in children for scalar in scalars(child)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_breaking_any_field_is_told_at_its_line(file: EntryFile, tmp_path: Path) -> None:
    text = (REPOSITORY / file.path).read_text(encoding="utf-8")
    assert compose(file.path, text)[1] == []
    broken = tmp_path / file.path
    broken.parent.mkdir(parents=True)
    root = YamlDocument(file.path, text).root
    assert isinstance(root, LocatedMapping)
    all_of_them = scalars(root)
    for scalar in all_of_them[:: -(-len(all_of_them) // AT_MOST)]:
        spoilt = text[scalar.start : scalar.end]
        ending = "\n" if spoilt.endswith("\n") else ""
        broken.write_text(text[: scalar.start] + BROKEN + ending + text[scalar.end :], encoding="utf-8")
        _, problems = read_entry(tmp_path, file)
        assert scalar.place.line in {problem.line for problem in problems}, (scalar.place, spoilt)
