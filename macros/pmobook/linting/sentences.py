"""Where sentences begin, as far as capitals depend on it."""

import re

_LONGEST_LEAD = 80
"""Characters before a word that are looked at: longer marks before a sentence do not occur."""

_BEGINNING = re.compile(
    r"(?:\A|\n[ \t]*\r?\n\s*"  # the text, or a paragraph
    r"|[.!?:…][\"'”’)\]*_]*\s+"  # after the end of another sentence
    r"|\n[ \t]*(?:[-*+>•]|\d+[.)])[ \t]+|\A(?:[-*+>•]|\d+[.)])[ \t]+"  # an item of a list
    r"|[|\ufffc\t]\s*"  # a cell of a table, or something that is no text
    r"|[\"“‘(\[/]"  # a quotation, or a remark
    r")[\"“‘'(\[*_\s]*\Z"
)


def may_begin_sentence(text: str, offset: int) -> bool:
    """Whether a sentence, an item or a quotation may begin at `offset`."""
    start = max(offset - _LONGEST_LEAD, 0)
    lead = text[start:offset]
    # a cut is not the beginning of the text
    return _BEGINNING.search(lead if start == 0 else f"x{lead}") is not None
