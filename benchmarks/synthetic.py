"""Synthetic glossaries of any size: the same text as entries of pmobook and as plain Markdown pages, one a letter."""

import random
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WORDS = (
    *("record", "every", "identified", "risk", "owner", "rating", "response", "agreed", "project", "board", "plan"),
    *("scope", "budget", "team", "decision", "sponsor", "schedule", "baseline", "change", "request", "benefit"),
    *("outcome", "measure", "report", "status", "phase", "gate", "approval", "resource", "capacity"),
)
LANGUAGES = ("en", "id")
SEED = 7
"""Any number: the same seed makes the same text on every machine."""


@dataclass(frozen=True)
class SyntheticTerm:
    """A term with its texts in both languages."""

    number: int
    definition: dict[str, str]
    short: dict[str, str]
    notes: dict[str, str]
    example: dict[str, str]

    def name(self, language: str) -> str:
        """Return what the term is called."""
        letter = string.ascii_uppercase[self.number % 26]
        return f"{letter}-term {self.number}" if language == "en" else f"{letter}-istilah {self.number}"

    def synonym(self, language: str) -> str:
        """Return its admitted word."""
        return f"{'synonym' if language == 'en' else 'sinonim'} {self.number}"


def synthetic_terms(count: int) -> Iterator[SyntheticTerm]:
    """Yield so many terms; their texts are as long as those of the first knowledge base."""
    source = random.Random(SEED)  # noqa: S311 - text, not secrets

    def sentence(length: int) -> str:
        return " ".join(source.choice(WORDS) for _ in range(length)).capitalize() + "."

    def both(length: int) -> dict[str, str]:
        return {language: sentence(length) for language in LANGUAGES}

    for number in range(count):
        yield SyntheticTerm(number, both(20), both(10), both(30), both(15))


def write_pmobook(folder: Path, count: int) -> None:
    """Write a knowledge base of `count` terms."""
    glossary = folder / "glossary" / "risk"
    glossary.mkdir(parents=True)
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "docs" / "index.id.md").write_text("# Beranda\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Synthetic\nsite_url: https://example.org/\ntheme: {name: material, font: false}\n"
        "plugins:\n- pmobook: {languages: [en, id], exports: [], link: none}\n- macros: {modules: [pmobook]}\n"
        "nav:\n- index.md\n- Glossary: [glossary/index.md]\n",
        encoding="utf-8",
    )
    (folder / "glossary" / "_domains.yml").write_text(
        "domains:\n- {id: risk, title: {en: Risk, id: Risiko}}\n", encoding="utf-8"
    )
    for term in synthetic_terms(count):
        (glossary / f"term-{term.number}.yml").write_text(_entry(term, count), encoding="utf-8")


def _entry(term: SyntheticTerm, count: int) -> str:
    related = ", ".join(f"term-{(term.number * factor + 1) % count}" for factor in (7, 13))
    lines = [
        f"term: {{en: {term.name('en')}, id: {term.name('id')}}}",
        *_block("definition", term.definition),
        *_block("short", term.short),
        f"admitted: {{en: [{term.synonym('en')}], id: [{term.synonym('id')}]}}",
        *_block("notes", term.notes),
        "examples:",
        f"- en: {term.example['en']}",
        f"  id: {term.example['id']}",
        f"related: [{related}]",
    ]
    return "\n".join(lines) + "\n"


def _block(field: str, texts: dict[str, str]) -> list[str]:
    return [f"{field}:", *(f"  {language}: {text}" for language, text in texts.items())]


def write_plain(folder: Path, count: int) -> None:
    """Write a plain Material site of the same text: one page for each letter and language."""
    pages: dict[tuple[str, str], list[str]] = {}
    for term in synthetic_terms(count):
        for language in LANGUAGES:
            letter = string.ascii_lowercase[term.number % 26]
            pages.setdefault((language, letter), []).append(_markdown(term, language))
    for (language, letter), texts in pages.items():
        path = folder / "docs" / language / f"{letter}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {letter.upper()}\n\n" + "\n".join(texts), encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Plain\nsite_url: https://example.org/\ntheme: {name: material, font: false}\n"
        "plugins: [search]\nmarkdown_extensions: [attr_list, admonition, tables, toc]\n",
        encoding="utf-8",
    )


def _markdown(term: SyntheticTerm, language: str) -> str:
    return (
        f"## {term.name(language)}\n\n{term.definition[language]}\n\n{term.short[language]}\n\n"
        f"*{term.synonym(language)}*\n\n{term.notes[language]}\n\n- {term.example[language]}\n"
    )
