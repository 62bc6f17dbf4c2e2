"""Questions of other programs: each folder of quiz_cases/ is a file, what is told of it, and the quizzes it makes."""

import shutil
from pathlib import Path

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.editing.formatting import formatted
from pmobook.model.problem import has_errors
from pmobook.model.quiz import Quiz
from tests.building import REPOSITORY

CASES = Path(__file__).parent / "quiz_cases"
BESIDE = {"expected.txt", "options.txt", "before", "after"}


def quizzes(root: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in sorted((root / "quizzes").glob("*.yml"))}


@pytest.mark.parametrize("case", sorted(each for each in CASES.iterdir() if each.is_dir()), ids=lambda case: case.name)
def test_every_question_is_carried_over_or_told(case: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if (case / "before").is_dir():
        shutil.copytree(case / "before", root, dirs_exist_ok=True)
    before = quizzes(root)
    options = (case / "options.txt").read_text(encoding="utf-8").split() if (case / "options.txt").is_file() else []
    (file,) = (each for each in case.iterdir() if each.name not in BESIDE)
    arguments = ["import", "quiz", str(file), "--root", str(root), *options]

    code = main(arguments)
    shown = capsys.readouterr()
    assert shown.out + shown.err == (case / "expected.txt").read_text(encoding="utf-8")
    assert quizzes(root) == before, "without --write nothing is written"

    assert main([*arguments, "--write"]) == code
    written = {name: text for name, text in quizzes(root).items() if before.get(name) != text}
    expected = sorted((case / "after").glob("*.yml")) if code == 0 else []
    assert written == {each.name: each.read_text(encoding="utf-8") for each in expected}
    assert all(text == formatted(text, Quiz, ("en", "id")) for text in written.values())
    assert not has_errors(load(root)[1])


@pytest.mark.parametrize("case", ["gift-types", "moodle-types", "table-types", "aiken"])
def test_a_second_time_changes_nothing(case: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (file,) = (each for each in (CASES / case).iterdir() if each.name not in BESIDE)
    main(["import", "quiz", str(file), "--root", str(root), "--write"])
    capsys.readouterr()
    assert main(["import", "quiz", str(file), "--root", str(root), "--write"]) == 0
    assert capsys.readouterr().out == "nothing would change\n"


@pytest.mark.parametrize("form", ["csv", "moodle", "gift"])
def test_what_our_own_exports_wrote_changes_nothing(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(shutil.copytree(REPOSITORY / "tests/browser/quiz_site", tmp_path / "base"))
    assert main(["export", form, "--root", str(root), "--output", str(tmp_path / "exported")]) == 0
    files = [each for each in (tmp_path / "exported").rglob("*.*") if form in each.parts or each.name == "quizzes.csv"]
    assert files
    for file in files:
        capsys.readouterr()
        assert main(["import", "quiz", str(file), "--root", str(root)]) == 0
        told = capsys.readouterr()
        assert told.out == "nothing would change\n"
        # GIFT has no questions of order, so that they go out as pairs
        assert all("it is order here" in line for line in told.err.splitlines())
