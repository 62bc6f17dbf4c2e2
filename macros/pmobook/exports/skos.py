"""SKOS as Turtle and as JSON-LD: the statements of `concepts` in the two syntaxes.

They are written here and not by an RDF library: at 10,000 terms that library takes longer than the whole site. The
tests read both with it.
"""

import json
from datetime import date

from pmobook.exports.concepts import Iri, Statements, Thing, Value, things
from pmobook.exports.publication import Publication
from pmobook.exports.written import Written

NAMESPACES = {
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def export(publication: Publication) -> dict[str, bytes]:
    """Return glossary.ttl and glossary.jsonld."""
    found = tuple(things(publication))
    return {"glossary.ttl": _turtle(found).encode(), "glossary.jsonld": _json_ld(found).encode()}


def _turtle(found: tuple[Thing, ...]) -> str:
    prefixes = "".join(f"@prefix {name}: <{address}> .\n" for name, address in NAMESPACES.items())
    return prefixes + "".join(f"\n<{thing.address}>{_turtle_statements(thing.statements)} .\n" for thing in found)


def _turtle_statements(statements: Statements) -> str:
    return " ;".join(
        f"\n    {name} {', '.join(_turtle_value(value, name) for value in values)}"
        for name, values in statements.items()
        if values
    )


def _turtle_value(value: Value, name: str) -> str:
    if isinstance(value, Iri):
        return value.address if name == "rdf:type" else f"<{value.address}>"
    if isinstance(value, date):
        return f'"{value.isoformat()}"^^xsd:date'
    if isinstance(value, bool):
        return json.dumps(value)
    # Turtle's escapes are those of JSON, and it takes other signs as they are
    quoted = json.dumps(value.text, ensure_ascii=False)
    return f"{quoted}@{value.language}" if value.language else quoted


def _json_ld(found: tuple[Thing, ...]) -> str:
    graph = [{"@id": thing.address, **_json_statements(thing.statements)} for thing in found]
    return json.dumps({"@context": NAMESPACES, "@graph": graph}, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _json_statements(statements: Statements) -> dict[str, Written]:
    named = {name: values for name, values in statements.items() if values and name != "rdf:type"}
    types = [value.address for value in statements["rdf:type"] if isinstance(value, Iri)]
    return {"@type": types, **{name: [_json_value(value) for value in found] for name, found in named.items()}}


def _json_value(value: Value) -> Written:
    if isinstance(value, Iri):
        return {"@id": value.address}
    if isinstance(value, date):
        return {"@type": "xsd:date", "@value": value.isoformat()}
    if isinstance(value, bool):
        return value
    return {"@language": value.language, "@value": value.text} if value.language else value.text
