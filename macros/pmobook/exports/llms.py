"""llms.txt and llms-full.txt (llmstxt.org): the site for language models, one pair for each language.

The first lists every page with its sentence; the second holds everything that the entries say, as Markdown.
"""

from collections.abc import Iterator

from pmobook.exports.publication import Publication, one_line
from pmobook.exports.written import Written, written
from pmobook.model.content import AnyEntry
from pmobook.model.entry import EntryRecord
from pmobook.model.kinds import KINDS
from pmobook.model.text import LocalisedText, LocalisedWords
from pmobook.model.values import Record
from pmobook.pages.edition import Edition

INDENT = "  "
_ALSO = ("status", "replaced_by", "sources", "tags", "changes")
"""Of the fields that every entry has, those that are not only for editors."""


def export(publication: Publication) -> dict[str, bytes]:
    """Return both files of each language; those of a further language lie in its folder."""
    files: dict[str, bytes] = {}
    for edition in publication.editions.values():
        files[f"{edition.prefix}llms.txt"] = _text(_index(publication, edition))
        files[f"{edition.prefix}llms-full.txt"] = _text(_everything(publication, edition))
    return files


def _text(lines: Iterator[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _head(publication: Publication, edition: Edition) -> Iterator[str]:
    yield f"# {publication.name(edition)}"
    if publication.description(edition):
        yield f"\n> {publication.description(edition)}"


def _index(publication: Publication, edition: Edition) -> Iterator[str]:
    yield from _head(publication, edition)
    for kind in KINDS:
        entries = publication.library.published(kind.name)
        if entries:
            yield f"\n## {edition.words.sections[kind.section]}\n"
        for entry in entries:
            about = publication.plain(edition, edition.description(entry).text)
            yield f"- [{one_line(edition.name(entry))}]({publication.entry_address(edition, entry)}): {about}"


def _everything(publication: Publication, edition: Edition) -> Iterator[str]:
    yield from _head(publication, edition)
    for entry in publication.library.entries:
        yield f"\n## {one_line(edition.name(entry))}\n"
        yield publication.entry_address(edition, entry)
        yield ""
        yield from _outline(publication, _content(edition, entry), edition, "")


def _content(edition: Edition, entry: AnyEntry) -> Written:
    """Return what an entry says of its subject, then what it says of itself that a reader may need."""
    values = _in_edition(edition, entry.record)
    own = {name: value for name, value in values.items() if name not in EntryRecord.model_fields}
    return own | {name: values[name] for name in _ALSO if name in values}


def _in_edition(edition: Edition, value: object) -> Written:
    """Return `value` as it is written, each text in the language of `edition` alone."""
    if isinstance(value, LocalisedText):
        return edition.shown(value).text
    if isinstance(value, LocalisedWords):
        return list(value.in_language(edition.language, edition.default))
    if isinstance(value, Record):
        fields = type(value).model_fields.items()
        found = {field.alias or name: getattr(value, name) for name, field in fields}
        return {
            name: _in_edition(edition, item)
            for (name, item), (_, field) in zip(found.items(), fields, strict=True)
            if item != field.default
        }
    return [_in_edition(edition, item) for item in value] if isinstance(value, tuple) else written(value)


def _outline(publication: Publication, value: Written, edition: Edition, indent: str) -> Iterator[str]:
    """Yield `value` as nested lists; the first field of a mapping in a list stands at the list's own dash."""
    pairs = value.items() if isinstance(value, dict) else (("", item) for item in value)
    for name, item in pairs:
        lead = f"{indent}- {f'{name}: ' if name else ''}"
        if isinstance(item, dict) and not name:
            fields = list(_outline(publication, item, edition, indent + INDENT))
            yield from (f"{indent}- {line.lstrip()[2:]}" if at == 0 else line for at, line in enumerate(fields))
        elif isinstance(item, dict | list):
            yield lead.rstrip()
            yield from _outline(publication, item, edition, indent + INDENT)
        else:
            shown = publication.linked(edition, item) if isinstance(item, str) else str(item).lower()
            yield lead + shown.replace("\n", f"\n{indent}{INDENT}")
