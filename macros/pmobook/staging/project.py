"""The project around staged pages: a configuration for each language that MkDocs and Zensical both read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MARKER = ".pmobook-stage"
"""The file that tells a staged tree from a folder in which somebody keeps other things."""

OVERRIDES = "overrides"
STATIC = "static"
"""The folder of files that go into the built site as they are: Markdown for people, which no generator may build."""

SHARED_FEATURES_LEFT_OUT = frozenset({"content.action.edit", "content.action.view"})
"""They would lead to the staged files, which nobody edits; pages bring the address of their source themselves."""

NavigationItem = Mapping[str, "str | Sequence[NavigationItem]"]
"""A title, and the path of its page, an address, or the items below it."""


@dataclass(frozen=True, slots=True)
class StagedProject:
    """What is built in one language: `prefix` is its folder below the root of the site, empty for the default language.

    `site_url` is the address of this language, or empty; `theme` holds the options of the theme that are kept as they
    are, and `widgets` what the header needs to say in this language.
    """

    language: str
    prefix: str
    site_name: str
    site_description: str
    site_url: str
    repository: Mapping[str, str]
    theme: Mapping[str, object]
    widgets: Mapping[str, str]
    navigation: Sequence[NavigationItem]

    @property
    def docs_dir(self) -> str:
        """The folder of its pages."""
        return f"docs-{self.language}" if self.prefix else "docs"

    @property
    def configuration_file(self) -> str:
        """The name of its configuration."""
        return f"mkdocs.{self.language}.yml" if self.prefix else "mkdocs.yml"

    def configuration(self) -> bytes:
        """Return the configuration: YAML, with every value written as JSON."""
        settings = {
            "site_name": self.site_name,
            "site_description": self.site_description,
            "site_url": self.site_url,
            **self.repository,
            "edit_uri": "",
            "docs_dir": self.docs_dir,
            "site_dir": f"site/{self.prefix}".rstrip("/"),
            "use_directory_urls": True,
            # MkDocs and its heirs leave out the folder of this name, in which themes once lay
            "exclude_docs": "!/templates/",
            "theme": self._theme(),
            # the switch of the language stands where the theme asks for one
            "extra": {"alternate": True, "pmobook": self.widgets},
            # the pages bring a search of their own
            "plugins": [{"search": {"enabled": False}}],
            "markdown_extensions": ["toc"],
            # links were checked when the pages were made; those to files in static/ lead nowhere before these are there
            "validation": {"links": {"not_found": "ignore"}},
            "nav": self.navigation,
        }
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in settings.items()]
        return "".join(["# Made by `pmobook stage`; changes are lost when it runs again.\n", *lines]).encode()

    def _theme(self) -> dict[str, object]:
        kept = dict(self.theme)
        features = kept.get("features")
        if isinstance(features, list):
            kept["features"] = [name for name in features if name not in SHARED_FEATURES_LEFT_OUT]
        # fonts would come from another host
        return {**kept, "name": "material", "language": self.language, "font": False, "custom_dir": OVERRIDES}
