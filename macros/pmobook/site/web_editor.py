"""The web editor under `/admin/`, where `admin: true` asks for it: Decap CMS from npm, and what we tell it."""

import logging
import re
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from pmobook.admin.backend import Backend, backend_of
from pmobook.admin.files import editor_files
from pmobook.files import NewTree
from pmobook.library.library import Library
from pmobook.site.npm_package import NoPackageError, NpmPackage, files_of

FOLDER = "admin/"
DECAP = NpmPackage(
    "decap-cms",
    "3.16.3",
    "sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
)

_SCRIPT = re.compile(r"dist/(?:\d+\.)?decap-cms\.js(?:\.LICENSE\.txt)?")
"""The program, the parts that it loads when it needs them, and the licences of what is in it."""

_BRANCH = re.compile(r"(?:^|/)(?:edit|blob)/([^/]+)/")
"""In `edit_uri` of mkdocs.yml, such as edit/main/docs/."""

_log = logging.getLogger("mkdocs.plugins.pmobook")


def web_editor(library: Library, config: MkDocsConfig) -> Mapping[str, bytes]:
    """Return the files of the editor by their paths below the root of the site; none where it is not asked for.

    Raises SystemExit with one line where Decap CMS cannot be had.
    """
    if not library.settings.admin:
        return {}
    decap = f"decap-cms-{DECAP.version}/"
    try:
        program = decap_cms()
    except NoPackageError as error:
        message = f"pmobook: the web editor (admin: true) cannot be built: {error}"
        raise SystemExit(message) from None
    backend = _backend(library, config)
    if backend.is_local:
        _log.info("The web editor saves to a local checkout only; see admin_backend in the guide on publishing.")
    own = editor_files(library, backend, config.site_url or "", config.site_name, f"{decap}decap-cms.js")
    files = {**own, **{f"{decap}{path.rpartition('/')[2]}": data for path, data in program.items()}}
    return {f"{FOLDER}{name}": data for name, data in files.items()}


def decap_cms() -> Mapping[str, bytes]:
    """Return the files of Decap CMS by their paths in its package. Raises NoPackageError where it cannot be had."""
    return files_of(DECAP, _is_program)


def write_web_editor(site: Path, files: Mapping[str, bytes]) -> None:
    """Write the files into a new site."""
    tree = NewTree(site)
    for path, data in files.items():
        tree.write(path, data)


def _backend(library: Library, config: MkDocsConfig) -> Backend:
    options = library.settings.admin_backend
    named = _BRANCH.search(config.edit_uri or "")
    return backend_of(config.repo_url or "", named[1] if named else "main", options)


def _is_program(path: str) -> bool:
    return _SCRIPT.fullmatch(path) is not None
