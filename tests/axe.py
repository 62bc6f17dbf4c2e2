"""Checks a page with axe-core, the accessibility engine of Deque (MPL 2.0): `violations(page)`.

It is fetched from the npm registry when a test first asks for it, in one pinned version whose hash is compared, and
kept for further runs; nothing of it is in this repository. Where it cannot be had the test is skipped, but in CI it
fails.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

VERSION = "4.14.1"
INTEGRITY = "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
"""As `npm view axe-core@VERSION dist.integrity` says (Subresource Integrity)."""

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_SCRIPT = "package/axe.min.js"


def violations(page: Page, part: Locator | None = None, *, leaving: tuple[str, ...] = ()) -> list[str]:
    """Return what axe finds wrong on the page, or in `part` of it: one line for each element.

    `leaving` are ids of rules that are set aside; each needs its reason where it is given.
    """
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(axe_source())
    options = {
        "runOnly": {"type": "tag", "values": list(RULES)},
        "rules": {rule: {"enabled": False} for rule in leaving},
        "resultTypes": ["violations"],
    }
    run = "async (part, options) => (await axe.run(part ?? document, options)).violations"
    found = (
        page.evaluate(f"options => ({run})(null, options)", options) if part is None else part.evaluate(run, options)
    )
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}: {node['target']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


@cache
def axe_source() -> str:
    """Return the script of axe-core; skips or fails the test where it cannot be had."""
    archive = _cache_folder() / f"axe-core-{VERSION}.tgz"
    if not _is_whole(archive):
        _fetch(archive)
    if not _is_whole(archive):
        reason = f"axe-core {VERSION} could not be had from the npm registry"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with tarfile.open(archive) as package:
        script = package.extractfile(_SCRIPT)
        assert script is not None
        return script.read().decode()


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "pmobook-tests"


def _is_whole(archive: Path) -> bool:
    if not archive.is_file():
        return False
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    return f"sha512-{digest}" == INTEGRITY


def _fetch(archive: Path) -> None:
    """Have npm fetch the package, from whatever registry it is set up for."""
    npm = shutil.which("npm")
    if npm is None:
        return
    archive.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=archive.parent) as folder:
        command = [npm, "pack", "--silent", f"axe-core@{VERSION}", "--pack-destination", folder]
        subprocess.run(command, cwd=folder, stdout=sys.stderr, check=False, timeout=120)
        for fetched in Path(folder).glob("*.tgz"):
            fetched.replace(archive)
