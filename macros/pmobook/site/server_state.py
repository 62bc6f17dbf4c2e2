"""What a server keeps from one edit to the next: the library, the site that shows it, and the build behind it."""

from mkdocs.config.defaults import MkDocsConfig

from pmobook.checking.kept_library import Step, first_step, next_step
from pmobook.library.library import Library
from pmobook.model.problem import Problem
from pmobook.site.completing import Completion
from pmobook.site.content import content_to_read, tell
from pmobook.site.live_site import LiveSite
from pmobook.site.watched import looks_of_other_files


class ServerState:
    """The state of a server. Its site is known from the end of a build to the beginning of the next one."""

    def __init__(self) -> None:
        self._step: Step | None = None
        self._live: tuple[MkDocsConfig, LiveSite] | None = None
        self._completion = Completion()

    def load(self, config: MkDocsConfig) -> tuple[Library, list[Problem]]:
        """Return the library and its problems; only what has changed is read and checked again."""
        step = self._take_step(config)
        return step.library, step.problems

    def _take_step(self, config: MkDocsConfig) -> Step:
        wanted = content_to_read(config)
        self._step = next_step(self._step, *wanted) if self._step is not None else first_step(*wanted)
        return self._step

    def keep_site(self, config: MkDocsConfig, site: LiveSite, *, is_complete: bool) -> None:
        """Keep a site that was built of `config`; where something of it is old, have it made in the background."""
        self._live = config, site
        if not is_complete:
            self._completion.start(config, site.folder, config.site_url or "")

    def forget_site(self) -> None:
        """Forget the site, which a build is about to replace."""
        self.stop()
        self._live = None

    def refresh(self) -> bool:
        """Show an edit in the site, if it has not to be built for that. Returns whether it has been shown."""
        if self._live is None or self._completion.has_failed:
            return False
        self.stop()
        config, before = self._live
        self._live = None
        step = self._take_step(config)
        after = before.after(step, looks_of_other_files(config))
        if after is None:
            return False
        tell(step.problems, config)
        self.keep_site(config, after, is_complete=False)
        return True

    def stop(self) -> None:
        """End the build in the background."""
        self._completion.stop()
