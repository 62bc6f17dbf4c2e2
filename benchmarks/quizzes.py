"""What quizzes cost a build: 200 hand-written pages without and with 100 quizzes of 20 questions, in two languages.

`python -m benchmarks.quizzes` builds both by turns; the cheapest of each counts. The results go to
benchmarks/quizzes.md.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.building import build_anew, folder_for_builds
from benchmarks.compare import ROUNDS
from benchmarks.synthetic import LANGUAGES, SEED, WORDS, write_pmobook

PAGES, QUIZZES, QUESTIONS, TERMS = 200, 100, 20, 100
PARTS = 10
"""So many sections of the navigation the pages stand in."""

LIMIT = 1.15
"""Times the CPU of the same build without quizzes."""

RESULTS = Path(__file__).parent / "quizzes.md"
_HEAD = f"""# What quizzes cost

Made by `make bench`; see quizzes.py for how. The CPU of a build of {PAGES} hand-written pages and {TERMS} terms in two
languages, search index included, without and with {QUIZZES} quizzes of {QUESTIONS} questions of all types. Terms are
linked where they are mentioned; downloads for other tools are off.

| without | with quizzes | times |
| ---: | ---: | ---: |
"""

_TYPES = ("single", "multiple", "true-false", "match", "order", "text", "number")


class _Writer:
    """Makes sentences, the same ones on every machine."""

    def __init__(self) -> None:
        self._source = random.Random(SEED)  # noqa: S311 - text, not secrets

    def sentence(self, length: int) -> str:
        return " ".join(self._source.choice(WORDS) for _ in range(length)).capitalize() + "."

    def both(self, length: int) -> str:
        """Return a text in both languages as a YAML mapping."""
        return "{" + ", ".join(f"{language}: '{self.sentence(length)}'" for language in LANGUAGES) + "}"

    def explained(self) -> str:
        """Return an explanation that refers to two terms, as those of the first knowledge base do."""
        terms = [f"[[term-{self._source.randrange(TERMS)}|that {self._source.choice(WORDS)}]]" for _ in range(2)]
        texts = (f"A {terms[0]} {self.sentence(14)} The {terms[1]} {self.sentence(8)}" for _ in LANGUAGES)
        return "{" + ", ".join(f"{code}: '{text}'" for code, text in zip(LANGUAGES, texts, strict=True)) + "}"


def _question(writer: _Writer, number: int) -> Iterator[str]:
    kind = _TYPES[number % len(_TYPES)]
    yield f"  - id: question-{number}"
    yield f"    type: {kind}"
    yield f"    prompt: {writer.both(22)}"
    yield from _answers(writer, kind)
    yield f"    explanation: {writer.explained()}"
    yield f"    see: ['[[term-{number}]]', '[[term-{number + 1}]]']"


def _answers(writer: _Writer, kind: str) -> Iterator[str]:
    if kind in {"single", "multiple"}:
        yield "    choices:"
        for position, name in enumerate("abc"):
            yield f"      - id: {name}"
            yield f"        text: {writer.both(8)}"
            yield f"        correct: {'true' if position == 0 else 'false'}"
            yield f"        why: {writer.both(15)}"
    elif kind == "true-false":
        yield from ("    answer: true", f"    why: {writer.both(15)}")
    elif kind == "match":
        yield "    pairs:"
        yield from (f"      - {{id: {name}, left: {writer.both(3)}, right: {writer.both(9)}}}" for name in "abcd")
    elif kind == "order":
        yield "    items:"
        yield from (f"      - {{id: {name}, text: {writer.both(7)}}}" for name in "abcde")
    elif kind == "text":
        yield "    accept: {en: [risk register, risk log], id: [daftar risiko]}"
    else:
        yield from ("    answer: 75", "    tolerance: 0.5", "    unit: {en: percent, id: persen}")


def write_quizzes(folder: Path) -> None:
    """Write 100 quizzes about the terms of the knowledge base in `folder`."""
    writer = _Writer()
    (folder / "quizzes").mkdir()
    for number in range(QUIZZES):
        lines = [f"title: {{en: Quiz {number}, id: Kuis {number}}}", f"summary: {writer.both(12)}", "questions:"]
        for position in range(QUESTIONS):
            lines += _question(writer, position)
        (folder / "quizzes" / f"quiz-{number}.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_pages(folder: Path) -> None:
    """Write 200 pages of text in both languages into a knowledge base of 100 terms."""
    write_pmobook(folder, TERMS)
    configuration = folder / "mkdocs.yml"
    nav = [
        f"- Part {part}:\n" + "".join(f"  - page-{page}.md\n" for page in range(part, PAGES, PARTS))
        for part in range(PARTS)
    ]
    text = configuration.read_text(encoding="utf-8").replace(", link: none", "") + "".join(nav)
    configuration.write_text(text, encoding="utf-8")
    writer = _Writer()
    for number in range(PAGES):
        for suffix in ("", ".id"):
            sections = [f"## Part {part}\n\n" + " ".join(writer.sentence(14) for _ in range(8)) for part in range(5)]
            text = f"# Page {number}\n\n" + "\n\n".join(sections) + "\n"
            (folder / "docs" / f"page-{number}{suffix}.md").write_text(text, encoding="utf-8")


def compare() -> tuple[float, float]:
    """Return the CPU seconds of the build without and with the quizzes."""
    best = [float("inf"), float("inf")]
    with tempfile.TemporaryDirectory(prefix="pmobook-bench-", dir=folder_for_builds()) as scratch:
        folders = [Path(scratch) / name for name in ("without", "with")]
        for folder in folders:
            folder.mkdir()
            write_pages(folder)
        write_quizzes(folders[1])
        for _ in range(ROUNDS):
            for position, folder in enumerate(folders):
                best[position] = min(best[position], build_anew(folder).cpu)
    return best[0], best[1]


def main() -> int:
    """Measure, write the results, and return 1 where the figure is missed."""
    without, with_quizzes = compare()
    times = with_quizzes / without
    row = f"| {without:.2f} s | {with_quizzes:.2f} s | {times:.2f} |\n"
    print(row, end="")
    RESULTS.write_text(_HEAD + row, encoding="utf-8")
    print("the figure is reached" if times <= LIMIT else f"quizzes cost {times:.2f} times, at most {LIMIT}")
    return int(times > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
