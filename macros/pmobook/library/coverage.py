"""Which questions test what: for "questions about this" on pages, and for the report of what no question tests."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pmobook.library.generating.questions import questions_by_quiz
from pmobook.library.library import Library
from pmobook.library.share import Share
from pmobook.model.content import AnyEntry, Entry
from pmobook.model.entry import Status
from pmobook.model.kinds import PLAYBOOK, TEMPLATE, TERM
from pmobook.model.located import Pointer
from pmobook.model.playbook import Playbook, Step
from pmobook.model.quiz import Question, Quiz


@dataclass(frozen=True, slots=True)
class Tested:
    """A question, written or made from the data, with its quiz."""

    quiz: Entry[Quiz]
    question: Question
    number: int
    """Its place among the questions of the quiz, from 1."""


Key = tuple[str, str, str]
"""Kind and id of an entry, and the id of its part; the part is empty for the entry as a whole."""


def questions_by_subject(library: Library) -> Mapping[Key, tuple[Tested, ...]]:
    """Return the questions of all published quizzes by what they send their readers to.

    A question tests what its `see` names, for that is where its answer can be read. One that names a step also tests
    the playbook of the step.
    """
    found: defaultdict[Key, dict[tuple[str, str], Tested]] = defaultdict(dict)
    for quiz in library.quizzes:
        for number, question in enumerate(library.derived(questions_by_quiz)[quiz.id], start=1):
            tested = Tested(quiz, question, number)
            for reference in question.see:
                entry = library.find(reference.kind, reference.id)
                if entry is None:
                    continue
                for part in {"", reference.anchor}:
                    found[(*entry.key, part)].setdefault((quiz.id, question.id), tested)
    return {key: tuple(questions.values()) for key, questions in found.items()}


STEP = "step"
"""The one kind of subject that is no entry: a step of a playbook."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question can be about: an entry, or a step of a playbook."""

    entry: AnyEntry
    step: Step | None = None

    @property
    def key(self) -> Key:
        """What `questions_by_subject` knows it by."""
        return (*self.entry.key, self.step.id if self.step else "")

    @property
    def pointer(self) -> Pointer:
        """The way to it in the file of the entry."""
        steps = self.entry.record.steps if isinstance(self.entry.record, Playbook) else ()
        return next((("steps", number) for number, step in enumerate(steps) if step is self.step), ())


@dataclass(frozen=True, slots=True)
class KindCoverage:
    """How many subjects of a kind some question is about, and those that none is about."""

    share: Share
    untested: tuple[Subject, ...]


def coverage_of(library: Library) -> Mapping[str, KindCoverage]:
    """Return what questions are about, of the published terms, playbooks, steps of playbooks, and templates.

    What is deprecated is left out: nobody is to learn it.
    """
    steps = (Subject(entry, step) for entry in library.playbooks if _is_taught(entry) for step in entry.record.steps)
    return {
        TERM.name: _coverage(library, map(Subject, library.published(TERM.name))),
        PLAYBOOK.name: _coverage(library, map(Subject, library.published(PLAYBOOK.name))),
        STEP: _coverage(library, steps),
        TEMPLATE.name: _coverage(library, map(Subject, library.published(TEMPLATE.name))),
    }


def _coverage(library: Library, subjects: Iterable[Subject]) -> KindCoverage:
    tested = library.derived(questions_by_subject)
    found = tuple(subject for subject in subjects if _is_taught(subject.entry))
    untested = tuple(subject for subject in found if subject.key not in tested)
    return KindCoverage(Share(len(found) - len(untested), len(found)), untested)


def _is_taught(entry: AnyEntry) -> bool:
    return entry.record.status is not Status.DEPRECATED
