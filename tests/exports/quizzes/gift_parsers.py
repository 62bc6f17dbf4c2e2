"""GIFT as two parsers of other people read it: gift-pegjs (npm, MIT) and pygiftparser (PyPI, MIT).

pygiftparser wants a Markdown of 2018 beside it for pages that we do not ask it for, so it is not installed but fetched.
"""

import json
import subprocess
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.npm_package import NpmPackage
from tests.pypi_source import PypiSource

PEGJS = NpmPackage(
    "gift-pegjs",
    "1.0.2",
    "sha512-S/A2wBDdia2QWKpB5FtASx1gguep1wg5If5glDWJgUMiABICJT7ogArGfsdgozevhBdbdOiHhrykJP86hbgvRw==",
)

PYGIFTPARSER = PypiSource(
    "pygiftparser",
    "1.1",
    "sha512-6iasKiuowWu71xEoVwIJuUvJ3ZRf1jQU+wd4cXN1NJZkWbExUkx+jA8vsO44rhnBuODTYx0mhnqTh0FJOFEvWg==",
)

_READ_ALL = """
const parser = require("./gift.js");
const texts = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map((text) => parser.parse(text))));
"""


def read_with_pegjs(texts: list[str], folder: Path) -> list[list[dict[str, Any]]]:
    """Return what gift-pegjs reads in each text, in one run of Node; a text that it refuses fails the test."""
    (folder / "gift.js").write_bytes(PEGJS.file("pegjs-gift.js"))
    done = subprocess.run(
        ["node", "-e", _READ_ALL], cwd=folder, input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return found


def read_with_pygiftparser(texts: list[str], folder: Path) -> list[list[Any]]:
    """Return the questions that pygiftparser finds in each text."""
    with _importable(PYGIFTPARSER.unpacked(folder)), warnings.catch_warnings():
        # it was written for Python 3.4
        warnings.simplefilter("ignore")
        from pygiftparser import parser  # noqa: PLC0415 - it is there only now

        return [parser.parseFile(text.splitlines(keepends=True)) for text in texts]


@contextmanager
def _importable(folder: Path) -> Iterator[None]:
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
