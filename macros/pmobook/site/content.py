"""The content that a configuration of MkDocs is about, and how its problems are told."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_date

from pmobook.model.problem import Problem
from pmobook.reports.text import text_report


class ContentToRead(NamedTuple):
    """What reading the content takes: its folder, the name of the file with its settings, and the day."""

    root: Path
    configuration: str
    today: date


def content_to_read(config: MkDocsConfig) -> ContentToRead:
    """Return what is to be read for a build of `config`."""
    configuration = Path(config.config_file_path)
    return ContentToRead(configuration.parent, configuration.name, date.fromisoformat(get_build_date()))


def tell(problems: Sequence[Problem], config: MkDocsConfig) -> None:
    """Print the problems of the content; on a terminal with links to what their rules mean."""
    guides = f"{config.site_url}rules/" if config.site_url and sys.stderr.isatty() else ""
    sys.stderr.write(text_report(problems, guides))
