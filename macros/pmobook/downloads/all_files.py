"""The files of all templates at once, in a folder for each language."""

from pmobook.downloads.files import make_files
from pmobook.downloads.resolving import resolved
from pmobook.exports.publication import Publication
from pmobook.library.downloads import downloads_of


def all_files(publication: Publication) -> dict[str, bytes]:
    """Return the files by their paths, such as `templates/en/raid-log.xlsx`."""
    return {
        f"templates/{code}/{name}": data
        for code, edition in publication.editions.items()
        for entry in publication.library.templates
        for name, data in make_files(resolved(publication, edition, entry), downloads_of(entry)).items()
    }
