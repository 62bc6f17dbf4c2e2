"""The fields of Decap CMS for a record: one for each field of the model, in the order of a file."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from pmobook.admin.widgets import Marks, Widget, by_language, fewest, options_of, target, unwrapped, value_widget
from pmobook.model.canonical_order import canonical_order
from pmobook.model.reference import Reference
from pmobook.model.text import LocalisedText
from pmobook.model.values import Record

Field = dict[str, Any]

_IN_CAPITALS = {"raci": "RACI", "pmo": "PMO", "url": "URL"}
_ITEM = "item"
"""What the one field of a list of references is called; it is not written."""


def fields_of(
    record: type[Record], languages: Sequence[str], *, may_miss: bool = False, without: str = ""
) -> list[Field]:
    """Return the fields for `record`, for a site in `languages`, the default one first.

    `may_miss` says that the whole record may: Decap would ask for its required fields all the same, so that none is
    required here, and the check tells what is missing. `without` names a field that Decap writes by itself.
    """
    by_name = {field.alias or name: field for name, field in record.model_fields.items()}
    return [_field(name, by_name[name], languages, may_miss) for name in canonical_order(record) if name != without]


def label_of(name: str) -> str:
    """Return what stands beside a field: its name as words."""
    first, *rest = (_IN_CAPITALS.get(word, word) for word in name.replace("-", "_").split("_"))
    return " ".join([first[0].upper() + first[1:], *rest])


def _field(name: str, field: FieldInfo, languages: Sequence[str], may_miss: bool) -> Field:  # noqa: FBT001 - handed on
    annotation, marks = unwrapped(field.annotation, tuple(field.metadata))
    is_required = field.is_required() and not may_miss
    return {
        "name": name,
        "label": label_of(name),
        "required": is_required,
        **({"hint": field.description} if field.description else {}),
        **_widget(annotation, marks, languages, field.default, is_required=is_required),
    }


def _widget(annotation: Any, marks: Marks, languages: Sequence[str], default: object, *, is_required: bool) -> Widget:  # noqa: ANN401 - annotations
    if get_origin(annotation) is tuple:
        item, own = unwrapped(get_args(annotation)[0])
        least = {"min": fewest(marks)} if is_required and fewest(marks) else {}
        return {**(_list_of_records(item, languages) or _list(item, own, languages)), **least}
    if _is_record(annotation):
        return {
            "widget": "object",
            "collapsed": not is_required,
            "fields": fields_of(annotation, languages, may_miss=not is_required),
        }
    return value_widget(annotation, marks, languages, default)


def _list_of_records(item: Any, languages: Sequence[str]) -> Widget | None:  # noqa: ANN401
    """Return the widget of a list of records, of one type or of several; None where `item` is none."""
    if _is_record(item):
        fields = fields_of(item, languages)
        name = label_of(_words_of(item))
        return {"widget": "list", "label_singular": name, "summary": _summary(fields, languages), "fields": fields}
    records = [arm for arm in get_args(item) if _is_record(arm)]
    return _typed_list(records, languages) if records else None


def _list(item: Any, marks: Marks, languages: Sequence[str]) -> Widget:  # noqa: ANN401
    """Return the widget of a list of values."""
    if (options := options_of(item)) is not None:
        return {"widget": "select", "multiple": True, "options": options}
    if get_origin(item) is dict:
        return {"widget": "pmobook-samples", "fields": by_language(languages)}
    if item is LocalisedText:
        return {**value_widget(item, marks, languages, None), "widget": "pmobook-texts"}
    if item is Reference:
        own = {"name": _ITEM, "label": "Reference", **value_widget(item, marks, languages, None)}
        return {"widget": "list", "label_singular": "reference", "summary": f"{{{{fields.{_ITEM}}}}}", "field": own}
    kind = target(marks)
    return {"widget": "pmobook-pick", "multiple": True, "choices": kind} if kind else {"widget": "pmobook-words"}


def _typed_list(records: Sequence[type[Record]], languages: Sequence[str]) -> Widget:
    """Return the widget of a list whose items are of several types, told apart by the field that has one value each."""
    key, _ = next(_names_of_types(records[0]))
    types: list[Field] = []
    for record in records:
        fields = fields_of(record, languages, without=key)
        own = {"widget": "object", "summary": _summary(fields, languages), "fields": fields}
        types += [{"name": each, "label": label_of(each), **own} for each in dict(_names_of_types(record))[key]]
    return {"widget": "list", "typeKey": key, "types": types}


def _names_of_types(record: type[Record]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the field that says of which type a record is, as YAML writes it, and the types that are this record."""
    for name, field in record.model_fields.items():
        if get_origin(field.annotation) is Literal:
            yield field.alias or name, get_args(field.annotation)


def _summary(fields: Sequence[Field], languages: Sequence[str]) -> str:
    """Return what a folded item shows: its first text in the default language, else its first field."""
    text = next((field for field in fields if field["widget"] == "pmobook-text"), None)
    return f"{{{{fields.{text['name']}.{languages[0]}}}}}" if text else f"{{{{fields.{fields[0]['name']}}}}}"


def _is_record(annotation: Any) -> bool:  # noqa: ANN401
    return isinstance(annotation, type) and issubclass(annotation, Record)


def _words_of(record: type[Record]) -> str:
    """Return the name of a record's class as words: ChecklistItem is a checklist item."""
    return "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in record.__name__).strip().replace(" ", "_")
