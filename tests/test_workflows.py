"""The workflows, ours and those of `pmobook init`: GitHub takes them, and a pull request gets no power by them."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import REPOSITORY

STARTING = REPOSITORY / "macros/pmobook/starting/files/.github"
FOLDERS = (REPOSITORY / ".github", STARTING)
WORKFLOWS = sorted(path for folder in FOLDERS for path in folder.glob("workflows/*.yml"))
MAY_WRITE = {
    "comment.yml": {"pull-requests"},
    "format.yml": {"actions", "contents"},  # on branches that the web editor makes with the rights of who saved
    "publish.yml": {"pages", "id-token"},
    "release.yml": {"contents"},
}

MINUTES = {"long.yml": 180}
"""How long a workflow may take that nobody waits for."""


def read(path: Path) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize(("schema", "paths"), [
    ("vendor.github-workflows", WORKFLOWS),
    ("vendor.dependabot", [folder / "dependabot.yml" for folder in FOLDERS]),
    ("vendor.github-actions", [REPOSITORY / "action.yml"]),
])  # fmt: skip
def test_github_takes_them(schema: str, paths: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_a_pull_request_gets_no_power(path: Path) -> None:
    workflow = read(path)
    events = workflow[True]  # YAML 1.1 takes `on` for a truth value
    assert "pull_request_target" not in events
    granted = [workflow["permissions"], *(job.get("permissions", {}) for job in workflow["jobs"].values())]
    written = {name for each in granted for name, level in each.items() if level == "write"}
    assert written == MAY_WRITE.get(path.name, set())
    if "pull_request" in events:
        assert written == set()
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= MINUTES.get(path.name, 30)
    pushes = any("git push" in step.get("run", "") for step in steps(workflow))
    for step in steps(workflow):
        # what a pull request says may not become part of a script
        assert "${{" not in step.get("run", "")
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is pushes
    if "workflow_run" in events:
        assert not any("checkout" in step.get("uses", "") for step in steps(workflow))


@pytest.mark.parametrize(
    "path", [*WORKFLOWS, REPOSITORY / "action.yml"], ids=lambda path: str(path.relative_to(REPOSITORY))
)
def test_actions_are_pinned_to_commits(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses: " in line]
    assert [line for line in lines if len(line.partition("@")[2].partition(" # v")[0]) != 40] == []
