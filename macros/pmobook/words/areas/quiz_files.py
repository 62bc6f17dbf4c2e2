"""The words that quizzes say in the files of learning systems, beyond those of their pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizFileWords:
    """What such files say. `{…}` in a text marks what is put in."""

    unit: str
    place: str


ENGLISH = QuizFileWords(unit="(Unit: {unit})", place="Place {number}")

INDONESIAN = QuizFileWords(unit="(Satuan: {unit})", place="Urutan ke-{number}")
