"""A comparison as JSON: `added`, `changed`, `deprecated` and `removed` by kind, and what follows from them."""

import json
from collections.abc import Iterable
from typing import Any

from pmobook.comparing.comparison import Change, Comparison

SCHEMA = 1
"""Version of the shape of this JSON."""


def comparison_json(comparison: Comparison) -> str:
    """Return a comparison as JSON text."""
    report = {
        "schema": SCHEMA,
        "added": _by_kind(comparison.added),
        "changed": _by_kind(comparison.changed),
        "deprecated": _by_kind(comparison.deprecated),
        "removed": _by_kind(comparison.removed),
        "behind": [each._asdict() for each in comparison.behind],
        "gone": list(comparison.gone),
        "lost_parts": list(comparison.lost_parts),
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _by_kind(changes: Iterable[Change]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for change in changes:
        item: dict[str, Any] = {"id": change.id, "path": change.path}
        if change.renamed_from:
            item["renamed_from"] = change.renamed_from
        if change.fields:
            item["fields"] = [each._asdict() for each in change.fields]
        if change.touched:
            item["touched"] = [each._asdict() for each in change.touched]
        found.setdefault(change.kind, []).append(item)
    return found
