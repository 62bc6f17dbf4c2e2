"""Values and formulas as a reader reads them: in plain words, with dates and numbers as the language writes them."""

import html
import re
from datetime import date

from pmobook.downloads.resolved import ResolvedField, ResolvedTemplate
from pmobook.library.formula import tokenise
from pmobook.model.template import FieldType
from pmobook.pages.template_values import number_shown
from pmobook.words import Words

_GROUPED = frozenset({FieldType.MONEY, FieldType.FORMULA})
"""Amounts are read more easily in groups of three digits; other numbers may be years."""

_MARKS = re.compile(r"[\\`*_\[\]]|^(?:[#+-]|\d+[.)])(?=\s)")
"""What Markdown would take for a mark in a label."""

_SIGNS = {"*": "×", "/": "÷", "-": "−"}


def is_markdown(field: ResolvedField) -> bool:
    """Whether the value of a field is a text with Markdown in it."""
    return not field.choices and field.type in {
        *(FieldType.TEXT, FieldType.LONG_TEXT, FieldType.PERSON, FieldType.REFERENCE)
    }


def in_words(words: Words, field: ResolvedField, value: str) -> str:
    """Return the value of a field that holds no Markdown, in words."""
    if field.type is FieldType.DATE:
        return words.date(date.fromisoformat(value))
    number = value if field.choices else number_shown(words, value, grouped=field.type in _GROUPED)
    return f"{number} %" if field.type is FieldType.PERCENT else number


def formula_in_words(template: ResolvedTemplate, formula: str) -> str:
    """Return a formula with the labels of its fields and the signs of mathematics."""
    labels = {field.id: field.label for field in template.fields}
    text = " ".join(labels.get(token, _SIGNS.get(token, token)) for token in tokenise(formula))
    return text.replace("( ", "(").replace(" )", ")")


def escaped(text: str) -> str:
    """Return a label so that Markdown shows it as it stands."""
    return _MARKS.sub(lambda mark: f"{mark[0][:-1]}\\{mark[0][-1]}", html.escape(text, quote=False))
