"""Compiled templates of the theme, kept for the next language and the next build of this process.

MkDocs makes an environment for each build of each language, and compiling the theme anew would be a sixth of the build
of a small site.
"""

from functools import cache
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_Key = tuple[str, str]
"""What jinja2 calls the template of a name and file, and the digest of its text."""


class CompiledTemplates(BytecodeCache):
    """Code by template and text. It never leaves the memory of the process."""

    def __init__(self) -> None:
        """Begin with none."""
        self._codes: dict[_Key, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give `bucket` its code, if it is known."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of `bucket`."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


@cache
def compiled_templates() -> CompiledTemplates:
    """Return those of this process."""
    return CompiledTemplates()
