"""The theme's template environment: further languages find the theme's files one level up."""

import posixpath
from collections.abc import Callable
from typing import Any

import jinja2
from jinja2 import Environment
from jinja2.runtime import Context

from pmobook.pages.popovers import TERMS_FILE
from pmobook.site.assets import asset_path, styles_of
from pmobook.site.compiled_templates import compiled_templates
from pmobook.site.host_configuration import THEME
from pmobook.site.language_build import LanguageBuild
from pmobook.site.navigation_items import NavigationItems, show_templates_behind
from pmobook.site.reporting import proposal_address, report_address
from pmobook.site.search_index import SEARCH_FOLDER
from pmobook.site.search_labels import search_labels
from pmobook.site.web_editor import FOLDER

_SHARED = ("assets/", f"{SEARCH_FOLDER}/", FOLDER)
"""What lies at the root of the site, once for all languages."""


def prepare_environment(env: Environment, build: LanguageBuild, repository: str) -> None:
    """Give the templates the words of the language, our assets, and addresses of files that all languages share.

    `repository` is the address of the repository, or empty.
    """
    env.globals["pmobook"] = {
        "words": build.edition.words,
        "language": build.edition.language,
        "policy": build.policy,
        "asset": asset_path,
        "styles": styles_of,
        "search_labels": search_labels(build.edition.words),
        "bundle": f"{SEARCH_FOLDER}/",
        "terms": TERMS_FILE,
        "report": report_address(repository),
        "editor": FOLDER,
        "propose": proposal_address(repository),
        "navigation_items": NavigationItems(build.nav).renderer,
    }
    show_templates_behind(env, THEME)
    env.bytecode_cache = compiled_templates()
    if not build.is_default:
        env.filters["url"] = _shared_url(env.filters["url"])


def _shared_url(url: Callable[[Context, str], str]) -> Callable[[Context, Any], str]:
    @jinja2.pass_context
    def shared(context: Context, value: str) -> str:
        if not value.startswith(_SHARED):
            return url(context, value)
        found = url(context, f"../{value}")
        # only the 404 page has absolute addresses: there `..` would go up twice
        return posixpath.normpath(found) if found.startswith("/") else found

    return shared
