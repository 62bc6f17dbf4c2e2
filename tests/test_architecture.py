"""The rules of the house: imports run one way, hosts stay at the edge, and modules stay small."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "macros" / "pmobook"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_IMPORT = {
    "words": set(),
    "browser_files": set(),
    "model": set(),
    "reading": {"model"},
    "library": {"model", "words"},
    "rules": {"library", "model"},
    "linting": {"library", "model"},
    "pages": {"library", "model", "words"},
    "reports": {"model", "version"},
    "loading": {"reading", "library", "rules", "model"},
    "checking": {"loading", "reading", "library", "rules", "model", "files", "version"},
    "files": set(),
    "version": set(),
    "exports": {"browser_files", "pages", "library", "model"},
    "comparing": {"library", "model"},
    "admin": {"library", "model", "words"},
    "downloads": {"exports", "pages", "library", "model", "words"},
    "editing": {"library", "model", "reading"},
    "imports": {"editing", "exports", "library", "model", "reading", "rules"},
    "results": {"library", "model", "pages", "words"},
    "starting": {"editing", "model", "reading", "version"},
    "staging": {"pages"},
    "site": {
        *("downloads", "exports", "reading", "pages", "library", "model", "words", "reports", "loading", "files"),
        *("checking", "admin", "browser_files", "staging", "version"),
    },
    "commands": {
        *("comparing", "downloads", "editing", "exports", "imports", "library", "linting", "model", "pages", "reading"),
        *("checking", "files", "loading", "reports", "results", "site", "staging", "starting", "version", "words"),
    },
}
"""What each part of the package may import besides itself: the arrows of the architecture."""

ONLY_IN = {
    "mkdocs": {"site"},
    "mkdocs_macros": {"site"},
    "pagefind_bin": {"site"},
    "yaml": {"reading"},
    "markdown": {"pages"},
    "xlsxwriter": {"exports"},
    "openpyxl": {"downloads", "imports"},
    "docx": {"downloads"},
    "lxml": {"downloads", "exports", "imports", "linting"},
    "genanki": {"exports"},
    "icalendar": {"exports"},
    "sqlite3": {"exports"},
    "zipfile": {"exports", "imports", "linting"},
}
"""Which parts may know which host or library."""

LONGEST_MODULE = 260
LONGEST_FUNCTION = 45


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path) -> None:
    part = part_of(path)
    if part in {"__init__", "__main__"}:
        return
    ours = {name.split(".")[1] for name in imports_of(path) if name.startswith("pmobook.")}
    assert ours - {part} <= MAY_IMPORT[part]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_hosts_stay_in_their_part(path: Path) -> None:
    for name in imports_of(path):
        allowed = ONLY_IN.get(name.split(".")[0])
        if allowed is not None and path.parent != PACKAGE:
            assert part_of(path) in allowed, name


def test_there_are_no_circles() -> None:
    graph = {
        f"pmobook.{'.'.join(path.relative_to(PACKAGE).with_suffix('').parts)}": {
            name for name in imports_of(path) if name.startswith("pmobook")
        }
        for path in MODULES
    }
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " → ".join((*way, module))
        if module in done:
            return
        for following in graph.get(module, set()):
            visit(following, (*way, module))
        done.add(module)

    for module in graph:
        if not module.endswith(("__init__", "__main__")):
            visit(module, ())


def test_only_the_edges_touch_the_disk() -> None:
    writers = {"write_text", "write_bytes", "mkdir", "unlink", "rename", "replace"}
    for path in MODULES:
        if part_of(path) in {"files", "site", "commands", "reading"}:
            continue
        names = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert "open" not in names, path
        text = path.read_text(encoding="utf-8")
        assert not any(f".{name}(" in text for name in writers - {"replace"}), path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # a catalogue of words is a list, and as long as there are words
    assert text.count("\n") <= LONGEST_MODULE or part_of(path) == "words"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno + 1 <= LONGEST_FUNCTION, node.name
