"""The JSON Schemas take what the check takes, and refuse what a schema can, as other people's checker sees it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from pmobook.commands.main import main
from tests.building import REPOSITORY
from tests.test_invalid import CASES

SETTINGS = json.loads((REPOSITORY / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
CAN_REFUSE = {"missing-field", "unknown-key", "wrong-type", "bad-value"}
"""Rules about a file by itself; all others need to know other files, the file's name, or YAML's own syntax."""

CANNOT = {
    "bad-value/optional-text-is-a-comment": "what is left before the comment is a text like any other",
    "bad-value/text-cut-off-at-a-hash": "as above",
}
"""Cases of these rules that no schema can refuse, each with its reason."""


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("schemas")
    for name in ("glossary", "playbooks", "quizzes", "mkdocs.yml"):
        source = REPOSITORY / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
    assert main(["schema", "--root", str(root)]) == 0
    return root


def refused(schema: Path, *files: Path) -> set[Path]:
    """Return those of `files` that check-jsonschema refuses."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "-o", "json", "--schemafile", schema, *files],
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    return {Path(each["filename"]) for each in [*report["errors"], *report.get("parse_errors", [])]}


def schema_for(path: str) -> str | None:
    return next((schema for schema, pattern in SETTINGS.items() if PurePosixPath(path).match(pattern)), None)


def test_every_file_of_the_content_has_a_schema_and_fits_it(schemas: Path) -> None:
    by_schema: dict[str, list[Path]] = {}
    for folder in ("glossary", "playbooks", "quizzes"):
        for path in sorted((schemas / folder).rglob("*.yml")):
            schema = schema_for(path.relative_to(schemas).as_posix())
            assert schema is not None, path
            by_schema.setdefault(schema, []).append(path)
    assert len(by_schema) == len(SETTINGS)
    for schema, paths in by_schema.items():
        assert refused(schemas / schema, *paths) == set()


def test_broken_files_are_refused(schemas: Path) -> None:
    broken: dict[str, dict[Path, str]] = {}
    for case in CASES:
        if case.parent.name not in CAN_REFUSE:
            continue
        lines = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
        for path in {line.split(":")[0] for line in lines if f"error[{case.parent.name}]" in line}:
            schema = schema_for(path)
            if schema is not None:
                broken.setdefault(schema, {})[case / path] = f"{case.parent.name}/{case.name}"
    assert sum(map(len, broken.values())) > 40
    taken: set[str] = set()
    for schema, names in broken.items():
        found = refused(schemas / schema, *names)
        taken |= {name for file, name in names.items() if file not in found}
    assert taken == set(CANNOT)


def test_ids_that_exist_are_proposed(schemas: Path) -> None:
    ids = json.loads((schemas / ".schemas/ids.json").read_text(encoding="utf-8"))["definitions"]
    assert "risk" in ids["term"]["enum"]
    assert "manage-raid" in ids["playbook"]["enum"]
    assert "control" in ids["phase"]["enum"]


def test_the_schemas_of_this_repository_are_in_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--check", "--root", str(REPOSITORY)]) == 0, capsys.readouterr().out


def test_a_schema_that_is_not_in_step_is_told(schemas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = schemas / ".schemas/term.json"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("draft-07", "draft-06"), encoding="utf-8")
    assert main(["schema", "--check", "--root", str(schemas)]) == 1
    assert capsys.readouterr().out == ".schemas/term.json: not in step; run pmobook schema\n"
    assert main(["schema", "--root", str(schemas)]) == 0
    assert file.read_text(encoding="utf-8") == text
