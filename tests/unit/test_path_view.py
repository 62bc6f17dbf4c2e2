"""Paths as they are shown: what an item is kept under, what completes it, and what counts."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from pmobook import load
from pmobook.library.library import Library
from pmobook.model.path import PathItem
from pmobook.pages.path_view import StageView, item_key, stages_of
from tests.building import REPOSITORY

KEYS: Mapping[str, Mapping[str, object]] = {
    "read-term-risk": {"ref": "[[risk]]"},
    "do-playbook-start-a-project": {"ref": "[[playbook:start-a-project]]", "do": "do", "title": "Any words"},
    "read-playbook-start-a-project-charter": {"ref": "[[playbook:start-a-project#charter]]"},
    "meet-24aed287": {"title": {"en": "Meet your mentor", "id": "Temui mentor Anda"}, "do": "meet"},
}
"""What items are kept under, as readers' browsers have it: a change here loses what they ticked."""


@pytest.mark.parametrize("key", KEYS)
def test_items_are_kept_under_what_they_refer_to_or_say(key: str) -> None:
    assert item_key(PathItem.model_validate(KEYS[key]), "en") == key


def test_a_title_may_be_translated_anew_and_put_elsewhere() -> None:
    one, other = ({"title": {"en": "Meet your mentor", "id": words}, "do": "meet"} for words in ("Temui", "Jumpai"))
    assert item_key(PathItem.model_validate(one), "en") == item_key(PathItem.model_validate(other), "en")


def stages(library: Library, path_id: str = "new-project-manager") -> tuple[StageView, ...]:
    return stages_of(library, next(path for path in library.paths if path.id == path_id))


def test_every_item_of_our_paths_has_a_key_of_its_own() -> None:
    library, _ = load(REPOSITORY)
    for path in library.paths:
        keys = [view.key for stage in stages_of(library, path) for view in stage.items]
        assert len(set(keys)) == len(keys)


def test_required_boxes_complete_our_playbooks() -> None:
    library, _ = load(REPOSITORY)
    views = [view for stage in stages(library) for view in stage.items if view.ticks]
    assert views
    for view in views:
        playbook = library.find_playbook(view.item.ref.id if view.item.ref else "")
        assert playbook is not None
        required = [
            f"{playbook.id}/{step.id}/{box.id}"
            for step in playbook.record.steps
            for box in step.checklist
            if box.required
        ]
        assert list(view.ticks) == required


PLAYBOOK = """title: Run a kick-off
summary: Start with the same aims.
phase: start
steps:
  - {id: agenda, title: Send the agenda, checklist: [{id: sent, text: Sent}, {id: read, text: Read}]}
  - {id: meeting, title: Hold it, checklist: [{id: held, text: Held, required: true}, {id: noted, text: Noted}]}
"""

ITEMS = """title: Small
summary: A path.
stages:
  - id: one
    title: One
    items:
      - {ref: '[[playbook:run-a-kick-off#agenda]]', do: do, minutes: 5, required: REQUIRED}
      - {ref: '[[playbook:run-a-kick-off]]', do: read, minutes: 7}
      - {ref: '[[playbook:run-a-kick-off]]', do: meet}
"""


def small(folder: Path, *, required: bool) -> StageView:
    """Return the only stage of a small path of three items, of which the first may be required."""
    files = {
        "mkdocs.yml": "plugins: [pmobook: {languages: [en]}]\n",
        "playbooks/_phases.yml": "phases: [{id: start, title: Start}]\n",
        "playbooks/run-a-kick-off.yml": PLAYBOOK,
        "playbooks/paths/small.yml": ITEMS.replace("REQUIRED", str(required).lower()),
    }
    (folder / "playbooks/paths").mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    library, problems = load(folder)
    assert problems == []
    return stages(library, "small")[0]


def test_where_nothing_is_required_everything_counts(tmp_path: Path) -> None:
    stage = small(tmp_path, required=False)
    assert [view.counts for view in stage.items] == [True, True, True]
    assert stage.minutes_that_count == 12


def test_what_is_not_required_is_optional(tmp_path: Path) -> None:
    stage = small(tmp_path, required=True)
    assert [view.counts for view in stage.items] == [True, False, False]
    assert (stage.minutes, stage.minutes_that_count) == (12, 5)


def test_a_playbook_is_done_by_its_required_boxes_and_a_step_without_one_by_all(tmp_path: Path) -> None:
    do, read, meet = small(tmp_path, required=False).items
    assert do.ticks == ("run-a-kick-off/agenda/sent", "run-a-kick-off/agenda/read")
    assert read.ticks == ("run-a-kick-off/meeting/held",)
    assert meet.ticks == ()
