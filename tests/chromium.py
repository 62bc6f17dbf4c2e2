"""Finds a Chromium for the browser tests, or installs one: `python -m tests.chromium`.

One that is on the machine comes first; else the system's package manager installs one where we are root; else
Playwright's own is fetched.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The shell first: it is the same engine without the windows around it, and halves the time of the browser tests."""

PACKAGES = ("chromium-headless-shell", "chromium")
"""Of Debian and its kin; the second where the first is not packaged."""

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
"""No sandbox: containers rarely allow it, and the tests only open pages of this machine."""


def find_chromium() -> str | None:
    """Return the path of a Chromium on this machine, or None."""
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install_chromium() -> None:
    """Install a Chromium where none is found; failing is told by `find_chromium` afterwards."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _with_apt("update", "-q")
        for package in PACKAGES:
            if find_chromium() is None:
                _with_apt("install", "-qy", "--no-install-recommends", package)
    if find_chromium() is None:
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def _with_apt(*arguments: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", *arguments]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    if find_chromium() is None:
        sys.stdout.write("Installing Chromium for the browser tests …\n")
        install_chromium()
    sys.stdout.write(f"Chromium: {find_chromium() or 'none; the browser tests are skipped'}\n")
