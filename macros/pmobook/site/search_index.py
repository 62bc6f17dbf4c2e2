"""The search index: Pagefind over a shadow tree of the fragments alone, made only when they changed."""

import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path

from mkdocs.exceptions import PluginError
from pagefind_bin import get_executable

from pmobook.files import NewTree, link_or_copy
from pmobook.site.progress import with_progress
from pmobook.site.search_document import SearchSource
from pmobook.site.search_index_order import put_in_order

SEARCH_FOLDER = "pagefind"
_STAMP = "pmobook-input.txt"
_FORM = "2"
"""Changes with what is made of Pagefind's index, so that none of an older form is taken over."""
_SHADOW = "pmobook-search-"
"""What the names of shadow trees begin with."""
_A_DAY = 86_400
"""Seconds after which a shadow tree is nobody's: the largest index takes minutes."""


def write_search_index(
    site: Path, sources: Sequence[SearchSource], previous: Path, *, may_be_old: bool = False
) -> bool:
    """Write the index of all languages into `site`; the one of the `previous` site is taken where nothing changed.

    It is also taken where it `may_be_old`, if there is one. Returns whether it is the index of `sources`.
    """
    stamp = _fingerprint(sources)
    known = _stamp_of(previous)
    if known == stamp or (known and may_be_old):
        shutil.copytree(previous / SEARCH_FOLDER, site / SEARCH_FOLDER, copy_function=link_or_copy)
        return known == stamp
    _remove_abandoned(_fast_folder())
    with tempfile.TemporaryDirectory(prefix=_SHADOW, dir=_fast_folder()) as shadow:
        tree = NewTree(Path(shadow))
        for source in with_progress(sources, "search"):
            tree.write(_shadow_name(source.address), source.make().html().encode())
        _run_pagefind(Path(shadow), site / SEARCH_FOLDER)
    put_in_order(site / SEARCH_FOLDER)
    (site / SEARCH_FOLDER / _STAMP).write_text(stamp, encoding="ascii")
    return True


def _run_pagefind(source: Path, output: Path) -> None:
    command = [get_executable(), "--silent", "--site", str(source), "--output-path", str(output)]
    with _one_core_of_two():
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode != 0:
        message = f"the search index could not be made: {(done.stderr or done.stdout).strip()}"
        raise PluginError(message)


@contextmanager
def _one_core_of_two() -> Iterator[None]:
    """Keep the indexer on one core where there are no more than two.

    Measured at 20,000 pages on two cores: a fifth less CPU for a tenth more time, for its threads mostly wait for each
    other. With more cores they are worth it.
    """
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set()
    if not 1 < len(cores) <= 2:  # noqa: PLR2004 - two cores
        yield
        return
    os.sched_setaffinity(0, {max(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def _shadow_name(address: str) -> str:
    """Return the file of a page in the shadow tree: no folder for each page, as on the site; search.js knows."""
    return f"{address.rstrip('/')}.html" if address.strip("/") else "index.html"


def _fingerprint(sources: Sequence[SearchSource]) -> str:
    digest = hashlib.sha256(f"{version('pagefind_bin')} {_FORM}".encode())
    for source in sources:
        digest.update(f"{source.address}\0{source.digest}\0".encode())
    return digest.hexdigest()


def _stamp_of(site: Path) -> str:
    try:
        return (site / SEARCH_FOLDER / _STAMP).read_text(encoding="ascii")
    except OSError:
        return ""


def _fast_folder() -> Path:
    """Return the memory file system where there is one: the shadow tree is many small files, read once."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder inside it is made by tempfile
    return memory if memory.is_dir() else Path(tempfile.gettempdir())


def _remove_abandoned(folder: Path) -> None:
    """Remove the shadow trees of killed builds, which would fill the memory."""
    for shadow in folder.glob(f"{_SHADOW}*"):
        with suppress(OSError):
            if time.time() - shadow.stat().st_mtime > _A_DAY:
                shutil.rmtree(shadow, ignore_errors=True)
