"""Owners and reviews as commands: CODEOWNERS is made from the entries, and an overdue review can fail a run."""

import shutil
from pathlib import Path

import pytest

from pmobook.commands.main import main
from tests.building import REPOSITORY
from tests.test_invalid import INVALID

BEGIN = "# pmobook: owners of the entries, written by `pmobook codeowners` (do not edit)\n"
END = "# pmobook: end\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base whose entries have owners of every sort."""
    folder = tmp_path / "base"
    shutil.copytree(INVALID / "_base", folder)
    (folder / "mkdocs.yml").write_text(
        "plugins:\n- pmobook:\n    owners: {PMO: '@org/pmo', '@old': '@new', Two of us: ['@a', b@example.org]}\n",
        encoding="utf-8",
    )
    own(folder / "glossary/risk/risk.yml", "PMO")
    own(folder / "glossary/risk/issue.yml", "'@somebody'")
    own(folder / "glossary/roles/sponsor.yml", "'@old'")
    own(folder / "glossary/roles/project-manager.yml", "Two of us")
    own(folder / "playbooks/run-a-kick-off.yml", "pmo@example.org")
    own(folder / "quizzes/risk-basics.yml", "'Nobody # known'")
    return folder


def own(path: Path, owner: str) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("owner:")]
    path.write_text("\n".join([*lines, f"owner: {owner}", ""]), encoding="utf-8")


def codeowners(root: Path) -> Path:
    return root / ".github" / "CODEOWNERS"


OWNED = (
    BEGIN
    + "/glossary/risk/issue.yml @somebody\n"
    + "/glossary/risk/risk.yml @org/pmo\n"
    + "/glossary/roles/project-manager.yml @a b@example.org\n"
    + "/glossary/roles/sponsor.yml @new\n"
    + "/playbooks/run-a-kick-off.yml pmo@example.org\n"
    + "# /quizzes/risk-basics.yml Nobody # known\n"
    + END
)


def test_every_owner_is_named_by_account_or_as_a_comment(root: Path) -> None:
    assert main(["codeowners", "--root", str(root)]) == 0
    assert codeowners(root).read_text(encoding="utf-8") == OWNED


def test_the_file_of_this_repository_is_in_step() -> None:
    assert main(["codeowners", "--check", "--root", str(REPOSITORY)]) == 0


def test_the_check_writes_nothing_and_says_where_it_differs(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codeowners", "--check", "--root", str(root)]) == 1
    assert not codeowners(root).exists()
    main(["codeowners", "--root", str(root)])
    assert main(["codeowners", "--check", "--root", str(root)]) == 0
    own(root / "glossary/risk/risk.yml", "'@other'")
    capsys.readouterr()
    assert main(["codeowners", "--check", "--root", str(root)]) == 1
    assert capsys.readouterr().out == (
        ".github/CODEOWNERS:3:1: error[codeowners] the file is not in step with the owners of the entries\n"
        "  hint: run: pmobook codeowners\n"
    )
    assert codeowners(root).read_text(encoding="utf-8") == OWNED


def test_lines_of_others_stay_byte_for_byte(root: Path) -> None:
    path = codeowners(root)
    path.parent.mkdir()
    path.write_bytes(b"* @org/all\r\n/docs/ @org/writers")
    main(["codeowners", "--root", str(root)])
    assert path.read_bytes() == b"* @org/all\r\n/docs/ @org/writers\n\n" + OWNED.encode()
    path.write_bytes(path.read_bytes() + b"# after\r\n")
    own(root / "glossary/risk/risk.yml", "'@other'")
    main(["codeowners", "--root", str(root)])
    written = path.read_bytes()
    assert written.startswith(b"* @org/all\r\n/docs/ @org/writers\n\n# pmobook: owners")
    assert written.endswith(b"# pmobook: end\n# after\r\n")
    assert b"/glossary/risk/risk.yml @other\n" in written


@pytest.mark.parametrize("text", [BEGIN, END, END + BEGIN, BEGIN + BEGIN + END])
def test_a_mark_that_is_missing_is_told_and_nothing_is_lost(
    root: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = codeowners(root)
    path.parent.mkdir()
    path.write_text(f"{text}/docs/ @org/writers\n", encoding="utf-8")
    assert main(["codeowners", "--root", str(root)]) == 2
    assert "do not stand there once each" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == f"{text}/docs/ @org/writers\n"


def test_a_file_that_is_no_text_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codeowners(root).parent.mkdir()
    codeowners(root).write_bytes(b"\xff\xfe")
    assert main(["codeowners", "--root", str(root)]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_content_with_errors_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "glossary/risk/risk.yml").write_text("owner: PMO\n", encoding="utf-8")
    assert main(["codeowners", "--root", str(root)]) == 1
    assert "error[missing-field]" in capsys.readouterr().err
    assert not codeowners(root).exists()


def test_overdue_reviews_fail_only_where_that_is_asked_for(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--overdue", "--root", str(root)]) == 0
    with (root / "glossary/risk/issue.yml").open("a", encoding="utf-8") as file:
        file.write("reviewed: 2020-02-29\nreview_every: 1 year\n")
    assert main(["check", "--root", str(root)]) == 0
    assert main(["check", "--overdue", "--root", str(root)]) == 1
    told = "warning[overdue-review] the review by @somebody has been due since 2021-02-28"
    assert told in capsys.readouterr().out


def test_other_warnings_do_not_fail_because_of_it(root: Path) -> None:
    (root / "glossary/risk/half.yml").write_text(
        "term: {en: Half, id: Separuh}\ndefinition: {en: Only English.}\n", encoding="utf-8"
    )
    assert main(["check", "--strict", "--root", str(root)]) == 1
    assert main(["check", "--overdue", "--root", str(root)]) == 0
