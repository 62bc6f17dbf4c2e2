"""What Moodle takes in the same way from its XML and from GIFT: categories, id numbers, grades, numbers and words.

Sources: `question/format.php`, `question/engine/bank.php` and the question types of Moodle 4.5.
"""

import hashlib
from decimal import Decimal

from pmobook.exports.quizzes.resolved_quiz import Choices, Option, ResolvedQuiz

_LONGEST_ID_NUMBER = 100
"""Characters that Moodle's database keeps of an id number."""

_DIGEST_DIGITS = 12
"""48 bits: two ids that begin with the same letters share them once in 10^14."""


def category_of(quiz: ResolvedQuiz) -> str:
    """Return the path of the category of a quiz: within one for the site in its language, within the course."""
    return "/".join(["$course$", "top", _step(f"{quiz.publisher} ({quiz.language})"), _step(quiz.title)])


def _step(name: str) -> str:
    """Return a name as a step of a path: slashes are written twice, and none may stand at its end."""
    padded = f" {name}" if name.startswith("/") else name
    return (f"{padded} " if padded.endswith("/") else padded).replace("/", "//")


def id_number(*parts: str) -> str:
    """Return the id number of what language, quiz and question name: the same for the same ones, and short enough."""
    whole = ".".join(parts)
    if len(whole) <= _LONGEST_ID_NUMBER:
        return whole
    digest = hashlib.sha256(whole.encode()).hexdigest()[:_DIGEST_DIGITS]
    return f"{whole[: _LONGEST_ID_NUMBER - _DIGEST_DIGITS - 1]}-{digest}"


def percentage(choices: Choices, option: Option) -> str:
    """Return what taking `option` adds to the grade or, with a minus, takes off it.

    Every mistake weighs the same, as in `site/browser/grading.js`: a right one left out as much as a wrong one taken.
    Moodle's grades begin at 0 for nothing taken, and never fall below. It knows shares to the fifth digit.
    """
    if choices.is_single:
        return "100" if option.is_right else "0"
    right = sum(each.is_right for each in choices.options)
    share = decimal(round(100 / max(right, 1), 5))
    return share if option.is_right else f"-{share}"


def decimal(number: Decimal | float) -> str:
    """Return a number with a decimal point and without an exponent."""
    exact = number if isinstance(number, Decimal) else Decimal(repr(number))
    return format(exact.normalize(), "f")


def literal_word(word: str) -> str:
    """Return an accepted word; a star, which stands for anything there, is one of its letters."""
    return word.replace("*", "\\*")
