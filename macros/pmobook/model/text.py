"""Localised text: one text in several languages, as editors write it in YAML."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""The shape of a BCP 47 language tag, as far as sites use it."""

UNSPECIFIED = ""
"""The language key of a plain string: it is in whatever the site's default language is."""


class Markup(Enum):
    """How a text is read: as it stands, as Markdown within a line, or as Markdown paragraphs.

    A value is shown as it stands, and a plain string is the same in every language ("red", "12", "a / b").
    """

    LABEL = "label"
    LINE = "line"
    PROSE = "prose"
    VALUE = "value"


class TextInLanguage(NamedTuple):
    """A text together with the language it is really in."""

    text: str
    language: str


def _shape(value: object) -> str:
    if isinstance(value, LocalisedText | LocalisedWords):
        return "made"
    return "by-language" if isinstance(value, dict) else "plain"


def _schema(cls: type[Any], value: CoreSchema, write: Callable[[Any], Any]) -> CoreSchema:
    by_language = core_schema.dict_schema(
        keys_schema=core_schema.str_schema(pattern=LANGUAGE_PATTERN), values_schema=value, min_length=1
    )
    choices = {"plain": value, "by-language": by_language, "made": core_schema.is_instance_schema(cls)}
    either = core_schema.tagged_union_schema(choices, discriminator=_shape)
    serialization = core_schema.plain_serializer_function_ser_schema(write)
    return core_schema.no_info_after_validator_function(cls.from_yaml, either, serialization=serialization)


@dataclass(frozen=True, slots=True)
class LocalisedText:
    """A text by language code; a plain string is kept under `UNSPECIFIED`."""

    texts: Mapping[str, str]

    @classmethod
    def from_yaml(cls, value: "str | dict[str, str] | LocalisedText") -> "LocalisedText":
        """Accept a plain string, a mapping of language codes to strings, or a text that is already made."""
        if isinstance(value, LocalisedText):
            return value
        return cls(value if isinstance(value, dict) else {UNSPECIFIED: value})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to read one from YAML values."""
        return _schema(cls, core_schema.str_schema(min_length=1, strip_whitespace=True), lambda text: dict(text.texts))

    def in_language(self, language: str, default: str) -> str | None:
        """Return the text in `language`, or None where it is not translated; `default` is the site's first language."""
        found = self.texts.get(language)
        return self.texts.get(UNSPECIFIED) if found is None and language == default else found

    def shown_in(self, language: str, default: str) -> TextInLanguage:
        """Return what a reader of `language` sees: the text itself, else the default language's, else any."""
        found = self.texts.get(language)
        if found is None:
            return self._shown_instead(language, default)
        return TextInLanguage(found, language)

    def _shown_instead(self, language: str, default: str) -> TextInLanguage:
        found = self.in_language(language, default)
        if found is not None:
            return TextInLanguage(found, language)
        found = self.in_language(default, default)
        if found is not None:
            return TextInLanguage(found, default)
        code, text = next(iter(self.texts.items()))
        return TextInLanguage(text, code)

    def items(self, default: str) -> Iterator[TextInLanguage]:
        """Yield each text with its language code; a plain string counts as the default language's."""
        for code, text in self.texts.items():
            yield TextInLanguage(text, code or default)


@dataclass(frozen=True, slots=True)
class LocalisedWords:
    """Lists of words by language code, such as the admitted names of a term."""

    words: Mapping[str, tuple[str, ...]]

    @classmethod
    def from_yaml(cls, value: "tuple[str, ...] | dict[str, tuple[str, ...]] | LocalisedWords") -> "LocalisedWords":
        """Accept a plain list, a mapping of language codes to lists, or words that are already made."""
        if isinstance(value, LocalisedWords):
            return value
        return cls(value if isinstance(value, dict) else {UNSPECIFIED: value})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to read one from YAML values."""
        word = core_schema.str_schema(min_length=1, strip_whitespace=True)
        return _schema(cls, core_schema.tuple_variable_schema(word, min_length=1), lambda found: dict(found.words))

    def in_language(self, language: str, default: str) -> tuple[str, ...]:
        """Return the words in `language`; `default` is the site's first language."""
        found = self.words.get(language, ())
        return found + self.words.get(UNSPECIFIED, ()) if language == default else found


Label = Annotated[LocalisedText, Markup.LABEL]
"""A name or title: shown exactly as written."""

Line = Annotated[LocalisedText, Markup.LINE]
"""A sentence or two: Markdown within a line, and references."""

Prose = Annotated[LocalisedText, Markup.PROSE]
"""Paragraphs and lists: Markdown, and references."""

Value = Annotated[LocalisedText, Markup.VALUE]
"""A word, number or formula; needs no translation where it is the same in every language."""
