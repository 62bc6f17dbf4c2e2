"""Written values → YAML as the files of this project have it."""

from collections.abc import Mapping, Sequence

from pmobook.editing.layout import Layout
from pmobook.editing.shapes import Shape
from pmobook.editing.values import commented
from pmobook.exports.written import Written
from pmobook.model.term import Term
from pmobook.reading.commented import CommentedFile


def entry_text(values: Mapping[str, Written], languages: Sequence[str]) -> str:
    """Return the file of a term."""
    return Layout(languages).text(CommentedFile((), commented(values), ()), Shape((Term,)))


def field_text(name: str, value: Written, languages: Sequence[str]) -> str:
    """Return one field of a term with its line ends."""
    return entry_text({name: value}, languages)
