"""An item of `.pmobook-lint.yml`: words that are right in some documents, and why."""

from pydantic import Field

from pmobook.model.values import Record, Text


class LintWaiver(Record):
    """Sets one finding aside in all documents whose path fits `files`."""

    files: Text = Field(description="Which documents, such as notes/*.md, from the folder of this file.")
    rule: Text = Field(description="Id of the rule.")
    text: Text = Field(description="The words that it finds.")
    reason: Text | None = Field(default=None, description="Why they are right there.")
