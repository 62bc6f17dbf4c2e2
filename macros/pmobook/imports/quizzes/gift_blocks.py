"""GIFT text → one block a question: what stands between empty lines, its escapes set apart, its comments read.

As Moodle reads it: a block ends at an empty line, wherever that is; a line that begins with `//` is a comment.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ESCAPED = ":#={}~n\\"
"""What may follow a backslash; `n` stands for a line end."""

_STAND_INS = "\x01\x02\x03\x04\x05\x06\x07\x08"
"""What an escaped sign is while the signs of the format are looked for; files with these signs are refused before."""

_MASKS = dict(zip(_ESCAPED, _STAND_INS, strict=True))
_UNMASKED = str.maketrans(dict(zip(_STAND_INS, ":#={}~\n\\", strict=True)))
_ESCAPE = re.compile(r"\\([:#={}~n\\])")
_BROKEN = re.compile(r"\\(\w)")
_ID, _TAG = "[id:", "[tag:"
_UP_TO_BRACKET = re.compile(r"((?:\\.|[^\]\\])*+)\]", re.DOTALL)
_CATEGORY = "$CATEGORY:"


@dataclass(frozen=True, slots=True)
class Block:
    """The text of a question, its escapes masked, from `line` on; `category` is the last that was named before."""

    line: int
    text: str
    category: str
    id: str = ""
    tags: tuple[str, ...] = ()

    @property
    def broken_escapes(self) -> list[str]:
        """What looks like an escape and is none; it stays as it is typed."""
        return list(dict.fromkeys(f"\\{found}" for found in _BROKEN.findall(self.text)))


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a GIFT text. Each line is looked at once."""
    category = ""
    lines: list[str] = []
    comments: list[str] = []
    start = 0
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        stripped = line.strip()
        is_category = stripped.startswith(_CATEGORY)
        if stripped.startswith("//"):
            comments.append(stripped)
        elif stripped and not is_category:
            start = start if lines else number
            lines.append(stripped)
        elif lines:
            yield _block(start, lines, category, comments)
            lines, comments = [], []
        if is_category:
            category = unmasked(masked(stripped.removeprefix(_CATEGORY).strip()))


def _block(line: int, lines: Sequence[str], category: str, comments: Sequence[str]) -> Block:
    said = "\n".join(comments)
    ids = list(_marked(_ID, said))
    return Block(line, masked("\n".join(lines)), category, ids[-1] if ids else "", tuple(_marked(_TAG, said)))


def _marked(mark: str, text: str) -> Iterator[str]:
    """Yield what stands between each `mark` and the next bracket that closes; where none does, none does later on."""
    start = text.find(mark)
    while start >= 0 and (found := _UP_TO_BRACKET.match(text, start + len(mark))):
        yield _plain(found[1])
        start = text.find(mark, found.end())


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text).strip()


def masked(text: str) -> str:
    """Return `text` with its escapes as signs that no file holds."""
    return _ESCAPE.sub(lambda found: _MASKS[found[1]], text)


def unmasked(text: str) -> str:
    """Return what the escapes in `text` stand for."""
    return text.translate(_UNMASKED)
