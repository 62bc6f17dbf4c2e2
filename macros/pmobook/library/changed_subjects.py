"""Questions whose subject changed after they were last touched: they may ask for what is no longer so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from pmobook.library.coverage import Subject
from pmobook.library.library import Library
from pmobook.model.content import AnyEntry, Entry
from pmobook.model.entry import EntryRecord
from pmobook.model.history import NOT_COMMITTED, LineTimes, UnknownTimes
from pmobook.model.kinds import PLAYBOOK, TEMPLATE, TERM
from pmobook.model.located import Pointer
from pmobook.model.playbook import Playbook
from pmobook.model.quiz import Question, Quiz
from pmobook.model.reference import Reference

_KINDS = (TERM, PLAYBOOK, TEMPLATE)


@dataclass(frozen=True, slots=True)
class ChangedSubject:
    """A written question, and what it sends its readers to and is newer than it.

    `line` is where the question begins in the file of its quiz; `changed` the day on which its subject changed, None
    where that is not committed yet.
    """

    quiz: Entry[Quiz]
    question: Question
    line: int
    subject: Subject
    changed: date | None


@dataclass(frozen=True, slots=True)
class ChangedSubjects:
    """Every such question; where times are `unknown`, why."""

    found: tuple[ChangedSubject, ...] = ()
    unknown: UnknownTimes | None = None


def changed_subjects(library: Library, times: LineTimes | UnknownTimes) -> ChangedSubjects:
    """Return the written questions of published quizzes that are older than what they name in `see`.

    Compared are the lines of the question with those of the step that is named, else with the lines of the entry that
    say what it is, without those on its status, owner, reviews and the like. Questions made from the data follow it.
    """
    if isinstance(times, UnknownTimes):
        return ChangedSubjects(unknown=times)
    return ChangedSubjects(tuple(each for quiz in library.quizzes for each in _of_quiz(library, quiz, times)))


def _of_quiz(library: Library, quiz: Entry[Quiz], times: LineTimes) -> Iterator[ChangedSubject]:
    oldest = min(times.get(quiz.path, ()), default=NOT_COMMITTED)
    for number, question in enumerate(quiz.record.questions):
        for reference in question.see:
            subject = _subject(library, reference)
            # whole files first: where lines stand is worked out only for those that may be newer
            if subject is None or max(times.get(subject.entry.path, ()), default=NOT_COMMITTED) <= oldest:
                continue
            lines = _lines_of(quiz, ("questions", number))
            changed = _latest(times, subject.entry, _lines_of_subject(subject))
            if changed > _latest(times, quiz, [lines]):
                yield ChangedSubject(quiz, question, lines.start, subject, _day(changed))


def _subject(library: Library, reference: Reference) -> Subject | None:
    entry = library.find(reference.kind, reference.id)
    if entry is None or entry.kind not in _KINDS:
        return None
    steps = entry.record.steps if isinstance(entry.record, Playbook) else ()
    return Subject(entry, next((step for step in steps if step.id == reference.anchor), None))


def _lines_of_subject(subject: Subject) -> list[range]:
    """Return the lines that say what the subject is."""
    if subject.pointer:
        return [_lines_of(subject.entry, subject.pointer)]
    telling = subject.entry.record.model_fields_set - EntryRecord.model_fields.keys()
    return [_lines_of(subject.entry, (name,)) for name in sorted(telling)]


def _lines_of(entry: AnyEntry, pointer: Pointer) -> range:
    """Return the lines of a field, or of an item of its list: up to where the next one begins."""
    place_of_key = entry.document.place_of_key
    start = place_of_key(pointer).line
    begins = {place_of_key((name,)).line for name in entry.record.model_fields_set}
    if len(pointer) > 1:
        items = len(getattr(entry.record, str(pointer[0])))
        begins |= {place_of_key((pointer[0], number)).line for number in range(items)}
    end = min((line for line in begins if line > start), default=entry.document.text.count("\n") + 2)
    return range(start, end)


def _latest(times: LineTimes, entry: AnyEntry, ranges: list[range]) -> int:
    """Return when any of the lines (from 1) was last changed; a file that git does not know is not committed."""
    known = times.get(entry.path)
    if not known:
        return NOT_COMMITTED
    return max((max(known[lines.start - 1 : lines.stop - 1], default=0) for lines in ranges), default=0)


def _day(time: int) -> date | None:
    return None if time == NOT_COMMITTED else datetime.fromtimestamp(time, UTC).date()
