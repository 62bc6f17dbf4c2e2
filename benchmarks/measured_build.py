"""One build in its own process, which prints its cost as JSON: `python -m benchmarks.measured_build DIR [OPTION …]`.

A folder with a conf.py is built by Sphinx, any other by MkDocs. The file runs by itself, for a peer's Python knows
nothing of this project.
"""

import argparse
import importlib.util
import json
import logging
import os
import resource
import shutil
import signal
import sys
import time
from pathlib import Path
from types import FrameType

KILOBYTE = 1024
INTERVAL = 0.005
"""CPU seconds between two looks at what the build does: rare enough to cost nothing, often enough for a second."""

SEARCH = "search_index.py"


class Parts:
    """CPU seconds by the part of pmobook at work: its folder, or another package where none is.

    A sampling profile: the system interrupts the build after so much CPU, and the time since the last interruption
    goes to the innermost part on the stack. All that the search index asks for is the search index's.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._package = _folder_of_pmobook()
        self._last = time.process_time()
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)

    def stop(self) -> None:
        """Look no more."""
        signal.setitimer(signal.ITIMER_PROF, 0)

    def _look(self, _: int, frame: FrameType | None) -> None:
        now = time.process_time()
        name = part_at_work(frame, self._package)
        self.seconds[name] = self.seconds.get(name, 0) + now - self._last
        self._last = now


def part_at_work(frame: FrameType | None, package: str) -> str:
    """Return the name of the innermost part of pmobook on the stack, `search index`, or `MkDocs and libraries`."""
    part = ""
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(package):
            if path.endswith(SEARCH):
                return "search index"
            part = part or path.removeprefix(package).partition(os.sep)[0].removesuffix(".py")
        frame = frame.f_back
    return part or "MkDocs and libraries"


def _folder_of_pmobook() -> str:
    found = importlib.util.find_spec("pmobook")
    if found is None or found.origin is None:
        sys.exit("this Python has no pmobook")
    return str(Path(found.origin).parent) + os.sep


def _build_with_mkdocs() -> None:
    from mkdocs.commands.build import build  # noqa: PLC0415 - a Python with Sphinx may have no MkDocs
    from mkdocs.config import load_config  # noqa: PLC0415 - as above

    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()


def _build_with_sphinx() -> None:
    from sphinx.cmd.build import build_main  # type: ignore[import-not-found]  # noqa: PLC0415 - no dependency of this project

    if build_main(["-Q", "-b", "html", "docs", "site"]) != 0:
        sys.exit("Sphinx failed")


def _keep_fragments(folder: Path) -> None:
    """Have the files copied that Pagefind reads: they are gone after the build."""
    from pmobook.site import search_index  # noqa: PLC0415 - only pmobook's own builds are asked for this

    run = search_index._run_pagefind  # noqa: SLF001 - the one place at which they are complete

    def copy_and_run(source: Path, output: Path) -> None:
        shutil.copytree(source, folder)
        run(source, output)

    search_index._run_pagefind = copy_and_run  # noqa: SLF001 - as above


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--limit", type=int, help="CPU seconds after which the system ends the build")
    options.add_argument("--fragments", type=Path, help="a folder for the files that Pagefind reads")
    options.add_argument("--parts", action="store_true", help="tell what each part of pmobook costs")
    return options.parse_args()


def main() -> None:
    """Build, and print CPU seconds of this process and of its children, and its own peak memory."""
    options = _options()
    os.chdir(options.folder)
    logging.disable(logging.WARNING)
    if options.limit:
        resource.setrlimit(resource.RLIMIT_CPU, (options.limit, options.limit))
    if options.fragments:
        _keep_fragments(options.fragments)
    parts = Parts() if options.parts else None
    if Path("docs/conf.py").exists():
        _build_with_sphinx()
    else:
        _build_with_mkdocs()
    if parts:
        parts.stop()
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    cost = {
        "cpu": own.ru_utime + own.ru_stime,
        "children": children.ru_utime + children.ru_stime,
        "memory": own.ru_maxrss * KILOBYTE,
        "parts": parts.seconds if parts else {},
    }
    sys.stdout.write(json.dumps(cost) + "\n")


if __name__ == "__main__":
    main()
