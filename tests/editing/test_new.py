"""`pmobook new`: a draft of every kind that passes the check as it is, and never takes another file's place."""

from pathlib import Path

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.model.canonical_order import canonical_order
from pmobook.model.entry import EntryRecord
from pmobook.model.kinds import KINDS, Kind
from pmobook.reading.complete_records import complete_record
from pmobook.reading.composing import compose
from pmobook.reading.decoding import decode
from pmobook.reading.document import YamlDocument


def arguments(kind: Kind, small: Path, name: str = "quite-new") -> list[str]:
    domain = ["--domain", "risk"] if kind.grouped else []
    return ["new", kind.name, name, *domain, "--root", str(small)]


def path_of(kind: Kind, name: str = "quite-new") -> str:
    return f"{kind.folder}/{'risk/' if kind.grouped else ''}{name}.yml"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_draft_passes_the_check_and_is_left_out_of_the_site(
    small: Path, kind: Kind, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments(kind, small)) == 0
    assert path_of(kind) in capsys.readouterr().out
    assert main(["check", "--strict", "--root", str(small)]) == 0, capsys.readouterr().out
    library, _ = load(small)
    assert library.by_kind[kind.name]["quite-new"] not in library.published(kind.name)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_draft_tells_every_field(small: Path, kind: Kind) -> None:
    assert main(arguments(kind, small)) == 0
    lines = (small / path_of(kind)).read_text(encoding="utf-8").splitlines()
    for name, field in kind.record.model_fields.items():
        assert f"# ({field.description})" in lines, name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_examples_are_a_complete_and_valid_record(kind: Kind) -> None:
    text = complete_record(kind)
    document = YamlDocument(f"{kind.name}.yml", text)
    value, problems = compose(document.path, text)
    record, faults = decode(document, value, kind.record)
    assert not [*problems, *faults]
    assert record is not None
    own = set(canonical_order(kind.record)) - EntryRecord.model_fields.keys()
    assert isinstance(value, dict)
    assert own <= value.keys()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (("trm", "x"), "“trm” is no kind of entry"),
        (("term", "x"), "a term stands in a domain: name it with --domain; known here: risk, roles"),
        (("term", "x", "--domain", "rsk"), "“rsk” is no domain; did you mean “risk”?"),
        (("term", "risk", "--domain", "roles"), "there is a term “risk” already"),
        (("term", "Risk", "--domain", "risk"), "“Risk” cannot be an id"),
        (("term", "../x", "--domain", "risk"), "“../x” cannot be an id"),
        (("term", "readme", "--domain", "risk"), "“readme” cannot be an id: it is reserved"),
        (("term", "peril", "--domain", "risk"), "“peril” is an old id of the term “issue”"),
        (("quiz", "mine"), "there is a quiz “mine” already"),
    ],
)
def test_what_cannot_be_begun_writes_nothing(
    small: Path, given: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    issue = small / "glossary/risk/issue.yml"
    issue.write_text(issue.read_text(encoding="utf-8") + "redirects: [peril]\n", encoding="utf-8")
    (small / "quizzes/MINE.yml").write_text("title: Mine\n", encoding="utf-8")
    before = sorted(path for path in small.rglob("*") if path.is_file())
    assert main(["new", *given, "--root", str(small)]) == 2
    assert message in capsys.readouterr().err
    assert sorted(path for path in small.rglob("*") if path.is_file()) == before


def test_a_site_of_one_other_language_gets_drafts_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: X\nplugins: [pmobook: {languages: [de]}]\n", encoding="utf-8")
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary/_domains.yml").write_text("domains: [{id: risk, title: Risiko}]\n", encoding="utf-8")
    assert main(["new", "term", "risk", "--domain", "risk", "--root", str(tmp_path)]) == 0
    capsys.readouterr()
    assert main(["check", "--strict", "--root", str(tmp_path)]) == 0, capsys.readouterr().out
    assert "term: {de: Risk}" in (tmp_path / "glossary/risk/risk.yml").read_text(encoding="utf-8")
