"""The template code of hand-written pages, kept from the machine that builds: it reads, and calls what pages may.

A page comes with a pull request like any entry. In the environment that mkdocs-macros makes, its template code could
reach every module of Python; here it reaches the macros, the variables, and the methods of plain values.
"""

import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from types import BuiltinFunctionType, FunctionType
from typing import Any, NoReturn

from jinja2.runtime import BlockReference, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Cycler, Joiner
from markupsafe import Markup
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from pmobook.model.problem import Problem, Severity
from pmobook.model.scanning import place_at
from pmobook.reports.text import text_report

_PLAIN = {str, Markup, int, float, bool, list, tuple, dict, set, frozenset, date, datetime, time, timedelta}
"""Types whose methods are harmless; those that change a list or a mapping are refused by Jinja's own sandbox."""
_OF_TEMPLATES = (BlockReference, Cycler, Joiner, LoopContext, Macro)
"""What templates make and call themselves."""


class TemplateSandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which refuses attributes that begin with an underscore; methods only of plain values."""

    plugin: MacrosPlugin
    page: Page
    """The page whose template code runs."""

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 - as in the base class
        """Whether a page may call `obj`."""
        owner = getattr(getattr(obj, "__wrapped__", obj), "__self__", None)  # `format` is wrapped by the base class
        known = type(owner) in _PLAIN or isinstance(owner, _OF_TEMPLATES) or isinstance(obj, _OF_TEMPLATES)
        if (known or any(obj is each for each in self._callables())) and super().is_safe_callable(obj):
            return True
        return self._refuse(str(getattr(obj, "__name__", type(obj).__name__)), "calls what is no macro")

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:  # noqa: ANN401 - as in the base class
        """End the build where a page asks for an attribute that is Python's own business."""
        del obj
        return self._refuse(attribute, "reaches into Python")

    def _callables(self) -> Iterator[object]:
        """Yield the macros, Jinja's functions, and what else a knowledge base's own module gives to its pages."""
        yield from self.globals.values()
        given = self.plugin.variables.values()
        yield from (each for each in given if isinstance(each, FunctionType | BuiltinFunctionType))

    def _refuse(self, name: str, message: str) -> NoReturn:
        """End the build with one line; as an exception it would be shown with a traceback by mkdocs-macros."""
        text = self.page.file.content_string
        place = place_at(text, max(text.find(name), 0))
        path = f"docs/{self.page.file.edit_uri or self.page.file.src_uri}"
        told = f"the template code {message}: “{name}”"
        hint = "pages may call the macros, and the methods of plain values"
        problem = Problem(path, place.line, place.column, Severity.ERROR, "unsafe-macro", told, hint)
        sys.stderr.write(text_report([problem]))
        sys.exit(1)


def keep_templates_in_sandbox(plugin: object) -> None:
    """Make a sandbox of the environment of mkdocs-macros, which offers no other way to choose its class."""
    if isinstance(plugin, MacrosPlugin):
        environment: Any = plugin.env
        environment.__class__ = TemplateSandbox
        environment.plugin = plugin
        # what the constructor of a sandbox sets
        environment.globals["range"] = safe_range
        environment.binop_table = TemplateSandbox.default_binop_table.copy()
        environment.unop_table = TemplateSandbox.default_unop_table.copy()
