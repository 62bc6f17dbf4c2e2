"""A question as a file of another program has it, in the terms of ours, and what is told of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from pmobook.model.problem import Problem, Severity
from pmobook.model.quiz import Difficulty

_SHOWN = 60
"""So much of a title or prompt tells a question from the others."""


@dataclass(frozen=True, slots=True)
class Part:
    """A choice with its reason, a pair (`text` and `right`) or an item of a sequence; `id` may be empty."""

    text: str
    right: str = ""
    correct: bool = False
    why: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class ProposedNumber:
    """A number that is right, as decimal texts, and how far off is still right."""

    answer: str
    tolerance: str = "0"
    unit: str = ""


@dataclass(frozen=True, slots=True)
class ProposedQuestion:
    """A question in one language, with the line of the file where it begins.

    Texts are Markdown. What the file does not say is empty: `id`, the `quiz` (a category), the `language`. `type` is
    one of ours, and says which of `parts`, `answer` (with `why`), `accept` and `number` is filled in.
    """

    line: int
    prompt: str
    type: str = ""
    parts: tuple[Part, ...] = ()
    answer: bool = False
    why: str = ""
    accept: tuple[str, ...] = ()
    number: ProposedNumber | None = None
    explanation: str = ""
    see: tuple[str, ...] = ()
    difficulty: str = ""
    id: str = ""
    title: str = ""
    quiz: str = ""
    language: str = ""

    @property
    def name(self) -> str:
        """What the question is called in a message: its title, id or first words."""
        return shortened(self.title or self.id or self.prompt)


Reading = tuple[list[ProposedQuestion], list[Problem]]
"""The questions of a file, and what is told of them: an error where the file as a whole cannot be taken."""


class LeftOutError(Exception):
    """The question cannot be carried over at all; the message says why, for a line of the report."""


def difficulty_in(tags: Sequence[str], losses: list[str]) -> str:
    """Return the difficulty that one of the tags of a question names, if any; all other tags are lost."""
    known = [tag for tag in tags if tag in {each.value for each in Difficulty}]
    losses += [f"the tag “{shortened(tag)}”" for tag in tags if tag not in known[:1]]
    return known[0] if known else ""


def lost(path: str, question: ProposedQuestion, losses: Sequence[str]) -> list[Problem]:
    """Return what is told of a question that is carried over without some of what the file says; none for no losses."""
    if not losses:
        return []
    message = f"“{question.name}”: could not be carried over: {'; '.join(dict.fromkeys(losses))}"
    return [told(path, question.line, message)]


def left_out(path: str, line: int, name: str, reason: object) -> Problem:
    """Return what is told of a question that is not carried over at all."""
    called = f"“{shortened(name)}”" if name.strip() else "the question"
    return told(path, line, f"{called} could not be carried over: {reason}")


def told(path: str, line: int, message: str, hint: str = "") -> Problem:
    """Return a line of the report on single questions, which stops nothing."""
    return Problem(path, line, 1, Severity.WARNING, "import", message, hint)


def shortened(text: str) -> str:
    """Return the first words of a text in one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
