"""Ticks are kept under keys of ids; those of `done_when` under a hash that only another condition changes."""

from dataclasses import replace

import pytest

from pmobook import load
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook
from pmobook.model.text import LocalisedText
from pmobook.pages.checklists import closing_boxes, tick_keys
from pmobook.pages.edition import Edition
from pmobook.pages.playbook import playbook_body
from pmobook.pages.renderer import Renderer
from tests.building import REPOSITORY


@pytest.fixture(scope="module")
def library() -> Library:
    return load(REPOSITORY)[0]


@pytest.fixture
def kick_off(library: Library) -> Entry[Playbook]:
    found = library.find_playbook("run-a-kick-off")
    assert found
    return found


def with_conditions(entry: Entry[Playbook], *lines: str | dict[str, str]) -> Entry[Playbook]:
    texts = tuple(LocalisedText.from_yaml(line) for line in lines)
    return replace(entry, record=entry.record.model_copy(update={"done_when": texts}))


def closing_keys(entry: Entry[Playbook]) -> list[str]:
    return [box.key for box in closing_boxes(entry, "en")]


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_page_has_a_box_for_each_key_and_says_how_many(library: Library, language: str) -> None:
    for playbook in library.playbooks:
        keys = tick_keys(playbook, "en")
        assert len(keys) == len(set(keys))
        body = str(playbook_body(Renderer(Edition(library, language), "../../"), playbook))
        assert [part.partition('"')[0] for part in body.split('data-item="')[1:]] == list(keys)
        assert f'data-items="{len(keys)}"' in body


def test_boxes_of_steps_are_kept_under_ids(kick_off: Entry[Playbook]) -> None:
    assert tick_keys(kick_off, "en")[:2] == ("run-a-kick-off/prepare/sponsor-talk", "run-a-kick-off/prepare/invited")


def test_a_condition_keeps_its_key_wherever_and_in_whatever_language_it_stands(kick_off: Entry[Playbook]) -> None:
    first, second = closing_keys(with_conditions(kick_off, {"en": "All agree.", "id": "Semua sepakat."}, "It is sent."))
    assert first.startswith("run-a-kick-off/done-when/")
    changed = with_conditions(kick_off, "It is\n  sent.", {"en": "All agree.", "id": "Semuanya sepakat."})
    assert closing_keys(changed) == [second, first]


def test_another_condition_has_another_key(kick_off: Entry[Playbook]) -> None:
    before = closing_keys(with_conditions(kick_off, "All agree."))
    assert closing_keys(with_conditions(kick_off, "Nobody disagrees.")) != before


def test_keys_stay_as_they_are_from_release_to_release(kick_off: Entry[Playbook]) -> None:
    """Readers' machines hold them: this value may only change together with a way to move what is kept."""
    assert closing_keys(with_conditions(kick_off, "All agree.")) == ["run-a-kick-off/done-when/7b9d233f"]
