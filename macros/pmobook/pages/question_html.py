"""The HTML of a question: what is asked, the controls to answer with, and, folded, the answer with its reasons.

Joined, not templated: at 2,000 questions a template costs three times as much. It reads and prints without a script;
`data-key` says what is right to `site/browser/grading.js`, in which it is described.
"""

import json
from dataclasses import replace
from typing import NamedTuple

from pmobook.model.quiz import ChoiceQuestion, MatchQuestion, Question, QuestionRecord
from pmobook.model.text import LocalisedText
from pmobook.pages.question_parts import parts_of
from pmobook.pages.renderer import Renderer


class QuestionPlace(NamedTuple):
    """Which question of its quiz it is, its id on the page, and whether its quiz shuffles."""

    number: int
    html_id: str
    is_shuffled: bool


def question_html(renderer: Renderer, question: Question, place: QuestionPlace) -> str:
    """Return the HTML of a question."""
    words = renderer.edition.words
    own = words.quizzing
    controls, answer, key = parts_of(renderer, question)
    number = f'<span class="pmo-number">{own.question.format(number=place.number)}</span>'
    shuffle = ' data-shuffle="true"' if place.is_shuffled and _can_be_shuffled(renderer, question) else ""
    prompt, rest = _prompt(renderer, question.prompt)
    return (
        f'<fieldset class="pmo-question" id="{place.html_id}" data-question="{question.id}"'
        f' data-type="{question.type}" data-hash="{question.content_hash}" data-key=\'{_attribute(key)}\'{shuffle}>\n'
        f'<legend>{number} <span class="pmo-difficulty">· {words.difficulties[question.difficulty]}</span>'
        f"{prompt}</legend>\n{rest}{controls}"
        '<p class="pmo-actions"><button type="button" data-action="check" class="md-button md-button--primary" hidden>'
        f'{own.check}</button></p>\n<div class="pmo-verdict" role="status"></div>\n'
        f'<details class="pmo-answer">\n<summary>{own.answer}<span class="pmo-answer-of"> · {number}</span></summary>\n'
        f'{answer}<div class="pmo-explanation">{renderer.prose(question.explanation)}</div>\n'
        f'<p class="pmo-see">{own.read_again}: {_see(renderer, question)}</p>\n</details>\n</fieldset>\n'
    )


def _see(renderer: Renderer, question: Question) -> str:
    """Return where to read it again; of links with the same name each says what kind of thing it leads to."""
    links = [renderer.reference(reference) for reference in question.see]
    names = [link.striptags() for link in links] if len(links) > 1 else []
    for place, reference in enumerate(question.see):
        if names.count(names[place] if names else "") > 1:
            kind = renderer.edition.words.kinds[reference.kind]
            links[place] = renderer.reference(replace(reference, label=f"{names[place]} ({kind})"))
    return ", ".join(links)


def _can_be_shuffled(renderer: Renderer, question: QuestionRecord) -> bool:
    """Whether choices or sides read as well in any order: "true" comes first, and numbers stand in their own order."""
    if isinstance(question, ChoiceQuestion):
        return any(not renderer.plain(choice.text)[:1].isdigit() for choice in question.choices)
    return isinstance(question, MatchQuestion)


def _attribute(key: object) -> str:
    """Return a key as JSON that can stand between single quotes."""
    text = json.dumps(key, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;")


def _prompt(renderer: Renderer, text: LocalisedText) -> tuple[str, str]:
    """Return what stands in the legend, and what needs paragraphs and therefore stands below it."""
    asking = renderer.without_mentions
    if "\n" in renderer.edition.shown(text).text:
        return "", f'<div class="pmo-prompt">{asking.prose(text)}</div>\n'
    return f' <span class="pmo-prompt">{asking.line(text)}</span>', ""
