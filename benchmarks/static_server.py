"""Serves a site as hosts do, compressed and kept alive, and counts what goes over the wire."""

import functools
import gzip
import http.server
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

COMPRESSED = frozenset({".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".xml"})
"""Of these GitHub Pages, Netlify and Cloudflare compress what they send; the rest is compressed in itself."""

LEVEL = 6
"""Of gzip: what nginx and its like are asked for at most."""


LATENCY, BYTES_PER_SECOND = 0.15, 1_600_000 / 8
"""Lighthouse's slow 4G: seconds there and back, and bytes a second."""

PIECE = 4_096
"""Bytes after which another answer has its turn."""


@dataclass(frozen=True)
class Sent:
    """An answer: what was asked for, without a query, its bytes with their head, and when, in seconds of the epoch."""

    path: str
    bytes: int
    asked: float


@dataclass
class Wire:
    """A site that is served: its address, what was sent since the list was emptied, and whether the line is slow."""

    address: str
    sent: list[Sent] = field(default_factory=list)
    is_slow: bool = False


class _Site(http.server.ThreadingHTTPServer):
    """The server with the bodies that it has compressed already: it must not cost time whether they are large."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = folder
        self.line = threading.Lock()
        self.wire = Wire(f"http://127.0.0.1:{self.server_port}/")

    @functools.lru_cache(maxsize=None)  # noqa: B019, UP033 - a site is served once in the life of a process
    def body(self, path: Path) -> bytes:
        content = path.read_bytes()
        return gzip.compress(content, LEVEL) if path.suffix in COMPRESSED else content

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that is closed breaks its connections."""


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Site

    def do_GET(self) -> None:
        now = time.time()
        asked = self.path.partition("?")[0]
        path = self.server.folder / asked.strip("/")
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = self.server.body(path)
        encoding = "Content-Encoding: gzip\r\n" if path.suffix in COMPRESSED else ""
        head = (
            f"HTTP/1.1 200 OK\r\nContent-Type: {self.guess_type(path)}\r\n{encoding}Content-Length: {len(body)}\r\n\r\n"
        )
        answer = head.encode() + body
        self.server.wire.sent.append(Sent(asked, len(answer), now))
        if self.server.wire.is_slow:
            self._write_slowly(answer)
        else:
            self.wfile.write(answer)

    def _write_slowly(self, answer: bytes) -> None:
        """Send as over a slow line, which all answers share. Browsers do not slow down what their workers fetch."""
        time.sleep(LATENCY)
        for start in range(0, len(answer), PIECE):
            piece = answer[start : start + PIECE]
            with self.server.line:
                time.sleep(len(piece) / BYTES_PER_SECOND)
            self.wfile.write(piece)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[Wire]:
    """Serve a folder on a free port of this machine."""
    server = _Site(site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.wire
    finally:
        server.shutdown()
        server.server_close()
