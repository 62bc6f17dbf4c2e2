"""What an editor most likely forgot, where a YAML parser only says what it expected."""

import re

_VALUE = re.compile(r"^(?P<lead>[\s-]*(?:[\w-]+:\s+)?)(?P<value>.*)$")
_NEEDS_QUOTES = "[]{}&*!|>%@`"


def syntax_hint(text: str, line: int, message: str) -> str:
    """Return a hint for the parser's `message` about `line` (from 1) of `text`."""
    written = _line(text, line)
    if "tab" in message or written[: len(written) - len(written.lstrip())].count("\t"):
        return "indent with spaces, never with tabs"
    if "unexpected end of stream" in message:
        return "a quote that was opened is never closed"
    if "escape" in message:
        return "within double quotes a backslash is written twice; single quotes take it as it is"
    if "another document" in message:
        return "one file holds one entry: take out the line ---"
    if "control characters" in message or "special characters" in message:
        return "take out the invisible character"
    return _quoting_hint(written) or _quoting_hint(_line(text, line - 1)) or "check the indentation of this line"


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _quoting_hint(written: str) -> str:
    match = _VALUE.match(written)
    value = match["value"].strip() if match else ""
    if re.search(r"'\w*'\w", value):
        return "an apostrophe within single quotes is written twice, or the text is put in double quotes"
    if value.startswith("{"):
        return "put each text within { } in quotes: {en: 'Scope: what is in', id: '…'}"
    if value[:1] and value[0] in _NEEDS_QUOTES or ": " in value or value.endswith(":"):
        return f"put the text in quotes: {match['lead'].lstrip() if match else ''}'…'"
    return ""
