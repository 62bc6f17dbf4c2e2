"""Fixtures that several kinds of tests share: the repository's own site, served, and a real browser."""

import fcntl
import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.building import REPOSITORY, built
from tests.chromium import ARGUMENTS, find_chromium

SLOWEST = (
    "browser/test_accessibility.py",
    "browser/test_filling.py",
    "browser/test_playbook.py",
    "browser/test_quiz.py",
    "imports/test_merging.py",
    "browser/test_paths.py",
    "browser/test_injections.py",
    "downloads/test_libreoffice.py",
    "site/test_earlier_pages.py",
    "test_first_steps.py",
    "site/test_small_sites.py",
    "editing/test_rename.py",
    "browser/test_quiz_results.py",
    "imports/test_round_trip.py",
    "editing/test_init.py",
    "editing/test_new.py",
    "site/test_build.py",
    "test_interruptions.py",
    "browser/test_pages.py",
    "browser/test_filter.py",
    "test_breaking.py",
)
"""Files that take longest, the longest first: they run last, in this order, so that all processes end together."""

CONTENT = ("docs", "glossary", "playbooks", "quizzes", "mkdocs.yml")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the quick tests first, for whoever waits to see whether something broke, and those of parts before all."""
    order = {REPOSITORY / "tests" / name: number for number, name in enumerate(SLOWEST, start=1)}
    parts = REPOSITORY / "tests" / "unit"
    items.sort(key=lambda item: order.get(item.path, -int(parts in item.path.parents)))


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word, and 404.html for what is not there, as static hosts do."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class QuietServer(http.server.ThreadingHTTPServer):
    """A server that does not mind when a page is left before everything is loaded."""

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what checks remember away from the developer's own; programs that tests start inherit it."""
    os.environ["PMOBOOK_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))


def copy_content(folder: Path) -> Path:
    """Copy this repository's content, so that a test's build never touches the developer's own site."""
    for name in CONTENT:
        source = REPOSITORY / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    return folder


def leave_out_files(folder: Path) -> Path:
    """Configure the knowledge base in `folder` so that its site comes without files, which take most of a build."""
    configuration = folder / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    changed = text.replace("drafts: false\n", "drafts: false\n      downloads: false\n      exports: []\n")
    assert changed != text
    configuration.write_text(changed, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def plain_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's content to be edited, whose site comes without files."""
    return leave_out_files(copy_content(tmp_path_factory.mktemp("content")))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of this repository, made once for all processes of a run; no test may change it."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    content = folder / "repository"
    with (folder / "repository.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not content.exists():
            content.mkdir()
            built(copy_content(content), PMOBOOK_SITE_URL="https://pmo.example.org/handbook/")
    assert (content / "site").is_dir(), "the build failed in another process"
    return content / "site"


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve the folder, and give its address; what is built into it meanwhile is served too."""
    server = QuietServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which that site is served."""
    with served(site) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium. Without one the test is skipped, but in CI it fails."""
    path = find_chromium()
    if path is None:
        reason = "there is no Chromium here; `make test` tries to install one"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh browser profile on a wide screen."""
    fresh = browser.new_context(viewport={"width": 1440, "height": 900})
    yield fresh
    fresh.close()


@contextmanager
def watched_page(context: BrowserContext, address: str) -> Iterator[Page]:
    """Open a page. The test fails if the page logs an error or asks another host than `address` for anything."""
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(f"error: {error}"))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda request: None if _is_ours(request.url, address) else faults.append(request.url))
    yield opened
    # 404 is what some tests ask for; the other is RxJS, in the theme, where a test stops the clock
    expected = [fault for fault in faults if "404" in fault or "executing a cancelled action" in fault]
    assert [fault for fault in faults if fault not in expected] == []


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A fresh page of this repository's own site."""
    with watched_page(context, address) as opened:
        yield opened


def _is_ours(url: str, address: str) -> bool:
    return url.startswith((address, "data:", "blob:"))
