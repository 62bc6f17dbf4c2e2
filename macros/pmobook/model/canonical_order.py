"""The order in which a file gives the fields of a record."""

from functools import cache

from pmobook.model.entry import EntryRecord
from pmobook.model.quiz import QuestionRecord
from pmobook.model.values import Record

_QUESTION_HEAD = ("id", "type", "prompt")
_QUESTION_FOOT = ("explanation", "see", "difficulty", "waive")


@cache
def canonical_order(record: type[Record]) -> tuple[str, ...]:
    """Return the names of a record's fields, as YAML writes them, in the order of a file.

    An entry gives its own fields first, then those that every entry may carry. A question begins with what is asked and
    ends with what is learned.
    """
    names = [field.alias or name for name, field in record.model_fields.items()]
    if issubclass(record, QuestionRecord):
        own = [name for name in names if name not in {*_QUESTION_HEAD, *_QUESTION_FOOT}]
        return (*_QUESTION_HEAD, *own, *_QUESTION_FOOT)
    if issubclass(record, EntryRecord):
        common = [name for name in names if name in EntryRecord.model_fields]
        return (*(name for name in names if name not in EntryRecord.model_fields), *common)
    return tuple(names)
