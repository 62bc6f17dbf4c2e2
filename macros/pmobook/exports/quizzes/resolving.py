"""Resolves quizzes in one language: chooses their texts, names what they refer to, and makes links whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from html import escape
from xml.etree.ElementTree import Element

from pmobook.exports.publication import Publication, one_line
from pmobook.exports.quizzes.resolved_quiz import (
    Answer,
    Choices,
    Number,
    Option,
    Pairs,
    ResolvedQuestion,
    ResolvedQuiz,
    RichText,
    Sequence,
    Side,
    TrueFalse,
    Words,
)
from pmobook.exports.terminology import in_xml
from pmobook.library.generating.questions import questions_by_quiz
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.quiz import (
    ChoiceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    Quiz,
    TextQuestion,
    TrueFalseQuestion,
)
from pmobook.model.reference import Reference
from pmobook.model.text import LocalisedText
from pmobook.pages.edition import Edition, address_of_reference
from pmobook.pages.markdown import MarkdownRenderer
from pmobook.pages.question_parts import scrambled
from pmobook.pages.quiz_form import drawn
from pmobook.pages.renderer import part_title

_WITHIN_SITE = re.compile(r'<a href="(?![a-z]+:)[^"]*">(.*?)</a>')
"""A link to another page of the site; there are no other relative ones."""


def resolved_quizzes(publication: Publication, edition: Edition) -> Iterator[ResolvedQuiz]:
    """Yield what the quizzes that are in use say in the language of `edition`; those without questions are left out."""
    resolver = _Resolver(publication, edition)
    questions = publication.library.derived(questions_by_quiz)
    for quiz in publication.library.quizzes:
        if quiz.record.status is not Status.DEPRECATED and questions[quiz.id]:
            yield resolver.quiz(quiz, questions[quiz.id])


@dataclass(frozen=True)
class _Resolver:
    publication: Publication
    edition: Edition

    def quiz(self, entry: Entry[Quiz], questions: tuple[Question, ...]) -> ResolvedQuiz:
        record = entry.record
        return ResolvedQuiz(
            id=entry.id,
            language=self.edition.language,
            publisher=one_line(in_xml(self.publication.name(self.edition))),
            title=one_line(in_xml(self.edition.shown(record.title).text)),
            summary=self._telling(record.summary),
            pass_mark=record.pass_mark,
            drawn=drawn(record, len(questions)),
            is_shuffled=record.shuffle,
            questions=tuple(self._question(question, is_shuffled=record.shuffle) for question in questions),
        )

    def _question(self, question: Question, *, is_shuffled: bool) -> ResolvedQuestion:
        edition = self.edition
        return ResolvedQuestion(
            id=question.id,
            prompt=self._prompt(question),
            answer=self._answer(question, is_shuffled=is_shuffled),
            feedback=self._feedback(question),
            difficulty=question.difficulty.value,
            is_translated=question.prompt.in_language(edition.language, edition.default) is not None,
        )

    def _prompt(self, question: Question) -> RichText:
        """Return what is asked, and in which unit: other systems have no place for one that learners need not type."""
        prompt = self._asking(question.prompt, is_prose=True)
        if not isinstance(question, NumberQuestion) or question.unit is None:
            return prompt
        unit = in_xml(self.edition.words.quiz_files.unit.format(unit=self.edition.shown(question.unit).text))
        return RichText(f"{prompt.plain} {unit}", f"{prompt.html}\n<p>{escape(unit)}</p>")

    def _answer(self, question: Question, *, is_shuffled: bool) -> Answer:
        match question:
            case ChoiceQuestion():
                return self._choices(question, is_shuffled=is_shuffled)
            case TrueFalseQuestion():
                words = self.edition.words.quizzing
                return TrueFalse(question.answer, self._telling(question.why), words.is_true, words.is_false)
            case MatchQuestion():
                return self._pairs(question)
            case OrderQuestion():
                return self._sequence(question)
            case TextQuestion():
                return Words(self._accepted(question))
            case NumberQuestion():
                return Number(question.answer, question.tolerance)

    def _choices(self, question: ChoiceQuestion, *, is_shuffled: bool) -> Choices:
        options = tuple(
            Option(choice.id, self._asking(choice.text), choice.correct, self._telling(choice.why))
            for choice in question.choices
        )
        # numbers stand in their own order, as on the page of the quiz
        has_words = any(not option.text.plain[:1].isdigit() for option in options)
        return Choices(question.type == "single", options, is_shuffled and has_words)

    def _pairs(self, question: MatchQuestion) -> Pairs:
        lefts = [Side(pair.id, self._asking(pair.left)) for pair in question.pairs]
        rights = {pair.id: Side(pair.id, self._asking(pair.right)) for pair in question.pairs}
        return Pairs(
            matched=tuple((left, rights[left.id]) for left in lefts),
            mixed=tuple(rights[pair.id] for pair in scrambled(question.id, question.pairs)),
        )

    def _sequence(self, question: OrderQuestion) -> Sequence:
        sides = {item.id: Side(item.id, self._asking(item.text)) for item in question.items}
        place = self.edition.words.quiz_files.place
        return Sequence(
            items=tuple(sides.values()),
            mixed=tuple(sides[item.id] for item in scrambled(question.id, question.items)),
            places=tuple(place.format(number=number) for number in range(1, len(sides) + 1)),
        )

    def _accepted(self, question: TextQuestion) -> tuple[str, ...]:
        """Return the accepted words, each once however it is capitalised."""
        own, default = self.edition.language, self.edition.default
        codes = sorted(self.edition.library.settings.languages, key=lambda code: code != own)
        words = (one_line(in_xml(word)) for code in codes for word in question.accept.in_language(code, default))
        found: dict[str, str] = {}
        for word in filter(None, words):
            found.setdefault(word.casefold(), word)
        return tuple(found.values())

    def _feedback(self, question: Question) -> str:
        links = ", ".join(self._link(reference) for reference in question.see)
        explanation = self._telling(question.explanation, is_prose=True)
        return f"{explanation.html}\n<p>{escape(self.edition.words.quizzing.read_again)}: {links}</p>"

    def _link(self, reference: Reference) -> str:
        """Return a link for a reference that stands alone: to a part of something by the names of both."""
        name = self._name(reference, begins_sentence=True)
        entry = self.edition.library.find(reference.kind, reference.id)
        if reference.anchor and not reference.label and entry is not None:
            name = f"{self.edition.name(entry)}: {name}"
        shown, address = escape(in_xml(name)), self._address(reference)
        return f'<a href="{escape(address)}">{shown}</a>' if address else shown

    def _asking(self, text: LocalisedText, *, is_prose: bool = False) -> RichText:
        """Return a text of which references are words alone: what is asked must not lead away."""
        return self._rich(text, self._markdown_without_links, is_prose=is_prose)

    def _telling(self, text: LocalisedText, *, is_prose: bool = False) -> RichText:
        """Return a text of which references are links."""
        return self._rich(text, self._markdown, is_prose=is_prose)

    def _rich(self, text: LocalisedText, markdown: MarkdownRenderer, *, is_prose: bool) -> RichText:
        shown = self.edition.shown(text)
        html = in_xml(markdown.prose(in_xml(shown.text)) if is_prose else markdown.line(in_xml(shown.text)))
        if not self.publication.address:
            html = _WITHIN_SITE.sub(r"\1", html)
        if shown.language != self.edition.language:
            tag = "div" if is_prose else "span"
            html = f'<{tag} lang="{shown.language}">{html}</{tag}>'
        return RichText(one_line(in_xml(self.publication.plain(self.edition, shown.text))), html)

    @cached_property
    def _markdown(self) -> MarkdownRenderer:
        return MarkdownRenderer(partial(self._reference, is_link=True), self.publication.address_in(self.edition, ""))

    @cached_property
    def _markdown_without_links(self) -> MarkdownRenderer:
        return MarkdownRenderer(partial(self._reference, is_link=False), self.publication.address_in(self.edition, ""))

    def _reference(self, reference: Reference, begins_sentence: bool, *, is_link: bool) -> Element | str:  # noqa: FBT001 - a callback
        name = self._name(reference, begins_sentence=begins_sentence)
        address = self._address(reference) if is_link and not reference.silent else ""
        if not address:
            return name
        link = Element("a", {"href": address})
        link.text = name
        return link

    def _name(self, reference: Reference, *, begins_sentence: bool) -> str:
        """Return what stands for a reference within a text: the same words as on our pages."""
        entry = self.edition.library.find(reference.kind, reference.id)
        if reference.label or entry is None:
            return reference.label or reference.id
        name = self.edition.name(entry) if begins_sentence else self.edition.name_in_text(entry)
        return part_title(self.edition, entry, reference.anchor) or name

    def _address(self, reference: Reference) -> str:
        """Return the whole address that a reference leads to; empty where the site has none, or it leads nowhere."""
        address = address_of_reference(self.edition, reference)
        return self.publication.address_in(self.edition, address) if address and self.publication.address else ""
