"""What each build sets in MkDocs' configuration."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from pmobook.site.language_build import LanguageBuild

THEME = Path(__file__).parent / "theme"


def configure_host(config: MkDocsConfig, build: LanguageBuild) -> None:
    """Set language, name and theme of one build."""
    settings, language = build.edition.library.settings, build.edition.language
    theme = config.theme
    # behind a custom_dir of the knowledge base, before Material's own templates
    position = 1 if theme.custom_dir else 0
    theme.dirs.insert(position, str(THEME))
    theme["language"] = language
    theme["font"] = False  # fonts would come from another host
    config.site_name = settings.site_names.get(language, config.site_name)
    config.site_description = settings.site_descriptions.get(language, config.site_description)
    if "tables" in config.markdown_extensions:
        # columns are aligned by an attribute: the policy of the pages lets no style attribute count
        config.mdx_configs.setdefault("tables", {}).setdefault("use_align_attribute", True)
    config.markdown_extensions.append(build.mentions)  # type: ignore[arg-type] # names and extensions are both taken
    # not a list: Material's own language switch fetches sitemaps and takes over clicks; ours is in partials/
    config.extra["alternate"] = True
