"""What the fields of a sample show: dates, roles, choices and sums in the reader's words."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from markupsafe import Markup, escape

from pmobook.library.computed import fields_of
from pmobook.library.formula import names_in
from pmobook.model.template import FieldType, SampleValue, Template, TemplateField
from pmobook.model.text import LocalisedText
from pmobook.pages.renderer import Renderer
from pmobook.words import Words

_NUMBER = re.compile(r"(?P<sign>-?)(?P<whole>\d+)(?:\.(?P<part>\d+))?")


def money_fields(record: Template) -> frozenset[str]:
    """Return the ids of the fields that hold amounts of money, sums of such fields too."""
    fields = fields_of(record)
    money = {field.id for field in fields if field.type is FieldType.MONEY}
    return frozenset(money | {field.id for field in fields if money & set(names_in(field.formula or ""))})


def sample_cell(
    renderer: Renderer, field: TemplateField, sample: Mapping[str, SampleValue], money: frozenset[str]
) -> Markup:
    """Return what `sample` shows in `field`; the numbers of the fields in `money` are grouped by thousands."""
    words = renderer.edition.words
    if field.type is FieldType.FORMULA:
        result = evaluate(field.formula or "", _numbers(sample))
        return Markup("{}").format(number_shown(words, result, grouped=field.id in money))
    value = sample.get(field.id)
    if value is None:
        return Markup()
    if not isinstance(value, LocalisedText):
        items = Markup().join(Markup("<li>{}</li>").format(renderer.value(item)) for item in value)
        return Markup("<ul>{}</ul>").format(items)
    text = renderer.edition.shown(value).text
    if field.type in {FieldType.NUMBER, FieldType.MONEY}:
        return Markup("{}").format(number_shown(words, text, grouped=field.id in money))
    show = _SHOWN.get(field.type)
    return Markup(renderer.markdown.line(text)) if show is None else show(renderer, field, text)  # noqa: S704 - escaped


def number_shown(words: Words, text: str, *, grouped: bool) -> str:
    """Return a number as the language writes it, its thousands `grouped` or not; what is no number stays as it is."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    whole = words.number(int(match["whole"])) if grouped else match["whole"]
    return match["sign"] + whole + (words.downloads.decimal_sign + match["part"] if match["part"] else "")


def _choice(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    label = next((option.label for option in field.options if option.value == text), None)
    return renderer.label(label) if label is not None else Markup(escape(text))  # noqa: S704 - escaped


def _date(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    del field
    return Markup('<time datetime="{}">{}</time>').format(text, renderer.edition.words.date(date.fromisoformat(text)))


def _rag(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    del field
    return Markup('<span class="pmo-rag" data-rag="{}">{}</span>').format(text, renderer.edition.words.values[text])


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
