"""Registers and matrices have `fields` (their columns); documents, forms, agendas and scorecards have `sections`."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.template import Layout
from pmobook.rules.rule import Finding, Rule, at_value

TABULAR = frozenset({Layout.REGISTER, Layout.MATRIX})


def check(library: Library) -> Iterator[Finding]:
    """Find templates that lack the part that their layout is made of."""
    for template in library.templates:
        record = template.record
        if record.layout in TABULAR and not record.fields:
            yield at_value(template, ("layout",), f"a {record.layout} has fields: its columns", "add fields:")
        elif record.layout not in TABULAR and not record.sections:
            yield at_value(template, ("layout",), f"the layout “{record.layout}” has sections", "add sections:")


RULE = Rule("template-shape", Severity.ERROR, check)
