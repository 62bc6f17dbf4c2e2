"""A term: one concept with its designations (ISO 30042) and relations (SKOS)."""

from enum import StrEnum

from pydantic import Field

from pmobook.model.entry import EntryRecord
from pmobook.model.text import Label, Line, LocalisedWords, Prose, Value
from pmobook.model.values import Record, TermId, Text


class PartOfSpeech(StrEnum):
    """The word classes that linking and linting treat differently."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    PROPER_NOUN = "proper-noun"


class LintSeverity(StrEnum):
    """How strongly a deprecated word is refused in documents."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"


class Match(StrEnum):
    """How closely another framework's concept fits, after the SKOS mapping relations."""

    EXACT = "exact"
    CLOSE = "close"
    BROADER = "broader"
    NARROWER = "narrower"


class DeprecatedDesignation(Record):
    """A word that must not be used for the concept, and why."""

    term: Text = Field(description="The word itself.")
    lang: Text = Field(description="Its language, such as en.")
    why: Line | None = Field(default=None, description="Why it is not used.")
    severity: LintSeverity = Field(default=LintSeverity.WARNING, description="error, warning or suggestion.")
    unless: tuple[Text, ...] = Field(default=(), description="Passages in which the word is right.")


class Contrast(Record):
    """A neighbouring concept that is often confused with this one."""

    term: TermId = Field(description="Id of the other term.")
    difference: Line = Field(description="How to tell the two apart.")


class Equivalent(Record):
    """The name of the concept in another framework; never its definition."""

    framework: Text = Field(description="Name of the framework, such as PRINCE2.")
    name: Text = Field(description="The concept's name there.")
    match: Match = Field(default=Match.EXACT, description="exact, close, broader or narrower.")


class Term(EntryRecord):
    """A complete term record."""

    term: Label = Field(description="Preferred designation.")
    abbreviation: Label | None = Field(default=None, description="Short form in capitals, such as KPI.")
    definition: Line = Field(description="One sentence that does not start with the term.")
    short: Line | None = Field(default=None, description="At most 140 characters for tooltips.")
    part_of_speech: PartOfSpeech = Field(default=PartOfSpeech.NOUN, description="Word class of the term.")
    admitted: LocalisedWords | None = Field(default=None, description="Other words that may be used.")
    deprecated: tuple[DeprecatedDesignation, ...] = Field(default=(), description="Words that must not be used.")
    forms: LocalisedWords | None = Field(default=None, description="Irregular forms of the words.")
    case_sensitive: bool | None = Field(default=None, description="Whether capitals matter when linking.")
    autolink: bool = Field(default=True, description="Whether mentions are linked by themselves.")
    notes: Prose | None = Field(default=None, description="Scope note: when and how the term applies.")
    examples: tuple[Line, ...] = Field(default=(), description="Sentences that show the term in use.")
    broader: tuple[TermId, ...] = Field(default=(), description="Wider concepts; narrower is derived.")
    related: tuple[TermId, ...] = Field(default=(), description="Concepts worth reading next.")
    contrast: tuple[Contrast, ...] = Field(default=(), description="Not to be confused with.")
    equivalents: tuple[Equivalent, ...] = Field(default=(), description="Names in other frameworks.")
    formula: Value | None = Field(default=None, description="How a metric is worked out.")
