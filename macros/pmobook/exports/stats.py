"""The state of the knowledge base as JSON: `/api/stats.json`, and what `pmobook stats --format json` prints."""

import json
from collections.abc import Iterable

from pmobook.library.library import Library
from pmobook.library.share import Share
from pmobook.library.statistics import statistics_of
from pmobook.model.content import AnyEntry

SCHEMA = 1
"""The version of the file's structure."""


def stats_json(library: Library) -> str:
    """Return the statistics of a library as JSON text."""
    found = library.derived(statistics_of)
    report = {
        "schema": SCHEMA,
        "day": library.today.isoformat(),
        "entries": {kind: dict(sorted(counts.items())) for kind, counts in found.kinds.items()},
        "translated": {code: _share(share) for code, share in found.translated.items()},
        "tested": {kind: _share(share) for kind, share in found.tested.items()},
        "reviewed_within_months": {str(age): count for age, count in found.ages.items()},
        "overdue": _keys(found.overdue),
        "orphans": _keys(found.orphans),
        "untested": _keys(found.untested),
        "undefined": [
            {"word": each.word, "language": each.language, "count": each.count, "paths": list(each.paths)}
            for each in found.undefined
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _share(share: Share) -> dict[str, int]:
    return {"count": share.count, "total": share.total, "percent": share.percent}


def _keys(entries: Iterable[AnyEntry]) -> list[dict[str, str]]:
    return [{"kind": entry.kind.name, "id": entry.id, "path": entry.path} for entry in entries]
