"""The renderer: texts, links and templates of one edition, for pages at one distance from its root."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, tostring

import jinja2
from markupsafe import Markup, escape

from pmobook.library.coverage import Tested, questions_by_subject
from pmobook.library.generating.questions import questions_by_quiz
from pmobook.model.content import AnyEntry, Entry
from pmobook.model.kinds import QUIZ
from pmobook.model.quiz import Question, Quiz
from pmobook.model.reference import Reference
from pmobook.model.settings import Linking
from pmobook.model.term import Term
from pmobook.model.text import LocalisedText, TextInLanguage
from pmobook.pages.edition import Edition, address_of, address_of_item, address_of_reference
from pmobook.pages.finished import finished
from pmobook.pages.markdown import MarkdownRenderer, plain
from pmobook.pages.mentions import MentionFinder, with_links_chosen


@cache
def _templates() -> jinja2.Environment:
    loader = jinja2.PackageLoader("pmobook.pages", "templates")
    return jinja2.Environment(
        loader=loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _template(name: str) -> jinja2.Template:
    return _templates().get_template(name)


@dataclass
class _Kept:
    """What a renderer makes once, however many pages it renders."""

    markdown: MarkdownRenderer | None = None
    without_mentions: "Renderer | None" = None
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    links: dict[tuple[str, str], Markup] = field(default_factory=dict)


@dataclass(frozen=True)
class Renderer:
    """Renders for pages of `edition`; `base` leads from them to the root of the language, such as `../../`.

    Mentions of terms are linked where `own_term` is not None: it is the term that the page is about, or nothing.
    """

    edition: Edition
    base: str
    own_term: str | None = None
    _kept: _Kept = field(default_factory=_Kept, repr=False, compare=False)

    @property
    def markdown(self) -> MarkdownRenderer:
        """The Markdown of this edition at this distance."""
        if self._kept.markdown is None:
            self._kept.markdown = MarkdownRenderer(self._reference, self.base)
        return self._kept.markdown

    def with_mentions_linked(self, render: Callable[["Renderer"], str], own_term: str = "") -> str:
        """Return what `render` makes, with the terms that its texts mention linked, except the one it is about."""
        if self.edition.library.settings.link is Linking.NONE:
            return render(self)
        return with_links_chosen(render(replace(self, own_term=own_term)), self.edition.library.settings.link)

    def template(self, name: str, **values: Any) -> Markup:  # noqa: ANN401 - each template takes its own values
        """Render a template with `r` (this), `w` (the words) and `values`."""
        return finished(_template(name).render(r=self, w=self.edition.words, **values))  # templates escape

    def href(self, address: str) -> str:
        """Return the relative link to an address of this language."""
        return self.base + address

    @property
    def site_root(self) -> str:
        """The way to the root of the site, where what all languages share lies."""
        return self.base + ("" if self.edition.language == self.edition.default else "../")

    def to(self, entry: AnyEntry) -> str:
        """Return the relative link to an entry."""
        return self.base + address_of(entry)

    def to_item(self, kind: str, item_id: str) -> str:
        """Return the relative link to the page of a domain, phase or function."""
        return self.base + address_of_item(kind, item_id)

    def label(self, text: LocalisedText) -> Markup:
        """Return a name or title as HTML."""
        shown = self.edition.shown(text)
        html = escape(shown.text)
        return html if shown.language == self.edition.language else self._marked(shown, html)

    def line(self, text: LocalisedText) -> Markup:
        """Return a sentence or two as HTML."""
        shown = self.edition.shown(text)
        return self._marked(shown, self.markdown.line(shown.text, self.finder(shown.language)))

    @property
    def without_mentions(self) -> "Renderer":
        """The same renderer, but of what is mentioned only references are links: a question must not lead away."""
        if self._kept.without_mentions is None:
            self._kept.without_mentions = replace(self, own_term=None)
        return self._kept.without_mentions

    def prose(self, text: LocalisedText) -> Markup:
        """Return paragraphs as HTML."""
        shown = self.edition.shown(text)
        return self._marked(shown, self.markdown.prose(shown.text, self.finder(shown.language)), block=True)

    def finder(self, language: str) -> MentionFinder | None:
        """Return what finds mentions in texts in `language`; None where they are not linked."""
        library = self.edition.library
        if self.own_term is None or library.settings.link is Linking.NONE or language not in library.dictionaries:
            return None
        return MentionFinder(library.dictionaries[language], self.base, self.own_term)

    def value(self, text: LocalisedText) -> Markup:
        """Return a value, which is the same in every language unless translated."""
        return escape(self.edition.shown(text).text)

    def plain(self, text: LocalisedText) -> str:
        """Return a text as plain words, for descriptions."""
        return plain(self.edition.shown(text).text)

    def name(self, entry: AnyEntry) -> str:
        """Return the entry's name in this edition."""
        found = self._kept.names.get(entry.key)
        if found is None:
            found = self._kept.names[entry.key] = self.edition.name(entry)
        return found

    @property
    def terms_in_order(self) -> tuple[Entry[Term], ...]:
        """All published terms, in the order of their names in the language of the edition."""
        return self.edition.terms_in_order

    def questions_about(self, entry: AnyEntry) -> tuple[Tested, ...]:
        """Return the questions that test an entry, of all quizzes."""
        return self.edition.library.derived(questions_by_subject).get((*entry.key, ""), ())

    def questions(self, quiz: Entry[Quiz]) -> tuple[Question, ...]:
        """Return all questions of a quiz: the written ones, then those made from the data."""
        return self.edition.library.derived(questions_by_quiz)[quiz.id]

    def item_title(self, kind: str, item_id: str) -> Markup:
        """Return the title of a domain, phase or function; the bare id where there is no such item."""
        item = self.edition.library.items(kind).get(item_id)
        return self.label(item.title) if item is not None else escape(item_id)

    def item_link(self, kind: str, item_id: str) -> Markup:
        """Return a link to the page of a domain, phase or function, by its title."""
        found = self._kept.links.get((kind, item_id))
        if found is None:
            text = f'<a href="{self.to_item(kind, item_id)}">{self.item_title(kind, item_id)}</a>'
            found = self._kept.links[kind, item_id] = finished(text)  # ids are safe by their pattern
        return found

    def link(self, kind: str, entry_id: str) -> Markup:
        """Return a link to the entry by its name; the bare id where there is no such entry."""
        found = self._kept.links.get((kind, entry_id))
        if found is None:
            found = self._kept.links[kind, entry_id] = self._link(kind, entry_id)
        return found

    def entry_name(self, kind: str, entry_id: str) -> str:
        """Return the name of the entry, where no link can stand; the bare id where there is no such entry."""
        entry = self.edition.library.find(kind, entry_id)
        return self.name(entry) if entry is not None else entry_id

    def _link(self, kind: str, entry_id: str) -> Markup:
        entry = self.edition.library.find(kind, entry_id)
        if entry is None:
            return escape(entry_id)
        mark = f' class="pmo-term" data-term="{entry.id}"' if kind == "term" else ""
        # not Markup.format, which costs more than the rest of a page with many links; ids are safe by their pattern
        return finished(f'<a{mark} href="{self.to(entry)}">{escape(self.name(entry))}</a>')  # escaped

    def reference(self, reference: Reference) -> Markup:
        """Return a link for a field that holds one reference: the entry's name, and the part's where it names one."""
        address = address_of_reference(self.edition, reference) or ""
        name = reference.label or self._title_of(reference)
        # as below: Markup.format costs several times as much
        return finished(f'<a href="{escape(self.href(address))}">{escape(name)}</a>')  # escaped

    def _title_of(self, reference: Reference) -> str:
        entry = self.edition.library.find(reference.kind, reference.id)
        if entry is None:
            return reference.id
        part = part_title(self.edition, entry, reference.anchor)
        return f"{self.name(entry)}: {part}" if part else self.name(entry)

    def reference_in_text(self, reference: Reference, *, begins_sentence: bool) -> Markup:
        """Return the link for a reference within a sentence, as HTML."""
        made = self._reference(reference, begins_sentence)
        if isinstance(made, str):
            return escape(made)
        return finished(tostring(made, encoding="unicode", method="html"))  # the serialiser escapes

    def _reference(self, reference: Reference, begins_sentence: bool) -> Element | str:  # noqa: FBT001 - a callback
        entry = self.edition.library.find(reference.kind, reference.id)
        if entry is None:
            return reference.label or reference.id
        default = self.edition.name(entry) if begins_sentence else self.edition.name_in_text(entry)
        name = reference.label or part_title(self.edition, entry, reference.anchor) or default
        if reference.silent:
            return name
        link = Element("a", {"href": self.href(address_of_reference(self.edition, reference) or "")})
        if reference.kind == "term":
            link.attrib = {"class": "pmo-term", "data-term": entry.id, **link.attrib}
        link.text = name
        return link

    def _marked(self, shown: TextInLanguage, html: str, *, block: bool = False) -> Markup:
        rendered = finished(html)  # the renderers escape
        if shown.language == self.edition.language:
            return rendered
        tag = Markup("div") if block else Markup("span")
        note = Markup(' <span class="pmo-untranslated" lang="{}">{}</span>').format(
            self.edition.language, self.edition.words.untranslated
        )
        return Markup('<{} lang="{}">{}{}</{}>').format(tag, shown.language, rendered, note, tag)


def part_title(edition: Edition, entry: AnyEntry, anchor: str) -> str:
    """Return the title of the step, stage or section that `anchor` names, or the number of the question."""
    if not anchor:
        return ""
    record = entry.record
    for number, question in enumerate(getattr(record, "questions", ()) if entry.kind is QUIZ else (), start=1):
        if question.id == anchor:
            return edition.words.quizzing.question.format(number=number)
    for name in ("steps", "stages", "sections"):
        for part in getattr(record, name, ()):
            if part.id == anchor:
                return edition.shown(part.title).text
    return ""
