"""JSON Schemas of the files, made from the model: editors complete fields and values by them, and underline faults.

They say what a file may hold, not what is true of the whole: that an id exists is the check's to say. Ids that exist
stand in a file of their own, `ids.json`, so that the schemas change only when the model does.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pmobook.library.library import Library
from pmobook.model.kinds import KINDS
from pmobook.model.registers import REGISTERS
from pmobook.model.text import LANGUAGE_PATTERN
from pmobook.model.values import Record

FOLDER = ".schemas"
"""Where the schemas lie in a knowledge base; `.vscode/settings.json` says which is for which files."""

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest dialect that editors' YAML language servers know whole."""

_SCALAR = ["string", "number", "boolean"]
"""What YAML makes of texts without quotes, such as a version 1.0: each is read as its text."""

Schema = dict[str, Any]


def schema_files(languages: Sequence[str]) -> Mapping[str, str]:
    """Return the schema of each kind of entry and each register by its path, for a site in `languages`."""
    records: dict[str, type[Record]] = {kind.name: kind.record for kind in KINDS}
    records |= {register.key: register.model for register in REGISTERS}
    return {f"{FOLDER}/{name}.json": _text(schema_of(record, languages)) for name, record in records.items()}


def ids_file(library: Library) -> Mapping[str, str]:
    """Return the ids of all entries and register items by their kind, as definitions that the schemas point to."""
    kinds = (*(kind.name for kind in KINDS), *(register.kind for register in REGISTERS))
    # an enumeration must not be empty
    found = {kind: {"enum": sorted(library.ids(kind)) or [""]} for kind in kinds}
    return {f"{FOLDER}/ids.json": _text({"$schema": DIALECT, "definitions": found})}


def schema_of(record: type[Record], languages: Sequence[str]) -> Schema:
    """Return the JSON Schema (draft 7) of a file that holds `record`, for a site in `languages`."""
    made = record.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = made.pop("$defs", {})
    schema: Schema = _suited(made, languages)
    return {
        "$schema": DIALECT,
        "$comment": "Made by `pmobook schema` from the model; edit that, not this.",
        **schema,
        "definitions": {name: _suited(each, languages) for name, each in definitions.items()},
    }


def _suited(value: Any, languages: Sequence[str]) -> Any:  # noqa: ANN401 - whatever a schema holds
    """Return a part of pydantic's schema as editors need it."""
    if isinstance(value, list):
        return [_suited(item, languages) for item in value]
    if not isinstance(value, dict):
        return value
    parts = dict(_parts(value, languages))
    if LANGUAGE_PATTERN in parts.get("patternProperties", ()):
        parts = _by_language(parts, languages)
    kind = parts.pop("x-refers-to", None)
    return {"anyOf": [{"$ref": f"ids.json#/definitions/{kind}"}, parts]} if kind else parts


def _parts(value: Schema, languages: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """Yield the keywords of a schema: without titles that only repeat a name, and with scalars as YAML has them."""
    for key, item in value.items():
        if key == "properties":
            yield key, {name: _suited(each, languages) for name, each in item.items()}
        elif (key == "title" and isinstance(item, str)) or key == "discriminator" or (key, item) == ("default", None):
            continue
        elif key == "type" and item == "string" and not {"pattern", "format", "enum", "const"} & value.keys():
            yield key, _SCALAR
        else:
            yield key, _suited(item, languages)


def _by_language(parts: Schema, languages: Sequence[str]) -> Schema:
    """Return the schema of values by language: those of the site, and no other."""
    ((_, each),) = parts.pop("patternProperties").items()
    return {**parts, "properties": dict.fromkeys(languages, each), "additionalProperties": False}


def _text(value: Schema) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
