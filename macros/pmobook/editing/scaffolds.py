"""What a new entry of each kind must say, filled with words that an editor replaces."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pmobook.editing.changes import RefusedError
from pmobook.library.library import Library
from pmobook.model.kinds import PATH, PLAYBOOK, QUIZ, TEMPLATE, TERM

Values = dict[str, Any]
_Text = Mapping[str, str]

_SENTENCES: Mapping[str, _Text] = {
    "definition": {
        "en": "Say here in one sentence what it is and what sets it apart from its neighbours.",
        "id": "Jelaskan di sini dalam satu kalimat apa itu dan apa yang membedakannya dari yang lain.",
    },
    "summary": {
        "en": "Say here in one sentence what it achieves.",
        "id": "Jelaskan di sini dalam satu kalimat apa yang dicapai.",
    },
    "step": {"en": "First step", "id": "Langkah pertama"},
    "field": {"en": "First field", "id": "Isian pertama"},
    "stage": {"en": "Week 1", "id": "Minggu 1"},
    "item": {"en": "Say what to do.", "id": "Sebutkan apa yang dilakukan."},
    "prompt": {
        "en": "Describe a situation, and ask what to do.",
        "id": "Gambarkan situasi, lalu tanyakan tindakannya.",
    },
    "right": {"en": "The right thing to do", "id": "Tindakan yang tepat"},
    "wrong": {"en": "What people often do instead", "id": "Tindakan keliru yang lazim"},
    "tempting": {"en": "What looks right at first sight", "id": "Tindakan yang sekilas tampak tepat"},
    "why": {"en": "Say why.", "id": "Jelaskan alasannya."},
}


def _said(key: str, languages: Sequence[str]) -> _Text:
    """Return the words for `key` in the languages of the site; in one that we do not speak, the English ones."""
    texts = _SENTENCES[key]
    return {code: texts.get(code, texts["en"]) for code in languages}


def _named(entry_id: str, languages: Sequence[str]) -> _Text:
    return dict.fromkeys(languages, entry_id.replace("-", " ").capitalize())


def _term(library: Library, entry_id: str) -> Values:
    languages = library.settings.languages
    return {"term": _named(entry_id, languages), "definition": _said("definition", languages)}


def _playbook(library: Library, entry_id: str) -> Values:
    languages = library.settings.languages
    phase = next(iter(library.items("phase")), None)
    if phase is None:
        message = "a playbook stands in a phase: list the phases in playbooks/_phases.yml first"
        raise RefusedError(message)
    steps = [{"id": "first", "title": _said("step", languages)}]
    return {**_head(entry_id, languages), "phase": phase, "steps": steps}


def _template(library: Library, entry_id: str) -> Values:
    languages = library.settings.languages
    fields = [{"id": "first", "label": _said("field", languages)}]
    return {**_head(entry_id, languages), "layout": "register", "fields": fields}


def _path(library: Library, entry_id: str) -> Values:
    languages = library.settings.languages
    items = [{"title": _said("item", languages), "do": "meet"}]
    return {
        **_head(entry_id, languages),
        "stages": [{"id": "week-1", "title": _said("stage", languages), "items": items}],
    }


def _quiz(library: Library, entry_id: str) -> Values:
    languages = library.settings.languages
    if not library.terms:
        message = "a question says where to read again: write a term first"
        raise RefusedError(message)
    choices = [
        {"id": "a", "text": _said("right", languages), "correct": True, "why": _said("why", languages)},
        {"id": "b", "text": _said("wrong", languages), "why": _said("why", languages)},
        {"id": "c", "text": _said("tempting", languages), "why": _said("why", languages)},
    ]
    question = {
        "id": "first",
        "type": "single",
        "prompt": _said("prompt", languages),
        "choices": choices,
        "explanation": _said("why", languages),
        "see": [f"[[{library.terms[0].id}]]"],
    }
    return {**_head(entry_id, languages), "questions": [question]}


def _head(entry_id: str, languages: Sequence[str]) -> Values:
    return {"title": _named(entry_id, languages), "summary": _said("summary", languages)}


SCAFFOLDS: Mapping[str, Callable[[Library, str], Values]] = {
    TERM.name: _term,
    PLAYBOOK.name: _playbook,
    TEMPLATE.name: _template,
    PATH.name: _path,
    QUIZ.name: _quiz,
}
"""What the fields that an entry must have hold in a new one, by its kind."""
