"""What Decap CMS is told of the files says all that the model says, and nothing else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pmobook.admin.backend import LOCAL, backend_of
from pmobook.admin.choices import choices
from pmobook.admin.configuration import configuration
from pmobook.admin.fields import fields_of
from pmobook.admin.files import content_policy
from pmobook.admin.widgets import value_widget
from pmobook.editing.schemas import schema_of
from pmobook.library.library import Library
from pmobook.loading import load
from pmobook.model.kinds import KINDS
from pmobook.model.playbook import Playbook
from pmobook.model.quiz import Quiz
from pmobook.model.registers import REGISTERS
from pmobook.model.template import Template
from pmobook.model.term import Term
from pmobook.model.values import Record
from tests.building import REPOSITORY

LANGUAGES = ("en", "id")
OTHERS = ("en", "de")
"""Where languages are told from fields by their names: `id` is both."""
RECORDS = [*(kind.record for kind in KINDS), *(register.model for register in REGISTERS)]
NOWHERE = backend_of("", "main", {})


@pytest.fixture(scope="module")
def library() -> Library:
    return load(REPOSITORY)[0]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_of_the_model_has_one_in_the_form(record: type[Record]) -> None:
    schema = schema_of(record, OTHERS)
    assert set(_paths_in_form(fields_of(record, OTHERS))) == set(_paths_in_schema(schema, schema["definitions"]))


def _paths_in_form(fields: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the ways to all fields; what is ours below a widget of ours is no field of the file."""
    for field in fields:
        yield field["name"]
        if not field["widget"].startswith("pmobook-"):
            below = [*field.get("fields", ()), *(each for kind in field.get("types", ()) for each in kind["fields"])]
            yield from (f"{field['name']}.{path}" for path in _paths_in_form(below))
        if "typeKey" in field:
            yield f"{field['name']}.{field['typeKey']}"


def _paths_in_schema(schema: dict[str, Any], definitions: dict[str, Any]) -> Iterator[str]:
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/definitions/")
        # the ids of entries stand in another file
        yield from _paths_in_schema(definitions.get(name, {}), definitions)
    for key in ("anyOf", "oneOf"):
        for arm in schema.get(key, ()):
            yield from _paths_in_schema(arm, definitions)
    if isinstance(schema.get("items"), dict):
        yield from _paths_in_schema(schema["items"], definitions)
    for name, below in schema.get("properties", {}).items():
        if name not in OTHERS:
            yield name
            yield from (f"{name}.{path}" for path in _paths_in_schema(below, definitions))


WIDGETS = [
    (Term, "term", {"widget": "pmobook-text", "markup": "label", "required": True}),
    (
        Term,
        "definition",
        {"widget": "pmobook-text", "markup": "line", "hint": Term.model_fields["definition"].description},
    ),
    (Term, "notes", {"widget": "pmobook-text", "markup": "prose", "required": False}),
    (Term, "formula", {"widget": "pmobook-text", "markup": "value"}),
    (Term, "part_of_speech", {"widget": "select", "options": ["noun", "verb", "adjective", "proper-noun"]}),
    (Term, "admitted", {"widget": "pmobook-words"}),
    (Term, "examples", {"widget": "pmobook-texts", "markup": "line"}),
    (Term, "related", {"widget": "pmobook-pick", "multiple": True, "choices": "term"}),
    (Term, "autolink", {"widget": "pmobook-yes-no"}),
    (Term, "reviewed", {"widget": "datetime", "format": "YYYY-MM-DD", "time_format": False}),
    (Term, "tags", {"widget": "pmobook-words"}),
    (Playbook, "audience", {"widget": "pmobook-pick", "multiple": True, "choices": "role"}),
    (Playbook, "phase", {"widget": "pmobook-pick", "choices": "phase", "required": True}),
    (Playbook, "steps", {"widget": "list", "min": 1, "label_singular": "Step", "summary": "{{fields.title.en}}"}),
    (Playbook, "quiz", {"widget": "pmobook-pick", "choices": "quiz"}),
    (Quiz, "pass_mark", {"widget": "number", "value_type": "int", "min": 0, "max": 100}),
    (Quiz, "questions", {"widget": "list", "typeKey": "type", "required": False}),
    (Quiz, "generate", {"widget": "list", "typeKey": "from"}),
    (Template, "samples", {"widget": "pmobook-samples"}),
]


@pytest.mark.parametrize(
    ("record", "name", "expected"), WIDGETS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_field_is_edited_by(record: type[Record], name: str, expected: dict[str, Any]) -> None:
    field = next(field for field in fields_of(record, LANGUAGES) if field["name"] == name)
    assert {key: field.get(key) for key in expected} == expected


def test_each_type_of_question_has_a_form_of_its_own() -> None:
    questions = next(field for field in fields_of(Quiz, LANGUAGES) if field["name"] == "questions")
    names = ["single", "multiple", "true-false", "match", "order", "text", "number"]
    assert [kind["name"] for kind in questions["types"]] == names


def test_nothing_is_required_in_what_may_miss_as_a_whole() -> None:
    steps = next(field for field in fields_of(Playbook, LANGUAGES) if field["name"] == "steps")
    decision = next(field for field in steps["fields"] if field["name"] == "decision")
    assert [field["required"] for field in decision["fields"]] == [False, False]


def test_a_kind_of_value_without_a_widget_is_told() -> None:
    with pytest.raises(ValueError, match="bytes"):
        value_widget(bytes, (), LANGUAGES, None)


def test_every_folder_of_entries_has_a_collection(library: Library) -> None:
    made = configuration(library, NOWHERE, "")["collections"]
    folders = {collection["folder"] for collection in made if "folder" in collection}
    assert folders >= {Path(entry.path).parent.as_posix() for entry in library.entries}
    files = {file["file"] for collection in made for file in collection.get("files", ())}
    assert files == {register.path for register in REGISTERS}


def test_every_picker_has_its_choices(library: Library) -> None:
    offered = choices(library)
    asked = set(_choices_asked(configuration(library, NOWHERE, "")))
    assert asked <= offered.keys()
    assert {"[[risk]]", "[[playbook:start-a-project]]"} <= {each["value"] for each in offered["reference"]}
    assert {each["collection"] for each in offered["role"]} == {"term-roles"}


def _choices_asked(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a configuration holds
    if isinstance(value, dict):
        if str(value.get("widget", "")).startswith("pmobook-") and "choices" in value:
            yield value["choices"]
        for below in value.values():
            yield from _choices_asked(below)
    elif isinstance(value, list):
        for below in value:
            yield from _choices_asked(below)


LOGIN = {"base_url": "https://login.example.org"}
BACKENDS = [
    ("https://github.com/us/book", LOGIN, {"name": "github", "repo": "us/book", "branch": "main", **LOGIN}),
    ("https://github.com/us/book.git/", {**LOGIN, "branch": "trunk"}, {"repo": "us/book", "branch": "trunk"}),
    ("https://github.com/us/book", {}, {"name": "proxy", "proxy_url": LOCAL}),
    (
        "https://gitlab.com/us/deep/book",
        {"app_id": "7"},
        {"name": "gitlab", "repo": "us/deep/book", "auth_type": "pkce"},
    ),
    ("https://gitlab.us.org/book", {"app_id": "7"}, {"base_url": "https://gitlab.us.org", "app_id": "7"}),
    ("https://gitlab.com/us/book", {}, {"name": "proxy"}),
    ("https://git.example.org/us/book", LOGIN, {"name": "proxy"}),
    ("", {}, {"name": "proxy"}),
]


@pytest.mark.parametrize(("repository", "options", "expected"), BACKENDS)
def test_it_saves_where_the_repository_is(repository: str, options: dict[str, str], expected: dict[str, str]) -> None:
    settings = backend_of(repository, "main", options).settings
    assert {key: settings.get(key) for key in expected} == expected


def test_changes_go_through_pull_requests_wherever_there_are_any(library: Library) -> None:
    github = backend_of("https://github.com/us/book", "main", LOGIN)
    assert configuration(library, github, "")["publish_mode"] == "editorial_workflow"
    assert configuration(library, NOWHERE, "")["publish_mode"] == "simple"


def test_the_page_may_ask_nobody_but_the_repository() -> None:
    policy = content_policy(backend_of("https://gitlab.us.org/book", "main", {"app_id": "7"}))
    asked = next(part for part in policy.split("; ") if part.startswith("connect-src")).split()
    hosts = {host for host in asked if host.startswith("http")}
    assert hosts == {"https://gitlab.us.org", "http://localhost:8081", "http://127.0.0.1:8081"}
