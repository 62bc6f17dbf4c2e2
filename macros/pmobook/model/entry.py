"""What every kind of entry may carry: status, ownership, review, sources and public change notes."""

from enum import StrEnum

from pydantic import Field

from pmobook.model.text import Line
from pmobook.model.values import Id, IsoDate, Period, Record, Text, WebAddress


class Status(StrEnum):
    """Where an entry stands between an idea and its retirement."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    DEPRECATED = "deprecated"


class Source(Record):
    """Where the facts of an entry come from."""

    title: Text = Field(description="Name of the publication.")
    url: WebAddress | None = Field(default=None, description="Where it can be read.")
    licence: Text | None = Field(default=None, description="Under which licence it is published.")


class Change(Record):
    """A public note on what changed and when."""

    date: IsoDate = Field(description="Day of the change, such as 2026-11-02.")
    note: Line = Field(description="What changed, for readers.")


class EntryRecord(Record):
    """The fields that every entry may carry."""

    status: Status = Field(default=Status.APPROVED, description="draft, review, approved or deprecated.")
    owner: Text | None = Field(default=None, description="Who answers for the entry: a role, team or handle.")
    reviewed: IsoDate | None = Field(default=None, description="Day of the last review, such as 2026-11-02.")
    review_every: Period | None = Field(default=None, description="How often it is reviewed, such as 12 months.")
    replaced_by: Id | None = Field(default=None, description="The entry to use instead of a deprecated one.")
    redirects: tuple[Id, ...] = Field(default=(), description="Old ids of this entry, which go on resolving.")
    sources: tuple[Source, ...] = Field(default=(), description="Where the facts come from.")
    tags: tuple[Text, ...] = Field(default=(), description="Free words to group entries by.")
    changes: tuple[Change, ...] = Field(default=(), description="Public change notes, newest first.")
    waive: tuple[Id, ...] = Field(default=(), description="Ids of warnings set aside on purpose.")
