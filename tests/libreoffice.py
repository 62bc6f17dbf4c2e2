"""Finds LibreOffice for the tests of documents and workbooks, or installs it: `python -m tests.libreoffice`.

One that is on the machine comes first; else the system's package manager installs one where we are root.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

NAMES = ("soffice", "libreoffice")
PACKAGES = ("libreoffice-writer", "libreoffice-calc")


def find_libreoffice() -> str | None:
    """Return the path of LibreOffice on this machine, or None."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def install_libreoffice() -> None:
    """Install LibreOffice where it is not found; failing is told by `find_libreoffice` afterwards."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], ["apt-get", "install", "-qy", "--no-install-recommends", *PACKAGES]):
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def convert(program: str, files: Iterable[Path], target: str, folder: Path) -> None:
    """Let LibreOffice open `files` all at once and write them into `folder` as `target`, such as pdf.

    It gets a profile of its own, so that it neither meets one that is running nor what its user has set.
    """
    subprocess.run(
        [
            *(program, "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--convert-to", target, "--outdir", str(folder), *map(str, files)),
        ],
        capture_output=True,
        timeout=120,
        check=True,
    )


if __name__ == "__main__":
    if find_libreoffice() is None:
        sys.stdout.write("Installing LibreOffice for the tests of documents …\n")
        install_libreoffice()
    sys.stdout.write(f"LibreOffice: {find_libreoffice() or 'none; the tests of documents that need it are skipped'}\n")
