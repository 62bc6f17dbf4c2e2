"""`pmobook init`: every new knowledge base passes its own check, is in its layout, and builds."""

import json
from pathlib import Path

import pytest

from pmobook.commands.main import main
from tests.building import REPOSITORY, build
from tests.conftest import leave_out_files

BASES = [
    pytest.param((), id="starter"),
    pytest.param(("--languages", "id"), id="starter-indonesian"),
    pytest.param(("--languages", "id,en"), id="starter-indonesian-first"),
    pytest.param(("--empty",), id="empty"),
    pytest.param(("--empty", "--languages", "de,fr"), id="empty-other-languages"),
]
BUILT = ("starter-indonesian-first", "empty", "empty-other-languages")
"""Those that are built here, without files; the build of the plain starter, with all, ends a new user's first steps."""


@pytest.mark.parametrize("options", BASES)
def test_a_new_knowledge_base_is_sound(
    tmp_path: Path, options: tuple[str, ...], capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    root = tmp_path / "new"
    name = 'Our "book": all of it'
    assert main(["init", str(root), "--name", name, "--repository", "https://github.com/us/book", *options]) == 0
    assert "pmobook serve" in capsys.readouterr().out
    for command in (["check", "--strict"], ["format", "--check"], ["schema", "--check"]):
        assert main([*command, "--root", str(root)]) == 0, capsys.readouterr()
    if request.node.callspec.id in BUILT:
        done = build(leave_out_files(root))
        assert done.code == 0, done.output
        assert "WARNING" not in done.output
        assert (root / "site/index.html").is_file()


def test_all_content_comes_along(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path / "new"), "--name", "X"]) == 0
    for folder in ("docs", "glossary", "playbooks", "quizzes"):
        files = {path.relative_to(REPOSITORY) for path in (REPOSITORY / folder).rglob("*") if path.suffix == ".yml"}
        assert files <= {path.relative_to(tmp_path / "new") for path in (tmp_path / "new").rglob("*")}


def test_in_one_language_no_other_is_left(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path / "new"), "--name", "X", "--languages", "id"]) == 0
    text = (tmp_path / "new/glossary/risk/risk.yml").read_text(encoding="utf-8")
    assert "Peristiwa" in text
    assert "Uncertain" not in text
    assert not list((tmp_path / "new/docs").rglob("*.id.md"))
    assert "Istilah" in (tmp_path / "new/docs/contribute/propose-a-term.md").read_text(encoding="utf-8").title()


def test_editors_workflows_and_forms_are_those_of_this_repository(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path), "--name", "X"]) == 0
    for path in (".vscode/settings.json", ".vscode/extensions.json"):
        assert (tmp_path / path).read_text(encoding="utf-8") == (REPOSITORY / path).read_text(encoding="utf-8")
    for form in sorted((REPOSITORY / ".github/ISSUE_TEMPLATE").iterdir()):
        copy = tmp_path / ".github/ISSUE_TEMPLATE" / form.name
        assert copy.read_text(encoding="utf-8") == form.read_text(encoding="utf-8")
    assert json.loads((tmp_path / ".schemas/term.json").read_text(encoding="utf-8"))["definitions"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--languages", "Deutsch"), "“Deutsch” is no code of a language, such as en or id"),
        (("--languages", "de"), "the starter content is in en and id; begin without it: --empty"),
        (("--languages", ","), "a knowledge base has a name and a language"),
        (("--name", " "), "a knowledge base has a name and a language"),
        (("--repository", "git@github.com:us/book"), "is no address of a repository"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_made(
    tmp_path: Path, options: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "new"), *options]) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert main(["init", str(tmp_path), "--name", "X"]) == 2
    assert "is not empty, and nothing is ever written over" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert main(["init", str(tmp_path / "notes.txt"), "--name", "X"]) == 2
