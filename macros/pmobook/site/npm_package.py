"""Packages of the npm registry that a build publishes: fetched by npm, checked by their hashes, and kept."""

import base64
import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PATIENCE = 300
"""Seconds for the largest package of ours, 15 MB, over a slow line."""


class NoPackageError(Exception):
    """A package cannot be had; the message is one line that says why, and what to do."""


@dataclass(frozen=True, slots=True)
class NpmPackage:
    """One version of a package. `integrity` is what `npm view NAME@VERSION dist.integrity` says."""

    name: str
    version: str
    integrity: str

    def __str__(self) -> str:
        """Return the package as npm names it."""
        return f"{self.name}@{self.version}"


@cache
def files_of(package: NpmPackage, is_wanted: Callable[[str], bool]) -> Mapping[str, bytes]:
    """Return the wanted files by their paths in the package. Raises NoPackageError where it cannot be had."""
    archive = _cache_folder() / f"{package.name}-{package.version}.tgz"
    if not _is_whole(archive, package):
        _fetch(archive, package)
    with tarfile.open(archive) as contents:
        wanted = [member for member in contents if member.isfile() and is_wanted(_path(member))]
        return {_path(member): _read(contents, member) for member in wanted}


def _fetch(archive: Path, package: NpmPackage) -> None:
    """Have npm fetch the package, from whatever registry it is set up for."""
    npm = shutil.which("npm")
    if npm is None:
        message = f"{package} is fetched with npm, which is not installed here"
        raise NoPackageError(message)
    archive.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=archive.parent) as folder:
        command = [npm, "pack", "--silent", str(package), "--pack-destination", folder]
        try:
            done = subprocess.run(  # noqa: S603 - our own arguments
                command, cwd=folder, capture_output=True, text=True, check=False, timeout=_PATIENCE
            )
            said = done.stderr.strip()
        except subprocess.TimeoutExpired:
            said = "npm did not answer"
        found = next(Path(folder).glob("*.tgz"), None)
        if found is None:
            reason = said.splitlines()[0] if said else "the registry cannot be reached"
            message = f"npm could not fetch {package}: {reason}"
            raise NoPackageError(message)
        if not _is_whole(found, package):
            message = f"what npm fetched is not {package}: its hash is another one"
            raise NoPackageError(message)
        found.replace(archive)


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "pmobook"


def _is_whole(archive: Path, package: NpmPackage) -> bool:
    if not archive.is_file():
        return False
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    return f"sha512-{digest}" == package.integrity


def _path(member: tarfile.TarInfo) -> str:
    """Return the path of a file within the package, whose root is one folder."""
    return member.name.partition("/")[2]


def _read(contents: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    stream = contents.extractfile(member)
    return stream.read() if stream is not None else b""
