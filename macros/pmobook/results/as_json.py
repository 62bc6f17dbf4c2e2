"""Results as JSON."""

import json
from collections.abc import Sequence

from pmobook.results.item_analysis import Item
from pmobook.results.learners import Learner

SCHEMA = 1
"""The version of the structure."""


def results_json(items: Sequence[Item], learners: Sequence[Learner]) -> str:
    """Return the items as JSON text; null is what cannot be told from so few answers."""
    report = {"schema": SCHEMA, "learners": len(learners), "questions": [_item(item) for item in items]}
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _item(item: Item) -> dict[str, object]:
    return {
        "quiz": item.quiz,
        "question": item.question_id,
        "hash": item.hash,
        "wording": item.wording,
        "answers": item.right.total,
        "right": item.right.count,
        # four digits: more would be noise at any number of learners
        "difficulty": round(item.difficulty, 4) if item.difficulty is not None else None,
        "discrimination": round(item.discrimination, 4) if item.discrimination is not None else None,
        "unused": item.unused,
        "remarks": item.remarks,
    }
