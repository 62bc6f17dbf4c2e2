"""The templates of packages."""

from functools import cache
from typing import Any

import jinja2


@cache
def _environment() -> jinja2.Environment:
    loader = jinja2.PackageLoader("pmobook.exports.scorm", "templates")
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def template(name: str, **values: Any) -> str:  # noqa: ANN401 - each template takes its own values
    """Return a template with its values, which are escaped."""
    return _environment().get_template(name).render(values)
