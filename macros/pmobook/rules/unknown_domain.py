"""A term lies in the folder of a domain that `glossary/_domains.yml` lists."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.suggestions import did_you_mean
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find terms in folders that no register item names."""
    domains = library.items("domain")
    for entry in library.content.entries:
        if entry.kind.grouped and entry.group not in domains and not library.is_unread("domain", entry.group):
            hint = did_you_mean(entry.group, domains) or "list it in glossary/_domains.yml"
            yield at_value(entry, (), f"the folder “{entry.group}” is not a domain", hint)


RULE = Rule("unknown-domain", Severity.ERROR, check)
