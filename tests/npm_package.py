"""Files of packages of the npm registry that tests use: software of others, which has no place in this repository.

A package is fetched when a test first asks for it, in one pinned version whose hash is compared, and kept for further
runs. Where it cannot be had the test is skipped, but in CI it fails.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class NpmPackage:
    """A package; `integrity` is what `npm view NAME@VERSION dist.integrity` says (Subresource Integrity)."""

    name: str
    version: str
    integrity: str

    def file(self, path: str) -> bytes:
        """Return a file of the package by its path below `package/`."""
        with tarfile.open(self._archive()) as package:
            file = package.extractfile(f"package/{path}")
            assert file is not None, path
            return file.read()

    def _archive(self) -> Path:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        archive = Path(base) / "pmobook-tests" / f"{self.name}-{self.version}.tgz"
        if not self._is_whole(archive):
            self._fetch(archive)
        if not self._is_whole(archive):
            reason = f"{self.name} {self.version} could not be had from the npm registry"
            if os.environ.get("CI"):
                pytest.fail(reason)
            pytest.skip(reason)
        return archive

    def _is_whole(self, archive: Path) -> bool:
        if not archive.is_file():
            return False
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        return f"sha512-{digest}" == self.integrity

    def _fetch(self, archive: Path) -> None:
        """Have npm fetch the package, from whatever registry it is set up for."""
        npm = shutil.which("npm")
        if npm is None:
            return
        archive.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=archive.parent) as folder:
            command = [npm, "pack", "--silent", f"{self.name}@{self.version}", "--pack-destination", folder]
            subprocess.run(command, cwd=folder, stdout=sys.stderr, check=False, timeout=120)
            for fetched in Path(folder).glob("*.tgz"):
                fetched.replace(archive)
