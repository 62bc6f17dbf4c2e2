"""A reason says why: “Wrong.” is a verdict, and an option said again is none either.

A reason is what learners learn from: explanations have an effect of 0.49, verdicts alone 0.05 (Van der Kleij, Feskens &
Eggen 2015). That each choice and statement has a `why`, and each question an `explanation`, is held by their fields;
this rule finds those that say nothing, in any language.
"""

import re
from collections.abc import Iterator

from pmobook.library.designations import folded
from pmobook.library.library import Library
from pmobook.model.located import Pointer
from pmobook.model.problem import Severity
from pmobook.model.quiz import ChoiceQuestion, Question, TrueFalseQuestion
from pmobook.model.text import LocalisedText
from pmobook.model.unwritten import UNWRITTEN
from pmobook.rules.rule import Finding, Rule, at_value

VERDICTS = {
    "en": re.compile(
        r"(?:(?:this|that|it|this answer|the answer|your answer) is |that's |it's )?(?:not )?"
        r"(?:right|wrong|correct|incorrect|true|false)(?: answer)?|yes|no|n/?a|none|todo|tbd"
    ),
    "id": re.compile(
        r"(?:(?:ini|itu|jawaban|jawabannya|jawaban (?:ini|itu|anda)) )?(?:adalah )?(?:tidak |kurang |belum )?"
        r"(?:benar|salah|betul|keliru|tepat)(?: sekali)?|ya|tidak"
    ),
}
_SIGNS = " .,;:!?…-–—*_"
"""What may stand around a verdict without adding to it."""

_LONGEST_VERDICT = 40
"""Characters: longer than any of them with its signs."""


def check(library: Library) -> Iterator[Finding]:
    """Find reasons and explanations that give none."""
    default = library.settings.default_language
    for quiz in library.quizzes:
        for number, question in enumerate(quiz.record.questions):
            for pointer, reason, option in _reasons(question):
                for code, text in reason.texts.items():
                    said = option.in_language(code or default, default) if option else None
                    if _says_nothing(text, code or default, said):
                        where: Pointer = ("questions", number, *pointer, *([code] if code else []))
                        message = f"“{text}” gives no reason"
                        yield at_value(quiz, where, message, "say what would follow, or which rule decides it")


def _reasons(question: Question) -> Iterator[tuple[Pointer, LocalisedText, LocalisedText | None]]:
    """Yield where each reason of a question stands, the reason, and the option that it is about."""
    if isinstance(question, ChoiceQuestion):
        for position, choice in enumerate(question.choices):
            yield ("choices", position, "why"), choice.why, choice.text
    elif isinstance(question, TrueFalseQuestion):
        yield ("why",), question.why, question.prompt
    yield ("explanation",), question.explanation, None


def _says_nothing(text: str, language: str, option: str | None) -> bool:
    if text == UNWRITTEN:
        # it claims to be no reason, and a rule of its own tells it
        return False
    # a quick look first: nearly all reasons are longer, and begin otherwise than their option
    if len(text) > _LONGEST_VERDICT and (option is None or text[0].casefold() != option[0].casefold()):
        return False
    said = folded(text).strip(_SIGNS)
    verdicts = VERDICTS.get(language)
    is_verdict = verdicts is not None and verdicts.fullmatch(said) is not None
    return not said or is_verdict or (option is not None and said == folded(option).strip(_SIGNS))


RULE = Rule("missing-reason", Severity.ERROR, check)
