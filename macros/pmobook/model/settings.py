"""What a knowledge base decides in mkdocs.yml and the compiler needs to know."""

import re
from enum import StrEnum
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from pmobook.model.text import LANGUAGE_PATTERN
from pmobook.model.values import Record, Text, one_or_more

LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]


ACCOUNT = re.compile(r"@[\w-]+(/[\w.-]+)?|[^@\s#]+@[^@\s#]+")
"""An account as a CODEOWNERS file names it: a user, a team of an organisation, or an e-mail address."""


def _account(value: str) -> str:
    if ACCOUNT.fullmatch(value) is None:
        kind, message = "bad_account", "“{value}” is not an account"
        raise PydanticCustomError(kind, message, {"value": value})
    return value


Account = Annotated[str, AfterValidator(_account)]
Accounts = Annotated[tuple[Account, ...], Field(min_length=1), BeforeValidator(one_or_more)]

FORMAT_VERSION = 1
"""The version of the file format that this release reads and writes. It counts up with a change that makes content
which was right wrong, or that gives it another meaning; `pmobook migrate` comes with the first such change."""


def _known_format(value: int) -> int:
    if value > FORMAT_VERSION:
        kind, message = "newer_format", "“{value}” is newer than this release"
        raise PydanticCustomError(kind, message, {"value": value})
    return value


FormatVersion = Annotated[int, Field(ge=1), AfterValidator(_known_format)]

ExportFormat = Literal[
    "json", "csv", "xlsx", "skos", "tbx", "vale", "anki", "llms", "icalendar", "scorm", "moodle", "gift", "qti"
]
"""The formats of other tools in which the site can serve its content."""

FOR_UPLOAD = frozenset({"scorm", "moodle", "gift", "qti"})
"""Formats that an editor makes to upload them elsewhere; the site serves them only where its settings name them."""

_SERVED = tuple(name for name in get_args(ExportFormat) if name not in FOR_UPLOAD)


class Linking(StrEnum):
    """Which mentions of a term become links."""

    FIRST = "first"
    ALL = "all"
    NONE = "none"


class Settings(Record):
    """The options of the `pmobook` plugin in mkdocs.yml."""

    format: FormatVersion = Field(default=FORMAT_VERSION, description="Version of the file format of the content.")
    languages: tuple[LanguageCode, ...] = Field(default=("en", "id"), min_length=1, description="First is default.")
    drafts: bool = Field(default=False, description="Whether drafts are built.")
    admin: bool = Field(default=False, description="Whether the web editor is built.")
    admin_backend: dict[Text, Text] = Field(default={}, description="How the web editor logs in: Decap's options.")
    exports: tuple[ExportFormat, ...] = Field(default=_SERVED, description="Formats served under /api/.")
    downloads: bool = Field(default=True, description="Whether templates can be had as files.")
    link: Linking = Field(default=Linking.FIRST, description="Mentions to link: first of a section, all, none.")
    owners: dict[Text, Accounts] = Field(default={}, description="Accounts of owners, for CODEOWNERS.")
    site_names: dict[LanguageCode, Text] = Field(default={}, description="Name of the site by language.")
    site_descriptions: dict[LanguageCode, Text] = Field(default={}, description="Its description by language.")

    @property
    def default_language(self) -> str:
        """The language of the site's root."""
        return self.languages[0]
