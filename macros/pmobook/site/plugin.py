"""The MkDocs plugin: it holds the host's objects and hands the work to modules that say what is done."""

import sys

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from mkdocs_macros.plugin import MacrosPlugin

from pmobook.pages.edition import Edition
from pmobook.reports.text import text_report
from pmobook.site.alternates import with_alternates
from pmobook.site.completing import BEHIND_SERVER
from pmobook.site.content_security_policy import warn_of_blocked_parts
from pmobook.site.entry_pages import publish_entries
from pmobook.site.environment import prepare_environment
from pmobook.site.host_configuration import configure_host
from pmobook.site.host_files import arrange_files
from pmobook.site.language_build import LanguageBuild
from pmobook.site.navigation import add_registers, add_standing_pages, name_sections
from pmobook.site.page_content import finder_for, finish_content, with_references
from pmobook.site.run import SiteRun
from pmobook.site.sitemap import with_entries
from pmobook.site.template_sandbox import TemplateSandbox, keep_templates_in_sandbox
from pmobook.site.unknown_macros import unknown_macros

FIRST = 100
LAST = -100


class PluginOptions(Config):  # type: ignore[no-untyped-call]
    """The options that MkDocs accepts; what they mean is read, with places, by `load` from the same file."""

    format = Optional(Type(int))
    languages = Optional(Type(list))
    drafts = Optional(Type((bool, str)))
    admin = Optional(Type((bool, str)))
    admin_backend = Optional(Type(dict))
    exports = Optional(Type(list))
    downloads = Optional(Type((bool, str)))
    link = Optional(Type(str))
    owners = Optional(Type(dict))
    site_names = Optional(Type(dict))
    site_descriptions = Optional(Type(dict))


class PmobookPlugin(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]
    """Compiles the content below mkdocs.yml into the site, one build for each language."""

    def __init__(self) -> None:
        self._run = SiteRun()

    @property
    def build(self) -> LanguageBuild:
        """The build of one language that is under way; macros find it here."""
        return self._run.current

    def stage(self, edition: Edition) -> None:
        """Have this edition shown by what begins with the next `on_config`: pages to be staged, and no site."""
        self._run.stage(edition)

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """MkDocs keeps one instance of a plugin with this method, also for the builds of further languages."""
        del dirty
        self._run.is_serving = command == "serve"
        self._run.is_for_server = command in {"serve", BEHIND_SERVER}

    def on_shutdown(self) -> None:
        """Clear up after a build that did not come to its end, and after a server."""
        self._run.abandon()
        self._run.close()

    @event_priority(FIRST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; a build with errors ends here, before anything is rendered."""
        build = self._run.begin(config)
        if build is None:
            sys.exit(1)
        configure_host(config, build)
        return config

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take the pages of this language, and add what is generated."""
        keep_templates_in_sandbox(config.plugins.get("macros"))
        return arrange_files(files, config, self.build)

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Add the generated pages to the navigation."""
        del files
        self.build.nav = nav
        add_standing_pages(nav, self.build)
        add_registers(nav, config, self.build)
        return nav

    @event_priority(FIRST)
    def _check_macros(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """End the build with one line where a page calls what is not there, before mkdocs-macros shows a traceback."""
        del files
        macros = config.plugins.get("macros")
        if not isinstance(macros, MacrosPlugin):
            return markdown
        if isinstance(macros.env, TemplateSandbox):
            macros.env.page = page
        problems = list(unknown_macros(markdown, page, macros))
        if problems:
            sys.stderr.write(text_report(problems))
            sys.exit(1)
        return markdown

    @event_priority(LAST)
    def _resolve_references(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Resolve the references of hand-written pages, after the macros, and have their mentions of terms linked."""
        del config, files
        self.build.mentions.finder = finder_for(page, self.build)
        return with_references(markdown, page, self.build)

    on_page_markdown = CombinedEvent(_check_macros, _resolve_references)

    @event_priority(LAST)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put generated bodies and the results of macros into their places."""
        del config, files
        return finish_content(html, page, self.build)

    @event_priority(LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Prepare the theme's templates for this language."""
        self.build.environment, self.build.files = env, files
        prepare_environment(env, self.build, config.repo_url or "")
        name_sections(self.build.nav)
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell the templates where the page stands in the other languages."""
        del config, nav
        return with_alternates(context, self.build, page)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Tell the templates of pages without a source (404) the same."""
        del template_name, config
        return with_alternates(context, self.build, None)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Complete the sitemap."""
        return with_entries(output, self.build, config) if template_name == "sitemap.xml" else output

    @event_priority(LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Warn of what the policy of the pages will not let run."""
        del config
        warn_of_blocked_parts(output, page)
        return output

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the entries, build the other languages, index them all, and put the site in place."""
        self._run.finish(config, publish_entries(self.build, config))

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the last good site as it was. What the disk refuses is one line: a full disk is no fault of ours."""
        self._run.abandon()
        if isinstance(error, OSError):
            place = f"{error.filename}: " if error.filename else ""
            line = f"pmobook: the site could not be written: {place}{error.strerror}; the last good site is as it was"
            sys.stderr.write(f"{line}\n")
            sys.exit(1)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch the content too, and survive every mistake in it."""
        del builder
        from pmobook.site.serving import keep_serving  # noqa: PLC0415 - only a server needs it

        return keep_serving(server, config, self._run)
