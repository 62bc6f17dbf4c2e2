"""A complete record of each kind: what editors are shown of every field."""

from pathlib import Path

from pmobook.model.kinds import Kind

LANGUAGES = ("en", "id")
"""The languages of these records."""

_FOLDER = Path(__file__).parent / "complete"


def complete_record(kind: Kind) -> str:
    """Return the YAML of a complete record of `kind`, in both languages."""
    return (_FOLDER / f"{kind.name}.yml").read_text(encoding="utf-8")
