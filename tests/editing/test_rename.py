"""`pmobook rename` and `pmobook remove`, on a copy of this repository's content."""

import shutil
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.library.library import Library
from tests.building import REPOSITORY, built
from tests.conftest import leave_out_files
from tests.editing.conftest import FOLDERS


def texts(base: Path) -> dict[str, str]:
    return {
        str(path.relative_to(base)): path.read_text(encoding="utf-8")
        for folder in FOLDERS
        for path in sorted((base / folder).rglob("*"))
        if path.is_file()
    }


@cache
def library_here() -> Library:
    """The knowledge base of this repository, as it is."""
    return load(REPOSITORY)[0]


def most_used(kind: str) -> str:
    library = library_here()
    counts = Counter(use.target.id for use in library.uses_anywhere if use.target.kind == kind)
    return counts.most_common(1)[0][0]


@pytest.mark.parametrize("kind", ["term", "playbook", "template", "quiz", "path"])
def test_the_most_used_entry_of_each_kind_can_be_renamed(
    base: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    old = most_used(kind) if kind != "path" else library_here().paths[0].id
    assert main(["rename", kind, old, "quite-new", "--root", str(base)]) == 0
    assert "quite-new.yml" in capsys.readouterr().out
    assert main(["check", "--strict", "--root", str(base)]) == 0, capsys.readouterr().out
    library = load(base)[0]
    assert old not in library.by_kind[kind]
    assert library.redirects[kind, old].id == "quite-new"
    targets = [*(use.target for use in library.uses_anywhere), *(mention.target for mention in library.mentions)]
    assert not [target for target in targets if (target.kind, target.id) == (kind, old)]


def test_a_renamed_term_is_built_and_its_old_address_leads_to_it(base: Path) -> None:
    old = most_used("term")
    assert main(["rename", "term", old, "quite-new", "--root", str(base)]) == 0
    site = built(leave_out_files(base))
    assert "../../glossary/quite-new/" in (site / "glossary" / old / "index.html").read_text(encoding="utf-8")


def test_renaming_there_and_back_leaves_only_a_redirect(base: Path) -> None:
    before = texts(base)
    assert main(["rename", "term", "risk", "hazard", "--root", str(base)]) == 0
    assert main(["rename", "term", "hazard", "risk", "--root", str(base)]) == 0
    after = texts(base)
    assert "redirects: [hazard]\n" in after.pop("glossary/risk/risk.yml")
    del before["glossary/risk/risk.yml"]
    assert after == before


def test_a_hand_written_page_moves_with_its_entry(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = base / "docs/glossary/risk.md"
    page.parent.mkdir()
    page.write_text('# Risk\n\n{{ term_page("risk") }}\n', encoding="utf-8")
    assert main(["rename", "term", "risk", "hazard", "--root", str(base)]) == 0
    assert not page.exists()
    assert page.with_name("hazard.md").read_text(encoding="utf-8") == '# Risk\n\n{{ term_page("hazard") }}\n'
    assert main(["check", "--strict", "--root", str(base)]) == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("trm", "risk", "x"), "“trm” is no kind of entry; there are term, playbook, template, path, quiz"),
        (("term", "rusk", "x"), "there is no term “rusk”; did you mean “risk”?"),
        (("term", "risk", "Risk"), "“Risk” cannot be an id: use small letters, digits and hyphens"),
        (("term", "risk", "a/../b"), "“a/../b” cannot be an id"),
        (("term", "risk", "index"), "“index” cannot be an id: it is reserved"),
        (("term", "risk", "x" * 81), "cannot be an id: it is longer than 80 characters"),
        (("term", "risk", "issue"), "there is a term “issue” already"),
        (("term", "risk", "hazard"), "“hazard” is an old id of the term “issue”, whose address leads there"),
        (("term", "hazard", "x"), "the term “hazard” is called “issue” now"),
        (("term", "risk", "peril"), "there is a file glossary/risk/Peril.yml already"),
    ],
)
def test_what_cannot_be_renamed_changes_nothing(
    small: Path, arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    issue = small / "glossary/risk/issue.yml"
    issue.write_text(issue.read_text(encoding="utf-8") + "redirects: [hazard]\n", encoding="utf-8")
    if arguments[2] == "peril":
        shutil.copy(issue, small / "glossary/risk/Peril.yml.tmp")
        (small / "glossary/risk/Peril.yml.tmp").rename(small / "glossary/risk/Peril.yml")
    before = texts(small)
    code = main(["rename", *arguments, "--root", str(small)])
    assert texts(small) == before
    told = capsys.readouterr().err
    if arguments[2] == "peril":
        # such a file is an error of its own, to be mended first
        assert code == 1
        assert "glossary/risk/Peril.yml:1:1: error[bad-id]" in told
    else:
        assert code == 2
        assert message in told


def test_content_with_errors_is_not_renamed(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / "glossary/risk/issue.yml").write_text("term: Issue\n", encoding="utf-8")
    before = texts(small)
    assert main(["rename", "term", "risk", "hazard", "--root", str(small)]) == 1
    assert "nothing was changed; mend these errors first" in capsys.readouterr().err
    assert texts(small) == before


def test_an_entry_in_use_is_not_removed_and_every_use_is_told(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = texts(base)
    assert main(["remove", "term", "risk", "--root", str(base)]) == 1
    told = capsys.readouterr()
    library = load(base)[0]
    for use in library.uses_anywhere:
        if (use.target.kind, use.target.id) == ("term", "risk") and use.source.path != "glossary/risk/risk.yml":
            assert f"{use.source.path}:{use.place.line}:{use.place.column}: refers to “risk”" in told.out
    assert "docs/contribute/propose-a-term.md:" in told.out
    assert "nothing was removed" in told.err
    assert texts(base) == before


def test_an_entry_that_nobody_needs_is_removed(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = small / "glossary/risk/lonely.yml"
    file.write_text("term: {en: Lonely, id: Sepi}\ndefinition: {en: X., id: Y.}\n", encoding="utf-8")
    assert main(["remove", "term", "lonely", "--root", str(small)]) == 0
    assert not file.exists()
    assert "glossary/risk/lonely.yml: removed" in capsys.readouterr().out
