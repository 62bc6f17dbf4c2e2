"""The page of a template and its card."""

from collections.abc import Callable
from datetime import date

from markupsafe import Markup, escape

from pmobook.library.formula import evaluate
from pmobook.model.content import Entry
from pmobook.model.template import FieldType, SampleValue, Template, TemplateField
from pmobook.model.text import LocalisedText
from pmobook.pages.common import banner, use_groups
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.renderer import Renderer
from pmobook.pages.template_downloads import downloads_section


def template_body(renderer: Renderer, entry: Entry[Template]) -> Markup:
    """Return the HTML of a template's page."""
    return renderer.template(
        "template.html",
        entry=entry,
        template=entry.record,
        banner=banner(renderer, entry),
        cell=lambda field, sample: sample_cell(renderer, field, sample),
        downloads=downloads_section(renderer, entry),
        uses=uses_section(renderer.edition.words, use_groups(renderer, entry)),
        foot=foot(renderer, entry),
    )


def template_card(renderer: Renderer, entry: Entry[Template]) -> Markup:
    """Return the HTML of a template's card."""
    return renderer.template("template_card.html", entry=entry)


def sample_cell(renderer: Renderer, field: TemplateField, sample: dict[str, SampleValue]) -> Markup:
    """Return what a sample shows in a field: dates, roles, choices and sums in the reader's words."""
    if field.type is FieldType.FORMULA:
        return Markup(escape(evaluate(field.formula or "", _numbers(sample))))  # noqa: S704 - escaped
    value = sample.get(field.id)
    if value is None:
        return Markup()
    if not isinstance(value, LocalisedText):
        items = Markup().join(Markup("<li>{}</li>").format(renderer.value(item)) for item in value)
        return Markup("<ul>{}</ul>").format(items)
    return _shown(renderer, field, renderer.edition.shown(value).text)


def _shown(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    show = _SHOWN.get(field.type)
    return Markup(renderer.markdown.line(text)) if show is None else show(renderer, field, text)  # noqa: S704 - escaped


def _choice(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    label = next((option.label for option in field.options if option.value == text), None)
    return renderer.label(label) if label is not None else Markup(escape(text))  # noqa: S704 - escaped


def _date(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    del field
    return Markup('<time datetime="{}">{}</time>').format(text, renderer.edition.words.date(date.fromisoformat(text)))


def _rag(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    del field
    return Markup('<span class="pmo-rag" data-rag="{}">{}</span>').format(text, renderer.edition.words.values[text])


def _money(renderer: Renderer, field: TemplateField, text: str) -> Markup:
    del field
    return Markup("{}").format(renderer.edition.words.number(int(text)) if text.isdigit() else text)


_SHOWN: dict[FieldType, Callable[[Renderer, TemplateField, str], Markup]] = {
    FieldType.CHOICE: _choice,
    FieldType.DATE: _date,
    FieldType.RAG: _rag,
    FieldType.MONEY: _money,
    FieldType.ROLE: lambda renderer, _, text: renderer.link("term", text),
    FieldType.YES_NO: lambda renderer, _, text: Markup("{}").format(renderer.edition.words.values[text]),
    FieldType.PERCENT: lambda _renderer, _field, text: Markup("{} %").format(text),
}
"""How values are shown whose type asks for more than their text."""


def _numbers(sample: dict[str, SampleValue]) -> dict[str, float]:
    numbers = {}
    for name, value in sample.items():
        text = next(iter(value.texts.values())) if isinstance(value, LocalisedText) else ""
        try:
            numbers[name] = float(text)
        except ValueError:
            continue
    return numbers
