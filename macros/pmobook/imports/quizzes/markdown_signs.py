"""Plain words → Markdown that shows just these: the signs that would mean something get a backslash."""

import re

_SIGN = re.compile(
    r"`"
    r"|\*(?=\S)|(?<=\S)\*"  # a star between spaces is a star
    r"|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)"  # within a word it is a word's own
    r"|\[(?=\[)|\](?=[(\[])"  # a reference, a link
    r"|\\(?=[\\`*_{}\[\]()>#+.!|-])"
)
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BLOCK = re.compile(
    r"^(?:(?P<sign>[-+*](?=\s|$)|>|---|\[(?=[^\[\]]*\]:))|(?P<fence>~~~)|(?P<number>\d+)(?P<point>[.)])(?=\s))"
)


def escaped(text: str) -> str:
    """Return plain text as Markdown."""
    return _ENTITY.sub("&amp;", _SIGN.sub(r"\\\g<0>", text))


def no_block(text: str) -> str:
    """Return a paragraph of Markdown so that it begins no list, quotation, rule, block of code or address of a link."""
    return _BLOCK.sub(_harmless, text)


def _harmless(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found['number']}\\{found['point']}"
    # a tilde is no sign that Markdown lets be escaped
    return f"\\{found[0]}" if found["sign"] else "&#126;~~"
