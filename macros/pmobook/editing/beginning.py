"""A new entry: what it must say, to be replaced, and below it every other field as a comment with an example."""

from collections.abc import Iterator

from pmobook.editing.changes import FileChanges, RefusedError
from pmobook.editing.ids import require_free
from pmobook.editing.layout import Layout
from pmobook.editing.scaffolds import SCAFFOLDS
from pmobook.editing.shapes import Shape
from pmobook.editing.values import commented, in_languages
from pmobook.library.library import Library
from pmobook.model.canonical_order import canonical_order
from pmobook.model.kinds import Kind
from pmobook.model.suggestions import did_you_mean
from pmobook.model.values import Record
from pmobook.reading.commented import Commented, CommentedFile, CommentedMapping, Comments, read_commented
from pmobook.reading.complete_records import LANGUAGES

_HEAD = (
    "# A draft: replace the words below, take away the # before a field that you need, delete what you do not,",
    "# and delete the line “status: draft” when the entry may be published.",
)


def new_entry(library: Library, kind: Kind, entry_id: str, domain: str, complete: str) -> FileChanges:
    """Return the file of a new draft of `kind`; `complete` is the complete record that examples are taken from.

    Raises RefusedError where the id cannot be one or is taken, or where a term is given no domain that exists.
    """
    require_free(library, kind, entry_id)
    folder = f"{kind.folder}/{_domain(library, domain)}" if kind.grouped else kind.folder
    values = {**SCAFFOLDS[kind.name](library, entry_id), "status": "draft"}
    lines = (*_HEAD, *_fields(kind.record, library.settings.languages, values, complete))
    return FileChanges({f"{folder}/{entry_id}.yml": "".join(f"{line}\n" for line in lines)})


def _domain(library: Library, domain: str) -> str:
    domains = library.items("domain")
    if domain in domains:
        return domain
    asked = f"“{domain}” is no domain" if domain else "a term stands in a domain: name it with --domain"
    message = f"{asked}; {did_you_mean(domain, domains)}"
    raise RefusedError(message)


def _fields(
    record: type[Record], languages: tuple[str, ...], values: dict[str, object], complete: str
) -> Iterator[str]:
    """Yield the lines of all fields in their order, each below what it is for."""
    root = in_languages(read_commented(complete).root, Shape((record,)), languages, LANGUAGES)
    examples = {key: value for key, value, _ in root.entries} if isinstance(root, CommentedMapping) else {}
    described = {field.alias or name: field.description for name, field in record.model_fields.items()}
    for name in canonical_order(record):
        yield f"# ({described[name]})"
        if name in values:
            yield from _field(record, languages, name, commented(values[name]))
        elif name in examples:
            yield from (f"# {line}".rstrip() for line in _field(record, languages, name, examples[name]))


def _field(record: type[Record], languages: tuple[str, ...], name: str, value: Commented) -> list[str]:
    file = CommentedFile((), CommentedMapping(((name, value, Comments()),)), ())
    return Layout(languages).text(file, Shape((record,))).splitlines()
