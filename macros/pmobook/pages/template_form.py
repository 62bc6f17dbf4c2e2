"""The form of a template: what its page tells the script that lets a reader fill it in."""

import hashlib
import json
from collections.abc import Mapping
from functools import partial

from markupsafe import Markup

from pmobook.library.computed import fields_of, formulas
from pmobook.library.formula import parsed
from pmobook.model.content import Entry
from pmobook.model.template import FieldType, Layout, SampleValue, Template, TemplateField
from pmobook.model.text import LocalisedText
from pmobook.pages.renderer import Renderer
from pmobook.pages.template_values import column_width, money_fields

BLANK_ROWS = 3
"""Empty rows of a register: enough to look like one, few enough to scroll past on a phone."""

HASH_LENGTH = 8
"""Hexadecimal digits of the hash of a template's field ids: 32 bits, ample to notice that they changed."""

_CONTROLS: Mapping[FieldType, str] = {
    FieldType.LONG_TEXT: "lines",
    FieldType.LIST: "lines",
    FieldType.DATE: "date",
    FieldType.NUMBER: "number",
    FieldType.MONEY: "number",
    FieldType.PERCENT: "number",
    FieldType.CHOICE: "select",
    FieldType.ROLE: "select",
    FieldType.RAG: "select",
    FieldType.YES_NO: "select",
    FieldType.FORMULA: "output",
}
"""The native control of each type of field; all others are a line of text."""

_FIXED: Mapping[FieldType, tuple[str, ...]] = {
    FieldType.RAG: ("green", "amber", "red"),
    FieldType.YES_NO: ("yes", "no"),
}
"""The values of the types whose choices are the same in every template."""

_ACCOUNTABLE = "accountable"
"""The option of which each row of a RACI matrix has exactly one: where two answer, nobody does."""


def template_form(renderer: Renderer, entry: Entry[Template]) -> Markup:
    """Return the form of a template: read, printed and written on as it is, and kept and checked by its script."""
    record, words = entry.record, renderer.edition.words.filling
    return renderer.template(
        "template_form.html",
        entry=entry,
        template=record,
        words=words,
        said=json.dumps({**words.said, "gone": words.gone}, ensure_ascii=False),
        sample=json.dumps(_sample(renderer, record), ensure_ascii=False),
        fields_hash=fields_hash(record),
        single=_ACCOUNTABLE if is_raci(record) else "",
        blank_rows=BLANK_ROWS,
        column_width=column_width,
        control=lambda field: _CONTROLS.get(field.type, "line"),
        options=partial(_options, renderer),
        trees={name: json.dumps(parsed(formula)) for name, formula in formulas(fields_of(record)).items()},
        money=money_fields(record),
    )


def is_raci(record: Template) -> bool:
    """Whether a matrix gives roles their part in activities: several of its columns offer to be accountable."""
    columns = [field for field in record.fields if any(option.value == _ACCOUNTABLE for option in field.options)]
    return record.layout is Layout.MATRIX and len(columns) > 1


def fields_hash(record: Template) -> str:
    """Return a hash of the ids that values are kept under: another one means that the template has changed since."""
    free = [section.id for section in record.sections if not section.fields]
    ids = json.dumps(sorted([*free, *(field.id for field in fields_of(record))]))
    return hashlib.sha256(ids.encode()).hexdigest()[:HASH_LENGTH]


def _options(renderer: Renderer, field: TemplateField) -> list[tuple[str, str]]:
    """Return the value and the words of each choice that a field offers."""
    if field.type is FieldType.ROLE:
        return [(term.id, renderer.name(term)) for term in renderer.terms_in_order if term.group == "roles"]
    if field.type in _FIXED:
        return [(value, renderer.edition.words.values[value]) for value in _FIXED[field.type]]
    return [(option.value, renderer.edition.shown(option.label).text) for option in field.options]


def _sample(renderer: Renderer, record: Template) -> object:
    """Return the sample as the values of a filled form: a list of rows, or the first sample of a document."""
    rows = [{name: _text(renderer, value) for name, value in sample.items()} for sample in record.samples]
    return rows if record.fields else (rows[0] if rows else {})


def _text(renderer: Renderer, value: SampleValue) -> str | list[str]:
    if isinstance(value, LocalisedText):
        return renderer.edition.shown(value).text
    return [renderer.edition.shown(item).text for item in value]
