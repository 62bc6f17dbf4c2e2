"""Sites of the same terms and the same hand-written pages, each as the authors of its generator would write it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.linked_text import LinkedTerm, pages, write_configuration, write_entries, write_letters, write_pages

TERMS_FOR_A_QUESTION, QUESTIONS_OF_A_QUIZ = 10, 10

WriteSite = Callable[[Path, list[LinkedTerm], int], None]
"""Writes a site into a folder: the terms, and how many pages mention them."""


def write_plain(folder: Path, known: list[LinkedTerm], count: int) -> None:
    """Plain Material: nothing is linked."""
    write_configuration(folder, "- search\n")
    write_pages(folder, count, known)
    write_letters(folder, known, lambda term: f"## {term.name}\n\n{_plain_body(term)}\n")


def _plain_body(term: LinkedTerm) -> str:
    return f"{term.definition}\n\n{term.notes}\n\n- {term.example}\n"


def write_ezglossary(folder: Path, known: list[LinkedTerm], count: int) -> None:
    """Its authors mark each mention, and it renders definition lists."""
    write_configuration(folder, "- search\n- ezglossary: {use_default: true}\n", "- md_in_html\n")
    write_pages(folder, count, known, lambda term: f"<{term.name}:>")
    write_letters(folder, known, lambda term: f"{term.name}\n:   {term.definition} {term.notes} {term.example}\n")


def write_abbreviations(folder: Path, known: list[LinkedTerm], count: int) -> None:
    """As Material documents glossaries: abbreviations that are appended to every page."""
    included = folder / "includes" / "abbreviations.md"
    snippets = f"- abbr\n- pymdownx.snippets: {{auto_append: ['{included}'], base_path: ['{folder}', /]}}\n"
    write_configuration(folder, "- search\n", snippets)
    write_pages(folder, count, known)
    included.parent.mkdir()
    included.write_text("".join(f"*[{term.name}]: {term.definition}\n" for term in known), encoding="utf-8")
    write_letters(folder, known, lambda term: f"## {term.name}\n\n{_plain_body(term)}\n")


def write_pmobook(folder: Path, known: list[LinkedTerm], count: int) -> None:
    """Write entries, without exports, which no other has."""
    write_configuration(folder, "- pmobook: {languages: [en], exports: []}\n- macros: {modules: [pmobook]}\n")
    write_pages(folder, count, known)
    write_entries(folder, known)


def write_sphinx(folder: Path, known: list[LinkedTerm], count: int) -> None:
    """Its authors mark each mention, and its glossary is a directive; one for each letter."""
    docs = folder / "docs"
    docs.mkdir()
    (docs / "conf.py").write_text('project = "Linked"\n', encoding="utf-8")
    toctree = ".. toctree::\n   :glob:\n\n   page-*\n   glossary/*\n"
    (docs / "index.rst").write_text(f"Home\n====\n\n{toctree}", encoding="utf-8")
    for number, text in enumerate(pages(count, known, lambda term: f":term:`{term.name}`")):
        (docs / f"page-{number}.rst").write_text(_restructured(text), encoding="utf-8")
    write_letters(folder, known, _sphinx_entry)
    for letter in (docs / "glossary").iterdir():
        heading, _, entries = letter.read_text(encoding="utf-8").partition("\n\n")
        text = f"{_restructured(heading)}\n\n.. glossary::\n\n{entries}"
        letter.with_suffix(".rst").write_text(text, encoding="utf-8")
        letter.unlink()


def _sphinx_entry(term: LinkedTerm) -> str:
    return f"   {term.name}\n      {term.definition}\n\n      {term.notes}\n\n      - {term.example}\n"


def _restructured(text: str) -> str:
    """Return the text with its Markdown headings underlined, as reStructuredText has them."""
    return re.sub(
        r"^(#+) (.+)$", lambda found: f"{found[2]}\n{'=-'[len(found[1]) - 1] * len(found[2])}", text, flags=re.MULTILINE
    )


def write_quiz_plugin(folder: Path, known: list[LinkedTerm], count: int) -> None:
    """The plain site with mkdocs-quiz, and a question about every tenth term."""
    write_plain(folder, known, count)
    write_configuration(folder, "- search\n- mkdocs_quiz\n")
    (folder / "docs" / "quizzes").mkdir()
    for number, group in enumerate(_asked(known)):
        asked = "\n".join(
            f"<quiz>\nWhat is a {term.name}?\n- [x] {term.definition}\n- [ ] {term.notes}\n- [ ] {term.example}\n\n"
            f"{term.notes}\n</quiz>\n"
            for term in group
        )
        (folder / "docs" / "quizzes" / f"quiz-{number}.md").write_text(f"# Quiz {number}\n\n{asked}", encoding="utf-8")


def write_pmobook_with_quizzes(folder: Path, known: list[LinkedTerm], count: int) -> None:
    """Write entries and the same questions."""
    write_pmobook(folder, known, count)
    (folder / "quizzes").mkdir()
    for number, group in enumerate(_asked(known)):
        asked = "".join(
            f"- id: {term.id}\n  type: single\n  prompt: What is a {term.name}?\n  choices:\n"
            f"  - {{id: a, text: '{term.definition}', correct: true, why: 'Yes: {term.example}'}}\n"
            f"  - {{id: b, text: '{term.notes}', correct: false, why: 'No: {term.definition}'}}\n"
            f"  - {{id: c, text: '{term.example}', correct: false, why: 'No: {term.definition}'}}\n"
            f"  explanation: {term.notes}\n  see: ['[[{term.id}]]']\n"
            for term in group
        )
        text = f"title: Quiz {number}\nsummary: What is what.\nquestions:\n{asked}"
        (folder / "quizzes" / f"quiz-{number}.yml").write_text(text, encoding="utf-8")


def _asked(known: list[LinkedTerm]) -> Iterator[list[LinkedTerm]]:
    """Yield the terms that are asked about, ten for each quiz."""
    asked = known[::TERMS_FOR_A_QUESTION]
    for start in range(0, len(asked), QUESTIONS_OF_A_QUIZ):
        yield asked[start : start + QUESTIONS_OF_A_QUIZ]
