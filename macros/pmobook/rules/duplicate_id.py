"""An id names one entry of its kind for ever: neither a second entry nor an old id may claim it again."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find ids that are used twice, also as redirects."""
    claimed: dict[tuple[str, str], AnyEntry] = {}
    for entry in library.content.entries:
        first = claimed.setdefault(entry.key, entry)
        if first is not entry:
            hint = "choose another file name: an id is unique within its kind"
            yield at_value(entry, (), f"the id “{entry.id}” is taken by {first.path}", hint)
    for entry in library.content.entries:
        for position, old in enumerate(entry.record.redirects):
            first = claimed.setdefault((entry.kind.name, old), entry)
            if first is not entry or old == entry.id:
                yield at_value(entry, ("redirects", position), f"the id “{old}” is taken by {first.path}")


RULE = Rule("duplicate-id", Severity.ERROR, check, compares_all=True)
