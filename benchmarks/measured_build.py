"""One `mkdocs build` in its own process, which prints its cost as JSON: `python -m benchmarks.measured_build DIR`."""

import json
import logging
import os
import resource
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config

KILOBYTE = 1024


def main(folder: str) -> None:
    """Build the site in `folder`. Prints CPU seconds of this process and of its children, and its own peak memory."""
    os.chdir(folder)
    logging.disable(logging.WARNING)
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    cost = {
        "cpu": own.ru_utime + own.ru_stime,
        "children": children.ru_utime + children.ru_stime,
        "memory": own.ru_maxrss * KILOBYTE,
    }
    sys.stdout.write(json.dumps(cost) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
