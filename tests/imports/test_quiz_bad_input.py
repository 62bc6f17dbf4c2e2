"""Files of questions that cannot be taken as a whole: one clear line with its place, and nothing is written."""

from pathlib import Path

import pytest

from pmobook.commands import import_quiz
from pmobook.commands.main import main
from tests.imports.test_quizzes import quizzes

ENTITY = '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question>&x;</question></quiz>'
LAUGHS = '<!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><quiz>&b;</quiz>'
DEEP = "<quiz>" + "<p>" * 100_000
COLUMNS = "quiz,id,type,language,prompt,choices,answer,explanation,see"
ROW = "risk-basics,new,text,{},Well?,,yes,So.,[[{}]]"
LARGE = "".join(f"::Q{number}::{'long' * 25_000}{{T}}\n\n" for number in range(11))

CASES: list[tuple[str, str, bytes, str]] = [
    ("not UTF-8", "q.gift", b"One\nTwo \xe9 {T}", "q.gift:2:1: error[import] the file is not UTF-8 text"),
    ("UTF-16", "q.gift", "One {T}".encode("utf-16"), "q.gift:1:1: error[import] the file is not UTF-8 text"),
    ("a picture", "q.gift", b"\x89PNG\r\n", "q.gift:1:1: error[import] the file is not UTF-8 text"),
    ("binary", "q.gift", b"One\n\0", "q.gift:2:1: error[import] the file holds the control character U+0000"),
    ("empty", "q.gift", b"", "q.gift:1:1: error[import] the file is empty"),
    ("blank", "q.txt", b"\xef\xbb\xbf \n", "q.txt:1:1: error[import] the file is empty"),
    ("comments", "q.gift", b"// nothing\n", "q.gift:1:1: error[import] the file holds no question in the format gift"),
    ("no XML", "q.xml", b"What? {=a}", "q.xml:1:1: error[import] this is not XML"),
    ("cut off", "q.xml", b"<quiz>\n<question>", "q.xml:2:11: error[import] this is not XML"),
    ("empty XML", "q.xml", b"", "q.xml:1:1: error[import] this is not XML"),
    ("entity", "q.xml", ENTITY.encode(), "q.xml:1:1: error[import] the file brings a document type (DTD) along"),
    ("laughs", "q.xml", LAUGHS.encode(), "q.xml:1:1: error[import] the file brings a document type (DTD) along"),
    ("deep", "q.xml", DEEP.encode(), "q.xml:1:"),
    ("other XML", "q.xml", b"<questestinterop/>", "q.xml:1:1: error[import] this is not Moodle XML"),
    ("no question", "q.xml", b"<quiz/>", "q.xml:1:1: error[import] the file holds no question in the format moodle"),
    ("wrong column", "q.csv", b"type,promt,answer\n", "q.csv:1:2: error[import] “promt” is not a column"),
    ("missing column", "q.csv", b"type,prompt\n", "q.csv:1:1: error[import] there is no column “answer”"),
    ("column twice", "q.csv", b"type,type,prompt,answer\n", "q.csv:1:2: error[import] the column “type” is there tw"),
    ("open quotes", "q.csv", b'type,prompt,answer\ntext,"a\n', "q.csv:2:1: error[import] the table cannot be read"),
    ("strange language", "q.csv", f"{COLUMNS}\n{ROW.format('fr', 'risk')}".encode(),
     "q.csv:2:1: error[import] “fr” is no language of the site"),
    ("strange reference", "q.csv", f"{COLUMNS}\n{ROW.format('en', 'rsik')}".encode(),
     "q.csv:2:1: error[unknown-reference] “new”: there is no term “rsik”"),
    ("too large a quiz", "q.gift", LARGE.encode(), "quizzes/q.yml:1:1: error[too-large] the file would have"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_it_is_told_in_one_line_and_nothing_is_written(
    name: str, data: bytes, told: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / name
    file.write_bytes(data)
    before = quizzes(root)
    assert main(["import", "quiz", str(file), "--root", str(root), "--write"]) == 1
    first, *rest = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("  hint: ")]
    assert first.startswith(told)
    assert rest == ["pmobook: nothing was changed"]
    assert quizzes(root) == before


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("gone.gift", (), "cannot be read"),
        ("q.pdf", (), "tells no format: add --format gift, moodle, aiken, csv"),
        ("q.gift", ("--id", "Not An Id"), "“Not An Id” is not an id"),
        ("q.gift", ("--lang", "fr"), "“fr” is no language of the site; there are en, id"),
    ],
)
def test_wrong_use_is_one_line(
    name: str, options: tuple[str, ...], told: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for each in ("q.gift", "q.pdf"):
        (root / each).write_text("Is it?{T}", encoding="utf-8")
    assert main(["import", "quiz", str(root / name), "--root", str(root), *options]) == 2
    error = capsys.readouterr().err
    assert error.startswith("pmobook: ")
    assert error.count("\n") == 1
    assert told in error


def test_a_huge_file_is_not_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "q.gift"
    with file.open("wb") as stream:
        stream.truncate(import_quiz.LARGEST + 1)
    monkeypatch.setattr(import_quiz, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    assert main(["import", "quiz", str(file), "--root", str(root)]) == 2
    assert "20,000,001 bytes; at most 20,000,000 are read" in capsys.readouterr().err


def test_a_quiz_whose_file_cannot_be_read_is_not_written_over(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "quizzes/q.yml").write_text("title: [", encoding="utf-8")
    file = tmp_path / "q.gift"
    file.write_text("Is it?{T}", encoding="utf-8")
    before = quizzes(root)
    assert main(["import", "quiz", str(file), "--root", str(root), "--write"]) == 1
    assert "q.gift:1:1: error[import-conflict] the file of “q” cannot be read" in capsys.readouterr().err
    assert quizzes(root) == before


def test_a_renamed_quiz_is_named(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quiz = root / "quizzes/risk-basics.yml"
    quiz.write_text(quiz.read_text(encoding="utf-8") + "redirects: [q]\n", encoding="utf-8")
    file = tmp_path / "q.gift"
    file.write_text("Is it?{T}", encoding="utf-8")
    assert main(["import", "quiz", str(file), "--root", str(root)]) == 1
    error = capsys.readouterr().err
    assert "“q” is now called “risk-basics”\n  hint: add --id risk-basics" in error


def test_a_file_called_quiz_is_a_glossary_when_its_folder_is_named(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quiz").write_text("id\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["import", "./quiz", "--root", str(root)]) == 2
    assert "quiz is none of the files that can be read: .csv, .xlsx, .tbx" in capsys.readouterr().err
    assert main(["import", "quiz", "./quiz", "--root", str(root)]) == 2
    assert "the name quiz tells no format" in capsys.readouterr().err
    assert main(["import", "quiz", "./quiz", "--format", "aiken", "--root", str(root)]) == 0
