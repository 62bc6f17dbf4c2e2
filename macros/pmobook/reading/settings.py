"""mkdocs.yml → the settings that the compiler needs, without MkDocs."""

from pathlib import Path
from typing import Any

from pmobook.model.located import Pointer
from pmobook.model.problem import Problem
from pmobook.model.settings import Settings
from pmobook.reading.composing import compose
from pmobook.reading.decoding import decode
from pmobook.reading.document import YamlDocument
from pmobook.reading.texts import read_text

CONFIGURATION = "mkdocs.yml"


def read_settings(root: Path) -> tuple[Settings, list[Problem]]:
    """Read the options of the `pmobook` plugin in `root`/mkdocs.yml; the defaults stand where there are none."""
    if not (root / CONFIGURATION).exists():
        return Settings(), []
    text, problems = read_text(root, CONFIGURATION)
    if text is None:
        return Settings(), problems
    value, problems = compose(CONFIGURATION, text, ours=False)
    pointer = _pointer_to_options(value)
    if pointer is None:
        return Settings(), problems
    document = YamlDocument(CONFIGURATION, text, pointer)
    settings, wrong = decode(document, _value_at(value, pointer), Settings)
    return settings or Settings(), problems + wrong


def _pointer_to_options(value: object) -> Pointer | None:
    """Return where the plugin's options stand, or None where it has none."""
    plugins = value.get("plugins") if isinstance(value, dict) else None
    for position, item in enumerate(plugins if isinstance(plugins, list) else ()):
        if isinstance(item, dict) and isinstance(item.get("pmobook"), dict):
            return ("plugins", position, "pmobook")
    if isinstance(plugins, dict) and isinstance(plugins.get("pmobook"), dict):
        return ("plugins", "pmobook")
    return None


def _value_at(value: Any, pointer: Pointer) -> object:  # noqa: ANN401 - dicts and lists by turns
    for part in pointer:
        value = value[part]
    return value
