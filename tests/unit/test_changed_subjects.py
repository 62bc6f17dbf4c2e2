"""Questions that are older than what they are about, in real repositories; the replay of changes beside git's blame."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.library.changed_subjects import changed_subjects
from pmobook.model.history import NOT_COMMITTED, UnknownTimes
from pmobook.pages.coverage import coverage_body
from pmobook.pages.edition import Edition
from pmobook.pages.renderer import Renderer
from pmobook.reading.line_times import read_line_times, replay
from tests.building import REPOSITORY
from tests.unit.test_history import git

Commit = Callable[[str], None]

RISK, ISSUE, QUIZ = "glossary/risk/risk.yml", "glossary/risk/issue.yml", "quizzes/risk-basics.yml"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "tests/invalid/_base", tmp_path / "base")
    return tmp_path / "base"


@pytest.fixture
def commit(base: Path) -> Commit:
    """Commit everything as of a day; all that the base holds is of the fifth of January."""
    git(base, "init", "--quiet")

    def on(day: str) -> None:
        git(base, "add", ".", day=day)
        git(base, "commit", "--quiet", "--message", "A change", day=day)

    on("2026-01-05")
    return on


def edit(base: Path, path: str, old: str, new: str) -> None:
    text = (base / path).read_text(encoding="utf-8")
    assert old in text
    (base / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def told(base: Path) -> list[tuple[str, str, str]]:
    library, _ = load(base)
    found = changed_subjects(library, read_line_times(base))
    assert found.unknown is None
    return [(each.question.id, each.subject.entry.id, str(each.changed)) for each in found.found]


def test_a_question_is_older_when_what_it_is_about_was_changed_later(base: Path, commit: Commit) -> None:
    assert told(base) == []
    edit(base, RISK, "would change", "could change")
    assert told(base) == [("uncertain", "risk", "None")]
    commit("2026-03-07")
    assert told(base) == [("uncertain", "risk", "2026-03-07")]


def test_to_touch_the_question_settles_it_and_to_touch_another_does_not(base: Path, commit: Commit) -> None:
    edit(base, RISK, "would change", "could change")
    commit("2026-03-07")
    edit(base, QUIZ, "A late delivery is", "A late parcel is")
    commit("2026-03-08")
    assert told(base) == [("uncertain", "risk", "2026-03-07")]
    edit(base, QUIZ, "It is open.", "It is not settled.")
    assert told(base) == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (RISK, "related: [issue]", "related: [issue]\nreviewed: 2026-03-01"),
        (RISK, "\n  en: Something", "\n    en: Something"),
        ("glossary/roles/sponsor.yml", "wants", "needs"),
    ],
    ids=["a review", "white space", "another entry"],
)
def test_what_does_not_change_the_subject_does_not_count(
    base: Path, commit: Commit, path: str, old: str, new: str
) -> None:
    edit(base, path, old, new)
    if new.startswith("\n    "):
        edit(base, path, "\n  id: Hal", "\n    id: Hal")
    commit("2026-03-07")
    assert told(base) == []


@pytest.mark.parametrize(("old", "expected"), [("Send the agenda", ["uncertain"]), ("Hold the meeting", [])])
def test_of_a_step_only_its_own_lines_count(base: Path, commit: Commit, old: str, expected: list[str]) -> None:
    edit(base, QUIZ, "'[[risk]]'", "'[[playbook:run-a-kick-off#agenda]]'")
    commit("2026-02-01")
    edit(base, "playbooks/run-a-kick-off.yml", old, f"{old} now")
    commit("2026-03-07")
    assert [question for question, _, _ in told(base)] == expected


def test_the_replay_says_what_blame_says(base: Path, commit: Commit) -> None:
    edit(base, QUIZ, "  - id: late\n", "  # the second\n  - id: late\n")
    commit("2026-02-01")
    edit(base, QUIZ, "summary: {en: Checks the basics., id: Menguji dasarnya.}\n", "")
    edit(base, QUIZ, "It has happened", "It did happen")
    commit("2026-03-01")
    lines = subprocess.run(
        ["git", "blame", "--line-porcelain", QUIZ], cwd=base, capture_output=True, text=True, check=True
    ).stdout
    times = read_line_times(base)
    assert not isinstance(times, UnknownTimes)
    assert list(times[QUIZ]) == [int(time) for time in re.findall(r"^committer-time (\d+)$", lines, re.MULTILINE)]
    assert len(set(times[QUIZ])) == 3


def test_what_looks_like_a_patch_within_a_file_is_not_one() -> None:
    patch = "\x1e7\n\ndiff --git a/x b/x\n--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+++ b/y\n+@@ -1 +1 @@\n"
    change = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +0,0 @@\n-++ b/y\n"
    assert replay(patch) == {"x": [7, 7]}
    assert replay(f"{patch}\n\x1e9\n\n{change}") == {"x": [7]}
    assert replay(patch, change.replace("-1 +0,0", "-2 +2")) == {"x": [7, NOT_COMMITTED]}


def test_without_a_repository_and_in_a_shallow_clone_it_says_so(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["coverage", "--root", str(base), "--max-changed", "0"]) == 0
    assert "not known: there is no git repository" in capsys.readouterr().out
    for _ in ("first", "second"):
        (base / "glossary/risk/note.txt").write_text(_, encoding="utf-8")
        git(base, "init", "--quiet")
        git(base, "add", ".")
        git(base, "commit", "--quiet", "--message", "A change")
    git(tmp_path, "clone", "--quiet", "--depth", "1", base.as_uri(), "shallow")
    assert main(["coverage", "--root", str(tmp_path / "shallow"), "--max-changed", "0"]) == 0
    assert "not known: this is a shallow clone" in capsys.readouterr().out


def test_thresholds_fail_the_command(base: Path, commit: Commit, capsys: pytest.CaptureFixture[str]) -> None:
    root = ["coverage", "--root", str(base)]
    assert main(root) == 0
    out = capsys.readouterr().out
    assert "terms with a question: 50 % (2 of 4)" in out
    assert "steps with a question: 0 % (0 of 2)" in out
    assert "glossary/roles/sponsor.yml: no question is about the term “sponsor”" in out
    assert "playbooks/run-a-kick-off.yml:16: no question is about the step “meeting”" in out
    assert main([*root, "--min", "term=50", "--max-changed", "0"]) == 0
    assert main([*root, "--min", "term=51"]) == 1
    assert capsys.readouterr().err == "pmobook: 50 % of the terms have a question, 51 % are required\n"
    assert main([*root, "--min", "0", "--min", "step=1"]) == 1
    edit(base, RISK, "would change", "could change")
    commit("2026-03-07")
    assert main([*root, "--max-changed", "1"]) == 0
    capsys.readouterr()
    assert main([*root, "--max-changed", "0"]) == 1
    assert capsys.readouterr().err == "pmobook: questions older than what they are about: 1, allowed: 0\n"


@pytest.mark.parametrize("least", ["101", "-1", "word=50", "term=", "term=x"])
def test_a_threshold_that_means_nothing_is_refused(base: Path, capsys: pytest.CaptureFixture[str], least: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["coverage", "--root", str(base), f"--min={least}"])
    assert ended.value.code == 2
    assert "argument --min" in capsys.readouterr().err


def test_the_report_can_be_had_as_json(base: Path, commit: Commit, capsys: pytest.CaptureFixture[str]) -> None:
    edit(base, RISK, "would change", "could change")
    commit("2026-03-07")
    assert main(["coverage", "--root", str(base), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["schema"] == 1
    assert data["tested"]["term"] == {"count": 2, "total": 4, "percent": 50}
    step = {"kind": "playbook", "id": "run-a-kick-off", "step": "agenda", "path": "playbooks/run-a-kick-off.yml"}
    assert step in data["untested"]["step"]
    assert data["changed_subjects_unknown"] is None
    (changed,) = data["changed_subjects"]
    assert (changed["quiz"], changed["question"], changed["line"]) == ("risk-basics", "uncertain", 4)
    assert changed["subject"]["id"] == "risk"
    assert changed["changed"] == "2026-03-07"


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_page_links_what_is_untested_and_what_has_changed(base: Path, commit: Commit, language: str) -> None:
    edit(base, RISK, "would change", "could change")
    commit("2026-03-07")
    library, _ = load(base)
    changed = changed_subjects(library, read_line_times(base))
    html = str(coverage_body(Renderer(Edition(library, language, changed_subjects=changed), "../")))
    assert 'href="../glossary/sponsor/">' in html.split("<h2 id", 2)[1]
    assert "../glossary/issue/" not in html
    assert '<a href="../playbooks/run-a-kick-off/#meeting">' in html
    assert '<a href="../quizzes/risk-basics/#uncertain">' in html
    assert "2026" in html
    # a term and a playbook with one name are told apart
    edit(base, "playbooks/run-a-kick-off.yml", "Run a kick-off, id: Menjalankan rapat awal", "Risk, id: Risiko")
    edit(base, QUIZ, "see: ['[[risk]]']", "see: ['[[risk]]', '[[playbook:run-a-kick-off]]']")
    commit("2026-04-01")
    edit(base, RISK, "could change", "may change")
    edit(base, "playbooks/run-a-kick-off.yml", "Start with", "Begin with")
    library, _ = load(base)
    changed = changed_subjects(library, read_line_times(base))
    html = str(coverage_body(Renderer(Edition(library, language, changed_subjects=changed), "../")))
    kinds = Edition(library, language).words.kinds
    assert f"({kinds['term']}), " in html
    assert f"({kinds['playbook']})</td>" in html
    unknown = changed_subjects(library, UnknownTimes.SHALLOW)
    edition = Edition(library, language, changed_subjects=unknown)
    html = str(coverage_body(Renderer(edition, "../")))
    assert edition.words.coverage.changed_unknown["shallow-clone"] in html
