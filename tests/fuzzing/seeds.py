"""What the mutations start from: the repository's own files, its broken examples, and the cases of other tests."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pmobook import load
from pmobook.exports.publication import Publication
from pmobook.exports.registry import export
from tests.building import REPOSITORY
from tests.fuzzing.packages import flat

TESTS = REPOSITORY / "tests"
FOUND = Path(__file__).parent / "found"
"""A folder for each target with the inputs that once broke it."""

_WORD = (
    b"=== word/document.xml ===\n"
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr>'
    b'<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Risk</w:t><w:tab/><w:t>register</w:t></w:r></w:p><w:p><w:r>'
    b"<w:t>%s</w:t></w:r><w:hyperlink><w:r><w:t>a PMO</w:t></w:r></w:hyperlink></w:p></w:body></w:document>\n"
    b"=== word/footnotes.xml ===\n"
    b'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote><w:p><w:r>'
    b"<w:t>The Risk Owner</w:t></w:r></w:p></w:footnote></w:footnotes>\n"
)
_WORKBOOK = b"""\
=== [Content_Types].xml ===
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override \
PartName="/xl/worksheets/sheet1.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
=== xl/workbook.xml ===
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" \
r:id="rId1"/></sheets></workbook>
=== xl/_rels/workbook.xml.rels ===
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
</Relationships>
=== xl/worksheets/sheet1.xml ===
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" \
t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>domain</t></is></c><c r="C1" t="inlineStr"><is><t>\
term.en</t></is></c></row><row r="2"><c r="A2" t="str"><v>a_x000D_b</v></c><c r="B2"><v>1.5</v></c><c r="C2" t="b"><v>1\
</v></c></row><row r="3"><c r="A3" t="d"><v>2026-11-02</v></c><c r="B3"><f>1+1</f><v>2</v></c></row></sheetData>\
</worksheet>
"""
_RESULTS = (
    b'{"format": "pmobook-results", "version": 1, "site": "https://a.example/", "saved": "2026-11-02T10:00:00Z", '
    b'"learner": "7", "name": "A", "answers": [{"quiz": "risks", "question": "uncertain", "hash": "1a2b3c4d", '
    b'"right": true, "given": {"a": true, "b": false}}, {"quiz": "risks", "question": "late", "hash": "0", '
    b'"right": false, "given": "x"}]}'
)
_LONGEST = 12_000
"""Bytes. Longer files say the same again, and take longer."""


def found(target: str) -> list[Path]:
    """Return the inputs that once broke the target."""
    return sorted((FOUND / target).glob("*"))


def _read(files: Iterable[Path]) -> list[bytes]:
    plain = (file for file in sorted(files) if file.is_file())
    return [data for file in plain if len(data := file.read_bytes()) <= _LONGEST]


def entries() -> list[bytes]:
    """Return entries and registers, each behind a comment with its path, which tells what it should be."""
    roots = [REPOSITORY, TESTS / "exports/hostile", *TESTS.glob("invalid/*/*"), *TESTS.glob("valid/*/*")]
    files = [
        (file.relative_to(root).as_posix(), file)
        for root in roots
        for folder in ("glossary", "playbooks", "quizzes")
        for file in sorted((root / folder).rglob("*.yml"))
    ]
    return [b"# %s\n%s" % (path.encode(), data) for path, file in files for data in _read([file])]


def settings() -> list[bytes]:
    """Return files of settings."""
    return _read([REPOSITORY / "mkdocs.yml", *TESTS.rglob("mkdocs.yml")])


def waivers() -> list[bytes]:
    """Return files of waivers."""
    return _read(TESTS.rglob(".pmobook-lint.yml")) or [
        b"- {files: '*.md', rule: two-names, text: risk, reason: because}\n"
    ]


def pages() -> list[bytes]:
    """Return hand-written pages."""
    return _read([*(REPOSITORY / "docs").rglob("*.md"), *TESTS.glob("invalid/**/docs/*.md")])


def formulas() -> list[bytes]:
    """Return formulas."""
    lines = (TESTS / "golden/formulas.txt").read_text(encoding="utf-8").splitlines()
    return [line.encode() for line in lines if line and not line.startswith("#")]


def references() -> list[bytes]:
    """Return texts with references."""
    return [
        *_read((TESTS / "golden/linking").glob("*")),
        b"[[risk]]",
        b"[[playbook:a#b|c]]",
        b"[[!sponsor]]",
        b"`[[x]]`",
    ]


@cache
def _exported(name: str) -> dict[str, bytes]:
    library, _ = load(TESTS / "exports/hostile")
    return dict(export(name, Publication(library, "https://pmo.example.org/")))


def _exports(name: str, ending: str) -> list[bytes]:
    return [data for path, data in _exported(name).items() if path.endswith(ending)]


def tables() -> list[bytes]:
    """Return glossaries as CSV."""
    return [*_exports("csv", ".csv"), b"id,domain,term.en\nrisk,risk,Risk\n", b"id;domain\nrisk;risk\n"]


def workbooks() -> list[bytes]:
    """Return glossaries as workbooks, flat."""
    whole = [flat(data) for data in _exports("xlsx", ".xlsx")]
    return [*whole, _WORKBOOK]


def terminologies() -> list[bytes]:
    """Return glossaries as TBX."""
    return _exports("tbx", ".tbx")


def _quiz_cases(*endings: str) -> list[bytes]:
    return _read(file for ending in endings for file in (TESTS / "imports/quiz_cases").rglob(f"*{ending}"))


def gift() -> list[bytes]:
    """Return files of GIFT."""
    return _quiz_cases(".gift")


def moodle() -> list[bytes]:
    """Return files of Moodle XML."""
    return _quiz_cases(".xml")


def aiken() -> list[bytes]:
    """Return files of Aiken."""
    return _quiz_cases(".txt", ".aiken")


def question_tables() -> list[bytes]:
    """Return tables of questions."""
    return _quiz_cases(".csv")


def markdown() -> list[bytes]:
    """Return Markdown to lint."""
    return _read((TESTS / "lint").glob("*/document.md"))


def plain_texts() -> list[bytes]:
    """Return texts to lint."""
    return _read((TESTS / "lint").glob("*/document*.txt"))


def word_documents() -> list[bytes]:
    """Return documents of a word processor to lint, flat: of the parts that hold text, which alone are read."""
    return [_WORD % text for text in (*plain_texts(), *markdown()) if b"<" not in text and b"&" not in text]


def results() -> list[bytes]:
    """Return a saved file of results."""
    return [_RESULTS]
