"""Takes the content of this repository into the package: it is what `pmobook init` begins a new knowledge base with."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

CONTENT = ("docs", "glossary", "playbooks", "quizzes")
ENDINGS = {".md", ".yml"}


class BuildWithContent(build_py):  # type: ignore[misc] # setuptools ships no types
    """Builds the package, and copies the content into it."""

    def run(self) -> None:
        """Build, then copy; a working copy that is installed in place needs no copy."""
        super().run()
        if self.editable_mode:
            return
        target = Path(self.build_lib) / "pmobook" / "starting" / "content"
        for folder in CONTENT:
            for path in sorted(Path(folder).rglob("*")):
                if path.suffix in ENDINGS:
                    copy = target / path
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, copy)


setup(cmdclass={"build_py": BuildWithContent})
