"""The page of a quiz, and the quiz itself as a form that can be embedded anywhere."""

import hashlib
import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from pmobook.library.generating.questions import quiz_questions
from pmobook.model.content import Entry
from pmobook.model.quiz import (
    ChoiceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    QuestionRecord,
    Quiz,
    TextQuestion,
    TrueFalseQuestion,
)
from pmobook.pages.common import banner, use_groups
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.renderer import Renderer

_PARTIALS: Mapping[type[QuestionRecord], str] = {
    ChoiceQuestion: "choices",
    TrueFalseQuestion: "true_false",
    MatchQuestion: "match",
    OrderQuestion: "order",
    TextQuestion: "text",
    NumberQuestion: "number",
}
HASH_LENGTH = 8
"""Hexadecimal digits of a question's content hash: 32 bits, ample to notice an edit."""


def quiz_body(renderer: Renderer, entry: Entry[Quiz]) -> Markup:
    """Return the HTML of a quiz's page."""
    return renderer.template(
        "quiz.html",
        entry=entry,
        quiz=entry.record,
        banner=banner(renderer, entry),
        form=quiz_form(renderer, entry),
        total=_drawn(entry.record, len(quiz_questions(renderer.edition.library, entry))),
        uses=uses_section(renderer.edition.words, use_groups(renderer, entry)),
        foot=foot(renderer, entry),
    )


def quiz_form(renderer: Renderer, entry: Entry[Quiz]) -> Markup:
    """Return the form of a quiz: readable as it is, and checked on the spot where scripts run."""
    questions = quiz_questions(renderer.edition.library, entry)
    return renderer.template(
        "quiz_form.html",
        entry=entry,
        quiz=entry.record,
        questions=questions,
        partial=lambda question: f"question_{_PARTIALS[type(question)]}.html",
        hash_of=content_hash,
        scrambled=scrambled,
        draw=_drawn(entry.record, len(questions)),
    )


def quiz_card(renderer: Renderer, entry: Entry[Quiz]) -> Markup:
    """Return the HTML of a quiz's card."""
    total = _drawn(entry.record, len(quiz_questions(renderer.edition.library, entry)))
    return renderer.template("quiz_card.html", entry=entry, total=total)


def content_hash(question: QuestionRecord) -> str:
    """Return a hash of what a question says, so that an edited question is asked again."""
    content = json.dumps(question.model_dump(mode="json", exclude={"waive"}), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:HASH_LENGTH]


def scrambled(question_id: str, items: Sequence[OrderQuestion | object]) -> list[object]:
    """Return `items` in an order that is the same on every build and never the given one."""
    given = list(items)
    mixed = sorted(given, key=lambda item: hashlib.sha256(f"{question_id}/{_id(item)}".encode()).digest())
    return mixed if mixed != given else [*given[1:], *given[:1]]


def _id(item: object) -> str:
    return str(getattr(item, "id", item))


def _drawn(record: Quiz, pool: int) -> int:
    return min(record.draw or pool, pool)
