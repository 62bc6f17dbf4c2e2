"""Writes the content in the formats of other tools: under api/, and llms.txt. What did not change is taken over."""

import hashlib
import json
import shutil
from pathlib import Path

from pmobook.exports.json_files import export as export_json
from pmobook.exports.publication import Publication
from pmobook.exports.web import FOLDER, web_files
from pmobook.files import NewTree
from pmobook.library.library import Library
from pmobook.version import __version__

_STAMP = f"{FOLDER}pmobook-input.json"
"""What the files were made from, and which they are, in the site itself: as with the search index."""


def write_data_files(site: Path, library: Library, address: str, previous: Path, *, may_be_old: bool = False) -> bool:
    """Write the files into `site`; those of the `previous` site are taken where the content is the same.

    They are also taken where they `may_be_old`, if there are any. Returns whether they are those of `library`
    for sure.
    """
    if not library.settings.exports:
        return True
    publication = Publication(library, f"{address.rstrip('/')}/" if address else "")
    earlier, names = _earlier(previous)
    are_there = bool(names) and all((previous / name).is_file() for name in names)
    digest = earlier if are_there and may_be_old else _fingerprint(publication)
    tree = NewTree(site)
    if are_there and digest == earlier:
        for name in names:
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(previous / name, site / name)
    else:
        files = web_files(publication)
        for name, data in files.items():
            tree.write(name, data)
        names = list(files)
    tree.write(_STAMP, json.dumps({"digest": digest, "files": names}).encode())
    return not (are_there and may_be_old)


def _fingerprint(publication: Publication) -> str:
    """Return a digest of everything that the files hold: complete records, and what the site is called."""
    digest = hashlib.sha256(f"{__version__}\n{publication.address}\n{publication.library.settings!r}\n".encode())
    for data in export_json(publication).values():
        digest.update(data)
    return digest.hexdigest()


def _earlier(site: Path) -> tuple[str, list[str]]:
    """Return the digest of what the files of `site` were made from, and their names; nothing where it tells none."""
    try:
        stamp = json.loads((site / _STAMP).read_bytes())
        return str(stamp["digest"]), [str(name) for name in stamp["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        return "", []
