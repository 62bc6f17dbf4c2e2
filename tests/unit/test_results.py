"""What saved answers say about questions, worked out by hand here, and files that are damaged or there twice."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from pmobook import load
from pmobook.commands.main import main
from pmobook.library.library import Library
from pmobook.results.file import LARGEST, Fault, ResultsFile, read_results
from pmobook.results.item_analysis import Item, Remark, Wording, analyse
from pmobook.results.learners import learners_of
from tests.building import REPOSITORY

BASE = REPOSITORY / "tests/invalid/_base"


@pytest.fixture(scope="module")
def library() -> Library:
    return load(BASE)[0]


@pytest.fixture(scope="module")
def answer(library: Library) -> Callable[..., dict[str, Any]]:
    """Return an answer as a file holds it: to “uncertain”, whose options are a (right), b and c, or to “late”."""
    quiz = library.find_quiz("risk-basics")
    assert quiz is not None
    hashes = {question.id: question.content_hash for question in quiz.record.questions}

    def made(question: str, *, right: bool, **changed: Any) -> dict[str, Any]:  # noqa: ANN401 - as JSON has it
        given = (
            {"a": right, "b": not right, "c": False} if question == "uncertain" else {"true": right, "false": not right}
        )
        hash_now = hashes.get(question, "0")
        return {"quiz": "risk-basics", "question": question, "hash": hash_now, "right": right, "given": given} | changed

    return made


def content(answers: Iterable[object], **changed: Any) -> bytes:  # noqa: ANN401 - as JSON has it
    """Return a file of results."""
    head = {"format": "pmobook-results", "version": 1, "site": "https://pmo.example.org/", "saved": "2026-11-24T08:00Z"}
    return json.dumps({**head, "answers": list(answers), **changed}).encode()


def items_of(library: Library, files: Iterable[bytes]) -> dict[str, Item]:
    read = [read_results(f"{number}.json", file) for number, file in enumerate(files)]
    found = analyse(library, learners_of(file for file in read if isinstance(file, ResultsFile)))
    return {item.question_id: item for item in found}


@pytest.mark.parametrize(
    ("counts", "difficulty", "discrimination", "remarks"),
    [
        # of two questions the rest is the other one, and the correlation is phi: (ad - bc) / sqrt of all four sums
        ((16, 4, 4, 16), 0.5, 0.6, ()),
        ((10, 10, 10, 10), 0.5, 0.0, (Remark.WEAK,)),
        ((4, 16, 16, 4), 0.5, -0.6, (Remark.WRONG_WAY,)),
        ((40, 0, 0, 0), 1.0, None, (Remark.TOO_EASY,)),
        ((5, 0, 5, 30), 0.125, 0.65465, (Remark.TOO_HARD,)),
        ((8, 2, 2, 8), 0.5, None, ()),
        ((4, 1, 1, 3), None, None, ()),
    ],
    ids=["good", "weak", "wrong way", "all right", "hard", "too few to tell learners apart", "too few"],
)
def test_difficulty_and_discrimination(  # noqa: PLR0913, PLR0917 - a line of a table
    library: Library,
    answer: Callable[..., dict[str, Any]],
    counts: tuple[int, int, int, int],
    difficulty: float | None,
    discrimination: float | None,
    remarks: tuple[Remark, ...],
) -> None:
    """`counts` are of learners with both right, only “uncertain”, only “late”, and none."""
    combinations = ((True, True), (True, False), (False, True), (False, False))
    pairs = [pair for pair, count in zip(combinations, counts, strict=True) for _ in range(count)]
    found = items_of(
        library, (content([answer("uncertain", right=one), answer("late", right=two)]) for one, two in pairs)
    )
    item = found["uncertain"]
    assert item.right.total == len(pairs)
    assert item.difficulty == (None if difficulty is None else pytest.approx(difficulty))
    assert item.discrimination == (None if discrimination is None else pytest.approx(discrimination, abs=1e-5))
    assert item.remarks == remarks


def test_wrong_options_that_nobody_takes_are_named(library: Library, answer: Callable[..., dict[str, Any]]) -> None:
    right = [content([answer("uncertain", right=True)])] * 10
    assert items_of(library, right)["uncertain"].unused == ("b", "c")
    assert items_of(library, [*right, content([answer("uncertain", right=False)])])["uncertain"].unused == ("c",)
    assert items_of(library, right[:9])["uncertain"].unused is None
    assert items_of(library, [content([answer("late", right=True)])] * 10)["late"].unused is None
    # a wrong answer with what was given later, as browsers kept it once
    old = content([answer("uncertain", right=False, given={"a": True, "b": False, "c": False})])
    assert items_of(library, [*right[:9], old])["uncertain"].unused is None


def test_answers_to_an_earlier_wording_count_apart(library: Library, answer: Callable[..., dict[str, Any]]) -> None:
    now, before = [content([answer("late", right=True)])], [content([answer("late", right=False, hash="00000000")])]
    gone = [content([answer("gone", right=True)])]
    read = [read_results("x", file) for file in now + before * 2 + gone]
    found = analyse(library, learners_of(file for file in read if isinstance(file, ResultsFile)))
    told = [(item.question_id, item.wording, item.right.total) for item in found]
    assert told == [("late", Wording.CURRENT, 1), ("late", Wording.EARLIER, 2), ("gone", Wording.GONE, 1)]


def test_two_files_of_a_learner_count_once_and_lose_nothing(
    library: Library, answer: Callable[..., dict[str, Any]]
) -> None:
    older = content(
        [answer("uncertain", right=False), answer("late", right=True)], learner="ab", saved="2026-11-20T08:00:00Z"
    )
    newer = content([answer("uncertain", right=True)], learner="ab", saved="2026-11-24T08:00:00Z")
    found = items_of(library, [older, newer, older])
    assert (found["uncertain"].right.count, found["uncertain"].right.total) == (1, 1)
    assert found["late"].right.total == 1


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (b"", "is no file of results"),
        (b"PK\x03\x04", "is no file of results"),
        (b"[" * 100_000, "is no file of results"),
        (b'{"format": "pmobook-progress", "version": 1}', "is no file of results"),
        (b'{"format": "pmobook-results", "version": 1, "answers": [', "is damaged"),
        (b'{"format": "pmobook-results", "version": 1}', "is damaged"),
        (b'{"format": "pmobook-results", "version": 9, "answers": []}', "was saved by a later version of pmobook"),
        (b" " * (LARGEST + 1), "is too large to be results"),
    ],
    ids=["empty", "no text", "deep", "progress", "cut off", "no answers", "later", "large"],
)
def test_what_is_no_results_is_told(file: bytes, message: str) -> None:
    assert read_results("x.json", file) == Fault("x.json", message)


@pytest.fixture
def files(tmp_path: Path, answer: Callable[..., dict[str, Any]]) -> list[str]:
    """Ten files of ten learners, the last of whom answered an earlier wording of “late”."""
    paths = [tmp_path / f"{number}.json" for number in range(10)]
    for number, path in enumerate(paths):
        late = answer("late", right=False, hash="00000000") if number == 9 else answer("late", right=number > 4)
        path.write_bytes(content([answer("uncertain", right=True), late], learner=f"{number:032x}"))
    return [str(path) for path in paths]


def test_the_command_prints_a_table(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["results", "--root", str(BASE), *files]) == 0
    printed = capsys.readouterr()
    lines = [line.split() for line in printed.out.splitlines()]
    assert lines[0][:3] == ["question", "answers", "right"]
    assert lines[1] == ["risk-basics/uncertain", "10", "100", "%", "b,", "c", "too-easy"]
    assert lines[2][:5] == ["risk-basics/late", "9", "too", "few", "answers"]
    assert lines[3][:4] == ["risk-basics/late", "(earlier", "wording", "00000000)"]
    assert printed.err == "pmobook: answers to an earlier wording of a question, counted apart: 1\n"


def test_what_cannot_be_read_is_told_and_the_rest_counts(
    files: list[str], tmp_path: Path, answer: Callable[..., dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    damaged, partly, twice, foreign = (str(tmp_path / name) for name in ("damaged", "partly", "twice", "foreign"))
    Path(damaged).write_bytes(Path(files[0]).read_bytes()[:-20])
    Path(partly).write_bytes(content([answer("uncertain", right=True), {"quiz": "x"}, 3], learner="a"))
    Path(twice).write_bytes(content([answer("uncertain", right=True)], learner="0" * 31 + "1", saved=""))
    Path(foreign).write_bytes(content([answer("elsewhere", right=True)], learner="b"))
    missing = str(tmp_path / "missing")
    command = ["results", "--root", str(BASE), "--format", "json", *files, damaged, partly, twice, foreign, missing]
    assert main(command) == 2
    printed = capsys.readouterr()
    assert json.loads(printed.out)["questions"][0]["answers"] == 11
    assert json.loads(printed.out)["learners"] == 12
    assert printed.err.splitlines() == [
        f"pmobook: {damaged}: is damaged",
        f"pmobook: {missing}: cannot be read: No such file or directory",
        f"pmobook: {partly}: answers that cannot be read and are left out: 2",
        f"pmobook: {foreign}: answers no question of this knowledge base; it was saved on https://pmo.example.org/",
        f"pmobook: {twice}: is of the same learner as {files[1]}; what both hold counts once",
        "pmobook: answers to an earlier wording of a question, counted apart: 1",
    ]
    assert main(["results", "--root", str(BASE), damaged]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("language", "heading"), [("en", "How good the questions are"), ("id", "Mutu soal")])
def test_the_page_stands_alone(files: list[str], tmp_path: Path, language: str, heading: str) -> None:
    page = tmp_path / "results.html"
    command = ["results", "--root", str(BASE), "--format", "html", "--output", str(page), "--language", language]
    assert main([*command, *files]) == 0
    found = lxml_html.fromstring(page.read_bytes())
    assert found.get("lang") == language
    assert found.xpath("string(//h1)") == heading
    assert not found.xpath("//script | //link | //img | //@href | //@src")
    assert len(found.xpath("//tbody/tr")) == 3
    assert "10" in found.xpath("string(//tbody/tr[1]/td[1])")


def test_a_hostile_file_writes_no_html(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "hostile.json"
    path.write_bytes(content([{"quiz": "<script>", "question": "<b>", "hash": "<i>", "right": True}]))
    assert main(["results", "--root", str(BASE), "--format", "html", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "<script>" not in printed
    assert "&lt;b&gt;" in printed


def test_an_unknown_language_and_a_page_that_cannot_be_written_are_refused(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["results", "--root", str(BASE), "--format", "html"]
    assert main([*command, "--language", "fr", *files]) == 2
    assert "no language of this site" in capsys.readouterr().err
    assert main([*command, "--output", str(tmp_path), *files]) == 2
    assert "cannot be written" in capsys.readouterr().err
