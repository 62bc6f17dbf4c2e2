"""Questions made from terms: what a word means, what a meaning is called, and the other language."""

from collections.abc import Callable, Iterator

from pmobook.library.generating.contrast import not_to_be_confused_with
from pmobook.library.generating.distractors import distractors, is_askable
from pmobook.library.generating.fair_options import fair_options
from pmobook.library.generating.wording import meaning, name, rank, shown, texts
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.quiz import Choice, ChoiceQuestion, Question, TermRecipe
from pmobook.model.reference import Reference
from pmobook.model.term import Term
from pmobook.model.text import LocalisedText


def term_questions(library: Library, recipe: TermRecipe) -> Iterator[Question]:
    """Yield questions about the approved terms of a domain, the types of the recipe taking turns."""
    terms = [term for term in library.terms if is_askable(term) and recipe.domain in {None, term.group}]
    terms.sort(key=lambda term: rank(*recipe.types, term.id))
    for position, term in enumerate(terms):
        for turn in range(len(recipe.types)):
            make = _TERM_QUESTIONS[recipe.types[(position + turn) % len(recipe.types)]]
            question = make(library, term)
            if question is not None:
                yield question
                break


def _term_to_definition(library: Library, term: Entry[Term]) -> Question | None:
    return _term_choice(
        library,
        term,
        "term-to-definition",
        prompt=texts(library, lambda words, code: words.ask_definition.format(term=name(library, term, code))),
        option=lambda other: other.record.definition,
        why=lambda other: texts(
            library, lambda words, code: words.why_definition_of.format(term=name(library, other, code))
        ),
    )


def _definition_to_term(library: Library, term: Entry[Term]) -> Question | None:
    return _term_choice(
        library,
        term,
        "definition-to-term",
        prompt=texts(
            library,
            lambda words, code: words.ask_term.format(definition=shown(library, term.record.definition, code)),
        ),
        option=lambda other: other.record.term,
        why=lambda other: meaning(library, other),
    )


def _translate(library: Library, term: Entry[Term]) -> Question | None:
    languages = library.settings.languages
    if len(languages) < 2 or len({name(library, term, code) for code in languages}) < 2:  # noqa: PLR2004 - a pair
        return None

    def other(code: str) -> str:
        return next(language for language in languages if language != code)

    return _term_choice(
        library,
        term,
        "translate",
        prompt=texts(
            library,
            lambda words, code: words.ask_translation.format(
                term=name(library, term, code), language=words.languages.get(other(code), other(code))
            ),
        ),
        option=lambda candidate: LocalisedText({code: name(library, candidate, other(code)) for code in languages}),
        why=lambda candidate: texts(
            library,
            lambda words, code: words.why_translation.format(
                term=name(library, candidate, code), translation=name(library, candidate, other(code))
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
        prompt=texts(library, lambda words, code: words.ask_instead.format(word=words_by_language[code])),
        option=lambda other: other.record.term,
        why=lambda other: meaning(library, other),
    )


_TERM_QUESTIONS: dict[str, Callable[[Library, Entry[Term]], Question | None]] = {
    "term-to-definition": _term_to_definition,
    "definition-to-term": _definition_to_term,
    "translate": _translate,
    "say-this-not-that": _say_this,
    "not-to-be-confused-with": not_to_be_confused_with,
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
    wrong = fair_options(library, prompt, term, distractors(library, term), option)
    if not wrong:
        return None
    offered = sorted([term, *wrong], key=lambda other: rank(kind, term.id, other.id))
    choices = tuple(Choice(id=other.id, text=option(other), correct=other is term, why=why(other)) for other in offered)
    return ChoiceQuestion(
        id=f"{kind}-{term.id}",
        type="single",
        prompt=prompt,
        choices=choices,
        explanation=meaning(library, term),
        see=(Reference("term", term.id),),
    )
