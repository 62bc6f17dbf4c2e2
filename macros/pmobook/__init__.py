"""pmobook compiles a PMO's glossary, playbooks, templates, paths and quizzes into a bilingual site."""

from typing import TYPE_CHECKING

from pmobook.loading import load
from pmobook.version import __version__

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin

__all__ = ["__version__", "define_env", "load"]


def define_env(env: "MacrosPlugin") -> None:
    """Give mkdocs-macros our macros (its hook for `modules: [pmobook]`)."""
    # only a site build has MkDocs at hand; `load` and the commands work without it
    from pmobook.site.macros import define_macros  # noqa: PLC0415

    define_macros(env)
