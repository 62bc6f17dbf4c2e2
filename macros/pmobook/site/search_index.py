"""The search index: Pagefind over a shadow tree of the fragments alone, made only when they changed."""

import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from mkdocs.exceptions import PluginError
from pagefind_bin import get_executable

from pmobook.files import NewTree
from pmobook.site.search_document import SearchDocument

SEARCH_FOLDER = "pagefind"
_STAMP = "pmobook-input.txt"


def write_search_index(site: Path, documents: Sequence[SearchDocument], previous: Path) -> None:
    """Write the index of all languages into `site`; the one of the `previous` site is taken where nothing changed."""
    stamp = _fingerprint(documents)
    if _stamp_of(previous) == stamp:
        shutil.copytree(previous / SEARCH_FOLDER, site / SEARCH_FOLDER)
        return
    with tempfile.TemporaryDirectory(prefix="pmobook-search-", dir=_fast_folder()) as shadow:
        tree = NewTree(Path(shadow))
        for document in documents:
            tree.write(f"{document.address}index.html", document.html().encode())
        _run_pagefind(Path(shadow), site / SEARCH_FOLDER)
    (site / SEARCH_FOLDER / _STAMP).write_text(stamp, encoding="ascii")


def _run_pagefind(source: Path, output: Path) -> None:
    command = [get_executable(), "--silent", "--site", str(source), "--output-path", str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode != 0:
        message = f"the search index could not be made: {(done.stderr or done.stdout).strip()}"
        raise PluginError(message)


def _fingerprint(documents: Iterable[SearchDocument]) -> str:
    digest = hashlib.sha256()
    for document in documents:
        digest.update(document.address.encode())
        digest.update(document.html().encode())
    return digest.hexdigest()


def _stamp_of(site: Path) -> str:
    try:
        return (site / SEARCH_FOLDER / _STAMP).read_text(encoding="ascii")
    except OSError:
        return ""


def _fast_folder() -> str | None:
    """Return the memory file system where there is one: the shadow tree is many small files, read once."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder inside it is made by tempfile
    return str(memory) if memory.is_dir() else None
