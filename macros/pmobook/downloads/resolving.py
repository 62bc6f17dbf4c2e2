"""Resolves a template in one language: chooses its texts, looks up what they name, and works out its formulas."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pmobook.downloads.resolved import Choice, Part, ResolvedField, ResolvedTemplate, Sample, Value
from pmobook.exports.publication import Publication, changed_on, one_line
from pmobook.exports.terminology import in_xml
from pmobook.library.computed import fields_of, formulas, results
from pmobook.model.content import Entry
from pmobook.model.template import FieldType, SampleValue, Section, Template, TemplateField
from pmobook.model.text import LocalisedText
from pmobook.pages.edition import Edition
from pmobook.pages.sorting import sort_key

_LINK_WITHIN_SITE = re.compile(r"\]\(/(?!/)")
"""A Markdown link whose address begins at the root of the language."""

_FIXED = {FieldType.RAG: ("red", "amber", "green"), FieldType.YES_NO: ("yes", "no")}
"""The values of the types whose choices are the same in every template."""

_ROLES = "roles"
"""The domain whose terms are roles."""


def resolved(publication: Publication, edition: Edition, entry: Entry[Template]) -> ResolvedTemplate:
    """Return what the files of a template say in the language of `edition`."""
    return _Resolver(publication, edition, entry).template()


@dataclass(frozen=True)
class _Resolver:
    publication: Publication
    edition: Edition
    entry: Entry[Template]

    def template(self) -> ResolvedTemplate:
        record = self.entry.record
        return ResolvedTemplate(
            id=self.entry.id,
            language=self.edition.language,
            layout=record.layout,
            title=self._label(record.title),
            summary=self._markdown(record.summary),
            facts=tuple(self._facts()),
            publisher=in_xml(self.publication.name(self.edition)),
            address=self._address,
            version=changed_on(self.entry),
            parts=tuple(self._parts()),
            samples=tuple(self._sample(sample) for sample in record.samples),
        )

    @property
    def _address(self) -> str:
        return self.publication.entry_address(self.edition, self.entry) if self.publication.address else ""

    @cached_property
    def _formulas(self) -> dict[str, str]:
        return formulas(fields_of(self.entry.record))

    def _facts(self) -> Iterator[tuple[str, str]]:
        record, words = self.entry.record, self.edition.words
        phase = self.edition.library.items("phase").get(record.phase or "")
        if record.filled_by is not None:
            yield words.filled_by, self._name_of_term(record.filled_by)
        if record.approved_by is not None:
            yield words.approved_by, self._name_of_term(record.approved_by)
        if phase is not None:
            yield words.phase, self._label(phase.title)
        if record.minutes is not None:
            yield words.how_long, words.minutes(record.minutes)

    def _parts(self) -> Iterator[Part]:
        record = self.entry.record
        if record.fields:
            yield Part("", "", "", is_required=False, fields=tuple(map(self._field, record.fields)))
        for section in record.sections:
            yield self._part(section)

    def _part(self, section: Section) -> Part:
        title = self._label(section.title)
        fields = tuple(map(self._field, section.fields))
        if not fields:
            own = ResolvedField(section.id, title, FieldType.LONG_TEXT, section.required, "", "", (), "")
            fields = (own,)
        guidance = self._markdown(section.guidance)
        return Part(section.id, title, guidance, section.required, fields, is_free=not section.fields)

    def _field(self, field: TemplateField) -> ResolvedField:
        return ResolvedField(
            id=field.id,
            label=self._label(field.label),
            type=field.type,
            is_required=field.required,
            help=self._markdown(field.help),
            term=self._name_of_term(field.term) if field.term is not None else "",
            choices=tuple(self._choices(field)),
            formula=self._formulas.get(field.id, ""),
        )

    def _choices(self, field: TemplateField) -> Iterator[Choice]:
        if field.type is FieldType.ROLE:
            yield from self._roles
        elif field.type in _FIXED:
            yield from (Choice(value, self.edition.words.values[value]) for value in _FIXED[field.type])
        else:
            yield from (Choice(option.value, self._label(option.label)) for option in field.options)

    @cached_property
    def _roles(self) -> tuple[Choice, ...]:
        roles = (term for term in self.edition.library.terms if term.group == _ROLES and not term.is_deprecated)
        named = (Choice(term.id, one_line(in_xml(self.edition.name(term)))) for term in roles)
        return tuple(sorted(named, key=lambda choice: (sort_key(choice.label), choice.value)))

    def _sample(self, sample: dict[str, SampleValue]) -> Sample:
        fields = fields_of(self.entry.record)
        written = [field for field in fields if field.id in sample and field.type is not FieldType.FORMULA]
        values = {field.id: self._value(field, sample[field.id]) for field in written}
        free = [section.id for section in self.entry.record.sections if not section.fields]
        texts = {name: self._text(sample[name]) for name in free if name in sample}
        return values | texts | {name: result for name, result in results(fields, sample).items() if result}

    def _value(self, field: TemplateField, value: SampleValue) -> Value:
        if not isinstance(value, LocalisedText):
            return tuple(one_line(in_xml(self.edition.shown(item).text)) for item in value)
        text = self.edition.shown(value).text
        if field.type is FieldType.ROLE:
            return self._name_of_term(text)
        labels = (choice.label for choice in self._choices(field) if choice.value == text)
        return next(labels, None) or self._text(value)

    def _text(self, value: SampleValue) -> str:
        """Return a text as Markdown; of a list, which stands where none is meant, its items as paragraphs."""
        texts = (value,) if isinstance(value, LocalisedText) else value
        return "\n\n".join(self._markdown(text) for text in texts)

    def _label(self, text: LocalisedText) -> str:
        return one_line(in_xml(self.edition.shown(text).text))

    def _markdown(self, text: LocalisedText | None) -> str:
        if text is None:
            return ""
        shown = self.edition.shown(text).text
        if not self.publication.address:
            return in_xml(self.publication.named(self.edition, shown))
        root = self.publication.address_in(self.edition, "")
        return _LINK_WITHIN_SITE.sub(f"]({root}", in_xml(self.publication.linked(self.edition, shown)))

    def _name_of_term(self, term_id: str) -> str:
        term = self.edition.library.find_term(term_id)
        return one_line(in_xml(self.edition.name(term))) if term is not None else term_id
