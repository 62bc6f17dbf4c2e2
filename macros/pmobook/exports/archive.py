"""ZIP archives that are the same for the same content: files in their order, none with the time of its writing."""

import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first time that a ZIP archive can name."""


class UndatedZipFile(zipfile.ZipFile):
    """An archive for libraries that write their files into one: compressed, and without the time of its writing."""

    def writestr(self, zinfo_or_arcname: str | zipfile.ZipInfo, data: str | bytes, *_: object, **__: object) -> None:  # type: ignore[override]
        """Write one file; how the caller would date and compress it does not matter."""
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        member = zipfile.ZipInfo(name, _EARLIEST)
        member.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(member, data)

    def write(self, filename: str | os.PathLike[str], arcname: str, *_: object, **__: object) -> None:  # type: ignore[override]
        """Write a file that the library has put aside on the disk."""
        self.writestr(arcname, Path(filename).read_bytes())


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive of `files`, in their order."""
    data = io.BytesIO()
    with UndatedZipFile(data, "w") as target:
        for name, content in files.items():
            target.writestr(name, content)
    return data.getvalue()


def undated(data: bytes) -> bytes:
    """Return an archive of the same files, for libraries that write a whole one by themselves."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return archive({name: source.read(name) for name in source.namelist()})
