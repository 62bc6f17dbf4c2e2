"""The targets: a reader each, with what its mutations start from."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from tests.fuzzing import content_targets, document_targets, import_targets, seeds


class Target(NamedTuple):
    """A reader to be fuzzed: `check` takes the bytes of a file and raises where the reader breaks a promise."""

    check: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]
    about: str


TARGETS: Mapping[str, Target] = {
    "entry": Target(content_targets.entry, seeds.entries, "YAML of entries and registers, its rules and layout"),
    "settings": Target(content_targets.settings, seeds.settings, "options in mkdocs.yml"),
    "waivers": Target(content_targets.waivers, seeds.waivers, "`.pmobook-lint.yml`"),
    "page": Target(content_targets.page, seeds.pages, "hand-written pages and calls of macros"),
    "reference": Target(content_targets.reference, seeds.references, "references in texts, addresses of links"),
    "formula": Target(content_targets.formula, seeds.formulas, "formulas of templates"),
    "csv": Target(import_targets.TERMS["csv"], seeds.tables, "glossaries as CSV"),
    "xlsx": Target(import_targets.TERMS["xlsx"], seeds.workbooks, "glossaries as XLSX, by its XML parts"),
    "tbx": Target(import_targets.TERMS["tbx"], seeds.terminologies, "glossaries as TBX"),
    "gift": Target(import_targets.QUESTIONS["gift"], seeds.gift, "questions as GIFT"),
    "moodle": Target(import_targets.QUESTIONS["moodle"], seeds.moodle, "questions as Moodle XML"),
    "aiken": Target(import_targets.QUESTIONS["aiken"], seeds.aiken, "questions as Aiken"),
    "table": Target(import_targets.QUESTIONS["csv"], seeds.question_tables, "questions as CSV"),
    "markdown": Target(partial(document_targets.document, "document.md"), seeds.markdown, "Markdown that is linted"),
    "text": Target(partial(document_targets.document, "document.txt"), seeds.plain_texts, "text that is linted"),
    "docx": Target(document_targets.word, seeds.word_documents, "DOCX that is linted, by its XML parts"),
    "results": Target(document_targets.results, seeds.results, "saved results of quizzes"),
}
"""Every reader of something that others wrote, by the name that the commands take."""
