"""Mistakes in and around brackets: one that is missing or too many, and texts within them that need quotes."""

import re

from pmobook.reading.broken import Broken
from pmobook.reading.quoting import CHECK_INDENTATION, QUOTE_EACH, Mistake, quoting_hint

_BRACKET_OR_QUOTED = re.compile(r"(?<=[\[{,:\s])(?:'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\")|[\[\]{}]|[^\s,\[{:][ \t]+#")
"""What counts between brackets: quoted texts as a whole, the brackets themselves, and a # that cuts a text off."""


def text_after_bracket(broken: Broken) -> Mistake | None:
    """Recognise `id: [[risk]] and more`: to YAML the value ends at the bracket."""
    if broken.bracket or not broken.before.rstrip().endswith(("]", "}")):
        return None
    message = "the value ends at this bracket, but more follows"
    return Mistake(broken.at, quoting_hint(broken) or CHECK_INDENTATION, message)


def bracket_not_closed(broken: Broken) -> Mistake | None:
    """Tell apart what leaves a bracket open: a # that cuts its closing off, or nothing that closes it."""
    if broken.bracket_at is None:
        return None
    depth = 0
    for match in _BRACKET_OR_QUOTED.finditer(broken.text, broken.bracket_at):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
        if match[0].endswith("#") and match.end() <= broken.at:
            return Mistake(match.end() - 1, QUOTE_EACH[broken.bracket], "a # after a space begins a comment")
        if depth == 0:
            return None
    bracket = broken.bracket
    hint = f"a {bracket} that was opened is never closed"
    return Mistake(broken.bracket_at, hint, f"this {bracket} is never closed")


def bracket_not_opened(broken: Broken) -> Mistake | None:
    """Recognise `{en: Risk}}`."""
    sign = broken.rest[:1]
    if sign not in {"]", "}"}:
        return None
    return Mistake(broken.at, f"take out this {sign}, or put the text in quotes", f"this {sign} closes nothing")


def comma_missing(broken: Broken) -> Mistake | None:
    """Recognise `{en: Risk id: Risiko}`: the word before the colon is a field elsewhere in the file."""
    word = re.search(r"\s(?P<key>[\w-]+) *$", broken.before)
    if not broken.bracket or not broken.rest.startswith(":") or word is None:
        return None
    if not re.search(rf"(?:^|[{{,])[ \t]*(?:- +)*{re.escape(word['key'])} *:", broken.text, re.MULTILINE):
        return None
    at = broken.at - len(broken.before) + word.start("key")
    return Mistake(at, f"put a comma before {word['key']}:", "a comma is missing before this field")


def colon_in_brackets(broken: Broken) -> Mistake | None:
    """Recognise `{en: Scope: what is in}`."""
    if broken.bracket and broken.rest.startswith(":"):
        return Mistake(broken.at, QUOTE_EACH[broken.bracket], "this text has a colon")
    return None
