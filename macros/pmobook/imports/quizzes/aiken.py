"""Aiken → proposed questions: a prompt, choices as `A. text` or `A) text`, and `ANSWER: A`, each on lines of their own.

Format: https://docs.moodle.org/en/Aiken_format.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pmobook.imports.quizzes.proposed import LeftOutError, ProposedQuestion, Reading, left_out, lost
from pmobook.imports.quizzes.rich_text import PLAIN, rich_text
from pmobook.imports.quizzes.weighted import NOTHING, WHOLE, Answer, with_choices
from pmobook.imports.source_text import source_text

_CHOICE = re.compile(r"([A-Z])[.)]\s*(.*)")
_ANSWER = re.compile(r"ANSWER:\s*(.*)")


@dataclass(slots=True)
class _Lines:
    """What was read of a question so far."""

    line: int
    prompt: list[str] = field(default_factory=list)
    choices: list[tuple[str, str]] = field(default_factory=list)
    answer: str | None = None


def looks_like_aiken(data: bytes) -> bool:
    """Whether a text is Aiken rather than GIFT, which ends in the same letters."""
    return re.search(rb"^[ \t]*ANSWER:[ \t]*[A-Z][ \t\r]*$", data, re.MULTILINE) is not None


def read_aiken(path: str, data: bytes) -> Reading:
    """Return the questions of an Aiken file, and what is told of them."""
    text, problems = source_text(path, data)
    questions: list[ProposedQuestion] = []
    for each in _each(text):
        losses: list[str] = []
        try:
            questions.append(_question(each, losses))
            problems += lost(path, questions[-1], losses)
        except LeftOutError as reason:
            problems.append(left_out(path, each.line, " ".join(each.prompt), reason))
    return questions, problems


def _each(text: str) -> Iterator[_Lines]:
    """Yield the lines of each question: one ends with its answer, or where the next prompt begins."""
    found: _Lines | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if not stripped:
            continue
        choice, answer = _CHOICE.fullmatch(stripped), _ANSWER.fullmatch(stripped)
        if found is not None and not choice and not answer and found.choices:
            yield found
            found = None
        if found is None:
            found = _Lines(number)
        if answer:
            found.answer = answer[1].strip()
            yield found
            found = None
        elif choice and found.prompt:
            found.choices.append((choice[1], choice[2]))
        else:
            found.prompt.append(stripped)
    if found is not None:
        yield found


def _question(lines: _Lines, losses: list[str]) -> ProposedQuestion:
    letters = [letter for letter, _ in lines.choices]
    if not lines.prompt or lines.answer is None:
        message = "it has no line “ANSWER: A”" if lines.prompt else "the answer stands below no question"
        raise LeftOutError(message)
    if lines.choices and lines.answer not in letters:
        message = f"the answer “{lines.answer[:20]}” is none of the letters {', '.join(letters)}"
        raise LeftOutError(message)
    if len({*letters}) < len(letters):
        message = "two choices have the same letter"
        raise LeftOutError(message)
    answers = [
        Answer(rich_text(text, PLAIN, losses), WHOLE if letter == lines.answer else NOTHING)
        for letter, text in lines.choices
    ]
    question = ProposedQuestion(lines.line, rich_text(" ".join(lines.prompt), PLAIN, losses))
    return with_choices(question, answers, losses, single=True)
