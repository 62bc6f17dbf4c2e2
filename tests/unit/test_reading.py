"""What the corpus of tests/invalid/ cannot hold: files that git does not keep, huge ones, and places in texts."""

import os
import shutil
from datetime import date
from inspect import signature
from pathlib import Path

import pytest

from pmobook import load
from pmobook.library.review import add_months
from pmobook.model.kinds import QUIZ, TERM
from pmobook.model.located import Pointer
from pmobook.model.macros import MACROS
from pmobook.model.problem import Problem
from pmobook.model.term import Term
from pmobook.reading.composing import compose
from pmobook.reading.document import YamlDocument
from pmobook.reading.macro_calls import read_calls
from pmobook.reading.tracing import trace
from pmobook.reports.text import text_report
from pmobook.site.macros import EntryMacros

BASE = Path(__file__).parent.parent / "invalid" / "_base"
TERM_FILE = "glossary/risk/risk-log.yml"
VALID = "term: {en: Risk log, id: Log risiko}\ndefinition: {en: List of risks., id: Daftar risiko.}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "base")
    return tmp_path / "base"


def lines(problems: list[Problem]) -> list[tuple[str, int, int, str]]:
    return [(problem.path, problem.line, problem.column, problem.rule) for problem in problems]


def term_of(root: Path, text: str) -> Term:
    """Return the term that a valid `text` makes."""
    (root / TERM_FILE).write_bytes(text.encode())
    library, problems = load(root)
    assert problems == []
    found = library.find_term("risk-log")
    assert found is not None
    return found.record


# ---- files


def test_a_link_to_a_place_outside_the_tree_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yml").write_text(VALID)
    (root / TERM_FILE).symlink_to(tmp_path / "elsewhere.yml")
    assert lines(load(root)[1]) == [(TERM_FILE, 1, 1, "outside-tree")]


def test_a_link_within_the_tree_is_read(root: Path) -> None:
    (root / "log.txt").write_text(VALID)
    (root / TERM_FILE).symlink_to(root / "log.txt")
    assert load(root)[1] == []


def test_a_link_to_nowhere_is_reported(root: Path) -> None:
    (root / TERM_FILE).symlink_to(root / "nowhere.yml")
    (root / "glossary/_domains.yml").unlink()
    (root / "glossary/_domains.yml").symlink_to(root / "nowhere.yml")
    expected = [("glossary/_domains.yml", 1, 1, "unreadable-file"), (TERM_FILE, 1, 1, "unreadable-file")]
    assert lines(load(root)[1]) == expected


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_reported(root: Path) -> None:
    (root / TERM_FILE).write_text(VALID)
    (root / TERM_FILE).chmod(0)
    (root / "quizzes").chmod(0)
    found = lines(load(root)[1])
    (root / "quizzes").chmod(0o755)
    assert (TERM_FILE, 1, 1, "unreadable-file") in found
    assert ("quizzes", 1, 1, "unreadable-file") in found


def test_a_file_in_the_place_of_a_folder_is_reported(root: Path) -> None:
    shutil.rmtree(root / "playbooks/paths")
    (root / "playbooks/paths").write_text("title: x\n")
    assert lines(load(root)[1]) == [("playbooks/paths", 1, 1, "unreadable-file")]


def test_ten_megabytes_are_not_read(root: Path) -> None:
    (root / TERM_FILE).write_text(VALID + "#" * 10_000_000)
    (found,) = load(root)[1]
    assert lines([found]) == [(TERM_FILE, 1, 1, "too-large")]


def test_a_folder_named_like_an_entry_is_reported(root: Path) -> None:
    (root / TERM_FILE).mkdir()
    assert lines(load(root)[1]) == [(TERM_FILE, 1, 1, "misplaced-file")]


@pytest.mark.parametrize("name", ["Risk.yml", "RISK.yml", "ri\nsk.yml", "risk\n.yml", f"{'a' * 81}.yml", "-.yml"])
def test_names_that_are_no_ids_are_reported(root: Path, name: str) -> None:
    (root / "glossary/risk" / name).write_text(VALID)
    (found,) = load(root)[1]
    assert found.rule == "bad-id"
    assert "\n" not in text_report([found]).removesuffix("\n").replace("\n  hint: ", " ")


def test_a_name_that_is_no_text_can_be_printed(root: Path) -> None:
    Path(os.fsdecode(os.fsencode(root / "glossary/risk") + b"/\xff.yml")).write_text(VALID)
    (found,) = load(root)[1]
    assert found.path.encode() == "glossary/risk/�.yml".encode()


def test_an_empty_folder_holds_no_entries(tmp_path: Path) -> None:
    assert [problem.rule for problem in load(tmp_path)[1]] == ["no-entries"]


def test_of_a_broken_register_and_entry_only_the_faults_themselves_are_told(root: Path) -> None:
    for path in ("glossary/_domains.yml", "playbooks/_phases.yml", "glossary/risk/risk.yml"):
        (root / path).write_text("x: [\n")
    assert {rule for _, _, _, rule in lines(load(root)[1])} == {"yaml-syntax"}


def test_a_slip_in_one_setting_does_not_undo_the_others(root: Path) -> None:
    settings = (
        "plugins:\n  - pmobook:\n      draft: true\n      languages: [id, en]\n      site_names: {english: PMO}\n"
    )
    (root / "mkdocs.yml").write_text(settings)
    library, problems = load(root)
    assert lines(problems) == [("mkdocs.yml", 3, 7, "unknown-key"), ("mkdocs.yml", 5, 20, "unknown-language")]
    assert library.settings.languages == ("id", "en")


# ---- texts


@pytest.mark.parametrize("text", ["\ufeff" + VALID, VALID.replace("\n", "\r\n"), "---\n" + VALID])
def test_a_byte_order_mark_and_windows_line_ends_are_accepted(root: Path, text: str) -> None:
    assert term_of(root, text).term.texts == {"en": "Risk log", "id": "Log risiko"}


@pytest.mark.parametrize(
    "word", ["No", "On", "True", "Null", "1.0", "2026-01-01", "0x1F", "1_000", ".inf", "=", "12:30"]
)
def test_words_that_yaml_gives_a_type_are_read_as_text(root: Path, word: str) -> None:
    term = term_of(root, VALID.replace("Risk log", word))
    assert term.term.texts["en"] == word


@pytest.mark.parametrize("nothing", ["", " ~", " null"])
def test_optional_fields_may_be_left_empty(root: Path, nothing: str) -> None:
    term = term_of(root, f"{VALID}notes:{nothing}\nformula: null   # for metrics\ntags:{nothing}\n")
    assert (term.notes, term.formula, term.tags) == (None, None, ())


STYLES = {
    "plain": "notes: one\n  [[a]] and [[b]]\n",
    "single": "notes: 'it''s [[a]]\n\n  and [[b]]'\n",
    "double": 'notes: "\\u00e9 [[a]] \\\n  and [[b]]"\n',
    "literal": "notes: |-2\n    [[a]]\n   [[b]]\n",
    "folded": "notes: >+ # why\n  😀 [[a]]\n\n  [[b]]\n\n",
}
PLACES = {
    "plain": [(2, 3), (2, 13)],
    "single": [(1, 15), (3, 7)],
    "double": [(1, 16), (2, 7)],
    "literal": [(2, 5), (3, 4)],
    "folded": [(2, 5), (4, 3)],
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_places_in_texts_of_every_style(style: str, line_end: str) -> None:
    document = YamlDocument("x.yml", STYLES[style].replace("\n", line_end))
    found = [document.place_in_text(("notes",), "[[", occurrence) for occurrence in (0, 1)]
    assert [(place.line, place.column) for place in found] == PLACES[style]
    assert document.place_in_text(("notes",), "[[", 2) == document.place_of(("notes",))


# ---- harm


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "- " * 100_000,
        ("[" * 15 + '"' + "]" * 15 + '",') * 10_000,
        "\n".join(f"{' ' * depth}a:" for depth in range(1_400)),
        "a: &a [*a]",
        "a: &a [b, b]\nc: &c [*a, *a]\n",
    ],
    ids=["brackets", "dashes", "brackets in quotes", "indentation", "endless", "bomb"],
)
@pytest.mark.parametrize("ours", [True, False])
def test_hostile_files_are_refused_or_read_but_never_harm(text: str, *, ours: bool) -> None:
    value, problems = compose("x.yml", text, ours=ours)
    assert (value is None) == bool(problems)
    assert value is None or not ours


def test_a_review_beyond_the_calendar_is_never_overdue(root: Path) -> None:
    term_of(root, f"{VALID}reviewed: 9999-12-31\nreview_every: 999 years\n")
    assert add_months(date(9999, 12, 31), 1) == date.max
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


# ---- pydantic's locations and pages


@pytest.mark.parametrize(
    ("location", "pointer", "name"),
    [
        (("title", "by-language", "en"), ("title", "en"), "“en”"),
        (("questions", 0, "text", "text"), ("questions", 0, "text"), "“text”"),
        (("questions", 0, "text", "see", 0, "written"), ("questions", 0, "see", 0), "item"),
        (("questions", 0, "text", "prompt"), ("questions", 0), "“prompt”"),
        (("questions", 0, "text", "accept", "by-language", "en", 1), ("questions", 0, "accept", "en", 1), "item"),
        (("generate", 0, "playbook", "playbook"), ("generate", 0, "playbook"), "“playbook”"),
    ],
)
def test_tags_are_taken_by_unions_and_never_by_keys(
    location: tuple[str | int, ...], pointer: Pointer, name: str
) -> None:
    written = {
        "title": {"en": "Quiz"},
        "questions": [{"type": "text", "text": "x", "see": ["x"], "accept": {"en": ["a", "b"]}}],
        "generate": [{"from": "playbook", "playbook": "x"}],
    }
    spot = trace(QUIZ.record, written, location)
    assert spot.pointer == pointer
    assert spot.is_item if name == "item" else f"“{spot.field}”" == name


@pytest.mark.parametrize(
    ("pointer", "is_free"),
    [(("owner",), True), (("notes", "en"), True), (("tags", 0), True), (("related", 0), False), (("status",), False)],
)
def test_free_texts_are_told_from_ids_and_choices(pointer: Pointer, *, is_free: bool) -> None:
    written = {"owner": "x", "notes": {"en": "x"}, "tags": ["x"], "related": ["x"], "status": "draft"}
    assert trace(TERM.record, written, pointer, with_tags=False).is_free_text is is_free


@pytest.mark.parametrize(
    ("call", "arguments"),
    [
        ('{{ term("risk") }}', {"term_id": "risk"}),
        ("{{ playbooks(role='sponsor', phase=page.meta.phase) }}", {"role": "sponsor"}),
        ("{% if page %}{{ glossary(domains[('a', 1)]) }}{% endif %}", {}),
        ("{{ term(*ids) }}", {}),
        ('{{ term("risk") | upper }} {{ x.term() }} {% raw %}{{ term( }}{% endraw %}', {"term_id": "risk"}),
    ],
)
def test_macro_calls_are_read_with_their_arguments(call: str, arguments: dict[str, str]) -> None:
    (found,), problems = read_calls("docs/index.md", call)
    assert (found.arguments, problems) == (arguments, [])


def test_the_table_of_macros_says_what_the_macros_take() -> None:
    assert set(MACROS) == set(EntryMacros.NAMES)
    for name, macro in MACROS.items():
        _, *parameters = signature(getattr(EntryMacros, name)).parameters.values()
        assert [(p.name, p.default is p.empty) for p in parameters] == [
            (parameter.name, parameter.required) for parameter in macro.parameters
        ]
