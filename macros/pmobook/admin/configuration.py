"""The configuration of Decap CMS: a collection for each folder of entries, and one for the registers."""

from collections.abc import Iterator
from typing import Any

from pmobook.admin.backend import Backend
from pmobook.admin.choices import collection_of
from pmobook.admin.fields import Field, fields_of, label_of
from pmobook.library.library import Library
from pmobook.model.kinds import KINDS, Kind
from pmobook.model.registers import REGISTERS

_MEDIA = "docs/assets/images"
"""Decap asks for a folder of pictures; entries have none, hand-written pages may."""


def configuration(library: Library, backend: Backend, site_address: str) -> dict[str, Any]:
    """Return the configuration for a knowledge base; `site_address` is that of its site, or empty."""
    return {
        "backend": dict(backend.settings),
        "local_backend": True,
        "publish_mode": "simple" if backend.is_local else "editorial_workflow",
        "load_config_file": False,
        **({"site_url": site_address, "display_url": site_address} if site_address else {}),
        "media_folder": _MEDIA,
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [*_collections(library), _registers(library)],
    }


def _collections(library: Library) -> Iterator[dict[str, Any]]:
    for kind in KINDS:
        fields = fields_of(kind.record, library.settings.languages)
        groups = library.items("domain") if kind.grouped else {"": None}
        for group, item in groups.items():
            title = (
                item.title.shown_in(library.settings.default_language, library.settings.default_language).text
                if item
                else ""
            )
            yield _collection(library, kind, group, title, fields)


def _collection(library: Library, kind: Kind, group: str, title: str, fields: list[Field]) -> dict[str, Any]:
    name = f"{fields[0]['name']}.{library.settings.default_language}"
    plural = "Quizzes" if kind.name == "quiz" else f"{label_of(kind.name)}s"
    return {
        "name": collection_of(kind.name, group),
        "label": f"{plural}: {title}" if title else plural,
        "label_singular": label_of(kind.name),
        "folder": f"{kind.folder}/{group}" if group else kind.folder,
        "extension": "yml",
        "format": "yml",
        "create": True,
        "identifier_field": name,
        "slug": "{{slug}}",
        "summary": f"{{{{{name}}}}}",
        "sortable_fields": [name],
        "preview_path": f"{kind.section}/{{{{filename}}}}/",
        "fields": fields,
    }


def _registers(library: Library) -> dict[str, Any]:
    files = [
        {
            "name": register.key,
            "label": label_of(register.key),
            "file": register.path,
            "fields": fields_of(register.model, library.settings.languages),
        }
        for register in REGISTERS
    ]
    return {"name": "registers", "label": "Registers", "editor": {"preview": False}, "files": files}
