"""The output folder: built beside the old site and exchanged with it at the end, so that readers never see a half."""

import ctypes
import os
import shutil
from pathlib import Path

from pmobook.site.earlier_pages import EarlierPages

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""From Linux's fcntl.h and fs.h: names relative to the working directory; swap the two atomically."""


class OutputFolder:
    """Where a run writes (`next`) and where its site belongs (`final`)."""

    def __init__(self, final: Path) -> None:
        self.final = final
        self.next = final.with_name(f".{final.name}.next")
        self._old = final.with_name(f".{final.name}.old")
        self.earlier = EarlierPages(final)

    def begin(self) -> Path:
        """Return an empty folder to build into, after clearing up what a killed run left: its site is put back."""
        self.discard()
        shutil.rmtree(self._old, ignore_errors=True)
        self.next.mkdir(parents=True)
        return self.next

    def commit(self) -> None:
        """Put the new site in the place of the old one."""
        if not self.final.exists():
            self.next.rename(self.final)
        else:
            if not _exchange(self.next, self.final):
                self._replace()
            shutil.rmtree(self.next, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was built; the old site stays, and comes back where a run was killed while it replaced it."""
        if self._old.exists() and not self.final.exists():
            self._old.rename(self.final)
        shutil.rmtree(self.next, ignore_errors=True)

    def _replace(self) -> None:
        """Put the new site in place where the two cannot be exchanged: by two renames, or else file by file."""
        try:
            self.final.rename(self._old)
        except OSError:  # a mount point cannot be renamed
            _copy_over(self.next, self.final)
            return
        self.next.rename(self.final)
        shutil.rmtree(self._old, ignore_errors=True)


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders atomically. Returns False where the system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    done: int = renameat2(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE)
    return done == 0


def _copy_over(source: Path, target: Path) -> None:
    """Copy `source` over `target`, then remove what `source` does not have."""
    shutil.copytree(source, target, dirs_exist_ok=True)
    for path in sorted(target.rglob("*"), reverse=True):
        if not (source / path.relative_to(target)).exists():
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()
