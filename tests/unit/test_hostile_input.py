"""Files made to harm who reads them: each is refused with one line, and nothing outside is read."""

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from pmobook.commands.main import main
from pmobook.reading.pages import read_pages
from pmobook.reading.texts import MAX_BYTES

DOMAINS = "domains: [{id: risk, title: {en: Risk, id: Risiko}}]\n"
TERM = "term: {en: Risk, id: Risiko}\ndefinition: {en: A text., id: Teks.}\n"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    root = tmp_path / "base"
    (root / "glossary/risk").mkdir(parents=True)
    (root / "docs").mkdir()
    (root / "glossary/_domains.yml").write_text(DOMAINS, encoding="utf-8")
    (root / "glossary/risk/risk.yml").write_text(TERM, encoding="utf-8")
    return root


def doubling() -> str:
    """A list of lists that would unfold to more values than there are atoms."""
    lines = ["a0: &a0 [x, x]", *(f"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]" for level in range(1, 300))]
    return "\n".join(lines)


YAML = {
    "aliases that double": (doubling(), "yaml-anchor"),
    "an alias of itself": ("term: &a [*a]\n", "yaml-anchor"),
    "a tag that runs a program": ("term: !!python/object/apply:os.system ['touch ran']\n", "yaml-tag"),
    "nested brackets": (f"term: {'[' * 100_000}\n", "too-deep"),
    "nested blocks": ("\n".join(f"{' ' * level}a:" for level in range(1300)), "too-deep"),
    "a huge text": (f"term: {{en: {'x' * MAX_BYTES}}}\n", "too-large"),
}


@pytest.mark.parametrize(("text", "rule"), YAML.values(), ids=YAML)
def test_yaml_that_would_unfold_is_refused(
    base: Path, text: str, rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (base / "glossary/risk/bomb.yml").write_text(text, encoding="utf-8")
    assert main(["check", "--root", str(base)]) == 1
    told = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("  hint")]
    assert len(told) == 1
    assert told[0].startswith("glossary/risk/bomb.yml:")
    assert f"error[{rule}]" in told[0]


LINKS: dict[str, Callable[[Path], str]] = {
    "a folder of the machine": lambda _: "/etc",
    "a file of the machine": lambda _: "/etc/hostname",
    "a hidden file": lambda root: str(root / ".git/config"),
    "a file beside the knowledge base": lambda _: "../../secret.txt",
    "a folder within, which may lead in circles": lambda _: ".",
    "nothing, yet": lambda root: str(root.parent / "later"),
}


@pytest.mark.parametrize("target", LINKS.values(), ids=LINKS)
@pytest.mark.parametrize("name", ["link.png", "link.md"])
def test_a_link_that_would_publish_other_files_is_refused(base: Path, target: Callable[[Path], str], name: str) -> None:
    (base / "docs" / name).symlink_to(target(base))
    problems = read_pages(base)[1]
    assert {(problem.path, problem.line, problem.rule) for problem in problems} >= {(f"docs/{name}", 1, "outside-tree")}


def test_a_link_to_a_file_of_the_knowledge_base_is_taken(base: Path) -> None:
    (base / "README.md").write_text("# Read me\n", encoding="utf-8")
    (base / "docs" / "readme.md").symlink_to("../README.md")
    pages, problems = read_pages(base)
    assert [page.path for page in pages] == ["docs/readme.md"]
    assert problems == []


def bomb(name: str) -> bytes:
    """An archive whose directory says that a part unfolds to half a gigabyte."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(name, b"")
    written = bytearray(data.getvalue())
    directory = written.index(b"PK\x01\x02")
    struct.pack_into("<I", written, directory + 24, 500_000_000)  # APPNOTE 4.3.12: the uncompressed size
    return bytes(written)


@pytest.mark.parametrize(
    ("command", "name", "told"),
    [
        (
            ("import",),
            "xl/workbook.xml",
            "bomb.xlsx:1:1: error[import] the workbook is too large to be read",
        ),
        (("lint",), "word/document.xml", "bomb.docx:1:1: error[unreadable-document] its text is larger than"),
    ],
    ids=["workbook", "document"],
)
def test_a_zip_bomb_is_refused_before_it_unfolds(
    base: Path, command: tuple[str, ...], name: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = base / told.partition(":")[0]
    file.write_bytes(bomb(name))
    assert main([*command, str(file), "--root", str(base)]) == 1
    printed = capsys.readouterr()
    assert told in printed.out + printed.err


def test_a_sheet_whose_last_cell_is_far_away_is_refused(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # a few hundred bytes for what a reader that fills gaps takes for seventeen thousand million cells
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in range(1, 400):
        sheet.cell(row=row, column=16_384, value="x")
    sheet.cell(row=1_048_576, column=16_384, value="x")
    workbook.save(base / "far.xlsx")
    assert main(["import", str(base / "far.xlsx"), "--root", str(base)]) == 1
    assert "far.xlsx:1:1: error[import] the workbook is too large to be read" in capsys.readouterr().err
