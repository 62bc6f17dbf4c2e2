"""schema.org data of terms as JSON-LD, for search engines: https://schema.org/DefinedTerm."""

import json

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.pages.edition import Edition
from pmobook.pages.markdown import plain

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""Within a script element nothing may look like its end; JSON can write these characters as escapes."""


def term_data(edition: Edition, entry: Entry[Term]) -> Markup:
    """Return the script element that says what the page of a term defines; it is data, and nothing runs."""
    name = edition.name(entry)
    others = [item.word for item in edition.library.designations[entry.id] if item.status != "deprecated"]
    alternates = list(dict.fromkeys(word for word in others if word != name))
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "termCode": entry.id,
        "name": name,
        "description": plain(edition.description(entry).text),
        "inLanguage": edition.language,
        "inDefinedTermSet": {"@type": "DefinedTermSet", "name": edition.words.sections["glossary"], "url": "../"},
    }
    if alternates:
        data["alternateName"] = alternates
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - escaped above
