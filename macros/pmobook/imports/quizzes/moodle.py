"""Moodle XML → proposed questions.

Format: https://docs.moodle.org/en/Moodle_XML_format. Types that have no counterpart are named, one by one.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from pmobook.imports.proposal import fault
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
from pmobook.imports.quizzes.rich_text import AUTO, HTML, MARKDOWN, PLAIN, rich_text
from pmobook.imports.quizzes.weighted import (
    NOTHING,
    WHOLE,
    Answer,
    number,
    percent,
    with_accepted,
    with_choices,
    with_number,
    with_pairs,
    with_truth,
)
from pmobook.imports.xml_reading import Element, read_xml

_FORMATS = {"html": HTML, "markdown": MARKDOWN, "plain_text": PLAIN, "moodle_auto_format": AUTO}
_USUAL_FEEDBACK = frozenset(
    {"Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect."}
)
"""What Moodle puts in by itself; our pages tell right from wrong in words of their own."""

_NOT_OURS = {
    "description": "it is a text that asks nothing",
    "essay": "it is an essay, which no program can grade",
    "cloze": "it is a text with several gaps",
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question in XML, and what is lost of it."""

    element: Element
    losses: list[str] = field(default_factory=list)

    def text(self, element: Element, usual: str = HTML) -> str:
        """Return the text in an element as Markdown, read in the format that it declares, else in the `usual` one."""
        if element is None:
            return ""
        return rich_text(_plain(element), _FORMATS.get(element.get("format"), usual), self.losses)

    def below(self, name: str) -> str:
        return self.text(self.element.find(name))

    def answers(self, read: Callable[[Element], str]) -> list[Answer]:
        return [
            Answer(read(each), percent(each.get("fraction", "0")), self.text(each.find("feedback")))
            for each in self.element.iterfind("answer")
        ]


def read_moodle(path: str, data: bytes) -> Reading:
    """Return the questions of a file of Moodle XML, and what is told of them."""
    root, problems = read_xml(path, data)
    if problems:
        return [], problems
    if root.tag != "quiz":
        return [], [fault(path, root.sourceline, 1, "this is not Moodle XML", "its root is <quiz>")]
    questions: list[ProposedQuestion] = []
    category = ""
    for element in root.iterfind("question"):
        kind = element.get("type", "")
        if kind == "category":
            category = _plain(element.find("category")).strip()
            continue
        asked = _Asked(element)
        try:
            question = _question(asked, kind, category)
        except LeftOutError as reason:
            name = _plain(element.find("name")) or _plain(element.find("questiontext"))
            problems.append(left_out(path, element.sourceline, name, reason))
        else:
            questions.append(question)
            problems += lost(path, question, [*asked.losses, *_losses(asked)])
    return questions, problems


def _question(asked: _Asked, kind: str, category: str) -> ProposedQuestion:
    answered = _TYPES.get(kind)
    if answered is None:
        message = _NOT_OURS.get(kind, f"we have no type of question like “{shortened(kind) or 'none'}”")
        raise LeftOutError(message)
    prompt = asked.below("questiontext")
    if not prompt:
        message = "nothing is asked in words"
        raise LeftOutError(message)
    question = ProposedQuestion(
        asked.element.sourceline,
        prompt,
        explanation=asked.below("generalfeedback"),
        difficulty=difficulty_in([_plain(tag).strip() for tag in asked.element.iterfind("tags/tag")], asked.losses),
        id=(asked.element.findtext("idnumber") or "").strip(),
        title=" ".join(_plain(asked.element.find("name")).split()),
        quiz=category,
    )
    return answered(question, asked)


def _plain(element: Element) -> str:
    return (element.findtext("text") or "") if element is not None else ""


def _choices(question: ProposedQuestion, asked: _Asked) -> ProposedQuestion:
    single = (asked.element.findtext("single") or "true").strip().lower() in {"true", "1"}
    return with_choices(question, asked.answers(asked.text), asked.losses, single=single)


def _truth(question: ProposedQuestion, asked: _Asked) -> ProposedQuestion:
    answers = asked.answers(lambda each: _plain(each).strip().lower())
    right = next((each for each in answers if each.weight >= WHOLE), None)
    if right is None or right.text not in {"true", "false"}:
        message = "neither true nor false is right"
        raise LeftOutError(message)
    wrong = next((each.feedback for each in answers if each is not right), "")
    is_true = right.text == "true"
    return with_truth(question, answer=is_true, said_right=right.feedback, said_wrong=wrong, losses=asked.losses)


def _accepted(question: ProposedQuestion, asked: _Asked) -> ProposedQuestion:
    if (asked.element.findtext("usecase") or "0").strip() == "1":
        asked.losses.append("that capitals matter")
    return with_accepted(question, asked.answers(lambda each: _plain(each).strip()), asked.losses)


def _numeric(question: ProposedQuestion, asked: _Asked) -> ProposedQuestion:
    def with_tolerance(each: Element) -> str:
        off = (each.findtext("tolerance") or "0").strip()
        return f"{_plain(each).strip()}:{off}" if _plain(each).strip() != "*" else "*"

    found = with_number(question, asked.answers(with_tolerance), asked.losses)
    units = list(asked.element.iterfind("units/unit"))
    own = [each for each in units if number(each.findtext("multiplier") or "1") == 1]
    names = [(each.findtext("unit_name") or "").strip() for each in own]
    others = [each for each in units if each not in own[:1]]
    asked.losses.extend(f"the unit “{shortened(each.findtext('unit_name') or '')}”" for each in others)
    return replace(found, number=replace(found.number, unit=names[0])) if found.number and names else found


def _pairs(question: ProposedQuestion, asked: _Asked) -> ProposedQuestion:
    pairs = [
        Part(asked.text(each), right=asked.text(each.find("answer"), PLAIN))
        for each in asked.element.iterfind("subquestion")
    ]
    if not all(pair.right for pair in pairs):
        message = "a pair has no right side"
        raise LeftOutError(message)
    return with_pairs(question, pairs, asked.losses)


def _order(question: ProposedQuestion, asked: _Asked) -> ProposedQuestion:
    items = tuple(Part(asked.text(each)) for each in asked.element.iterfind("answer"))
    if len(items) < 2 or not all(item.text for item in items):  # noqa: PLR2004 - one item alone has no order
        message = "an order is of two items at least, each with a text"
        raise LeftOutError(message)
    return replace(question, type="order", parts=items)


_TYPES: Mapping[str, Callable[[ProposedQuestion, _Asked], ProposedQuestion]] = {
    "multichoice": _choices,
    "truefalse": _truth,
    "shortanswer": _accepted,
    "numerical": _numeric,
    "matching": _pairs,
    "ordering": _order,
}
"""The types of Moodle that we have too."""


def _losses(asked: _Asked) -> Iterator[str]:
    """Yield what stands beside the question and its answers, and has no place here."""
    element = asked.element
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        # read by itself: what is lost of a text that is lost as a whole need not be told
        said = _Asked(element).below(name)
        if said and said not in _USUAL_FEEDBACK:
            yield f"the feedback “{shortened(said)}”"
    yield from ("a hint" for hint in element.iterfind("hint") if _plain(hint).strip())
    grade = number(element.findtext("defaultgrade") or "1")
    if grade is not None and grade not in {NOTHING, 1}:
        yield f"that it counts {grade.normalize():f} times"
    yield from (f"the file “{shortened(each.get('name', ''))}”" for each in element.iter("file"))
