"""Questions made from the data: the same on every build, for they are chosen by hashes of ids, never by chance."""

import hashlib
from collections.abc import Callable, Iterator, Sequence

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook
from pmobook.model.quiz import (
    Choice,
    ChoiceQuestion,
    OrderItem,
    OrderQuestion,
    PlaybookRecipe,
    Question,
    Quiz,
    TermRecipe,
)
from pmobook.model.reference import Reference
from pmobook.model.term import Term
from pmobook.model.text import LocalisedText
from pmobook.words import Words, words_for

OPTIONS = 3
"""Three options suffice: further ones are hardly ever chosen (Rodriguez 2005; Tarrant 2009)."""


def quiz_questions(library: Library, quiz: Entry[Quiz]) -> tuple[Question, ...]:
    """Return the written questions of a quiz, then those made by its recipes."""
    made: list[Question] = []
    for recipe in quiz.record.generate:
        if isinstance(recipe, TermRecipe):
            made += _first(recipe.count, term_questions(library, recipe))
        else:
            made += _first(recipe.count, playbook_questions(library, recipe))
    return (*quiz.record.questions, *made)


def _first(count: int, questions: Iterator[Question]) -> list[Question]:
    found: list[Question] = []
    for question in questions:
        if len(found) == count:
            break
        found.append(question)
    return found


def rank(*parts: str) -> str:
    """Return a key that sorts as if by chance, and always in the same way."""
    return hashlib.sha256("/".join(parts).encode()).hexdigest()


# ---- from terms


def term_questions(library: Library, recipe: TermRecipe) -> Iterator[Question]:
    """Yield questions about the approved terms of a domain, the types of the recipe taking turns."""
    terms = [term for term in library.terms if _is_askable(term) and recipe.domain in {None, term.group}]
    terms.sort(key=lambda term: rank(*recipe.types, term.id))
    for position, term in enumerate(terms):
        for turn in range(len(recipe.types)):
            make = _TERM_QUESTIONS[recipe.types[(position + turn) % len(recipe.types)]]
            question = make(library, term)
            if question is not None:
                yield question
                break


def _is_askable(term: Entry[Term]) -> bool:
    return term.record.status.value == "approved"


def _term_to_definition(library: Library, term: Entry[Term]) -> Question | None:
    return _term_choice(
        library,
        term,
        "term-to-definition",
        prompt=_texts(library, lambda words, code: words.ask_definition.format(term=_name(library, term, code))),
        option=lambda other: other.record.definition,
        why=lambda other: _texts(
            library, lambda words, code: words.why_definition_of.format(term=_name(library, other, code))
        ),
    )


def _definition_to_term(library: Library, term: Entry[Term]) -> Question | None:
    return _term_choice(
        library,
        term,
        "definition-to-term",
        prompt=_texts(
            library,
            lambda words, code: words.ask_term.format(definition=_shown(library, term.record.definition, code)),
        ),
        option=lambda other: other.record.term,
        why=lambda other: _meaning(library, other),
    )


def _translate(library: Library, term: Entry[Term]) -> Question | None:
    languages = library.settings.languages
    if len(languages) < 2 or len({_name(library, term, code) for code in languages}) < 2:  # noqa: PLR2004 - a pair
        return None

    def other(code: str) -> str:
        return next(language for language in languages if language != code)

    return _term_choice(
        library,
        term,
        "translate",
        prompt=_texts(
            library,
            lambda words, code: words.ask_translation.format(
                term=_name(library, term, code), language=words.languages.get(other(code), other(code))
            ),
        ),
        option=lambda candidate: LocalisedText({code: _name(library, candidate, other(code)) for code in languages}),
        why=lambda candidate: _texts(
            library,
            lambda words, code: words.why_translation.format(
                term=_name(library, candidate, code), translation=_name(library, candidate, other(code))
            ),
        ),
    )


def _say_this(library: Library, term: Entry[Term]) -> Question | None:
    words_by_language = {item.lang: item.term for item in term.record.deprecated}
    if not set(library.settings.languages) <= set(words_by_language):
        return None
    return _term_choice(
        library,
        term,
        "say-this-not-that",
        prompt=_texts(library, lambda words, code: words.ask_instead.format(word=words_by_language[code])),
        option=lambda other: other.record.term,
        why=lambda other: _meaning(library, other),
    )


_TERM_QUESTIONS: dict[str, Callable[[Library, Entry[Term]], Question | None]] = {
    "term-to-definition": _term_to_definition,
    "definition-to-term": _definition_to_term,
    "translate": _translate,
    "say-this-not-that": _say_this,
}


def _term_choice(  # noqa: PLR0913 - the parts of a question
    library: Library,
    term: Entry[Term],
    kind: str,
    *,
    prompt: LocalisedText,
    option: Callable[[Entry[Term]], LocalisedText],
    why: Callable[[Entry[Term]], LocalisedText],
) -> Question | None:
    wrong = distractors(library, term)
    if len(wrong) < OPTIONS - 1:
        return None
    offered = sorted([term, *wrong[: OPTIONS - 1]], key=lambda other: rank(kind, term.id, other.id))
    choices = tuple(
        Choice(id=other.id, text=option(other), correct=other is term, why=why(other)) for other in offered
    )
    return ChoiceQuestion(
        id=f"{kind}-{term.id}",
        type="single",
        prompt=prompt,
        choices=choices,
        explanation=_meaning(library, term),
        see=(Reference("term", term.id),),
    )


def distractors(library: Library, term: Entry[Term]) -> list[Entry[Term]]:
    """Return the wrong options for a question about `term`: its neighbours of the same domain first.

    Never a term above or below it in the hierarchy, for those are not wholly wrong.
    """
    wider = set(term.record.broader)
    others = [
        other
        for other in library.terms
        if other is not term
        and _is_askable(other)
        and other.group == term.group
        and other.id not in wider
        and term.id not in other.record.broader
    ]
    close = {*term.record.related, *(contrast.term for contrast in term.record.contrast)}
    return sorted(others, key=lambda other: (other.id not in close, rank(term.id, other.id)))


def _meaning(library: Library, term: Entry[Term]) -> LocalisedText:
    return _texts(
        library,
        lambda words, code: words.why_is_called.format(
            term=_name(library, term, code), definition=_shown(library, term.record.definition, code)
        ),
    )


# ---- from a playbook


def playbook_questions(library: Library, recipe: PlaybookRecipe) -> Iterator[Question]:
    """Yield questions about one playbook."""
    playbook = library.find_playbook(recipe.playbook)
    if playbook is None:
        return
    if "order-of-steps" in recipe.types:
        yield _order_of_steps(library, playbook)
    if "who-is-accountable" in recipe.types:
        yield from _who_is_accountable(library, playbook)


def _order_of_steps(library: Library, playbook: Entry[Playbook]) -> Question:
    steps = playbook.record.steps
    return OrderQuestion(
        id=f"order-of-steps-{playbook.id}",
        type="order",
        prompt=_texts(
            library,
            lambda words, code: words.ask_order.format(playbook=_shown(library, playbook.record.title, code)),
        ),
        items=tuple(OrderItem(id=step.id, text=step.title) for step in steps),
        explanation=_texts(library, lambda words, _: words.why_order),
        see=(Reference("playbook", playbook.id, steps[0].id),),
    )


def _who_is_accountable(library: Library, playbook: Entry[Playbook]) -> Iterator[Question]:
    roles = sorted({role for activity in playbook.record.raci for role in _roles(activity)})
    for position, activity in enumerate(playbook.record.raci):
        wrong = sorted(
            (role for role in roles if role not in activity.accountable),
            key=lambda role, place=position: rank(playbook.id, str(place), role),
        )
        if len(activity.accountable) != 1 or len(wrong) < OPTIONS - 1:
            continue
        offered = sorted((activity.accountable[0], *wrong[: OPTIONS - 1]), key=lambda role: rank(role, playbook.id))
        choices = tuple(_role_choice(library, role, correct=role in activity.accountable) for role in offered)
        text = activity.activity
        yield ChoiceQuestion(
            id=f"who-is-accountable-{playbook.id}-{position + 1}",
            type="single",
            prompt=_texts(
                library, lambda words, code, text=text: words.ask_accountable.format(activity=_shown(library, text, code))
            ),
            choices=choices,
            explanation=_texts(library, lambda words, _: words.why_accountable),
            see=(Reference("playbook", playbook.id),),
        )


def _roles(activity: object) -> Sequence[str]:
    parts = ("responsible", "accountable", "consulted", "informed")
    return [role for part in parts for role in getattr(activity, part)]


def _role_choice(library: Library, role: str, *, correct: bool) -> Choice:
    term = library.find_term(role)
    text = term.record.term if term is not None else LocalisedText({"": role})
    why = _texts(library, lambda words, _: words.why_accountable if correct else words.why_not_accountable)
    return Choice(id=role, text=text, correct=correct, why=why)


# ---- words


def _texts(library: Library, make: Callable[[Words, str], str]) -> LocalisedText:
    return LocalisedText({code: make(words_for(code), code) for code in library.settings.languages})


def _shown(library: Library, text: LocalisedText, code: str) -> str:
    return text.shown_in(code, library.settings.default_language).text


def _name(library: Library, term: Entry[Term], code: str) -> str:
    return _shown(library, term.record.term, code)
