"""Sources of packages of PyPI that tests use but that cannot be installed beside what this package needs."""

import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.npm_package import NpmPackage


@dataclass(frozen=True)
class PypiSource(NpmPackage):
    """A source archive, fetched and compared in the same way; `integrity` is its SHA-512 in the notation of npm."""

    def unpacked(self, folder: Path) -> Path:
        """Unpack into `folder`, and return the folder from which its modules can be imported."""
        with tarfile.open(self._archive()) as source:
            source.extractall(folder, filter="data")
        return folder / f"{self.name}-{self.version}"

    def _fetch(self, archive: Path) -> None:
        """Have pip fetch the source, without what it depends on."""
        archive.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=archive.parent) as folder:
            command = [
                *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-build-isolation"),
                *("--no-binary", self.name, f"{self.name}=={self.version}", "--dest", folder),
            ]
            subprocess.run(command, cwd=folder, stdout=sys.stderr, check=False, timeout=120)
            for fetched in Path(folder).glob("*.tar.gz"):
                fetched.replace(archive)
