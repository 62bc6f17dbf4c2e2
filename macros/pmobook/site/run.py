"""A run of `mkdocs build`: the default language, each further one by a nested build, then search and swap."""

import gc
import logging
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from pmobook.library.changed_subjects import ChangedSubjects, changed_subjects
from pmobook.library.library import Library
from pmobook.loading import load
from pmobook.model.history import History
from pmobook.model.problem import has_errors
from pmobook.pages.edition import Edition
from pmobook.reading.history import read_history
from pmobook.reading.line_times import read_line_times
from pmobook.site.content import content_to_read, tell
from pmobook.site.content_security_policy import POLICY
from pmobook.site.data_files import write_data_files
from pmobook.site.earlier_pages import EarlierPages
from pmobook.site.entry_pages import Shells
from pmobook.site.language_build import LanguageBuild
from pmobook.site.live_site import LiveLanguage, LiveSite
from pmobook.site.output import OutputFolder
from pmobook.site.search_document import SearchSource
from pmobook.site.search_index import write_search_index
from pmobook.site.server_state import ServerState
from pmobook.site.template_files import NO_FILES, template_files
from pmobook.site.watched import NOTHING, looks_of_other_files
from pmobook.site.web_editor import web_editor, write_web_editor


class WarningCounter(logging.Handler):
    """Counts the warnings of the whole run: under `strict` any of them keeps the old site."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        del record
        self.count += 1


class SiteRun:
    """The state of a run; languages are built one within the other, so the innermost is the current one."""

    def __init__(self) -> None:
        self.is_serving = False
        self.is_for_server = False
        self._server = ServerState()
        self._earlier: EarlierPages | None = None
        self._builds: list[LanguageBuild] = []
        self._output: OutputFolder | None = None
        self._library: Library | None = None
        self._history: History = {}
        self._changed_subjects = ChangedSubjects()
        self._template_files = NO_FILES
        self._web_editor: Mapping[str, bytes] = {}
        self._staged: Edition | None = None
        self._language = ""
        self._search_sources: list[SearchSource] = []
        self._languages: list[LiveLanguage] = []
        self._other_files = NOTHING
        self._warnings = WarningCounter()

    @property
    def current(self) -> LanguageBuild:
        """The build of the language that is under way."""
        return self._builds[-1]

    def stage(self, edition: Edition) -> None:
        """Have the builds that begin from now on show `edition`, and be taken no further than their pages."""
        self._staged = edition

    def begin(self, config: MkDocsConfig) -> LanguageBuild | None:
        """Begin the build of a language. Returns None where the content has errors, which are then printed."""
        if self._staged is not None:
            return self._begun(self._staged, config, EarlierPages(Path(config.site_dir)))
        if self._language and self._library is not None and self._output is not None:
            edition = self._edition(self._library, self._language)
        else:
            self.abandon()
            self._server.forget_site()
            # what is made stays to the end, or goes by itself: looking for cycles in it costs a twentieth of the build
            gc.disable()
            library = self._load_library(config)
            if library is None:
                return None
            self._library = library
            self._web_editor = web_editor(library, config)
            root = Path(config.config_file_path).parent
            self._history = read_history(root)
            self._changed_subjects = changed_subjects(library, read_line_times(root))
            self._output = OutputFolder(Path(config.site_dir))
            self._template_files = template_files(library, config.site_url or "", self._output.final)
            edition = self._edition(library, library.settings.default_language)
            self._earlier = self._output.earlier
            config.site_dir = str(self._output.begin())
            _listen(self._warnings, strict=config.strict)
        policy = "" if self.is_for_server else POLICY
        return self._begun(edition, config, self._output.earlier, policy)

    def _begun(self, edition: Edition, config: MkDocsConfig, earlier: EarlierPages, policy: str = "") -> LanguageBuild:
        self._builds.append(LanguageBuild(edition, config.site_dir, config.site_url or "", earlier, policy))
        return self._builds[-1]

    def _edition(self, library: Library, language: str) -> Edition:
        return Edition(library, language, self._history, self._changed_subjects, self._template_files.sizes)

    def finish(self, config: MkDocsConfig, shells: Shells) -> None:
        """Finish the build of a language; the outermost one builds the others and puts the site in place."""
        build = self._builds[-1]
        self._search_sources += build.search_sources
        self._languages.append(LiveLanguage(build.edition, shells, frozenset(build.handwritten)))
        if build.is_default and self._output is not None:
            for language in build.edition.library.settings.languages[1:]:
                self._build_language(config, language)
            self._put_in_place(config)
        self._builds.pop()

    def _load_library(self, config: MkDocsConfig) -> Library | None:
        root, configuration, today = content_to_read(config)
        if self.is_serving:
            self._other_files = looks_of_other_files(config)
            library, problems = self._server.load(config)
        else:
            library, problems = load(root, configuration=configuration, today=today)
        tell(problems, config)
        return None if has_errors(problems) else library

    def refresh(self) -> bool:
        """While serving, show an edit without a build, where that is possible. Returns whether it was."""
        return self._server.refresh()

    def stop(self) -> None:
        """End what goes on in the background."""
        self._server.stop()

    def _build_language(self, config: MkDocsConfig, language: str) -> None:
        options: dict[str, Any] = {
            "site_dir": str(Path(config.site_dir) / language),
            "site_url": f"{config.site_url.rstrip('/')}/{language}/" if config.site_url else "",
            "strict": config.strict,
            "use_directory_urls": config.use_directory_urls,
        }
        self._language = language
        try:
            nested = load_config(config_file=config.config_file_path, **options)
            build_site(nested)
        finally:
            self._language = ""

    def _put_in_place(self, config: MkDocsConfig) -> None:
        if self._output is None:
            return
        site, address, final = Path(config.site_dir), config.site_url or "", self._output.final
        is_complete = True
        if self._library is not None:
            is_complete = write_data_files(site, self._library, address, final, may_be_old=self.is_serving)
        self._template_files.write(site)
        write_web_editor(site, self._web_editor)
        is_complete &= write_search_index(site, self._search_sources, final, may_be_old=self.is_serving)
        failed = config.strict and self._warnings.count > 0
        if failed:
            self._output.discard()
        else:
            self._output.commit()
            with suppress(OSError):  # the site is in place; without the record only the next build takes longer
                self._output.earlier.save()
            if self.is_serving and self._library is not None:
                live = LiveSite(final, self._library, tuple(self._languages), self._other_files)
                self._server.keep_site(config, live, is_complete=is_complete)
        config.site_dir = str(final)
        self._output = None
        self.abandon()

    def abandon(self) -> None:
        """Forget the run and remove what it wrote; nothing is left to remove after a good one."""
        # all that is left counts as looked through, or the first thing that is made next would look through it
        gc.freeze()
        gc.unfreeze()
        gc.enable()
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        if self._output is not None:
            self._output.discard()
            self._output = None
        del self._builds[1:]
        self._search_sources = []
        self._languages = []
        self._warnings = WarningCounter()
        self._staged = None
        self._library = None
        self._template_files = NO_FILES
        self._web_editor = {}

    def close(self) -> None:
        """Remove the record of a site that was only served: it lay in a temporary folder, which is removed too."""
        self._server.stop()
        if self.is_serving and self._earlier is not None:
            self._earlier.forget()


def _listen(handler: logging.Handler, *, strict: bool) -> None:
    """Hear MkDocs' warnings; under `--quiet` it drops them before anybody counts them, which strict cannot allow."""
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    if strict and logger.getEffectiveLevel() > logging.WARNING:
        logger.setLevel(logging.WARNING)
