"""`pmobook diff`, on a scripted history with every kind of change."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from pmobook.commands.main import main
from tests.building import REPOSITORY


def git(root: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A knowledge base in a folder of a repository, as of its first commit."""
    root = tmp_path / "repository" / "handbook"
    root.mkdir(parents=True)
    for name in ("glossary", "playbooks", "quizzes", "docs"):
        shutil.copytree(REPOSITORY / "tests/invalid/_base" / name, root / name, dirs_exist_ok=True)
    shutil.copy(REPOSITORY / "tests/invalid/_base/mkdocs.yml", root)
    git(root.parent, "init", "--quiet")
    git(root.parent, "add", "--all")
    git(root.parent, "commit", "--quiet", "--message", "First")
    return root


def report(base: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:  # noqa: ANN401 - JSON
    capsys.readouterr()
    assert main(["diff", "HEAD", "--root", str(base), "--format", "json", *arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_nothing_changed(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = report(base, capsys)
    assert not any(told[key] for key in told if key != "schema")
    assert main(["diff", "HEAD", "--root", str(base)]) == 0
    assert capsys.readouterr().out == "No entry was added, changed, deprecated or removed.\n"


def test_an_added_entry(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (base / "glossary/risk/peril.yml").write_text(
        "term: {en: Peril, id: Bahaya}\ndefinition: {en: What hurts., id: Yang melukai.}\n", encoding="utf-8"
    )
    assert report(base, capsys)["added"] == {"term": [{"id": "peril", "path": "glossary/risk/peril.yml"}]}
    main(["diff", "HEAD", "--root", str(base)])
    assert capsys.readouterr().out == "\n### Added\n\n- **term** `peril`\n"


def test_a_changed_text_tells_old_new_where_used_and_which_translation_is_behind(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(base / "glossary/risk/risk.yml", "would change the result", "would *change* the goal")
    told = report(base, capsys)
    (change,) = told["changed"]["term"]
    assert change["fields"] == [
        {
            "name": "definition · en",
            "before": "Something that may happen and would change the result.",
            "after": "Something that may happen and would *change* the goal.",
        }
    ]
    assert {"kind": "quiz", "path": "quizzes/risk-basics.yml", "part": "uncertain"} in change["touched"]
    assert {each["kind"] for each in change["touched"]} == {"playbook", "quiz", "page"}
    assert told["behind"] == [{"path": "glossary/risk/risk.yml", "field": "definition", "changed": "en", "left": "id"}]
    main(["diff", "HEAD", "--root", str(base)])
    told = capsys.readouterr().out
    assert "Something that may happen and would ~~change~~ **\\*change\\*** the ~~result.~~ **goal.**" in told
    assert "### Translations that may be behind" in told


def test_a_translation_that_follows_is_not_behind(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(base / "glossary/risk/risk.yml", "the result.", "the goal.")
    replace(base / "glossary/risk/risk.yml", "mengubah hasil.", "mengubah tujuan.")
    assert report(base, capsys)["behind"] == []


def test_a_deprecated_entry(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = base / "glossary/risk/issue.yml"
    file.write_text(file.read_text(encoding="utf-8") + "status: deprecated\nreplaced_by: risk\n", encoding="utf-8")
    told = report(base, capsys)
    assert [each["id"] for each in told["deprecated"]["term"]] == ["issue"]
    assert told["changed"] == {}
    assert told["gone"] == []


def test_a_removed_entry_warns_of_its_address(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (base / "glossary/risk/issue.yml").unlink()
    told = report(base, capsys)
    (change,) = told["removed"]["term"]
    assert change["id"] == "issue"
    assert {"kind": "term", "path": "glossary/risk/risk.yml", "part": ""} in change["touched"]
    assert told["gone"] == ["glossary/issue/"]
    main(["diff", "HEAD", "--root", str(base)])
    assert "### ⚠️ Addresses that would lead nowhere\n\n- `/glossary/issue/`" in capsys.readouterr().out


def test_a_renamed_entry_is_one_change_and_loses_no_address(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rename", "term", "issue", "problem", "--root", str(base)]) == 0
    told = report(base, capsys)
    assert ("problem", "issue") in [(each["id"], each.get("renamed_from")) for each in told["changed"]["term"]]
    assert told["removed"] == told["added"] == {}
    assert told["gone"] == []


def test_a_redirect_that_is_dropped_is_an_address_that_is_gone(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["rename", "term", "issue", "problem", "--root", str(base)])
    git(base, "add", "--all")
    git(base, "commit", "--quiet", "--message", "Second")
    replace(base / "glossary/risk/problem.yml", "redirects: [issue]\n", "")
    assert report(base, capsys)["gone"] == ["glossary/issue/"]


def test_a_draft_takes_an_address_away(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = base / "glossary/risk/issue.yml"
    file.write_text(file.read_text(encoding="utf-8") + "status: draft\n", encoding="utf-8")
    assert report(base, capsys)["gone"] == ["glossary/issue/"]


def test_a_step_that_is_gone_takes_its_ticks_along(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    playbook = base / "playbooks/run-a-kick-off.yml"
    text = playbook.read_text(encoding="utf-8")
    step = next(line.split("id: ")[1].strip(" ,}") for line in text.splitlines() if "- id: " in line)
    playbook.write_text(
        text.replace(f"id: {step}", "id: other-step").replace(f"#{step}", "#other-step"), encoding="utf-8"
    )
    assert report(base, capsys)["lost_parts"] == [f"playbooks/run-a-kick-off.yml: {step}"]


def test_words_of_a_pull_request_are_shown_as_they_are(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(base / "glossary/risk/risk.yml", "the result.", "<img src=x onerror=alert(1)> [x](javascript:1) @all")
    main(["diff", "HEAD", "--root", str(base)])
    told = capsys.readouterr().out
    assert "\\<img src=x onerror=alert(1)\\> \\[x\\](javascript:1)" in told


@pytest.mark.parametrize("revision", ["nope", "HEAD~5", "HEAD:glossary", "a..b"])
def test_an_unknown_revision_is_wrong_use(base: Path, revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", revision, "--root", str(base)]) == 2
    assert f"there is no revision “{revision}” here" in capsys.readouterr().err


def test_an_option_of_git_is_no_revision(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--root", str(base), "--", "--output=x"]) == 2
    assert "“--output=x” is no revision" in capsys.readouterr().err


def test_a_folder_without_git_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(REPOSITORY / "tests/invalid/_base", tmp_path / "base")
    assert main(["diff", "HEAD", "--root", str(tmp_path / "base")]) == 2
    assert "is not in a git repository" in capsys.readouterr().err


def test_a_repository_without_history_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(tmp_path, "init", "--quiet")
    assert main(["diff", "HEAD", "--root", str(tmp_path)]) == 2
    assert "there is no revision “HEAD” here" in capsys.readouterr().err


def test_a_shallow_clone_says_how_to_get_more(base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(base / "glossary/risk/risk.yml", "the result.", "the goal.")
    git(base, "commit", "--all", "--quiet", "--message", "Second")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{base.parent}", "shallow")
    assert main(["diff", "HEAD~1", "--root", str(tmp_path / "shallow/handbook")]) == 2
    assert "this is a shallow clone: fetch more with git fetch --unshallow" in capsys.readouterr().err
