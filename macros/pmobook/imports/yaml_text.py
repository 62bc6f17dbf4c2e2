"""Written values → YAML as the files of this project have it: one field after the other, in the canonical order.

Names and word lists stand within a line, sentences each in a line of its own. What YAML would read differently is
put in quotes.
"""

import json
import re
from collections.abc import Iterator, Mapping

from pmobook.exports.written import TERM_FIELDS, Written

_PLAIN = re.compile(r"(?!-)[\w(/…“][\w .;/()%“”’…–—+×÷=²³·-]*(?<! )")
"""Texts that need no quotes anywhere, also not within brackets."""

_GUESSED = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that other readers of YAML take for something else than a text."""

_WITHIN_A_LINE = frozenset({"term", "abbreviation", "admitted", "forms", "why", "title", "unless"})
"""Fields whose texts by language stand within a line."""

_ITEMS_WITHIN_A_LINE = frozenset({"equivalents"})
"""Lists with an item a line."""


def entry_text(values: Mapping[str, Written]) -> str:
    """Return the file of a term."""
    return "".join(field_text(name, values[name]) for name in TERM_FIELDS if name in values)


def field_text(name: str, value: Written) -> str:
    """Return one field of a term with its line ends."""
    return "".join(f"{line}\n" for line in _field(name, value, ""))


def _field(name: str, value: Written, indent: str) -> Iterator[str]:
    is_list = isinstance(value, list)
    if isinstance(value, dict) and name not in _WITHIN_A_LINE:
        yield f"{indent}{name}:"
        for key, item in value.items():
            yield from _field(_text(key), item, f"{indent}  ")
    elif is_list and any(isinstance(item, dict) for item in value):
        yield f"{indent}{name}:"
        for item in value:
            yield from _item(name, item, f"{indent}  ")
    elif is_list and name == "examples":
        yield f"{indent}{name}:"
        yield from (f"{indent}  - {_flow(item)}" for item in value)
    else:
        yield f"{indent}{name}: {_flow(value)}"


def _item(name: str, value: Written, indent: str) -> Iterator[str]:
    """Yield an item of a list, its first field at the list's dash."""
    if not isinstance(value, dict) or name in _ITEMS_WITHIN_A_LINE:
        yield f"{indent}- {_flow(value)}"
        return
    lines = [line for key, item in value.items() for line in _field(_text(key), item, f"{indent}  ")]
    yield f"{indent}- {lines[0].lstrip()}"
    yield from lines[1:]


def _flow(value: Written) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_text(key)}: {_flow(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    if any(not sign.isprintable() for sign in text):
        # JSON's strings are YAML's; it leaves a few signs as they are that YAML wants escaped
        return re.sub(r"[^\x20-\x7e]", lambda sign: _escape(sign[0]), json.dumps(text, ensure_ascii=False))
    if _PLAIN.fullmatch(text) and text.lower() not in _GUESSED:
        return text
    return "'" + text.replace("'", "''") + "'"


def _escape(sign: str) -> str:
    return sign if sign.isprintable() else f"\\U{ord(sign):08X}"
