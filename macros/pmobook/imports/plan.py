"""What an import of terms would do: the new texts of their files."""

from collections.abc import Sequence
from dataclasses import dataclass

from pmobook.imports.checking import NewEntry
from pmobook.imports.merging import Merged
from pmobook.imports.splicing import new_text
from pmobook.imports.yaml_text import entry_text
from pmobook.model.kinds import TERM
from pmobook.reading.document import YamlDocument


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file as it would be written, and the term that it holds."""

    merged: Merged
    text: str

    @property
    def entry(self) -> NewEntry:
        """The entry as it would be written."""
        return NewEntry(TERM, self.merged.id, self.merged.path.split("/")[1], self.merged.path, self.text)


def planned(merged: Sequence[Merged], languages: Sequence[str]) -> list[NewFile]:
    """Return the files of the terms that change; `languages` are those of the site."""
    return [NewFile(each, _text(each, languages)) for each in merged]


def _text(merged: Merged, languages: Sequence[str]) -> str:
    document = merged.entry.document if merged.entry is not None else None
    if not isinstance(document, YamlDocument):
        return entry_text(merged.values, languages)
    changed = frozenset(each.column.field for each in merged.differences)
    return new_text(document.text, merged.values, changed, languages)
