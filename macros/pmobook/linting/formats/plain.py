"""Plain text: all of it is running text."""

from collections.abc import Sequence

from pmobook.linting.document import Change, DamagedError, Document, Passage


class PlainText:
    """A text file in UTF-8."""

    def read(self, path: str, data: bytes) -> Document:
        """Return the text as one passage."""
        return Document(path, (Passage(decoded(data)),))

    def rewrite(self, data: bytes, changes: Sequence[Change]) -> bytes:
        """Return the text with the changes, its byte-order mark and line ends as they were."""
        return rewritten(data.decode("utf-8"), changes, before=0).encode()


def decoded(data: bytes) -> str:
    """Return the text of a file. Raises DamagedError where it is none."""
    if b"\0" in data:
        message = "this is no text: it holds bytes that no text has"
        raise DamagedError(message)
    # the mark stays as a character that begins no word, so that places count as in the file
    return data.decode("utf-8")


def rewritten(text: str, changes: Sequence[Change], *, before: int) -> str:
    """Return `text`, which starts at the offset `before` of its passage, with `changes`."""
    parts: list[str] = []
    end = 0
    for change in sorted(changes, key=lambda change: change.start):
        parts += [text[end : change.start - before], change.words]
        end = change.end - before
    return "".join([*parts, text[end:]])
