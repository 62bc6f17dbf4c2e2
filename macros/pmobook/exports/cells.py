"""Cells of a table: how the values of a term are written into one text each, and read from it.

Spreadsheets run a cell that begins with certain signs as a formula (OWASP, CSV injection): such a text gets an
apostrophe in front, which reading takes away again. A list has one item a line.
"""

import json
from enum import Enum
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from pmobook.exports.written import Written
from pmobook.model.text import LocalisedText, LocalisedWords

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_GUARD = "'"


class Shape(Enum):
    """How a field's value fits into cells. Localised values have one cell a language."""

    SCALAR = "scalar"
    WORDS = "words"
    ITEMS = "items"
    LOCALISED_TEXT = "localised text"
    LOCALISED_WORDS = "localised words"

    @property
    def is_localised(self) -> bool:
        """Whether there is a cell for each language."""
        return self in {Shape.LOCALISED_TEXT, Shape.LOCALISED_WORDS}


class CellError(ValueError):
    """The cell does not hold what its column takes; the message is a line for the user."""


def shape_of(annotation: Any) -> Shape:  # noqa: ANN401 - annotations
    """Return the shape of a field from its annotation in the model."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape_of(arguments[0])
    if NoneType in arguments:
        return shape_of(next(arm for arm in arguments if arm is not NoneType))
    if origin is tuple:
        return Shape.WORDS if shape_of(arguments[0]) is Shape.SCALAR and _is_text(arguments[0]) else Shape.ITEMS
    if annotation is LocalisedText:
        return Shape.LOCALISED_TEXT
    return Shape.LOCALISED_WORDS if annotation is LocalisedWords else Shape.SCALAR


def _is_text(annotation: Any) -> bool:  # noqa: ANN401 - annotations
    return annotation is str or (get_origin(annotation) is Annotated and get_args(annotation)[0] is str)


def cell_of(shape: Shape, value: Written) -> str:
    """Return the text of the cell that holds `value`, which for localised shapes is that of one language."""
    if value is None:
        return ""
    if shape is Shape.ITEMS:
        return "\n".join(json.dumps(item, ensure_ascii=False) for item in value)
    if shape in {Shape.WORDS, Shape.LOCALISED_WORDS}:
        return "\n".join(_line_of(word) for word in value)
    return json.dumps(value) if isinstance(value, bool) else str(value)


def value_of(shape: Shape, cell: str) -> Written:
    """Return the value that a cell holds, None for an empty one. Raises CellError where it holds none."""
    if not cell.strip():
        return None
    if shape is Shape.ITEMS:
        return [_item_of(line) for line in _lines(cell)]
    if shape in {Shape.WORDS, Shape.LOCALISED_WORDS}:
        return [_word_of(line) for line in _lines(cell)]
    return cell.strip()


def guarded(cell: str) -> str:
    """Return `cell` so that no spreadsheet takes it for a formula."""
    return _GUARD + cell if cell.startswith((*_DANGEROUS, _GUARD)) else cell


def unguarded(cell: str) -> str:
    """Return what `guarded` was given. Raises CellError where the cell is a formula."""
    if cell.startswith("="):
        message = "the cell holds a formula; put ' in front if it is a text"
        raise CellError(message)
    return cell[1:] if cell.startswith(_GUARD) and cell[1:].startswith((*_DANGEROUS, _GUARD)) else cell


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.replace("\r\n", "\n").split("\n") if line.strip()]


def _line_of(word: str) -> str:
    """Return a word as a line; one that could not be told from others stands in quotes, as in JSON."""
    return json.dumps(word, ensure_ascii=False) if word.startswith('"') or word.splitlines() != [word] else word


def _word_of(line: str) -> Written:
    return _item_of(line) if line.startswith('"') and line.endswith('"') and len(line) > 1 else line


def _item_of(line: str) -> Written:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"“{line[:60]}” is not an item: write each on a line of its own, as JSON"
        raise CellError(message) from error
