"""Pages of the last site that are taken over where they would be made the same again.

Beside the site lies a record of what each page was made of, and of its size and time. A page that somebody changed
meanwhile is made anew, and a record that is gone or damaged costs nothing but time.
"""

import json
import os
from pathlib import Path

from pmobook.files import NewTree, write_file

_FORMAT = 1
"""Of the record; another one is not read."""

_Made = tuple[str, int, int]
"""What a page is made of, its size in bytes, and the time of its last change in nanoseconds."""


class EarlierPages:
    """The pages of the site at `site`, and those of the one that is to follow it."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._record = site.with_name(f".{site.name}.pages.json")
        self._earlier = _read(self._record)
        self._made: dict[str, _Made] = {}

    def take(self, tree: NewTree, prefix: str, name: str, ingredients: str) -> bool:
        """Take over the page `name` of the language at `prefix` into `tree`, if it was made of these ingredients.

        Returns whether it was. The file gets a second name, so that the last site stays whole as long as it is read.
        """
        made = self._earlier.get(prefix + name)
        if made is None or made[0] != ingredients:
            return False
        path = f"{self._site}/{prefix}{name}"
        try:
            status = os.stat(path)  # noqa: PTH116 - ten thousand times over
            if (status.st_size, status.st_mtime_ns) != (made[1], made[2]):
                return False
            tree.link(name, path)
        except OSError:
            return False
        self._made[prefix + name] = made
        return True

    def write(self, tree: NewTree, prefix: str, name: str, data: bytes, ingredients: str) -> None:
        """Write a page that is made anew, and note what it is made of."""
        written = tree.write(name, data)
        self._made[prefix + name] = (ingredients, *written)

    def save(self) -> None:
        """Write the record of the new site, which is now in its place."""
        data = {"format": _FORMAT, "pages": self._made}
        write_file(self._record, json.dumps(data, separators=(",", ":")).encode())

    def forget(self) -> None:
        """Remove the record."""
        self._record.unlink(missing_ok=True)


def _read(record: Path) -> dict[str, _Made]:
    try:
        data = json.loads(record.read_bytes())
        pages = data["pages"] if data["format"] == _FORMAT else {}
        return {str(name): (str(made), int(size), int(time)) for name, (made, size, time) in pages.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
