"""The five kinds of entry: the one table of their folders, addresses and records."""

from dataclasses import dataclass

from pmobook.model.entry import EntryRecord
from pmobook.model.path import LearningPath
from pmobook.model.playbook import Playbook
from pmobook.model.quiz import Quiz
from pmobook.model.template import Template
from pmobook.model.term import Term


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry. `grouped` means that files lie one folder deeper, in a folder per domain."""

    name: str
    folder: str
    section: str
    record: type[EntryRecord]
    grouped: bool = False


TERM = Kind("term", "glossary", "glossary", Term, grouped=True)
PLAYBOOK = Kind("playbook", "playbooks", "playbooks", Playbook)
TEMPLATE = Kind("template", "playbooks/templates", "templates", Template)
PATH = Kind("path", "playbooks/paths", "paths", LearningPath)
QUIZ = Kind("quiz", "quizzes", "quizzes", Quiz)

KINDS = (TERM, PLAYBOOK, TEMPLATE, PATH, QUIZ)
KIND_BY_NAME = {kind.name: kind for kind in KINDS}
CONTENT_FOLDERS = ("glossary", "playbooks", "quizzes")
"""The top-level folders that hold entries and registers."""
