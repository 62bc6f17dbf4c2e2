"""What each role does in a playbook, made from its RACI and its steps."""

import pytest

from pmobook import load
from pmobook.library.library import Library
from pmobook.model.playbook import Playbook
from pmobook.pages.edition import Edition
from pmobook.pages.raci import PARTS, raci_roles, raci_table, role_parts
from pmobook.pages.renderer import Renderer
from tests.building import REPOSITORY


@pytest.fixture(scope="module")
def library() -> Library:
    return load(REPOSITORY)[0]


def test_every_part_of_the_matrix_is_told_to_its_role(library: Library) -> None:
    for entry in library.playbooks:
        record = entry.record
        told = {
            (part.role, name, activity)
            for part in role_parts(record)
            for name, activities in part.activities.items()
            for activity in map(str, activities)
        }
        asked = {
            (role, name, str(row.activity)) for row in record.raci for name in PARTS for role in getattr(row, name)
        }
        assert told == asked
        steps = {(part.role, numbered.number) for part in role_parts(record) for numbered in part.steps}
        assert steps == {(step.role, number) for number, step in enumerate(record.steps, start=1) if step.role}


def test_roles_stand_in_the_order_of_the_columns_and_those_of_steps_alone_come_last() -> None:
    record = Playbook.model_validate(
        {
            "title": "Sign the charter",
            "summary": "The charter is signed.",
            "phase": "start",
            "raci": [{"activity": "Sign", "responsible": ["sponsor"], "accountable": ["project-manager"]}],
            "steps": [
                {"id": "one", "title": "One", "role": "team-member", "minutes": 20},
                {"id": "two", "title": "Two", "role": "sponsor", "minutes": 5},
                {"id": "three", "title": "Three", "role": "team-member"},
            ],
        }
    )
    parts = role_parts(record)
    assert [part.role for part in parts] == ["sponsor", "project-manager", "team-member"]
    assert raci_roles(record) == ("sponsor", "project-manager")
    assert [part.minutes for part in parts] == [5, 0, 20]
    assert [numbered.number for numbered in parts[2].steps] == [1, 3]


@pytest.mark.parametrize(("language", "meaning"), [("en", "Accountable"), ("id", "Penanggung jawab akhir")])
def test_letters_are_explained(library: Library, language: str, meaning: str) -> None:
    table = str(raci_table(Renderer(Edition(library, language), "../../"), library.playbooks[0]))
    assert f'title="{meaning}">A</abbr> {meaning}</span>' in table
