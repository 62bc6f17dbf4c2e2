"""Bytes of a file → its text, or why there is none."""

import re

from pmobook.imports.proposal import fault
from pmobook.model.problem import Problem

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
"""Signs that no text holds: the file is something else, or was damaged."""


def source_text(path: str, data: bytes) -> tuple[str, list[Problem]]:
    """Return the text of a file with line feeds as its only line ends, and what is wrong with it."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        is_utf16 = data.startswith(_UTF16_MARKS)
        hint = "it is UTF-16: save it as UTF-8" if is_utf16 else "save it as UTF-8"
        return "", [fault(path, line, 1, "the file is not UTF-8 text", hint)]
    control = _CONTROL.search(text)
    if control is not None:
        line = text.count("\n", 0, control.start()) + 1
        return "", [fault(path, line, 1, f"the file holds the control character U+{ord(control[0]):04X}: is it text?")]
    return (text, []) if text.strip() else ("", [fault(path, 1, 1, "the file is empty")])
