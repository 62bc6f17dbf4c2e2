"""What a knowledge base decides in mkdocs.yml and the compiler needs to know."""

from enum import StrEnum
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from pmobook.model.text import LANGUAGE_PATTERN
from pmobook.model.values import Record, Text

LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]


ExportFormat = Literal["json", "csv", "xlsx", "skos", "tbx", "vale", "anki", "llms"]
"""The formats of other tools in which the site can serve its content."""


class Linking(StrEnum):
    """Which mentions of a term become links."""

    FIRST = "first"
    ALL = "all"
    NONE = "none"


class Settings(Record):
    """The options of the `pmobook` plugin in mkdocs.yml."""

    languages: tuple[LanguageCode, ...] = Field(default=("en", "id"), min_length=1, description="First is default.")
    drafts: bool = Field(default=False, description="Whether drafts are built.")
    admin: bool = Field(default=False, description="Whether the web editor is built.")
    exports: tuple[ExportFormat, ...] = Field(default=get_args(ExportFormat), description="Formats served under /api/.")
    link: Linking = Field(default=Linking.FIRST, description="Mentions to link: first of a section, all, none.")
    site_names: dict[LanguageCode, Text] = Field(default={}, description="Name of the site by language.")
    site_descriptions: dict[LanguageCode, Text] = Field(default={}, description="Its description by language.")

    @property
    def default_language(self) -> str:
        """The language of the site's root."""
        return self.languages[0]
