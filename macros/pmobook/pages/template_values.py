"""What the fields of a sample show: dates, roles, choices and sums in the reader's words."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from markupsafe import Markup, escape

from pmobook.library.computed import fields_of, formulas, results
from pmobook.library.formula import names_in
from pmobook.model.template import FieldType, SampleValue, Template, TemplateField
from pmobook.model.text import LocalisedText
from pmobook.pages.finished import NO_HTML, finished
from pmobook.pages.renderer import Renderer
from pmobook.words import Words

_NARROW = 4
"""Characters of an option that still fits a narrow column, such as the letters of a RACI matrix."""

_WIDTHS: Mapping[FieldType, str] = {
    FieldType.NUMBER: "narrow",
    FieldType.PERCENT: "narrow",
    FieldType.FORMULA: "narrow",
    FieldType.YES_NO: "narrow",
    FieldType.REFERENCE: "narrow",
    FieldType.TEXT: "wide",
    FieldType.LIST: "wide",
    FieldType.LONG_TEXT: "widest",
}
"""The columns that are not of middle width."""

_NUMBER = re.compile(r"(?P<sign>-?)(?P<whole>\d+)(?:\.(?P<part>\d+))?")


def money_fields(record: Template) -> frozenset[str]:
    """Return the ids of the fields that hold amounts of money, sums of such fields too."""
    fields = fields_of(record)
    money = {field.id for field in fields if field.type is FieldType.MONEY}
    for name, formula in formulas(fields).items():
        if not money.isdisjoint(names_in(formula)):
            money.add(name)
    return frozenset(money)


def column_width(field: TemplateField) -> str:
    """Return how wide the column of a field is: narrow, middle, wide or widest."""
    if field.type is FieldType.CHOICE and all(len(text) <= _NARROW for text in _option_texts(field)):
        return "narrow"
    return _WIDTHS.get(field.type, "middle")


def sample_cell(
    renderer: Renderer, record: Template, field: TemplateField, sample: Mapping[str, SampleValue]
) -> Markup:
    """Return what `sample` shows in a field of the template; amounts of money are grouped by thousands."""
    words, money = renderer.edition.words, money_fields(record)
    if field.type is FieldType.FORMULA:
        result = results(fields_of(record), sample).get(field.id, "")
        return Markup("{}").format(number_shown(words, result, grouped=field.id in money))
    value = sample.get(field.id)
    if value is None:
        return NO_HTML
    if not isinstance(value, LocalisedText):
        items = NO_HTML.join(Markup("<li>{}</li>").format(renderer.value(item)) for item in value)
        return Markup("<ul>{}</ul>").format(items)
    text = renderer.edition.shown(value).text
    if field.type in {FieldType.NUMBER, FieldType.MONEY}:
        return Markup("{}").format(number_shown(words, text, grouped=field.id in money))
    show = _SHOWN.get(field.type)
    return finished(renderer.markdown.line(text)) if show is None else show(renderer, field, text)  # escaped


def number_shown(words: Words, text: str, *, grouped: bool) -> str:
    """Return a number as the language writes it, its thousands `grouped` or not; what is no number stays as it is."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    whole = words.number(int(match["whole"])) if grouped else match["whole"]
    return match["sign"] + whole + (words.downloads.decimal_sign + match["part"] if match["part"] else "")


def _option_texts(field: TemplateField) -> Iterator[str]:
    return (text for option in field.options for text in option.label.texts.values())


def _choice(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    label = next((option.label for option in field.options if option.value == text), None)
    return renderer.label(label) if label is not None else escape(text)


def _date(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    del field
    return Markup('<time datetime="{}">{}</time>').format(text, renderer.edition.words.date(date.fromisoformat(text)))


def _rag(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    del field
    return Markup('<span data-rag="{}">{}</span>').format(text, renderer.edition.words.values[text])


_SHOWN: Mapping[FieldType, Callable[[Renderer, TemplateField, str], Markup]] = {
    FieldType.CHOICE: _choice,
    FieldType.DATE: _date,
    FieldType.RAG: _rag,
    FieldType.ROLE: lambda renderer, _, text: renderer.link("term", text),
    FieldType.YES_NO: lambda renderer, _, text: Markup("{}").format(renderer.edition.words.values[text]),
    FieldType.PERCENT: lambda renderer, _, text: Markup("{} %").format(
        number_shown(renderer.edition.words, text, grouped=False)
    ),
}
"""How values are shown whose type asks for more than their text."""
