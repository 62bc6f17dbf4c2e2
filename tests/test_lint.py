"""`pmobook lint`: the documents of tests/lint, DOCX, waivers, repairs that stay, and files that are none."""

import io
import os
import re
import stat
import zipfile
from pathlib import Path

import docx
import pytest
import yaml

from pmobook import load
from pmobook.commands.lint import default_root
from pmobook.commands.main import main
from pmobook.library.library import Library
from pmobook.linting.linter import Linted, Wishes, lint
from pmobook.reports.text import text_report
from tests.building import REPOSITORY

CORPUS = Path(__file__).parent / "lint"
BASE = CORPUS / "_base"
CASES = sorted(path for path in CORPUS.glob("*/document.*"))


@pytest.fixture(scope="module")
def words() -> Library:
    library, problems = load(BASE)
    assert problems == []
    return library


def test_there_are_enough_documents() -> None:
    assert len(CASES) >= 30


@pytest.mark.parametrize("document", CASES, ids=lambda document: document.parent.name)
def test_documents(document: Path, words: Library) -> None:
    data = document.read_bytes()
    expected = (document.parent / "expected.txt").read_text(encoding="utf-8")
    assert text_report(lint(words, document.name, data, Wishes()).problems) == expected

    fixed = document.with_name(document.name.replace("document", "fixed"))
    once = lint(words, document.name, data, Wishes(fix=True)).data
    assert once == (fixed.read_bytes() if fixed.exists() else data)
    assert lint(words, document.name, once, Wishes(fix=True)).data == once


def word_document() -> bytes:
    """A document of a word processor with formatting, a table, a heading, a link and a header."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Our danger list"
    document.add_heading("The Danger List", level=1)
    paragraph = document.add_paragraph("The ")
    paragraph.add_run("danger").bold = True
    paragraph.add_run(" list").italic = True
    paragraph.add_run(" is with the Project Manager.")
    document.add_paragraph("A steerco meets.")
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "the Risk"
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def linted(words: Library, data: bytes, *, fix: bool = False) -> Linted:
    return lint(words, "notes.docx", data, Wishes(fix=fix))


def test_a_docx_is_reported_by_paragraph_and_character(words: Library) -> None:
    lines = [(each.line, each.column, each.rule) for each in linted(words, word_document()).problems]
    assert lines == [
        (1, 5, "deprecated-word"),
        (2, 5, "deprecated-word"),
        (2, 29, "wrong-capitals"),
        (3, 3, "deprecated-word"),
        (4, 5, "wrong-capitals"),
        (5, 5, "deprecated-word"),
    ]


def test_a_repaired_docx_keeps_its_formatting(words: Library) -> None:
    data = linted(words, word_document(), fix=True).data
    document = docx.Document(io.BytesIO(data))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[1:] == ["The risk register is with the project manager.", "A steering committee meets."]
    assert texts[0] == "The Risk Register"
    runs = document.paragraphs[1].runs
    assert [(run.text, bool(run.bold)) for run in runs[:3]] == [("The ", False), ("risk register", True), ("", False)]
    assert document.tables[0].cell(0, 0).text == "the risk"
    assert document.sections[0].header.paragraphs[0].text == "Our risk register"
    assert linted(words, data).problems == ()
    assert linted(words, data, fix=True).data == data


def test_all_other_parts_of_a_docx_stay_byte_for_byte(words: Library) -> None:
    before = word_document()
    after = linted(words, before, fix=True).data
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert old.namelist() == new.namelist()
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert changed == ["word/document.xml", "word/header1.xml"]


def command(*arguments: str) -> int:
    return main(["lint", "--root", str(BASE), *arguments])


def test_the_command_prints_and_exits_as_the_check_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("error.md").write_text("The danger list.\n", encoding="utf-8")
    Path("warning.txt").write_text("The Risk Register.\n", encoding="utf-8")
    Path("clean.md").write_text("The risk register.\n", encoding="utf-8")
    Path("saran.md").write_text("Tim dan baseline itu.\n", encoding="utf-8")
    assert command("clean.md") == 0
    assert capsys.readouterr().out == ""
    assert command("error.md", "clean.md") == 1
    assert capsys.readouterr().out.startswith("error.md:1:5: error[deprecated-word] say “risk register”")
    assert command("warning.txt") == 0
    assert command("warning.txt", "--strict") == 1
    assert command("saran.md", "--strict") == 0
    capsys.readouterr()
    assert command("error.md", "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=error.md,line=1,col=5,title=deprecated-word::")
    assert command("clean.md", "--lang", "id") == 0
    assert "foreign-word" in capsys.readouterr().out


def test_the_command_repairs_files_once(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("The danger list and `danger list`.\n", encoding="utf-8")
    assert command("--fix", str(path)) == 0
    assert path.read_text(encoding="utf-8") == "The risk register and `danger list`.\n"
    os.utime(path, (1, 1))
    assert command("--fix", str(path)) == 0
    assert path.stat().st_mtime == 1


@pytest.mark.parametrize(
    "arguments",
    [("missing.md",), ("--lang", "fr", "there.md"), ("--root", "nowhere", "there.md")],
)
def test_wrong_use(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there.md").write_text("Nothing.\n", encoding="utf-8")
    assert command(*arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


def damaged_files(folder: Path) -> dict[str, str]:
    """Files that cannot be read, each with a part of the line that says so."""
    whole = word_document()
    (folder / "text.docx").write_text("The danger list.\n", encoding="utf-8")
    (folder / "half.docx").write_bytes(whole[: len(whole) // 2])
    with zipfile.ZipFile(folder / "other.docx", "w") as package:
        package.writestr("readme.txt", "no document")
    with zipfile.ZipFile(folder / "xml.docx", "w") as package:
        package.writestr("word/document.xml", "<w:document><w:body>")
    (folder / "binary.md").write_bytes(b"\x89PNG\r\n\x00\x00danger list")
    (folder / "latin.txt").write_bytes("The danger list caf\u00e9".encode("latin-1"))
    (folder / "folder.md").mkdir()
    with (folder / "large.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    return {
        "text.docx": "this is no DOCX",
        "half.docx": "this is no DOCX",
        "other.docx": "this is no DOCX",
        "xml.docx": "not well-formed XML",
        "binary.md": "this is no text",
        "latin.txt": "not UTF-8",
        "folder.md": "this is not a file",
        "large.txt": "50,000,000 bytes",
    }


def test_files_that_are_none_get_one_line_and_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, said in damaged_files(tmp_path).items():
        path = tmp_path / name
        before = path.read_bytes() if path.is_file() else b""
        assert command("--fix", str(path)) == 1
        out = capsys.readouterr().out
        assert out.count("\n") == 1
        assert "error[unreadable-document]" in out
        assert said in out
        assert before == (path.read_bytes() if path.is_file() else b"")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "secret.md"
    path.write_text("The danger list.\n", encoding="utf-8")
    path.chmod(stat.S_IWUSR)
    assert command(str(path)) == 1
    assert "cannot be read" in capsys.readouterr().out


@pytest.fixture
def waived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document in a folder below it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "law").mkdir()
    (tmp_path / "law" / "one.txt").write_text("The danger list.\n", encoding="utf-8")
    return tmp_path


WAIVER = "- {files: 'law/*.txt', rule: deprecated-word, text: danger list, reason: quoted}\n"


def test_waivers_in_a_file_above_the_document(waived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (waived / ".pmobook-lint.yml").write_text(WAIVER, encoding="utf-8")
    assert command("law/one.txt", "--strict") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("waiver", "line"),
    [
        (WAIVER.replace("danger list", "danger lists"), ".pmobook-lint.yml:1:3: warning[unused-waiver]"),
        (WAIVER.replace(", reason: quoted", ""), ".pmobook-lint.yml:1:3: error[waiver-without-reason]"),
        (WAIVER.replace("deprecated-word", "old-word"), ".pmobook-lint.yml:1:3: error[unknown-rule]"),
        (WAIVER.replace("text:", "words:"), ".pmobook-lint.yml:1:47: error[unknown-key]"),
        ("files: all\n", ".pmobook-lint.yml:1:1: error[wrong-type]"),
        ("- {files: [\n", ".pmobook-lint.yml:1:11: error[yaml-syntax]"),
    ],
)
def test_wrong_waivers_are_reported(waiver: str, line: str, waived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (waived / ".pmobook-lint.yml").write_text(waiver, encoding="utf-8")
    assert command("law/one.txt") == 1
    out = capsys.readouterr().out
    assert line in out
    assert "law/one.txt:1:5: error[deprecated-word]" in out


def test_a_waiver_for_other_documents_is_not_unused(waived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waiver = WAIVER.replace("law/", "elsewhere/")
    (waived / ".pmobook-lint.yml").write_text(waiver, encoding="utf-8")
    command("law/one.txt")
    assert "unused-waiver" not in capsys.readouterr().out


def test_the_hooks_for_other_repositories_call_the_command(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    for hook in yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        program, *arguments = hook["entry"].split()
        assert (program, hook["language"]) == ("pmobook", "python")
        assert re.search(hook["files"], path.name)
        path.write_text("The danger list.\n", encoding="utf-8")
        assert main([*arguments, "--root", str(BASE), str(path)]) == (0 if "--fix" in arguments else 1)


def test_the_action_calls_the_command() -> None:
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
    install, lints = (step["run"] for step in action["runs"]["steps"] if "run" in step)
    assert "pip install" in install
    assert "pmobook lint" in lints
    # what a workflow passes goes through the environment: within the script it could be taken for code
    assert "${{" not in lints


def test_without_a_root_the_glossary_is_the_one_here_or_the_one_we_come_with(tmp_path: Path) -> None:
    here, copy = tmp_path / "here", tmp_path / "copy"
    (copy / "glossary").mkdir(parents=True)
    here.mkdir()
    assert default_root(here, copy / "py_env") == copy
    (here / "glossary").mkdir()
    assert default_root(here, copy / "py_env") == here
    assert default_root(tmp_path, tmp_path / "elsewhere" / "env") == tmp_path
