"""A complete build in the background of a server: `python -m pmobook.site.completing CONFIGURATION SITE ADDRESS`.

While somebody edits, the server makes only what the edit changes most; all else follows here, in a process of its own
that gives way to others. A newer edit ends it: whatever it has not put in place yet is made by the next one.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from pmobook.site.output import OutputFolder

BEHIND_SERVER = "serve-behind"
"""The command that plugins are told here: a build whose pages a server of MkDocs will add its script to."""

_NICENESS = 10
"""The system prefers any program of the usual niceness, 0: the editor, the browser, and the server itself."""

_PATIENCE = 5
"""Seconds in which it may end the search indexer and remove its temporary files, before it is killed."""


class Completion:
    """The complete build that is under way, if one is."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._site = Path()

    def start(self, config: MkDocsConfig, site: Path, address: str) -> None:
        """Begin to build the site of `config` into `site`, whose address is the server's."""
        self.stop()
        self._site = site
        command = [sys.executable, "-m", "pmobook.site.completing", config.config_file_path, str(site), address]
        # what is wrong has been told by the server, which reads the same files
        silent = subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent)  # noqa: S603 - our own

    def stop(self) -> None:
        """End it; the site is whole, be it the old one or the new one."""
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.terminate()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None
        OutputFolder(self._site).discard()

    @property
    def has_failed(self) -> bool:
        """Whether the last one came to an end without a site."""
        return self._process is not None and bool(self._process.poll())


def complete(configuration: str, site: str, address: str) -> None:
    """Build the whole site, as the server would at its start."""
    config = load_config(configuration, site_dir=site, strict=False)
    config.site_url = address
    config.plugins.on_startup(command=BEHIND_SERVER, dirty=False)  # type: ignore[arg-type] # to us it is another one
    try:
        build(config, serve_url=address)
    finally:
        config.plugins.on_shutdown()


if __name__ == "__main__":
    # an exception, so that temporary files are removed, and the search indexer does not live on
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    complete(*sys.argv[1:])
