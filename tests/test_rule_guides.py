"""Every rule is explained, and each example of an explanation is reported, or accepted, as it says."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.linting.linter import Wishes, lint
from pmobook.linting.registry import RULE_IDS
from pmobook.reports.text import text_report
from pmobook.rules.registry import RULES
from pmobook.words.rule_guides import RULE_GUIDES, RuleGuide

TESTS = Path(__file__).parent
WITHOUT_EXAMPLE = frozenset(
    {"codeowners", "not-utf-8", "outside-tree", "too-large", "unreadable-document", "unreadable-file"}
)
"""Rules about bytes, sizes and permissions, which no text can show."""

GUIDES = [guide for rule, guide in RULE_GUIDES.items() if rule not in WITHOUT_EXAMPLE]


def known_rules() -> set[str]:
    """Return every rule that there is: those in the registries, and those that the corpora of examples tell."""
    reported = {path.parent.parent.name for path in TESTS.glob("invalid/*/*/expected.txt")}
    lines = [line for path in TESTS.glob("lint/*/expected.txt") for line in path.read_text("utf-8").splitlines()]
    linted = {line.partition("[")[2].partition("]")[0] for line in lines if not line.startswith("  hint")}
    return {rule.id for rule in RULES} | RULE_IDS | reported | linted | WITHOUT_EXAMPLE


def test_every_rule_has_a_guide_and_no_guide_is_of_no_rule() -> None:
    assert set(RULE_GUIDES) == known_rules()
    assert {rule for rule, guide in RULE_GUIDES.items() if not guide.bad} == WITHOUT_EXAMPLE


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.rule)
def test_the_bad_example_is_told_as_the_guide_says(guide: RuleGuide, tmp_path: Path) -> None:
    told = told_of(guide, guide.bad, tmp_path)
    assert told == guide.told
    assert f"[{guide.rule}]" in told


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.rule)
def test_the_good_example_is_clean(guide: RuleGuide, tmp_path: Path) -> None:
    assert told_of(guide, guide.good, tmp_path) == ""


def told_of(guide: RuleGuide, files: Mapping[str, str], folder: Path) -> str:
    """Return what is told of `files`: as documents beside a glossary, or within a knowledge base."""
    if any(path.startswith("document.") for path in guide.bad):
        library, _ = load(TESTS / "lint" / "_base")
        reports = [text_report(lint(library, path, text.encode(), Wishes()).problems) for path, text in files.items()]
        return "".join(reports)
    root = folder / "base"
    shutil.copytree(TESTS / "invalid" / "_base", root)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return text_report(load(root)[1])


def test_a_terminal_explains_a_rule_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unknown-reference"]) == 0
    english = capsys.readouterr().out
    assert RULE_GUIDES["unknown-reference"].told.splitlines()[0] in english
    assert main(["explain", "unknown-reference", "--lang", "id"]) == 0
    assert capsys.readouterr().out != english


def test_a_rule_that_does_not_exist_is_one_line_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unknown-refrence"]) == 2
    assert (
        capsys.readouterr().err == "pmobook: there is no rule “unknown-refrence”; did you mean “unknown-reference”?\n"
    )
