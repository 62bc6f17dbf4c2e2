"""Written values → YAML as the files of this project have it."""

from collections.abc import Mapping, Sequence

from pmobook.editing.layout import Layout
from pmobook.editing.shapes import Shape
from pmobook.exports.written import Written
from pmobook.model.term import Term
from pmobook.reading.commented import (
    Commented,
    CommentedFile,
    CommentedList,
    CommentedMapping,
    CommentedScalar,
    Comments,
)


def entry_text(values: Mapping[str, Written], languages: Sequence[str]) -> str:
    """Return the file of a term."""
    return Layout(languages).text(CommentedFile((), _commented(values), ()), Shape((Term,)))


def field_text(name: str, value: Written, languages: Sequence[str]) -> str:
    """Return one field of a term with its line ends."""
    return entry_text({name: value}, languages)


def _commented(value: Written) -> Commented:
    if isinstance(value, Mapping):
        return CommentedMapping(tuple((key, _commented(item), Comments()) for key, item in value.items()))
    if isinstance(value, list):
        return CommentedList(tuple((_commented(item), Comments()) for item in value))
    if isinstance(value, bool):
        return CommentedScalar("true" if value else "false", is_plain=True)
    return CommentedScalar(str(value), is_plain=not isinstance(value, str))
