"""Serving while the content is edited: every mistake is printed, and the last good site stays in the browser."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import rmtree
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

import pmobook
from pmobook.model.kinds import CONTENT_FOLDERS
from pmobook.site.run import SiteRun

PACKAGE = Path(pmobook.__file__).parent
Builder = Callable[..., None]

_FAILED = """<!doctype html><html lang="en"><meta charset="utf-8"><title>pmobook</title>
<body style="font:1rem/1.6 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem">
<h1>The site could not be built yet</h1>
<p>The terminal shows what is wrong, with file, line and column. Save the mended file, and this page reloads.</p>
</body></html>
"""


class GuardedBuilder:
    """A builder that never ends the server: whatever goes wrong is printed, and the last good site stays."""

    def __init__(self, builder: Builder, before_restart: Callable[[], None] = lambda: None) -> None:
        self._builder = builder
        self._before_restart = before_restart
        self.run: SiteRun | None = None
        self._package = _newest_change()

    def __call__(self, config: MkDocsConfig | None = None) -> None:
        """Build the site, or say why it could not be built."""
        if _newest_change() != self._package:
            self._package = _newest_change()
            _restart(self._prepare_restart)
        self.attempt(config)

    def attempt(self, config: MkDocsConfig | None = None) -> bool:
        """Build the site, unless it can show an edit without. Returns whether it could be built.

        The reason is printed where it could not.
        """
        try:
            if config is None and self.run is not None and self.run.refresh():
                return True
            self._builder(config)
        except SystemExit as stop:
            # MkDocs' Abort carries a sentence, our own end after problem lines only a number
            if isinstance(stop.code, str):
                print(stop.code, file=sys.stderr)
        except Exception as error:  # noqa: BLE001 - the server outlives every error of a build
            print(f"pmobook: the site could not be built: {type(error).__name__}: {error}", file=sys.stderr)
        else:
            return True
        print("pmobook: still serving the last good site", file=sys.stderr)
        return False

    def _prepare_restart(self) -> None:
        if self.run is not None:
            self.run.stop()
        self._before_restart()


def keep_serving(server: LiveReloadServer, config: MkDocsConfig, run: SiteRun) -> LiveReloadServer:
    """Let a server of MkDocs watch the content and this package, and survive every mistake; `run` shows the edits."""
    if not isinstance(server.builder, GuardedBuilder):
        server.builder = GuardedBuilder(server.builder)
    server.builder.run = run
    root = Path(config.config_file_path).parent
    for folder in CONTENT_FOLDERS:
        if (root / folder).is_dir():
            server.watch(str(root / folder))
    server.watch(str(PACKAGE))
    return server


def serve(root: Path, port: int) -> None:
    """Serve the knowledge base at `root` on `port` of this machine (0 takes a free one) until interrupted.

    Unlike `mkdocs serve` it also lives on when the very first build fails.
    """
    site = tempfile.mkdtemp(prefix="pmobook-site-")
    load = partial(load_config, config_file=str(root / "mkdocs.yml"), site_dir=f"{site}/site", strict=False)
    config = load(dev_addr=f"127.0.0.1:{port or _free_port()}")
    host, port = config.dev_addr
    mount = urlsplit(config.site_url or "/").path
    url = f"http://{host}:{port}{mount}"
    config.plugins.on_startup(command="serve", dirty=False)

    def rebuild(given: MkDocsConfig | None = None) -> None:
        current = given or load()
        current.site_url = url
        build(current, serve_url=url)

    builder = GuardedBuilder(rebuild, before_restart=lambda: rmtree(site, ignore_errors=True))
    server = LiveReloadServer(builder=builder, host=host, port=port, root=f"{site}/site", mount_path=mount)
    server.error_handler = lambda code: _error_page(Path(site) / "site", code)
    try:
        if not builder.attempt(config):
            _write_failure_page(Path(site) / "site")
        server.watch(config.docs_dir)
        server.watch(config.config_file_path)
        config.plugins.on_serve(server, config=config, builder=builder)
        print(f"Serving on {url}", flush=True)
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        config.plugins.on_shutdown()
        rmtree(site, ignore_errors=True)


def _free_port() -> int:
    """Return a free port: MkDocs' usual one where nobody has it."""
    import socket  # noqa: PLC0415 - only here

    for port in (8000, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    return 0


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None


def _write_failure_page(site: Path) -> None:
    site.mkdir(parents=True, exist_ok=True)
    (site / "index.html").write_text(_FAILED, encoding="utf-8")


def _newest_change() -> int:
    return max(path.stat().st_mtime_ns for path in PACKAGE.rglob("*") if path.suffix in {".py", ".html", ".js", ".css"})


def _restart(prepare: Callable[[], None]) -> None:
    """Start this program anew with the edited package, unless the package cannot be imported: then say so."""
    trial = [sys.executable, "-c", "import pmobook.site.plugin, pmobook.site.macros, pmobook.commands.main"]
    done = subprocess.run(trial, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode != 0:
        print(f"pmobook: the package cannot be loaded: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return
    prepare()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - the same program again
