"""How a scalar is written: without quotes where every reader of YAML takes it for the same text, else in quotes."""

import json
import re
from collections.abc import Iterator

WIDTH = 120
"""Columns of a line: what fits beside a diff on a wide screen, and the line length of this project."""

_SIGNS = r"[\w .;/()%“”’…–—+×÷=²³·-]"
_PLAIN = re.compile(rf"(?!-)[\w(/…“]{_SIGNS}*(?<! )|https?://[\w./%~+-]+")
"""Texts that need no quotes anywhere, also not within brackets; and web addresses."""

_GUESSED = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that other readers of YAML take for something else than a text."""


def inline(text: str, *, is_text: bool = True) -> str:
    """Return `text` as a scalar within one line; `is_text` is false where `true` or `null` mean just that."""
    if any(not sign.isprintable() for sign in text):
        # JSON's strings are YAML's; it leaves a few signs as they are that YAML wants escaped
        return re.sub(r"[^\x20-\x7e]", lambda sign: _escape(sign[0]), json.dumps(text, ensure_ascii=False))
    if _PLAIN.fullmatch(text) and not (is_text and text.lower() in _GUESSED):
        return text
    return "'" + text.replace("'", "''") + "'"


def _escape(sign: str) -> str:
    return sign if sign.isprintable() else f"\\U{ord(sign):08X}"


def folded(start: str, text: str, indent: str, *, is_text: bool = True) -> Iterator[str]:
    """Yield the lines of `start` and the scalar `text`, broken at spaces so that each fits; the rest at `indent`.

    A reader of YAML makes a space of each line end again. Texts with line ends of their own become blocks.
    """
    if _can_be_block(text):
        yield from _block(start, text, indent)
        return
    written = inline(text, is_text=is_text)
    if written.startswith('"'):
        yield f"{start} {written}"
        return
    line = start
    for word in re.split(r"(?<=[^ ]) (?=[^ ])", written):
        if len(line) + 1 + len(word) > WIDTH and line != start and line.strip():
            yield line
            line = f"{indent}{word}"
        else:
            line = f"{line} {word}"
    yield line


def _can_be_block(text: str) -> bool:
    lines = text.split("\n")
    return (
        len(lines) > 1
        and not lines[0].startswith(" ")
        and bool(lines[0])
        and all(line.isprintable() and line == line.rstrip() for line in lines)
    )


def _block(start: str, text: str, indent: str) -> Iterator[str]:
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    yield f"{start} |{'-' if ends == 0 else '' if ends == 1 else '+'}"
    for line in text.removesuffix("\n").split("\n") if ends > 1 else body.split("\n"):
        yield f"{indent}{line}" if line else ""
