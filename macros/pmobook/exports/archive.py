"""ZIP archives that are the same for the same content: files in their order, none with the time of its writing."""

import io
import zipfile
from collections.abc import Mapping

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first time that a ZIP archive can name."""


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive of `files`, in their order."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as target:
        for name, content in files.items():
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, content)
    return data.getvalue()
