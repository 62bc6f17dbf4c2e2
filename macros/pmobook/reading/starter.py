"""The files that a new knowledge base begins with, as they come with this package."""

from pathlib import Path

from pmobook.model.kinds import CONTENT_FOLDERS

_PACKAGE = Path(__file__).parent.parent
_SETTINGS = _PACKAGE / "starting" / "files"
_INSTALLED = _PACKAGE / "starting" / "content"
"""Where an installed package has the content; a working copy has it at the root of its repository."""

_REPOSITORY = _PACKAGE.parent.parent


def settings_templates() -> dict[str, str]:
    """Return the settings, workflows and forms of a new knowledge base by their paths."""
    return _texts(_SETTINGS)


def starter_content() -> dict[str, str]:
    """Return the content of the first knowledge base by its paths: registers, entries and hand-written pages."""
    root = _INSTALLED if _INSTALLED.is_dir() else _REPOSITORY
    return {
        f"{folder}/{path}": text
        for folder in ("docs", *CONTENT_FOLDERS)
        for path, text in _texts(root / folder).items()
        if path.endswith((".md", ".yml"))
    }


def _texts(folder: Path) -> dict[str, str]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}
