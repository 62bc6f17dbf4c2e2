"""The files that every site serves: most formats under `api/`, some beside the pages of each language."""

from collections.abc import Mapping

from pmobook.exports.archive import archive
from pmobook.exports.publication import Publication
from pmobook.exports.registry import export

FOLDER = "api/"
AT_THE_ROOT = ("llms", "icalendar")
"""Formats whose files have their place in each language: by convention, or beside the page that links them."""

ARCHIVED: Mapping[str, str] = {"vale": "pmobook"}
"""Formats of many files, served as an archive of this name with a folder of the same name in it: a Vale package."""


def web_files(publication: Publication) -> dict[str, bytes]:
    """Return the files of the formats that the site asks for, by their paths below its root."""
    found: dict[str, bytes] = {}
    for name in publication.library.settings.exports:
        files = export(name, publication)
        if name in ARCHIVED:
            package = ARCHIVED[name]
            found[f"{FOLDER}{package}.zip"] = archive({f"{package}/{path}": data for path, data in files.items()})
        else:
            folder = "" if name in AT_THE_ROOT else FOLDER
            found |= {folder + path: data for path, data in files.items()}
    return found
