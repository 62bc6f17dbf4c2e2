"""The library: entries by kind and id, redirects, registers, and every reference with its target."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TypeVar, cast

from pmobook.library.designations import Designation, designations
from pmobook.library.matching.dictionary import WordDictionary
from pmobook.library.matching.languages import morphology_of
from pmobook.library.matching.names import names_in
from pmobook.library.uses import Mention, Use, mentions_in, replacement_of, uses_in
from pmobook.library.walking import Found, TextAt, walk
from pmobook.model.content import AnyEntry, Content, Entry, HandwrittenPage, Holder, Register
from pmobook.model.kinds import KINDS, PATH, PLAYBOOK, QUIZ, TEMPLATE, TERM
from pmobook.model.path import LearningPath
from pmobook.model.playbook import Playbook
from pmobook.model.quiz import Quiz
from pmobook.model.registers import RegisterItem
from pmobook.model.settings import Settings
from pmobook.model.template import Template
from pmobook.model.term import Term

T = TypeVar("T")


@dataclass(frozen=True)
class Library:
    """All entries of a knowledge base, made by `build_library`. `today` is the day that reviews are counted to."""

    content: Content
    settings: Settings
    today: date
    by_kind: Mapping[str, Mapping[str, AnyEntry]] = field(repr=False)
    redirects: Mapping[tuple[str, str], AnyEntry] = field(repr=False)
    _derived: dict[Callable[..., object], object] = field(default_factory=dict, repr=False, compare=False)

    def derived(self, work_out: Callable[["Library"], T]) -> T:
        """Return what `work_out` makes of the library; it is worked out once, however many pages ask."""
        if work_out not in self._derived:
            self._derived[work_out] = work_out(self)
        return cast("T", self._derived[work_out])

    def find(self, kind: str, entry_id: str) -> AnyEntry | None:
        """Return the entry of `kind` with this id, or the one that an old id redirects to."""
        return self.by_kind.get(kind, {}).get(entry_id) or self.redirects.get((kind, entry_id))

    def ids(self, kind: str) -> Collection[str]:
        """Return the ids that exist for a kind of entry or register item, also of entries that could not be read."""
        read = self.by_kind[kind].keys() if kind in self.by_kind else self.items(kind).keys()
        return {*read, *(item_id for unread_kind, item_id in self.content.unread.entries if unread_kind == kind)}

    def items(self, kind: str) -> Mapping[str, RegisterItem]:
        """Return the items of the register of `kind` (domain, phase or function), in its order."""
        register = self.content.registers.get(kind)
        return register.items if register else {}

    def is_unread(self, kind: str, item_id: str) -> bool:
        """Whether an id is, or may be, in a file that could not be read."""
        return self.content.unread.has(kind, item_id)

    def is_published(self, holder: Holder) -> bool:
        """Whether an entry has a page: drafts have one only where the site asks for them."""
        return self.settings.drafts or not holder.is_draft

    def published(self, kind: str) -> tuple[AnyEntry, ...]:
        """Return the entries of `kind` that have a page."""
        return tuple(entry for entry in self.by_kind[kind].values() if self.is_published(entry))

    @cached_property
    def entries(self) -> tuple[AnyEntry, ...]:
        """All published entries, kind by kind."""
        return tuple(entry for kind in KINDS for entry in self.published(kind.name))

    @cached_property
    def terms(self) -> tuple[Entry[Term], ...]:
        """The published terms."""
        return cast("tuple[Entry[Term], ...]", self.published(TERM.name))

    @cached_property
    def playbooks(self) -> tuple[Entry[Playbook], ...]:
        """The published playbooks."""
        return cast("tuple[Entry[Playbook], ...]", self.published(PLAYBOOK.name))

    @cached_property
    def templates(self) -> tuple[Entry[Template], ...]:
        """The published templates."""
        return cast("tuple[Entry[Template], ...]", self.published(TEMPLATE.name))

    @cached_property
    def paths(self) -> tuple[Entry[LearningPath], ...]:
        """The published paths."""
        return cast("tuple[Entry[LearningPath], ...]", self.published(PATH.name))

    @cached_property
    def quizzes(self) -> tuple[Entry[Quiz], ...]:
        """The published quizzes."""
        return cast("tuple[Entry[Quiz], ...]", self.published(QUIZ.name))

    def find_term(self, entry_id: str) -> Entry[Term] | None:
        """Return the term with this id, or the one it redirects to."""
        return cast("Entry[Term] | None", self.find(TERM.name, entry_id))

    def find_playbook(self, entry_id: str) -> Entry[Playbook] | None:
        """Return the playbook with this id, or the one it redirects to."""
        return cast("Entry[Playbook] | None", self.find(PLAYBOOK.name, entry_id))

    def find_quiz(self, entry_id: str) -> Entry[Quiz] | None:
        """Return the quiz with this id, or the one it redirects to."""
        return cast("Entry[Quiz] | None", self.find(QUIZ.name, entry_id))

    @cached_property
    def found(self) -> tuple[tuple[AnyEntry, Found], ...]:
        """Every text, word list, id and reference of every entry, drafts too."""
        return tuple((entry, found) for entry in self.content.entries for found in walk(entry.record))

    @cached_property
    def texts_by_entry(self) -> Mapping[tuple[str, str], tuple[TextAt, ...]]:
        """The texts of each entry, by its key, in the order of its fields."""
        texts: defaultdict[tuple[str, str], list[TextAt]] = defaultdict(list)
        for entry, found in self.found:
            if isinstance(found, TextAt):
                texts[entry.key].append(found)
        return {key: tuple(found) for key, found in texts.items()}

    @cached_property
    def designations(self) -> Mapping[str, tuple[Designation, ...]]:
        """The words for each published term, by its id."""
        default = self.settings.default_language
        return {term.id: tuple(designations(term, default)) for term in self.terms}

    @cached_property
    def dictionaries(self) -> Mapping[str, WordDictionary]:
        """The names of all published terms, by the language of the site."""
        languages, default = self.settings.languages, self.settings.default_language
        return {
            language: WordDictionary(
                names_in(language, default, self.terms, self.designations), morphology_of(language)
            )
            for language in languages
        }

    @cached_property
    def found_in_registers(self) -> tuple[tuple[Register, Found], ...]:
        """Every text of every register."""
        registers = self.content.registers.values()
        return tuple((register, found) for register in registers for found in walk(register.record))

    @property
    def found_anywhere(self) -> Iterator[tuple[Holder, Found]]:
        """Everything found in entries, then in registers."""
        return chain(self.found, self.found_in_registers)

    @cached_property
    def uses(self) -> tuple[Use[AnyEntry], ...]:
        """Everything that entries refer to."""
        replacements = (use for entry in self.content.entries for use in replacement_of(entry))
        return (*(use for entry, found in self.found for use in uses_in(entry, found)), *replacements)

    @property
    def uses_anywhere(self) -> Iterator[Use[Holder]]:
        """Everything that entries and registers refer to."""
        in_registers = (use for register, found in self.found_in_registers for use in uses_in(register, found))
        return chain(self.uses, in_registers)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Everything that hand-written pages refer to."""
        return tuple(mention for page in self.content.pages for mention in mentions_in(page))

    @cached_property
    def uses_by_target(self) -> Mapping[tuple[str, str], tuple[Use[AnyEntry], ...]]:
        """What published entries refer to each entry, by its key; old ids count as the new."""
        uses: defaultdict[tuple[str, str], list[Use[AnyEntry]]] = defaultdict(list)
        for use in self.uses:
            target = self.find(use.target.kind, use.target.id)
            if target is not None and target.key != use.source.key and self.is_published(use.source):
                uses[target.key].append(use)
        return {key: tuple(found) for key, found in uses.items()}

    @cached_property
    def mentions_by_target(self) -> Mapping[tuple[str, str], tuple[Mention, ...]]:
        """What hand-written pages refer to each entry, by its key; a page that is the entry's own does not count."""
        mentions: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            target = self.find(mention.target.kind, mention.target.id)
            if target is not None and not mention.is_page:
                mentions[target.key].append(mention)
        return {key: tuple(found) for key, found in mentions.items()}

    @property
    def pages(self) -> tuple[HandwrittenPage, ...]:
        """The hand-written pages of docs/."""
        return self.content.pages


def build_library(content: Content, settings: Settings, today: date) -> Library:
    """Index `content`. Of two entries with one id the first keeps it; the rules report the other."""
    by_kind: dict[str, dict[str, AnyEntry]] = {kind.name: {} for kind in KINDS}
    for entry in content.entries:
        by_kind[entry.kind.name].setdefault(entry.id, entry)
    redirects: dict[tuple[str, str], AnyEntry] = {}
    for entry in content.entries:
        for old in entry.record.redirects:
            redirects.setdefault((entry.kind.name, old), entry)
    return Library(content, settings, today, by_kind, redirects)


def anchors(entry: AnyEntry) -> Iterator[str]:
    """Yield the ids of an entry's parts that a reference may name after `#`: steps, questions, stages, sections."""
    record = entry.record
    if isinstance(record, Playbook):
        yield from (step.id for step in record.steps)
    elif isinstance(record, Quiz):
        yield from (question.id for question in record.questions)
    elif isinstance(record, LearningPath):
        yield from (stage.id for stage in record.stages)
    elif isinstance(record, Template):
        yield from (section.id for section in record.sections)
