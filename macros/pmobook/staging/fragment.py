"""HTML that any generator passes on as it is: one block of raw HTML for Markdown, and no code for template engines.

CommonMark ends a block of HTML at the first blank line, and Python-Markdown replaces tabs. So there are neither: where
line ends and tabs count, they are written as character references, which browsers read as the same.
"""

import re

_APART = re.compile(r"<(?P<tag>pre|textarea|script)\b[^>]*>.*?</(?P=tag)>", re.DOTALL)
"""Elements in which white space counts, or in which browsers read no character references."""

_VALUE = re.compile(r'="[^"<]*[\n\t][^"<]*"')
"""An attribute's value of several lines; the same signs in a text mean the same afterwards, too."""

_MARKDOWN_FILE = re.compile(r'( href="[^":]*)\.md(?=["#?])')
"""A link within the site to a file for people, which generators would take for one to a page."""

_BLANK_LINES = re.compile(r"\n\s*\n")
_TEMPLATE_CODE = re.compile(r"\{(?=[{%#])")
"""What begins code for Jinja, Liquid, Nunjucks and their like."""


def as_one_block(html: str) -> str:
    """Return `html` in one element, without blank lines, tabs that count, or marks of template code.

    The point in addresses of Markdown files is percent-encoded, which leads to the same file.
    """
    parts: list[str] = []
    end = 0
    for match in _APART.finditer(html):
        parts += [_text(html[end : match.start()]), _script(match[0]) if match["tag"] == "script" else _exact(match[0])]
        end = match.end()
    inner = "".join([*parts, _text(html[end:])])
    # where lines count there are none any more, so that every blank one left may go
    return _BLANK_LINES.sub("\n", f'<div class="pmo-staged">\n{inner.strip()}\n</div>\n')


def _text(html: str) -> str:
    kept = _MARKDOWN_FILE.sub(r"\1%2Emd", _VALUE.sub(lambda match: _referenced(match[0]), html))
    return _TEMPLATE_CODE.sub("&#123;", kept.replace("\t", " "))


def _exact(element: str) -> str:
    return _TEMPLATE_CODE.sub("&#123;", _referenced(element))


def _script(element: str) -> str:
    """Return a script, which is empty or JSON: there white space counts within texts only, and those have an escape."""
    return _TEMPLATE_CODE.sub(r"\\u007b", element)


def _referenced(text: str) -> str:
    return text.replace("\n", "&#10;").replace("\t", "&#9;")
