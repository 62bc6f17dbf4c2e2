"""Texts of other programs → Markdown as entries have it."""

import re

from pmobook.imports.quizzes.html_markdown import KNOWN_TAGS, html_markdown
from pmobook.imports.quizzes.markdown_signs import escaped, no_block

_TAG = re.compile(rf"</?(?:{'|'.join(sorted(KNOWN_TAGS))})(?:\s[^<>]*)?/?>|&(?:[A-Za-z]+|#\d+);", re.IGNORECASE)
"""What tells that a text of no declared format is HTML, as Moodle takes it."""

PLAIN, MARKDOWN, HTML, AUTO = "plain", "markdown", "html", "moodle"
"""The formats of texts, by the names that GIFT gives them."""


def rich_text(text: str, form: str, losses: list[str]) -> str:
    """Return a text in the format `form` as Markdown. What it holds beyond is added to `losses`."""
    if form == MARKDOWN:
        return text.strip()
    if form == HTML or (form == AUTO and _TAG.search(text)):
        return html_markdown(text, losses)
    lines = (line.strip() for line in escaped(text).split("\n"))
    return "\n\n".join(no_block(line) for line in lines if line)
