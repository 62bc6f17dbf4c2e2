"""The HTML of a question: what is asked, the controls to answer with, and, folded, the answer with its reasons.

Joined, not templated: at 2,000 questions a template costs three times as much. It reads and prints without a script;
`data-key` says what is right to `site/browser/grading.js`, in which it is described.
"""

import hashlib
import json
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
    QuestionRecord,
    TextQuestion,
    TrueFalseQuestion,
)
from pmobook.model.text import LocalisedText
from pmobook.pages.renderer import Renderer
from pmobook.words.areas.quizzing import QuizzingWords

_Item = TypeVar("_Item", Pair, OrderItem)

_GRIP = '<span class="pmo-grip" aria-hidden="true"></span>'
"""What a finger drags by: elsewhere it scrolls the page."""


class QuestionPlace(NamedTuple):
    """Which question of its quiz it is, its id on the page, and whether its quiz shuffles."""

    number: int
    html_id: str
    is_shuffled: bool


class QuestionParts(NamedTuple):
    """What differs from type to type: the controls to answer with, the answer with its reasons, and the key."""

    controls: str
    answer: str
    key: dict[str, bool] | dict[str, str] | dict[str, float] | list[str]


def question_html(renderer: Renderer, question: QuestionRecord, place: QuestionPlace) -> str:
    """Return the HTML of a question."""
    words = renderer.edition.words
    own = words.quizzing
    controls, answer, key = _PARTS[type(question)](renderer, own, question)
    title = own.question.format(number=place.number)
    shuffle = ' data-shuffle="true"' if place.is_shuffled and _can_be_shuffled(renderer, question) else ""
    prompt, rest = _prompt(renderer, question.prompt)
    see = ", ".join([renderer.reference(reference) for reference in question.see])
    return (
        f'<fieldset class="pmo-question" id="{place.html_id}" data-question="{question.id}" data-type="{question.type}"'  # type: ignore[attr-defined]
        f" data-hash=\"{question.content_hash}\" data-key='{_attribute(key)}'{shuffle}>\n"
        f'<legend><span class="pmo-number">{title}</span> <span class="pmo-difficulty">· '
        f"{words.difficulties[question.difficulty]}</span>{prompt}</legend>\n{rest}{controls}"
        '<p class="pmo-actions"><button type="button" data-action="check" class="md-button md-button--primary" hidden>'
        f'{own.check}</button></p>\n<div class="pmo-verdict" role="status"></div>\n'
        f'<details class="pmo-answer">\n<summary>{own.answer}<span class="pmo-answer-of"> · <span class="pmo-number">{title}</span></span></summary>\n'
        f'{answer}<div class="pmo-explanation">{renderer.prose(question.explanation)}</div>\n'
        f'<p class="pmo-see">{own.read_again}: {see}</p>\n</details>\n</fieldset>\n'
    )


def _can_be_shuffled(renderer: Renderer, question: QuestionRecord) -> bool:
    """Whether choices or sides read as well in any order: "true" comes first, and numbers stand in their own order."""
    if isinstance(question, ChoiceQuestion):
        return any(not renderer.plain(choice.text)[:1].isdigit() for choice in question.choices)
    return isinstance(question, MatchQuestion)


def _attribute(key: object) -> str:
    """Return a key as JSON that can stand between single quotes."""
    return json.dumps(key, ensure_ascii=False, separators=(",", ":")).replace("&", "&amp;").replace("'", "&#39;")


def _prompt(renderer: Renderer, text: LocalisedText) -> tuple[str, str]:
    """Return what stands in the legend, and what needs paragraphs and therefore stands below it."""
    asking = renderer.without_mentions
    if "\n" in renderer.edition.shown(text).text:
        return "", f'<div class="pmo-prompt">{asking.prose(text)}</div>\n'
    return f' <span class="pmo-prompt">{asking.line(text)}</span>', ""


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


_PARTS: Mapping[type[QuestionRecord], Callable[[Renderer, QuizzingWords, Any], QuestionParts]] = {
    ChoiceQuestion: _choices,
    TrueFalseQuestion: _true_false,
    MatchQuestion: _match,
    OrderQuestion: _order,
    TextQuestion: _text,
    NumberQuestion: _number,
}
"""How the questions of each type are answered. A new type is a record in model/quiz.py, a line here, and a grader."""


def scrambled(question_id: str, items: Sequence[_Item]) -> list[_Item]:
    """Return `items`, which have ids, in an order that is the same on every build and never the given one."""
    given: list[_Item] = list(items)

    def rank(item: Pair | OrderItem) -> bytes:
        return hashlib.sha256(f"{question_id}/{item.id}".encode()).digest()

    mixed = sorted(given, key=rank)
    return mixed if mixed != given else given[1:] + given[:1]
