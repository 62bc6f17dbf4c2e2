"""The files of a site that are no entries: what the server watches besides the content."""

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

Looks = frozenset[tuple[str, int, int, int]]
"""Each file with its size, the time of its change, and its number."""


NOTHING: Looks = frozenset()


def looks_of_other_files(config: MkDocsConfig) -> Looks:
    """Return how the configuration, the pages and their files, and own templates look now."""
    roots = [config.config_file_path, config.docs_dir, config.theme.custom_dir, *config.watch]
    return frozenset(look for root in roots if root for look in _looks(str(root)))


def _looks(root: str) -> Iterator[tuple[str, int, int, int]]:
    paths = [root] if os.path.isfile(root) else _below(root)  # noqa: PTH113 - as in `os.walk`
    for path in paths:
        try:
            status = os.stat(path)  # noqa: PTH116 - thousands of times
        except OSError:
            continue
        yield path, status.st_size, status.st_mtime_ns, status.st_ino


def _below(root: str) -> Iterator[str]:
    for folder, _, names in os.walk(root):
        for name in names:
            yield str(Path(folder) / name)
