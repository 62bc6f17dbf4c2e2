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


def read_settings(root: Path, configuration: str = CONFIGURATION) -> tuple[Settings, list[Problem]]:
    """Read the options of the `pmobook` plugin in mkdocs.yml; the defaults stand where there are none."""
    if not (root / configuration).exists():
        return Settings(), []
    text, problems = read_text(root, configuration)
    if text is None:
        return Settings(), problems
    value, problems = compose(configuration, text, ours=False)
    pointer = _pointer_to_options(value)
    if pointer is None:
        return Settings(), problems
    document = YamlDocument(configuration, text, pointer)
    options = _value_at(value, pointer)
    settings, wrong = decode(document, options, Settings)
    return settings or _what_is_right(document, options), problems + wrong


def _what_is_right(document: YamlDocument, options: dict[str, object]) -> Settings:
    """Return the settings without the options that are wrong: a slip in one is not blamed on every text of the site."""
    right = {name: value for name, value in options.items() if not decode(document, {name: value}, Settings)[1]}
    return Settings.model_validate(right)


def _pointer_to_options(value: object) -> Pointer | None:
    """Return where the plugin's options stand, or None where it has none."""
    plugins = value.get("plugins") if isinstance(value, dict) else None
    for position, item in enumerate(plugins if isinstance(plugins, list) else ()):
        if isinstance(item, dict) and isinstance(item.get("pmobook"), dict):
            return ("plugins", position, "pmobook")
    if isinstance(plugins, dict) and isinstance(plugins.get("pmobook"), dict):
        return ("plugins", "pmobook")
    return None


def _value_at(value: Any, pointer: Pointer) -> dict[str, object]:  # noqa: ANN401 - dicts and lists by turns
    for part in pointer:
        value = value[part]
    return dict(value)
