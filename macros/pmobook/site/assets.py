"""Our style sheet and scripts: written with comments, published without, under addresses that change with them."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

SOURCES = Path(__file__).parent / "browser"
ASSET_FOLDER = "assets/pmobook"
VERSION_LENGTH = 8
"""Hexadecimal digits of an asset's hash: a new version is fetched, an old one stays cached."""

_COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n|^[ \t]*//[^\n]*\n", re.MULTILINE | re.DOTALL)
_TYPE = re.compile(r"/\*\* @type \{[^*]*\} \*/ ")
_INDENT = re.compile(r"^[ ]+|\n(?=\n)", re.MULTILINE)


def asset_names() -> list[str]:
    """Return the names of all assets."""
    return sorted(path.name for path in SOURCES.iterdir())


@cache
def asset_content(name: str) -> str:
    """Return what is published of an asset: without comments that fill their lines, JSDoc types and indentation.

    Nothing else is touched, so that no parser of JavaScript or CSS is needed; the sources hold no text over several
    lines, where indentation would count.
    """
    text = (SOURCES / name).read_text(encoding="utf-8")
    return _INDENT.sub("", _TYPE.sub("", _COMMENT.sub("", text)))


def asset_path(name: str) -> str:
    """Return the address of an asset below the root of the site, with its version."""
    version = sha256(asset_content(name).encode()).hexdigest()[:VERSION_LENGTH]
    return f"{ASSET_FOLDER}/{name}?v={version}"
