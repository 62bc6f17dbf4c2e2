"""Names in hand-written pages that no macro or variable has: one line with the place, before anything is rendered.

mkdocs-macros would print a traceback. What names there are is only known here, for a knowledge base may add its own.
"""

import re
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, meta
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from pmobook.model.problem import Problem, Severity
from pmobook.model.scanning import place_at
from pmobook.model.suggestions import did_you_mean


def unknown_macros(markdown: str, page: Page, macros: MacrosPlugin) -> Iterator[Problem]:
    """Yield a problem for each name in the Markdown of `page` that `macros` does not know."""
    environment: Environment = macros.env
    if environment.variable_start_string not in markdown and environment.block_start_string not in markdown:
        return  # most pages: parsing each would cost as much as half its Markdown
    known = {*environment.globals, *macros.variables, *macros.macros, *page.meta}
    try:
        names = meta.find_undeclared_variables(environment.parse(markdown)) - known
    except TemplateSyntaxError:
        return  # the check has its own line for it
    for name in sorted(names):
        found = re.search(rf"\{{[{{%][^}}]*?\b({re.escape(name)})\b", page.file.content_string)
        place = place_at(page.file.content_string, found.start(1) if found else 0)
        path = f"docs/{page.file.edit_uri or page.file.src_uri}"
        message = f"there is no macro or variable “{name}”"
        hint = did_you_mean(name, known)
        yield Problem(path, place.line, place.column, Severity.ERROR, "unknown-macro", message, hint)
