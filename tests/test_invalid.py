"""Every folder of tests/invalid/ is a broken knowledge base beside the exact lines that it must be told.

A case is `tests/invalid/RULE/CASE/`: `expected.txt`, and the files that are laid over `tests/invalid/_base/`.
"""

import shutil
from pathlib import Path

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.reports.text import text_report

INVALID = Path(__file__).parent / "invalid"
CASES = sorted(path.parent for path in INVALID.glob("*/*/expected.txt"))


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


def test_the_base_is_clean() -> None:
    _, problems = load(INVALID / "_base")
    assert text_report(problems) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_broken_files_are_told_exactly(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "base"
    shutil.copytree(INVALID / "_base", root)
    shutil.copytree(case, root, dirs_exist_ok=True)
    (root / "expected.txt").unlink()
    expected = (case / "expected.txt").read_text(encoding="utf-8")

    _, problems = load(root)
    assert text_report(problems) == expected
    assert any(problem.rule == case.parent.name for problem in problems)

    exit_code = main(["check", "--strict", "--root", str(root)])
    assert capsys.readouterr().out == expected
    assert exit_code == 1
