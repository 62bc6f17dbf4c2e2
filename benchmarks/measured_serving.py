"""Edits of a served site in a process of its own, which prints their cost as JSON: `… measured_serving DIR NUMBER`."""

import json
import logging
import os
import resource
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from pmobook.site.serving import GuardedBuilder

_EDITS = {"text": ("definition:\n  en: ", 5), "name": ("term: {en: ", 2)}
"""What each kind of edit puts a word behind, and how often it is made; the cheapest counts."""


class _Watcher(LiveReloadServer):
    """A server of MkDocs that neither listens nor watches: the edits are told to it."""

    def __init__(self, builder: GuardedBuilder) -> None:
        self.builder = builder

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Watch nothing."""


def measure(folder: Path, number: int) -> dict[str, float]:
    """Return the CPU seconds of the first build, of its search index, and of an edit of each kind to a term."""
    load = partial(load_config, str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))

    def rebuild(given: MkDocsConfig | None) -> None:
        build(given or load())

    config = load()
    config.plugins.on_startup(command="serve", dirty=False)
    builder = GuardedBuilder(rebuild)
    cost = {"cold": _cpu(lambda: builder.attempt(config))}
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    cost["index"] = children.ru_utime + children.ru_stime
    config.plugins.on_serve(_Watcher(builder), config=config, builder=rebuild)
    edited, numbers = folder / "glossary" / "risk" / f"term-{number}.yml", count()
    for kind, (before, times) in _EDITS.items():
        runs = []
        for _ in range(times):
            text = edited.read_text(encoding="utf-8")
            edited.write_text(text.replace(before, f"{before}Edited {next(numbers)} "), encoding="utf-8")
            runs.append(_cpu(builder.attempt))
        cost[kind] = min(runs)
    config.plugins.on_shutdown()
    return cost


def _cpu(work: Callable[[], bool]) -> float:
    before = resource.getrusage(resource.RUSAGE_SELF)
    if not work():
        message = "the site could not be built"
        raise RuntimeError(message)
    after = resource.getrusage(resource.RUSAGE_SELF)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    logging.disable(logging.WARNING)
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
