"""`pmobook stage`: every page of every language as a file, and all that lies beside them, for another generator."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from json import dumps
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from pmobook.exports.publication import Publication
from pmobook.exports.web import web_files
from pmobook.files import NewTree, read_bytes
from pmobook.library.changed_subjects import changed_subjects
from pmobook.library.library import Library
from pmobook.pages.edition import Edition
from pmobook.reading.history import read_history
from pmobook.reading.line_times import read_line_times
from pmobook.reading.settings import CONFIGURATION
from pmobook.reading.site_address import read_site_address
from pmobook.site.entry_pages import files_of_language
from pmobook.site.host_configuration import THEME
from pmobook.site.host_pages import HostPages, read_host_pages
from pmobook.site.reporting import proposal_address
from pmobook.site.run import WarningCounter
from pmobook.site.search_document import SearchSource
from pmobook.site.search_index import write_search_index
from pmobook.site.search_labels import search_labels
from pmobook.site.staged_pages import staged_pages
from pmobook.site.template_files import template_files
from pmobook.site.web_editor import web_editor
from pmobook.staging.project import MARKER, OVERRIDES, STATIC, StagedProject
from pmobook.version import __version__

_FILES = Path(__file__).parent.parent / "staging" / "files"
_REPOSITORY_LINK = "partials/source.html"
"""Of our own theme: Zensical's asks another host for numbers, as Material's does."""

_THEME_OPTIONS = ("features", "palette", "logo", "favicon", "icon")
"""What is taken over of the options of the theme; the others name files or plugins of today's."""


class StagingError(Exception):
    """The pages could not be made; the message is one line."""


def write_stage(root: Path, library: Library, folder: Path) -> int:
    """Write the staged tree of the knowledge base at `root` into the empty `folder`. Returns the number of its pages.

    Raises StagingError, also for warnings where mkdocs.yml is strict, and OSError.
    """
    try:
        with _warnings_shown() as warnings:
            count, is_strict = _write(root, library, folder)
    except MkDocsException as error:
        raise StagingError(str(error)) from error
    except SystemExit as error:
        # so a plugin ends a build: with one line, or with a number where it has printed what is wrong
        message = error.code if isinstance(error.code, str) else "nothing was staged; mend these errors first"
        raise StagingError(message.removeprefix("pmobook: ")) from error
    if is_strict and warnings.count:
        message = f"nothing was staged: {CONFIGURATION} is strict, and there are warnings"
        raise StagingError(message)
    return count


class _WithoutTraceback(logging.Formatter):
    """Leaves out the traceback that mkdocs-macros fences off below its message."""

    def format(self, record: logging.LogRecord) -> str:
        message, _, _ = super().format(record).partition("\n```")
        return " ".join(message.split())


@contextmanager
def _warnings_shown() -> Iterator[WarningCounter]:
    """Show and count what MkDocs warns about on hand-written pages, such as links to nowhere."""
    shown, counter = logging.StreamHandler(), WarningCounter()
    shown.setFormatter(_WithoutTraceback("%(levelname)s - %(message)s"))
    shown.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    for handler in (shown, counter):
        logger.addHandler(handler)
    try:
        yield counter
    finally:
        for handler in (shown, counter):
            logger.removeHandler(handler)


def _write(root: Path, library: Library, folder: Path) -> tuple[int, bool]:
    """Return the number of pages, and whether mkdocs.yml is strict."""
    tree, address = NewTree(folder), read_site_address(root)
    # where the site was built, files that would be the same are taken from there
    site = root / "site"
    downloads, history = template_files(library, address, site), read_history(root)
    subjects = changed_subjects(library, read_line_times(root))
    projects: list[StagedProject] = []
    sources: list[SearchSource] = []
    editor: Mapping[str, bytes] = {}
    count, is_strict = 0, False
    for language in library.settings.languages:
        edition = Edition(library, language, history, subjects, downloads.sizes)
        host = read_host_pages(root / CONFIGURATION, edition, f"{address}{edition.prefix}" if address else "")
        projects.append(_project(host))
        count += _write_language(tree, host, projects[-1])
        sources += host.build.search_sources
        is_strict = bool(host.config.strict)
        editor = editor or web_editor(library, host.config)
    data_files = {**downloads.files, **web_files(Publication(library, address)), **editor}
    for name, data in data_files.items():
        tree.write(_place(name, projects), data)
    write_search_index(folder / projects[0].docs_dir, sources, site)
    _write_surroundings(tree, projects)
    return count, is_strict


def _project(host: HostPages) -> StagedProject:
    config, edition = host.config, host.build.edition
    repository = {"repo_url": config.repo_url, "repo_name": config.repo_name}
    return StagedProject(
        language=edition.language,
        prefix=edition.prefix,
        site_name=config.site_name,
        site_description=config.site_description or "",
        site_url=host.build.site_url,
        repository={name: value for name, value in repository.items() if value},
        theme={name: value for name, value in host.theme.items() if name in _THEME_OPTIONS},
        widgets={
            "search": edition.words.search,
            "labels": dumps(search_labels(edition.words), ensure_ascii=False),
            "propose": proposal_address(config.repo_url or ""),
        },
        navigation=host.navigation(),
    )


def _write_language(tree: NewTree, host: HostPages, project: StagedProject) -> int:
    count = 0
    for page in staged_pages(host):
        tree.write(f"{project.docs_dir}/{page.path}", page.markdown())
        count += 1
    for files in (host.other_files(), files_of_language(host.build, project.site_name)):
        for name, data in files:
            tree.write(f"{project.docs_dir}/{name}", data)
    tree.write(project.configuration_file, project.configuration())
    return count


def _place(name: str, projects: Sequence[StagedProject]) -> str:
    """Return where the file at `name` below the root of the site belongs: with its language, unless it is Markdown."""
    if name.endswith(".md"):
        return f"{STATIC}/{name}"
    project = next((each for each in projects[1:] if name.startswith(each.prefix)), projects[0])
    return f"{project.docs_dir}/{name.removeprefix(project.prefix)}"


def _write_surroundings(tree: NewTree, projects: Sequence[StagedProject]) -> None:
    commands = "\n".join(f"zensical build -f {project.configuration_file}" for project in projects)
    for path in sorted(_FILES.rglob("*")):
        if path.is_file():
            text = read_bytes(path).decode("utf-8")
            tree.write(path.relative_to(_FILES).as_posix(), text.replace("@COMMANDS@", commands).encode())
    tree.write(f"{OVERRIDES}/{_REPOSITORY_LINK}", read_bytes(THEME / _REPOSITORY_LINK))
    tree.write(MARKER, f"pmobook {__version__}\n".encode())
