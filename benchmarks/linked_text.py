"""Synthetic terms and the pages that mention them: one text for every contender, each in its own markup.

Names are as hard to find as real ones: a third begin with a word that stands everywhere in the texts.
"""

import random
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.synthetic import SEED, WORDS

FILLERS = (
    *("the", "of", "and", "to", "is", "in", "for", "with", "that", "on", "are", "by", "not", "a", "when", "before"),
    *("every", "each", "this", "their", "which", "must", "can", "more", "than", "after"),
)
SYLLABLES = tuple(first + second for first in "bdfgklmnprstvz" for second in "aeiou")
PAGE_WORDS, MENTIONS = 800, 20
SECTIONS, SENTENCE = 5, 16
"""Each page has so many sections, of two paragraphs and a short list, and each sentence so many words."""

Mark = Callable[["LinkedTerm"], str]
"""How a contender's author writes a term that is to be linked."""


@dataclass(frozen=True, slots=True)
class LinkedTerm:
    """A term and its texts."""

    number: int
    name: str
    definition: str
    notes: str
    example: str

    @property
    def letter(self) -> str:
        """The letter of the page on which a plain glossary has it."""
        return self.name[0]

    @property
    def id(self) -> str:
        """The name as an id."""
        return self.name.replace(" ", "-")


def terms(count: int) -> list[LinkedTerm]:
    """Return so many terms; fewer are always the first of more."""
    source = random.Random(SEED)  # noqa: S311 - text, not secrets
    return [
        LinkedTerm(number, _name(number), _sentence(source, 20), _sentence(source, 30), _sentence(source, 15))
        for number in range(count)
    ]


def pages(count: int, known: list[LinkedTerm], mark: Mark) -> Iterator[str]:
    """Yield so many pages in Markdown, which mention the terms that are `known`, each as `mark` writes it."""
    source = random.Random(SEED + 1)  # noqa: S311 - text, not secrets
    for number in range(count):
        mentioned = source.sample(known, MENTIONS)
        yield f"# Page {number}\n\n" + "\n".join(
            _section(source, section, [mark(term) for term in mentioned[section::SECTIONS]])
            for section in range(SECTIONS)
        )


def as_written(term: LinkedTerm) -> str:
    """Return the name as authors write it who do not think of links."""
    return term.name


def write_configuration(folder: Path, plugins: str, extensions: str = "") -> None:
    """Write mkdocs.yml."""
    (folder / "mkdocs.yml").write_text(
        "site_name: Linked\nsite_url: https://example.org/\ntheme: {name: material, font: false}\n"
        f"plugins:\n{plugins}markdown_extensions:\n- attr_list\n- admonition\n- tables\n- def_list\n{extensions}",
        encoding="utf-8",
    )


def write_pages(folder: Path, count: int, known: list[LinkedTerm], mark: Mark = as_written) -> None:
    """Write the hand-written pages."""
    docs = folder / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    (docs / "index.md").write_text("# Home\n", encoding="utf-8")
    for number, text in enumerate(pages(count, known, mark)):
        (docs / f"page-{number}.md").write_text(text, encoding="utf-8")


def write_letters(folder: Path, known: list[LinkedTerm], entry: Mark) -> None:
    """Write the glossary as one page for each letter, each term as `entry` writes it."""
    letters: dict[str, list[str]] = {}
    for term in sorted(known, key=lambda term: term.name):
        letters.setdefault(term.letter, []).append(entry(term))
    for letter, entries in letters.items():
        path = folder / "docs" / "glossary" / f"{letter}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {letter.upper()}\n\n" + "\n".join(entries), encoding="utf-8")


def write_entries(folder: Path, known: list[LinkedTerm]) -> None:
    """Write the glossary as entries of pmobook."""
    glossary = folder / "glossary" / "risk"
    glossary.mkdir(parents=True)
    (folder / "glossary" / "_domains.yml").write_text("domains:\n- {id: risk, title: Risk}\n", encoding="utf-8")
    for term in known:
        (glossary / f"{term.id}.yml").write_text(_entry(term, known), encoding="utf-8")


def _entry(term: LinkedTerm, known: list[LinkedTerm]) -> str:
    related = ", ".join(known[(term.number * factor + 1) % len(known)].id for factor in (7, 13))
    return (
        f"term: {term.name}\ndefinition: {term.definition}\nnotes: {term.notes}\n"
        f"examples:\n- {term.example}\nrelated: [{related}]\n"
    )


def _name(number: int) -> str:
    coined = "".join(SYLLABLES[(number // len(SYLLABLES) ** place) % len(SYLLABLES)] for place in range(3))
    first = WORDS[number % len(WORDS)] if number % 3 == 0 else string.ascii_lowercase[number % 26] + coined
    return f"{first} {coined[::-1]}"


def _sentence(source: random.Random, length: int) -> str:
    return _written(_words(source, length))


def _written(words: list[str]) -> str:
    """Return the words as a sentence."""
    text = " ".join(words)
    return f"{text[:1].upper()}{text[1:]}."


def _words(source: random.Random, length: int) -> list[str]:
    return [source.choice(WORDS if source.random() < 0.5 else FILLERS) for _ in range(length)]  # noqa: PLR2004 - half


def _section(source: random.Random, number: int, mentions: list[str]) -> str:
    """Return a section: two paragraphs of sentences, and a list of three items."""
    length = PAGE_WORDS // SECTIONS
    words = _words(source, length - 2 * len(mentions))
    for mention in mentions:
        words.insert(source.randrange(len(words)), mention)
    parts = [_written(words[start : start + SENTENCE]) for start in range(0, len(words), SENTENCE)]
    half = len(parts) // 2
    items = "\n".join(f"- {part}" for part in parts[-3:])
    return f"## Section {number}\n\n{' '.join(parts[:half])}\n\n{' '.join(parts[half:-3])}\n\n{items}\n"
