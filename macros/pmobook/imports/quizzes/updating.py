"""What changes in a question that is there already: its texts in one language, and nothing else.

Choices, pairs and items are known by their ids where the file has any; else by their texts, and those that are left by
their order, as in a translation. Where the file sees another answer, the question stays as it is, and that is told.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pmobook.imports.quizzes.new_question import one_line
from pmobook.imports.quizzes.proposed import LeftOutError, Part, ProposedNumber, ProposedQuestion, shortened
from pmobook.imports.quizzes.weighted import number
from pmobook.model.reference import REFERENCE, Reference

Values = Mapping[str, Any]

_TRUE = frozenset({"1", "on", "t", "true", "y", "yes"})
"""What the model takes for true, in small letters (pydantic's list)."""


def update(current: Values, question: ProposedQuestion, default: str) -> dict[str, Any]:
    """Return what goes over the question `current`; `default` is the language of its plain texts.

    Raises LeftOutError where the two are not the same question.
    """
    if current["type"] != question.type:
        message = f"it is {current['type']} here, and {question.type} in the file"
        raise LeftOutError(message)
    language = _Language(question.language, default)
    changes = {"prompt": language.over(current["prompt"], question.prompt)}
    if question.explanation:
        changes["explanation"] = language.over(current["explanation"], question.explanation)
    return changes | _UPDATES[question.type](current, question, language)


def kept(current: Values, question: ProposedQuestion) -> list[str]:
    """Return the fields of no language that the file has otherwise, and that stay as they are here."""
    found = []
    if question.see and _targets(question.see) != _targets(current["see"]):
        found.append("see")
    if question.difficulty and question.difficulty != current.get("difficulty", "understand"):
        found.append("difficulty")
    return found


def _targets(references: Sequence[str]) -> list[str]:
    """Return what references lead to, whatever they are called."""
    return [str(Reference.from_yaml(reference)) for reference in references]


def _read_alike(old: str, new: str) -> bool:
    """Whether two texts say the same, but for spaces and for references that became words or got a label."""
    if " ".join(old.split()) == " ".join(new.split()):
        return True
    without_labels = (REFERENCE.sub(lambda found: str(Reference.from_match(found)), text) for text in (old, new))
    in_words = REFERENCE.sub(lambda found: found["label"] or found[0], old)
    first, second = (" ".join(text.split()) for text in without_labels)
    return first == second or " ".join(in_words.split()) == " ".join(new.split())


class _Language:
    """The language that changes, and the one of plain texts."""

    def __init__(self, code: str, default: str) -> None:
        self.code, self._default = code, default

    def of(self, text: Any) -> Any:  # noqa: ANN401 - a text or a list of words
        """Return what a localised value says in this language, None where it says nothing."""
        if isinstance(text, Mapping):
            return text.get(self.code)
        return text if self.code == self._default else None

    def over(self, text: Any, new: Any) -> Any:  # noqa: ANN401 - as above
        """Return what goes over a localised value to say `new` in this language; a text that says so stays."""
        old = self.of(text)
        if isinstance(old, str) and _read_alike(old, new):
            new = old
        if isinstance(text, Mapping):
            return {self.code: new}
        return new if self.code == self._default else {self._default: text, self.code: new}


def _parts(
    key: str, fields: Mapping[str, Callable[[Part], str]]
) -> Callable[[Values, ProposedQuestion, _Language], dict[str, Any]]:
    """Return what updates the parts under `key`; `fields` says what of a proposed part each of their fields is."""

    def updated(current: Values, question: ProposedQuestion, language: _Language) -> dict[str, Any]:
        old = current[key]
        paired = _paired(old, question, language, next(iter(fields)))
        if question.type in {"single", "multiple"}:
            _require_same_key(old, paired)
        if question.type == "order" and paired != list(question.parts):
            message = "the right order is another one here"
            raise LeftOutError(message)
        return {
            key: [
                {
                    name: language.over(each[name], one_line(read(part)))
                    for name, read in fields.items()
                    if one_line(read(part))
                }
                for each, part in zip(old, paired, strict=True)
            ]
        }

    return updated


def _paired(old: Sequence[Values], question: ProposedQuestion, language: _Language, field: str) -> list[Part]:
    """Return the proposed parts in the order of the old ones."""
    parts = question.parts
    known = [each["id"] for each in old]
    by_id = {part.id: part for part in parts if part.id}
    if by_id:
        if by_id.keys() != {*known}:
            message = f"its parts are {', '.join(known)} here, and {', '.join(by_id)} in the file"
            raise LeftOutError(message)
        return [by_id[part_id] for part_id in known]
    if len(parts) != len(old):
        message = f"it has {len(old)} choices, pairs or items here, and {len(parts)} in the file"
        raise LeftOutError(message)
    by_text = {one_line(part.text): part for part in parts}
    if len(by_text) < len(parts):
        return list(parts)
    said = [language.of(each[field]) for each in old]
    found = [by_text.get(one_line(text)) if text else None for text in said]
    used = {id(part) for part in found}
    rest = iter([part for part in parts if id(part) not in used])
    return [part or next(rest, parts[0]) for part in found]


def _require_same_key(old: Sequence[Values], paired: Sequence[Part]) -> None:
    here = [each["id"] for each in old if str(each.get("correct", "")).lower() in _TRUE]
    there = [each["id"] for each, part in zip(old, paired, strict=True) if part.correct]
    if here != there:
        message = f"{', '.join(here)} is right here, and {', '.join(there)} in the file"
        raise LeftOutError(message)


def _truth(current: Values, question: ProposedQuestion, language: _Language) -> dict[str, Any]:
    if (str(current["answer"]).lower() in _TRUE) is not question.answer:
        message = f"the statement is {str(not question.answer).lower()} here"
        raise LeftOutError(message)
    return {"why": language.over(current["why"], one_line(question.why))} if question.why else {}


def _accepted(current: Values, question: ProposedQuestion, language: _Language) -> dict[str, Any]:
    own, words = language.of(current["accept"]) or [], current["accept"]
    # exports list the words of every language, for all of them count
    elsewhere = {word for each in words.values() for word in each} if isinstance(words, Mapping) else set()
    accept = [word for word in question.accept if word in own or not own or word not in elsewhere]
    return {"accept": language.over(words, accept)} if accept else {}


def _number(current: Values, question: ProposedQuestion, language: _Language) -> dict[str, Any]:
    asked = question.number or ProposedNumber("")
    pairs = [("answer", str(current["answer"]), asked.answer)]
    pairs.append(("tolerance", str(current.get("tolerance", "0")), asked.tolerance))
    for name, here, there in pairs:
        if number(here) != number(there):
            message = f"the {name} is {shortened(here)} here, and {shortened(there)} in the file"
            raise LeftOutError(message)
    if "unit" not in current:
        return {}
    unit = language.of(current["unit"]) or current["unit"]
    prompt = _without_unit(question.prompt, str(unit))
    named = {"unit": language.over(current["unit"], asked.unit)} if asked.unit and asked.unit != unit else {}
    return {"prompt": language.over(current["prompt"], prompt), **named}


def _without_unit(prompt: str, unit: str) -> str:
    """Return a prompt without the last paragraph in which exports name the unit: “(Unit: days)”."""
    asked, _, last = prompt.rpartition("\n\n")
    return asked if asked and re.fullmatch(rf"\([^():]+: {re.escape(unit)}\)", last) else prompt


_UPDATES: Mapping[str, Callable[[Values, ProposedQuestion, _Language], dict[str, Any]]] = {
    "single": _parts("choices", {"text": lambda part: part.text, "why": lambda part: part.why}),
    "multiple": _parts("choices", {"text": lambda part: part.text, "why": lambda part: part.why}),
    "match": _parts("pairs", {"left": lambda part: part.text, "right": lambda part: part.right}),
    "order": _parts("items", {"text": lambda part: part.text}),
    "true-false": _truth,
    "text": _accepted,
    "number": _number,
}
