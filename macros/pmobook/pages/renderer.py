"""The renderer: texts, links and templates of one edition, for pages at one distance from its root."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any
from xml.etree.ElementTree import Element, tostring

import jinja2
from markupsafe import Markup, escape

from pmobook.model.content import AnyEntry, Entry
from pmobook.model.kinds import QUIZ
from pmobook.model.reference import Reference
from pmobook.model.term import Term
from pmobook.model.text import LocalisedText, TextInLanguage
from pmobook.pages.edition import Edition, address_of, address_of_item, address_of_reference
from pmobook.pages.markdown import MarkdownRenderer, plain
from pmobook.pages.sorting import sort_key


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


@dataclass(frozen=True)
class Renderer:
    """Renders for pages of `edition`; `base` leads from them to the root of the language, such as `../../`."""

    edition: Edition
    base: str

    @cached_property
    def markdown(self) -> MarkdownRenderer:
        """The Markdown of this edition at this distance."""
        return MarkdownRenderer(self._reference, self.base)

    def template(self, name: str, **values: Any) -> Markup:  # noqa: ANN401 - each template takes its own values
        """Render a template with `r` (this), `w` (the words) and `values`."""
        return Markup(_template(name).render(r=self, w=self.edition.words, **values))  # noqa: S704 - templates escape

    def href(self, address: str) -> str:
        """Return the relative link to an address of this language."""
        return self.base + address

    def to(self, entry: AnyEntry) -> str:
        """Return the relative link to an entry."""
        return self.base + address_of(entry)

    def to_item(self, kind: str, item_id: str) -> str:
        """Return the relative link to the page of a domain or phase."""
        return self.base + address_of_item(kind, item_id)

    def label(self, text: LocalisedText) -> Markup:
        """Return a name or title as HTML."""
        return self._marked(self.edition.shown(text), lambda shown: str(escape(shown)))

    def line(self, text: LocalisedText) -> Markup:
        """Return a sentence or two as HTML."""
        return self._marked(self.edition.shown(text), self.markdown.line)

    def prose(self, text: LocalisedText) -> Markup:
        """Return paragraphs as HTML."""
        return self._marked(self.edition.shown(text), self.markdown.prose, block=True)

    def value(self, text: LocalisedText) -> Markup:
        """Return a value, which is the same in every language unless translated."""
        return Markup(escape(self.edition.shown(text).text))  # noqa: S704 - escaped

    def plain(self, text: LocalisedText) -> str:
        """Return a text as plain words, for descriptions."""
        return plain(self.edition.shown(text).text)

    def name(self, entry: AnyEntry) -> str:
        """Return the entry's name in this edition."""
        found = self._names.get(entry.key)
        if found is None:
            found = self._names[entry.key] = self.edition.name(entry)
        return found

    @cached_property
    def _names(self) -> dict[tuple[str, str], str]:
        return {}

    @cached_property
    def terms_in_order(self) -> tuple[Entry[Term], ...]:
        """All published terms, in the order of their names in the language of the edition."""
        terms = self.edition.library.terms
        return tuple(sorted(terms, key=lambda term: (sort_key(self.name(term)), term.id)))

    def item_title(self, kind: str, item_id: str) -> Markup:
        """Return the title of a domain, phase or function; the bare id where there is no such item."""
        item = self.edition.library.items(kind).get(item_id)
        return self.label(item.title) if item is not None else Markup(escape(item_id))  # noqa: S704 - escaped

    def item_link(self, kind: str, item_id: str) -> Markup:
        """Return a link to the page of a domain or phase, by its title."""
        found = self._links.get((kind, item_id))
        if found is None:
            text = f'<a href="{self.to_item(kind, item_id)}">{self.item_title(kind, item_id)}</a>'
            found = self._links[kind, item_id] = Markup(text)  # noqa: S704 - ids are safe by their pattern
        return found

    def link(self, kind: str, entry_id: str) -> Markup:
        """Return a link to the entry by its name; the bare id where there is no such entry."""
        found = self._links.get((kind, entry_id))
        if found is None:
            found = self._links[kind, entry_id] = self._link(kind, entry_id)
        return found

    @cached_property
    def _links(self) -> dict[tuple[str, str], Markup]:
        return {}

    def _link(self, kind: str, entry_id: str) -> Markup:
        entry = self.edition.library.find(kind, entry_id)
        if entry is None:
            return Markup(escape(entry_id))  # noqa: S704 - escaped
        mark = f' class="pmo-term" data-term="{entry.id}"' if kind == "term" else ""
        # not Markup.format, which costs more than the rest of a page with many links; ids are safe by their pattern
        return Markup(f'<a{mark} href="{self.to(entry)}">{escape(self.name(entry))}</a>')  # noqa: S704 - escaped

    def reference(self, reference: Reference) -> Markup:
        """Return a link for a field that holds one reference: the entry's name, and the part's where it names one."""
        address = address_of_reference(self.edition, reference)
        name = reference.label or self._title_of(reference)
        return Markup('<a href="{}">{}</a>').format(self.href(address or ""), name)

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
            return Markup(escape(made))  # noqa: S704 - escaped
        return Markup(tostring(made, encoding="unicode", method="html"))  # noqa: S704 - the serialiser escapes

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

    def _marked(self, shown: TextInLanguage, render: Callable[[str], str], *, block: bool = False) -> Markup:
        rendered = Markup(render(shown.text))  # noqa: S704 - the renderers escape
        if shown.language == self.edition.language:
            return rendered
        tag = Markup("div") if block else Markup("span")
        note = Markup(' <span class="pmo-untranslated" lang="{}">{}</span>').format(
            self.edition.language, self.edition.words.untranslated
        )
        return Markup('<{} lang="{}">{}{}</{}>').format(tag, shown.language, rendered, note, tag)


def part_title(edition: Edition, entry: AnyEntry, anchor: str) -> str:
    """Return the title of the step, stage or section that `anchor` names, or the number of the question."""
    record = entry.record
    for number, question in enumerate(getattr(record, "questions", ()) if entry.kind is QUIZ else (), start=1):
        if question.id == anchor:
            return edition.words.question.format(number=number)
    for name in ("steps", "stages", "sections"):
        for part in getattr(record, name, ()):
            if part.id == anchor:
                return edition.shown(part.title).text
    return ""
