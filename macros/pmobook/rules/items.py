"""Written choice questions as their readers see them, one for each language: what the item rules look through.

Questions made from the data are left out: nobody could change their words in a quiz.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.located import Pointer
from pmobook.model.quiz import ChoiceQuestion, Quiz
from pmobook.model.text import LocalisedText


@dataclass(frozen=True, slots=True)
class Item:
    """A choice question in one language: its number in the quiz, from 0, what is asked, and its options as written."""

    quiz: Entry[Quiz]
    number: int
    question: ChoiceQuestion
    language: str
    prompt: str
    options: tuple[str, ...]
    right: tuple[int, ...]
    """The positions of the right options."""

    @property
    def wrong(self) -> tuple[int, ...]:
        """The positions of the wrong options."""
        return tuple(position for position in range(len(self.options)) if position not in self.right)

    @property
    def key(self) -> int | None:
        """The position of the one right option; None where there are several to choose, or none is right."""
        return self.right[0] if self.question.type == "single" and len(self.right) == 1 else None

    @property
    def at_prompt(self) -> Pointer:
        """Where the prompt of this language stands in the file."""
        return (*self._here, "prompt", *_code(self.question.prompt, self.language))

    @property
    def at_options(self) -> Pointer:
        """Where the list of options stands in the file."""
        return (*self._here, "choices")

    def at_option(self, position: int) -> Pointer:
        """Return where the text of an option in this language stands in the file."""
        text = self.question.choices[position].text
        return (*self.at_options, position, "text", *_code(text, self.language))

    @property
    def _here(self) -> Pointer:
        return ("questions", self.number)


def items(library: Library) -> tuple[Item, ...]:
    """Return the written choice questions of all published quizzes in each language they are in: for `library.derived`.

    A question that is partly translated has the other parts in the language that its readers see.
    """
    return tuple(
        Item(quiz, number, question, language, prompt, tuple(options), right)
        for quiz in library.quizzes
        for number, question in enumerate(quiz.record.questions)
        if isinstance(question, ChoiceQuestion)
        for right in [tuple(place for place, choice in enumerate(question.choices) if choice.correct)]
        for language, (prompt, *options) in in_each_language(
            library, [question.prompt, *(choice.text for choice in question.choices)]
        )
    )


def in_each_language(library: Library, texts: Iterable[LocalisedText]) -> Iterator[tuple[str, list[str]]]:
    """Yield each language that one of `texts` is in, and what its readers see of them."""
    default = library.settings.default_language
    texts = tuple(texts)
    for language in library.settings.languages:
        if any(text.in_language(language, default) is not None for text in texts):
            yield language, [text.shown_in(language, default).text for text in texts]


def any_of(words: Mapping[str, str]) -> Mapping[str, re.Pattern[str]]:
    """Return, by language, a pattern that finds any of the words, listed with commas, as a whole, in any case."""
    return {
        language: re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed.split(', ')))})(?![\w-])", re.IGNORECASE)
        for language, listed in words.items()
    }


def mark_of(found: re.Match[str], group: str | int = 0) -> tuple[str, int]:
    """Return what was found in a text, and how often it stands there before, as `in_text` wants to know."""
    return found[group], found.string.count(found[group], 0, found.start(group))


def _code(text: LocalisedText, language: str) -> tuple[str, ...]:
    return (language,) if language in text.texts else ()
