"""CSV (RFC 4180) of the glossary, with the byte-order mark without which Excel takes UTF-8 for something else."""

import csv
import io

from pmobook.exports.cells import guarded
from pmobook.exports.publication import Publication
from pmobook.exports.table import table


def export(publication: Publication) -> dict[str, bytes]:
    """Return glossary.csv."""
    headings, rows = table(publication)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return {"glossary.csv": text.getvalue().encode("utf-8-sig")}
