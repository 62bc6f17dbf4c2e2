"""The mistakes that editors make in YAML: where each really is, and what to do about it.

The parser stops where it can no longer go on, which is often lines below the fault. Each function here knows one
mistake; the first that recognises its own gives the place and the hint.
"""

import re
from collections.abc import Callable

from pmobook.reading import bracket_mistakes
from pmobook.reading.broken import Broken
from pmobook.reading.quoting import CHECK_INDENTATION, FIELD, QUOTE_EACH, Mistake, quoting_hint

_WORD_ALONE = re.compile(r"(?P<key>[\w-]+)[ \t]*$", re.MULTILINE)
_WORD_BEFORE_BRACKET = re.compile(r"\s*(?:- +)*(?P<key>[\w-]+) +[\[{]")
_QUOTES = {"'", '"'}
_QUOTE_ENDS = "the text ends at this quote, but more follows"


def find_mistake(broken: Broken) -> Mistake:
    """Return what most likely went wrong."""
    found = (mistake for look in _MISTAKES if (mistake := look(broken)) is not None)
    return next(found, None) or Mistake(broken.at, quoting_hint(broken) or CHECK_INDENTATION)


def _tab(broken: Broken) -> Mistake | None:
    indentation = broken.line[: len(broken.line) - len(broken.line.lstrip())]
    if "\t" in indentation or broken.rest.startswith("\t"):
        return Mistake(broken.at, "indent with spaces, never with tabs", "a tab stands where spaces are expected")
    return None


def _by_message(broken: Broken) -> Mistake | None:
    """Recognise what the parser's own words leave no doubt about."""
    if "escape" in broken.message or "hexdecimal" in broken.message:
        hint = "within double quotes a backslash is written twice; single quotes take it as it is"
        return Mistake(broken.at, hint)
    if "another document" in broken.message:
        return Mistake(broken.at, "one file holds one entry: take out the line ---")
    if "document start" in broken.message and not broken.rest.startswith(("]", "}")):
        return Mistake(broken.at, "take out the line ... above, or check the indentation of this line")
    if "control characters" in broken.message:
        return Mistake(broken.at, "take out the invisible character")
    return None


def _quote_never_closed(broken: Broken) -> Mistake | None:
    hint = "a quote that was opened is never closed"
    is_in_quotes = "end of stream" in broken.message or "document indicator" in broken.message
    if is_in_quotes and broken.begun is not None:
        return Mistake(broken.begun, hint)
    scalar = broken.scalar
    if scalar is None or scalar.quote not in _QUOTES or "\n" not in broken.text[scalar.start : scalar.end]:
        return None
    # the quote that ended the text, lines below, was to open another one
    opens_another = broken.text[scalar.end - 2] in " \t[{,:"
    return Mistake(scalar.start, hint, "this quote is never closed") if opens_another else None


def _text_after_quote(broken: Broken) -> Mistake | None:
    scalar = broken.scalar
    if scalar is None or scalar.quote not in _QUOTES or broken.text[scalar.end : broken.at].strip(" \t"):
        return None
    if scalar.end == broken.at and scalar.quote == "'" and broken.rest[:1].isalnum():
        hint = "an apostrophe within single quotes is written twice, or the text is put in double quotes"
        return Mistake(broken.at, hint, _QUOTE_ENDS)
    next_key = re.match(r"[\w-]+(?= *:)", broken.rest) if broken.bracket == "{" else None
    if next_key is not None:
        return Mistake(broken.at, f"put a comma before {next_key[0]}:")
    hint = QUOTE_EACH.get(broken.bracket) or quoting_hint(broken)
    return Mistake(broken.at, hint, _QUOTE_ENDS) if hint and not broken.rest.startswith(("\n", "\r")) else None


def _colon_missing(broken: Broken) -> Mistake | None:
    """Recognise `definition` and `definition {en: …}`: a field without its colon."""
    field = None
    if broken.message == "could not find expected ':'" and broken.begun is not None:
        field = _WORD_ALONE.match(broken.text, broken.begun)
    elif "mapping values" in broken.message:
        field = _WORD_BEFORE_BRACKET.match(broken.text, broken.line_start)
    if field is None:
        return None
    hint = f"put a colon after the field: {field['key']}: …"
    return Mistake(field.start("key"), hint, "this field has no colon")


def _space_missing(broken: Broken) -> Mistake | None:
    """Recognise `en:Risk`, which is a text, above a field."""
    if "mapping values" not in broken.message or broken.scalar is None:
        return None
    field = re.compile(r"([\w-]+):(?=[^\s/])").match(broken.text, broken.scalar.start)
    if field is None:
        return None
    hint = f"put a space after the colon: {field[1]}: …"
    return Mistake(broken.scalar.start, hint, "this colon has no space after it")


def _colon_in_text(broken: Broken) -> Mistake | None:
    if "mapping values" not in broken.message:
        return None
    # a colon that is the first in its line makes a field, where none can be
    in_value = ":" in broken.before
    if not in_value:
        return Mistake(broken.at, CHECK_INDENTATION, "a field cannot start here")
    return Mistake(broken.at, quoting_hint(broken) or CHECK_INDENTATION)


def _list_beside_field(broken: Broken) -> Mistake | None:
    field = FIELD.match(broken.line)
    if "block sequence" not in broken.message or field is None:
        return None
    hint = f"a list starts in the line below its field, or is written in brackets: {field['key']}: […]"
    return Mistake(broken.at, hint)


def _wrong_indentation(broken: Broken) -> Mistake | None:
    """Recognise a line that is no part of what stands above it: the parser stops at its first word."""
    stops = "did not find expected key" in broken.message or "'-' indicator" in broken.message
    return Mistake(broken.at, CHECK_INDENTATION) if stops and not broken.before.strip() else None


_MISTAKES: tuple[Callable[[Broken], Mistake | None], ...] = (
    _tab,
    _by_message,
    _quote_never_closed,
    _text_after_quote,
    bracket_mistakes.bracket_not_closed,
    bracket_mistakes.bracket_not_opened,
    bracket_mistakes.text_after_bracket,
    bracket_mistakes.comma_missing,
    bracket_mistakes.colon_in_brackets,
    _colon_missing,
    _space_missing,
    _colon_in_text,
    _list_beside_field,
    _wrong_indentation,
)
