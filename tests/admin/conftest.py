"""A site with the web editor, whose repository is a variable in the browser (Decap's test backend)."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from pmobook.model.kinds import CONTENT_FOLDERS
from pmobook.site.npm_package import NoPackageError
from pmobook.site.web_editor import decap_cms
from tests.browser.conftest import QUIZ_SITE
from tests.building import built
from tests.conftest import served, watched_page


@pytest.fixture(scope="session")
def editor_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built knowledge base with `admin: true`. Without Decap CMS the test is skipped, but in CI it fails."""
    try:
        decap_cms()
    except NoPackageError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))
    folder = tmp_path_factory.mktemp("editor") / "base"
    shutil.copytree(QUIZ_SITE, folder)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("exports: []", "exports: [], downloads: false, admin: true"), encoding="utf-8")
    built(folder)
    return folder


@pytest.fixture(scope="session")
def editor(editor_folder: Path) -> Iterator[str]:
    """The address at which it is served."""
    with served(editor_folder / "site") as address:
        yield address


@pytest.fixture
def writer(context: BrowserContext, editor: str, editor_folder: Path) -> Iterator[Page]:
    """The page of somebody who edits the content of that knowledge base, in memory."""
    with watched_page(context, editor) as page:
        repository(page, {path: path_text(editor_folder, path) for path in content_paths(editor_folder)})
        page.route("**/admin/editor.json", lambda route: route.fulfill(json=_in_memory(editor_folder)))
        yield page


def repository(page: Page, files: Mapping[str, str]) -> None:
    """Give the page's test backend a repository of `files`."""
    tree: dict[str, Any] = {}
    for path, text in files.items():
        folder = tree
        *folders, name = path.split("/")
        for each in folders:
            folder = folder.setdefault(each, {})
        folder[name] = {"content": text, "path": path}
    page.add_init_script(f"window.repoFiles = {json.dumps(tree)}")


def content_paths(root: Path) -> list[str]:
    """Return the files of the content below `root`."""
    return [path.relative_to(root).as_posix() for name in CONTENT_FOLDERS for path in (root / name).rglob("*.yml")]


def path_text(root: Path, path: str) -> str:
    """Return what a file of the content holds."""
    return (root / path).read_text(encoding="utf-8")


def _in_memory(root: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return what the editor reads, saving to memory."""
    data = json.loads((root / "site/admin/editor.json").read_bytes())
    data["config"] |= {"backend": {"name": "test-repo"}, "local_backend": False, "publish_mode": "simple"}
    return data
