"""The four forms of a report, and the exit codes of the command."""

import json
from pathlib import Path

import pytest

from pmobook.commands.main import main
from pmobook.model.problem import Problem, Severity
from pmobook.reports.registry import REPORTS
from tests.building import REPOSITORY

PROBLEMS = [
    Problem("glossary/a b.yml", 3, 5, Severity.ERROR, "unknown-key", "“x, y” is 100% wrong", "take it\nout"),
    Problem("quizzes/q.yml", 1, 1, Severity.WARNING, "longest-is-key", "too long"),
]


def test_text() -> None:
    assert REPORTS["text"](PROBLEMS) == (
        "glossary/a b.yml:3:5: error[unknown-key] “x, y” is 100% wrong\n"
        "  hint: take it out\n"
        "quizzes/q.yml:1:1: warning[longest-is-key] too long\n"
    )


def test_json_keeps_every_value() -> None:
    rows = json.loads(REPORTS["json"](PROBLEMS))
    assert rows[0] == {
        "path": "glossary/a b.yml",
        "line": 3,
        "column": 5,
        "severity": "error",
        "rule": "unknown-key",
        "message": "“x, y” is 100% wrong",
        "hint": "take it out",
    }
    assert [row["severity"] for row in rows] == ["error", "warning"]


def test_github_escapes_what_would_end_a_command() -> None:
    first, second = REPORTS["github"](PROBLEMS).splitlines()
    assert first == (
        "::error file=glossary/a b.yml,line=3,col=5,title=unknown-key::“x, y” is 100%25 wrong%0Ahint: take it out"
    )
    assert second.startswith("::warning file=quizzes/q.yml,line=1,col=1")


def test_a_rule_leads_to_its_page() -> None:
    guides = "https://pmo.example/rules/"
    shown = REPORTS["text"](PROBLEMS, guides)
    assert "error[\x1b]8;;https://pmo.example/rules/unknown-key/\x1b\\unknown-key\x1b]8;;\x1b\\] “x, y”" in shown
    assert REPORTS["github"](PROBLEMS, guides).splitlines()[1].endswith("%0Ahttps://pmo.example/rules/longest-is-key/")
    rules = json.loads(REPORTS["sarif"](PROBLEMS, guides))["runs"][0]["tool"]["driver"]["rules"]
    assert rules[1]["helpUri"] == "https://pmo.example/rules/unknown-key/"
    assert REPORTS["json"](PROBLEMS, guides) == REPORTS["json"](PROBLEMS)


def test_sarif_has_places_and_rules() -> None:
    log = json.loads(REPORTS["sarif"](PROBLEMS))
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["longest-is-key", "unknown-key"]
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "glossary/a%20b.yml"
    assert location["region"] == {"startLine": 3, "startColumn": 5}


@pytest.mark.parametrize("form", sorted(REPORTS))
def test_every_form_of_a_clean_report_is_valid(form: str) -> None:
    report = REPORTS[form]([])
    assert report == "" or json.loads(report) is not None


def test_the_repository_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--strict", "--root", str(REPOSITORY)]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "arguments",
    [["check", "--root", "nowhere"], ["check", "--format", "xml"], ["nosuch"], [], ["serve", "--port", "99999"]],
)
def test_wrong_use_is_one_line_and_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(REPOSITORY)
    try:
        code = main(arguments)
    except SystemExit as stop:  # argparse ends the program itself
        code = int(str(stop.code))
    assert code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_warnings_fail_only_under_strict(tmp_path: Path) -> None:
    folder = tmp_path / "glossary" / "risk"
    folder.mkdir(parents=True)
    (tmp_path / "glossary" / "_domains.yml").write_text(
        "domains:\n- {id: risk, title: {en: Risk, id: Risiko}}\n", encoding="utf-8"
    )
    (folder / "scope.yml").write_text("term: {en: Scope}\ndefinition: {en: A text., id: Teks.}\n", encoding="utf-8")
    assert main(["check", "--root", str(tmp_path)]) == 0
    assert main(["check", "--root", str(tmp_path), "--strict"]) == 1
