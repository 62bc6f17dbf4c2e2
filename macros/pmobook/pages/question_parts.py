"""What differs from type to type: the controls to answer a question with, the answer with its reasons, and the key."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import Any, NamedTuple, TypeVar

from pmobook.model.quiz import (
    ChoiceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderItem,
    OrderQuestion,
    Pair,
    Question,
    QuestionRecord,
    TextQuestion,
    TrueFalseQuestion,
)
from pmobook.pages.renderer import Renderer
from pmobook.words.areas.quizzing import QuizzingWords

_Item = TypeVar("_Item", bound=Pair | OrderItem)

_GRIP = '<span class="pmo-grip" aria-hidden="true"></span>'
"""What a finger drags by: elsewhere it scrolls the page."""


class QuestionParts(NamedTuple):
    """Controls and answer as HTML; the key says what is right, by ids."""

    controls: str
    answer: str
    key: dict[str, bool] | dict[str, str] | dict[str, float] | list[str]


def parts_of(renderer: Renderer, question: Question) -> QuestionParts:
    """Return the parts of a question of any type."""
    return _PARTS[type(question)](renderer, renderer.edition.words.quizzing, question)


def _choices(renderer: Renderer, words: QuizzingWords, question: ChoiceQuestion) -> QuestionParts:
    is_single = question.type == "single"
    kind, hint = ("radio", words.choose_one) if is_single else ("checkbox", words.choose_several)
    controls, reasons = [], []
    for choice in question.choices:
        text = renderer.without_mentions.line(choice.text)
        verdict, correct = (words.right, "true") if choice.correct else (words.wrong, "false")
        controls.append(_choice(kind, question.id, choice.id, text))
        reasons.append(
            f'<li data-why="{choice.id}" data-correct="{correct}"><strong>{verdict}</strong> <q>{text}</q> '
            f'<span class="pmo-why">{renderer.line(choice.why)}</span></li>\n'
        )
    return QuestionParts(
        _labels(hint, controls),
        f'<ul class="pmo-reasons">\n{"".join(reasons)}</ul>\n',
        {choice.id: choice.correct for choice in question.choices},
    )


def _true_false(renderer: Renderer, words: QuizzingWords, question: TrueFalseQuestion) -> QuestionParts:
    named = {"true": words.is_true, "false": words.is_false}
    controls = [_choice("radio", question.id, value, text) for value, text in named.items()]
    answer = words.is_true if question.answer else words.is_false
    reason = f'<span class="pmo-why">{renderer.line(question.why)}</span>'
    return QuestionParts(
        _labels(words.choose_one, controls),
        f"<p><strong>{answer}.</strong> {reason}</p>\n",
        {"true": question.answer, "false": not question.answer},
    )


def _labels(hint: str, controls: Iterable[str]) -> str:
    return f'<p class="pmo-hint">{hint}</p>\n<div class="pmo-choices">\n{"".join(controls)}</div>\n'


def _choice(kind: str, question_id: str, value: str, text: str) -> str:
    box = f'<input type="{kind}" name="{question_id}" value="{value}">'
    return f'<label class="pmo-choice">{box} <span>{text}</span></label>\n'


def _match(renderer: Renderer, words: QuizzingWords, question: MatchQuestion) -> QuestionParts:
    asking = renderer.without_mentions
    sides = {pair.id: (asking.line(pair.left), asking.line(pair.right)) for pair in question.pairs}
    # what two pairs have in common on their right is offered once
    key = {pair.id: next(one.id for one in question.pairs if one.right == pair.right) for pair in question.pairs}
    offered = [pair for pair in scrambled(question.id, question.pairs) if pair.id in key.values()]
    options = [f'<option value="{pair.id}">{escape(renderer.plain(pair.right))}</option>' for pair in offered]
    rows = [
        f'<label class="pmo-pair"><span>{left}</span> <select name="{question.id}/{pair_id}" data-pair="{pair_id}">'
        f'<option value="">{words.choose}</option>{"".join(options)}</select></label>\n'
        for pair_id, (left, _) in sides.items()
    ]
    # the options say the same to those who cannot see; here it can be read whole, dragged, and printed
    rights = [f'<li data-right="{pair.id}">{_GRIP}<span>{sides[pair.id][1]}</span></li>\n' for pair in offered]
    pairs = [f'<li>{left} <span aria-hidden="true">→</span> {right}</li>\n' for left, right in sides.values()]
    return QuestionParts(
        f'<p class="pmo-hint">{words.belongs_to}</p>\n<div class="pmo-pairs">\n{"".join(rows)}</div>\n'
        f'<ol class="pmo-rights" aria-hidden="true">\n{"".join(rights)}</ol>\n',
        f'<ul class="pmo-reasons">\n{"".join(pairs)}</ul>\n',
        key,
    )


def _order(renderer: Renderer, words: QuizzingWords, question: OrderQuestion) -> QuestionParts:
    asking = renderer.without_mentions
    texts = {item.id: asking.line(item.text) for item in question.items}
    rows = [
        f'<li data-order="{item.id}">{_GRIP}<span>{texts[item.id]}</span>\n<span class="pmo-moves">'
        f"{_move('up', '↑', words.move_up, renderer.plain(item.text))}"
        f"{_move('down', '↓', words.move_down, renderer.plain(item.text))}</span></li>\n"
        for item in scrambled(question.id, question.items)
    ]
    places = [f"<li>{text}</li>\n" for text in texts.values()]
    return QuestionParts(
        f'<p class="pmo-hint">{words.first_on_top}</p>\n<ol class="pmo-order">\n{"".join(rows)}</ol>\n',
        f"<p>{words.right_order}:</p>\n<ol>\n{''.join(places)}</ol>\n",
        list(texts),
    )


def _move(action: str, sign: str, label: str, item: str) -> str:
    name = escape(label.format(item=item))
    return f'<button type="button" data-action="{action}" aria-label="{name}" hidden>{sign}</button>'


def _text(renderer: Renderer, words: QuizzingWords, question: TextQuestion) -> QuestionParts:
    edition = renderer.edition
    accepted = [
        (word, code)
        for code in edition.library.settings.languages
        for word in question.accept.in_language(code, edition.default)
    ]
    chips = [f'<span class="pmo-chip" lang="{code}">{escape(word)}</span> ' for word, code in accepted]
    field = f'<input type="text" name="{question.id}" autocomplete="off" autocapitalize="off" spellcheck="false">'
    return QuestionParts(
        f'<label class="pmo-typed"><span>{words.your_answer}</span> {field}</label>\n',
        f"<p>{words.accepted}: {''.join(chips)}</p>\n",
        [word for word, _ in accepted],
    )


def _number(renderer: Renderer, words: QuizzingWords, question: NumberQuestion) -> QuestionParts:
    unit = f"<span>{renderer.value(question.unit)}</span>" if question.unit is not None else ""
    field = f'<input type="text" name="{question.id}" inputmode="decimal" autocomplete="off">'
    tolerance = f" (± {words.decimal(question.tolerance)})" if question.tolerance else ""
    return QuestionParts(
        f'<label class="pmo-typed"><span>{words.your_answer}</span> {field} {unit}</label>\n',
        f"<p><strong>{words.decimal(question.answer)} {unit}</strong>{tolerance}</p>\n",
        {"answer": question.answer, "tolerance": question.tolerance},
    )


def scrambled(question_id: str, items: Sequence[_Item]) -> list[_Item]:
    """Return `items`, which have ids, in an order that is the same on every build and never the given one."""
    given = list(items)

    def rank(item: Pair | OrderItem) -> bytes:
        return hashlib.sha256(f"{question_id}/{item.id}".encode()).digest()

    mixed = sorted(given, key=rank)
    return mixed if mixed != given else [*given[1:], *given[:1]]


_PARTS: Mapping[type[QuestionRecord], Callable[[Renderer, QuizzingWords, Any], QuestionParts]] = {
    ChoiceQuestion: _choices,
    TrueFalseQuestion: _true_false,
    MatchQuestion: _match,
    OrderQuestion: _order,
    TextQuestion: _text,
    NumberQuestion: _number,
}
"""How the questions of each type are answered. A new type is a record in model/quiz.py, a line here, and a grader."""
