"""GIFT, the text format of Moodle, → proposed questions.

Format: https://docs.moodle.org/en/GIFT_format. Whatever is wrong with a question is told of this question alone.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pmobook.imports.quizzes.gift_blocks import Block, blocks, unmasked
from pmobook.imports.quizzes.proposed import (
    LeftOutError,
    Part,
    ProposedQuestion,
    Reading,
    difficulty_in,
    left_out,
    lost,
    shortened,
)
from pmobook.imports.quizzes.rich_text import AUTO, PLAIN, rich_text
from pmobook.imports.quizzes.weighted import (
    NOTHING,
    WHOLE,
    Answer,
    percent,
    with_accepted,
    with_choices,
    with_number,
    with_pairs,
    with_truth,
)
from pmobook.imports.source_text import source_text

GAP = "[…]"
"""What stands for a missing word in a prompt: the usual sign of an omission, which means nothing to Markdown."""

_TITLE = re.compile(r"::(?P<title>.*?)::", re.DOTALL)
_FORMAT = re.compile(r"\s*\[(?P<form>html|markdown|moodle|plain)\]")
_TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_WEIGHT = re.compile(r"\s*%(?P<weight>[^%\s]*)%")
_ANSWERS = re.compile(r"(?=[=~])")
_ARROW = "->"
_GENERAL = "####"


@dataclass(frozen=True, slots=True)
class _Texts:
    """Makes Markdown of the masked texts of one question, which share a format, and keeps what is lost."""

    form: str = AUTO
    losses: list[str] = field(default_factory=list)

    def of(self, text: str, usual: str = "") -> str:
        """Return a text in the format that it names, else in the `usual` one, else in that of the question."""
        found = _FORMAT.match(text)
        form = found["form"] if found else usual or self.form
        return rich_text(_words(text), form, self.losses)


def _words(text: str) -> str:
    """Return a masked text as it is typed, without the name of its format."""
    return unmasked(_FORMAT.sub("", text, count=1) if _FORMAT.match(text) else text).strip()


def read_gift(path: str, data: bytes) -> Reading:
    """Return the questions of a GIFT file, and what is told of them."""
    text, problems = source_text(path, data)
    questions: list[ProposedQuestion] = []
    for block in blocks(text):
        title = _title(block)
        losses: list[str] = []
        try:
            question = _question(block, title, losses)
        except LeftOutError as reason:
            problems.append(left_out(path, block.line, title or unmasked(block.text), reason))
            continue
        losses += [f"“{sign}” as an escape; it stays as it is typed" for sign in block.broken_escapes]
        questions.append(question)
        problems += lost(path, question, losses)
    return questions, problems


def _title(block: Block) -> str:
    found = _TITLE.match(block.text)
    return " ".join(unmasked(found["title"]).split()) if found else ""


def _question(block: Block, title: str, losses: list[str]) -> ProposedQuestion:
    found = _TITLE.match(block.text)
    before, inner, after = _divided(block.text[found.end() if found else 0 :])
    form = _FORMAT.match(before)
    texts = _Texts(form["form"] if form else AUTO, losses)
    # whatever follows the answers, a full stop too, makes the question a sentence with a gap, as Moodle has it
    prompt = texts.of(_with_gap(before, after) if after.strip() else before)
    if not prompt:
        message = "nothing is asked in words"
        raise LeftOutError(message)
    body, _, general = inner.partition(_GENERAL)
    asked = ProposedQuestion(
        block.line,
        prompt,
        explanation=texts.of(general),
        difficulty=difficulty_in(block.tags, losses),
        id=block.id,
        title=title,
        quiz=block.category,
    )
    return _answered(asked, body.strip(), texts)


def _with_gap(before: str, after: str) -> str:
    space = " " if after[:1].isspace() else ""
    return f"{before.rstrip()} {GAP}{space}{after.strip()}"


def _divided(text: str) -> tuple[str, str, str]:
    """Return what stands before, in and after the braces."""
    before, opening, rest = text.partition("{")
    inner, closing, after = rest.partition("}")
    if not opening and "}" not in before:
        message = "it is a text that asks nothing"
        raise LeftOutError(message)
    if not opening or not closing or "}" in before:
        message = "a brace { or } has no partner; one that is meant as a sign is written \\{ or \\}"
        raise LeftOutError(message)
    if any(brace in part for brace in "{}" for part in (inner, after)):
        message = "there is a second brace; is an empty line missing between two questions?"
        raise LeftOutError(message)
    return before, inner, after


def _answered(question: ProposedQuestion, body: str, texts: _Texts) -> ProposedQuestion:
    if not body:
        message = "it is an essay, which no program can grade"
        raise LeftOutError(message)
    if body.startswith("#"):
        return with_number(question, _answers(body[1:], texts, _words), texts.losses)
    head, *said = body.split("#")
    truth = _TRUTHS.get(head.strip().upper())
    if truth is not None:
        wrong, right = (texts.of(text) for text in (*said, "", "")[:2])
        return with_truth(question, answer=truth, said_right=right, said_wrong=wrong, losses=texts.losses)
    if "~" in body:
        answers = _answers(body, texts, texts.of)
        return with_choices(question, answers, texts.losses, single="=" in body)
    if _ARROW in body:
        return _matched(question, body, texts)
    return with_accepted(question, _answers(body, texts, _words), texts.losses)


def _answers(body: str, texts: _Texts, read: Callable[[str], str]) -> list[Answer]:
    """Return the answers of a body such as `=one#feedback ~%50%two`; one without a sign is right."""
    return [_answer(piece, texts, read) for piece in _pieces(body)]


def _pieces(body: str) -> Sequence[str]:
    first, *rest = _ANSWERS.split(body)
    if first.strip() and rest:
        message = f"“{shortened(unmasked(first))}” stands before the first = or ~"
        raise LeftOutError(message)
    return rest or [f"={first}"]


def _answer(piece: str, texts: _Texts, read: Callable[[str], str]) -> Answer:
    sign, text = piece[0], piece[1:]
    found = _WEIGHT.match(text)
    weight = percent(found["weight"]) if found else WHOLE if sign == "=" else NOTHING
    words, _, feedback = text[found.end() if found else 0 :].partition("#")
    return Answer(read(words), weight, texts.of(feedback))


def _matched(question: ProposedQuestion, body: str, texts: _Texts) -> ProposedQuestion:
    pairs: list[Part] = []
    for piece in _pieces(body):
        left, arrow, right = piece[1:].partition(_ARROW)
        if not arrow or not right.strip():
            message = f"“{shortened(unmasked(piece[1:]))}” is no pair left -> right"
            raise LeftOutError(message)
        pairs.append(Part(texts.of(left), right=texts.of(right, PLAIN)))
    return with_pairs(question, pairs, texts.losses)
