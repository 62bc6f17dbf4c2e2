"""Formulas of templates as formulas of Excel, which LibreOffice works out alike.

As everywhere, there is a result only where every field that is used holds a number and nothing is divided by zero.
"""

from collections.abc import Mapping

from pmobook.downloads.choice_lists import ChoiceLists
from pmobook.downloads.resolved import ResolvedField
from pmobook.library.formula import names_in, tokenise
from pmobook.model.template import FieldType


def excel_formula(
    formula: str, fields: Mapping[str, ResolvedField], cells: Mapping[str, str], lists: ChoiceLists
) -> str:
    """Return `formula` over the `cells` in which the fields stand, both by the ids of the fields."""
    names = dict.fromkeys(names_in(formula))
    used = {name: _number_in(fields[name], cells[name], lists) for name in names}
    parts = [used[token][0] if token in used else token for token in tokenise(formula)]
    are_numbers = ",".join(is_number for _, is_number in used.values())
    return f'=IF(AND({are_numbers}),IFERROR({"".join(parts)},""),"")'


def _number_in(field: ResolvedField, cell: str, lists: ChoiceLists) -> tuple[str, str]:
    """Return the number that a cell stands for, and the condition under which there is one.

    Of a choice it is the value of the label that the cell shows. Not looked up by VLOOKUP, which takes `?` and `*` in
    a label for wildcards.
    """
    if field.type is not FieldType.CHOICE:
        return cell, f"ISNUMBER({cell})"
    labels, values = lists.columns(field.choices)
    return f"SUMPRODUCT(({labels}={cell})*{values})", f"SUMPRODUCT(--({labels}={cell}))>0"
