"""CODEOWNERS: who is asked when the file of an entry changes, as GitHub, GitLab and Gitea read it.

The owner of an entry is a name that readers understand, such as a role. The file takes accounts: `@somebody`,
`@organisation/team` or an e-mail address. An owner that is one stands as it is; the accounts of any other come from the
option `owners` in mkdocs.yml. Entries whose owner has no account stand there as comments, so that nobody is forgotten.

What we write stands between two marks, so that a repository can have lines of its own around it. The last line that
fits a file counts there, so the marks belong at the end.
"""

from collections.abc import Iterator, Mapping

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.settings import ACCOUNT

PATH = ".github/CODEOWNERS"
"""Where GitHub looks first, relative to the root."""

_BEGIN = "# pmobook: owners of the entries, written by `pmobook codeowners` (do not edit)"
_END = "# pmobook: end"


class UnclosedBlockError(ValueError):
    """One of the two marks is missing: what lies between them cannot be told from the lines of others."""


def code_owners(library: Library, existing: str) -> str:
    """Return the whole file: `existing` with our block in the place of the old one, else at its end."""
    before, after = _around_block(existing)
    block = "".join(f"{line}\n" for line in (_BEGIN, *_lines(library), _END))
    return f"{before}{block}{after}"


def _around_block(existing: str) -> tuple[str, str]:
    lines = existing.splitlines(keepends=True)
    begins = [number for number, line in enumerate(lines) if line.rstrip() == _BEGIN]
    ends = [number for number, line in enumerate(lines) if line.rstrip() == _END]
    if not begins and not ends:
        gap = "" if not existing else "\n" if existing.endswith("\n") else "\n\n"
        return existing + gap, ""
    if len(begins) != 1 or len(ends) != 1 or ends < begins:
        message = f"the marks “{_BEGIN}” and “{_END}” do not stand there once each, in this order"
        raise UnclosedBlockError(message)
    return "".join(lines[: begins[0]]), "".join(lines[ends[0] + 1 :])


def _lines(library: Library) -> Iterator[str]:
    """Yield a line for every entry that has an owner, in the order of their paths."""
    for entry in sorted(library.content.entries, key=lambda entry: entry.path):
        owner = entry.record.owner
        if owner is not None:
            accounts = accounts_of(owner, library.settings.owners)
            yield f"/{entry.path} {' '.join(accounts)}" if accounts else _unknown(entry)


def _unknown(entry: AnyEntry) -> str:
    return f"# /{entry.path} {' '.join((entry.record.owner or '').split())}"


def accounts_of(owner: str, owners: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the accounts of an owner: those that `owners` names, else the owner itself where it is one."""
    if owner in owners:
        return owners[owner]
    return (owner,) if ACCOUNT.fullmatch(owner) else ()
