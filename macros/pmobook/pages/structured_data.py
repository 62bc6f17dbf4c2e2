"""schema.org data of terms as JSON-LD, for search engines: https://schema.org/DefinedTerm."""

import json

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.pages.edition import Edition
from pmobook.pages.finished import finished
from pmobook.pages.markdown import plain

_json = json.JSONEncoder(ensure_ascii=False).encode

_ESCAPES = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))
"""Within a script element nothing may look like its end; JSON can write these characters as escapes."""


def term_data(edition: Edition, entry: Entry[Term]) -> Markup:
    """Return the script element that says what the page of a term defines; it is data, and nothing runs."""
    name = edition.name(entry)
    others = [item.word for item in edition.library.designations[entry.id] if item.status != "deprecated"]
    alternates = list(dict.fromkeys(word for word in others if word != name))
    # joined: encoding a mapping as a whole takes three times as long, on every page of a term
    text = (
        f'{{"@context":"https://schema.org","@type":"DefinedTerm","termCode":{_json(entry.id)},"name":{_json(name)},'
        f'"description":{_json(plain(edition.description(entry).text))},"inLanguage":{_json(edition.language)},'
        f'"inDefinedTermSet":{{"@type":"DefinedTermSet","name":{_json(edition.words.sections["glossary"])},"url":"../"}}'
        f"{_alternate_names(alternates)}}}"
    )
    for character, written in _ESCAPES:
        text = text.replace(character, written)
    return finished(f'<script type="application/ld+json">{text}</script>')  # escaped above


def _alternate_names(names: list[str]) -> str:
    return f',"alternateName":[{",".join([_json(name) for name in names])}]' if names else ""
