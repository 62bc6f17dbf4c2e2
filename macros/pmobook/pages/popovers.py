"""What a popover shows of each term: its name, its name in the other languages, its short definition."""

import json

from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.pages.edition import Edition
from pmobook.pages.markdown import plain


def popover_data(edition: Edition) -> str:
    """Return JSON: for each term id a list of name, other languages' names, and short definition, as plain text."""
    data = {term.id: _shown(edition, term) for term in edition.library.terms}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _shown(edition: Edition, term: Entry[Term]) -> list[str]:
    name = edition.name(term)
    names = term.record.term.items(edition.default)
    others = [found.text for found in names if found.language != edition.language and found.text != name]
    short = term.record.short or term.record.definition
    return [name, ", ".join(others), plain(edition.shown(short).text)]
