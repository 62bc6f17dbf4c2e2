"""Proposals and the library → what each term becomes: merged by id, field by field and language by language."""

from dataclasses import dataclass
from typing import cast, get_args

from pydantic import ValidationError

from pmobook.exports.cells import cell_of
from pmobook.exports.table import Column, row_values, value_in, version_of
from pmobook.exports.written import Written, written
from pmobook.imports.proposal import Proposal, conflict, fault
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.kinds import TERM
from pmobook.model.problem import Problem
from pmobook.model.suggestions import did_you_mean
from pmobook.model.term import Term
from pmobook.model.text import UNSPECIFIED
from pmobook.reading.discovering import id_fault

_TRUTH = {"true": True, "false": False}
_TRUTH_FIELDS = {
    name for name, field in Term.model_fields.items() if bool in {field.annotation, *get_args(field.annotation)}
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that a term would get; `before` and `after` are as in a cell of a table."""

    column: Column
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What a term becomes: its written values, and what differs. `entry` is None for a new one."""

    id: str
    domain: str
    entry: Entry[Term] | None
    values: dict[str, Written]
    differences: tuple[Difference, ...]

    @property
    def path(self) -> str:
        """The term's file, relative to the root."""
        return self.entry.path if self.entry is not None else f"{TERM.folder}/{self.domain}/{self.id}.yml"


def merge(path: str, proposals: list[Proposal], library: Library) -> tuple[list[Merged], list[Problem]]:
    """Return the terms that change, and the problems of the file at `path` where it does not fit the content."""
    default = library.settings.default_language
    merged, problems = [], []
    for proposal in proposals:
        entry = cast("Entry[Term] | None", library.by_kind[TERM.name].get(proposal.id))
        problem = _misfit(path, proposal, entry, library)
        found = _merged(proposal, entry, default)
        if problem is not None:
            problems.append(problem)
        elif found.differences and not (entry is not None and _is_untouched(proposal, default)):
            if entry is not None and proposal.version not in {"", _version(entry.record, default)}:
                message = f"“{proposal.id}” was changed both here and in the file since its export"
                hint = "export anew, and make your changes there"
                problems.append(conflict(path, proposal.line, message, hint))
            else:
                merged.append(found)
    return merged, problems


def _misfit(path: str, proposal: Proposal, entry: Entry[Term] | None, library: Library) -> Problem | None:
    """Return what is wrong with the id and the domain of a proposal."""
    if entry is None:
        return _misfit_of_new(path, proposal, library)
    if proposal.domain in {"", entry.group}:
        return None
    message = f"“{proposal.id}” is in the domain “{entry.group}”, and in the file in “{proposal.domain}”"
    return conflict(path, proposal.line, message, "a term changes its domain by moving its file")


def _misfit_of_new(path: str, proposal: Proposal, library: Library) -> Problem | None:
    if library.is_unread(TERM.name, proposal.id):
        return conflict(path, proposal.line, f"the file of “{proposal.id}” cannot be read", "run: pmobook check")
    renamed = library.find(TERM.name, proposal.id)
    if renamed is not None:
        return conflict(path, proposal.line, f"“{proposal.id}” is now called “{renamed.id}”", "use the new id")
    wrong_id, domains = id_fault(proposal.id), library.items("domain")
    if wrong_id is not None:
        return fault(path, proposal.line, 1, *wrong_id)
    if proposal.domain in domains:
        return None
    message = f"“{proposal.domain}” is not a domain" if proposal.domain else f"“{proposal.id}” has no domain"
    return fault(path, proposal.line, 1, message, did_you_mean(proposal.domain, domains))


def _is_untouched(proposal: Proposal, default: str) -> bool:
    """Whether nobody changed the term in the file: it is still what its version says."""
    if not proposal.version:
        return False
    try:
        record = Term.model_validate(_merged(proposal, None, default).values)
    except ValidationError:
        return False
    return _version(record, default) == proposal.version


def _version(record: Term, default: str) -> str:
    return version_of(row_values(record, default))


def _merged(proposal: Proposal, entry: Entry[Term] | None, default: str) -> Merged:
    values: dict[str, Written] = written(entry.record) if entry is not None else {}
    current = row_values(entry.record, default) if entry is not None else {}
    differences = []
    for column, proposed in proposal.values.items():
        before = cell_of(column.shape, value_in(current, column)) if entry is not None else ""
        after = cell_of(column.shape, _read_as(column, proposed))
        if _comparable(before) != _comparable(after) and not (proposed is None and before == _default_of(column)):
            differences.append(Difference(column, before, after))
            _put(values, column, _read_as(column, proposed), default)
    return Merged(proposal.id, proposal.domain, entry, values, tuple(differences))


def _comparable(cell: str) -> str:
    """Return `cell` with the line ends that programs write as they like in one form."""
    return cell.replace("\r\n", "\n").strip()


def _read_as(column: Column, value: Written) -> Written:
    """Return a value as its field takes it: spreadsheets write truth values in capitals."""
    is_truth = column.field in _TRUTH_FIELDS and isinstance(value, str)
    return _TRUTH.get(value.lower(), value) if is_truth else value


def _default_of(column: Column) -> str:
    """Return the cell of a field that is left out."""
    field = Term.model_fields[column.field]
    return "" if field.is_required() or field.default in {None, ()} else cell_of(column.shape, written(field.default))


def _put(values: dict[str, Written], column: Column, value: Written, default: str) -> None:
    """Set one value among the written `values` of a term, or take it away."""
    if not column.shape.is_localised:
        by_code: Written = value
    else:
        current = values.get(column.field, {})
        by_code = dict(current) if isinstance(current, dict) else {UNSPECIFIED: current}
        code = UNSPECIFIED if column.language == default and UNSPECIFIED in by_code else column.language
        by_code = {key: text for key, text in {**by_code, code: value}.items() if text is not None}
        if set(by_code) == {UNSPECIFIED}:
            by_code = by_code[UNSPECIFIED]
        elif UNSPECIFIED in by_code:
            by_code = {key or default: text for key, text in by_code.items()}
    if by_code is None or by_code == {}:
        values.pop(column.field, None)
    else:
        values[column.field] = by_code
