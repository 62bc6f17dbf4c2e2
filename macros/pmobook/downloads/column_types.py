"""What the type of a field means for its cells: how they show numbers, how wide they are, and what they accept."""

from collections.abc import Mapping

from openpyxl.formatting.rule import CellIsRule, Rule
from openpyxl.styles import Alignment
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from pmobook.downloads import looks
from pmobook.downloads.choice_lists import ChoiceLists
from pmobook.downloads.resolved import ResolvedField, ResolvedTemplate
from pmobook.downloads.sheet_cells import fitting
from pmobook.downloads.wording import formula_in_words
from pmobook.library.formula import tokenise
from pmobook.model.template import FieldType, Layout
from pmobook.pages.markdown import plain
from pmobook.words import Words

_LONGEST_TITLE, _LONGEST_PROMPT = 32, 255
"""Characters of the note beside a cell; Excel repairs, that is drops, what is longer."""

_LARGEST = "1E+300"
"""A rule for numbers has to name limits; nobody reaches these."""

_WHOLE, _WITH_FRACTION = "#,##0", NumberFormat(numFmtId=4, formatCode="#,##0.00")
"""Both are built into Excel. No single format shows 12 and 12.50: the other would be 12. or 13."""

_GROUPED = frozenset({FieldType.MONEY, FieldType.FORMULA})
_AS_TEXT = "@"
_TEXTS = frozenset({FieldType.TEXT, FieldType.PERSON, FieldType.REFERENCE, FieldType.LIST})
"""Types whose cells take no entry for a date or number, such as the reference 2026-03; longer texts are not at risk."""

_SHORT = frozenset({FieldType.NUMBER, FieldType.PERCENT, FieldType.FORMULA, FieldType.RAG})

_WIDTHS: Mapping[FieldType, int] = {
    FieldType.LONG_TEXT: 38,
    FieldType.TEXT: 30,
    FieldType.LIST: 34,
    FieldType.PERSON: 16,
    FieldType.ROLE: 18,
    FieldType.MONEY: 16,
    FieldType.DATE: 13,
}
_NARROWEST, _WIDEST_CHOICE, _ROOM_FOR_ARROW = 9, 28, 3
"""Widths are in characters; headings need room for the arrow of the filter."""


def number_format(template: ResolvedTemplate, field: ResolvedField) -> str:
    """Return how the cells of a field show their values."""
    words = template.words.downloads
    if field.type is FieldType.DATE:
        return f"[$-{words.excel_locale}]{words.date_pattern.lower()}"
    if field.type in _GROUPED:
        return _WHOLE
    if field.type is FieldType.PERCENT:
        # the number is that of percents, as formulas take it: 44, not 0.44
        return 'General" %"'
    return _AS_TEXT if field.type in _TEXTS else "General"


def alignment(template: ResolvedTemplate, field: ResolvedField) -> Alignment:
    """Return where values stand in the cells of a table: amounts below each other, short ones in the middle."""
    if field.type is FieldType.MONEY or _is_amount(template, field):
        return looks.RIGHT
    is_short = field.type in _SHORT or (template.layout is Layout.MATRIX and bool(field.choices))
    return looks.CENTRED if is_short else looks.LEFT


def _is_amount(template: ResolvedTemplate, field: ResolvedField) -> bool:
    """Whether a formula comes to an amount of money without a fraction of its own: a sum or difference of some."""
    tokens = set(tokenise(field.formula))
    amounts = {each.id for each in template.fields if each.type is FieldType.MONEY}
    return bool(tokens & amounts) and tokens <= amounts | {"+", "-", "(", ")"}


def width(field: ResolvedField) -> int:
    """Return the width of a field's column, in characters."""
    usual = _WIDTHS.get(field.type, _NARROWEST)
    if field.choices and field.type is not FieldType.ROLE:
        usual = min(max(len(choice.label) for choice in field.choices) + 2, _WIDEST_CHOICE)
    longest_word = max(map(len, field.label.split()), default=0)
    return max(usual, min(longest_word, _WIDEST_CHOICE) + _ROOM_FOR_ARROW)


def add_rules(
    sheet: Worksheet, cells: str, template: ResolvedTemplate, field: ResolvedField, lists: ChoiceLists
) -> None:
    """Let `cells` say how they are filled in and refuse what does not fit; red, amber and green have their colours."""
    rule = _rule(template.words, field, lists)
    rule.promptTitle = fitting(field.label, _LONGEST_TITLE, "…")
    rule.prompt = fitting(_prompt(template, field), _LONGEST_PROMPT, "…") or None
    rule.showInputMessage = rule.prompt is not None
    if rule.type is not None or rule.prompt is not None:
        rule.add(cells)
        sheet.add_data_validation(rule)
    if field.type in _GROUPED:
        sheet.conditional_formatting.add(cells, _with_fraction(cells.partition(":")[0]))
    if field.type is FieldType.RAG:
        for choice in field.choices:
            fill, font = looks.RAG[choice.value]
            sheet.conditional_formatting.add(cells, CellIsRule("equal", [f'"{choice.label}"'], fill=fill, font=font))


def _with_fraction(first: str) -> Rule:
    """Return the rule that shows two decimal places of a number that has any; `first` is the first of its cells."""
    condition = f"IF(ISNUMBER({first}),{first}<>INT({first}),FALSE)"
    return Rule(type="expression", dxf=DifferentialStyle(numFmt=_WITH_FRACTION), formula=[condition])


def _rule(words: Words, field: ResolvedField, lists: ChoiceLists) -> DataValidation:
    said = words.downloads
    rule = DataValidation(allow_blank=True, showErrorMessage=True)
    rule.errorTitle = fitting(field.label, _LONGEST_TITLE, "…")
    if field.choices:
        rule.type, rule.error, rule.formula1 = "list", said.not_a_choice, lists.source(field.choices)
        # other roles than those of the glossary may be typed
        rule.showErrorMessage = field.type is not FieldType.ROLE
    elif field.type is FieldType.DATE:
        rule.type, rule.error, rule.operator, rule.formula1 = "date", said.not_a_date, "greaterThanOrEqual", "1"
    elif field.type in {FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT}:
        rule.type, rule.error, rule.formula1, rule.formula2 = "decimal", said.not_a_number, f"-{_LARGEST}", _LARGEST
    return rule


def help_text(template: ResolvedTemplate, field: ResolvedField) -> str:
    """Return how a field is filled in, in plain words."""
    words = template.words.downloads
    formula = words.worked_out.format(formula=formula_in_words(template, field.formula)) if field.formula else ""
    return " ".join(text for text in (plain(field.help), formula) if text)


def _prompt(template: ResolvedTemplate, field: ResolvedField) -> str:
    required = f"{template.words.downloads.is_required}. " if field.is_required else ""
    return f"{required}{help_text(template, field)}".strip()
