"""`pmobook serve` lives on through every mistake and shows every mended edit."""

import http.client
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.test_small_sites import BASE, CONFIGURATION, term_file

PATIENCE = 60
"""Seconds until a test gives up waiting; a loaded machine may be slow, and nothing is measured here."""


class Server:
    """A running `pmobook serve` and what it has printed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder.parent / "serve.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "pmobook", "serve"],
                cwd=folder,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            )
        self.wait_for_output("Serving on http://")
        self.address = re.search(r"http://\S+", self.output)[0]  # type: ignore[index]

    @property
    def output(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def page(self, address: str) -> str:
        try:
            with urllib.request.urlopen(self.address + address, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except (OSError, http.client.HTTPException):
            return ""

    def wait_for_output(self, text: str) -> None:
        wait(lambda: text in self.output, f"{text!r} in {self.output!r}")

    def wait_for_page(self, address: str, text: str) -> None:
        wait(lambda: text in self.page(address), f"{text!r} at {address}: {self.output}")


def wait(condition: object, what: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():  # type: ignore[operator]
            return
        time.sleep(0.1)
    pytest.fail(f"waited in vain for {what}")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    shutil.copytree(BASE, folder)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return folder


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    started: list[Server] = []
    yield started
    for server in started:
        server.process.terminate()
        server.process.wait()


def test_edits_are_seen_and_mistakes_survived(small: Path, servers: list[Server]) -> None:
    server = Server(small)
    servers.append(server)
    term = term_file(small)
    good = term.read_text(encoding="utf-8")
    server.wait_for_page(f"glossary/{term.stem}/", "pmo-definition")
    # the server's own script, which reloads the page, stands within it
    assert "Content-Security-Policy" not in server.page(f"glossary/{term.stem}/")

    term.write_text(good + "notes: {en: 'Seen at once.', id: 'Langsung terlihat.'}\n", encoding="utf-8")
    server.wait_for_page(f"glossary/{term.stem}/", "Seen at once.")
    server.wait_for_page(f"id/glossary/{term.stem}/", "Langsung terlihat.")

    term.write_text(good + "nosuch: 1\n", encoding="utf-8")
    server.wait_for_output("error[unknown-key]")
    server.wait_for_output("still serving the last good site")
    assert "Seen at once." in server.page(f"glossary/{term.stem}/")

    page = small / "docs" / "index.md"
    term.write_text(good, encoding="utf-8")
    page.write_text("# Home\n\n{{ nosuch() }}\n", encoding="utf-8")
    server.wait_for_output("error[unknown-macro]")
    page.write_text("# Home\n\nMended.\n", encoding="utf-8")
    server.wait_for_page("", "Mended.")
    assert "Traceback" not in server.output


def test_a_first_build_that_fails_is_no_end(small: Path, servers: list[Server]) -> None:
    term = term_file(small)
    good = term.read_text(encoding="utf-8")
    term.write_text("term: [\n", encoding="utf-8")
    server = Server(small)
    servers.append(server)
    assert "error[yaml-syntax]" in server.output
    server.wait_for_page("", "The site could not be built yet")
    term.write_text(good, encoding="utf-8")
    server.wait_for_page(f"glossary/{term.stem}/", "pmo-definition")
    assert "Traceback" not in server.output
